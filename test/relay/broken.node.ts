import assert from 'node:assert/strict';
import { once } from 'node:events';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import type { Worker } from 'node:worker_threads';
import { sqliteStore } from '../../src/relay/stores/sqlite.js';
import { StoreError } from '../../src/relay/store.js';
import { RelayError, TransportError } from '../../src/transport/errors.js';
import { ACCESS, appendOf, CONVERSATION } from './durability-writer.js';
import { TestConversation, TestRelay, withFolder } from './support.js';

/** A store, and the thread that works for it. */
async function opened(folder: string) {
  const started = once(process, 'worker');
  const store = await sqliteStore(join(folder, 'relay.db'));
  const [worker]: Worker[] = await started;
  assert.ok(worker);
  return { store, worker };
}

const isBroken = (error: unknown) => error instanceof StoreError && error.code === 'failed';

describe('a store whose thread ends', () => {
  test('answers what it was asked with a failure or what is on disk, says that it is broken, and closes', () =>
    withFolder(async (folder) => {
      const { store, worker } = await opened(folder);
      await store.create({ conversation: CONVERSATION, epoch: 1, access: ACCESS, digest: 'digest', welcome: { to: 'mailbox', item: new Uint8Array(1) }, nowMs: 1 });
      const asked = Array.from({ length: 2000 }, (_, number) => store.append(appendOf(number, 1)));
      await asked[100];
      await worker.terminate();
      const answers = await Promise.allSettled(asked);
      const acknowledged = answers.flatMap(({ status }, number) => (status === 'fulfilled' ? [number] : []));
      assert.ok(acknowledged.length > 100);
      assert.ok(answers.every((answer) => answer.status === 'fulfilled' || isBroken(answer.reason)));
      assert.ok(store.broken && isBroken(await store.broken));
      await assert.rejects(store.append(appendOf(0, 1)), isBroken);
      await store.close();
      const after = await sqliteStore(join(folder, 'relay.db'));
      for (const number of acknowledged) {
        const again = await after.append(appendOf(number, 1));
        assert.ok(again.kind === 'appended' && again.duplicate, String(number));
      }
      await after.close();
    }));

  test('leaves nobody waiting: a relay ends its connections and says so, and takes none any more', () =>
    withFolder(async (folder) => {
      const { store, worker } = await opened(folder);
      const relay = await TestRelay.start({ store });
      const raw = await relay.raw();
      const client = await relay.client();
      const conversation = new TestConversation();
      await client.create(conversation.creation());
      const asked = Promise.allSettled(Array.from({ length: 50 }, () => client.append(conversation.message(1))));
      await worker.terminate();
      assert.equal(await raw.closed, 1012);
      assert.ok((await asked).every((answer) => answer.status === 'fulfilled' || answer.reason instanceof RelayError || answer.reason instanceof TransportError));
      assert.equal(relay.events.filter(({ kind }) => kind === 'store-broken').length, 1);
      assert.equal(await relay.connectRaw().closed, 1006);
      await relay.stop();
    }));
});
