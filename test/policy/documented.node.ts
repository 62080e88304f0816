import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { type Policy, policyOf, policyPresets } from '../../src/policy/policy.js';

/** Every flag, by its whole name; one whose value is chosen as a whole is one. */
function flagsOf(policy: object): string[] {
  const wholes = ['files', 'clipboard', 'assistants', 'typing', 'notifications'];
  return Object.entries(policy).flatMap(([name, value]) => (wholes.includes(name) || typeof value !== 'object' ? [name] : Object.keys(value).map((part) => `${name}.${part}`)));
}

const root = new URL('../../', import.meta.url);

/** The names in the first cell of a row: `phi.ssn` `.card` stands for `phi.ssn` and `phi.card`. */
function namesIn(cell: string): string[] {
  const [first = '', ...others] = [...cell.matchAll(/`([\w.]+)`/g)].map(([, name = '']) => name);
  return [first, ...others.map((name) => first.split('.')[0] + name)];
}

/** Of the README's table of the policy, by cell. */
function rows(): string[][] {
  const section = readFileSync(new URL('README.md', root), 'utf8').split('## Policy')[1]?.split('\n## ')[0] ?? '';
  return section.split('\n').filter((line) => line.startsWith('| `')).map((line) => line.split(' | '));
}

test('every flag of a policy has its row in the README, and every row is a flag', () => {
  for (const row of rows()) assert.equal(row.length, 6, `${row[0]} says its values, those of the two presets, its effect and what a changed program can do`);
  const flags = new Set(Object.values(policyPresets).flatMap(flagsOf));
  assert.deepEqual(rows().flatMap(([cell = '']) => namesIn(cell)).toSorted(), [...flags, 'returning.shownMs'].filter((flag, i, all) => all.indexOf(flag) === i).toSorted());
});

test('the README says what each preset has of the flags that are one word', () => {
  const words: Readonly<Record<string, (policy: Policy) => string>> = {
    clipboard: ({ clipboard }) => clipboard,
    'transcript.print': ({ transcript }) => transcript.print,
    'transcript.download': ({ transcript }) => transcript.download,
    'transcript.email': ({ transcript }) => transcript.email,
    assistants: ({ assistants }) => assistants,
    typing: ({ typing }) => typing,
    notifications: ({ notifications }) => notifications,
  };
  for (const [flag, of] of Object.entries(words)) {
    const [, , hipaa, standard] = rows().find(([cell]) => cell === `| \`${flag}\``) ?? [];
    assert.deepEqual([hipaa, standard], [`\`${of(policyPresets.hipaa)}\``, `\`${of(policyPresets.standard)}\``], flag);
  }
});

test('files as the README has them, and flags that are to be absent, are a policy', () => {
  const [, values = ''] = rows().find(([cell]) => cell === '| `files`') ?? [];
  const files: unknown = JSON.parse(/`({.*})`/.exec(values)?.[1] ?? '');
  const { idle, returning, ...policy } = policyOf('hipaa', { files, idle: {}, returning: {} });
  assert.deepEqual([policy.files, idle, returning], [files, {}, {}]);
});

test('every flag says in its schema what it is by preset, on both ends, and where it is received', () => {
  const schema = readFileSync(new URL('src/policy/policy.ts', root), 'utf8').split('const schema = z.strictObject({')[1]?.split('\n});')[0] ?? '';
  const documented = [...schema.matchAll(/\/\*\*([^]*?)\*\/\s+(\w+)/g)].map(([, text = '', flag = '']) => ({ flag, text }));
  assert.deepEqual(documented.map(({ flag }) => flag).toSorted(), Object.keys(policyPresets.hipaa).toSorted());
  for (const { flag, text } of documented) for (const part of ['`hipaa`', '`standard`', 'Widget', 'onsole', 'Receivers']) assert.ok(text.includes(part), `${flag} says nothing of ${part}`);
});
