import assert from 'node:assert/strict';
import { test } from 'node:test';
import { playNonces } from './nonces.js';

// `npm run soak:nonces` plays the same with a million messages.
test('no two messages leave under one key, whatever kills, takes over or sets back the devices', async (context) => {
  const report = await playNonces({ messages: 500, seed: 5, rarity: 60 });
  context.diagnostic(JSON.stringify(report));
  assert.ok(report.keys >= 500);
  assert.ok(report.kills > 5 && report.handOvers > 0 && report.restores > 0 && report.lost > 0, JSON.stringify(report));
});
