import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomBytes } from '@noble/hashes/utils.js';
import { fromBase64Url, toBase64Url } from '../../src/bytes.js';
import { createConversation, type ConversationOptions } from '../../src/conversation/visitor/create-conversation.js';
import { LiveConversation } from '../../src/conversation/live/live-conversation.js';
import { Screening } from '../../src/conversation/content/screening.js';
import { Shift } from '../../src/conversation/shift/shift.js';
import type { Conversation, ConversationState, VisitorConversation } from '../../src/conversation/state.js';
import { Vault } from '../../src/conversation/vault.js';
import { createDeviceKey, createSealKey, DeviceKey, issueCertificate, memberId, openRecord } from '../../src/crypto/index.js';
import { type Clinic, type ClinicSettings, defaultSettings, Desk, type DeskOptions, initClinic, loadClinic, writeSettings } from '../../src/desk/index.js';
import type { RelayLimits } from '../../src/relay/limits.js';
import { RelayCore } from '../../src/relay/relay.js';
import type { Store } from '../../src/relay/store.js';
import { memoryStore } from '../../src/relay/stores/memory.js';
import { memoryStorage } from '../../src/storage/memory.js';
import type { Storage } from '../../src/storage/storage.js';
import { ManualClock } from '../../src/testing.js';
import { RelayConnection } from '../../src/transport/relay-client.js';
import { PATIENCE_MS, settle, until } from '../conversation/clinic.js';
import { phi } from '../conversation/detector.js';
import { Network } from '../conversation/network.js';

const HOUR = 3_600_000;

/** What outlives a page of an agent's. */
export class AgentDevice {
  readonly seed = randomBytes(32);
  readonly sealKey = createSealKey();
  readonly vaultKey = randomBytes(32);
  chain: readonly Uint8Array[] = [];

  constructor(readonly storage = memoryStorage()) {}
}

interface Hiring {
  /** By default a new one, with this storage. */
  readonly device?: AgentDevice;
  readonly role?: 'agent' | 'assistant';
  readonly detector?: typeof phi;
  readonly storage?: Storage;
  readonly network?: Network;
  readonly destroy?: () => Promise<void>;
}

/** A clinic’s real desk with agents and visitors, in one process, without a port, in time that passes when told to. */
export class Office {
  readonly clock: ManualClock;
  readonly folder: string;
  clinic: Clinic;
  readonly relay: RelayCore;
  readonly storage = memoryStorage();
  /** Of each agent, in the order in which they came. */
  readonly agentStorages: Storage[] = [];
  /** Between the desk and the relay. */
  readonly network: Network;
  desk: Desk;
  #options: Partial<DeskOptions>;
  readonly #diskMs: number;
  readonly #closing: (() => Promise<void>)[] = [];

  private constructor(parts: Pick<Office, 'clock' | 'folder' | 'clinic' | 'relay' | 'network' | 'desk'> & { options: Partial<DeskOptions>; diskMs: number }) {
    ({ clock: this.clock, folder: this.folder, clinic: this.clinic, relay: this.relay, network: this.network, desk: this.desk } = parts);
    this.#options = parts.options;
    this.#diskMs = parts.diskMs;
  }

  /** @param store - Of the relay, on disk; by default in memory. */
  static async open(changes: Partial<ClinicSettings> = {}, options: Partial<DeskOptions> = {}, store?: Store, limits: Partial<RelayLimits> = {}): Promise<Office> {
    const folder = await mkdtemp(join(tmpdir(), 'sotto-office-'));
    const clock = new ManualClock();
    const clinic = await initClinic(folder, { ...defaultSettings('Alder'), suite: 'classic', ...changes }, clock.now());
    const relay = new RelayCore({ store: store ?? memoryStore(), clock, limits, unlimited: ['test'] });
    const network = new Network(relay);
    const storage = memoryStorage();
    const deskOptions = { storage, phi, ...options };
    const desk = await Desk.start({ clinic, connect: network.transport, clock, ...deskOptions });
    // Whoever opens the chat before is told that there is no desk, and to come again.
    const isAnswered = (request: number) => network.received.some(({ header }) => header.type === 'ok' && header.request === request);
    await until('the desk can be written to', () => network.sent.some(({ header, parts }) => header.type === 'publish' && !header.lastResort && parts.length > 0 && isAnswered(header.request)));
    return new Office({ folder, clock, clinic, relay, network, desk, options: deskOptions, diskMs: store ? 50 : 0 });
  }

  async visit(options: Partial<ConversationOptions> = {}): Promise<VisitorConversation> {
    const transport = new Network(this.relay).transport;
    const visitor = await createConversation({ clinic: this.clinic.id, relay: 'http://localhost', keep: 'memory', transport, clock: this.clock, phi, ...options });
    this.#closing.push(() => visitor.close());
    return visitor;
  }

  /** A visitor who has written, and the conversation that waits for it in the agent's queue. */
  async waiting(agent: Shift): Promise<[VisitorConversation, string]> {
    const visitor = await this.visit();
    await visitor.send('first');
    await this.eventually('somebody waits', () => agent.state.queue.length > 0);
    return [visitor, agent.state.queue[0]?.id ?? ''];
  }

  /** A visitor who was away with what they have read, and is told of the clinic's new name, and all of its new profile, before anything of the log. */
  async comeBack(keep: NonNullable<ConversationOptions['keep']>, { name, read }: { readonly name: string; readonly read: readonly string[] }): Promise<[VisitorConversation, Network]> {
    const network = new Network(this.relay);
    network.onSend = ({ header }) => (header.type === 'subscribe' ? 'lose' : 'pass');
    const visitor = await this.visit({ keep, transport: network.transport });
    await this.eventually('it is told', () => visitor.state.clinic.name === name);
    assert.deepEqual(textsOf(visitor), read);
    network.onSend = () => 'pass';
    network.cut();
    return [visitor, network];
  }

  /** Somebody of the clinic, on shift. */
  async agent(name: string, role: 'agent' | 'assistant' = 'agent', detector = phi): Promise<Shift> {
    const shift = await this.hire(name, { role, detector });
    await shift.start();
    return shift;
  }

  /** Somebody whose shift is still to start. */
  async hire(name: string, { role = 'agent', detector = phi, storage, device = new AgentDevice(storage), network = new Network(this.relay), destroy = () => Promise.resolve() }: Hiring = {}): Promise<Shift> {
    const key = new DeviceKey(device.seed);
    if (device.chain.length === 0) device.chain = await this.desk.certify({ account: name, name, role }, key.publicKey);
    const { chain, sealKey } = device;
    const screening = new Screening(detector);
    await screening.load();
    this.agentStorages.push(device.storage);
    const shift = new Shift({
      me: { identity: { key, chain }, sealKey: { ...sealKey, secretKey: sealKey.secretKey.slice() }, self: { id: memberId(key.publicKey), role, name, self: true }, endsAtMs: this.clock.now() + 12 * HOUR, clinic: this.clinic.id },
      relay: new RelayConnection({ connect: network.transport, clock: this.clock, random: () => 0 }),
      vault: new Vault(device.storage, device.vaultKey.slice()),
      clock: this.clock,
      screening,
      destroy,
      requestShift: (keyPackage) => this.desk.startShift(keyPackage),
    });
    this.#closing.push(() => shift.close());
    return shift;
  }

  /** A visitor who has written, and the agent who has accepted them. */
  async talk(options: Partial<ConversationOptions> = {}, detector = phi): Promise<{ visitor: VisitorConversation; agent: Shift; talk: LiveConversation; id: string }> {
    const visitor = await this.visit(options);
    const agent = await this.agent('Maya', 'agent', detector);
    await visitor.send('first');
    await this.eventually('somebody waits', () => agent.state.queue.length > 0);
    const id = agent.state.queue[0]?.id ?? '';
    const talk = await agent.accept(id);
    if (!(talk instanceof LiveConversation)) throw new TypeError('expected the conversation itself');
    await this.eventually('it has been read to its end', () => talk.session?.caughtUp === true);
    return { visitor, agent, talk, id };
  }

  /** What the desk has stored, by name. */
  async names(prefix: string): Promise<string[]> {
    return (await this.#storage.list(prefix)).map(([name]) => name);
  }

  /** Everything the desk has stored, opened. */
  async kept(prefix = ''): Promise<string> {
    const records = await this.#storage.list(prefix);
    return records.map(([name, sealed]) => `${name} ${new TextDecoder().decode(openRecord(this.clinic.storageKey, name, sealed))}`).join('\n');
  }

  /** Lets everything run and time pass until something is so. */
  async eventually(what: string, condition: () => boolean | Promise<boolean>): Promise<void> {
    const deadlineMs = performance.now() + PATIENCE_MS;
    // A minute at once; after it slowly, since what is slow on this machine is not made faster by more of it, and may yet have to try again.
    for (let i = 0; !(await condition()) && (i < 60 || performance.now() < deadlineMs); i++) {
      await this.#settle();
      if (!(await condition()) && (i < 60 || i % 10 === 0)) await this.clock.advance(1000);
    }
    if (!(await condition())) throw new Error(`waited in vain: ${what}`);
  }

  /** Until something is said over a network to the team, beside a conversation, and the desk has read it. @param before - How many frames had been sent. */
  async untilHeard(network: Network, { before, beside }: { readonly before: number; readonly beside: string }): Promise<void> {
    const said = () => network.sent.slice(before).find(({ header }) => header.type === 'append' && header.conversation !== beside && header.next === undefined);
    const place = () => network.received.flatMap(({ header }) => (header.type === 'ok' && header.request === said()?.header.request ? header.value : []))[0];
    const cursor = async () => Number(/"cursor":(\d+)/.exec(await this.kept('team/cursor'))?.[1]);
    await this.eventually('the desk hears it', async () => (await cursor()) >= (place() ?? Infinity));
  }

  /** A store on disk answers when the disk does. */
  async #settle(): Promise<void> {
    await settle(20);
    for (const untilMs = performance.now() + this.#diskMs; performance.now() < untilMs; ) await settle(1);
  }

  /** @param changes - Of the clinic's settings, made while the desk was down. */
  async restartDesk(changes?: Partial<ClinicSettings>): Promise<void> {
    await this.desk.close();
    if (changes) await this.#change(changes);
    this.desk = await Desk.start({ clinic: this.clinic, storage: this.#storage, connect: this.network.transport, clock: this.clock, ...this.#options });
  }

  /** Another desk takes the place of the one there was, with another key and nothing of what that has stored. */
  async exchangeDesk(changes: Partial<ClinicSettings>): Promise<void> {
    await this.desk.close();
    const root = new DeviceKey(fromBase64Url(JSON.parse(await readFile(join(this.folder, 'root.key'), 'utf8')).secretKey));
    const key = createDeviceKey();
    const times = { notBeforeMs: this.clock.now() - HOUR, notAfterMs: this.clock.now() + 10_000 * HOUR };
    const certificate = issueCertificate({ role: 'desk', clinic: root.publicKey, subjectKey: key.publicKey, name: 'Clinic record', ...times }, root);
    await writeFile(join(this.folder, 'desk.cert'), toBase64Url(certificate));
    await writeFile(join(this.folder, 'desk.key'), JSON.stringify({ publicKey: toBase64Url(key.publicKey), secretKey: toBase64Url(key.secretKey) }));
    this.#options = { ...this.#options, storage: memoryStorage() };
    await this.restartDesk(changes);
  }

  /** A new profile reaches the relay before the desk goes by it. */
  async publish(changes: Partial<ClinicSettings>): Promise<void> {
    await this.#change(changes);
    const connection = new RelayConnection({ connect: new Network(this.relay).transport, clock: this.clock });
    await until('online', () => connection.state === 'online');
    await connection.putProfile(this.clinic.id, this.clinic.profile);
    await connection.close();
  }

  async close(): Promise<void> {
    for (const close of this.#closing.toReversed()) await close();
    await this.desk.close();
    await this.relay.close();
    await rm(this.folder, { recursive: true });
  }

  async #change(changes: Partial<ClinicSettings>): Promise<void> {
    await writeSettings(this.folder, { ...this.clinic.settings, ...changes });
    this.clinic = await loadClinic(this.folder, this.clock.now());
  }

  get #storage() {
    return this.#options.storage ?? this.storage;
  }
}

/** Waits for somebody to see something. */
export async function sees(who: Conversation, condition: (state: ConversationState) => boolean): Promise<ConversationState> {
  await until(`${condition.toString()}, saw ${JSON.stringify(who.state.timeline)}`, () => condition(who.state));
  return who.state;
}

/** Who came and went, as it stands in the transcript. */
export function comingsOf({ state }: { readonly state: ConversationState }): string[] {
  return state.timeline.flatMap((item) => (item.kind === 'joined' || item.kind === 'left' ? [`${item.kind} ${item.member.name}`] : []));
}

/** What somebody sees that was said, in order. */
export function textsOf({ state }: { readonly state: ConversationState }): string[] {
  return state.timeline.flatMap((item) => (item.kind === 'message' ? [item.text] : []));
}

/** How many devices of the visitor's somebody sees in the list of who can read. */
export function devicesOf({ state }: { readonly state: ConversationState }): number {
  return state.roster.filter(({ role }) => role === 'visitor').length;
}
