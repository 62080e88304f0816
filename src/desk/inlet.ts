import * as z from 'zod/mini';
import type { Clock } from '../clock.js';
import { toBase64Url } from '../bytes.js';
import { ConversationError } from '../conversation/errors.js';
import { onlyTransport } from '../conversation/group/group-session.js';
import { decodeJson, encodeJson } from '../conversation/json.js';
import { type MailboxItem, parseMailboxItem, readUpTo } from '../conversation/mailbox.js';
import type { Vault } from '../conversation/vault.js';
import { CryptoError, groupId, joinGroup, memberId, signChallenge, type Trust, welcomeRefs } from '../crypto/index.js';
import { RelayError } from '../transport/errors.js';
import type { Relay } from '../transport/relay-client.js';
import { type Background, isPassing } from './background.js';
import type { Clinic } from './clinic.js';
import type { Forms } from './forms/forms.js';
import type { KeyPackagePool } from './key-packages.js';
import type { OnRecord } from './on-record.js';
import type { Patients } from './patients/patients.js';
import type { Reports } from './reports.js';
import { whole } from '../schemas.js';

interface InletOptions {
  readonly clinic: Clinic;
  readonly relay: Relay;
  readonly vault: Vault;
  readonly clock: Clock;
  readonly pool: KeyPackagePool;
  readonly forms: Forms;
  readonly patients: Patients;
  readonly trust: () => Trust;
  readonly conversations: OnRecord;
  readonly background: Background;
  readonly reports: Reports;
}

const opening = z.strictObject({ seq: whole(), times: whole() });
/** `opening`: the item that was last begun with, and how often: should it end the process, it comes again. */
const record = z.strictObject({ settled: whole(), opening: z.optional(opening) });

/** An item that has ended the process so often is not opened again. */
const MAX_TIMES = 3;

/** What the desk gets without being a member of anything yet: its mailbox on the relay, and what has to be there for visitors to write to it. */
export class Inlet {
  readonly #options: InletOptions;
  #settled = 0;
  #opening: z.infer<typeof opening> | undefined;
  /** The item that was begun with since this desk started. */
  #begun = 0;

  constructor(options: InletOptions) {
    this.#options = options;
  }

  async load(): Promise<void> {
    const bytes = await this.#options.vault.get('mailbox');
    if (bytes) ({ settled: this.#settled, opening: this.#opening } = decodeJson(bytes, record, 'lost'));
  }

  /** With each connection: publishes profile and KeyPackages, and follows the mailbox. */
  async open(): Promise<void> {
    const { clinic, relay, pool, patients, background } = this.#options;
    try {
      await this.#publishProfile();
      await relay.open(
        { key: clinic.desk.key.publicKey, sign: (nonce) => signChallenge(clinic.desk.key, nonce), after: this.#settled },
        (seq, item) => background.add(() => this.#onItem(seq, item)),
      );
      await pool.refresh(relay);
      await patients.tellBegun();
    } catch (error) {
      onlyTransport(error);
    }
  }

  /** From time to time. @throws RelayError, TransportError */
  async refresh(): Promise<void> {
    const { relay, pool } = this.#options;
    if (relay.state !== 'online') return;
    await this.#publishProfile();
    await pool.refresh(relay);
  }

  async #publishProfile(): Promise<void> {
    const { clinic, relay } = this.#options;
    try {
      await relay.putProfile(clinic.id, clinic.profile);
    } catch (error) {
      if (!(error instanceof RelayError) || error.code !== 'stale-profile') throw error;
    }
  }

  /** Anybody can post to the mailbox: what is no Welcome of this clinic's kind, or cannot be dealt with, is settled and forgotten. */
  async #onItem(seq: number, bytes: Uint8Array): Promise<void> {
    if (seq <= this.#settled) return;
    const { clinic, relay, vault, clock, pool, reports } = this.#options;
    if (await this.#mayBegin(seq)) await this.#take('welcome', () => this.#open(parseMailboxItem(bytes)));
    else await reports.refusal({ rule: 'welcome', code: 'set-aside' });
    this.#settled = readUpTo(this.#settled, seq, clock.now());
    await vault.write([{ name: 'mailbox', value: encodeJson({ settled: this.#settled }) }]);
    await relay.settle(memberId(clinic.desk.key.publicKey), seq).catch(onlyTransport);
    await pool.fill(relay).catch(onlyTransport);
  }

  /** Noted before it is opened, since it might end the process. */
  async #mayBegin(seq: number): Promise<boolean> {
    if (this.#begun === seq) return true;
    const times = this.#opening?.seq === seq ? this.#opening.times : 0;
    if (times >= MAX_TIMES) return false;
    this.#opening = { seq, times: times + 1 };
    await this.#options.vault.write([{ name: 'mailbox', value: encodeJson({ settled: this.#settled, opening: this.#opening }) }]);
    this.#begun = seq;
    return true;
  }

  async #open(item: MailboxItem): Promise<void> {
    switch (item.kind) {
      case 'history':
      case 'sign-in-answer':
        throw new ConversationError('bad-content', 'nothing that the desk is given');
      case 'sign-in':
        return this.#options.patients.onRequest(item.sealed);
      case 'form':
        return this.#options.forms.onPart(item);
      case 'rating':
        return this.#take('rating', () => this.#rate(item));
      default:
        return this.#join(item.welcome);
    }
  }

  /** What makes no sense is audited, and that is all. */
  async #take(rule: 'welcome' | 'rating', task: () => Promise<void>): Promise<void> {
    const { reports, background } = this.#options;
    try {
      await task();
    } catch (error) {
      if (isPassing(error)) throw error;
      if (error instanceof CryptoError || error instanceof ConversationError) return reports.refusal({ rule, code: error.code });
      background.settle(error);
    }
  }

  /** Anybody can post one: it opens under a key that nobody but the visitor has, and once. */
  async #rate({ conversation: id, sealed }: Extract<MailboxItem, { kind: 'rating' }>): Promise<void> {
    const conversation = await this.#options.conversations.find(id);
    if (!conversation) throw new ConversationError('bad-content', 'there is no such conversation on record');
    await conversation.rate(sealed);
  }

  async #join(welcome: Uint8Array): Promise<void> {
    const { clinic, pool, trust, vault, conversations, patients } = this.#options;
    const claimed = await pool.claim(welcomeRefs(welcome));
    if (!claimed) throw new ConversationError('bad-content', 'no KeyPackage for this Welcome');
    const group = await joinGroup({ welcome, secrets: claimed.secrets, identity: clinic.desk, trust: trust(), kind: 'conversation' });
    const id = toBase64Url(groupId(group));
    const used = await claimed.use(id);
    if (conversations.has(id) || !used) return;
    const { first, entries } = await patients.judge(group);
    if (first) await conversations.begin({ id, group, entries: [...used, ...entries] });
    else await vault.write([...used, ...entries]);
    // Whom the connection does not reach now is told with the next one.
    await patients.tellBegun().catch(onlyTransport);
  }
}
