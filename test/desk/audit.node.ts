import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { randomBytes } from '@noble/hashes/utils.js';
import { toBase64Url } from '../../src/bytes.js';
import { Vault } from '../../src/conversation/vault.js';
import { createDeviceKey } from '../../src/crypto/index.js';
import { type AuditVerdict, nextLine, parseLine, signHead, verifyAudit } from '../../src/desk/audit.js';
import { AuditLog, auditEntry } from '../../src/desk/audit-log.js';
import { type AuditStore, folderAuditStore, vaultAuditStore } from '../../src/desk/audit-store.js';
import { DeskError } from '../../src/desk/errors.js';
import { memoryStorage } from '../../src/storage/memory.js';
import { StorageError } from '../../src/storage/storage.js';
import { ManualClock } from '../../src/testing.js';
import { auditTexts } from './audit-lines.js';

describe('the audit log', () => {
  const key = createDeviceKey();
  const clinic = toBase64Url(createDeviceKey().publicKey);
  const clock = new ManualClock();
  let folder: string;
  let store: AuditStore;
  let vault: Vault;
  let log: AuditLog;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sotto-audit-'));
    store = folderAuditStore(folder);
    vault = new Vault(memoryStorage(), randomBytes(32));
    log = await open();
    for (const member of ['a', 'b', 'c', 'd']) await log.append({ kind: 'join', conversation: 'x', member });
  });

  afterEach(() => rm(folder, { recursive: true }));

  const open = () => AuditLog.open({ store, vault, key, clinic, clock });
  const verdict = async (known?: { seq: number; hash: string }): Promise<AuditVerdict> => verifyAudit(store, { publicKey: key.publicKey, clinic, ...(known && { known }) });
  const lines = () => auditTexts(store);
  const write = (text: string) => writeFile(join(folder, 'audit.log'), text);

  async function rewrite(change: (lines: string[]) => string[]): Promise<void> {
    await write(change(await lines()).map((line) => `${line}\n`).join(''));
  }

  it('is intact as it was written', async () => {
    const found = await verdict();
    assert.equal(found.kind === 'intact' && found.head.seq, 4);
    assert.deepEqual((await lines()).map((line) => parseLine(line).member), ['a', 'b', 'c', 'd']);
  });

  for (const [what, change, line, problem, atStart = true] of [
    ['a line was dropped', (all: string[]) => all.toSpliced(1, 1), 2, 'out-of-order'],
    ['two lines were swapped', ([a, b, c, ...rest]: string[]) => [a, c, b, ...rest].filter((text) => text !== undefined), 2, 'out-of-order', false],
    ['a line was changed', (all: string[]) => all.map((text, i) => (i === 1 ? text.replace('"b"', '"e"') : text)), 3, 'altered', false],
    ['the last line was changed', (all: string[]) => all.map((text) => text.replace('"d"', '"e"')), 4, 'altered'],
    ['a line comes twice', (all: string[]) => all.flatMap((text, i) => (i === 2 ? [text, text] : [text])), 4, 'out-of-order'],
    ['the end was cut off', (all: string[]) => all.slice(0, 2), 2, 'cut-short'],
    ['everything was deleted', () => [], 0, 'cut-short'],
    ['a line is something else', (all: string[]) => all.with(2, '{"v":1}'), 3, 'not-a-line'],
  ] as const) {
    it(`shows where ${what}`, async () => {
      await rewrite(change);
      assert.deepEqual(await verdict(), { kind: 'broken', line, problem });
      // The desk itself looks at the end only.
      if (atStart) await assert.rejects(open(), (error) => error instanceof DeskError && error.code === 'bad-audit');
    });
  }

  it('shows when lines were added by somebody who can compute the chain but not sign', async () => {
    const forged = new Vault(memoryStorage(), randomBytes(32));
    const stranger = await AuditLog.open({ store: vaultAuditStore(new Vault(memoryStorage(), randomBytes(32))), vault: forged, key: createDeviceKey(), clinic, clock });
    await stranger.append({ kind: 'login' });
    const head = signHead({ seq: 4, hash: 'A'.repeat(43) }, { key: createDeviceKey(), clinic, atMs: 0 });
    const verdictWith = (head: string) => verifyAudit({ ...store, head: () => Promise.resolve(head) }, expected);
    const expected = { publicKey: key.publicKey, clinic };
    assert.deepEqual(await verdictWith(head), { kind: 'broken', line: 4, problem: 'unsigned' });
    assert.deepEqual(await verdictWith(''), { kind: 'broken', line: 4, problem: 'unsigned' });
    assert.deepEqual(await verdictWith(signHead({ seq: 4, hash: 'A'.repeat(43) }, { key, clinic: 'B'.repeat(43), atMs: 0 })), { kind: 'broken', line: 4, problem: 'unsigned' });
  });

  it('shows that an older state was put back to whoever has noted a later head', async () => {
    const before = { log: await readFile(join(folder, 'audit.log'), 'utf8'), head: await store.head() };
    await log.append({ kind: 'reveal', conversation: 'x', member: 'a' });
    const now = await verdict();
    await write(before.log);
    await store.writeHead(before.head);
    assert.equal((await verdict()).kind, 'intact');
    assert.deepEqual(now.kind === 'intact' && (await verdict(now.head)), { kind: 'broken', line: 4, problem: 'cut-short' });
    await assert.rejects(open(), { code: 'bad-audit' });
  });

  it('writes what was kept with a step, once, whenever it crashed', async () => {
    const entry = auditEntry({ kind: 'reveal', conversation: 'x', member: 'a' }, { atMs: 7, ref: 'x.1.0' });
    for (const dies of ['append', 'writeHead'] as const) {
      await vault.write([entry]);
      const whole = { ...store };
      store[dies] = async (text) => {
        await whole[dies](text);
        throw new Error('the process is dead');
      };
      await assert.rejects(log.drain());
      Object.assign(store, whole);
      log = await open();
      assert.deepEqual((await lines()).map((line) => parseLine(line).kind), ['join', 'join', 'join', 'join', 'reveal']);
      assert.equal((await verdict()).kind, 'intact');
    }
  });

  it('is intact while it is read and written at the same time, and not when somebody else adds to it meanwhile', async () => {
    /** Once the head has been read, and no line yet. */
    const verdictAround = (work: () => Promise<void>) => {
      let worked = false;
      const head = async () => {
        const text = await store.head();
        if (!worked) await work();
        worked = true;
        return text;
      };
      return verifyAudit({ ...store, head }, { publicKey: key.publicKey, clinic });
    };
    assert.equal((await verdictAround(() => log.append({ kind: 'login', member: 'e' }))).kind, 'intact');
    const end = await verdict();
    const added = end.kind === 'intact' ? nextLine(end.head, { kind: 'login', atMs: 1 }).text : '';
    assert.deepEqual(await verdictAround(() => store.append(`${added}\n`)), { kind: 'broken', line: 6, problem: 'unsigned' });
  });

  it('is kept in the desk’s own records where there is no folder, and goes on there too', async () => {
    store = vaultAuditStore(new Vault(memoryStorage(), randomBytes(32)));
    vault = new Vault(memoryStorage(), randomBytes(32));
    log = await open();
    for (const member of ['a', 'b']) await log.append({ kind: 'join', member });
    await store.append('{"v":1,"se');
    log = await open();
    await log.append({ kind: 'login', member: 'c' });
    assert.deepEqual((await lines()).map((line) => parseLine(line).member), ['a', 'b', 'c']);
    assert.equal((await verdict()).kind, 'intact');
  });

  it('is not read again with every attempt while nothing can be written, and goes on where it was once that can', async () => {
    const disk = { full: false, read: 0 };
    const whenRoom = <Args extends unknown[]>(write: (...args: Args) => Promise<void>) => (...args: Args) => (disk.full ? Promise.reject(new StorageError('failed', 'no room')) : write(...args));
    const inner = store;
    store = { ...inner, lines: () => (disk.read++, inner.lines()), ready: whenRoom(inner.ready), append: whenRoom(inner.append), writeHead: whenRoom(inner.writeHead) };
    log = await open();
    [disk.full, disk.read] = [true, 0];
    for (let i = 0; i < 50; i++) await assert.rejects(log.append({ kind: 'login' }), StorageError);
    assert.equal(disk.read, 0);
    disk.full = false;
    await log.append({ kind: 'login' });
    const found = await verdict();
    assert.equal(found.kind === 'intact' && found.head.seq, 5);
    await rm(folder, { recursive: true });
    await assert.rejects(inner.ready(), StorageError);
    await mkdir(folder);
    await inner.ready();
    assert.deepEqual(await readdir(folder), []);
  });

  it('goes on after what a crash has left of a line', async () => {
    await store.append('{"v":1,"se');
    log = await open();
    await log.append({ kind: 'login', member: 'e' });
    assert.equal((await lines()).length, 5);
    assert.equal((await verdict()).kind, 'intact');
  });
});
