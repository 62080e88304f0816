import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Background } from '../../src/desk/background.js';
import { ManualClock } from '../../src/testing.js';

test('does once what is asked for several times before its turn, and again what is asked for after it has begun', async () => {
  const background = new Background({ clock: new ManualClock(), reports: { tell: () => undefined, refusal: () => Promise.resolve() } });
  let times = 0;
  const forAll = async () => {
    times++;
    // Of what changes from now on it may have seen nothing.
    if (times === 1) background.addOnce(forAll);
  };
  for (let i = 0; i < 1000; i++) background.addOnce(forAll);
  await background.idle();
  await background.idle();
  assert.equal(times, 2);
});
