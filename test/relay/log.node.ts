import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { RelayError } from '../../src/transport/errors.js';
import { entryOf, randomId, RecordingLog, TestConversation, TestMailbox, TestRelay } from './support.js';

const refusal = (code: string) => (error: unknown) => error instanceof RelayError && error.code === code;

describe('a conversation on the relay', () => {
  let relay: TestRelay;
  before(async () => {
    relay = await TestRelay.start({ unlimited: ['127.0.0.1'] });
  });
  after(() => relay.stop());

  async function opened() {
    const client = await relay.client();
    const conversation = new TestConversation();
    await client.create(conversation.creation());
    return { client, conversation };
  }

  test('delivers its first Welcome to the mailbox', async () => {
    const [desk, visitor] = [await relay.client(), await relay.client()];
    const mailbox = new TestMailbox();
    const item = new Promise<Uint8Array>((resolve) => {
      void desk.open(mailbox.opening(), (_, bytes) => resolve(bytes));
    });
    const creation = new TestConversation().creation(mailbox.id);
    await visitor.create(creation);
    assert.deepEqual(await item, new Uint8Array(creation.welcome));
  });

  test('is created once however often the identical request comes, and delivers one Welcome', async () => {
    const client = await relay.client();
    const mailbox = new TestMailbox();
    const creation = new TestConversation().creation(mailbox.id);
    await client.create(creation);
    await client.create(creation);
    const items: number[] = [];
    await client.post(mailbox.id, new Uint8Array([1]));
    await new Promise<void>((resolve) => {
      void client.open(mailbox.opening(), (seq, item) => {
        items.push(seq);
        if (item.length === 1) resolve();
      });
    });
    assert.equal(items.length, 2);
  });

  test('is not replaced by another of the same id', async () => {
    const { client, conversation } = await opened();
    await assert.rejects(client.create(conversation.creation()), refusal('exists'));
  });

  test('numbers entries from one and hands them to its readers in order', async () => {
    const { client, conversation } = await opened();
    const reader = await relay.client();
    const log = new RecordingLog();
    assert.equal(await reader.subscribe(conversation.reading(1), log), 0);
    const sent = Array.from({ length: 30 }, () => conversation.message(1));
    const seqs = await Promise.all(sent.map((request) => client.append(request)));
    await log.received(30);
    assert.deepEqual(seqs, Array.from({ length: 30 }, (_, i) => i + 1));
    assert.deepEqual(log.seqs, seqs);
    assert.deepEqual(
      log.entries,
      sent.map(({ entry }) => entry),
    );
  });

  test('answers the appender instead of echoing, in the order of the log', async () => {
    const { client, conversation } = await opened();
    const other = await relay.client();
    const log = new RecordingLog();
    const order: string[] = [];
    const record = { onEntry: (seq: number) => order.push(`entry ${seq}`), onPurged: () => undefined, onAppended: (seq: number) => order.push(`own ${seq}`) };
    await client.subscribe(conversation.reading(1), record);
    await other.subscribe(conversation.reading(1), log);
    const work = Array.from({ length: 40 }, (_, i) => (i % 2 ? client : other).append(conversation.message(1)));
    await Promise.all(work);
    await log.received(20);
    await client.append(conversation.message(1));
    assert.deepEqual(
      order.map((line) => Number(line.split(' ')[1])),
      Array.from({ length: 41 }, (_, i) => i + 1),
    );
    assert.equal(order.filter((line) => line.startsWith('own')).length, 21);
    assert.deepEqual(
      [...log.seqs, ...log.ownSeqs].toSorted((a, b) => a - b),
      Array.from({ length: log.seqs.length + log.ownSeqs.length }, (_, i) => i + 1),
    );
  });

  test('keeps answer and entries in order while a long log is still being read', async () => {
    const { client, conversation } = await opened();
    for (let i = 0; i < 4; i++) await Promise.all(Array.from({ length: 50 }, () => client.append(conversation.message(1, 2000))));
    const late = await relay.client();
    const order: number[] = [];
    const log = { onEntry: (seq: number) => order.push(seq), onAppended: (seq: number) => order.push(seq), onPurged: () => undefined };
    const subscribed = late.subscribe(conversation.reading(1), log);
    await Promise.all([subscribed, late.append(conversation.message(1)), client.append(conversation.message(1))]);
    await subscribed;
    const last = await late.append(conversation.message(1));
    assert.equal(last, 203);
    assert.deepEqual(
      order,
      Array.from({ length: 203 }, (_, i) => i + 1),
    );
  });

  test('gives a reader what it missed, from its cursor on', async () => {
    const { client, conversation } = await opened();
    for (let i = 0; i < 5; i++) await client.append(conversation.message(1));
    const log = new RecordingLog();
    assert.equal(await (await relay.client()).subscribe(conversation.reading(1, 3), log), 5);
    await log.received(2);
    assert.deepEqual(log.seqs, [4, 5]);
  });

  test('stops feeding whoever unsubscribed', async () => {
    const { client, conversation } = await opened();
    const reader = await relay.client();
    const log = new RecordingLog();
    await reader.subscribe(conversation.reading(1), log);
    await client.append(conversation.message(1));
    await log.received(1);
    await reader.unsubscribe(conversation.id);
    await client.append(conversation.message(1));
    await reader.append(conversation.message(1));
    assert.deepEqual(log.seqs, [1]);
  });

  test('takes the identical entry once, whoever repeats it', async () => {
    const { client, conversation } = await opened();
    const message = conversation.message(1);
    const first = await client.append(message);
    assert.equal(await client.append(message), first);
    assert.equal(await (await relay.client()).append(message), first);
    assert.equal(await client.append(conversation.message(1)), first + 1);
  });

  test('answers a repeated entry of a past epoch with its number', async () => {
    const { client, conversation } = await opened();
    const message = conversation.message(1);
    assert.equal(await client.append(message), 1);
    const commit = conversation.commit(1);
    assert.equal(await client.append(commit), 2);
    assert.equal(await client.append(message), 1);
    assert.equal(await client.append(commit), 2);
  });

  test('refuses a wrong token, for writing, reading and purging', async () => {
    const { client, conversation } = await opened();
    const token = randomId();
    await assert.rejects(client.append({ ...conversation.message(1), token }), refusal('forbidden'));
    await assert.rejects(client.subscribe({ ...conversation.reading(1), token }, new RecordingLog()), refusal('forbidden'));
    await assert.rejects(client.purge({ conversation: conversation.id, token }), refusal('forbidden'));
    assert.equal(await client.append(conversation.message(1)), 1);
  });

  test('refuses the hash of a token in place of the token', async () => {
    const { client, conversation } = await opened();
    await assert.rejects(client.append({ ...conversation.message(1), token: conversation.access(1) }), refusal('forbidden'));
  });

  test('does not say by a repeated entry whether it holds it, without the token', async () => {
    const { client, conversation } = await opened();
    const message = conversation.message(1);
    await client.append(message);
    await assert.rejects(client.append({ ...message, token: randomId() }), refusal('forbidden'));
  });

  test('refuses entries of past and of future epochs', async () => {
    const { client, conversation } = await opened();
    await client.append(conversation.commit(1));
    await assert.rejects(client.append(conversation.message(1)), refusal('stale-epoch'));
    await assert.rejects(client.append(conversation.message(3)), refusal('forbidden'));
    assert.equal(await client.append(conversation.message(2)), 2);
  });

  test('lets the token of a closed epoch read up to the closing commit and nothing after it', async () => {
    const { client, conversation } = await opened();
    await client.append(conversation.message(1));
    await client.append(conversation.commit(1));
    await client.append(conversation.message(2));
    const [removed, member] = [await relay.client(), await relay.client()];
    const [before, now] = [new RecordingLog(), new RecordingLog()];
    assert.equal(await removed.subscribe(conversation.reading(1), before), 2);
    assert.equal(await member.subscribe(conversation.reading(2), now), 3);
    await client.append(conversation.message(2));
    await now.received(4);
    await assert.rejects(removed.append(conversation.message(1)), refusal('stale-epoch'));
    assert.deepEqual(before.seqs, [1, 2]);
    assert.deepEqual(now.seqs, [1, 2, 3, 4]);
  });

  test('ends a live subscription with the commit that closes its epoch', async () => {
    const { client, conversation } = await opened();
    const removed = await relay.client();
    const log = new RecordingLog();
    await removed.subscribe(conversation.reading(1), log);
    await client.append(conversation.message(1));
    await client.append(conversation.commit(1));
    await client.append(conversation.message(2));
    await log.received(2);
    await assert.rejects(removed.take(randomId()), refusal('no-key-package'));
    assert.deepEqual(log.seqs, [1, 2]);
  });

  test('lets exactly one of twenty racing commits win, and tells the others', async () => {
    const { conversation } = await opened();
    const clients = await Promise.all(Array.from({ length: 20 }, () => relay.client()));
    const results = await Promise.allSettled(clients.map((client) => client.append(conversation.commit(1))));
    const won = results.filter(({ status }) => status === 'fulfilled');
    const lost = results.filter((result) => result.status === 'rejected' && refusal('stale-epoch')(result.reason));
    assert.deepEqual([won.length, lost.length], [1, 19]);
  });

  test('stores neither commit nor Welcomes when one mailbox is full', async () => {
    const { client, conversation } = await opened();
    const [full, free] = [new TestMailbox(), new TestMailbox()];
    for (let i = 0; i < 10; i++) await Promise.all(Array.from({ length: 100 }, () => client.post(full.id, new Uint8Array(1))));
    await assert.rejects(client.post(full.id, new Uint8Array(1)), refusal('mailbox-full'));
    const welcome = new Uint8Array(10);
    const commit = conversation.commit(1, [
      { to: free.id, welcome },
      { to: full.id, welcome },
    ]);
    await assert.rejects(client.append(commit), refusal('mailbox-full'));
    // Who begins a conversation still finds room.
    await client.create(new TestConversation().creation(full.id));
    assert.equal(await client.append(conversation.message(1)), 1);
    const items: number[] = [];
    await client.open(free.opening(), (seq) => items.push(seq));
    await client.post(randomId(), new Uint8Array(1));
    assert.deepEqual(items, []);
  });

  test('delivers the Welcomes of a commit', async () => {
    const { client, conversation } = await opened();
    const agent = await relay.client();
    const mailbox = new TestMailbox();
    const item = new Promise<Uint8Array>((resolve) => {
      void agent.open(mailbox.opening(), (_, bytes) => resolve(bytes));
    });
    await client.append(conversation.commit(1, [{ to: mailbox.id, welcome: new Uint8Array([7, 7]) }]));
    assert.deepEqual(await item, new Uint8Array([7, 7]));
  });

  test('is purged for good by whoever holds the current token, and its readers are told', async () => {
    const { client, conversation } = await opened();
    await client.append(conversation.commit(1));
    const reader = await relay.client();
    const log = new RecordingLog();
    await reader.subscribe(conversation.reading(2), log);
    await assert.rejects(client.purge({ conversation: conversation.id, token: conversation.token(1) }), refusal('forbidden'));
    await client.purge({ conversation: conversation.id, token: conversation.token(2) });
    await log.received(2);
    assert.equal(log.purged, true);
    await assert.rejects(client.append(conversation.message(2)), refusal('gone'));
    await assert.rejects(client.subscribe(conversation.reading(2), log), refusal('gone'));
    await assert.rejects(client.create(conversation.creation()), refusal('gone'));
  });

  test('does not serve a reader that has seen more than the log holds', async () => {
    const { client, conversation } = await opened();
    await client.append(conversation.message(1));
    await assert.rejects(client.subscribe(conversation.reading(1, 2), new RecordingLog()), refusal('gone'));
  });

  test('refuses entries larger than the limit', async () => {
    const { client, conversation } = await opened();
    await assert.rejects(client.append(conversation.message(1, 128 * 1024)), refusal('too-large'));
    const raw = await relay.raw();
    const entry = entryOf(conversation.id, 1, 'message', 128 * 1024);
    const answer = await raw.ask({ type: 'append', request: 5, conversation: conversation.id, token: conversation.token(1) }, [entry]);
    assert.deepEqual(answer.header, { type: 'error', request: 5, code: 'too-large' });
  });
});
