import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { decoders, fuzz } from './decoders.js';

// `npm run soak:decoders` gives each 100,000.
const COUNT = 1500;
const COUNT_IF_SLOW = 150;

describe('mutated bytes', () => {
  test('are refused with an error of ours by every decoder, whatever they are', async (context) => {
    for (const decoder of await decoders()) {
      const count = decoder.slow ? COUNT_IF_SLOW : COUNT;
      const { accepted, refused } = await fuzz(decoder, { count, seed: 20_260_115 });
      assert.equal(accepted + refused, count);
      context.diagnostic(`${decoder.name}: ${refused} refused, ${accepted} accepted`);
    }
  });
});
