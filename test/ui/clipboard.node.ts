import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

test('no code of ours asks for the clipboard, or has the browser copy or paste', () => {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  assert.ok(files.length > 200);
  for (const file of files) {
    const code = readFileSync(`src/${file}`, 'utf8');
    assert.doesNotMatch(code, /navigator\s*\.\s*clipboard|ClipboardItem|\bclipboard\.(read|write)/, file);
    for (const [, command] of code.matchAll(/execCommand\(\s*['"`](\w+)/g)) assert.equal(command, 'delete', file);
  }
});
