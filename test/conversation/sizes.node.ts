import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { randomBytes } from '@noble/hashes/utils.js';
import { type Content, encodeContent } from '../../src/conversation/content/content.js';
import { MAX_TEXT_LENGTH } from '../../src/conversation/state.js';
import { createDeviceKey, createGroup, type Group, protect, type SuiteName } from '../../src/crypto/index.js';

const MAX_SIZES = 8;
const AT_MS = Date.UTC(2026, 0, 15, 9);
const MAX_SEQ = 8_640_000_000_000_000;

const textOf = (text: string): Content => ({ v: 1, type: 'text', id: 'A'.repeat(22), text, atMs: AT_MS });

async function sizeOf(group: Group, content: Content): Promise<number> {
  return (await protect(group, encodeContent(content))).message.length;
}

for (const suite of ['x-wing', 'classic'] satisfies SuiteName[]) {
  describe(`what the relay sees of a message’s length (${suite})`, () => {
    const group = createGroup({ id: randomBytes(32), kind: 'conversation', identity: { key: createDeviceKey(), chain: [] }, suite });

    it(`is one of at most ${MAX_SIZES} sizes for 1 to ${MAX_TEXT_LENGTH} characters of any script`, async () => {
      const sizes = new Set<number>();
      // One byte, two, three, four for two units, and what JSON writes as two and as six.
      for (const character of ['a', 'é', '沈', '🦵', '"', '\u0001']) {
        for (let length = 1; length <= MAX_TEXT_LENGTH; length = length < 64 ? length + 9 : Math.ceil(length * 1.21)) sizes.add(await sizeOf(await group, textOf(character.repeat(length).slice(0, MAX_TEXT_LENGTH))));
        sizes.add(await sizeOf(await group, textOf(character.repeat(MAX_TEXT_LENGTH).slice(0, MAX_TEXT_LENGTH))));
      }
      assert.ok(sizes.size <= MAX_SIZES, `${sizes.size} sizes: ${[...sizes].toSorted((a, b) => a - b).join(', ')}`);
    });

    it('is the same for typing, receipts, the end and short messages', async () => {
      const contents: Content[] = [
        textOf('k'),
        textOf('My knee has hurt since Monday. Can I come in?'),
        { v: 1, type: 'typing', typing: true },
        { v: 1, type: 'typing', typing: false },
        { v: 1, type: 'receipt', delivered: 0, read: 0 },
        { v: 1, type: 'receipt', delivered: MAX_SEQ, read: MAX_SEQ },
        { v: 1, type: 'end', id: 'A'.repeat(43), atMs: MAX_SEQ },
      ];
      const sizes = await Promise.all(contents.map(async (content) => sizeOf(await group, content)));
      assert.equal(new Set(sizes).size, 1, sizes.join(', '));
    });
  });
}
