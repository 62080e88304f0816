import assert from 'node:assert/strict';
import { test } from 'node:test';
import { groupId } from '../../src/crypto/index.js';
import { toBase64Url } from '../../src/bytes.js';
import { Ratings } from '../../src/conversation/requests/ratings.js';
import { Vault } from '../../src/conversation/vault.js';
import { memoryStorage } from '../../src/storage/memory.js';
import { Clinic, Room, visitorIdentity } from '../crypto/clinic.js';
import { newState } from '../support/fake-conversation.js';

/** A conversation that begins, whose record is read back while it is only about to be kept. */
async function begun() {
  const visitor = visitorIdentity();
  const { room } = await Room.open(new Clinic(), 'classic', 'conversation', visitor);
  const group = room.group(visitor);
  const vault = new Vault(memoryStorage(), new Uint8Array(32));
  const ratings = new Ratings(() => vault);
  const reading = ratings.load();
  const entry = await ratings.entryFor(group, 'desk');
  await reading;
  await ratings.load();
  const id = toBase64Url(groupId(group));
  return { ratings, vault, entry, id, asked: () => ratings.stateOf({ ...newState, id, phase: 'ended' }) };
}

test('a visitor is asked, though the record was read back before it was written', async () => {
  const { ratings, vault, entry, asked } = await begun();
  assert.equal(asked(), 'asked');
  await vault.write([entry]);
  await ratings.load();
  assert.equal(asked(), 'asked');
});

test('is not asked again, though the record was never read back', async () => {
  const { ratings, vault, entry, id, asked } = await begun();
  await vault.write([entry]);
  await ratings.give(id, undefined);
  assert.equal(asked(), undefined);
});
