import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { fromBase64Url } from '../../src/bytes.js';
import { LiveConversation } from '../../src/conversation/live/live-conversation.js';
import { inside } from '../../src/crypto/group/state.js';
import { hears, House, sees } from './house.js';
import { filesIn, occursIn, utf8 } from './search.js';

/** The secrets of a member's group, by what they are called. */
function secretsOf(conversation: unknown): [name: string, secret: Uint8Array][] {
  if (!(conversation instanceof LiveConversation) || !conversation.session) throw new Error('not a conversation with a group');
  const { secrets, signatureKey, privateKeys } = inside(conversation.session.group).state;
  const path = [...privateKeys].map(([node, key]): [string, unknown] => [`key of node ${node}`, key]);
  const all: [string, unknown][] = [...Object.entries(secrets), ['signature key', signatureKey], ...path];
  return all.flatMap(([name, value]): [string, Uint8Array][] => (value instanceof Uint8Array && value.length >= 16 ? [[name, value.slice()]] : []));
}

describe('a search of everything that the relay received, stored or logged', () => {
  let house: House;
  beforeEach(async () => {
    house = await House.open();
  });
  afterEach(() => house.close());

  test('finds no text, no name and no private key, and neither does one of the desk’s own database', async () => {
    const { visitor, agent: ada, talk, id } = await house.talk('Ada Plainname');
    const words = ['The first word', 'Itching since Tuesday, Ωμέγα', 'A cream from the pharmacy', 'For the second agent'];
    await visitor.send(words[1] ?? '');
    await hears(talk, words[1] ?? '');
    visitor.setTyping(true);
    await talk.send(words[2] ?? '');
    await hears(visitor, words[2] ?? '');
    visitor.markRead();
    const secrets = secretsOf(talk);
    const ben = await house.agent('Ben Plainname');
    await ada.handOver(id, ben.state.self.id);
    await sees(ben, ({ queue }) => queue.some(({ offeredTo }) => offeredTo === ben.state.self.id));
    const later = await ben.accept(id);
    await visitor.send(words[3] ?? '');
    await hears(later, words[3] ?? '');
    secrets.push(...secretsOf(later));
    await later.end();

    await sees(visitor, ({ phase }) => phase === 'ended');
    const stored = await filesIn(house.relayFolder, /^relay\.db/);
    assert.ok(stored.some(([name]) => name === 'relay.db'));
    const record = await filesIn(house.deskFolder, /^desk\.db/);
    const haystacks: [string, Buffer][] = [
      ['frames to the relay', Buffer.concat(house.wire.sent)],
      ['frames from the relay', Buffer.concat(house.wire.received)],
      ['requests', Buffer.from(house.wire.requests.join('\n'))],
      ['log', Buffer.from(house.logged.join('\n'))],
      ...stored,
      ...record,
    ];
    const found = (needle: Uint8Array) => haystacks.flatMap(([name, content]) => (occursIn(content, needle) ? [name] : []));

    // The search itself works: what a relay has to know is found.
    assert.deepEqual(found(fromBase64Url(id)).slice(0, 2), ['frames to the relay', 'frames from the relay']);
    assert.ok(found(fromBase64Url(house.clinic.id)).includes('relay.db') || found(fromBase64Url(house.clinic.id)).includes('relay.db-wal'));
    assert.ok(haystacks.every(([name, content]) => content.length > 0 || name.endsWith('-wal')));

    for (const text of [...words, 'pharmacy', 'Plainname', 'Ada Plainname', 'Ben Plainname']) assert.deepEqual(found(utf8(text)), [], text);
    for (const file of ['root.key', 'issuer.key', 'desk.key']) {
      const { secretKey } = JSON.parse(await readFile(join(house.deskFolder, file), 'utf8'));
      assert.deepEqual(found(fromBase64Url(secretKey).slice(0, 32)), [], file);
    }
    assert.deepEqual(found(fromBase64Url((await readFile(join(house.deskFolder, 'storage.key'), 'utf8')).trim())), [], 'storage.key');
    assert.ok(secrets.length >= 10);
    for (const [name, secret] of secrets) assert.deepEqual(found(secret), [], name);
  });

  test('logs a life of one conversation without ids, names or addresses', async () => {
    const { talk, visitor, agent, id } = await house.talk('Ada Plainname');
    await talk.end();
    await sees(visitor, ({ phase }) => phase === 'ended');
    await sees(agent, ({ queue }) => queue.length === 0);
    assert.ok(house.logged.length > 0);
    for (const line of house.logged) assert.ok(![id, 'Ada', '127.0.0.1'].some((word) => line.includes(word)), line);
  });
});
