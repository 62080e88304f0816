import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { randomBytes } from '@noble/hashes/utils.js';
import { toBase64Url } from '../../src/bytes.js';
import type { PlacedItem } from '../../src/conversation/content/transcript.js';
import { type MailboxItem, parseMailboxItem } from '../../src/conversation/mailbox.js';
import { HistoryParts, sealHistory } from '../../src/conversation/requests/history.js';
import { createSealKey } from '../../src/crypto/index.js';

type Part = Extract<MailboxItem, { kind: 'history' }>;

const conversation = toBase64Url(randomBytes(32));
const key = createSealKey();

/** What was said, in so many parts. */
function sealed(parts: number): { parts: Part[]; expected: { parts: number; digest: string } } {
  const item = (seq: number): PlacedItem => ({ seq, index: 0, item: { kind: 'message', id: `m${seq}`, sender: { id: 'v', role: 'visitor', name: '' }, text: 'x'.repeat(3900), atMs: seq } });
  const { items, digest } = sealHistory(conversation, Array.from({ length: 1 + (parts - 1) * 25 }, (_, seq) => item(seq)), key.publicKey);
  assert.equal(items.length, parts);
  const isPart = (given: MailboxItem): given is Part => given.kind === 'history';
  return { parts: items.map(parseMailboxItem).filter(isPart), expected: { parts, digest } };
}

/** As anybody may post it who knows the conversation and the mailbox: sealed to the same key, in the place of a real one. */
function forged(part: Part): Part {
  const { items } = sealHistory(conversation, [], key.publicKey);
  const [item] = items.map(parseMailboxItem);
  assert.ok(item?.kind === 'history');
  return { ...item, part: part.part, parts: part.parts };
}

describe('the history that a new member is handed', () => {
  for (const count of [1, 2, 3]) {
    it(`is opened though others have posted what is none, before, between and after its parts (${count})`, () => {
      const { parts, expected } = sealed(count);
      const history = new HistoryParts();
      const open = () => history.open(conversation, expected, key.secretKey);
      for (const part of parts) history.add(forged(part));
      assert.equal(open(), undefined);
      for (const part of parts) history.add(part);
      for (const part of parts) for (let i = 0; i < 2; i++) history.add(forged(part));
      assert.equal(open()?.length, 1 + (count - 1) * 25);
    });
  }

  it('is opened when it is handed over anew, however much was posted before', () => {
    const { parts, expected } = sealed(3);
    const history = new HistoryParts();
    for (const part of parts) for (let i = 0; i < 20; i++) history.add(forged(part));
    for (let i = 1; i < 1500; i++) history.add({ kind: 'history', conversation, part: 0, parts: i, sealed: new Uint8Array(1) });
    for (const part of parts) history.add(part);
    assert.equal(history.open(conversation, expected, key.secretKey)?.length, 51);
  });

  it('is not put together of parts of two', () => {
    const [one, two] = [sealed(2), sealed(2)];
    const history = new HistoryParts();
    for (const part of [...one.parts.slice(0, 1), ...two.parts.slice(1)]) history.add(part);
    for (const { expected } of [one, two]) assert.equal(history.open(conversation, expected, key.secretKey), undefined);
  });
});
