import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { createContext, runInContext } from 'node:vm';
import { build } from 'esbuild';
import { suites } from './clinic.js';

// What `sotto/crypto` has of the program that it runs in: its arguments and random bytes.

test('it imports nothing but itself, the text forms of bytes, and what the primitives are made of', () => {
  const files = readdirSync('src/crypto', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  const imported = files.flatMap((file) => [...readFileSync(`src/crypto/${file}`, 'utf8').matchAll(/(?:from|import) '([^']+)'/g)].map(([, name = '']) => (name.startsWith('.') ? join('crypto', dirname(file), name) : name.split('/', 2).join('/'))));
  assert.ok(imported.length > 150);
  assert.deepEqual([...new Set(imported)].filter((path) => !path.startsWith('crypto/')).toSorted(), ['@noble/ciphers', '@noble/curves', '@noble/hashes', '@noble/post-quantum', 'bytes.js']);
  assert.deepEqual(files.filter((file) => /\bimport\(/.test(readFileSync(`src/crypto/${file}`, 'utf8'))), []);
});

/** The language without its clock and its dice; from outside, random bytes and the two that turn text into bytes. */
const BARE = `
  const { random, utf8, fromUtf8 } = outside;
  delete globalThis.outside;
  const none = (name) => { throw new Error(name + ' was asked for'); };
  globalThis.Date = class { constructor() { none('the time'); } static now() { none('the time'); } static UTC() { return 1768467600000; } };
  Math.random = () => none('Math.random');
  globalThis.crypto = { getRandomValues: (bytes) => random(bytes) && bytes };
  globalThis.TextEncoder = class { encode(text) { return Uint8Array.from(utf8(text)); } };
  globalThis.TextDecoder = class { decode(bytes) { return fromUtf8(bytes); } };
`;

test('it does all that it does where there is nothing but the language and random bytes: no clock, network, storage, timers, console or WebCrypto', async () => {
  const { outputFiles } = await build({ entryPoints: ['test/crypto/talk.ts'], bundle: true, format: 'iife', globalName: 'talking', write: false, target: 'es2022', logLevel: 'silent' });
  const asked: number[] = [];
  const outside = {
    random: (bytes: Uint8Array<ArrayBuffer>) => (asked.push(bytes.length), crypto.getRandomValues(bytes)),
    utf8: (text: string) => [...new TextEncoder().encode(text)],
    fromUtf8: (bytes: Uint8Array) => Buffer.from(bytes).toString('utf8'),
  };
  const context = createContext({ outside });
  runInContext(`'use strict';(() => {${BARE}})()`, context);
  runInContext(`${outputFiles[0]?.text ?? ''};globalThis.talking = talking;`, context);
  for (const suite of suites) {
    const said: unknown = await runInContext(`talking.talk('${suite}', 'does it still hurt?')`, context);
    assert.equal(said, 'does it still hurt?');
  }
  assert.ok(asked.length > 10);
});
