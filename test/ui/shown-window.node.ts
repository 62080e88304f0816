import assert from 'node:assert/strict';
import { test } from 'node:test';
import { atNewest, earlier, held, later, type ShownWindow } from '../../src/ui/sotto-message-list/shown-window.js';

const LENGTH = 10_000;
const size = ({ from, to }: ShownWindow) => to - from;

test('begins with the newest hundred, or with all where there are fewer', () => {
  assert.deepEqual(atNewest(LENGTH), { from: 9900, to: 10_000 });
  assert.deepEqual(atNewest(7), { from: 0, to: 7 });
  assert.deepEqual(atNewest(0), { from: 0, to: 0 });
});

test('only adds a new message, and lets go of old ones once in a while', () => {
  let shown = atNewest(LENGTH);
  let beginnings = 0;
  for (let length = LENGTH + 1; length <= LENGTH + 200; length++) {
    const next = atNewest(length, shown);
    if (next.from !== shown.from) beginnings++;
    assert.equal(next.to, length);
    assert.ok(size(next) >= 100 && size(next) <= 150);
    shown = next;
  }
  assert.ok(beginnings <= 4);
});

test('comes back to the newest from far up with a hundred', () => {
  assert.deepEqual(atNewest(LENGTH, { from: 0, to: 150 }), { from: 9900, to: 10_000 });
  assert.deepEqual(atNewest(120, { from: 0, to: 20 }), { from: 20, to: 120 });
});

test('goes up to the very first and down to the last without ever growing past its limit, and each step overlaps the one before', () => {
  let shown = atNewest(LENGTH);
  while (shown.from > 0) {
    const next = earlier(shown);
    assert.ok(next.from < shown.from && next.to > shown.from && size(next) <= 150);
    shown = next;
  }
  while (shown.to < LENGTH) {
    const next = later(shown, LENGTH);
    assert.ok(next.to > shown.to && next.from < shown.to && size(next) <= 150);
    shown = next;
  }
  assert.equal(shown.to, LENGTH);
});

test('holds its place while messages come in below, and takes them in as far as there is room', () => {
  assert.deepEqual(held({ from: 100, to: 200 }, 200, 203), { from: 100, to: 203 });
  assert.deepEqual(held({ from: 100, to: 250 }, 250, 253), { from: 100, to: 250 });
  assert.deepEqual(held({ from: 0, to: 150 }, 250, 253), { from: 0, to: 150 });
});

test('stays inside a timeline that has become shorter', () => {
  assert.deepEqual(held({ from: 100, to: 250 }, 250, 3), { from: 0, to: 3 });
  assert.deepEqual(held({ from: 100, to: 250 }, 250, 240), { from: 100, to: 240 });
});
