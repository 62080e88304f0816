import { toBase64Url } from '../../src/bytes.js';
import {
  createDeviceKey,
  createKeyPackage,
  type DeviceKey,
  type Group,
  type GroupMember,
  type Identity,
  issueCertificate,
  joinGroup,
  memberId,
  signChallenge,
  signProfile,
  type Trust,
  welcomeRefs,
} from '../../src/crypto/index.js';
import { randomBytes } from '@noble/hashes/utils.js';
import { type Content, encodeContent, parseContent } from '../../src/conversation/content/content.js';
import { createConversation, type ConversationOptions } from '../../src/conversation/visitor/create-conversation.js';
import type { GroupHandler, SessionEnd } from '../../src/conversation/group/group-handler.js';
import { GroupSession, type GroupSessionOptions } from '../../src/conversation/group/group-session.js';
import { parseMailboxItem } from '../../src/conversation/mailbox.js';
import { encodeProfileBody, type ProfileBody } from '../../src/conversation/profile/profile.js';
import type { ConversationState, VisitorConversation } from '../../src/conversation/state.js';
import { type Entry, Vault } from '../../src/conversation/vault.js';
import { RelayCore } from '../../src/relay/relay.js';
import { memoryStore } from '../../src/relay/stores/memory.js';
import { memoryStorage } from '../../src/storage/memory.js';
import { ManualClock, turn } from '../../src/testing.js';
import { RelayConnection } from '../../src/transport/relay-client.js';
import { Network } from './network.js';

const HOUR = 3_600_000;
/** It ends what waits in vain, however slow the machine is. */
export const PATIENCE_MS = 60_000;

export type ProfileChanges = Partial<ProfileBody> & { version?: number; issuedAtMs?: number; expiresAtMs?: number; key?: DeviceKey };

/** A clinic with its keys, a relay without a port, and time that passes when told to. */
export class Clinic {
  readonly clock: ManualClock;
  readonly root = createDeviceKey();
  readonly key = toBase64Url(this.root.publicKey);
  readonly deskIdentity: Identity;
  readonly store = memoryStore();
  readonly relay: RelayCore;
  /** The visitor's way to the relay; the desk's own stays whole. */
  readonly network: Network;
  readonly #closing: (() => Promise<void>)[] = [];
  readonly #secondMs: number;
  #version = 0;

  /** @param secondMs - How long, on the machine's own clock, a second takes at least while something is waited for: a browser's database has its own pace. */
  constructor({ clock = new ManualClock(), secondMs = 0 }: { clock?: ManualClock; secondMs?: number } = {}) {
    this.clock = clock;
    this.#secondMs = secondMs;
    this.deskIdentity = this.identity('desk');
    this.relay = new RelayCore({ store: this.store, clock, unlimited: ['test'] });
    this.network = new Network(this.relay);
    this.#closing.push(() => this.relay.close());
  }

  get deskId(): string {
    return memberId(this.deskIdentity.key.publicKey);
  }

  identity(role: 'desk'): Identity {
    const key = createDeviceKey();
    const notBeforeMs = this.clock.now() - HOUR;
    const fields = { role, clinic: this.root.publicKey, subjectKey: key.publicKey, name: 'Front desk', notBeforeMs, notAfterMs: notBeforeMs + 1000 * HOUR };
    return { key, chain: [issueCertificate(fields, this.root)] };
  }

  /** Another way to the relay, ended with the clinic. */
  connect(network = new Network(this.relay)): RelayConnection {
    const connection = new RelayConnection({ connect: network.transport, clock: this.clock, random: () => 0 });
    this.#closing.push(() => connection.close());
    return connection;
  }

  profile({ version = ++this.#version, issuedAtMs = this.clock.now(), expiresAtMs = this.clock.now() + 30 * 24 * HOUR, key = this.root, ...changes }: ProfileChanges = {}): Uint8Array {
    const body: ProfileBody = {
      v: 1,
      name: 'Riverside Clinic',
      suite: 'classic',
      preset: 'hipaa',
      deviations: {},
      desk: this.deskId,
      revoked: [],
      ...changes,
    };
    return signProfile({ key, version, issuedAtMs, expiresAtMs, body: encodeProfileBody(body) });
  }

  async publish(changes?: ProfileChanges): Promise<void> {
    const connection = this.connect();
    await until('online', () => connection.state === 'online');
    await connection.putProfile(this.key, this.profile(changes));
    await connection.close();
  }

  /** Publishes the profile and starts the desk. */
  async open(changes?: ProfileChanges): Promise<Desk> {
    await this.publish(changes);
    const desk = await Desk.start(this, changes?.suite ?? 'classic');
    this.#closing.push(() => desk.close());
    return desk;
  }

  /** A visitor of this clinic, whose page is closed with it. */
  async visit(options: Partial<ConversationOptions> = {}): Promise<VisitorConversation> {
    const visitor = await createConversation({
      clinic: this.key,
      relay: 'http://localhost/',
      keep: 'memory',
      clock: this.clock,
      transport: this.network.transport,
      ...options,
    });
    this.#closing.push(() => visitor.close());
    return visitor;
  }

  /** Lets everything run and time pass until something is so. */
  async eventually(what: string, condition: () => boolean): Promise<void> {
    const deadlineMs = performance.now() + PATIENCE_MS;
    // A minute at once; after it slowly, since what is slow in a browser is not made faster by more of it, and may yet have to try again.
    for (let i = 0, passedMs = performance.now(); !condition() && (i < 60 || performance.now() < deadlineMs); i++) {
      await settle(20);
      if (condition() || performance.now() < passedMs + this.#secondMs || (i >= 60 && i % 10 !== 0)) continue;
      await this.clock.advance(1000);
      passedMs = performance.now();
    }
    if (!condition()) throw new Error(`waited in vain: ${what}`);
  }

  trust(): Trust {
    return { clinic: this.root.publicKey, nowMs: this.clock.now() };
  }

  async close(): Promise<void> {
    for (const close of this.#closing.toReversed()) await close();
  }
}

/** A desk without a face: joins whatever it is welcomed to, and records. */
export class Desk {
  readonly rooms: Room[] = [];
  readonly relay: RelayConnection;
  readonly network: Network;
  readonly #clinic: Clinic;
  readonly #suite: ProfileBody['suite'];
  readonly #secrets = new Map<string, Uint8Array>();

  private constructor(clinic: Clinic, suite: ProfileBody['suite']) {
    this.#clinic = clinic;
    this.#suite = suite;
    this.network = new Network(clinic.relay);
    this.relay = clinic.connect(this.network);
  }

  static async start(clinic: Clinic, suite: ProfileBody['suite']): Promise<Desk> {
    const desk = new Desk(clinic, suite);
    await until('desk online', () => desk.relay.state === 'online');
    const { key } = clinic.deskIdentity;
    await desk.relay.open({ key: key.publicKey, sign: (nonce) => signChallenge(key, nonce), after: 0 }, (_seq, item) => void desk.#join(item));
    await desk.publish();
    return desk;
  }

  /** Two more KeyPackages. */
  async publish(): Promise<void> {
    await this.relay.publish(this.#clinic.deskId, [await this.#keyPackage(), await this.#keyPackage()]);
  }

  /** The only conversation, once it is there. */
  async room(index = 0): Promise<Room> {
    await until(`conversation ${index} at the desk`, () => this.rooms.length > index);
    const room = this.rooms[index];
    if (!room) throw new Error('no such conversation');
    return room;
  }

  /** A conversation that has begun: the visitor's `first` is with the desk, and the visitor knows. */
  async meet(visitor: VisitorConversation): Promise<Room> {
    await visitor.send('first');
    const room = await this.room();
    await room.hears('first');
    await shows(visitor, (state) => screen(state)[0] === 'visitor: first (sent)');
    return room;
  }

  async close(): Promise<void> {
    for (const room of this.rooms) await room.session.stop();
    await this.relay.close();
  }

  async #keyPackage(): Promise<Uint8Array> {
    const { keyPackage, secrets, ref } = await createKeyPackage(this.#clinic.deskIdentity, { suite: this.#suite, nowMs: this.#clinic.clock.now(), lifetimeMs: HOUR * 24 });
    this.#secrets.set(ref, secrets);
    return keyPackage;
  }

  async #join(item: Uint8Array): Promise<void> {
    const parsed = parseMailboxItem(item);
    if (parsed.kind !== 'welcome') return;
    const secrets = welcomeRefs(parsed.welcome).map((ref) => this.#secrets.get(ref)).find(Boolean);
    if (!secrets) throw new Error('a Welcome for somebody else');
    const group = await joinGroup({ welcome: parsed.welcome, secrets, identity: this.#clinic.deskIdentity, trust: this.#clinic.trust(), kind: 'conversation' });
    this.rooms.push(await Room.enter(this.#clinic, this.relay, group));
  }
}

/** The desk's side of one conversation. */
export class Room implements GroupHandler {
  readonly contents: { seq: number; sender: GroupMember; content: Content }[] = [];
  end: SessionEnd | undefined;
  readonly #clinic: Clinic;
  readonly #vault: Vault;
  #session: GroupSession | undefined;
  #sent = 0;

  private constructor(clinic: Clinic, vault: Vault) {
    this.#clinic = clinic;
    this.#vault = vault;
  }

  static async enter(clinic: Clinic, relay: RelayConnection, group: Group): Promise<Room> {
    const room = new Room(clinic, new Vault(memoryStorage(), randomBytes(32)));
    room.#session = await GroupSession.begin(room.#options(relay), { group });
    room.#session.start();
    return room;
  }

  /** The same room in another process, from what this one has stored. */
  async reopen(relay: RelayConnection): Promise<Room> {
    const room = new Room(this.#clinic, this.#vault);
    room.#session = await GroupSession.load(room.#options(relay));
    return room;
  }

  #options(relay: RelayConnection): GroupSessionOptions {
    return { relay, vault: this.#vault, clock: this.#clinic.clock, trust: () => this.#clinic.trust(), prefix: 'd/', handler: this };
  }

  get session(): GroupSession {
    if (!this.#session) throw new Error('not entered yet');
    return this.#session;
  }

  get texts(): string[] {
    return this.contents.flatMap(({ content }) => (content.type === 'text' ? [content.text] : []));
  }

  async say(text: string): Promise<string> {
    const id = toBase64Url(randomBytes(16));
    await this.send({ v: 1, type: 'text', id, text, atMs: this.#clinic.clock.now() });
    return id;
  }

  async send(content: Content): Promise<void> {
    await this.sendBytes(encodeContent(content));
  }

  /** Whatever it is, inside the encryption. */
  async sendBytes(bytes: Uint8Array): Promise<void> {
    await this.session.enqueue(String(++this.#sent).padStart(6, '0'), bytes);
  }

  /** Renews the desk's keys: a commit without changes. */
  renew(): Promise<void> {
    return this.session.change(() => ({}));
  }

  /** What the visitor has told of what they received. */
  get receipts(): { delivered: number; read: number }[] {
    return this.contents.flatMap(({ content }) => (content.type === 'receipt' ? [{ delivered: content.delivered, read: content.read }] : []));
  }

  async hears(text: string): Promise<void> {
    await until(`the desk hears “${text}”, heard ${JSON.stringify(this.texts)}`, () => this.texts.includes(text));
  }

  onMessage(message: { seq: number; sender: GroupMember; content: Uint8Array }): Entry[] {
    this.contents.push({ ...message, content: parseContent(message.content) });
    return [];
  }

  onSent(): Entry[] {
    return [];
  }

  onFailed(): Entry[] {
    return [];
  }

  onCommit(): Entry[] {
    return [];
  }

  onEnd(end: SessionEnd): Entry[] {
    this.end = end;
    return [];
  }

  onChange(): void {}
}

/** Lets everything run until something is so. */
export async function until(what: string, condition: () => boolean): Promise<void> {
  const deadlineMs = performance.now() + PATIENCE_MS;
  while (!condition()) {
    if (performance.now() > deadlineMs) throw new Error(`waited in vain: ${what}`);
    await turn();
  }
}

/** Waits for a conversation to be as asked, and returns how it is then. */
export async function shows(conversation: VisitorConversation, condition: (state: ConversationState) => boolean): Promise<ConversationState> {
  const describe = () => JSON.stringify({ ...conversation.state, policy: undefined, roster: undefined });
  await until(condition.toString(), () => condition(conversation.state)).catch((error: unknown) => {
    throw new Error(`the conversation shows ${describe()}`, { cause: error });
  });
  return conversation.state;
}

/** The messages on the screen, with how far one's own have come: `visitor: Hello (read)`. */
export function screen({ timeline }: ConversationState): string[] {
  return timeline.flatMap((item) => (item.kind === 'message' ? [`${item.sender.role}: ${item.text}${item.status ? ` (${item.status})` : ''}`] : []));
}

/** Lets whatever is under way come to rest, for what must not happen. */
export async function settle(turns = 200): Promise<void> {
  for (let i = 0; i < turns; i++) await turn();
}
