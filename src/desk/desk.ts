import { toBase64Url } from '../bytes.js';
import { type Clock, systemClock } from '../clock.js';
import type { QueueEntry } from '../conversation/duty.js';
import { ConversationError } from '../conversation/errors.js';
import { onlyTransport } from '../conversation/group-session.js';
import { encodeJson, decodeJson } from '../conversation/json.js';
import { type MailboxItem, parseMailboxItem } from '../conversation/mailbox.js';
import { type ClinicProfile, readProfile, trustOf } from '../conversation/profile.js';
import { reportOn } from '../conversation/metrics.js';
import { TaskQueue } from '../conversation/queue.js';
import { type LoadDetector, loadDetector, Screening } from '../conversation/screening.js';
import type { TeamContent } from '../conversation/team-content.js';
import { Vault } from '../conversation/vault.js';
import { CryptoError, groupId, type GroupMember, joinGroup, memberId, roster, signChallenge, type Trust, welcomeRefs } from '../crypto/index.js';
import type { Storage } from '../storage/storage.js';
import { RelayError } from '../transport/errors.js';
import { type Relay, RelayConnection } from '../transport/relay-client.js';
import type { TransportFactory } from '../transport/transport.js';
import * as z from 'zod/mini';
import { Admission } from './admission.js';
import type { AuditEvent } from './audit.js';
import { AuditLog, digestOf } from './audit-log.js';
import { type AuditStore, vaultAuditStore } from './audit-store.js';
import { DeskBriefing } from './briefing.js';
import type { Clinic } from './clinic.js';
import { DeskConversation } from './desk-conversation.js';
import { auditOf, type FormEvent } from './forms/events.js';
import { Forms } from './forms/forms.js';
import type { AnnouncedForm } from './forms/records.js';
import { type MailRequest, Mails } from './mail/mails.js';
import { DeskError } from './errors.js';
import { type ConversationExport, exportOf } from './export.js';
import { KeyPackagePool } from './key-packages.js';
import { QueueBoard } from './queue-board.js';
import { type Account, Shifts } from './shifts.js';
import { Team } from './team.js';
import { Upkeep } from './upkeep.js';
import { WaitingLine } from './waiting-line.js';

export interface DeskOptions {
  readonly clinic: Clinic;
  readonly storage: Storage;
  /** The way to the relay. */
  readonly connect: TransportFactory;
  readonly clock?: Clock;
  /** A conversation in which the visitor has written nothing for so long is ended. */
  readonly endAfterMs?: number;
  /** Where the audit log is kept; by default in `storage`. */
  readonly audit?: AuditStore;
  /** What finds personal data in place of `detect` of `sotto/phi`: with another country's packs, for instance. */
  readonly phi?: LoadDetector;
  /** Told what becomes of every filled form, without what is in it. */
  readonly onForm?: (event: FormEvent) => void;
  /** 0 to 1, for the jitter of deliveries. */
  readonly random?: () => number;
  /** Told codes and counts, never names, keys or content. */
  readonly logger?: (event: DeskEvent) => void;
}

export type DeskEvent =
  | { readonly kind: 'joined' | 'ended' | 'erased'; readonly open: number }
  | { readonly kind: 'refused'; readonly what: 'welcome' | 'rating' | 'accept' | 'hello'; readonly code: string }
  | { readonly kind: FormEvent['kind'] };

const mailboxCursor = z.strictObject({ settled: z.number() });
const policyRecord = z.strictObject({ digest: z.string() });

const HOUR_MS = 3_600_000;
const SWEEP_EVERY_MS = 60_000;
const REFUSAL_EVERY_MS = 60_000;

/** The clinic's member of every conversation: joins them, tells the team, admits agents and hands them the history, keeps the record. */
export class Desk {
  readonly #options: DeskOptions;
  readonly #clock: Clock;
  readonly #profile: ClinicProfile;
  readonly #vault: Vault;
  readonly #relay: Relay;
  readonly #team: Team;
  readonly #pool: KeyPackagePool;
  readonly #briefing: DeskBriefing;
  readonly #admission: Admission;
  readonly #shifts: Shifts;
  readonly #board: QueueBoard;
  readonly #upkeep: Upkeep;
  readonly #line: WaitingLine;
  readonly #screening: Screening;
  readonly #forms: Forms;
  readonly #mails: Mails;
  readonly #tasks = new TaskQueue();
  readonly #lifetime = new AbortController();
  readonly #conversations = new Map<string, DeskConversation>();
  readonly #ending = new Set<string>();
  #settled = 0;
  #log: AuditLog | undefined;
  readonly #refusedAtMs = new Map<string, number>();

  private constructor(options: DeskOptions) {
    const { clinic, storage, connect } = options;
    this.#options = options;
    this.#clock = options.clock ?? systemClock;
    this.#profile = readProfile(clinic.profile, { clinic: clinic.id, nowMs: this.#clock.now() });
    this.#screening = new Screening(options.phi ?? loadDetector);
    this.#vault = new Vault(storage, clinic.storageKey.slice());
    this.#relay = new RelayConnection({ connect, clock: this.#clock });
    this.#pool = new KeyPackagePool({ identity: clinic.desk, suite: this.#profile.suite, vault: this.#vault, clock: this.#clock });
    this.#forms = new Forms({
      vault: this.#vault,
      clock: this.#clock,
      clinic: clinic.id,
      forms: clinic.forms,
      webhook: clinic.webhook,
      random: options.random,
      audit: (event) => this.#onFormEvent(event),
      answer: ({ conversation: id, submission }, outcome, entries) => {
        const conversation = this.#conversations.get(id);
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
      audit: (event) => this.#background(() => this.audit(event)),
      history: async (id, upTo) => (await this.#conversations.get(id)?.history(upTo)) ?? [],
      answer: (id, request, outcome, entries) => this.#conversations.get(id)?.answerMail(request, outcome, entries) ?? this.#vault.write(entries),
    });
    this.#team = new Team({ ...this.#sessionParts(), identity: clinic.desk, suite: this.#profile.suite, onContent: (sender, content) => this.#onTeam(sender, content) });
    const isOpen = ({ facts }: DeskConversation) => facts.status === 'open';
    this.#line = new WaitingLine({ clock: this.#clock, all: () => this.#conversations.values(), staffed: () => this.#team.members.some(({ role }) => role === 'agent') });
    this.#briefing = new DeskBriefing({
      vault: this.#vault,
      clock: this.#clock,
      team: this.#team,
      replies: clinic.replies,
      open: (id) => [this.#conversations.get(id)].find((conversation) => conversation && isOpen(conversation)),
      all: () => [...this.#conversations.values()].filter(isOpen),
    });
    const audit = (event: AuditEvent) => this.audit(event);
    this.#upkeep = new Upkeep({
      clock: this.#clock,
      retention: this.#profile.policy.retention,
      endAfterMs: options.endAfterMs ?? 24 * HOUR_MS,
      conversations: this.#conversations,
      audit,
      onPurged: (conversation) => this.#board.purged([conversation]),
      onErased: (conversation) => this.#onErased(conversation),
    });
    this.#board = new QueueBoard({ team: this.#team, clock: this.#clock, conversations: this.#conversations });
    this.#admission = new Admission({
      ...this.#sessionParts(),
      team: this.#team,
      briefing: this.#briefing,
      conversations: this.#conversations,
      audit,
      onRefused: (code) => this.#tell({ kind: 'refused', what: 'accept', code }),
    });
    this.#shifts = new Shifts({ ...this.#sessionParts(), clinic, team: this.#team, admission: this.#admission, audit });
  }

  /** Resumes everything on record and follows the relay. @throws ConversationError `lost`, StorageError, CryptoError */
  static async start(options: DeskOptions): Promise<Desk> {
    const desk = new Desk(options);
    await desk.#screening.load();
    await desk.#openAudit();
    const settled = await desk.#vault.get('mailbox');
    if (settled) desk.#settled = decodeJson(settled, mailboxCursor, 'lost').settled;
    for (const conversation of await DeskConversation.loadAll(desk.#conversationOptions())) desk.#conversations.set(conversation.id, conversation);
    await desk.#team.load();
    await desk.#tasks.run(() => desk.#forms.start());
    await desk.#mails.start();
    desk.#relay.watch((state) => {
      if (state === 'online') desk.#background(() => desk.#onOnline());
    });
    void desk.#sweepForever();
    return desk;
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
      await this.#auditRefusal('assistants');
      throw new DeskError('refused', 'the policy lets no assistants in');
    }
    return this.#shifts.certify(person, key);
  }

  /**
   * Takes the owner of a KeyPackage on shift. One device of an account is on shift: others of the same account leave.
   *
   * @throws CryptoError when the certificate does not allow it.
   */
  async startShift(keyPackage: Uint8Array): Promise<{ team: string; seq: number }> {
    return this.#shifts.start(keyPackage).catch(async (error: unknown) => {
      if (error instanceof CryptoError) await this.#auditRefusal('shift');
      throw error;
    });
  }

  /** Ends the shift of members: out of the team and of all conversations. */
  async endShift(members: readonly string[]): Promise<void> {
    await this.#shifts.end(members);
    await this.#line.update();
  }

  /** Writes a line into the audit log; resolves once it is on disk. No content, no names. */
  async audit(event: AuditEvent): Promise<void> {
    await this.#auditLog.append(event);
  }

  /**
   * A conversation of the record, what is veiled as X's; in clear when somebody says why, which is audited without the personal data in it.
   *
   * @throws DeskError `refused` when it is not on record.
   */
  async export(conversation: string, reason?: string): Promise<ConversationExport> {
    const known = this.#conversations.get(conversation);
    if (!known) throw new DeskError('refused', 'there is no such conversation on record');
    const masked = reason === undefined;
    const items = await known.history(Infinity);
    await this.audit({ kind: 'export', conversation, detail: { masked, ...(!masked && { reason: await this.#screening.wholly(reason) }) } });
    return exportOf(conversation, items, { masked, atMs: this.#clock.now() });
  }

  /** Somebody was not let in. */
  auditRefusedLogin(): Promise<void> {
    return this.#auditRefusal('login');
  }

  async close(): Promise<void> {
    this.#lifetime.abort();
    await this.#tasks.idle();
    await this.#forms.stop();
    await this.#mails.stop();
    await this.#log?.idle();
    await Promise.all([...this.#conversations.values()].map((conversation) => conversation.stop()));
    await this.#team.stop();
    await this.#relay.close();
    await this.#vault.close();
  }

  /** One line a minute and rule, however many try: anybody can. */
  async #auditRefusal(rule: 'login' | 'shift' | 'assistants'): Promise<void> {
    const now = this.#clock.now();
    if (now - (this.#refusedAtMs.get(rule) ?? -Infinity) < REFUSAL_EVERY_MS) return;
    this.#refusedAtMs.set(rule, now);
    await this.audit({ kind: 'refusal', detail: { rule } });
  }

  get #auditLog(): AuditLog {
    if (!this.#log) throw new TypeError('the desk was not started');
    return this.#log;
  }

  async #openAudit(): Promise<void> {
    const { clinic, audit = vaultAuditStore(this.#vault) } = this.#options;
    this.#log = await AuditLog.open({ store: audit, vault: this.#vault, key: clinic.desk.key, clinic: clinic.id, clock: this.#clock });
    const { policy, version } = this.#profile;
    const digest = digestOf(JSON.stringify(policy));
    const known = await this.#vault.get('policy');
    if (known && decodeJson(known, policyRecord, 'lost').digest === digest) return;
    await this.audit({ kind: 'policy', detail: { version, digest } });
    await this.#vault.write([{ name: 'policy', value: encodeJson({ digest }) }]);
  }

  async #onOnline(): Promise<void> {
    const { clinic } = this.#options;
    try {
      await this.#publishProfile();
      await this.#relay.open(
        { key: clinic.desk.key.publicKey, sign: (nonce) => signChallenge(clinic.desk.key, nonce), after: this.#settled },
        (seq, item) => this.#background(() => this.#onItem(seq, item)),
      );
      await this.#pool.fill(this.#relay);
    } catch (error) {
      onlyTransport(error);
    }
  }

  async #publishProfile(): Promise<void> {
    try {
      await this.#relay.putProfile(this.#options.clinic.id, this.#options.clinic.profile);
    } catch (error) {
      if (!(error instanceof RelayError) || error.code !== 'stale-profile') throw error;
    }
  }

  /** Anybody can post to the mailbox: what is no Welcome of this clinic's kind is settled and forgotten. */
  async #onItem(seq: number, bytes: Uint8Array): Promise<void> {
    if (seq <= this.#settled) return;
    const settled = { name: 'mailbox', value: encodeJson({ settled: seq }) };
    try {
      const item = parseMailboxItem(bytes);
      if (item.kind === 'history') throw new ConversationError('bad-content', 'the desk is given no histories');
      if (item.kind === 'form') await this.#forms.onPart(item);
      else if (item.kind === 'rating') await this.#onRating(item);
      else await this.#join(item.welcome);
    } catch (error) {
      if (!(error instanceof CryptoError || error instanceof ConversationError)) throw error;
      this.#tell({ kind: 'refused', what: 'welcome', code: error.code });
      await this.audit({ kind: 'refusal', detail: { rule: 'welcome', code: error.code } });
    }
    await this.#vault.write([settled]);
    this.#settled = seq;
    await this.#relay.settle(memberId(this.#options.clinic.desk.key.publicKey), seq).catch(onlyTransport);
    await this.#pool.fill(this.#relay).catch(onlyTransport);
  }

  /** Anybody can post one: it opens under a key that nobody but the visitor has, and once. */
  async #onRating({ conversation: id, sealed }: Extract<MailboxItem, { kind: 'rating' }>): Promise<void> {
    const conversation = this.#conversations.get(id);
    try {
      if (!conversation) throw new ConversationError('bad-content', 'there is no such conversation on record');
      await conversation.rate(sealed);
    } catch (error) {
      if (!(error instanceof CryptoError || error instanceof ConversationError)) throw error;
      this.#tell({ kind: 'refused', what: 'rating', code: error.code });
      await this.audit({ kind: 'refusal', detail: { rule: 'rating', code: error.code } });
    }
  }

  async #join(welcome: Uint8Array): Promise<void> {
    const claimed = await this.#pool.claim(welcomeRefs(welcome));
    if (!claimed) throw new ConversationError('bad-content', 'no KeyPackage for this Welcome');
    const group = await joinGroup({ welcome, secrets: claimed.secrets, identity: this.#options.clinic.desk, trust: this.#trust(), kind: 'conversation' });
    const id = toBase64Url(groupId(group));
    if (this.#conversations.has(id)) return;
    const conversation = await DeskConversation.begin(this.#conversationOptions(), { id, group, roster: roster(group), entries: claimed.used });
    this.#conversations.set(id, conversation);
    this.#tell({ kind: 'joined', open: this.queue.length });
    this.#show(conversation);
  }

  #onTeam(sender: GroupMember, content: TeamContent): void {
    this.#background(async () => {
      switch (content.type) {
        case 'hello':
          return this.#onHello(sender, content.sealKey);
        case 'accept':
          return this.#admission.onAccept(sender, content);
        case 'offer':
          return this.#admission.onOffer(sender, content);
        case 'note':
        case 'presence':
        case 'dispose':
          return this.#briefing.on(sender, content);
        case 'ask-metrics':
          return this.#onAskMetrics(sender, content);
        case 'leave':
          return this.endShift([sender.id]);
        default:
          return;
      }
    });
  }

  async #onHello(sender: GroupMember, sealKey: string): Promise<void> {
    await this.#admission.keepSealKey(sender.id, sealKey);
    await this.#line.update();
    await this.#board.tellAll();
    await this.#briefing.tellAll();
  }

  /** Assistants have no say in it; a span that is none is not answered. */
  async #onAskMetrics(sender: GroupMember, { id, query }: Extract<TeamContent, { type: 'ask-metrics' }>): Promise<void> {
    if (sender.role !== 'agent') return;
    const records = [...this.#conversations.values()].map(({ record }) => record);
    try {
      await this.#team.send({ v: 1, type: 'metrics', id, report: reportOn(query, records, await this.#shifts.all(), this.#clock.now()) });
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
    }
  }

  #show(conversation: DeskConversation): void {
    const news = this.#board.news(conversation);
    if (news) this.#background(news);
  }

  /** The log goes at once; the record stays as long as the policy says. */
  #onEnded(conversation: DeskConversation): void {
    if (this.#ending.has(conversation.id)) return;
    this.#ending.add(conversation.id);
    this.#background(async () => {
      await this.#board.over(conversation.id);
      await this.#upkeep.purge(conversation);
      this.#tell({ kind: 'ended', open: this.queue.length });
    });
  }

  async #sweepForever(): Promise<void> {
    while (await this.#pause(SWEEP_EVERY_MS)) this.#background(() => this.#sweep());
  }

  async #sweep(): Promise<void> {
    const now = this.#clock.now();
    await this.#upkeep.sweep();
    await this.#forms.sweep(now, this.#profile.policy.retention.deskMs);
    await this.#line.update();
    const expired = this.#team.members.filter(({ notAfterMs = Infinity }) => notAfterMs < now).map(({ id }) => id);
    if (expired.length > 0) await this.endShift(expired);
  }

  async #onErased({ id }: DeskConversation): Promise<void> {
    await this.#auditLog.drain();
    this.#conversations.delete(id);
    this.#tell({ kind: 'erased', open: this.queue.length });
  }

  async #pause(ms: number): Promise<boolean> {
    return this.#clock.sleep(ms, this.#lifetime.signal).then(
      () => true,
      () => false,
    );
  }

  /** What fails with the connection is asked for again: by the desk when it is back, or by the member who asked. */
  #background(task: () => Promise<void>): void {
    void this.#tasks.run(async () => {
      if (!this.#lifetime.signal.aborted) await task().catch(onlyTransport);
    });
  }

  #trust(): Trust {
    return trustOf(this.#options.clinic.id, this.#profile, this.#clock.now());
  }

  #sessionParts() {
    return { relay: this.#relay, vault: this.#vault, clock: this.#clock, trust: () => this.#trust() };
  }

  #conversationOptions() {
    return {
      ...this.#sessionParts(),
      screening: this.#screening,
      policy: this.#profile.policy,
      relayKeepsMs: () => this.#profile.policy.retention.relayMs,
      onFacts: (conversation: DeskConversation) => {
        this.#show(conversation);
        this.#background(() => this.#line.update());
        this.#background(() => this.#auditLog.drain());
      },
      onEnded: (conversation: DeskConversation) => this.#onEnded(conversation),
      formEntries: (announced: AnnouncedForm) => this.#forms.entriesOf(announced),
      onFiles: (conversation: DeskConversation) => this.#fetchFiles(conversation),
      onForm: (announced: AnnouncedForm) => this.#background(() => this.#forms.onAnnounced(announced)),
      mailEntries: (request: MailRequest) => this.#mails.entriesOf(request),
      onMail: (request: MailRequest) => this.#background(() => this.#mails.onRequest(request)),
    };
  }

  /** Beside everything else: a large one holds up nothing. */
  #fetchFiles(conversation: DeskConversation): void {
    conversation.filesFetched().then(
      () => this.#background(() => this.#auditLog.drain()),
      (error: unknown) => {
        if (!this.#lifetime.signal.aborted) throw error;
      },
    );
  }

  #onFormEvent(event: FormEvent): void {
    this.#options.onForm?.(event);
    this.#tell({ kind: event.kind });
    this.#background(() => this.audit(auditOf(event)));
  }

  #tell(event: DeskEvent): void {
    this.#options.logger?.(event);
  }
}
