import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { afterEach, describe, it } from 'node:test';
import { fromBase64Url } from '../../src/bytes.js';
import { Vault } from '../../src/conversation/vault.js';
import { encodeMailboxItem } from '../../src/conversation/mailbox.js';
import { memberId } from '../../src/crypto/index.js';
import { KeyPackagePool, type PoolRelay } from '../../src/desk/key-packages.js';
import { memoryStore } from '../../src/relay/stores/memory.js';
import { memoryStorage } from '../../src/storage/memory.js';
import type { Storage } from '../../src/storage/storage.js';
import { Network } from '../conversation/network.js';
import { Office } from './office.js';
import { Stranger } from './stranger.js';

const DAY = 86_400_000;

describe('a desk whose relay says what it likes', () => {
  let office: Office;
  afterEach(() => office.close());

  /** A pool of its own, over storage that counts how often all of it is read. */
  async function pool(): Promise<{ keyPackages: KeyPackagePool; vault: Vault; names: () => Promise<string[]>; listed: () => number }> {
    office = await Office.open();
    let listed = 0;
    const inner = memoryStorage();
    const storage: Storage = { ...inner, list: (prefix) => (listed++, inner.list(prefix)) };
    const vault = new Vault(storage, randomBytes(32));
    const trust = () => ({ clinic: fromBase64Url(office.clinic.id), nowMs: office.clock.now() });
    const keyPackages = new KeyPackagePool({ identity: office.clinic.desk, suite: 'classic', vault, clock: office.clock, trust });
    return { keyPackages, vault, names: async () => (await inner.list('k/')).map(([name]) => name), listed: () => listed };
  }

  it('makes it no more KeyPackages, and looks at no more of them, than a pool has, however few it says that there are', async () => {
    const { keyPackages, names } = await pool();
    let asked = 0;
    const answer = <Said>(said: Said): Promise<Said> => (++asked > 500 ? Promise.reject(new Error('asked without end')) : Promise.resolve(said));
    const endless: PoolRelay = { publish: () => answer(2 ** 40), take: () => answer(randomBytes(10)) };
    const empty: PoolRelay = { ...endless, publish: () => answer(0) };
    await keyPackages.refresh(endless);
    await keyPackages.refresh(empty);
    assert.ok((await names()).length <= 100, `${(await names()).length} were made`);
  });

  it('keeps no more secrets than it may be asked for, the newest, and does not read them all each time', async () => {
    const { keyPackages, vault, names, listed } = await pool();
    const record = (createdAtMs: number) => new TextEncoder().encode(JSON.stringify({ secrets: '', lastResort: false, createdAtMs }));
    const now = office.clock.now();
    await vault.write(Array.from({ length: 2000 }, (_, i) => ({ name: `k/${String(i).padStart(4, '0')}`, value: record(now - DAY + i) })));
    const relay = { publish: (_: string, lot: Uint8Array[]) => Promise.resolve(lot.length > 0 ? 40 : 0), take: () => assert.fail('there is none') };
    for (let i = 0; i < 3; i++) await keyPackages.refresh(relay);
    const kept = await names();
    assert.equal(kept.length, 2000);
    assert.ok(!kept.includes('k/0000') && kept.includes('k/1999'), 'the oldest went');
    assert.equal(listed(), 1);
  });

  it('goes on reading its mailbox after an item that is numbered as of another century', async () => {
    const store = memoryStore();
    office = await Office.open({}, {}, { ...store, deliver: (request) => store.deliver({ ...request, nowMs: request.nowMs + 36_500 * DAY }) });
    const stranger = new Stranger(office);
    await office.eventually('a connection', () => stranger.relay.state === 'online');
    await stranger.relay.post(memberId(office.clinic.desk.key.publicKey), encodeMailboxItem({ kind: 'rating', conversation: randomBytes(32).toString('base64url'), sealed: randomBytes(60) }));
    await office.eventually('it was refused', async () => (await office.kept('audit/')).includes('"rule":"rating"'));
    const { settled }: { settled: number } = JSON.parse((await office.kept('mailbox')).replace('mailbox ', ''));
    assert.ok(settled <= office.clock.now() + 60_000, `settled up to ${settled}`);
    await office.talk();
    await stranger.relay.close();
  });
});

describe('an agent whose relay says what it likes', () => {
  let office: Office;
  afterEach(() => office.close());

  it('goes on reading its mailbox after an item that is numbered as of another century', async () => {
    office = await Office.open();
    const network = new Network(office.relay);
    let ahead = 0;
    network.onReceive = ({ header, parts }) => (header.type === 'item' && ahead++ === 0 ? [{ header: { ...header, seq: header.seq + 36_500 * DAY }, parts }] : 'pass');
    const agent = await office.hire('Maya', { network });
    await agent.start();
    assert.ok(ahead > 0, 'the Welcome to the team was numbered otherwise');
    const visitor = await office.visit();
    await visitor.send('first');
    await office.eventually('somebody waits', () => agent.state.queue.length > 0);
    let phase = '';
    agent.accept(agent.state.queue[0]?.id ?? '').then(({ state }) => (phase = state.phase), ({ code }: { code: string }) => (phase = code));
    await office.eventually('it is answered', () => phase !== '');
    assert.equal(phase, 'open');
  });
});
