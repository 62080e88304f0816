import * as z from 'zod/mini';
import { fromBase64Url } from '../bytes.js';
import type { Clock } from '../clock.js';
import { decodeJson, encodeJson } from '../conversation/json.js';
import type { Vault } from '../conversation/vault.js';
import { issueCertificate, keyPackageOwner, memberId, parseCertificate, type Trust } from '../crypto/index.js';
import type { Admission } from './admission.js';
import { auditEntry, digestOf } from './audit-log.js';
import type { Clinic } from './clinic.js';
import { DeskError } from './errors.js';
import type { Reports } from './reports.js';
import type { ShiftLocks } from './shift-locks.js';
import { ShiftLog } from './shift-log.js';
import type { Team } from './team.js';
import { text, whole } from '../schemas.js';

/** Who may sign in: an account, and what its certificates say. */
export interface Account {
  readonly account: string;
  readonly name: string;
  readonly role: 'agent' | 'assistant';
}

/** Somebody on shift. */
export interface OnShift extends Account {
  /** Member id of the device. */
  readonly member: string;
  /** Until when its certificate lasts. */
  readonly untilMs: number;
}

interface ShiftsOptions {
  readonly clinic: Clinic;
  readonly clock: Clock;
  readonly vault: Vault;
  readonly team: Team;
  readonly admission: Admission;
  readonly locks: ShiftLocks;
  readonly trust: () => Trust;
  readonly reports: Reports;
}

/** `untilMs`: when its certificate ends; older versions did not say. */
const deviceRecord = z.strictObject({ account: text(), untilMs: z.optional(whole()) });

const DEVICES = 'a/';
const HOUR_MS = 3_600_000;
/** A certificate is good for one shift. */
const SHIFT_MS = 12 * HOUR_MS;
const CLOCK_SKEW_MS = HOUR_MS;
const SWEEP_EVERY_MS = HOUR_MS;

/** Devices of agents and assistants: certified for one shift, taken into the team, and out of it and of all conversations. */
export class Shifts {
  readonly #options: ShiftsOptions;
  readonly #log: ShiftLog;
  #sweptAtMs = -Infinity;

  constructor(options: ShiftsOptions) {
    this.#options = options;
    this.#log = new ShiftLog(options.vault, options.clock);
  }

  /** Who was on shift, from when to when. */
  all(): ReturnType<ShiftLog['all']> {
    return this.#log.all();
  }

  /** As {@link Desk.certify}. */
  async certify(person: Account, key: Uint8Array): Promise<Uint8Array[]> {
    const { clinic, clock, vault, reports } = this.#options;
    const now = clock.now();
    // Its key is known to everybody in its conversations: only whoever has signed in with it has shown to have it.
    const known = await this.#accountOf(memberId(key));
    if (known !== undefined && known !== person.account) throw new DeskError('refused', 'the device is of another account');
    const certificate = issueCertificate(
      { role: person.role, clinic: fromBase64Url(clinic.id), subjectKey: key, name: person.name, notBeforeMs: now - CLOCK_SKEW_MS, notAfterMs: now + SHIFT_MS },
      clinic.issuer,
    );
    await vault.write([{ name: DEVICES + memberId(key), value: encodeJson({ account: person.account, untilMs: now + SHIFT_MS }) }]);
    await reports.audit({ kind: 'login', member: memberId(key), detail: { role: person.role, account: digestOf(person.account), serial: parseCertificate(certificate).serial } });
    return [certificate, clinic.issuerCertificate];
  }

  /** As {@link Desk.startShift}. */
  async start(keyPackage: Uint8Array): Promise<{ team: string; seq: number }> {
    const { team, admission, trust } = this.#options;
    const owner = await keyPackageOwner(keyPackage, trust());
    const account = await this.#accountOf(owner.id);
    if (account === undefined) throw new DeskError('refused', 'the device is of no account, or its access was taken away');
    const others = team.members.filter(({ id }) => id !== owner.id);
    const accounts = await Promise.all(others.map(({ id }) => this.#accountOf(id)));
    const instead = others.filter((_, i) => accounts[i] === account).map(({ id }) => id);
    const shift = await team.admit(keyPackage, instead);
    await admission.drop(instead);
    await this.#options.locks.forget(instead);
    await this.#log.end(instead);
    if (owner.role === 'agent') await this.#log.start(owner.id);
    return shift;
  }

  async end(members: readonly string[]): Promise<void> {
    const { team, admission, locks } = this.#options;
    await locks.forget(members);
    await admission.drop(members);
    await team.remove(members);
    // Where one of them has come in meanwhile.
    await admission.drop(members);
    await this.#log.end(members);
  }

  /** Everybody now. */
  async now(): Promise<OnShift[]> {
    const { members } = this.#options.team;
    return Promise.all(members.map(async ({ id, name, role, notAfterMs = Infinity }) => ({ member: id, account: (await this.#accountOf(id)) ?? id, name, role: role === 'assistant' ? role : 'agent', untilMs: notAfterMs })));
  }

  /** Destroys what nobody needs of shifts that are over: whose device it was, its key, and, after `retentionMs`, when it was. The receipt is written in the same transaction. */
  async sweep(retentionMs: number): Promise<void> {
    const { clock, vault, team, admission } = this.#options;
    const now = clock.now();
    if (now - this.#sweptAtMs < SWEEP_EVERY_MS) return;
    this.#sweptAtMs = now;
    const present = new Set(team.members.map(({ id }) => id));
    const devices = (await vault.list(DEVICES)).map(({ name, value }) => ({ name, ...decodeJson(value, deviceRecord, 'lost') }));
    const over = devices.filter(({ name, untilMs = now }) => untilMs + CLOCK_SKEW_MS < now && !present.has(name.slice(DEVICES.length)));
    const gone = [...over.map(({ name }) => ({ name })), ...(await admission.leftOver(present)), ...(await this.#log.before(now - retentionMs))];
    const dated = devices.filter(({ untilMs }) => untilMs === undefined).map(({ name, account }) => ({ name, value: encodeJson({ account, untilMs: now + SHIFT_MS }) }));
    const receipt = gone.length > 0 ? [auditEntry({ kind: 'purge', detail: { where: 'shifts', records: gone.length } }, { atMs: now, ref: `shifts.${now}` })] : [];
    if (gone.length + dated.length > 0) await vault.write([...gone, ...dated, ...receipt]);
  }

  /** Forgets an account's devices, so that none of them is taken on shift any more. @returns their member ids */
  async withdraw(account: string): Promise<string[]> {
    const { vault, reports } = this.#options;
    const devices = (await vault.list(DEVICES)).filter(({ value }) => decodeJson(value, deviceRecord, 'lost').account === account);
    if (devices.length === 0) return [];
    await vault.write(devices.map(({ name }) => ({ name })));
    await reports.audit({ kind: 'login', detail: { withdrawn: devices.length, account: digestOf(account) } });
    return devices.map(({ name }) => name.slice(DEVICES.length));
  }

  async #accountOf(member: string): Promise<string | undefined> {
    const bytes = await this.#options.vault.get(DEVICES + member);
    return bytes && decodeJson(bytes, deviceRecord, 'lost').account;
  }
}
