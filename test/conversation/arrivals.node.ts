import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Arrivals } from '../../src/conversation/group/arrivals.js';

test('entries that come faster than they are followed take a bounded memory, and leave a gap that is noticed', () => {
  const arrivals = new Arrivals();
  const entry = new Uint8Array(128 * 1024);
  let taken = 0;
  while (taken < 1000 && arrivals.add({ seq: taken + 1, entry })) taken++;
  assert.equal(taken, 64);
  for (let cursor = 0; cursor < taken; cursor++) assert.notEqual(arrivals.next(cursor), 'gap');
  // What is followed makes room again, and what did not fit is missing.
  assert.ok(arrivals.add({ seq: taken + 2, entry }));
  assert.equal(arrivals.next(taken), 'gap');
  arrivals.clear();
  for (let i = 0; i < 64; i++) assert.ok(arrivals.add({ seq: i, entry }));
});
