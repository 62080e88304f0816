import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { Vault } from '../../src/conversation/vault.js';
import { memoryStorage } from '../../src/storage/memory.js';
import type { Storage } from '../../src/storage/storage.js';
import { Clinic, shows } from './clinic.js';
import { Disk } from './fragile-storage.js';

// Extensions and damaged profiles of browsers leave in a database what was never written there.

const NO_BYTES: readonly unknown[] = ['', 'text', 0, 7, true, false, null, [1, 2, 3], { 0: 1, length: 1 }, new ArrayBuffer(64), new Uint16Array(64), new Blob()];

/** A storage of which every record with such a name is `value`. */
function spoiled(storage: Storage, value: unknown, isSpoiled: (name: string) => boolean): Storage {
  const untyped = (): ReturnType<typeof JSON.parse> => value;
  return {
    ...storage,
    get: async (name) => ((await storage.get(name)) && isSpoiled(name) ? untyped() : storage.get(name)),
    list: async (prefix) => (await storage.list(prefix)).map(([name, bytes]) => [name, isSpoiled(name) ? untyped() : bytes]),
  };
}

describe('a stored record that is not bytes', () => {
  for (const value of NO_BYTES) {
    it(`does not open, with a code: ${typeof value} ${JSON.stringify(value)}`, async () => {
      const storage = memoryStorage();
      const key = randomBytes(32);
      await new Vault(storage, key.slice()).write([{ name: 'record', value: new Uint8Array(8) }]);
      const vault = new Vault(spoiled(storage, value, () => true), key);
      const refused = { name: 'CryptoError', code: 'open-failed' };
      await assert.rejects(vault.get('record'), refused);
      await assert.rejects(vault.list(''), refused);
    });
  }

  describe('of a conversation', () => {
    let clinic: Clinic;
    let disk: Disk;
    beforeEach(async () => {
      clinic = new Clinic();
      await clinic.open();
      disk = new Disk();
      const visitor = await clinic.visit({ keep: disk.open });
      await visitor.send('hello');
      await shows(visitor, ({ timeline }) => timeline.some((item) => item.kind === 'message' && item.status === 'sent'));
      await visitor.close();
    });
    afterEach(() => clinic.close());

    for (const record of ['group', 'meta', 'cursor']) {
      it(`is a conversation that is lost, and another can be begun: ${record}`, async () => {
        const keep = async () => {
          const kept = await disk.open();
          return { ...kept, storage: spoiled(kept.storage, 'text', (name) => name.endsWith(`/${record}`)) };
        };
        const visitor = await clinic.visit({ keep });
        const { reason } = await shows(visitor, ({ phase }) => phase === 'unavailable');
        assert.equal(reason, 'lost');
        await visitor.restart();
        await shows(visitor, ({ phase }) => phase === 'new');
      });
    }
  });
});
