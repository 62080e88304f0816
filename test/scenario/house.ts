import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WebSocket } from 'ws';
import { type Agent, type AgentOptions, connectAgent } from '../../src/agent.js';
import { systemClock } from '../../src/clock.js';
import { type ConversationOptions, createConversation } from '../../src/conversation/visitor/create-conversation.js';
import type { CareConversation, Conversation, ConversationState, VisitorConversation } from '../../src/conversation/state.js';
import { type Clinic, type ClinicSettings, defaultSettings, initClinic, type RunningDesk, type ServeOptions, serveDesk } from '../../src/desk/index.js';
import { type RunningRelay, serveRelay } from '../../src/relay/index.js';
import { RelayConnection } from '../../src/transport/relay-client.js';
import { webSocketTransport } from '../../src/transport/websocket.js';
import { freePorts } from '../support/ports.mjs';
import { Wire } from './wire.js';

/** It ends what waits in vain, however slow the machine is. */
const PATIENCE_MS = 120_000;

/** A clinic with a real desk, a real relay elsewhere, and a network between them that is listened to. */
export class House {
  readonly folder: string;
  readonly settings: ClinicSettings;
  /** As JSON: everything the relay and the desk have logged. */
  readonly logged: string[] = [];
  clinic: Clinic;
  wire: Wire;
  desk: RunningDesk;
  relay: RunningRelay;
  readonly #closing: (() => Promise<void>)[] = [];

  private constructor(parts: Pick<House, 'folder' | 'settings' | 'clinic' | 'wire' | 'relay' | 'logged' | 'desk'>) {
    ({ folder: this.folder, settings: this.settings, clinic: this.clinic, wire: this.wire, relay: this.relay, logged: this.logged, desk: this.desk } = parts);
  }

  /** @param prepare - Puts files into the clinic's folder that its settings name. */
  static async open(changes: Partial<ClinicSettings> = {}, { prepare, ...options }: Partial<Pick<ServeOptions, 'clock' | 'demoAccounts'>> & { prepare?: (folder: string) => Promise<void> } = {}): Promise<House> {
    const folder = await mkdtemp(join(tmpdir(), 'sotto-house-'));
    const settings = { ...defaultSettings('Birch Hill Clinic'), ...changes };
    await mkdir(join(folder, 'desk'));
    await prepare?.(join(folder, 'desk'));
    const clinic = await initClinic(join(folder, 'desk'), settings, Date.now());
    const logged: string[] = [];
    const [relayPort = 0, deskPort = 0] = await freePorts(2);
    const relay = await startRelay(folder, relayPort, logged);
    const wire = await Wire.before(relay.port);
    const desk = await startDesk({ folder, wire, logged, port: deskPort, ...options });
    await wire.opened;
    return new House({ folder, settings, clinic, wire, relay, desk, logged });
  }

  /** The folders of each part's data. */
  get relayFolder(): string {
    return join(this.folder, 'relay');
  }
  get deskFolder(): string {
    return join(this.folder, 'desk');
  }

  async agent(name: string, options: Partial<AgentOptions> = {}): Promise<Agent> {
    const code = await this.desk.codes.create({ account: name, name, role: 'agent' }, Date.now());
    return this.connect({ login: { kind: 'code', code }, ...options });
  }

  /** Resumes a shift that is kept, unless there is a login among the options. */
  async connect(options: Partial<AgentOptions>): Promise<Agent> {
    const agent = await connectAgent({ desk: `http://127.0.0.1:${this.desk.port}`, WebSocket, ...options });
    this.#closing.push(() => agent.close());
    return agent;
  }

  async visit(options: Partial<ConversationOptions> = {}): Promise<VisitorConversation> {
    const transport = webSocketTransport(this.wire.url, { WebSocket });
    const visitor = await createConversation({ clinic: this.clinic.id, relay: this.wire.url, keep: 'memory', transport, ...options });
    this.#closing.push(() => visitor.close());
    return visitor;
  }

  /** A visitor and the agent who has accepted them. */
  async talk(name = 'Ada Agent', options: Partial<ConversationOptions> = {}): Promise<{ visitor: VisitorConversation; agent: Agent; talk: CareConversation; id: string }> {
    const [visitor, agent] = [await this.visit(options), await this.agent(name)];
    await visitor.send('The first word');
    const id = await waiting(agent);
    return { visitor, agent, talk: await agent.accept(id), id };
  }

  /** Somebody with a client of the relay's protocol and no part in anything. */
  stranger(): RelayConnection {
    const connection = new RelayConnection({ connect: webSocketTransport(`http://127.0.0.1:${this.relay.port}`, { WebSocket }), clock: systemClock });
    this.#closing.push(() => connection.close());
    return connection;
  }

  async stopRelay(): Promise<void> {
    await this.relay.close();
  }

  async restartRelay(): Promise<void> {
    this.relay = await startRelay(this.folder, this.relay.port, this.logged);
  }

  /** The part as it is now. Resolves with the way to make it so again, as from a backup. */
  async backUp(part: 'relay' | 'desk'): Promise<() => Promise<void>> {
    const copy = join(this.folder, `${part}-backup`);
    const stop = () => (part === 'relay' ? this.relay.close() : this.desk.close());
    const start = () => (part === 'relay' ? this.restartRelay() : this.restartDesk());
    await stop();
    await cp(join(this.folder, part), copy, { recursive: true });
    await start();
    return async () => {
      await stop();
      await rm(join(this.folder, part), { recursive: true });
      await cp(copy, join(this.folder, part), { recursive: true });
      await start();
    };
  }

  async restartDesk(): Promise<void> {
    await this.desk.close();
    this.desk = await startDesk({ folder: this.folder, wire: this.wire, logged: this.logged, port: this.desk.port });
  }

  async close(): Promise<void> {
    for (const close of this.#closing.toReversed()) await close();
    await this.desk.close();
    await this.wire.close();
    await this.relay.close();
    await rm(this.folder, { recursive: true, maxRetries: 10, retryDelay: 100 });
  }
}

function startRelay(folder: string, port: number, logged: string[]): Promise<RunningRelay> {
  return serveRelay({ port, data: join(folder, 'relay'), unlimited: ['127.0.0.1'], logger: (event) => logged.push(JSON.stringify(event)) });
}

function startDesk({ folder, wire, logged, port, ...options }: { folder: string; wire: Wire; logged: string[]; port: number } & Partial<ServeOptions>): Promise<RunningDesk> {
  return serveDesk({ data: join(folder, 'desk'), port, relay: wire.url, logger: (event) => logged.push(JSON.stringify(event)), ...options });
}

/** Waits for somebody to see something; says what they saw instead when they do not. */
export function sees<State>(who: { readonly state: State; subscribe(listener: (state: State) => void): () => void }, condition: (state: State) => boolean): Promise<State> {
  return new Promise((resolve, reject) => {
    const watch: { stop?: () => void } = {};
    const seen = new Error(`waited in vain for ${condition.toString()}`);
    const timer = setTimeout(() => {
      watch.stop?.();
      seen.message += `, saw ${JSON.stringify(who.state, (key, value: unknown) => (key === 'policy' ? undefined : value)).slice(0, 3000)}`;
      reject(seen);
    }, PATIENCE_MS);
    const look = (state: State) => {
      if (!condition(state)) return;
      clearTimeout(timer);
      queueMicrotask(() => watch.stop?.());
      resolve(state);
    };
    watch.stop = who.subscribe(look);
  });
}

/** Resolves with the id of the conversation that waits for an agent. */
export async function waiting(agent: Agent): Promise<string> {
  const { queue } = await sees(agent, (state) => state.queue.some(({ status }) => status === 'waiting'));
  const [entry] = queue.filter(({ status }) => status === 'waiting');
  if (!entry) throw new Error('nobody waits');
  return entry.id;
}

/** The texts on somebody's screen. */
export function texts({ timeline }: ConversationState): string[] {
  return timeline.flatMap((item) => (item.kind === 'message' ? [item.text] : []));
}

export function hears(who: Conversation, text: string): Promise<ConversationState> {
  return sees(who, (state) => texts(state).includes(text));
}

/** One's own message has got so far at least. */
export function reached(who: Conversation, text: string): Promise<ConversationState> {
  return sees(who, (state) => state.timeline.some((item) => item.kind === 'message' && item.text === text && item.status !== 'waiting' && item.status !== 'failed'));
}
