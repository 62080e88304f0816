import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { it } from 'node:test';
import { dictionary } from '../support/phi-words.mjs';

it('the dictionary is what its word lists say; otherwise run test/support/phi-words.mjs', () => {
  assert.equal(readFileSync('src/phi/dictionary.ts', 'utf8'), dictionary());
});
