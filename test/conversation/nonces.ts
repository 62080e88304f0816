import assert from 'node:assert/strict';
import { randomBytes } from '@noble/hashes/utils.js';
import { toBase64Url } from '../../src/bytes.js';
import type { GroupHandler } from '../../src/conversation/group/group-handler.js';
import { GroupSession, type GroupSessionOptions } from '../../src/conversation/group/group-session.js';
import type { Entry } from '../../src/conversation/vault.js';
import { Vault } from '../../src/conversation/vault.js';
import { commit, createDeviceKey, createGroup, createKeyPackage, epochOf, type Group, groupId, type Identity, issueCertificate, joinGroup, type Trust } from '../../src/crypto/index.js';
import { chaCha20Poly1305 } from '../../src/crypto/aead.js';
import { memoryStorage } from '../../src/storage/memory.js';
import { type Storage, StorageError } from '../../src/storage/storage.js';
import { ManualClock, turn } from '../../src/testing.js';
import { RelayError, TransportError } from '../../src/transport/errors.js';
import { readMessageHeader } from '../../src/transport/frame.js';
import type { LogListener, Relay, RelayState } from '../../src/transport/relay-client.js';
import { type Choose, choices } from '../crypto/choices.js';
import { signWithDigests } from './digest-signatures.js';

// Two devices talk, and are killed, taken over by another tab, and set back to older copies of themselves at random, while every AEAD key is noted that
// a message leaves under. A content key of MLS is for one message: what leaves under it twice must be the same bytes.

const TAG_BYTES = 16;

interface Sealing {
  readonly key: string;
  readonly nonce: string;
}

/** A message that has left: of a device that was set back so often. */
interface Left extends Sealing {
  readonly tag: string;
  readonly era: number;
}

/** Which key and nonce sealed what left, by the ends of the bytes. */
class Witness {
  readonly #sealings = new Map<string, Sealing>();
  readonly #leftUnder = new Map<string, Left>();
  readonly #real = chaCha20Poly1305.cipher;
  guarded = 0;

  start(): void {
    chaCha20Poly1305.cipher = (key, nonce, aad) => {
      const cipher = this.#real(key, nonce, aad);
      const sealing = { key: toBase64Url(key.subarray(0, 12)), nonce: toBase64Url(nonce) };
      return {
        decrypt: (ciphertext) => cipher.decrypt(ciphertext),
        encrypt: (plaintext) => {
          const sealed = cipher.encrypt(plaintext);
          this.#sealings.set(tagOf(sealed), sealing);
          return sealed;
        },
      };
    };
  }

  stop(): void {
    chaCha20Poly1305.cipher = this.#real;
  }

  get keys(): number {
    return this.#leftUnder.size;
  }

  /** A message leaves a device. */
  leaves(entry: Uint8Array, { era, log }: { era: number; log: Log }): void {
    const tag = tagOf(entry);
    const sealing = this.#sealings.get(tag);
    // Sealed by a process before this one's memory: seen leaving, or seen being sealed, it was noted.
    assert.ok(sealing !== undefined, 'a message that nobody sealed');
    const before = this.#leftUnder.get(sealing.key);
    this.#leftUnder.set(sealing.key, { ...sealing, tag, era });
    if (before === undefined || before.tag === tag) return;
    // Of what was lost on its way nothing tells a device that was set back since: there remains the reuse_guard (RFC 9420 §6.3.1).
    assert.ok(before.era < era && !log.has(before.tag), 'two messages left under one key');
    assert.notEqual(before.nonce, sealing.nonce, 'two messages left under one key and nonce');
    this.guarded++;
  }

  /** What was sealed and never left is forgotten from time to time. */
  tidy(waiting: ReadonlySet<string>): void {
    for (const tag of this.#sealings.keys()) if (!waiting.has(tag)) this.#sealings.delete(tag);
  }
}

function tagOf(bytes: Uint8Array): string {
  return toBase64Url(bytes.subarray(-TAG_BYTES));
}

/** A relay's log in a few lines: one order, the first commit wins, the identical bytes once. */
class Log {
  readonly entries: Uint8Array[] = [];
  readonly #seqOf = new Map<string, number>();
  readonly listeners = new Map<object, LogListener>();
  epoch = 1;

  has(tag: string): boolean {
    return this.#seqOf.has(tag);
  }

  append(entry: Uint8Array, by: object): number {
    const known = this.#seqOf.get(tagOf(entry));
    if (known !== undefined) {
      assert.deepEqual(this.entries[known - 1], entry);
      this.listeners.get(by)?.onAppended?.(known, entry);
      return known;
    }
    const { epoch, kind } = readMessageHeader(entry);
    if (epoch !== this.epoch) throw new RelayError('stale-epoch');
    if (kind === 'commit') this.epoch++;
    const seq = this.entries.push(entry);
    this.#seqOf.set(tagOf(entry), seq);
    for (const [client, listener] of this.listeners) {
      if (client === by) listener.onAppended?.(seq, entry);
      else listener.onEntry(seq, entry);
    }
    return seq;
  }
}

/** One process' way to the log, which ends with it. */
class Line implements Relay {
  state: RelayState = 'online';
  readonly #log: Log;
  readonly #onAppend: (entry: Uint8Array) => 'pass' | 'die-before' | 'die-after';

  constructor(log: Log, onAppend: (entry: Uint8Array) => 'pass' | 'die-before' | 'die-after') {
    this.#log = log;
    this.#onAppend = onAppend;
  }

  async append({ entry }: Parameters<Relay['append']>[0]): Promise<number> {
    this.#mustLive();
    const fate = this.#onAppend(entry);
    if (fate !== 'pass') this.state = 'closed';
    if (fate === 'die-before') throw new TransportError('closed', 'killed');
    if (fate === 'die-after') this.#log.listeners.delete(this);
    const seq = this.#log.append(entry, this);
    this.#mustLive();
    return seq;
  }

  async subscribe({ after }: Parameters<Relay['subscribe']>[0], listener: LogListener): Promise<number> {
    this.#mustLive();
    const { entries, listeners } = this.#log;
    listeners.set(this, listener);
    entries.slice(after).forEach((entry, i) => listener.onEntry(after + i + 1, entry));
    return entries.length;
  }

  watch(listener: (state: RelayState) => void): () => void {
    listener(this.state);
    return () => undefined;
  }

  async unsubscribe(): Promise<void> {
    this.#log.listeners.delete(this);
  }

  async close(): Promise<void> {
    this.state = 'closed';
    this.#log.listeners.delete(this);
  }

  readonly create = unasked;
  readonly purge = unasked;
  readonly retain = unasked;
  readonly putBlob = unasked;
  readonly askBlob = unasked;
  readonly getBlob = unasked;
  readonly dropBlob = unasked;
  readonly open = unasked;
  readonly settle = unasked;
  readonly publish = unasked;
  readonly take = unasked;
  readonly post = unasked;
  readonly putProfile = unasked;
  readonly getProfile = unasked;

  #mustLive(): void {
    if (this.state !== 'online') throw new TransportError('closed', 'killed');
  }
}

function unasked(): Promise<never> {
  throw new TypeError('not part of this story');
}

const idle: Omit<GroupHandler, 'onEnd'> = { onMessage: () => [], onSent: () => [], onFailed: () => [], onCommit: () => [], onChange: () => undefined };

/** A device: its disk, and the process that runs on it now. */
class Device {
  readonly #world: World;
  readonly #disk = memoryStorage();
  readonly #key = randomBytes(32);
  #line: Line | undefined;
  #session: GroupSession | undefined;
  #backup: [string, Uint8Array][] | undefined;
  /** The process that runs now. What one does that was killed reaches nothing, nor after the next has begun. */
  #life = { dead: false };
  /** How often the device was set back. */
  #era = 0;
  #safe = false;
  lost = false;
  #order = 0;

  constructor(world: World) {
    this.#world = world;
  }

  async begin(group: Group): Promise<void> {
    this.#session = await this.#safely(() => GroupSession.begin(this.#options(), { group }));
    this.#session.start();
    this.#backup = undefined;
    this.lost = false;
  }

  /** Nothing kills meanwhile. */
  async #safely<T>(work: () => Promise<T>): Promise<T> {
    this.#safe = true;
    try {
      return await work();
    } finally {
      this.#safe = false;
    }
  }

  /** Writes a message: in the tab that talks to the relay, or in another one. */
  async write(): Promise<void> {
    const [name, content] = [String(++this.#order).padStart(9, '0'), randomBytes(8)];
    const elsewhere = this.#world.choose(4) === 0;
    try {
      if (!elsewhere) return await this.#session?.enqueue(name, content);
      await GroupSession.keepForLater({ vault: this.#vault(), prefix: 's/' }, { name, content }, []);
      await this.#session?.reloadOutbox();
    } catch (error) {
      if (!this.#life.dead) throw error;
    }
  }

  renew(): void {
    this.#session?.change(() => ({})).catch(() => undefined);
  }

  async typing(): Promise<void> {
    await this.#session?.sendEphemeral(randomBytes(4));
  }

  get killed(): boolean {
    return this.#life.dead;
  }

  get busy(): boolean {
    return !this.#life.dead && !this.lost && (this.#session?.outbox.length ?? 0) > 0;
  }

  kill(): void {
    this.#life.dead = true;
    void this.#line?.close();
  }

  /** The next process, or another tab after this one was closed. */
  async restart(): Promise<void> {
    if (!this.#life.dead) await this.#session?.stop();
    await this.#line?.close();
    this.#session = await GroupSession.load(this.#options());
    this.#session?.start();
  }

  async copy(): Promise<void> {
    this.#backup = await this.#disk.list('');
  }

  async restore(): Promise<boolean> {
    if (!this.#backup) return false;
    this.kill();
    await this.#disk.write((await this.#disk.list('')).map(([name]) => ({ name })));
    await this.#disk.write(this.#backup.map(([name, value]) => ({ name, value })));
    this.#backup = undefined;
    this.#era++;
    await this.restart();
    return true;
  }

  async close(): Promise<void> {
    this.kill();
    await turn();
  }

  #vault(life = this.#life): Vault {
    return new Vault(this.#storage(life), this.#key.slice());
  }

  #storage(life: { readonly dead: boolean }): Storage {
    const living = async <T>(work: () => Promise<T>): Promise<T> => {
      if (life.dead) throw new StorageError('failed', 'killed');
      return work();
    };
    const write: Storage['write'] = (changes) =>
      living(async () => {
        const fate = this.#safe ? -1 : this.#world.choose(this.#world.rarity);
        if (fate === 0) this.kill();
        await living(() => this.#disk.write(changes));
        if (fate === 1) this.kill();
        await living(async () => undefined);
      });
    return { ...this.#disk, get: (name) => living(() => this.#disk.get(name)), list: (prefix) => living(() => this.#disk.list(prefix)), write };
  }

  #options(): GroupSessionOptions {
    const { log, trust, clock, witness, choose, rarity } = this.#world;
    const life = { dead: false };
    this.#life = life;
    const line = new Line(log, (entry) => {
      witness.leaves(entry, { era: this.#era, log });
      const fate = choose(rarity);
      if (fate < 2) life.dead = true;
      return fate === 0 ? 'die-before' : fate === 1 ? 'die-after' : 'pass';
    });
    this.#line = line;
    const onEnd = (): Entry[] => {
      if (line === this.#line) this.lost = true;
      return [];
    };
    return { relay: line, vault: this.#vault(life), clock, trust: () => trust, prefix: 's/', handler: { ...idle, onEnd } };
  }
}

export interface NonceStory {
  readonly messages: number;
  readonly seed: number;
  /** One in so many writes and sends kills. */
  readonly rarity: number;
  /** `hashed` for many messages: a digest in place of Ed25519. Keys and nonces, which the story is about, are ours in either case. */
  readonly signatures?: 'ours' | 'hashed';
  readonly onProgress?: (progress: { left: number; log: number }) => void;
}

export interface NonceReport {
  readonly keys: number;
  readonly kills: number;
  readonly handOvers: number;
  readonly restores: number;
  /** Restores after which the session refused to go on. */
  readonly lost: number;
  readonly conversations: number;
  /** Messages under the key of one that was lost on its way before its device was set back, and under another nonce. */
  readonly guarded: number;
}

class World {
  readonly choose: Choose;
  readonly rarity: number;
  readonly witness = new Witness();
  readonly clock = new ManualClock();
  readonly root = createDeviceKey();
  readonly desk: Identity;
  readonly trust: Trust;
  log = new Log();

  constructor({ seed, rarity }: NonceStory) {
    this.choose = choices(seed);
    this.rarity = rarity;
    const key = createDeviceKey();
    const now = this.clock.now();
    this.desk = { key, chain: [issueCertificate({ role: 'desk', clinic: this.root.publicKey, subjectKey: key.publicKey, name: 'Desk', notBeforeMs: now - 1000, notAfterMs: now + 1e12 }, this.root)] };
    this.trust = { clinic: this.root.publicKey, nowMs: now };
  }

  /** A fresh conversation of two devices. */
  async open(): Promise<[Device, Device]> {
    const { trust, desk } = this;
    const { keyPackage, secrets } = await createKeyPackage(desk, { suite: 'classic', nowMs: trust.nowMs, lifetimeMs: 1e9 });
    const alone = await createGroup({ id: randomBytes(32), kind: 'conversation', identity: { key: createDeviceKey(), chain: [] }, suite: 'classic' });
    const { next, welcome } = await commit(alone, { add: keyPackage }, trust);
    assert.ok(welcome);
    this.log = new Log();
    const devices: [Device, Device] = [new Device(this), new Device(this)];
    await devices[0].begin(next);
    await devices[1].begin(await joinGroup({ welcome, secrets, identity: desk, trust, kind: 'conversation' }));
    assert.equal(epochOf(next), 1);
    assert.equal(groupId(next).length, 32);
    return devices;
  }
}

const PATIENCE = 3000;

/** Plays the story. @throws when two messages leave under one key. */
export async function playNonces(story: NonceStory): Promise<NonceReport> {
  const world = new World(story);
  const { choose, witness } = world;
  const report = { kills: 0, handOvers: 0, restores: 0, lost: 0, conversations: 0 };
  const restoreSignatures = story.signatures === 'hashed' ? signWithDigests() : () => undefined;
  witness.start();
  try {
    let devices: Device[] = [];
    for (let left = 0; witness.keys < story.messages; left++) {
      if (devices.length === 0 || devices.some(({ lost }) => lost) || world.log.entries.length > 2000) {
        if (devices.some(({ lost }) => lost)) report.lost++;
        await Promise.all(devices.map((device) => device.close()));
        witness.tidy(new Set());
        devices = await world.open();
        report.conversations++;
      }
      const device = devices[choose(2)];
      assert.ok(device);
      const action = choose(200);
      if (action < 2) device.renew();
      else if (action < 20) void device.typing();
      else if (action < 22) report.handOvers += await device.restart().then(() => 1);
      else if (action < 24) await device.copy();
      else if (action < 25) report.restores += (await device.restore()) ? 1 : 0;
      else await device.write();
      for (let i = 0; i < PATIENCE && devices.some(({ busy }) => busy); i++) {
        await turn();
        if (i % 100 === 99) await world.clock.advance(1000);
      }
      for (const other of devices) {
        if (!other.killed) continue;
        report.kills++;
        await other.restart();
      }
      if (left % 1000 === 999) story.onProgress?.({ left: witness.keys, log: world.log.entries.length });
    }
    await Promise.all(devices.map((device) => device.close()));
    return { ...report, keys: witness.keys, guarded: witness.guarded };
  } finally {
    witness.stop();
    restoreSignatures();
  }
}
