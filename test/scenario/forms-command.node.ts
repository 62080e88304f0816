import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { Program } from '../support/program.js';
import { answers, everyKind } from '../support/forms.js';
import { House, sees } from './house.js';

const form = { id: everyKind.id, version: everyKind.version };

describe('the command `sotto forms`', () => {
  let house: House;
  beforeEach(async () => {
    house = await House.open({ forms: [everyKind] });
  });
  afterEach(() => house.close());

  /** The command at the house's desk, to its end. */
  async function forms(...operands: string[]): Promise<{ status: number | string; output: string }> {
    const program = new Program(['dist/cli/index.js', 'forms', ...operands, '--data', house.deskFolder, '--port', String(house.desk.port)]);
    const status = await program.ended;
    return { status, output: program.output };
  }

  async function fillIn(filled = answers): Promise<void> {
    const { visitor } = await house.talk();
    await visitor.submitForm(form, filled);
    await sees(visitor, ({ timeline }) => timeline.some((item) => item.kind === 'form-submitted' && item.status === 'received'));
  }

  const auditLog = () => readFile(join(house.deskFolder, 'audit.log'), 'utf8');

  test('lists what waits without a value, shows one with all of them and says so in the audit log, and removes it, while the desk runs', async () => {
    assert.deepEqual(await forms(), { status: 0, output: 'No filled form waits.\n' });
    await fillIn();
    const listed = await forms('list');
    const [, submission = ''] = /^(\S{22})  \S+Z  (\S+)\n$/.exec(listed.output) ?? [];
    assert.equal(listed.status, 0);
    assert.ok(listed.output.includes(form.id));
    const [value = ''] = Object.values(answers.values).filter((answer) => typeof answer === 'string' && answer.includes(' '));
    assert.ok(typeof value === 'string' && value !== '' && !listed.output.includes(value));

    const shown = await forms('show', submission);
    assert.equal(shown.status, 0);
    assert.ok(shown.output.includes(value) && shown.output.includes(`version ${form.version}`));
    assert.ok((await auditLog()).includes(submission), 'who looks is on record');
    assert.ok(!(await auditLog()).includes(value), 'what was seen is not');

    assert.deepEqual(await forms('remove', submission), { status: 0, output: 'Removed.\n' });
    assert.deepEqual(await forms(), { status: 0, output: 'No filled form waits.\n' });
    assert.equal((await forms('show', submission)).status, 1);
  });

  test('shows what was written as what was written: on no line of its own, and without what moves a terminal’s cursor', async () => {
    await fillIn({ ...answers, language: 'en\u001b[2J', values: { ...answers.values, notes: 'Fine.\nFull name: X' } });
    const [submission = ''] = (await forms()).output.split('  ');
    const { output } = await forms('show', submission);
    assert.ok(output.includes(' in en[2J\n') && output.includes(':\n    Fine.\n    Full name: X\n'), JSON.stringify(output));
    assert.match(output, /^[\n\P{Cc}]*$/u);
  });

  test('reads the database itself where no desk runs, and refuses what it does not know', async () => {
    await fillIn();
    await house.desk.close();
    const listed = await forms();
    const [submission = ''] = listed.output.split('  ');
    assert.match(submission, /^\S{22}$/);
    assert.equal((await forms('show', submission)).status, 0);
    for (const operands of [['burn', submission], ['show'], ['show', 'nonsense'], ['remove', 'A'.repeat(22)]]) {
      const { status, output } = await forms(...operands);
      assert.equal(status, 1, operands.join(' '));
      assert.match(output, /^sotto: /);
    }
  });
});
