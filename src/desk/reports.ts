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
import type { DeskEvent } from './desk-options.js';
import { text } from '../schemas.js';

interface ReportsOptions {
  readonly clinic: Clinic;
  readonly vault: Vault;
  readonly clock: Clock;
  /** By default in the vault. */
  readonly store: AuditStore | undefined;
  readonly logger: ((event: DeskEvent) => void) | undefined;
}

/** Somebody, or something, was not let in. With a code: it came from outside, and whoever runs the desk is told. */
type Refusal = { readonly rule: 'login' | 'shift' | 'assistants' | 'defect' } | { readonly rule: 'sign-in' | 'welcome' | 'rating'; readonly code: string };

/** `desk`, `issuer`: the ids of the keys; older versions did not say. */
const policyRecord = z.strictObject({ digest: text(), desk: z.optional(text()), issuer: z.optional(text()) });

const REFUSAL_EVERY_MS = 60_000;

/** What the desk says of its own work: in the audit log, from when it starts, and to whoever runs it. */
export class Reports {
  readonly #options: ReportsOptions;
  #log: AuditLog | undefined;
  /** By rule and code: when it was last told, and how often it has been refused since. */
  readonly #refusals = new Map<string, { readonly atMs: number; readonly untold: number }>();

  constructor(options: ReportsOptions) {
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
    if (isNews) await this.audit({ kind: 'policy', detail: { version, digest: now.digest, ...exchanged } });
    if (isNews || before.desk === undefined) await vault.write([{ name: 'policy', value: encodeJson(now) }]);
  }

  /** Codes and counts, to whoever runs it. */
  tell(event: DeskEvent): void {
    this.#options.logger?.(event);
  }

  /** A line; resolves once it is on disk. No content, no names. */
  async audit(event: AuditEvent): Promise<void> {
    await this.#opened.append(event);
  }

  /** One line a minute and kind, however many try: anybody can. `untold`: so many more since the last one. */
  async refusal(refusal: Refusal): Promise<void> {
    if ('code' in refusal) this.tell({ kind: 'refused', what: refusal.rule, code: refusal.code });
    const now = this.#options.clock.now();
    const kind = JSON.stringify(refusal);
    const { atMs = -Infinity, untold = 0 } = this.#refusals.get(kind) ?? {};
    const due = now - atMs >= REFUSAL_EVERY_MS;
    this.#refusals.set(kind, due ? { atMs: now, untold: 0 } : { atMs, untold: untold + 1 });
    if (due) await this.audit({ kind: 'refusal', detail: { ...refusal, ...(untold > 0 && { untold }) } });
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
