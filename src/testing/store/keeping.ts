import { equalBytes } from '../../bytes.js';
import { MAILBOX_ITEM_LIMIT, StoreError, type BlobLimits, type PutBlobRequest, type Store } from '../../relay/store.js';
import * as assert from '../assert.js';
import { DAY_MS, NOW_MS, NO_LIMITS, Log, id, itemsOf, opened, randomBytes, readAll, refused } from './log.js';

/** For how long a store keeps what it was given, how much of it, and blobs. */
export const keeping: Readonly<Record<string, (store: Store) => Promise<void>>> = {
  'keeps a log and its blobs for as long as the shortest that a holder of the current token asked for, and leaves other logs alone': async (store) => {
    const [log, other] = [await opened(store), await opened(store)];
    const [old, young] = [id(), id()];
    const ask = (keepMs: number, tokenHash = log.access) => store.retain({ conversation: log.conversation, tokenHash, keepMs, nowMs: NOW_MS });
    const expire = (nowMs: number) => store.expire({ contentBeforeMs: 0, idleBeforeMs: 0, nowMs });
    assert.deepEqual(await ask(0, id()), refused('forbidden'));
    assert.deepEqual(await store.retain({ conversation: id(), tokenHash: log.access, keepMs: 0, nowMs: NOW_MS }), refused('gone'));
    assert.deepEqual([await ask(2000), await ask(1000), await ask(DAY_MS)], [{ kind: 'retained', keepMs: 2000 }, { kind: 'retained', keepMs: 1000 }, { kind: 'retained', keepMs: 1000 }]);
    for (const one of [log, other]) await store.append(one.message());
    await store.putBlob(log.putting(old));
    await store.append(log.message({ nowMs: NOW_MS + 600 }));
    await store.putBlob(log.putting(young, { nowMs: NOW_MS + 600 }));
    await expire(NOW_MS + 999);
    assert.equal((await readAll(store, log.reading())).length, 2);
    await expire(NOW_MS + 1001);
    assert.deepEqual(await store.read(log.reading()), refused('gone'));
    assert.deepEqual((await readAll(store, log.reading({ after: 1 }))).map(({ seq }) => seq), [2]);
    assert.deepEqual([await store.askBlob(log.putting(old)), await store.askBlob(log.putting(young))], [{ kind: 'size', parts: 0 }, { kind: 'size', parts: 1 }]);
    await expire(NOW_MS + 60_000);
    assert.deepEqual(await readAll(store, log.reading({ after: 2 })), []);
    assert.deepEqual(await store.askBlob(log.putting(young)), { kind: 'size', parts: 0 });
    assert.equal((await readAll(store, other.reading())).length, 1);
  },
  'keeps a Welcome no longer than the conversation it belongs to, and lets others in its mailbox be': async (store) => {
    const mailbox = id();
    const [log, other] = [new Log(), new Log()];
    const welcome = (): { to: string; item: Uint8Array } => ({ to: mailbox, item: randomBytes(9) });
    const items = async () => (await itemsOf(store, mailbox)).length;
    for (const one of [log, other]) await store.create(one.creation({ welcome: welcome() }));
    const next = id();
    await store.append(log.message({ commit: { next, welcomes: [welcome()] }, nowMs: NOW_MS + 600 }));
    await store.deliver({ ...welcome(), nowMs: NOW_MS });
    await store.retain({ conversation: log.conversation, tokenHash: next, keepMs: 1000, nowMs: NOW_MS });
    const counts = [];
    for (const nowMs of [NOW_MS + 999, NOW_MS + 1001, NOW_MS + 60_000]) {
      await store.expire({ contentBeforeMs: 0, idleBeforeMs: 0, nowMs });
      counts.push(await items());
    }
    assert.deepEqual(counts, [4, 3, 2]);
    await store.purge({ conversation: other.conversation, tokenHash: other.access, nowMs: NOW_MS });
    assert.equal(await items(), 1);
    // What is gone counts no more.
    for (let i = 1; i < MAILBOX_ITEM_LIMIT; i++) assert.equal((await store.deliver({ ...welcome(), nowMs: NOW_MS })).kind, 'delivered');
    assert.deepEqual(await store.deliver({ ...welcome(), nowMs: NOW_MS }), refused('mailbox-full'));
  },
  'keeps blobs part by part, each where it belongs, and takes the identical part again': async (store) => {
    const log = await opened(store);
    const [one, two] = [id(), id()];
    const parts = Array.from({ length: 5 }, (_, i) => randomBytes(i * 1000 + 1));
    for (const [index, bytes] of parts.entries()) {
      assert.deepEqual(await store.askBlob(log.putting(one)), { kind: 'size', parts: index });
      for (const _ of [1, 2]) assert.deepEqual(await store.putBlob(log.putting(one, { index, bytes })), { kind: 'size', parts: index + 1 });
      await store.putBlob(log.putting(two, { index }));
    }
    for (const [index, bytes] of parts.entries()) {
      const part = await store.getBlob({ ...log.putting(one), index });
      assert.ok(part.kind === 'part' && equalBytes(bytes, part.bytes));
    }
    assert.deepEqual(await store.putBlob(log.putting(one, { index: 2 })), refused('exists'));
    assert.deepEqual(await store.putBlob(log.putting(one, { index: 6 })), refused('gone'));
    assert.deepEqual(await store.getBlob({ ...log.putting(one), index: 5 }), refused('gone'));
    assert.deepEqual(await store.getBlob({ ...log.putting(id()), index: 0 }), refused('gone'));
    assert.deepEqual(await store.askBlob(log.putting(one)), { kind: 'size', parts: 5 });
  },
  'opens blobs to the token of the current epoch of their own conversation only': async (store) => {
    const [log, other] = [await opened(store), await opened(store)];
    const [blob, next] = [id(), id()];
    await store.putBlob(log.putting(blob));
    const asAll = (who: Log, changes: Partial<PutBlobRequest>) => {
      const request = who.putting(blob, changes);
      return Promise.all([store.getBlob(request), store.askBlob(request), store.putBlob({ ...request, index: 1 }), store.dropBlob(request)]);
    };
    assert.deepEqual(await asAll(log, { tokenHash: id() }), Array.from({ length: 4 }, () => refused('forbidden')));
    assert.deepEqual(await asAll(log, { tokenHash: other.access }), Array.from({ length: 4 }, () => refused('forbidden')));
    assert.deepEqual(await asAll(log, { epoch: 2 }), Array.from({ length: 4 }, () => refused('forbidden')));
    assert.deepEqual(await asAll(log, { conversation: id() }), Array.from({ length: 4 }, () => refused('gone')));
    assert.deepEqual(await store.getBlob(other.putting(blob)), refused('gone'));
    // Who was removed by this commit has the token of epoch 1 still.
    await store.append(log.message({ commit: { next, welcomes: [] } }));
    assert.deepEqual(await asAll(log, {}), Array.from({ length: 4 }, () => refused('stale-epoch')));
    const part = await store.getBlob(log.putting(blob, { epoch: 2, tokenHash: next }));
    assert.equal(part.kind, 'part');
  },
  'keeps of blobs no more than the limits': async (store) => {
    const [log, other] = [await opened(store), await opened(store)];
    const [blob, second] = [id(), id()];
    const put = async (who: Log, what: string, index: number, limits: Partial<BlobLimits>) => {
      const answer = await store.putBlob(who.putting(what, { index, limits: { ...NO_LIMITS, ...limits } }));
      return answer.kind === 'size' ? answer.parts : answer.code;
    };
    assert.equal(await put(log, blob, 0, { blobBytes: 49 }), 'too-large');
    assert.equal(await put(log, blob, 0, { blobBytes: 50 }), 1);
    assert.equal(await put(log, blob, 1, { blobBytes: 99 }), 'too-large');
    assert.equal(await put(log, second, 0, { blobsPerConversation: 1 }), 'blobs-full');
    assert.equal(await put(log, blob, 1, { blobsPerConversation: 1, blobBytesPerConversation: 100 }), 2);
    assert.equal(await put(log, blob, 2, { blobBytesPerConversation: 149 }), 'blobs-full');
    assert.equal(await put(log, second, 0, { blobBytesPerConversation: 149 }), 'blobs-full');
    assert.equal(await put(other, second, 0, { blobsPerConversation: 1, blobBytesPerConversation: 50, blobBytesInAll: 149 }), 'blobs-full');
    assert.equal(await put(other, second, 0, { blobsPerConversation: 1, blobBytesPerConversation: 50, blobBytesInAll: 150 }), 1);
  },
  'drops blobs when asked, with their conversation, and when they are old': async (store) => {
    const log = await opened(store);
    const [first, old, late] = [id(), id(), id()];
    for (const blob of [first, old]) await store.putBlob(log.putting(blob));
    await store.putBlob(log.putting(late));
    await store.putBlob(log.putting(late, { index: 1, nowMs: NOW_MS + DAY_MS }));
    const sizes = async () => Promise.all([first, old, late].map(async (blob) => store.askBlob(log.putting(blob)).then((size) => size.kind === 'size' && size.parts)));
    for (const _ of [1, 2]) assert.deepEqual(await store.dropBlob(log.putting(first)), { kind: 'done' });
    assert.deepEqual(await sizes(), [0, 1, 2]);
    await store.expire({ contentBeforeMs: NOW_MS + DAY_MS, idleBeforeMs: 0, nowMs: NOW_MS + DAY_MS });
    assert.deepEqual(await sizes(), [0, 0, 2]);
    await store.purge({ conversation: log.conversation, tokenHash: log.access, nowMs: NOW_MS });
    assert.deepEqual(await store.getBlob(log.putting(late)), refused('gone'));
    // What it held makes room for others.
    const other = await opened(store);
    assert.equal((await store.putBlob(other.putting(id(), { limits: { ...NO_LIMITS, blobBytesInAll: 50 } }))).kind, 'size');
  },
  'keeps nothing longer for having come while the clock was ahead, nor what came after that': async (store) => {
    const limits = { ...NO_LIMITS };
    const expire = (nowMs: number) => store.expire({ contentBeforeMs: nowMs - DAY_MS, idleBeforeMs: nowMs - 30 * DAY_MS, nowMs });
    const ahead = NOW_MS + 20 * DAY_MS;
    const to = id();
    const log = new Log();
    await store.create(log.creation({ welcome: { to, item: randomBytes(9) }, nowMs: ahead }));
    // So many that those behind them are not looked at in one round.
    for (let i = 0; i < 600; i++) await store.append(log.message({ nowMs: ahead }));
    await store.putBlob(log.putting('b', { limits, nowMs: ahead }));
    await expire(ahead + 1);
    await expire(NOW_MS);
    await store.append(log.message({ nowMs: NOW_MS + 1 }));
    assert.deepEqual(await store.askBlob({ ...log.reading(), blob: 'b' }), { kind: 'size', parts: 1 });
    for (let more = true; more; ) ({ more } = await expire(NOW_MS + DAY_MS + 2));
    assert.deepEqual(await store.read(log.reading({ after: 601 })), { kind: 'page', entries: [], more: false, until: 601, closed: false });
    assert.equal((await store.read(log.reading())).kind, 'refused');
    assert.deepEqual(await store.askBlob({ ...log.reading(), blob: 'b' }), { kind: 'size', parts: 0 });
    assert.deepEqual((await store.items({ mailbox: to, after: 0, nowMs: NOW_MS + DAY_MS })).entries, []);
    const { conversations } = await expire(NOW_MS + 31 * DAY_MS);
    assert.deepEqual(conversations, [log.conversation]);
  },

  'expires old content, and says so to whoever still needs it': async (store) => {
    const log = await opened(store);
    const mailbox = id();
    for (const days of [0, 1, 2, 3]) {
      const nowMs = NOW_MS + days * DAY_MS;
      await store.append(log.message({ nowMs }));
      await store.deliver({ to: mailbox, item: Uint8Array.of(days), nowMs });
    }
    await store.expire({ contentBeforeMs: NOW_MS + 2 * DAY_MS, idleBeforeMs: 0, nowMs: NOW_MS + 3 * DAY_MS });
    assert.deepEqual(await store.read(log.reading({ after: 1 })), refused('gone'));
    assert.equal((await readAll(store, log.reading({ after: 2 }))).length, 2);
    assert.deepEqual(await itemsOf(store, mailbox), [2, 3]);
    assert.deepEqual(await store.read(log.reading({ after: 5 })), refused('gone'));
  },
  'holds as many entries and bytes of a conversation, and gives it as many epochs, as it is told, and makes room by expiring': async (store) => {
    const log = await opened(store);
    const [few, small] = [{ ...NO_LIMITS, entriesPerConversation: 3 }, { ...NO_LIMITS, entryBytesPerConversation: 70 }];
    const last = log.message({ nowMs: NOW_MS + DAY_MS });
    for (const message of [log.message(), log.message(), last]) assert.equal((await store.append({ ...message, limits: few })).kind, 'appended');
    for (const limits of [few, small]) assert.deepEqual(await store.append(log.message({ limits })), refused('log-full'));
    // A repetition of what is there is none more.
    assert.deepEqual(await store.append({ ...last, limits: few }), { kind: 'appended', seq: 3, duplicate: true, deliveries: [] });
    assert.equal((await store.append(log.message({ limits: small, entry: randomBytes(10), nowMs: NOW_MS + DAY_MS }))).kind, 'appended');
    // Others have their own.
    assert.equal((await store.append((await opened(store)).message({ limits: few }))).kind, 'appended');
    const commit = { next: id(), welcomes: [] };
    assert.deepEqual(await store.append(log.message({ commit, limits: { ...NO_LIMITS, epochsPerConversation: 1 } })), refused('log-full'));
    await store.expire({ contentBeforeMs: NOW_MS + DAY_MS, idleBeforeMs: 0, nowMs: NOW_MS + DAY_MS });
    for (const limits of [few, small]) assert.equal((await store.append(log.message({ limits, nowMs: NOW_MS + DAY_MS }))).kind, 'appended');
    assert.deepEqual(await store.append(log.message({ limits: small })), refused('log-full'));
    assert.equal((await store.append(log.message({ commit, limits: { ...NO_LIMITS, epochsPerConversation: 2 } }))).kind, 'appended');
  },
  'doubts a clock that has leapt by half a day, for six hours, and believes one that goes on or is put back': async (store) => {
    const HOUR_MS = DAY_MS / 24;
    const believes = async (nowMs: number) => (await store.look({ nowMs })).believed;
    for (let hours = 0; hours < 48; hours++) assert.ok(await believes(NOW_MS + hours * HOUR_MS));
    const lately = NOW_MS + 47 * HOUR_MS;
    assert.ok(await believes(lately + 11 * HOUR_MS));
    const log = await opened(store);
    for (let hours = 0; hours < 6; hours++) assert.equal(await believes(lately + (35 + hours) * HOUR_MS), false);
    await store.append(log.message({ nowMs: lately + 50 * HOUR_MS }));
    // Put right: and what came meanwhile is not kept for longer than other things.
    assert.ok(await believes(lately + 12 * HOUR_MS));
    await store.expire({ contentBeforeMs: lately + 12 * HOUR_MS + 1, idleBeforeMs: 0, nowMs: lately + 13 * HOUR_MS });
    assert.deepEqual(await store.read(log.reading()), refused('gone'));
    assert.equal(await believes(lately + 400 * HOUR_MS), false);
    // Another leap while it is doubted.
    for (let hours = 0; hours < 6; hours++) assert.equal(await believes(lately + (500 + hours) * HOUR_MS), false);
    for (let hours = 6; hours < 48; hours++) assert.ok(await believes(lately + (500 + hours) * HOUR_MS));
  },
  'says how much it holds': async (store) => {
    const { bytes } = await store.look({ nowMs: NOW_MS });
    const log = await opened(store);
    for (let i = 0; i < 20; i++) await store.append(log.message({ entry: randomBytes(50_000) }));
    assert.ok((await store.look({ nowMs: NOW_MS })).bytes >= bytes + 1_000_000);
  },
  'deletes old blobs a few at a time, whole, until there are none, and leaves those to which something was added since': async (store) => {
    const log = await opened(store);
    const old = Array.from({ length: 20 }, id);
    for (const blob of old) for (const index of [0, 1]) await store.putBlob(log.putting(blob, { index }));
    const added = id();
    await store.putBlob(log.putting(added));
    await store.putBlob(log.putting(added, { index: 1, nowMs: NOW_MS + DAY_MS }));
    const parts = async (blob: string) => {
      const size = await store.askBlob(log.putting(blob));
      return size.kind === 'size' ? size.parts : assert.fail(size.code);
    };
    const left = [];
    for (let more = true; more; ) {
      ({ more } = await store.expire({ contentBeforeMs: NOW_MS + 1, idleBeforeMs: 0, nowMs: NOW_MS + DAY_MS }));
      const sizes = await Promise.all(old.map(parts));
      assert.ok(sizes.every((size) => size === 0 || size === 2));
      left.push(sizes.filter((size) => size === 2).length);
    }
    // In steps, so that a large one holds nobody up for long.
    assert.ok((left[0] ?? 0) > 0, left.join());
    assert.equal(left.at(-1), 0);
    assert.equal(await parts(added), 2);
  },
  'makes room in a mailbox by expiring': async (store) => {
    const [to, item] = [id(), randomBytes(1)];
    await Promise.all(Array.from({ length: MAILBOX_ITEM_LIMIT }, async () => store.deliver({ to, item, nowMs: NOW_MS })));
    assert.deepEqual(await store.deliver({ to, item, nowMs: NOW_MS }), refused('mailbox-full'));
    for (let more = true; more; ) ({ more } = await store.expire({ contentBeforeMs: NOW_MS + 1, idleBeforeMs: 0, nowMs: NOW_MS + 1 }));
    await Promise.all(Array.from({ length: MAILBOX_ITEM_LIMIT }, async () => store.deliver({ to, item, nowMs: NOW_MS })));
    assert.deepEqual(await store.deliver({ to, item, nowMs: NOW_MS }), refused('mailbox-full'));
  },
  'forgets what is idle, names the conversations, and leaves the others': async (store) => {
    const [idle, busy] = [await opened(store), await opened(store)];
    await store.append(busy.message({ nowMs: NOW_MS + DAY_MS }));
    const expired = await store.expire({ contentBeforeMs: 0, idleBeforeMs: NOW_MS + DAY_MS, nowMs: NOW_MS + DAY_MS });
    const { bytes, ...rest } = expired;
    assert.deepEqual(rest, { kind: 'expired', conversations: [idle.conversation], more: false });
    assert.ok(bytes >= 0);
    assert.deepEqual(await store.read(idle.reading()), refused('gone'));
    assert.deepEqual(await store.create(idle.creation()), refused('gone'));
    assert.equal((await readAll(store, busy.reading())).length, 1);
  },
  'answers what was asked before close, and nothing after it': async (store) => {
    const log = await opened(store);
    const pending = Array.from({ length: 20 }, async () => store.append(log.message()));
    await Promise.all([store.close(), store.close()]);
    assert.equal((await Promise.all(pending)).filter(({ kind }) => kind === 'appended').length, 20);
    await assert.rejects(store.append(log.message()), (error) => error instanceof StoreError && error.code === 'closed');
  },
};
