import { type Clock, systemClock } from '../clock.js';
import type { QueueEntry } from '../conversation/shift/duty.js';
import { type ClinicProfile, readProfile, trustOf } from '../conversation/profile/profile.js';
import { loadDetector, Screening } from '../conversation/content/screening.js';
import { type Entry, Vault } from '../conversation/vault.js';
import { CryptoError, type Group, type GroupMember, memberId, roster } from '../crypto/index.js';
import { type Relay, RelayConnection } from '../transport/relay-client.js';
import { Admission } from './admission.js';
import type { AuditEvent } from './audit.js';
import { Auditing } from './auditing.js';
import { Background, isPassing } from './background.js';
import { DeskBriefing } from './briefing.js';
import { Calendar } from './calendar.js';
import { DeskConversation } from './desk-conversation.js';
import type { DeskEvent, DeskOptions } from './desk-options.js';
import { auditOf } from './forms/events.js';
import { Forms } from './forms/forms.js';
import type { AnnouncedForm } from './forms/records.js';
import { type MailRequest, Mails } from './mail/mails.js';
import { DeskError } from './errors.js';
import { Patients } from './patients/patients.js';
import { type ConversationExport, exportOf } from './export.js';
import { Inlet } from './inlet.js';
import { KeyPackagePool } from './key-packages.js';
import { OnRecord } from './on-record.js';
import { QueueBoard } from './queue-board.js';
import { type ShiftLock, ShiftLocks } from './shift-locks.js';
import { type Account, type OnShift, Shifts } from './shifts.js';
import { Team } from './team.js';
import { TeamRequests } from './team-requests.js';
import { Upkeep } from './upkeep.js';
import { WaitingLine } from './waiting-line.js';

const HOUR_MS = 3_600_000;
const SWEEP_EVERY_MS = 60_000;

/** The clinic's member of every conversation: joins them, tells the team, admits agents and hands them the history, keeps the record. */
export class Desk {
  readonly #options: DeskOptions;
  readonly #clock: Clock;
  readonly #profile: ClinicProfile;
  readonly #vault: Vault;
  readonly #relay: Relay;
  readonly #team: Team;
  readonly #inlet: Inlet;
  readonly #requests: TeamRequests;
  readonly #shifts: Shifts;
  readonly #locks: ShiftLocks;
  readonly #board: QueueBoard;
  readonly #upkeep: Upkeep;
  readonly #line: WaitingLine;
  readonly #screening: Screening;
  readonly #forms: Forms;
  readonly #mails: Mails;
  readonly #patients: Patients;
  readonly #background: Background;
  readonly #conversations: OnRecord;
  readonly #auditing: Auditing;
  /** What may have to be done for all when the facts of one conversation are others. */
  readonly #afterChange = [() => this.#requests.handOwed(), () => this.#line.update(), () => this.#auditing.drain()];

  private constructor(options: DeskOptions) {
    const { clinic, storage, connect } = options;
    this.#options = options;
    this.#clock = options.clock ?? systemClock;
    this.#profile = readProfile(clinic.profile, { clinic: clinic.id, nowMs: this.#clock.now() });
    this.#screening = new Screening(options.phi ?? loadDetector);
    this.#vault = new Vault(storage, clinic.storageKey.slice());
    this.#relay = new RelayConnection({ connect, clock: this.#clock });
    this.#auditing = new Auditing({ clinic, vault: this.#vault, clock: this.#clock, store: options.audit });
    this.#background = new Background({ clock: this.#clock, tell: (event) => this.#tell(event), onDefect: () => this.#auditing.refusal('defect') });
    const onDefect = (error: unknown) => this.#background.settle(error);
    this.#conversations = new OnRecord(this.#clock, () => this.#conversationOptions());
    const { live } = this.#conversations;
    this.#forms = new Forms({
      vault: this.#vault,
      clock: this.#clock,
      clinic: clinic.id,
      forms: clinic.forms,
      webhook: clinic.webhook,
      random: options.random,
      onDefect,
      audit: (event) => {
        options.onForm?.(event);
        this.#tell({ kind: event.kind });
        this.#background.add(() => this.audit(auditOf(event)));
      },
      answer: ({ conversation: id, submission }, outcome, entries) => {
        const conversation = live.get(id);
        return conversation ? conversation.answerForm(submission, outcome, entries) : this.#vault.write(entries);
      },
    });
    const { name: clinicName, forms: outlines = [], hours } = this.#profile.clinic;
    this.#mails = new Mails({
      vault: this.#vault,
      clock: this.#clock,
      ...(this.#profile.policy.transcript.email === 'allow' && { mail: clinic.mail }),
      clinicName,
      timeZone: hours?.timeZone ?? 'UTC',
      forms: outlines,
      random: options.random ?? Math.random,
      onDefect,
      audit: (event) => this.#background.add(() => this.audit(event)),
      history: async (id, upTo) => (await (await this.#conversations.find(id))?.history(upTo)) ?? [],
      answer: (id, request, outcome, entries) => live.get(id)?.answerMail(request, outcome, entries) ?? this.#vault.write(entries),
    });
    this.#team = new Team({ ...this.#sessionParts(), identity: clinic.desk, suite: this.#profile.suite, onDefect, onRequest: (request) => this.#requests.on(request) });
    this.#line = new WaitingLine({ clock: this.#clock, all: () => live.values(), staffed: () => this.#team.members.some(({ role }) => role === 'agent') });
    const briefing = new DeskBriefing({
      vault: this.#vault,
      clock: this.#clock,
      team: this.#team,
      replies: clinic.replies,
      find: (id) => live.get(id),
      open: () => this.#conversations.open,
    });
    const audit = (event: AuditEvent) => this.audit(event);
    this.#patients = new Patients({
      ...this.#sessionParts(),
      clinic,
      conversations: live,
      audit,
      onRefused: (code) => {
        this.#tell({ kind: 'refused', what: 'sign-in', code });
        return this.#auditing.refusal('sign-in');
      },
    });
    this.#inlet = new Inlet({
      ...this.#sessionParts(),
      clinic,
      patients: this.#patients,
      pool: new KeyPackagePool({ ...this.#sessionParts(), identity: clinic.desk, suite: this.#profile.suite }),
      forms: this.#forms,
      conversations: this.#conversations,
      background: (task) => this.#background.add(task),
      onWelcome: (start) => this.#join(start),
      onRefused: (what, code) => {
        this.#tell({ kind: 'refused', what, code });
        return this.#auditing.refusal(what, code);
      },
      onDefect,
    });
    this.#upkeep = new Upkeep({
      clock: this.#clock,
      calendar: new Calendar({ vault: this.#vault, clock: this.#clock, onDoubt: () => this.#tell({ kind: 'clock-leapt' }) }),
      retention: this.#profile.policy.retention,
      endAfterMs: options.endAfterMs ?? 24 * HOUR_MS,
      conversations: this.#conversations,
      audit,
      background: this.#background,
      fetchFiles: (conversation) => this.#fetchFiles(conversation),
      onPurged: (conversation) => this.#board.purged([conversation]),
      onErased: (conversation) => this.#onErased(conversation),
    });
    this.#board = new QueueBoard({ team: this.#team, clock: this.#clock, conversations: this.#conversations });
    const admission = new Admission({
      ...this.#sessionParts(),
      team: this.#team,
      briefing,
      conversations: this.#conversations,
      audit,
      onRefused: (code) => this.#tell({ kind: 'refused', what: 'accept', code }),
    });
    this.#locks = new ShiftLocks({ vault: this.#vault, clock: this.#clock, audit });
    this.#shifts = new Shifts({ ...this.#sessionParts(), clinic, team: this.#team, admission, locks: this.#locks, audit });
    this.#requests = new TeamRequests({ clock: this.#clock, background: this.#background, team: this.#team, admission, briefing, board: this.#board, line: this.#line, shifts: this.#shifts, conversations: this.#conversations });
  }

  /** Resumes everything on record and follows the relay. @throws ConversationError `lost`, StorageError, CryptoError */
  static async start(options: DeskOptions): Promise<Desk> {
    const desk = new Desk(options);
    try {
      await desk.#resume();
      return desk;
    } catch (error) {
      // The way to the relay would be kept open by nobody, and keep the process.
      await desk.#relay.close();
      throw error;
    }
  }

  get profile(): ClinicProfile {
    return this.#profile;
  }

  /** Filled forms. */
  get forms(): Forms {
    return this.#forms;
  }

  /** Those on shift. */
  get team(): GroupMember[] {
    return this.#team.members;
  }

  /** Open conversations, longest waiting first. */
  get queue(): QueueEntry[] {
    return this.#board.entries;
  }

  /** Ended conversations whose log the relay has still to delete. */
  get pendingPurges(): string[] {
    return this.#upkeep.pendingPurges;
  }

  /**
   * Certifies a device for one shift. Whoever calls this has made sure who is asking.
   *
   * @param key - Ed25519 public key of the device, 32 bytes.
   * @returns the certificate chain, leaf first.
   * @throws DeskError `refused` for an assistant where the policy blocks them.
   */
  async certify(person: Account, key: Uint8Array): Promise<Uint8Array[]> {
    if (person.role === 'assistant' && this.#profile.policy.assistants === 'block') {
      await this.#auditing.refusal('assistants');
      throw new DeskError('refused', 'the policy lets no assistants in');
    }
    return this.#shifts.certify(person, key);
  }

  /**
   * Takes the owner of a KeyPackage on shift. One device of an account is on shift: others of the same account leave.
   *
   * @throws CryptoError when the certificate does not allow it; DeskError `refused` when it is of no account any more.
   */
  async startShift(keyPackage: Uint8Array): Promise<{ team: string; seq: number }> {
    return this.#shifts.start(keyPackage).catch(async (error: unknown) => {
      if (error instanceof CryptoError || error instanceof DeskError) await this.#auditing.refusal('shift');
      throw error;
    });
  }

  /** Ends the shift of members: out of the team and of all conversations. */
  async endShift(members: readonly string[]): Promise<void> {
    await this.#requests.endShift(members);
  }

  /** Who is on shift, by account. */
  onShift(): Promise<OnShift[]> {
    return this.#shifts.now();
  }

  /** Takes an account's access away: its shifts end, and none of its devices comes back on shift, though their certificates last. @returns how many devices */
  async dismiss(account: string): Promise<number> {
    const members = await this.#shifts.withdraw(account);
    await this.endShift(members);
    return members.length;
  }

  /** Locks what a device keeps of its shift. @returns the desk's half of the key, 32 bytes. @throws DeskError `refused` when there is such a lock. */
  lockShift(key: Uint8Array, lock: ShiftLock): Promise<Uint8Array> {
    return this.#locks.create(memberId(key), lock);
  }

  /**
   * @returns the desk's half again, or undefined when the proof is wrong. The last of a few wrong ones ends the shift.
   * @throws DeskError `refused` when there is no such lock any more.
   */
  async unlockShift({ id, proof }: ShiftLock): Promise<Uint8Array | undefined> {
    const result = await this.#locks.open(id, proof);
    if (result.kind === 'over') {
      await this.endShift([result.member]);
      throw new DeskError('refused', 'too many wrong passphrases');
    }
    return result.kind === 'open' ? result.share : undefined;
  }

  /** Ends a shift that nobody has unlocked, by the name of its lock. @throws DeskError as {@link unlockShift} */
  async leaveLocked(id: string): Promise<void> {
    await this.endShift([await this.#locks.memberOf(id)]);
  }

  /** Writes a line into the audit log; resolves once it is on disk. No content, no names. */
  async audit(event: AuditEvent): Promise<void> {
    await this.#auditing.write(event);
  }

  /**
   * A conversation of the record, what is veiled as X's; in clear when somebody says why, which is audited without the personal data in it.
   *
   * @throws DeskError `refused` when it is not on record.
   */
  async export(conversation: string, reason?: string): Promise<ConversationExport> {
    const known = await this.#conversations.find(conversation);
    if (!known) throw new DeskError('refused', 'there is no such conversation on record');
    const masked = reason === undefined;
    const items = await known.history(Infinity);
    await this.audit({ kind: 'export', conversation, detail: { masked, ...(!masked && { reason: await this.#screening.wholly(reason) }) } });
    return exportOf(conversation, items, { masked, atMs: this.#clock.now() });
  }

  /** Somebody was not let in. */
  auditRefusedLogin(): Promise<void> {
    return this.#auditing.refusal('login');
  }

  async close(): Promise<void> {
    await this.#background.stop();
    await this.#forms.stop();
    await this.#mails.stop();
    await this.#auditing.idle();
    await Promise.all([...this.#conversations.live.values()].map((conversation) => conversation.stop()));
    await this.#team.stop();
    await this.#relay.close();
    await this.#background.idle();
    await this.#vault.close();
  }

  async #resume(): Promise<void> {
    await this.#screening.load();
    await this.#auditing.open(this.#profile);
    await this.#inlet.load();
    await this.#conversations.load();
    await this.#team.load();
    await this.#background.run(() => this.#forms.start());
    await this.#mails.start();
    this.#relay.watch((state) => {
      if (state === 'online') this.#background.add(() => this.#inlet.open().then(() => this.#requests.resume()));
      if (state === 'online' || state === 'offline') this.#tell({ kind: state });
    });
    void this.#background.every(SWEEP_EVERY_MS, () => this.#sweep());
    // What lies at the relay for visitors is good for a time, and a connection may last longer.
    void this.#background.every(24 * HOUR_MS, () => this.#inlet.refresh());
  }

  async #join({ id, group, entries }: { id: string; group: Group; entries: readonly Entry[] }): Promise<void> {
    const conversation = await DeskConversation.begin(this.#conversationOptions(), { id, group, roster: roster(group), entries });
    this.#conversations.add(conversation);
    this.#tell({ kind: 'joined', open: this.#conversations.open.length });
    this.#show(conversation);
  }

  #show(conversation: DeskConversation): void {
    const news = this.#board.news(conversation);
    if (news) this.#background.add(news);
  }

  #onEnded(conversation: DeskConversation): void {
    if (!this.#upkeep.onEnded(conversation)) return;
    this.#forms.ended(conversation.id);
    this.#background.add(() => this.#board.over(conversation.id));
    this.#tell({ kind: 'ended', open: this.#conversations.open.length });
  }

  /** Each on its own, so that none keeps another from being done. */
  async #sweep(): Promise<void> {
    const [now, { deskMs }] = [this.#clock.now(), this.#profile.policy.retention];
    const past = (await this.#upkeep.sweep()) ? [() => this.#forms.sweep(now, deskMs), () => this.#patients.sweep(now), () => this.#shifts.sweep(deskMs)] : [];
    for (const task of [...past, () => this.#auditing.drain(), () => this.#line.update(), () => this.#requests.endOver()]) this.#background.add(task);
  }

  async #onErased({ id }: DeskConversation): Promise<void> {
    await this.#auditing.drain();
    this.#conversations.forget(id);
    this.#tell({ kind: 'erased', open: this.#conversations.open.length });
  }

  #sessionParts() {
    const trust = () => trustOf(this.#options.clinic.id, this.#profile, { nowMs: this.#clock.now() });
    return { relay: this.#relay, vault: this.#vault, clock: this.#clock, trust };
  }

  #conversationOptions() {
    return {
      ...this.#sessionParts(),
      screening: this.#screening,
      policy: this.#profile.policy,
      clinic: this.#profile.clinic,
      relayKeepsMs: () => this.#profile.policy.retention.relayMs,
      onFacts: (conversation: DeskConversation) => {
        this.#conversations.changed(conversation);
        this.#show(conversation);
        for (const task of this.#afterChange) this.#background.addOnce(task);
      },
      onEnded: (conversation: DeskConversation) => this.#onEnded(conversation),
      formEntries: (announced: AnnouncedForm) => this.#forms.entriesOf(announced),
      onDefect: (error: unknown) => this.#background.settle(error),
      onFiles: (conversation: DeskConversation) => void this.#fetchFiles(conversation),
      endAfterEntries: this.#options.endAfterEntries,
      onTooLong: (conversation: DeskConversation) => this.#upkeep.endTooLong(conversation),
      onForm: (announced: AnnouncedForm) => this.#background.add(() => this.#forms.onAnnounced(announced)),
      mailEntries: (request: MailRequest) => this.#mails.entriesOf(request),
      onMail: (request: MailRequest) => this.#background.add(() => this.#mails.onRequest(request)),
      eraseMails: (id: string, destroy: (records: readonly Entry[]) => Promise<void>) => this.#mails.erase(id, destroy),
    };
  }

  async #fetchFiles(conversation: DeskConversation): Promise<boolean> {
    const all = await conversation.filesFetched().catch((error: unknown) => {
      this.#background.settle(error);
      return !isPassing(error);
    });
    this.#background.add(() => this.#auditing.drain());
    return all;
  }

  #tell(event: DeskEvent): void {
    this.#options.logger?.(event);
  }
}
