import * as z from 'zod/mini';
import type { Clock } from '../clock.js';
import { decodeJson, encodeJson } from '../conversation/json.js';
import type { ClinicProfile } from '../conversation/profile/profile.js';
import type { Vault } from '../conversation/vault.js';
import { memberId } from '../crypto/index.js';
import type { AuditEvent } from './audit.js';
import { AuditLog, digestOf } from './audit-log.js';
import { type AuditStore, vaultAuditStore } from './audit-store.js';
import type { Clinic } from './clinic.js';
import { text } from '../schemas.js';

interface AuditingOptions {
  readonly clinic: Clinic;
  readonly vault: Vault;
  readonly clock: Clock;
  /** By default in the vault. */
  readonly store: AuditStore | undefined;
}

/** `desk`, `issuer`: the ids of the keys; older versions did not say. */
const policyRecord = z.strictObject({ digest: text(), desk: z.optional(text()), issuer: z.optional(text()) });

const REFUSAL_EVERY_MS = 60_000;

/** The desk's hand on its audit log, from when it starts. */
export class Auditing {
  readonly #options: AuditingOptions;
  #log: AuditLog | undefined;
  /** By rule and code: when it was last told, and how often it has been refused since. */
  readonly #refusals = new Map<string, { readonly atMs: number; readonly untold: number }>();

  constructor(options: AuditingOptions) {
    this.#options = options;
  }

  /** Notes a policy, or a key, that is another than before. @throws DeskError `bad-audit` */
  async open({ policy, version }: ClinicProfile): Promise<void> {
    const { clinic, vault, clock, store = vaultAuditStore(vault) } = this.#options;
    this.#log = await AuditLog.open({ store, vault, key: clinic.desk.key, clinic: clinic.id, clock });
    const now = { digest: digestOf(JSON.stringify(policy)), desk: memberId(clinic.desk.key.publicKey), issuer: memberId(clinic.issuer.publicKey) };
    const bytes = await vault.get('policy');
    const before = bytes && decodeJson(bytes, policyRecord, 'lost');
    const { desk = now.desk, issuer = now.issuer } = before ?? {};
    const exchanged = { ...(desk !== now.desk && { desk: now.desk }), ...(issuer !== now.issuer && { issuer: now.issuer }) };
    const isNews = before?.digest !== now.digest || Object.keys(exchanged).length > 0;
    if (isNews) await this.write({ kind: 'policy', detail: { version, digest: now.digest, ...exchanged } });
    if (isNews || before.desk === undefined) await vault.write([{ name: 'policy', value: encodeJson(now) }]);
  }

  /** Resolves once it is on disk. */
  async write(event: AuditEvent): Promise<void> {
    await this.#opened.append(event);
  }

  /** One line a minute and kind, however many try: anybody can. `untold`: so many more since the last one. */
  async refusal(rule: 'login' | 'shift' | 'assistants' | 'sign-in' | 'welcome' | 'rating' | 'defect', code?: string): Promise<void> {
    const now = this.#options.clock.now();
    const kind = `${rule} ${code ?? ''}`;
    const { atMs = -Infinity, untold = 0 } = this.#refusals.get(kind) ?? {};
    const due = now - atMs >= REFUSAL_EVERY_MS;
    this.#refusals.set(kind, due ? { atMs: now, untold: 0 } : { atMs, untold: untold + 1 });
    if (due) await this.write({ kind: 'refusal', detail: { rule, ...(code !== undefined && { code }), ...(untold > 0 && { untold }) } });
  }

  /** Writes what was kept together with the steps it belongs to. */
  async drain(): Promise<void> {
    await this.#opened.drain();
  }

  async idle(): Promise<void> {
    await this.#log?.idle();
  }

  get #opened(): AuditLog {
    if (!this.#log) throw new TypeError('the desk was not started');
    return this.#log;
  }
}
