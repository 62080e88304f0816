import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { toBase64Url } from '../../src/bytes.js';
import { parseContent } from '../../src/conversation/content/content.js';
import { encodeMailboxItem } from '../../src/conversation/mailbox.js';
import { memberId } from '../../src/crypto/index.js';
import { Desk, type DeskEvent } from '../../src/desk/index.js';
import { nextAttemptMs, RetryQueue } from '../../src/desk/retry-queue.js';
import { memoryStorage } from '../../src/storage/memory.js';
import type { Storage } from '../../src/storage/storage.js';
import { ManualClock, turn } from '../../src/testing.js';
import { Office, textsOf } from './office.js';
import { Stranger } from './stranger.js';

const SECRET = 'something that nobody may read';

/** Storage in which the beginning of a conversation can be made to fail in ways that nobody foresees. */
function fragileStorage(trouble: { kind: 'none' | 'throws' | 'hangs' }): Storage {
  const storage = memoryStorage();
  return {
    ...storage,
    write: (changes) => {
      if (trouble.kind === 'none' || !changes.some(({ name }) => name.startsWith('f/'))) return storage.write(changes);
      return trouble.kind === 'throws' ? Promise.reject(new TypeError(SECRET)) : new Promise(() => undefined);
    },
  };
}

describe('an item that the desk cannot deal with', () => {
  const trouble: { kind: 'none' | 'throws' | 'hangs' } = { kind: 'none' };
  let office: Office;
  let told: DeskEvent[];
  let storage: Storage;
  beforeEach(async () => {
    trouble.kind = 'none';
    told = [];
    storage = fragileStorage(trouble);
    office = await Office.open({}, { storage, logger: (event) => void told.push(event) });
  });
  afterEach(() => office.close());

  it('is passed over, told without a word of it, and holds up neither what comes after it nor the next start', async () => {
    trouble.kind = 'throws';
    await (await office.visit()).send('lost');
    await office.eventually('it was tried', () => told.some(({ kind }) => kind === 'defect'));
    trouble.kind = 'none';
    const { visitor, talk } = await office.talk();
    await talk.send('we go on');
    await office.eventually('the visitor reads it', () => textsOf(visitor).includes('we go on'));
    const [defect] = told.filter((event) => event.kind === 'defect');
    assert.match(defect?.at ?? '', /^TypeError at .*poison\.node/);
    assert.ok(!JSON.stringify(told).includes(SECRET));
    assert.match(await office.kept('audit/'), /"rule":"defect"/);
    const tried = told.length;
    await office.restartDesk();
    await office.eventually('the relay has nothing more', () => office.desk.queue.length === 1);
    assert.ok(!told.slice(tried).some(({ kind }) => kind === 'defect'), 'it does not come again');
  });

  it('is set aside when it has ended the process three times, and the next one is taken', async () => {
    trouble.kind = 'hangs';
    await (await office.visit()).send('lost');
    const abandoned: Desk[] = [];
    for (let times = 1; times <= 3; times++) {
      await office.eventually(`it was begun ${times} times`, async () => (await office.kept('mailbox')).includes(`"times":${times}`));
      // As after kill -9: nothing of this one happens any more.
      abandoned.push(office.desk);
      if (times === 3) trouble.kind = 'none';
      office.desk = await Desk.start({ clinic: office.clinic, storage, connect: office.network.transport, clock: office.clock, logger: (event) => void told.push(event) });
    }
    await office.eventually('it is set aside', () => told.some((event) => event.kind === 'refused' && event.code === 'set-aside'));
    assert.equal(office.desk.queue.length, 0);
    const { id } = await office.talk();
    assert.deepEqual(office.desk.queue.map((conversation) => conversation.id), [id]);
    assert.match(await office.kept('audit/'), /"rule":"welcome","code":"set-aside"/);
  });
});

describe('what strangers post', () => {
  it('fills the audit log with no more than a line a minute', async () => {
    const refused: string[] = [];
    const office = await Office.open({}, { logger: (event) => void (event.kind === 'refused' && refused.push(event.code)) });
    const stranger = new Stranger(office);
    await office.eventually('a connection', () => stranger.relay.state === 'online');
    const rating = () => encodeMailboxItem({ kind: 'rating', conversation: toBase64Url(randomBytes(32)), sealed: randomBytes(60) });
    for (let i = 0; i < 40; i++) await stranger.relay.post(memberId(office.clinic.desk.key.publicKey), i % 2 ? new Uint8Array(60) : rating());
    await office.eventually('all were refused', () => refused.length === 40);
    const lines = async () => (await office.kept('audit/')).split('\n').filter((line) => line.includes('"refusal"'));
    assert.equal((await lines()).length, 2);
    await office.clock.advance(60_000);
    await stranger.relay.post(memberId(office.clinic.desk.key.publicKey), rating());
    await office.eventually('it was refused', async () => (await lines()).length === 3);
    assert.match((await lines()).at(-1) ?? '', /"rule":"rating","code":"bad-content","untold":19/);
    await stranger.relay.close();
    await office.close();
  });
});

describe('what is tried until it works', () => {
  it('goes on with the others when one of them throws, and tries that one again', async () => {
    const clock = new ManualClock();
    const tried: string[] = [];
    const defects: unknown[] = [];
    const attempt = async (id: string) => {
      tried.push(id);
      if (id === 'bad') throw new RangeError('Invalid time value');
      return undefined;
    };
    const queue = new RetryQueue({ clock, attempt, onDefect: (error) => defects.push(error) });
    for (const id of ['bad', 'good']) queue.add(id, clock.now());
    queue.start();
    for (let i = 0; i < 5; i++) await turn();
    assert.deepEqual(tried, ['bad', 'good']);
    assert.equal(defects.length, 1);
    await clock.advance(nextAttemptMs(0, 100, 1));
    for (let i = 0; i < 5; i++) await turn();
    assert.deepEqual(tried, ['bad', 'good', 'bad']);
    await queue.stop();
  });

  it('is tried again within the hour where it was put off by a clock that was far ahead', async () => {
    const clock = new ManualClock();
    const tried: number[] = [];
    const attempt = () => {
      tried.push(clock.now());
      return Promise.resolve(undefined);
    };
    const queue = new RetryQueue({ clock, attempt, onDefect: (error) => assert.ifError(error) });
    const from = clock.now();
    queue.add('late', from + 365 * 86_400_000);
    queue.start();
    await clock.advance(2 * 3_600_000);
    assert.deepEqual(tried, [from + 3_600_000]);
    await queue.stop();
  });
});

describe('a member’s content', () => {
  const id = 'AAAAAAAAAAAAAAAAAAAAAA';
  const digest = toBase64Url(randomBytes(32));
  const parse = (content: object) => parseContent(new TextEncoder().encode(JSON.stringify({ v: 1, ...content })));

  it('has no time that no calendar has', () => {
    const last = 8_640_000_000_000_000;
    assert.ok(Number.isFinite(new Date(last).getTime()));
    parse({ type: 'text', id, text: 'hello', atMs: last });
    for (const atMs of [last + 1, Number.MAX_SAFE_INTEGER]) {
      assert.throws(() => parse({ type: 'text', id, text: 'hello', atMs }), /atMs/);
      assert.throws(() => parse({ type: 'form-submitted', id, form: 'intake', version: 1, digest, atMs }), /atMs/);
    }
  });
});
