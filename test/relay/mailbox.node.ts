import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { ed25519 } from '@noble/curves/ed25519.js';
import { toBase64Url } from '../../src/bytes.js';
import { RelayError } from '../../src/transport/errors.js';
import { mailboxChallenge } from '../../src/transport/frame.js';
import type { Relay } from '../../src/transport/relay-client.js';
import { profileOf, randomId, TestMailbox, TestRelay } from './support.js';

const refusal = (code: string) => (error: unknown) => error instanceof RelayError && error.code === code;

let relay: TestRelay;
before(async () => {
  relay = await TestRelay.start({ unlimited: ['127.0.0.1'] });
});
after(() => relay.stop());

/** Opens a mailbox and collects the first byte of so many items. */
async function collect(client: Relay, mailbox: TestMailbox, count: number, from = 0): Promise<{ seqs: number[]; values: (number | undefined)[] }> {
  const seqs: number[] = [];
  const values: (number | undefined)[] = [];
  await new Promise<void>((resolve, reject) => {
    const opened = client.open(mailbox.opening(from), (seq, item) => {
      seqs.push(seq);
      values.push(item[0]);
      if (seqs.length === count) resolve();
    });
    if (count === 0) opened.then(resolve, reject);
    else opened.catch(reject);
  });
  return { seqs, values };
}

describe('a mailbox', () => {
  test('gives its owner what came before and what comes', async () => {
    const [owner, sender] = [await relay.client(), await relay.client()];
    const mailbox = new TestMailbox();
    await sender.post(mailbox.id, new Uint8Array([1]));
    await sender.post(mailbox.id, new Uint8Array([2]));
    const collected = collect(owner, mailbox, 4);
    await sender.post(mailbox.id, new Uint8Array([3]));
    await sender.post(mailbox.id, new Uint8Array([4]));
    assert.deepEqual((await collected).values, [1, 2, 3, 4]);
  });

  test('gives only what is above the cursor, and nothing that was settled', async () => {
    const client = await relay.client();
    const mailbox = new TestMailbox();
    for (const value of [1, 2, 3, 4]) await client.post(mailbox.id, new Uint8Array([value]));
    const { seqs } = await collect(client, mailbox, 4);
    assert.deepEqual((await collect(await relay.client(), mailbox, 2, seqs[1])).values, [3, 4]);
    await client.settle(mailbox.id, seqs[2] ?? 0);
    assert.deepEqual((await collect(await relay.client(), mailbox, 1)).values, [4]);
  });

  test('numbers items upwards even when all before were settled', async () => {
    const client = await relay.client();
    const mailbox = new TestMailbox();
    await client.post(mailbox.id, new Uint8Array([1]));
    const first = await collect(client, mailbox, 1);
    await client.settle(mailbox.id, first.seqs[0] ?? 0);
    await client.post(mailbox.id, new Uint8Array([2]));
    const second = await collect(await relay.client(), mailbox, 1, first.seqs[0]);
    assert.deepEqual(second.values, [2]);
  });

  test('takes new items again once its owner has settled some', async () => {
    const client = await relay.client();
    const mailbox = new TestMailbox();
    const large = new Uint8Array(128 * 1024);
    for (let i = 0; i < 64; i++) await client.post(mailbox.id, large);
    await assert.rejects(client.post(mailbox.id, new Uint8Array(1)), refusal('mailbox-full'));
    const { seqs } = await collect(client, mailbox, 64);
    await client.settle(mailbox.id, seqs[0] ?? 0);
    await client.post(mailbox.id, new Uint8Array(1));
  });

  test('is opened by nobody but the holder of its key', async () => {
    const client = await relay.client();
    const [mailbox, thief] = [new TestMailbox(), new TestMailbox()];
    const forged = { ...mailbox.opening(), sign: (nonce: Uint8Array) => ed25519.sign(mailboxChallenge(toBase64Url(nonce)), thief.secretKey) };
    await assert.rejects(client.open(forged, () => assert.fail('an item for a thief')), refusal('forbidden'));
    await client.post(mailbox.id, new Uint8Array([1]));
    await assert.rejects(client.settle(mailbox.id, Number.MAX_SAFE_INTEGER), refusal('forbidden'));
    await assert.rejects(client.publish(mailbox.id, [new Uint8Array([1])]), refusal('forbidden'));
    assert.deepEqual((await collect(await relay.client(), mailbox, 1)).values, [1]);
  });

  test('is not opened by a signature made for another connection', async () => {
    const mailbox = new TestMailbox();
    const [mine, other] = [await relay.raw(), await relay.raw()];
    const answer = await other.ask(mine.opening(mailbox));
    assert.deepEqual(answer.header, { type: 'error', request: 1, code: 'forbidden' });
  });

  test('is not opened by a signature without the label', async () => {
    const client = await relay.client();
    const mailbox = new TestMailbox();
    const sign = (nonce: Uint8Array) => ed25519.sign(nonce, mailbox.secretKey);
    await assert.rejects(
      client.open({ ...mailbox.opening(), sign }, () => undefined),
      refusal('forbidden'),
    );
  });

  test('refuses keys that are no point of the curve, and of small order', async () => {
    const client = await relay.client();
    for (const key of [new Uint8Array(32).fill(0xff), new Uint8Array(32), Uint8Array.of(1, ...new Uint8Array(31))]) {
      const opening = { key, sign: () => new Uint8Array(64), after: 0 };
      await assert.rejects(
        client.open(opening, () => undefined),
        refusal('forbidden'),
      );
    }
  });
});

describe('KeyPackages', () => {
  test('are handed out once each, oldest first, then the last resort again and again', async () => {
    const [owner, visitor] = [await relay.client(), await relay.client()];
    const mailbox = new TestMailbox();
    await owner.open(mailbox.opening(), () => undefined);
    assert.equal(await owner.publish(mailbox.id, [new Uint8Array([1]), new Uint8Array([2])]), 2);
    assert.equal(await owner.publish(mailbox.id, [new Uint8Array([9])], { lastResort: true }), 2);
    const taken = [];
    for (let i = 0; i < 4; i++) taken.push((await visitor.take(mailbox.id))[0]);
    assert.deepEqual(taken, [1, 2, 9, 9]);
  });

  test('are never handed to two who ask at once', async () => {
    const owner = await relay.client();
    const mailbox = new TestMailbox();
    await owner.open(mailbox.opening(), () => undefined);
    await owner.publish(
      mailbox.id,
      Array.from({ length: 20 }, (_, i) => new Uint8Array([i])),
    );
    const visitors = await Promise.all(Array.from({ length: 10 }, () => relay.client()));
    const taken = await Promise.all(visitors.flatMap((visitor) => [visitor.take(mailbox.id), visitor.take(mailbox.id)]));
    assert.equal(new Set(taken.map(([value]) => value)).size, 20);
    await assert.rejects(owner.take(mailbox.id), refusal('no-key-package'));
  });

  test('make room for newer ones beyond a hundred', async () => {
    const owner = await relay.client();
    const mailbox = new TestMailbox();
    await owner.open(mailbox.opening(), () => undefined);
    for (const from of [0, 60]) {
      const packages = Array.from({ length: 60 }, (_, i) => new Uint8Array([from + i]));
      assert.equal(await owner.publish(mailbox.id, packages), from === 0 ? 60 : 100);
    }
    assert.equal((await owner.take(mailbox.id))[0], 20);
  });

  test('are refused by a mailbox that has none', async () => {
    await assert.rejects((await relay.client()).take(randomId()), refusal('no-key-package'));
  });
});

describe('clinic profiles', () => {
  const secretKey = ed25519.utils.randomSecretKey();
  const clinic = toBase64Url(ed25519.getPublicKey(secretKey));

  test('are kept when signed by the clinic, and only the newest', async () => {
    const client = await relay.client();
    const [first, second] = [profileOf(secretKey, 1), profileOf(secretKey, 2)];
    await client.putProfile(clinic, first);
    await client.putProfile(clinic, first);
    assert.deepEqual(await client.getProfile(clinic), first);
    await client.putProfile(clinic, second);
    assert.deepEqual(await client.getProfile(clinic), second);
    await assert.rejects(client.putProfile(clinic, first), refusal('stale-profile'));
    await assert.rejects(client.putProfile(clinic, profileOf(secretKey, 2)), refusal('stale-profile'));
    assert.deepEqual(await client.getProfile(clinic), second);
  });

  test('are refused when signed by another, changed, cut short or lengthened', async () => {
    const client = await relay.client();
    const profile = profileOf(secretKey, 9);
    const stranger = profileOf(ed25519.utils.randomSecretKey(), 9);
    const renamed = stranger.slice();
    renamed.set(ed25519.getPublicKey(secretKey), 1);
    const attempts = [stranger, renamed, profile.slice(0, -1), Uint8Array.of(...profile, 0), new Uint8Array(0), new Uint8Array(200)];
    for (let at = 0; at < profile.length; at += 7) {
      const flipped = profile.slice();
      flipped[at] = (flipped[at] ?? 0) ^ 1;
      attempts.push(flipped);
    }
    for (const attempt of attempts) await assert.rejects(client.putProfile(clinic, attempt), refusal('forbidden'));
    await assert.rejects(client.getProfile(randomId()), refusal('gone'));
  });
});
