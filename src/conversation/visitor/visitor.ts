import type { FilledForm } from '../../forms/submission.js';
import type { KeyedStorage } from '../../storage/storage.js';
import type { Relay } from '../../transport/relay-client.js';
import { Attendance } from './attendance.js';
import { Beginning } from './beginning.js';
import { cleared } from './cleared.js';
import { Errands } from './errands.js';
import { Farewells } from './farewell.js';
import { Keeping } from './keeping.js';
import { Lead } from './lead.js';
import { LiveConversation } from '../live/live-conversation.js';
import { Postings } from '../requests/postings.js';
import { ProfileKeeper } from '../profile/profile-keeper.js';
import { Ratings } from '../requests/ratings.js';
import { Screening } from '../content/screening.js';
import type { ConversationState, FileSource, FormOutline, OpenedFile, Rating, SendResult, VisitorConversation } from '../state.js';
import { TabTalk } from './tab-talk.js';
import { Tabs } from './tabs.js';
import type { Vault } from '../vault.js';
import type { VisitorOptions } from './visitor-options.js';

/** Everything around the visitor's one conversation: the profile, the tabs, the first contact with the desk. */
export class Visitor implements VisitorConversation {
  readonly #options: VisitorOptions;
  readonly #tabs: Tabs;
  readonly #profile: ProfileKeeper;
  readonly #screening: Screening;
  readonly #listeners = new Set<(state: ConversationState) => void>();
  readonly #errands: Errands;
  readonly #keeping: Keeping;
  readonly #attendance: Attendance;
  readonly #ratings: Ratings;
  readonly #farewells: Farewells;
  readonly #postings: Postings;
  readonly #beginning: Beginning;
  readonly #lead: Lead;
  readonly #talk: TabTalk;

  private constructor(options: VisitorOptions) {
    const { clinic, policy, warn, origin, clock, connect, opened, reopen, scope, patient } = options;
    const vault = () => this.#keeping.vault;
    const onChange = () => this.#publish();
    const forget = (destroy?: (store: KeyedStorage) => Promise<void>) => this.#forget(destroy);
    this.#options = options;
    this.#errands = new Errands(clock, () => this.#follow());
    this.#keeping = new Keeping({
      opened,
      reopen,
      load: (from, prefix) => this.#load(from, prefix),
      onOpened: (live) => this.#onOpened(live),
      onRefused: () => this.#tabs.resign(),
    });
    this.#screening = new Screening(options.phi);
    this.#ratings = new Ratings(vault);
    this.#farewells = new Farewells(reopen);
    this.#profile = new ProfileKeeper({ clinic, policy, warn, origin, clock, vault });
    this.#tabs = new Tabs(scope, (message) => this.#errands.add(() => this.#talk.hear(message)));
    const parts = { clock, errands: this.#errands, keeping: this.#keeping, profile: this.#profile, tabs: this.#tabs, farewells: this.#farewells, ratings: this.#ratings };
    this.#postings = new Postings({ ...parts, vault, isAwaited: (submission) => this.#awaits(submission), retryLater: () => this.#errands.later() });
    this.#beginning = new Beginning({ ...parts, clinic, patient, warn, screening: this.#screening, current: () => this.#current, onForged: (refusal) => this.#distrust(refusal) });
    this.#attendance = new Attendance({
      ...parts,
      times: () => this.#profile.facts.policy.idle,
      relay: () => this.#relay,
      forget,
      onChange,
      onPurged: () => this.#errands.add(() => this.#lead.sayFarewells()),
    });
    this.#lead = new Lead({ ...parts, connect, postings: this.#postings, locked: () => this.#locked, onProfile: () => this.#attendance.refresh(), onChange });
    this.#talk = new TabTalk({ ...parts, lead: this.#lead, attendance: this.#attendance, restart: () => this.#restart(), forget });
  }

  /** Shows what is stored, and follows the relay as soon as this tab is the one to do so. @throws PolicyError, StorageError */
  static async start(options: VisitorOptions): Promise<Visitor> {
    const visitor = new Visitor(options);
    try {
      await visitor.#errands.run(async () => {
        await visitor.#profile.load();
        await visitor.#farewells.load(visitor.#keeping.vault);
        await visitor.#keeping.open();
        await visitor.#attendance.begin();
      });
    } catch (error) {
      // Nothing of it listens on: it may be tried again.
      await visitor.close();
      throw error;
    }
    visitor.#tabs.lead({
      onLead: () => visitor.#errands.add(() => visitor.#lead.take()),
      onLost: () => {
        // What waits for the relay's answer would hold up what comes next.
        void visitor.#lead.close();
        visitor.#errands.add(() => visitor.#lead.lose());
      },
    });
    visitor.#tabs.post({ type: 'hello' });
    return visitor;
  }

  get state(): ConversationState {
    const { locked } = this.#attendance;
    if (locked) return locked;
    const rating = this.#ratings.stateOf(this.#current.state);
    const idle = this.#attendance.idle(this.#lead.owes);
    const state = { ...this.#current.state, remembered: this.#keeping.remembers, ...(idle && { idle }), ...(rating && { rating }) };
    const reason = this.#profile.reason ?? (this.#live?.session?.untimely ? 'expired' : undefined);
    if (reason) return { ...state, phase: 'unavailable', reason };
    const waiting = state.phase === 'new' && !this.#profile.profile && this.#lead.connection !== 'offline';
    return waiting ? { ...state, phase: 'loading' } : state;
  }

  subscribe(listener: (state: ConversationState) => void): () => void {
    this.#listeners.add(listener);
    listener(this.state);
    return () => this.#listeners.delete(listener);
  }

  send(text: string): Promise<SendResult> {
    return this.#say((live) => live.send(text), { anew: true });
  }

  sendFile(file: FileSource): Promise<SendResult> {
    return this.#say((live) => live.sendFile(file), { anew: true });
  }

  openFile(id: string, signal?: AbortSignal): Promise<OpenedFile> {
    return this.#current.openFile(id, signal);
  }

  async cancelFile(id: string): Promise<void> {
    await this.#live?.cancelFile(id);
  }

  reveal(messageId: string, index: number): Promise<SendResult> {
    return this.#say((live) => live.reveal(messageId, index));
  }

  submitForm({ id: form, version }: Pick<FormOutline, 'id' | 'version'>, filled: FilledForm): Promise<SendResult> {
    const { profile } = this.#profile;
    const known = profile?.clinic.forms?.some((offered) => offered.id === form && offered.version === version) ?? false;
    const say = async (live: LiveConversation): Promise<SendResult> => {
      if (!profile?.formKey) return refused('closed');
      if (!known) return refused('unknown-form');
      // What seals and sends forms is fetched with the first one.
      const [{ sealForm }, { boxEntry }] = await Promise.all([import('../../forms/submission.js'), import('../requests/form-boxes.js')]);
      const { submission, sealed, digest } = sealForm(profile.formKey, { clinic: this.#options.clinic, form, version }, filled);
      return live.announceForm({ id: submission, form, version, digest }, [boxEntry({ submission, to: profile.desk, sealed })]);
    };
    return this.#say(say, { anew: known });
  }

  mailTranscript(address: string, language: string): Promise<SendResult> {
    return this.#say((live) => live.mailTranscript(address, language));
  }

  async saveDraft(text: string): Promise<void> {
    this.touch();
    await this.#live?.saveDraft(text);
  }

  async retry(messageId: string): Promise<void> {
    await this.#live?.retry(messageId);
  }

  setTyping(typing: boolean): void {
    if (this.#relay) this.#live?.setTyping(typing);
    else this.#tabs.post({ type: 'typing', typing });
  }

  markRead(): void {
    this.#live?.markRead();
  }

  async end(): Promise<void> {
    await this.#live?.end();
  }

  async rate(rating?: Rating): Promise<void> {
    const { rating: asked, id } = this.state;
    if (asked === 'asked') await this.#ratings.give(id, rating);
    this.#publish();
    this.#tabs.post({ type: 'wish' });
    this.#errands.add();
  }

  touch(): void {
    if (!this.#closed) this.#attendance.touch();
  }

  setFilling(filling: boolean): void {
    this.#attendance.setFilling(filling);
  }

  async unlock(): Promise<void> {
    this.#tabs.post({ type: 'unlock' });
    await this.#errands.run(() => this.#attendance.unlock());
    this.#errands.add();
  }

  async restart(): Promise<void> {
    await cleared(this);
    if (this.#relay) await this.#errands.run(() => this.#restart());
    else this.#tabs.post({ type: 'restart' });
  }

  async forget(): Promise<void> {
    this.#tabs.post({ type: 'forget' });
    // What comes before it may wait for the network, and whoever asks for this may be gone in a moment.
    this.#keeping.condemn();
    await this.#errands.run(() => this.#forget());
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    this.#errands.stop();
    this.#attendance.stop();
    this.#listeners.clear();
    // First the relay: whatever waits for its answer goes on, and ends.
    await this.#lead.close();
    await this.#live?.close();
    this.#tabs.close();
    await this.#keeping.close();
  }

  get #closed(): boolean {
    return this.#errands.signal.aborted;
  }

  /** In the tab that talks to it. */
  get #relay(): Relay | undefined {
    return this.#lead.relay;
  }

  get #live(): LiveConversation | undefined {
    return this.#keeping.live;
  }

  get #current(): LiveConversation {
    return this.#keeping.current;
  }

  get #locked(): boolean {
    return this.#attendance.locked !== undefined;
  }

  async #load(vault: Vault, prefix: string): Promise<LiveConversation> {
    const loaded: { live?: LiveConversation } = {};
    loaded.live = await LiveConversation.load({
      prefix,
      vault,
      clock: this.#options.clock,
      ...(this.#relay && { relay: this.#relay }),
      trust: () => this.#profile.trust(),
      facts: () => this.#profile.facts,
      profileDigest: () => this.#profile.digest(),
      screening: this.#screening,
      returns: true,
      keepsMs: () => this.#profile.facts.policy.retention.visitorMs,
      relayKeepsMs: () => this.#profile.facts.policy.retention.relayMs,
      onStored: () => this.#talk.tellStored(loaded.live),
    });
    await this.#ratings.load();
    return loaded.live;
  }

  /** @param anew - Begins to keep a conversation again where everything was destroyed. */
  async #say(say: (live: LiveConversation) => Promise<SendResult>, { anew = false } = {}): Promise<SendResult> {
    if (this.#locked) return refused('locked');
    if (this.#profile.reason || this.#closed) return refused('closed');
    if (anew && this.#keeping.forgotten) await this.#remember();
    const result = await say(this.#current);
    this.touch();
    this.#errands.add();
    return result;
  }

  #onOpened(live: LiveConversation): void {
    live.setConnection(this.#lead.connection);
    live.subscribe(() => this.#publish());
  }

  #publish(): void {
    for (const listener of this.#listeners) listener(this.state);
  }

  /** Resumes the stored conversation, or begins one if there is reason to. */
  async #follow(): Promise<void> {
    const { profile, reason } = this.#profile;
    if (!this.#relay || !profile || reason || this.#locked) return;
    if (!this.#current.session) await this.#current.resume();
    this.#postings.post(this.#relay);
    await this.#beginning.follow(this.#relay, profile, this.#keeping.forgotten);
  }

  /** Whether the desk can still say that it has a form. */
  #awaits(submission: string): boolean {
    const { phase, timeline } = this.#current.state;
    return phase === 'open' && timeline.some(({ kind, id }) => kind === 'form-submitted' && id === submission);
  }

  #distrust(refusal: 'untrusted' | 'expired'): void {
    this.#profile.distrust(refusal);
    this.#lead.postStatus();
    this.#publish();
    this.#errands.later(async () => this.#lead.askProfile());
  }

  async #restart(): Promise<void> {
    const { phase, clearing } = this.#current.state;
    if (phase === 'new' || phase === 'open' || clearing) return;
    await this.#keeping.renew();
    this.#tabs.post({ type: 'reset' });
  }

  /** Destroys what is stored, by `destroy`; what is shown is a conversation that was never begun. */
  async #forget(destroy = (store: KeyedStorage) => store.destroy()): Promise<void> {
    if (this.#closed) return;
    this.#beginning.reset();
    await this.#attendance.forget(async () => (this.#keeping.forgotten ? undefined : this.#keeping.forget(destroy)));
    // In any case: another tab may have destroyed more than its own.
    await this.#farewells.keep();
    this.#publish();
  }

  /** Keeps a conversation again. */
  #remember(): Promise<void> {
    return this.#errands.run(async () => {
      if (!this.#keeping.forgotten) return;
      await this.#keeping.remember();
      this.#tabs.post({ type: 'reset' });
    });
  }
}

function refused(rule: 'locked' | 'closed' | 'unknown-form'): SendResult {
  return { kind: 'refused', rule };
}
