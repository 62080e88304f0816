import type { QueueEntry } from '../conversation/shift/duty.js';
import type { ClinicProfile } from '../conversation/profile/profile.js';
import { CryptoError, type GroupMember, memberId } from '../crypto/index.js';
import type { AuditEvent } from './audit.js';
import type { DeskOptions } from './desk-options.js';
import { assemble, type DeskParts } from './desk-parts.js';
import { DeskError } from './errors.js';
import { type ConversationExport, exportOf } from './export.js';
import type { Forms } from './forms/forms.js';
import type { ShiftLock } from './shift-locks.js';
import type { Account, OnShift } from './shifts.js';

const HOUR_MS = 3_600_000;
const SWEEP_EVERY_MS = 60_000;

/** What became of a wish to erase a conversation: `open` while it goes on, `pending` while the relay has still to delete its log. */
export interface Erasure {
  readonly outcome: 'erased' | 'open' | 'pending';
}

/** The clinic's member of every conversation: joins them, tells the team, admits agents and hands them the history, keeps the record. */
export class Desk {
  readonly #parts: DeskParts;

  private constructor(options: DeskOptions) {
    this.#parts = assemble(options);
  }

  /** Resumes everything on record and follows the relay. @throws ConversationError `lost`, StorageError, CryptoError */
  static async start(options: DeskOptions): Promise<Desk> {
    const desk = new Desk(options);
    try {
      await desk.#resume();
      return desk;
    } catch (error) {
      // The way to the relay would be kept open by nobody, and keep the process.
      await desk.#parts.relay.close();
      throw error;
    }
  }

  get profile(): ClinicProfile {
    return this.#parts.profile;
  }

  /** Filled forms. */
  get forms(): Forms {
    return this.#parts.forms;
  }

  /** Those on shift. */
  get team(): GroupMember[] {
    return this.#parts.team.members;
  }

  /** Open conversations, longest waiting first. */
  get queue(): QueueEntry[] {
    return this.#parts.board.entries;
  }

  /** Ended conversations whose log the relay has still to delete. */
  get pendingPurges(): string[] {
    return this.#parts.upkeep.pendingPurges;
  }

  /**
   * Certifies a device for one shift. Whoever calls this has made sure who is asking.
   *
   * @param key - Ed25519 public key of the device, 32 bytes.
   * @returns the certificate chain, leaf first.
   * @throws DeskError `refused` for an assistant where the policy blocks them.
   */
  async certify(person: Account, key: Uint8Array): Promise<Uint8Array[]> {
    if (person.role === 'assistant' && this.#parts.profile.policy.assistants === 'block') {
      await this.#parts.reports.refusal({ rule: 'assistants' });
      throw new DeskError('refused', 'the policy lets no assistants in');
    }
    return this.#parts.shifts.certify(person, key);
  }

  /**
   * Takes the owner of a KeyPackage on shift. One device of an account is on shift: others of the same account leave.
   *
   * @throws CryptoError when the certificate does not allow it; DeskError `refused` when it is of no account any more.
   */
  async startShift(keyPackage: Uint8Array): Promise<{ team: string; seq: number }> {
    return this.#parts.shifts.start(keyPackage).catch(async (error: unknown) => {
      if (error instanceof CryptoError || error instanceof DeskError) await this.#parts.reports.refusal({ rule: 'shift' });
      throw error;
    });
  }

  /** Ends the shift of members: out of the team and of all conversations. */
  async endShift(members: readonly string[]): Promise<void> {
    await this.#parts.requests.endShift(members);
  }

  /** Who is on shift, by account. */
  onShift(): Promise<OnShift[]> {
    return this.#parts.shifts.now();
  }

  /** Takes an account's access away: its shifts end, and none of its devices comes back on shift, though their certificates last. @returns how many devices */
  async dismiss(account: string): Promise<number> {
    const members = await this.#parts.shifts.withdraw(account);
    await this.endShift(members);
    return members.length;
  }

  /** Locks what a device keeps of its shift. @returns the desk's half of the key, 32 bytes. @throws DeskError `refused` when there is such a lock. */
  lockShift(key: Uint8Array, lock: ShiftLock): Promise<Uint8Array> {
    return this.#parts.locks.create(memberId(key), lock);
  }

  /**
   * @returns the desk's half again, or undefined when the proof is wrong. The last of a few wrong ones ends the shift.
   * @throws DeskError `refused` when there is no such lock any more.
   */
  async unlockShift({ id, proof }: ShiftLock): Promise<Uint8Array | undefined> {
    const result = await this.#parts.locks.open(id, proof);
    if (result.kind === 'over') {
      await this.endShift([result.member]);
      throw new DeskError('refused', 'too many wrong passphrases');
    }
    return result.kind === 'open' ? result.share : undefined;
  }

  /** Ends a shift that nobody has unlocked, by the name of its lock. @throws DeskError as {@link unlockShift} */
  async leaveLocked(id: string): Promise<void> {
    await this.endShift([await this.#parts.locks.memberOf(id)]);
  }

  /** Writes a line into the audit log; resolves once it is on disk. No content, no names. */
  async audit(event: AuditEvent): Promise<void> {
    await this.#parts.reports.audit(event);
  }

  /**
   * A conversation of the record, what is veiled as X's; in clear when somebody says why, which is audited without the personal data in it.
   *
   * @throws DeskError `refused` when it is not on record.
   */
  async export(conversation: string, reason?: string): Promise<ConversationExport> {
    const known = await this.#parts.conversations.find(conversation);
    if (!known) throw new DeskError('refused', 'there is no such conversation on record');
    const masked = reason === undefined;
    const items = await known.history(Infinity);
    await this.audit({ kind: 'export', conversation, detail: { masked, ...(!masked && { reason: await this.#parts.screening.wholly(reason) }) } });
    return exportOf(conversation, items, { masked, atMs: this.#parts.clock.now() });
  }

  /**
   * Erases the record of a conversation before its time, for a reason that is audited without the personal data in it. Not before the relay has
   * deleted its log: the desk could not ask for that afterwards.
   *
   * @throws DeskError `refused` when it is not on record.
   */
  async erase(conversation: string, reason: string): Promise<Erasure> {
    const { background, conversations, screening, upkeep } = this.#parts;
    const why = await screening.wholly(reason);
    return background.run<Erasure>(async () => {
      const known = await conversations.find(conversation);
      if (!known) throw new DeskError('refused', 'there is no such conversation on record');
      if (known.facts.status === 'open') return { outcome: 'open' };
      if (this.pendingPurges.includes(conversation)) return { outcome: 'pending' };
      await upkeep.erase(known, why);
      return { outcome: 'erased' };
    });
  }

  /** Somebody was not let in. */
  auditRefusedLogin(): Promise<void> {
    return this.#parts.reports.refusal({ rule: 'login' });
  }

  async close(): Promise<void> {
    const { background, forms, mails, reports, conversations, team, relay, vault } = this.#parts;
    await background.stop();
    await forms.stop();
    await mails.stop();
    await reports.idle();
    await Promise.all([...conversations.live.values()].map((conversation) => conversation.stop()));
    await team.stop();
    await relay.close();
    await background.idle();
    await vault.close();
  }

  async #resume(): Promise<void> {
    const { screening, reports, profile, inlet, conversations, team, background, forms, mails, relay, requests } = this.#parts;
    await screening.load();
    await reports.open(profile);
    await inlet.load();
    await conversations.load();
    await team.load();
    await background.run(() => forms.start());
    await mails.start();
    relay.watch((state) => {
      if (state === 'online') background.add(() => inlet.open().then(() => requests.resume()));
      if (state === 'online' || state === 'offline') reports.tell({ kind: state });
    });
    void background.every(SWEEP_EVERY_MS, () => this.#sweep());
    // What lies at the relay for visitors is good for a time, and a connection may last longer.
    void background.every(24 * HOUR_MS, () => inlet.refresh());
  }

  /** Each on its own, so that none keeps another from being done. */
  async #sweep(): Promise<void> {
    const { clock, profile, upkeep, forms, patients, shifts, reports, line, requests, background } = this.#parts;
    const [now, { deskMs }] = [clock.now(), profile.policy.retention];
    const past = (await upkeep.sweep()) ? [() => forms.sweep(now, deskMs), () => patients.sweep(now), () => shifts.sweep(deskMs)] : [];
    for (const task of [...past, () => reports.drain(), () => line.update(), () => requests.endOver()]) background.add(task);
  }
}
