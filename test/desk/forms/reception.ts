import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FormStatus, VisitorConversation } from '../../../src/conversation/state.js';
import { type ClinicSettings, defaultSettings, Desk, initClinic, loadClinic } from '../../../src/desk/index.js';
import type { Forms } from '../../../src/desk/forms/forms.js';
import type { FormEvent } from '../../../src/desk/forms/events.js';
import { createConversation } from '../../../src/index.js';
import { RelayCore } from '../../../src/relay/relay.js';
import { memoryStore } from '../../../src/relay/stores/memory.js';
import type { Store } from '../../../src/relay/store.js';
import { keyedMemoryStorage, memoryStorage } from '../../../src/storage/memory.js';
import type { Storage } from '../../../src/storage/storage.js';
import { ManualClock, turn } from '../../../src/testing.js';
import { RelayConnection } from '../../../src/transport/relay-client.js';
import { PATIENCE_MS, until } from '../../conversation/clinic.js';
import { Network } from '../../conversation/network.js';
import { everyKind } from '../../support/forms.js';

export const SECRET = `whsec_${randomBytes(32).toString('base64')}`;

/** A desk that takes filled forms, its relay, and a visitor; time passes when told to. */
export class Reception {
  readonly clock = new ManualClock();
  readonly store: Store = memoryStore();
  readonly relay = new RelayCore({ store: this.store, clock: this.clock, unlimited: ['test'] });
  readonly network = new Network(this.relay);
  /** What was told to the audit log, in order. */
  readonly audited: FormEvent[] = [];
  readonly storage: Storage = memoryStorage();
  readonly #closing: (() => Promise<void>)[] = [];
  #desk: Desk | undefined;

  private constructor(readonly folder: string) {}

  static async open(settings: Partial<ClinicSettings> = {}): Promise<Reception> {
    const folder = await mkdtemp(join(tmpdir(), 'sotto-reception-'));
    await writeFile(join(folder, 'webhook.secret'), `${SECRET}\n`);
    const reception = new Reception(folder);
    await initClinic(folder, { ...defaultSettings('Alder'), forms: [everyKind], ...settings }, reception.clock.now());
    await reception.startDesk();
    return reception;
  }

  get desk(): Desk {
    if (!this.#desk) throw new Error('the desk is closed');
    return this.#desk;
  }

  get forms(): Forms {
    return this.desk.forms;
  }

  async startDesk(): Promise<void> {
    const clinic = await loadClinic(this.folder, this.clock.now());
    const connect = new Network(this.relay).transport;
    this.#desk = await Desk.start({ clinic, storage: this.storage, connect, clock: this.clock, endAfterMs: Infinity, onForm: (event) => this.audited.push(event), random: () => 1 });
  }

  async stopDesk(): Promise<void> {
    await this.#desk?.close();
    this.#desk = undefined;
  }

  async visit(): Promise<VisitorConversation> {
    const { id } = await loadClinic(this.folder, this.clock.now());
    const keyed = keyedMemoryStorage();
    const visitor = await createConversation({ clinic: id, relay: 'http://localhost', keep: () => Promise.resolve(keyed), transport: this.network.transport, clock: this.clock });
    this.#closing.push(() => visitor.close());
    await until('the profile', () => visitor.state.clinic.forms !== undefined);
    return visitor;
  }

  /** Somebody with the relay's protocol and no part in anything. */
  async stranger(): Promise<RelayConnection> {
    const connection = new RelayConnection({ connect: new Network(this.relay).transport, clock: this.clock });
    this.#closing.push(() => connection.close());
    await until('online', () => connection.state === 'online');
    return connection;
  }

  /** The audit log as `kind` or `kind code`. */
  get trail(): string[] {
    return this.audited.map((event) => ['code', 'failure'].reduce<string>((text, key) => (key in event ? `${text} ${String(Reflect.get(event, key))}` : text), event.kind));
  }

  async close(): Promise<void> {
    for (const close of this.#closing.toReversed()) await close();
    await this.stopDesk();
    await this.relay.close();
    await rm(this.folder, { recursive: true });
  }
}

/** How far the last form on the visitor's screen has come. */
export function formStatus({ state }: VisitorConversation): FormStatus | undefined {
  return state.timeline.flatMap((item) => (item.kind === 'form-submitted' ? [item.status] : [])).at(-1);
}

/** Lets everything run until something that has to be asked for is so. */
export async function untilSo(what: string, condition: () => Promise<boolean>): Promise<void> {
  const deadlineMs = performance.now() + PATIENCE_MS;
  while (!(await condition())) {
    if (performance.now() > deadlineMs) throw new Error(`waited in vain: ${what}`);
    await turn();
  }
}
