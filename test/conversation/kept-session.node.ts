import assert from 'node:assert/strict';
import { test } from 'node:test';
import { randomBytes } from '@noble/hashes/utils.js';
import { KeptSession } from '../../src/conversation/group/kept-session.js';
import { freshKeys } from '../../src/conversation/group/update-schedule.js';
import { type Entry, Vault } from '../../src/conversation/vault.js';
import { createGroup, encodeGroup, protect, withdraw } from '../../src/crypto/index.js';
import { memoryStorage } from '../../src/storage/memory.js';
import { visitorIdentity } from '../crypto/clinic.js';

/** Remembers what of a group has passed through it in the clear. */
class WatchedVault extends Vault {
  readonly seen: Uint8Array[] = [];
  failing = false;

  override async get(name: string): Promise<Uint8Array | undefined> {
    return this.#watch(name, await super.get(name));
  }

  override async write(entries: readonly Entry[]): Promise<void> {
    for (const { name, value } of entries) this.#watch(name, value);
    if (this.failing) throw new Error('no room');
    await super.write(entries);
  }

  #watch(name: string, value: Uint8Array | undefined): Uint8Array | undefined {
    if (value && name === 'g/group') this.seen.push(value);
    return value;
  }
}

test('no copy of a group in the clear outlives its being stored or read', async () => {
  const vault = new WatchedVault(memoryStorage(), randomBytes(32));
  const place = { vault, prefix: 'g/' };
  const group = await createGroup({ id: randomBytes(32), kind: 'conversation', identity: visitorIdentity(), suite: 'classic' });
  const kept = await KeptSession.begin(place, { group, progress: { cursor: 0, atEndMs: 0, use: freshKeys(0) } });
  const { next } = await protect(group, new Uint8Array(3));
  await kept.seal({ name: '', content: new Uint8Array(3) }, next);
  await kept.advance(1, [{ name: 'm/1', value: Uint8Array.of(1) }], next);
  const { next: without } = await withdraw(next);
  vault.failing = true;
  await assert.rejects(kept.withdraw(without));
  vault.failing = false;
  kept.reachEnd(7);
  await kept.withdraw(without);
  const loaded = await KeptSession.load(place);
  assert.ok(loaded);
  assert.deepEqual(encodeGroup(loaded.group), encodeGroup(without));
  assert.deepEqual([loaded.cursor, loaded.atEndMs], [1, 7]);
  assert.equal(vault.seen.length, 6);
  assert.ok(vault.seen.every((bytes) => bytes.every((byte) => byte === 0)));
  assert.deepEqual(await vault.get('m/1'), Uint8Array.of(1));
});
