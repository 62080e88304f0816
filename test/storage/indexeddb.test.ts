import { expect } from 'chai';
import { toBase64Url } from '../../src/bytes.js';
import { createConversation } from '../../src/conversation/visitor/create-conversation.js';
import { createDeviceKey } from '../../src/crypto/index.js';
import { ManualClock } from '../../src/testing.js';
import { memoryTransport } from '../../src/transport/memory.js';
import { openIndexedDb } from '../../src/storage/indexeddb.js';
import { StorageError } from '../../src/storage/storage.js';
import { storageContract } from '../../src/testing.js';

let count = 0;
const freshName = (): string => `test-${Date.now()}-${count++}`;

describe('storage in IndexedDB', () => {
  for (const { name, run } of storageContract(async () => (await openIndexedDb(freshName())).storage)) it(name, run);

  it('has the same key every time it is opened, by whoever is first', async () => {
    const name = freshName();
    const opened = await Promise.all([openIndexedDb(name), openIndexedDb(name), openIndexedDb(name)]);
    const later = await openIndexedDb(name);
    const keys = new Set([...opened, later].map(({ key }) => key.join()));
    expect(keys.size).to.equal(1);
    expect(later.key.length).to.equal(32);
    expect(later.key.some((byte) => byte !== 0)).to.equal(true);
  });

  it('keeps what was written for the next page', async () => {
    const name = freshName();
    const first = await openIndexedDb(name);
    await first.storage.write([{ name: 'a', value: Uint8Array.of(1) }]);
    await first.storage.close();
    expect(await (await openIndexedDb(name)).storage.get('a')).to.deep.equal(Uint8Array.of(1));
  });

  it('wraps the key with one that scripts cannot read out', async () => {
    const name = freshName();
    const { key } = await openIndexedDb(name);
    const record = await keyRecord(name);
    expect(record).to.have.keys('wrappingKey', 'iv', 'wrapped');
    const { wrappingKey, wrapped } = Object(record);
    expect(wrappingKey.extractable).to.equal(false);
    expect(new Uint8Array(wrapped).join()).not.to.include(key.join());
    let refused = false;
    await crypto.subtle.exportKey('raw', wrappingKey).catch(() => (refused = true));
    expect(refused).to.equal(true);
  });

  it('has another key and nothing else after it was destroyed', async () => {
    const name = freshName();
    const first = await openIndexedDb(name);
    await first.storage.write([{ name: 'a', value: Uint8Array.of(1) }]);
    await first.destroy();
    expect(await first.storage.list('')).to.deep.equal([]);
    expect(await keyRecord(name)).to.equal(undefined);
    const second = await openIndexedDb(name);
    expect(second.key.join()).not.to.equal(first.key.join());
    expect(await second.storage.list('')).to.deep.equal([]);
  });

  it('that was condemned by a page which is gone is destroyed before the next one has it, once', async () => {
    const name = freshName();
    const first = await openIndexedDb(name);
    await first.storage.write([{ name: 'a', value: Uint8Array.of(1) }]);
    first.condemn?.();
    await first.storage.close();
    const second = await openIndexedDb(name);
    expect(second.key.join()).not.to.equal(first.key.join());
    expect(await second.storage.list('')).to.deep.equal([]);
    await second.storage.write([{ name: 'b', value: Uint8Array.of(2) }]);
    expect((await (await openIndexedDb(name)).storage.list('')).map(([record]) => record)).to.deep.equal(['b']);
    expect(Object.keys(localStorage)).to.deep.equal([]);
  });

  it('has no word left of having been condemned once it was destroyed', async () => {
    const name = freshName();
    const first = await openIndexedDb(name);
    first.condemn?.();
    expect(Object.keys(localStorage)).to.have.length(1);
    await first.destroy();
    expect(Object.keys(localStorage)).to.deep.equal([]);
  });

  it('is written by whoever has claimed it last, and by those who claim nothing; a claim outlives what the browser deletes', async () => {
    const name = freshName();
    const [first, second, beside] = await Promise.all([openIndexedDb(name), openIndexedDb(name), openIndexedDb(name)]);
    const write = ({ storage }: typeof first, value: number) => storage.write([{ name: 'a', value: Uint8Array.of(value) }]);
    const read = async () => (await beside.storage.get('a'))?.[0];
    await first.storage.claim?.();
    await write(first, 1);
    await second.storage.claim?.();
    const refused: unknown = await write(first, 2).catch((reason: unknown) => reason);
    expect(refused).to.be.instanceOf(StorageError);
    expect(await read()).to.equal(1);
    await write(second, 3);
    await write(beside, 4);
    first.storage.release?.();
    await write(first, 5);
    expect(await read()).to.equal(5);
    await beside.destroy();
    await write(second, 6);
    expect(await read()).to.equal(6);
    expect((await beside.storage.list('')).map(([record]) => record)).to.deep.equal(['a']);
  });

  it('has nothing in it once it was destroyed, whatever whoever had claimed it deletes there', async () => {
    const name = freshName();
    const [claiming, destroying] = await Promise.all([openIndexedDb(name), openIndexedDb(name)]);
    await claiming.storage.claim?.();
    await claiming.storage.write([{ name: 'a', value: Uint8Array.of(1) }]);
    await destroying.destroy();
    await claiming.storage.write([{ name: 'a' }]);
    await claiming.storage.write([]);
    expect(await keysOf(name)).to.deep.equal([]);
  });

  it('has nothing in it, when it is opened anew, of what a page wrote on after all was deleted: no key opens that', async () => {
    const name = freshName();
    const [goingOn, deleting] = await Promise.all([openIndexedDb(name), openIndexedDb(name)]);
    await goingOn.storage.claim?.();
    await deleting.destroy();
    await goingOn.storage.write([{ name: 'a', value: Uint8Array.of(1) }]);
    const { storage, key } = await openIndexedDb(name);
    expect(await storage.list('')).to.deep.equal([]);
    await storage.write([{ name: 'b', value: Uint8Array.of(2) }]);
    const again = await openIndexedDb(name);
    expect(again.key).to.deep.equal(key);
    expect((await again.storage.list('')).map(([record]) => record)).to.deep.equal(['b']);
  });

  it('is given up, for a conversation that ends with the page, where the browser does not open it', async () => {
    const { open } = IDBFactory.prototype;
    // Answers nothing, ever.
    IDBFactory.prototype.open = () => Object.create(IDBOpenDBRequest.prototype);
    const clock = new ManualClock();
    try {
      const opening = createConversation({ clinic: toBase64Url(createDeviceKey().publicKey), keep: 'device', transport: memoryTransport(() => undefined), clock });
      for (let seconds = 0; seconds < 10; seconds++) await clock.advance(1000);
      const conversation = await opening;
      expect(conversation.state.remembered).to.equal(false);
      await conversation.close();
    } finally {
      IDBFactory.prototype.open = open;
    }
  });

  it('fails with a StorageError after close', async () => {
    const { storage } = await openIndexedDb(freshName());
    await storage.close();
    const error: unknown = await storage.write([{ name: 'a', value: Uint8Array.of(1) }]).catch((reason: unknown) => reason);
    expect(error).to.be.instanceOf(StorageError);
  });
});

const keyRecord = (name: string): Promise<unknown> => raw(name, (records) => records.get('\u0000key'));
const keysOf = (name: string): Promise<unknown> => raw(name, (records) => records.getAllKeys());

/** What is in a database, past everything that opens it. */
async function raw(name: string, ask: (records: IDBObjectStore) => IDBRequest): Promise<unknown> {
  const request = indexedDB.open(name);
  const database = await new Promise<IDBDatabase>((resolve) => request.addEventListener('success', () => resolve(request.result)));
  const got = ask(database.transaction('records').objectStore('records'));
  const found = await new Promise<unknown>((resolve) => got.addEventListener('success', () => resolve(got.result)));
  database.close();
  return found;
}
