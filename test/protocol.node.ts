import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

// docs/protocol.md says of each property which test attacks it.

const text = readFileSync('docs/protocol.md', 'utf8');
const { scripts }: { scripts: Record<string, string> } = JSON.parse(readFileSync('package.json', 'utf8'));
const linksIn = (part: string) => [...part.matchAll(/\]\((\.[^)#]+)/g)].map(([, path = '']) => join('docs', path));

test('the protocol document links to nothing that is not there', () => {
  const links = linksIn(text);
  assert.ok(links.length > 40);
  assert.deepEqual(links.filter((path) => !existsSync(path)), []);
  const commands = [...text.matchAll(/`npm run ([\w:-]+)/g)].map(([, name = '']) => name);
  assert.deepEqual(commands.filter((name) => !Object.hasOwn(scripts, name)), []);
});

test('each duty of a receiver names code that does it and a test that is run', () => {
  const [, table = ''] = text.split('**What a receiver checks.**');
  const rows = (table.split('**Renewal.**')[0] ?? '').split('\n').filter((line) => line.startsWith('| §'));
  assert.ok(rows.length >= 12);
  for (const row of rows) {
    const [, , , code = '', tests = ''] = row.split('|');
    assert.ok(linksIn(code).length > 0 && linksIn(code).every((path) => path.startsWith('src/')), row);
    assert.ok(linksIn(tests).length > 0 && linksIn(tests).every((path) => /^test\/.*\.node\.ts$/.test(path)), row);
  }
});

test('each property of the protocol has tests that are run, called as it says', () => {
  const [, table = ''] = text.split('What holds, and the tests that attack it, by name:');
  const rows = (table.split('**What is not protected.**')[0] ?? '').split('\n').filter((line) => line.startsWith('| ') && !line.startsWith('| property'));
  assert.ok(rows.length >= 12);
  for (const row of rows) {
    const named = [...row.matchAll(/\]\(\.\.(\/test\/[^)]+\.(?:node|test)\.ts)\)([^[]*)/g)].map(([, path = '', words = '']) => ({ path: `.${path}`, titles: [...words.matchAll(/“([^”]+)”/g)].map(([, title = '']) => title) }));
    assert.ok(named.length > 0, row);
    for (const { path, titles } of named) {
      assert.ok(titles.length > 0, `${path} in ${row}`);
      const source = readFileSync(path, 'utf8');
      for (const title of titles) assert.ok([`'`, '`', '"'].some((quote) => source.includes(quote + title + quote)), `no test “${title}” in ${path}`);
    }
  }
});
