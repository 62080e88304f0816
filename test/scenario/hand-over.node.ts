import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { fromBase64Url, toBase64Url } from '../../src/bytes.js';
import { LiveConversation } from '../../src/conversation/live/live-conversation.js';
import { accessToken, CryptoError, decodeGroup, encodeGroup, epochOf, type Group, protect, tokenHash, type Trust, unprotect } from '../../src/crypto/index.js';
import { turn } from '../../src/testing.js';
import { RelayError, type RelayErrorCode } from '../../src/transport/errors.js';
import { readMessageHeader } from '../../src/transport/frame.js';
import { relayFrameOf } from '../support/frames.js';
import { hears, House, sees, texts } from './house.js';

function refusedWith(...codes: RelayErrorCode[]): (error: unknown) => boolean {
  return (error) => error instanceof RelayError && codes.includes(error.code);
}

describe('after a hand-over', () => {
  let house: House;
  beforeEach(async () => {
    house = await House.open();
  });
  afterEach(() => house.close());

  test('the first agent, with all they had, can neither decrypt nor fetch nor write', async () => {
    const { visitor, agent: ada, talk, id } = await house.talk('Ada Agent');
    const ben = await house.agent('Ben Agent');
    await talk.send('I hand you over');
    await hears(visitor, 'I hand you over');
    const old = copyOf(talk);
    const token = toBase64Url(await accessToken(old));

    await ada.handOver(id, ben.state.self.id);
    await sees(ben, ({ queue }) => queue.some(({ offeredTo }) => offeredTo === ben.state.self.id));
    const later = await ben.accept(id);
    // One commit adds, removes and renews: the keys of its path (RFC 9420 §12.4) are new to whoever is removed.
    assert.equal(epochOf(copyOf(later)), epochOf(old) + 1);
    assert.deepEqual(texts(later.state), ['The first word', 'I hand you over']);
    await sees(talk, ({ phase }) => phase === 'left');
    await visitor.send('For Ben alone');
    await hears(later, 'For Ben alone');
    await later.send('Ben’s answer');
    await hears(visitor, 'Ben’s answer');
    assert.deepEqual(texts(talk.state), ['The first word', 'I hand you over']);
    assert.deepEqual(visitor.state.roster.map(({ role, name }) => `${role} ${name}`), ['visitor ', 'desk Clinic record', 'agent Ben Agent']);

    const trust: Trust = { clinic: fromBase64Url(house.clinic.id), nowMs: Date.now(), suite: 'x-wing' };
    const epoch = epochOf(old);
    const thief = house.stranger();
    await sees({ get state() { return thief.state; }, subscribe: (listener) => thief.watch(listener) }, (state) => state === 'online');
    const fetched: Uint8Array[] = [];
    const head = await thief.subscribe({ conversation: id, epoch, token, after: 0 }, { onEntry: (_, entry) => fetched.push(entry), onPurged: () => undefined });
    await visitor.send('Still for Ben alone');
    await hears(later, 'Still for Ben alone');
    while (fetched.length < head) await turn();
    const headers = fetched.map(readMessageHeader);
    assert.deepEqual(headers.at(-1), { conversation: id, epoch, kind: 'commit' });
    assert.ok(headers.every((header) => header.epoch <= epoch));
    const closing = fetched.at(-1);
    assert.ok(closing);
    assert.equal((await unprotect(copy(old), closing, trust)).kind, 'removed');

    for (const next of [epoch + 1, epoch + 2]) {
      const asking = thief.subscribe({ conversation: id, epoch: next, token, after: 0 }, { onEntry: () => undefined, onPurged: () => undefined });
      await assert.rejects(asking, refusedWith('forbidden'));
    }
    assert.equal(fetched.length, head);
    const { message } = await protect(copy(old), new TextEncoder().encode('from beyond'));
    await assert.rejects(thief.append({ conversation: id, token, entry: message }), refusedWith('stale-epoch', 'forbidden'));
    await assert.rejects(thief.purge({ conversation: id, token }), refusedWith('stale-epoch', 'forbidden'));

    const unreadable = house.wire.received.map(relayFrameOf).flatMap(({ header, parts: [entry] }) => {
      if (header.type !== 'entry' || header.conversation !== id || !entry) return [];
      return readMessageHeader(entry).epoch > epoch ? [entry] : [];
    });
    assert.ok(unreadable.length >= 4);
    for (const entry of unreadable) await assert.rejects(unprotect(copy(old), entry, trust), CryptoError);
  });

  test('a stranger cannot read a conversation whose id they know', async () => {
    const { id } = await house.talk();
    const thief = house.stranger();
    await sees({ get state() { return thief.state; }, subscribe: (listener) => thief.watch(listener) }, (state) => state === 'online');
    const token = toBase64Url(tokenHash(new Uint8Array(32)));
    for (const epoch of [0, 1, 2, 3]) {
      await assert.rejects(thief.subscribe({ conversation: id, epoch, token, after: 0 }, { onEntry: () => undefined, onPurged: () => undefined }), refusedWith('forbidden'));
    }
  });

  test('an agent who signs out reads no further, and the conversation waits again', async () => {
    const { visitor, agent: ada, id } = await house.talk('Ada Agent');
    const ben = await house.agent('Ben Agent');
    await ada.signOut();
    await sees(ben, ({ queue }) => queue.some((entry) => entry.id === id && entry.status === 'waiting'));
    const later = await ben.accept(id);
    await visitor.send('Whoever is next');
    await hears(later, 'Whoever is next');
    assert.deepEqual(visitor.state.roster.map(({ name }) => name), ['', 'Clinic record', 'Ben Agent']);
  });
});

/** The whole state of a member, as their device holds it now. */
function copyOf(talk: unknown): Group {
  if (!(talk instanceof LiveConversation) || !talk.session) throw new Error('not a conversation with a group');
  return copy(talk.session.group);
}

/** Opening uses keys up: each attempt gets a state of its own. */
function copy(group: Group): Group {
  return decodeGroup(encodeGroup(group));
}
