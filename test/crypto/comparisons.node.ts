import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { equalBytes } from '../../src/bytes.js';

// Bytes are compared in one way, which takes the same time wherever they differ. Nobody writes a second.

const OTHER_WAYS = [
  /\.every\(\(\w+, \w+\) =>[^)]*===/,
  /\[\w+\] [!=]== \w+(\.\w+)*\[\w+\]/,
  /timingSafeEqual|Buffer\.compare|\.equals\(/,
  /String\(\w*([sS]ecret|[tT]oken|[tT]ag|[mM]ac)\w*\) [!=]==/,
  /\b\w*([tT]oken|[sS]ecret|[mM]ac|Tag|tag)(Hash|\(\))? [!=]== (?!undefined|null|first\b)/,
];

test('byte strings are the same only when every byte is', () => {
  const bytes = Uint8Array.from({ length: 33 }, (_, i) => i * 7);
  assert.ok(equalBytes(bytes, bytes.slice()));
  assert.ok(equalBytes(new Uint8Array(), new Uint8Array()));
  for (let i = 0; i < bytes.length; i++) assert.ok(!equalBytes(bytes, bytes.with(i, (bytes[i] ?? 0) ^ 1)), `byte ${i}`);
  for (const other of [bytes.subarray(1), bytes.subarray(0, -1), Uint8Array.from([...bytes, 0]), new Uint8Array()]) assert.ok(!equalBytes(bytes, other) && !equalBytes(other, bytes));
});

test('nothing that handles keys or tokens compares bytes in another way', () => {
  const files = ['crypto', 'relay', 'desk'].flatMap((folder) => readdirSync(`src/${folder}`, { recursive: true, encoding: 'utf8' }).map((file) => `src/${folder}/${file}`));
  const lines = files.filter((file) => file.endsWith('.ts')).flatMap((file) => readFileSync(file, 'utf8').split('\n').map((line, i) => ({ line, place: `${file}:${i + 1}` })));
  const found = lines.filter(({ line }) => OTHER_WAYS.some((way) => way.test(line)));
  assert.ok(lines.length > 5000);
  assert.deepEqual(found.map(({ place, line }) => `${place} ${line.trim()}`), []);
});
