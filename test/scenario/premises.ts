import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WebSocket } from 'ws';
import { type Agent, type AgentOptions, connectAgent } from '../../src/agent.js';
import { type ConversationOptions, createConversation } from '../../src/conversation/visitor/create-conversation.js';
import type { VisitorConversation } from '../../src/conversation/state.js';
import { type Clinic, type ClinicSettings, defaultSettings, initClinic } from '../../src/desk/index.js';
import { webSocketTransport } from '../../src/transport/websocket.js';
import { freePorts } from '../support/ports.mjs';
import { Program } from '../support/program.js';
import { Wire } from './wire.js';

const CLI = 'dist/cli/index.js';

/** Where a part's data lies, and under what it runs. */
interface Place {
  readonly data?: string;
}

/** A clinic whose desk and relay are processes of their own, which can be killed, and a network between everybody and the relay. */
export class Premises {
  readonly folder: string;
  readonly clinic: Clinic;
  wire!: Wire;
  relay!: Program;
  desk!: Program;
  readonly #ports: readonly [relay: number, desk: number];
  readonly #data: { readonly relay: string; readonly desk: string };
  readonly #closing: (() => Promise<void>)[] = [];

  private constructor(folder: string, clinic: Clinic, ports: readonly [number, number], data: { relay: string; desk: string }) {
    this.folder = folder;
    this.clinic = clinic;
    this.#ports = ports;
    this.#data = data;
  }

  /** @param places - Folders that are there, by default new ones. */
  static async open(changes: Partial<ClinicSettings> = {}, places: { readonly relay?: Place; readonly desk?: Place } = {}): Promise<Premises> {
    const folder = await mkdtemp(join(tmpdir(), 'sotto-premises-'));
    const data = { relay: places.relay?.data ?? join(folder, 'relay'), desk: places.desk?.data ?? join(folder, 'desk') };
    await mkdir(data.desk, { recursive: true });
    const clinic = await initClinic(data.desk, { ...defaultSettings('Birch Hill Clinic'), ...changes }, Date.now());
    const [relayPort = 0, deskPort = 0] = await freePorts(2);
    const premises = new Premises(folder, clinic, [relayPort, deskPort], data);
    await premises.startRelay();
    premises.wire = await Wire.before(relayPort);
    await premises.startDesk();
    await premises.wire.opened;
    return premises;
  }

  async startRelay(): Promise<void> {
    this.relay = new Program([CLI, 'relay', '--data', this.#data.relay, '--port', String(this.#ports[0])]);
    await this.relay.says(/Relay: /);
  }

  async startDesk(): Promise<void> {
    this.desk = new Program([CLI, 'desk', '--data', this.#data.desk, '--relay', this.wire.url, '--port', String(this.#ports[1])]);
    await this.desk.says(/Desk and console/);
  }

  async visit(options: Partial<ConversationOptions> = {}): Promise<VisitorConversation> {
    const { url } = this.wire;
    const visitor = await createConversation({ clinic: this.clinic.id, relay: url, keep: 'memory', transport: webSocketTransport(url, { WebSocket }), ...options });
    this.#closing.push(() => visitor.close());
    return visitor;
  }

  async agent(name: string, options: Partial<AgentOptions> = {}): Promise<Agent> {
    const enrol = new Program([CLI, 'enrol', '--name', name, '--data', this.#data.desk]);
    const code = (await enrol.says(/^([\w-]{22})\n/))[1] ?? '';
    assert.equal(await enrol.ended, 0);
    const agent = await connectAgent({ desk: `http://127.0.0.1:${this.#ports[1]}`, login: { kind: 'code', code }, WebSocket, ...options });
    this.#closing.push(() => agent.close());
    return agent;
  }

  async close(): Promise<void> {
    for (const close of this.#closing.toReversed()) await close();
    await this.desk.end('SIGKILL');
    await this.wire.close();
    await this.relay.end('SIGKILL');
    await rm(this.folder, { recursive: true, maxRetries: 10, retryDelay: 100 });
  }
}
