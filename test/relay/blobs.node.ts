import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, test } from 'node:test';
import { sqliteStore } from '../../src/relay/stores/sqlite.js';
import { openDatabase } from '../../src/sqlite.js';
import { RelayError } from '../../src/transport/errors.js';
import { MAX_PART_BYTES } from '../../src/transport/frame.js';
import { randomId, TestConversation, TestRelay, withFolder } from './support.js';

const refusal = (code: string) => (error: unknown) => error instanceof RelayError && error.code === code;

function placeOf(conversation: TestConversation, blob = randomId(), epoch = 1) {
  return { conversation: conversation.id, epoch, token: conversation.token(epoch), blob };
}

/** Everything in a folder's files, one after another. */
async function onDisk(folder: string): Promise<Buffer> {
  return Buffer.concat(await Promise.all((await readdir(folder)).map((name) => readFile(join(folder, name)))));
}

describe('blobs on the relay', () => {
  const started: TestRelay[] = [];
  afterEach(async () => {
    for (const relay of started.splice(0)) await relay.stop();
  });

  async function start(options: Parameters<typeof TestRelay.start>[0] = {}): Promise<TestRelay> {
    const relay = await TestRelay.start(options);
    started.push(relay);
    return relay;
  }

  test('go on after a cut and after the relay was started anew, from what it has', () =>
    withFolder(async (folder) => {
      const path = join(folder, 'relay.db');
      const parts = [randomBytes(65_573), randomBytes(65_552), randomBytes(65_552)];
      const conversation = new TestConversation();
      const place = placeOf(conversation);
      const first = await start({ store: await sqliteStore(path) });
      const client = await first.client();
      await client.create(conversation.creation());
      assert.equal(await client.askBlob(place), 0);
      assert.equal(await client.putBlob(place, 0, parts[0] ?? randomBytes(1)), 1);
      await first.stop();
      const second = await start({ store: await sqliteStore(path) });
      const again = await second.client();
      assert.equal(await again.askBlob(place), 1);
      for (const [index, part] of parts.entries()) assert.equal(await again.putBlob(place, index, part), Math.max(1, index) + (index > 0 ? 1 : 0));
      for (const [index, part] of parts.entries()) assert.deepEqual(Buffer.from(await again.getBlob(place, index)), part);
    }));

  test('are closed to whoever has no token, a past one, or that of another conversation', async () => {
    const relay = await start();
    const [member, stranger] = [await relay.client(), await relay.client()];
    const [conversation, other] = [new TestConversation(), new TestConversation()];
    for (const { creation } of [conversation, other].map((made) => ({ creation: made.creation() }))) await member.create(creation);
    const place = placeOf(conversation);
    await member.putBlob(place, 0, randomBytes(100));
    await assert.rejects(stranger.getBlob({ ...place, token: randomId() }, 0), refusal('forbidden'));
    await assert.rejects(stranger.getBlob({ ...place, token: other.token(1) }, 0), refusal('forbidden'));
    await assert.rejects(stranger.getBlob(placeOf(other, place.blob), 0), refusal('gone'));
    await assert.rejects(stranger.dropBlob({ ...place, token: randomId() }), refusal('forbidden'));
    await member.append(conversation.commit(1));
    await assert.rejects(member.getBlob(place, 0), refusal('stale-epoch'));
    assert.equal((await member.getBlob(placeOf(conversation, place.blob, 2), 0)).length, 100);
  });

  test('are refused when a part is empty or too large, and past the relay’s limit', async () => {
    const relay = await start({ limits: { blobBytesInAll: 1000 } });
    const client = await relay.client();
    const conversation = new TestConversation();
    await client.create(conversation.creation());
    await client.putBlob(placeOf(conversation), 0, randomBytes(900));
    await assert.rejects(client.putBlob(placeOf(conversation), 0, randomBytes(101)), refusal('blobs-full'));
    await assert.rejects(client.putBlob(placeOf(conversation), 0, new Uint8Array(MAX_PART_BYTES + 1)), refusal('too-large'));
    await assert.rejects(client.putBlob(placeOf(conversation), 0, new Uint8Array(0)), refusal('bad-frame'));
    // Nothing that it logs tells more than the kind of request and the code.
    assert.ok(relay.events.every((event) => event.kind === 'closed' || (event.kind === 'refused' && Object.keys(event).length === 3)));
  });

  test('are nowhere in the files of the relay once they were dropped or their conversation purged, while it runs', () =>
    withFolder(async (folder) => {
      const relay = await start({ store: await sqliteStore(join(folder, 'relay.db')) });
      const client = await relay.client();
      const [conversation, other] = [new TestConversation(), new TestConversation()];
      const [purged, dropped, kept] = [randomBytes(65_552), randomBytes(65_552), randomBytes(65_552)];
      const has = async (part: Buffer) => (await onDisk(folder)).includes(part.subarray(20_000, 20_032));
      for (const made of [conversation, other]) await client.create(made.creation());
      await client.putBlob(placeOf(conversation), 0, purged);
      const place = placeOf(other);
      await client.putBlob(place, 0, dropped);
      await client.putBlob(placeOf(other), 0, kept);
      for (const part of [purged, dropped, kept]) assert.equal(await has(part), true);
      await client.purge({ conversation: conversation.id, token: conversation.token(1) });
      assert.deepEqual([await has(purged), await has(dropped), await has(kept)], [false, true, true]);
      await client.dropBlob(place);
      assert.deepEqual([await has(dropped), await has(kept)], [false, true]);
      }));

  test('find their tables in a database from before there were any', () =>
    withFolder(async (folder) => {
      const path = join(folder, 'relay.db');
      const conversation = new TestConversation();
      const before = await start({ store: await sqliteStore(path) });
      await (await before.client()).create(conversation.creation());
      await before.stop();
      const database = openDatabase(path);
      database.exec('DROP TABLE calendar; DROP TABLE blobs; DROP TABLE blob_parts; DROP TABLE retentions; DROP INDEX welcomes; ALTER TABLE items DROP COLUMN conversation; ALTER TABLE profiles DROP COLUMN used_at; ALTER TABLE conversations DROP COLUMN entry_bytes; PRAGMA user_version = 1');
      database.close();
      const relay = await start({ store: await sqliteStore(path) });
      assert.equal(await (await relay.client()).putBlob(placeOf(conversation), 0, randomBytes(9)), 1);
      }));
});
