import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { policyPresets } from '../../src/policy/policy.js';

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

test('every flag of a policy has its row in the README, and every row is a flag', () => {
  const section = readFileSync(new URL('README.md', root), 'utf8').split('## Policy')[1]?.split('\n## ')[0] ?? '';
  const rows = section.split('\n').filter((line) => line.startsWith('| `')).map((line) => line.split(' | '));
  for (const row of rows) assert.equal(row.length, 5, `${row[0]} says its values, its default, its effect and what a changed program can do`);
  const flags = new Set(Object.values(policyPresets).flatMap(flagsOf));
  assert.deepEqual(rows.flatMap(([cell = '']) => namesIn(cell)).toSorted(), [...flags, 'returning.shownMs'].filter((flag, i, all) => all.indexOf(flag) === i).toSorted());
});

test('every flag says in its schema what it is by preset, on both ends, and where it is received', () => {
  const schema = readFileSync(new URL('src/policy/policy.ts', root), 'utf8').split('const schema = z.strictObject({')[1]?.split('\n});')[0] ?? '';
  const documented = [...schema.matchAll(/\/\*\*([^]*?)\*\/\s+(\w+)/g)].map(([, text = '', flag = '']) => ({ flag, text }));
  assert.deepEqual(documented.map(({ flag }) => flag).toSorted(), Object.keys(policyPresets.hipaa).toSorted());
  for (const { flag, text } of documented) for (const part of ['`hipaa`', '`standard`', 'Widget', 'onsole', 'Receivers']) assert.ok(text.includes(part), `${flag} says nothing of ${part}`);
});
