import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { type Agent, DutyError } from '../../src/agent.js';
import { Vault } from '../../src/conversation/vault.js';
import { CryptoError } from '../../src/crypto/index.js';
import type { VisitorConversation } from '../../src/conversation/state.js';
import { folderAuditStore } from '../../src/desk/index.js';
import { auditLines } from '../desk/audit-lines.js';
import { Disk } from '../conversation/fragile-storage.js';
import { hears, House, sees, waiting } from './house.js';
import { SkippingClock } from './skipping-clock.js';

const MINUTE = 60_000;
const PASSPHRASE = 'nine brown kettles';
const WRONG = 'ten brown kettles';

describe('a shift that is kept under a passphrase', () => {
  let house: House;
  let disk: Disk;
  let clock: SkippingClock;
  let visitor: VisitorConversation;
  let ada: Agent;
  let id: string;
  beforeEach(async () => {
    house = await House.open();
    [disk, clock] = [new Disk(), new SkippingClock()];
    visitor = await house.visit();
    const code = await house.desk.codes.create({ account: 'ada', name: 'Ada Agent', role: 'agent' }, Date.now());
    ada = await house.connect({ login: { kind: 'code', code, passphrase: PASSPHRASE }, keep: disk.openDurable, clock });
    await visitor.send('Is anybody there?');
    id = await waiting(ada);
    await hears(await ada.accept(id), 'Is anybody there?');
  });
  afterEach(() => house.close());

  const resume = (passphrase?: string) => house.connect({ keep: disk.openDurable, clock, ...(passphrase !== undefined && { login: { kind: 'passphrase', passphrase } }) });

  async function locked(): Promise<void> {
    clock.skip(5 * MINUTE + 1000);
    assert.equal((await sees(ada, ({ shift }) => shift === 'locked')).passphrase, true);
  }

  /** As whoever has the device would: everything on it, and its key, which the browser lets any script of the page use. */
  async function thief(): Promise<{ opened: string[]; lock: string }> {
    const { storage, key } = await disk.openDurable();
    const vault = new Vault(storage, key);
    const opened: string[] = [];
    for (const [name] of await storage.list('')) {
      const record = await vault.get(name).catch((error: unknown) => {
        if (error instanceof CryptoError) return undefined;
        throw error;
      });
      if (record) opened.push(name);
    }
    const { id: lock }: { id: string } = JSON.parse(new TextDecoder().decode(await vault.get('lock')));
    return { opened, lock };
  }

  /** Asks the desk for its half of the key. */
  async function ask(path: 'unlock' | 'leave', body: object): Promise<{ status: number; body: string }> {
    const response = await fetch(`http://127.0.0.1:${house.desk.port}/api/${path}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
    return { status: response.status, body: await response.text() };
  }

  test('comes back with it, and with nothing else', async () => {
    await locked();
    for (const passphrase of [undefined, '', WRONG]) await assert.rejects(ada.unlock(passphrase), { code: passphrase === undefined ? 'locked' : 'wrong-passphrase' });
    assert.equal(ada.state.shift, 'locked');
    assert.equal(ada.state.conversations.size, 0);
    await ada.unlock(PASSPHRASE);
    const talk = ada.state.conversations.get(id);
    assert.ok(talk);
    await hears(talk, 'Is anybody there?');
    await talk.send('Yes');
    await hears(visitor, 'Yes');
  });

  test('comes back in another page or process with it, and with nothing else, whether it was locked or not', async () => {
    await ada.close();
    await assert.rejects(resume(), { code: 'locked' });
    await assert.rejects(resume(WRONG), { code: 'wrong-passphrase' });
    clock.skip(6 * MINUTE);
    const again = await resume(PASSPHRASE);
    assert.equal(again.state.shift, 'on', 'somebody is there who has just opened it');
    const talk = again.state.conversations.get(id);
    assert.ok(talk);
    await hears(talk, 'Is anybody there?');
  });

  test('is back for colleagues too when what was locked is opened in another page', async () => {
    const ben = await house.agent('Ben Agent');
    await locked();
    await sees(ben, ({ away }) => away.has(ada.state.self.id));
    await ada.close();
    const again = await resume(PASSPHRASE);
    await sees(ben, ({ away }) => !away.has(again.state.self.id));
    assert.equal(again.state.self.id, ada.state.self.id);
  });

  test('is destroyed all the same when nobody came for too long', async () => {
    await ada.close();
    clock.skip(16 * MINUTE);
    const again = await resume(PASSPHRASE);
    assert.deepEqual([again.state.shift, again.state.idle], ['ended', { kind: 'purged' }]);
    assert.deepEqual(await disk.storage.list(''), []);
  });

  test('gives whoever has the device and its key nothing but the name of the lock', async () => {
    for (const state of ['on', 'locked', 'closed']) {
      if (state === 'locked') await locked();
      if (state === 'closed') await ada.close();
      assert.ok((await disk.storage.list('')).length > 5);
      assert.deepEqual((await thief()).opened, ['lock'], state);
    }
  });

  test('can be guessed at five times, at once or one after another, over restarts of the desk too; then it is over, and its conversation waits', async () => {
    await locked();
    const { lock } = await thief();
    const proof = 'A'.repeat(43);
    assert.deepEqual(await ask('unlock', { id: lock, proof }), { status: 200, body: '{"share":null}' });
    await house.restartDesk();
    const guesses = await Promise.all(Array.from({ length: 8 }, () => ask('unlock', { id: lock, proof })));
    assert.deepEqual(guesses.map(({ status }) => status).toSorted((a, b) => a - b), [200, 200, 200, 403, 403, 403, 403, 403]);
    assert.ok(guesses.every(({ body }) => body === '{"share":null}' || body === '{"code":"refused"}'));
    const ben = await house.agent('Ben Agent');
    assert.equal(await waiting(ben), id);
    await ada.unlock(PASSPHRASE);
    assert.equal(ada.state.shift, 'ended');
    assert.deepEqual(await disk.storage.list(''), []);
  });

  test('counts wrong ones in a row only, and says in the audit log who tried and how often', async () => {
    await locked();
    const attempt = (passphrase: string) => ada.unlock(passphrase).catch((error: unknown) => assert.ok(error instanceof DutyError));
    for (let i = 0; i < 4; i++) await attempt(WRONG);
    await ada.unlock(PASSPHRASE);
    await locked();
    for (let i = 0; i < 4; i++) await attempt(WRONG);
    await ada.unlock(PASSPHRASE);
    const lines = (await auditLines(folderAuditStore(house.deskFolder))).filter(({ member }) => member === ada.state.self.id);
    const attempts = lines.flatMap(({ kind, detail }) => (detail?.['rule'] === 'unlock' ? [detail['attempt']] : kind === 'login' && detail?.['unlocked'] === true ? ['unlocked'] : []));
    assert.deepEqual(attempts, [1, 2, 3, 4, 'unlocked', 1, 2, 3, 4, 'unlocked']);
  });

  test('cannot be asked for by the name of its member, which everybody in a conversation knows, or by any other', async () => {
    for (const name of [ada.state.self.id, 'A'.repeat(43), '../'.padEnd(43, 'A'), '']) for (let i = 0; i < 6; i++) assert.notEqual((await ask('unlock', { id: name, proof: 'A'.repeat(43) })).status, 200);
    for (const name of [ada.state.self.id, 'A'.repeat(43)]) assert.equal((await ask('leave', { id: name })).status, 403);
    await locked();
    await ada.unlock(PASSPHRASE);
    assert.equal(ada.state.shift, 'on');
  });

  test('is over for the desk too when it is signed out or purged while it is locked, though nobody here can open it', async () => {
    await locked();
    const { lock } = await thief();
    await ada.signOut();
    assert.deepEqual(await disk.storage.list(''), []);
    const ben = await house.agent('Ben Agent');
    assert.equal(await waiting(ben), id);
    assert.equal((await ask('unlock', { id: lock, proof: 'A'.repeat(43) })).status, 403);
  });

  test('leaves nothing to be opened once it was signed out, or is on shift elsewhere', async () => {
    const before = await disk.storage.list('');
    const { lock } = await thief();
    const code = await house.desk.codes.create({ account: 'ada', name: 'Ada Agent', role: 'agent' }, Date.now());
    await house.connect({ login: { kind: 'code', code } });
    await sees(ada, ({ shift }) => shift === 'ended');
    await disk.storage.write(before.map(([name, value]) => ({ name, value })));
    await assert.rejects(resume(PASSPHRASE), { code: 'not-signed-in' });
    assert.equal((await ask('unlock', { id: lock, proof: 'A'.repeat(43) })).status, 403);
  });

  test('takes no short passphrase, and never sends it anywhere', async () => {
    const code = await house.desk.codes.create({ account: 'eve', name: 'Eve Agent', role: 'agent' }, Date.now());
    await assert.rejects(house.connect({ login: { kind: 'code', code, passphrase: '1234567' }, keep: new Disk().openDurable }), RangeError);
    const bodies: string[] = [];
    const { fetch } = globalThis;
    globalThis.fetch = (input, init) => {
      if (typeof init?.body === 'string') bodies.push(init.body);
      return fetch(input, init);
    };
    try {
      await house.connect({ login: { kind: 'code', code, passphrase: PASSPHRASE }, keep: new Disk().openDurable });
    } finally {
      globalThis.fetch = fetch;
    }
    assert.ok(bodies.length > 0);
    for (const body of bodies) assert.ok(!body.includes('kettles'));
  });
});
