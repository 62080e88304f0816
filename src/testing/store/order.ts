import { equalBytes } from '../../bytes.js';
import { CREATION_ROOM, MAILBOX_ITEM_LIMIT, TOMBSTONE_MS, type Store } from '../../relay/store.js';
import * as assert from '../assert.js';
import { DAY_MS, NOW_MS, Log, hexOf, id, itemsOf, opened, randomBytes, readAll, refused } from './log.js';

/** What a store has to do with what comes in: order, pages, epochs, mailboxes, KeyPackages, profiles, purges. */
export const order: Readonly<Record<string, (store: Store) => Promise<void>>> = {
  'keeps entries of every size unchanged, in order, over many pages': async (store) => {
    const log = await opened(store);
    const requests = Array.from({ length: 200 }, (_, i) => log.message({ entry: randomBytes(i * 7) }));
    const seqs = await Promise.all(requests.map(async (request) => store.append(request)));
    assert.deepEqual(
      seqs.map((answer) => answer.kind === 'appended' && answer.seq),
      requests.map((_, i) => i + 1),
    );
    const expected = requests.map(({ entry }, i) => ({ seq: i + 1, hex: hexOf(entry) }));
    assert.deepEqual(await readAll(store, log.reading()), expected);
    assert.deepEqual(await readAll(store, log.reading({ after: 150 })), expected.slice(150));
  },
  'never holds more than a few of the largest in one page, of a log or a mailbox': async (store) => {
    const log = await opened(store);
    const mailbox = id();
    for (let i = 0; i < 9; i++) {
      await store.append(log.message({ entry: randomBytes(100_000) }));
      await store.deliver({ to: mailbox, item: randomBytes(100_000), nowMs: NOW_MS });
    }
    for (const read of [async (after: number) => store.read(log.reading({ after })), async (after: number) => store.items({ mailbox, after, nowMs: NOW_MS })]) {
      const sizes: number[] = [];
      for (let after = 0, more = true; more; ) {
        const page = await read(after);
        assert.ok(page.kind === 'page');
        sizes.push(page.entries.length);
        after = page.entries.at(-1)?.seq ?? assert.fail('more, but nothing');
        ({ more } = page);
      }
      assert.deepEqual(sizes, [2, 2, 2, 2, 1]);
    }
  },
  'keeps room in a mailbox for Welcomes, whatever strangers post': async (store) => {
    const [to, item] = [id(), randomBytes(1)];
    await Promise.all(Array.from({ length: MAILBOX_ITEM_LIMIT }, async () => store.deliver({ to, item, nowMs: NOW_MS })));
    assert.deepEqual(await store.deliver({ to, item, nowMs: NOW_MS }), refused('mailbox-full'));
    const log = await opened(store);
    assert.deepEqual(await store.append(log.message({ commit: { next: id(), welcomes: [{ to, item }] } })), refused('mailbox-full'));
    const begun = Array.from({ length: (CREATION_ROOM - 1) * MAILBOX_ITEM_LIMIT }, async () => store.create(new Log().creation({ welcome: { to, item } })));
    assert.ok((await Promise.all(begun)).every(({ kind }) => kind === 'created'));
    assert.deepEqual(await store.create(new Log().creation({ welcome: { to, item } })), refused('mailbox-full'));
  },
  'settles calls in the order in which they were made': async (store) => {
    const log = await opened(store);
    const order: number[] = [];
    await Promise.all(
      Array.from({ length: 50 }, async (_, i) => {
        if (i % 5 === 4) await store.read(log.reading());
        else await store.append(log.message());
        order.push(i);
      }),
    );
    assert.deepEqual(
      order,
      Array.from({ length: 50 }, (_, i) => i),
    );
  },
  'keeps the logs of conversations apart': async (store) => {
    const [one, two] = [await opened(store), await opened(store)];
    const { entry, digest } = one.message();
    await store.append(one.message({ entry, digest }));
    assert.deepEqual(await store.append(two.message({ entry, digest })), { kind: 'appended', seq: 1, duplicate: false, deliveries: [] });
    await store.purge({ conversation: one.conversation, tokenHash: one.access, nowMs: NOW_MS });
    assert.equal((await readAll(store, two.reading())).length, 1);
  },
  'treats ids as bytes, not as patterns or numbers': async (store) => {
    for (const conversation of ["'; DROP TABLE entries; --", '%', '_', '007', '7', '']) {
      const log = await opened(store);
      assert.equal((await store.create(log.creation({ conversation }))).kind, 'created');
      assert.deepEqual(await store.read({ conversation: `${conversation}0`, epoch: 1, tokenHash: log.access, after: 0 }), refused('gone'));
    }
  },
  'creates once for the identical request, and refuses another of the same id': async (store) => {
    const log = new Log();
    const creation = log.creation();
    const first = await store.create(creation);
    assert.equal(first.kind === 'created' && first.deliveries.length, 1);
    await store.append(log.message());
    assert.deepEqual(await store.create(creation), { kind: 'created', deliveries: [] });
    assert.deepEqual(await store.create({ ...creation, digest: id() }), refused('exists'));
    assert.equal((await readAll(store, log.reading())).length, 1);
  },
  'lets one of many racing commits win': async (store) => {
    const log = await opened(store);
    const answers = await Promise.all(Array.from({ length: 20 }, async () => store.append(log.message({ commit: { next: id(), welcomes: [] } }))));
    assert.deepEqual(
      answers.map(({ kind }) => kind),
      ['appended', ...Array.from({ length: 19 }, () => 'refused')],
    );
  },
  'opens a log to the token of each epoch, up to the commit that closed it': async (store) => {
    const log = await opened(store);
    const next = id();
    await store.append(log.message());
    await store.append(log.message({ commit: { next, welcomes: [] } }));
    await store.append(log.message({ epoch: 2, tokenHash: next }));
    assert.deepEqual(await store.append(log.message()), refused('stale-epoch'));
    assert.deepEqual(await store.append(log.message({ epoch: 2 })), refused('forbidden'));
    assert.deepEqual(await store.append(log.message({ epoch: 3, tokenHash: next })), refused('forbidden'));
    assert.deepEqual(await store.read(log.reading({ tokenHash: next })), refused('forbidden'));
    const [before, now] = [await store.read(log.reading()), await store.read(log.reading({ epoch: 2, tokenHash: next }))];
    assert.ok(before.kind === 'page' && now.kind === 'page');
    assert.deepEqual([before.until, before.closed, before.entries.length, before.more], [2, true, 2, false]);
    assert.deepEqual([now.until, now.closed, now.entries.length, now.more], [3, false, 3, false]);
  },
  'answers a repeated entry with its number, even of a closed epoch, but never without the token': async (store) => {
    const log = await opened(store);
    const message = log.message();
    await store.append(message);
    const commit = log.message({ commit: { next: id(), welcomes: [{ to: id(), item: randomBytes(3) }] } });
    await store.append(commit);
    assert.deepEqual(await store.append(message), { kind: 'appended', seq: 1, duplicate: true, deliveries: [] });
    assert.deepEqual(await store.append(commit), { kind: 'appended', seq: 2, duplicate: true, deliveries: [] });
    assert.deepEqual(await store.append({ ...message, tokenHash: id() }), refused('forbidden'));
  },
  'stores nothing of a commit or a creation when one of the mailboxes is full': async (store) => {
    const log = await opened(store);
    const [full, free] = [id(), id()];
    const item = randomBytes(1);
    await Promise.all(Array.from({ length: MAILBOX_ITEM_LIMIT - 1 }, async () => store.deliver({ to: full, item, nowMs: NOW_MS })));
    const welcomes = [free, full, full].map((to) => ({ to, item }));
    assert.deepEqual(await store.append(log.message({ commit: { next: id(), welcomes } })), refused('mailbox-full'));
    assert.deepEqual(await itemsOf(store, free), []);
    const large = { to: full, item: randomBytes(16 * 1024 * 1024) };
    const other = new Log();
    assert.deepEqual(await store.create(other.creation({ welcome: large })), refused('mailbox-full'));
    assert.deepEqual(await store.read(other.reading()), refused('gone'));
    assert.equal((await store.append(log.message({ commit: { next: id(), welcomes: welcomes.slice(0, 2) } }))).kind, 'appended');
    assert.equal((await itemsOf(store, free)).length, 1);
  },
  'numbers items upwards, and says which number came before': async (store) => {
    const mailbox = id();
    const deliver = async (nowMs: number) => {
      const answer = await store.deliver({ to: mailbox, item: randomBytes(1), nowMs });
      assert.ok(answer.kind === 'delivered');
      return answer.delivery;
    };
    const [first, second, third] = [await deliver(NOW_MS), await deliver(NOW_MS), await deliver(NOW_MS - 5000)];
    assert.ok(first.seq < second.seq && second.seq < third.seq);
    assert.deepEqual([first.previous, second.previous, third.previous], [0, first.seq, second.seq]);
    await store.settle({ mailbox, upTo: third.seq });
    assert.deepEqual((await store.items({ mailbox, after: 0, nowMs: NOW_MS })).entries, []);
    assert.equal((await deliver(NOW_MS)).previous, third.seq);
  },
  'takes each KeyPackage once, then the last resort without end': async (store) => {
    const mailbox = id();
    const publish = async (values: number[], lastResort = false) =>
      store.publish({ mailbox, keyPackages: values.map((value) => Uint8Array.of(value)), lastResort, nowMs: NOW_MS });
    assert.deepEqual(await store.take({ mailbox }), refused('no-key-package'));
    assert.deepEqual(await publish([1, 2, 3]), { kind: 'published', poolSize: 3 });
    assert.deepEqual(await publish([8], true), { kind: 'published', poolSize: 3 });
    assert.deepEqual(await publish([9], true), { kind: 'published', poolSize: 3 });
    const taken = await Promise.all(Array.from({ length: 5 }, async () => store.take({ mailbox })));
    assert.deepEqual(
      taken.map((answer) => answer.kind === 'taken' && answer.keyPackage[0]),
      [1, 2, 3, 9, 9],
    );
  },
  'keeps the newest profile of each clinic': async (store) => {
    const [clinic, profile, newer] = [id(), randomBytes(100), randomBytes(100)];
    assert.deepEqual(await store.getProfile({ clinic }), refused('gone'));
    await store.putProfile({ clinic, version: 2, profile, nowMs: NOW_MS });
    assert.deepEqual(await store.putProfile({ clinic, version: 2, profile, nowMs: NOW_MS }), { kind: 'done' });
    assert.deepEqual(await store.putProfile({ clinic, version: 2, profile: newer, nowMs: NOW_MS }), refused('stale-profile'));
    assert.deepEqual(await store.putProfile({ clinic, version: 1, profile: newer, nowMs: NOW_MS }), refused('stale-profile'));
    await store.putProfile({ clinic, version: 3, profile: newer, nowMs: NOW_MS });
    const found = await store.getProfile({ clinic });
    assert.ok(found.kind === 'found' && equalBytes(newer, found.profile));
  },
  'forgets the profile of a clinic that does not put it any more': async (store) => {
    const [clinic, other, profile] = [id(), id(), randomBytes(100)];
    for (const one of [clinic, other]) await store.putProfile({ clinic: one, version: 2, profile, nowMs: NOW_MS });
    await store.putProfile({ clinic, version: 2, profile, nowMs: NOW_MS + DAY_MS });
    await store.expire({ contentBeforeMs: 0, idleBeforeMs: NOW_MS + DAY_MS, nowMs: NOW_MS + 2 * DAY_MS });
    assert.equal((await store.getProfile({ clinic })).kind, 'found');
    assert.deepEqual(await store.getProfile({ clinic: other }), refused('gone'));
  },
  'purges by the current token only, for good, until the tombstone has crumbled': async (store) => {
    const log = await opened(store);
    const next = id();
    await store.append(log.message({ commit: { next, welcomes: [] } }));
    const purge = async (tokenHash: string) => store.purge({ conversation: log.conversation, tokenHash, nowMs: NOW_MS });
    assert.deepEqual(await purge(log.access), refused('forbidden'));
    assert.deepEqual(await purge(next), { kind: 'done' });
    assert.deepEqual(await purge(next), refused('gone'));
    assert.deepEqual(await store.read(log.reading()), refused('gone'));
    assert.deepEqual(await store.create(log.creation()), refused('gone'));
    const expire = async (nowMs: number) => store.expire({ contentBeforeMs: 0, idleBeforeMs: 0, nowMs });
    await expire(NOW_MS + TOMBSTONE_MS);
    assert.deepEqual(await store.create(log.creation()), refused('gone'));
    await expire(NOW_MS + TOMBSTONE_MS + 1);
    assert.equal((await store.create(log.creation())).kind, 'created');
  },
};
