import assert from 'node:assert/strict';
import { test } from 'node:test';
import { EscapeCounter } from '../../src/ui/sotto-chat/safe-exit.js';

test('takes Escape three times within a moment for the wish to be gone', () => {
  const counter = new EscapeCounter();
  assert.deepEqual([0, 400, 800].map((atMs) => counter.press(atMs)), [false, false, true]);
});

test('takes slow presses for what they are, and the last three of many', () => {
  const counter = new EscapeCounter();
  assert.deepEqual([0, 1200, 2400, 3600].map((atMs) => counter.press(atMs)), [false, false, false, false]);
  assert.deepEqual([3800, 4000].map((atMs) => counter.press(atMs)), [true, true]);
});
