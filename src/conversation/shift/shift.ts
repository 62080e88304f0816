import { randomBytes } from '@noble/hashes/utils.js';
import { toBase64Url } from '../../bytes.js';
import type { Clock } from '../../clock.js';
import { type Identity, type Trust, wipe } from '../../crypto/index.js';
import { policyPresets } from '../../policy/policy.js';
import type { Relay, RelayState } from '../../transport/relay-client.js';
import { Briefing } from './briefing.js';
import { DeskQuestions } from './desk-questions.js';
import { type Agent, type AgentState, type Disposition, DutyError } from './duty.js';
import type { MetricsQuery, MetricsReport } from './metrics.js';
import { NoteDrafts, requireNote } from './note-drafts.js';
import { type ClinicProfile, deviceReading, trustOf } from '../profile/profile.js';
import { TaskQueue } from '../group/queue.js';
import type { Screening } from '../content/screening.js';
import { ShiftConversations } from './shift-conversations.js';
import { ShiftMailbox } from './shift-mailbox.js';
import { ShiftProfile } from './shift-profile.js';
import { SENT_WITHIN_MS, ShiftTeam } from './shift-team.js';
import { inTime, pause, type ShiftTime } from './shift-time.js';
import type { CareConversation, Member } from '../state.js';
import { onlyPassing, TakingUp } from './taking-up.js';
import type { TeamContent } from './team-content.js';
import { memberOf, personOf } from '../content/transcript.js';
import type { Vault } from '../vault.js';

/** What a desk has certified for one shift. Its secrets are wiped when the shift is closed. */
export interface ShiftIdentity {
  readonly identity: Identity;
  /** Receives histories. */
  readonly sealKey: { readonly publicKey: Uint8Array; readonly secretKey: Uint8Array };
  readonly self: Member;
  readonly endsAtMs: number;
  /** The clinic's root public key, base64url. */
  readonly clinic: string;
}

interface ShiftOptions {
  readonly me: ShiftIdentity;
  readonly relay: Relay;
  readonly vault: Vault;
  readonly clock: Clock;
  /** Loaded. */
  readonly screening: Screening;
  /** Hands the desk a KeyPackage for the team. Rejects with DutyError. */
  readonly requestShift: (keyPackage: Uint8Array) => Promise<{ team: string; seq: number }>;
  /** Deletes everything this device keeps of the shift. */
  readonly destroy: () => Promise<void>;
}

const PROFILE_EVERY_MS = 10 * 60_000;

/** An agent's or assistant's shift: the team's group, the queue, and the conversations the desk has admitted this member to. */
export class Shift implements Omit<Agent, 'touch' | 'unlock'> {
  readonly #options: ShiftOptions;
  readonly #listeners = new Set<(state: AgentState) => void>();
  readonly #lifetime = new AbortController();
  readonly #items = new TaskQueue();
  readonly #conversations: ShiftConversations;
  readonly #profile: ShiftProfile;
  readonly #briefing = new Briefing();
  readonly #noteDrafts: NoteDrafts;
  readonly #questions = new DeskQuestions();
  readonly #mailbox: ShiftMailbox;
  readonly #team: ShiftTeam;
  readonly #takingUp: TakingUp;
  #shift: AgentState['shift'] = 'starting';
  #finished: Promise<void> | undefined;
  #connection: RelayState = 'connecting';
  #publishing = false;
  #state: AgentState;

  constructor(options: ShiftOptions) {
    this.#options = options;
    this.#profile = new ShiftProfile({ ...options, clinic: options.me.clinic });
    this.#noteDrafts = new NoteDrafts(options.vault, options.screening);
    this.#mailbox = this.#makeMailbox();
    this.#team = this.#makeTeam();
    this.#takingUp = new TakingUp({ ...this.#time, items: this.#items, isOnline: () => this.#connection === 'online', work: () => this.#takeUp() });
    this.#conversations = new ShiftConversations({
      ...this.#sessionParts(),
      screening: options.screening,
      profile: () => this.#requireProfile(),
      secretKey: options.me.sealKey.secretKey,
      onChange: () => this.#publish(),
    });
    this.#state = this.#compose();
  }

  /** Resumes what is kept and follows the relay; resolves when the shift is on. Rejects with DutyError when it cannot be, or is closed before. */
  async start(): Promise<void> {
    const { relay, me, clock } = this.#options;
    await this.#mailbox.load();
    relay.watch((state) => {
      this.#connection = state;
      this.#conversations.setConnection(state);
      if (state === 'online') this.#takingUp.now();
      this.#publish();
    });
    clock.sleep(Math.max(0, me.endsAtMs - clock.now()), this.#lifetime.signal).then(
      () => void this.#finish().catch(onlyPassing),
      () => undefined,
    );
    void this.#keepProfile();
    await this.#untilOn();
  }

  get state(): AgentState {
    return this.#state;
  }

  subscribe(listener: (state: AgentState) => void): () => void {
    this.#listeners.add(listener);
    listener(this.#state);
    return () => this.#listeners.delete(listener);
  }

  accept(conversation: string): Promise<CareConversation> {
    return this.#conversations.accept(conversation, (anew) => this.#askFor(conversation, anew));
  }

  async #askFor(conversation: string, anew: boolean): Promise<CareConversation> {
    const { joinings } = this.#conversations;
    const keyPackage = await this.#mailbox.createKeyPackage({ kind: 'conversation', conversation, anew });
    // What waits is seen to from the beginning: the desk may refuse before that was kept which asks it.
    const [accepted] = await Promise.all([
      inTime(joinings.wait(conversation), this.#time, () => joinings.giveUp(conversation, new DutyError('unreachable', 'the desk did not answer'))),
      this.#team.tell({ v: 1, type: 'accept', conversation, keyPackage: toBase64Url(keyPackage), ...(anew && { anew }) }),
    ]);
    return accepted;
  }

  async handOver(conversation: string, to: string, note?: string): Promise<void> {
    if (note) requireNote(note);
    await this.#team.tell({ v: 1, type: 'offer', conversation, to, ...(note && { note }) });
    if (note) await this.#forgetNote(conversation);
  }

  async invite(conversation: string, to: string): Promise<void> {
    await this.#team.tell({ v: 1, type: 'offer', conversation, to, stay: true });
  }

  async note(conversation: string, text: string): Promise<void> {
    requireNote(text);
    await this.#team.tell({ v: 1, type: 'note', conversation, id: toBase64Url(randomBytes(16)), text });
    await this.#forgetNote(conversation);
  }

  async saveNote(conversation: string, text: string): Promise<void> {
    await this.#noteDrafts.save(conversation, text, this.#requireProfile().policy);
    this.#publish();
  }

  async metrics(query: MetricsQuery): Promise<MetricsReport> {
    const id = toBase64Url(randomBytes(16));
    const [answer] = await Promise.all([inTime(this.#questions.ask(id), this.#time, () => this.#questions.giveUp(id)), this.#team.tell({ v: 1, type: 'ask-metrics', id, query })]);
    return answer;
  }

  async setAway(away: boolean): Promise<void> {
    await this.#team.tell({ v: 1, type: 'presence', away });
  }

  async endAs(conversation: string, disposition: Disposition): Promise<void> {
    await this.#team.tell({ v: 1, type: 'dispose', conversation, disposition });
    await this.#conversations.get(conversation)?.end();
  }

  async dismiss(conversation: string): Promise<void> {
    await this.#conversations.untilSent(this.#time, { of: conversation });
    await this.#conversations.remove(conversation);
    await this.#forgetNote(conversation);
  }

  /** Nobody will be at the screen: colleagues see this member as away as soon as that can be told. */
  async stepAway(): Promise<void> {
    if (this.#briefing.told.away.has(this.#options.me.self.id)) return;
    await this.setAway(true);
    await this.#team.untilSent();
  }

  /** The device was locked and is not any more: somebody is back, and the keys are renewed. */
  async unlocked(): Promise<void> {
    await this.setAway(false);
    for (const conversation of this.#conversations.all.values()) await conversation.unlocked();
  }

  async signOut(): Promise<void> {
    if (this.#connection === 'online') await this.#conversations.untilSent(this.#time, { untilMs: this.#options.clock.now() + SENT_WITHIN_MS });
    // On a device that has no room left for a word to colleagues, they see it by the certificate's end.
    await this.#team.leave().catch(onlyPassing);
    await this.#finish();
  }

  async close(): Promise<void> {
    if (this.#lifetime.signal.aborted) return this.#finished?.catch(onlyPassing);
    await this.#halt();
    await this.#shutVault();
  }

  /** Nothing is sent, followed or written any more. */
  async #halt(): Promise<void> {
    this.#lifetime.abort();
    await this.#conversations.close();
    await this.#team.stop();
    await this.#options.relay.close();
    await this.#items.idle();
  }

  async #shutVault(): Promise<void> {
    await this.#options.vault.close();
    const { identity, sealKey } = this.#options.me;
    identity.key.destroy();
    wipe([sealKey.secretKey]);
    this.#listeners.clear();
  }

  async #takeUp(): Promise<boolean> {
    await this.#fetchProfile();
    // Nobody can be judged without one.
    if (!this.#profile.checked) return false;
    await this.#mailbox.open();
    if (!this.#team.resumed) await this.#resume();
    await this.#conversations.beginReady();
    return true;
  }

  /** A newer profile may revoke. */
  async #keepProfile(): Promise<void> {
    while (await pause(PROFILE_EVERY_MS, this.#time)) {
      if (this.#connection === 'online') await this.#items.run(() => this.#fetchProfile()).catch(onlyPassing);
    }
  }

  async #fetchProfile(): Promise<void> {
    await this.#profile.fetch();
    await this.#team.profileChecked();
    for (const conversation of this.#conversations.all.values()) await conversation.profileChecked();
  }

  /** Takes up the team and conversations where they were left, or asks the desk for a place in the team. */
  async #resume(): Promise<void> {
    await this.#conversations.load();
    await this.#noteDrafts.load();
    await this.#team.resume();
  }

  #onTeam(content: TeamContent): void {
    const self = this.#options.me.self.id;
    this.#briefing.hear(content);
    switch (content.type) {
      case 'metrics':
        return this.#questions.answer(content.id, content.report);
      case 'over':
        void this.#forgetNote(content.conversation).catch(onlyPassing);
        void this.#conversations.over(content.conversation).catch(onlyPassing);
        break;
      case 'admitted':
        if (content.to !== self) return;
        this.#conversations.joinings.admitted(content.conversation, content);
        void this.#items.run(() => this.#conversations.beginReady()).catch((error: unknown) => this.#takingUp.onFailed(error));
        break;
      case 'refused':
        if (content.to !== self) return;
        void this.#conversations.refuse(content.conversation, new DutyError(content.code, 'the desk does not admit to this conversation')).catch(onlyPassing);
        break;
      default:
    }
    this.#publish();
  }

  async #forgetNote(conversation: string): Promise<void> {
    await this.#noteDrafts.remove(conversation);
    this.#publish();
  }

  async #untilOn(): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      this.#lifetime.signal.addEventListener('abort', () => reject(new DutyError('unreachable', 'the shift was closed before it was on')), { once: true });
      const stop = this.subscribe(({ shift }) => {
        if (shift === 'starting') return;
        queueMicrotask(() => stop());
        if (shift === 'on') resolve();
        else reject(new DutyError('refused', 'the desk does not let this device on shift'));
      });
    });
  }

  /** Once: whoever signs out while the desk ends the shift waits for the same, until all is destroyed. */
  #finish(): Promise<void> {
    this.#finished ??= this.#end().catch((error: unknown) => {
      // To be destroyed by whoever signs out again, and else by the next page.
      this.#finished = undefined;
      throw error;
    });
    return this.#finished;
  }

  async #end(): Promise<void> {
    this.#shift = 'ended';
    for (const id of this.#conversations.joinings.ids) this.#conversations.joinings.reject(id, new DutyError('not-signed-in', 'the shift has ended'));
    this.#briefing.clearQueue();
    this.#publishNow();
    // First, so that nothing is written after it was destroyed.
    await this.#halt();
    await this.#options.destroy().finally(() => this.#shutVault());
  }

  get #time(): ShiftTime {
    return { clock: this.#options.clock, signal: this.#lifetime.signal };
  }

  #requireProfile(): ClinicProfile {
    const { checked } = this.#profile;
    if (!checked) throw new DutyError('unreachable', 'the clinic’s profile has not been fetched yet');
    return checked;
  }

  #trust(): Trust {
    return trustOf(this.#options.me.clinic, this.#requireProfile(), deviceReading(this.#options.clock));
  }

  #makeMailbox(): ShiftMailbox {
    const { me, relay, vault, clock } = this.#options;
    return new ShiftMailbox({
      identity: me.identity,
      relay,
      vault,
      clock,
      items: this.#items,
      signal: this.#lifetime.signal,
      suite: () => this.#requireProfile().suite,
      trust: () => this.#trust(),
      onTeam: (group, entries) => this.#team.begin(group, entries),
      onJoined: (group) => this.#conversations.welcomed(group),
      onUnopened: async (id) => (id === undefined ? this.#team.askAgain() : this.#conversations.refuse(id, new DutyError('refused', 'the Welcome does not open'))),
      onHistory: (item) => this.#conversations.joinings.addHistory(item),
      onSettled: () => this.#conversations.beginReady(),
      onFailed: (error) => this.#takingUp.onFailed(error),
    });
  }

  #sessionParts() {
    const { relay, vault, clock } = this.#options;
    return { relay, vault, clock, trust: () => this.#trust() };
  }

  #makeTeam(): ShiftTeam {
    const { me, requestShift } = this.#options;
    return new ShiftTeam({
      ...this.#sessionParts(),
      signal: this.#lifetime.signal,
      sealKey: me.sealKey.publicKey,
      createKeyPackage: () => this.#mailbox.createKeyPackage({ kind: 'team', anew: true }),
      requestShift,
      onOn: () => {
        this.#shift = 'on';
        this.#publish();
      },
      onTold: (content) => this.#onTeam(content),
      onOver: () => void this.#finish().catch(onlyPassing),
      onChange: () => this.#publish(),
      onFailed: (error) => this.#takingUp.onFailed(error),
    });
  }

  /** Many changes of one moment are told once. */
  #publish(): void {
    if (this.#publishing || this.#lifetime.signal.aborted) return;
    this.#publishing = true;
    queueMicrotask(() => {
      this.#publishing = false;
      this.#publishNow();
    });
  }

  #publishNow(): void {
    this.#state = this.#compose();
    for (const listener of this.#listeners) listener(this.#state);
  }

  #compose(): AgentState {
    const { checked } = this.#profile;
    return {
      shift: this.#shift,
      connection: this.#connection === 'closed' ? 'offline' : this.#connection,
      self: this.#options.me.self,
      shiftEndsAtMs: this.#options.me.endsAtMs,
      clinicName: checked?.clinic.name ?? '',
      ...(checked?.clinic.phone !== undefined && { clinicPhone: checked.clinic.phone }),
      team: this.#team.members.map((member) => memberOf(personOf(member), this.#options.me.self)),
      ...this.#briefing.told,
      conversations: this.#conversations.all,
      ...((this.#team.unsent || this.#conversations.unsent.length > 0) && { unsent: true }),
      noteDrafts: this.#noteDrafts.all,
      policy: checked?.policy ?? policyPresets.hipaa,
    };
  }
}
