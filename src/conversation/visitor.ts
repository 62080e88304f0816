import type { Clock } from '../clock.js';
import type { FilledForm } from '../forms/submission.js';
import { CryptoError } from '../crypto/index.js';
import { keyedMemoryStorage } from '../storage/memory.js';
import { type KeyedStorage, StorageError } from '../storage/storage.js';
import { systemNetwork } from '../transport/network.js';
import { type Relay, RelayConnection, type RelayState } from '../transport/relay-client.js';
import type { TransportFactory } from '../transport/transport.js';
import { Beginning } from './beginning.js';
import { ConversationError } from './errors.js';
import { clearButFarewells, type FarewellPlace, Farewells } from './farewell.js';
import { type Idleness, IdleWatch } from './idle.js';
import { activeEntry, readActive } from './last-active.js';
import { LiveConversation } from './live-conversation.js';
import type { PatientSignIn } from './patient.js';
import { Postings } from './postings.js';
import { ProfileKeeper } from './profile-keeper.js';
import { TaskQueue } from './queue.js';
import { Ratings } from './ratings.js';
import { type LoadDetector, Screening } from './screening.js';
import type { ConversationState, FileSource, FormOutline, OpenedFile, Rating, SendResult, VisitorConversation } from './state.js';
import { keepSitting, sittingEntry } from './sitting.js';
import { type TabMessage, Tabs } from './tabs.js';
import { Vault } from './vault.js';

export interface VisitorOptions {
  readonly clinic: string;
  readonly policy?: unknown;
  readonly warn?: ((message: string) => void) | undefined;
  readonly origin?: string | undefined;
  readonly clock: Clock;
  readonly connect: TransportFactory;
  /** Of the lock and channel that tabs share. */
  readonly scope: string;
  readonly opened: KeyedStorage;
  /** Opens the storage anew, after it was destroyed. */
  readonly reopen: () => Promise<KeyedStorage>;
  readonly phi: LoadDetector;
  readonly patient?: PatientSignIn | undefined;
}

const PREFIX = 'v/';
const RETRY_MS = 5000;
/** How often the others are told that somebody is there. */
const ACTIVE_EVERY_MS = 10_000;
/** How long a purge leaves the farewell to the tab that talks to the relay. */
const LEADER_MS = 20_000;

/** Everything around the visitor's one conversation: the profile, the tabs, the first contact with the desk. */
export class Visitor implements VisitorConversation {
  readonly #options: VisitorOptions;
  readonly #tabs: Tabs;
  readonly #profile: ProfileKeeper;
  readonly #screening: Screening;
  readonly #listeners = new Set<(state: ConversationState) => void>();
  readonly #lifetime = new AbortController();
  /** What begins, resumes, reads and forgets, one after another. */
  readonly #tasks = new TaskQueue();
  #store: KeyedStorage;
  #vault: Vault;
  #live: LiveConversation | undefined;
  /** In the tab that talks to the relay. */
  #relay: Relay | undefined;
  #connection: RelayState = 'connecting';
  #pause = new AbortController();
  /** Nothing is kept until something is written again. */
  #forgotten = false;
  readonly #idle: IdleWatch;
  readonly #ratings = new Ratings(() => this.#vault);
  readonly #farewells: Farewells;
  /** The tab that talks to the relay has some to say. */
  #farewellElsewhere = false;
  readonly #postings: Postings;
  readonly #beginning: Beginning;
  /** What is shown while it is locked: nothing of what was said. */
  #locked: ConversationState | undefined;
  /** A form is open. */
  #filling = false;
  /** It was destroyed, and nobody has been there since. */
  #purged = false;
  #activeToldMs = -Infinity;

  private constructor(options: VisitorOptions) {
    const { clinic, policy, warn, origin, clock, opened, scope, patient } = options;
    this.#options = options;
    this.#store = opened;
    this.#screening = new Screening(options.phi);
    this.#vault = new Vault(opened.storage, opened.key);
    this.#farewells = new Farewells(options.reopen);
    this.#profile = new ProfileKeeper({ clinic, policy, warn, origin, clock, vault: () => this.#vault });
    this.#tabs = new Tabs(scope, (message) => this.#background(() => this.#onTab(message)));
    this.#postings = new Postings({
      vault: () => this.#vault,
      clock,
      ratings: this.#ratings,
      isAwaited: (submission) => this.#awaits(submission),
      retryLater: () => this.#later(() => this.#follow()),
    });
    this.#beginning = new Beginning({
      clinic,
      patient,
      warn,
      clock,
      signal: this.#lifetime.signal,
      profile: this.#profile,
      ratings: this.#ratings,
      screening: this.#screening,
      current: () => this.#current,
      onNews: () => this.#background(() => this.#follow()),
      retryLater: () => this.#later(() => this.#follow()),
      onForged: () => this.#distrust(),
    });
    this.#idle = new IdleWatch({
      clock,
      times: () => this.#profile.facts.policy.idle,
      onChange: (idleness) => this.#background(() => this.#onIdle(idleness)),
    });
  }

  /** Shows what is stored, and follows the relay as soon as this tab is the one to do so. @throws PolicyError, StorageError */
  static async start(options: VisitorOptions): Promise<Visitor> {
    const visitor = new Visitor(options);
    await visitor.#tasks.run(async () => {
      await visitor.#profile.load();
      await visitor.#farewells.load(visitor.#vault);
      await visitor.#open();
      await visitor.#catchUp();
    });
    void keepSitting(options.clock, visitor.#lifetime.signal, () => visitor.#background(() => visitor.#keepSitting()));
    visitor.#tabs.lead(() => visitor.#background(() => visitor.#lead()));
    visitor.#tabs.post({ type: 'hello' });
    return visitor;
  }

  get state(): ConversationState {
    if (this.#locked) return this.#locked;
    const rating = this.#ratings.stateOf(this.#current.state);
    const state = { ...this.#current.state, ...this.#idleState, ...(rating && { rating }) };
    const { reason } = this.#profile;
    if (reason) return { ...state, phase: 'unavailable', reason };
    const waiting = state.phase === 'new' && !this.#profile.profile && this.#connection !== 'offline';
    return waiting ? { ...state, phase: 'loading' } : state;
  }

  subscribe(listener: (state: ConversationState) => void): () => void {
    this.#listeners.add(listener);
    listener(this.state);
    return () => this.#listeners.delete(listener);
  }

  async send(text: string): Promise<SendResult> {
    if (this.#locked) return { kind: 'refused', rule: 'locked' };
    if (this.#profile.reason || this.#closed) return { kind: 'refused', rule: 'closed' };
    if (this.#forgotten) await this.#tasks.run(() => this.#remember());
    const result = await this.#current.send(text);
    this.touch();
    this.#background(() => this.#follow());
    return result;
  }

  async sendFile(file: FileSource): Promise<SendResult> {
    if (this.#profile.reason || this.#closed || this.#locked) return { kind: 'refused', rule: 'closed' };
    if (this.#forgotten) await this.#tasks.run(() => this.#remember());
    const result = await this.#current.sendFile(file);
    this.touch();
    this.#background(() => this.#follow());
    return result;
  }

  openFile(id: string, signal?: AbortSignal): Promise<OpenedFile> {
    return this.#current.openFile(id, signal);
  }

  async cancelFile(id: string): Promise<void> {
    await this.#live?.cancelFile(id);
  }

  async reveal(messageId: string, index: number): Promise<SendResult> {
    if (this.#locked) return { kind: 'refused', rule: 'locked' };
    const result = await this.#current.reveal(messageId, index);
    this.#background(() => this.#follow());
    return result;
  }

  async submitForm({ id: form, version }: Pick<FormOutline, 'id' | 'version'>, filled: FilledForm): Promise<SendResult> {
    const { profile, reason } = this.#profile;
    if (this.#locked) return { kind: 'refused', rule: 'locked' };
    if (reason || this.#closed || !profile?.formKey) return { kind: 'refused', rule: 'closed' };
    if (!profile.clinic.forms?.some((known) => known.id === form && known.version === version)) return { kind: 'refused', rule: 'unknown-form' };
    if (this.#forgotten) await this.#tasks.run(() => this.#remember());
    // What seals and sends forms is fetched with the first one.
    const [{ sealForm }, { boxEntry }] = await Promise.all([import('../forms/submission.js'), import('./form-boxes.js')]);
    const { submission, sealed, digest } = sealForm(profile.formKey, { clinic: this.#options.clinic, form, version }, filled);
    const result = await this.#current.announceForm({ id: submission, form, version, digest }, [boxEntry({ submission, to: profile.desk, sealed })]);
    this.#background(() => this.#follow());
    return result;
  }

  async mailTranscript(address: string, language: string): Promise<SendResult> {
    if (this.#locked) return { kind: 'refused', rule: 'locked' };
    if (this.#profile.reason || this.#closed) return { kind: 'refused', rule: 'closed' };
    const result = await this.#current.mailTranscript(address, language);
    this.#background(() => this.#follow());
    return result;
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
    this.#background(() => this.#follow());
  }

  touch(): void {
    if (this.#locked || this.#closed) return;
    if (this.#idle.idleness === 'active') this.#idle.touch();
    else this.#idle.reset();
    if (this.#purged) {
      this.#purged = false;
      this.#publish();
    }
    const now = this.#options.clock.now();
    if (now - this.#activeToldMs < ACTIVE_EVERY_MS) return;
    this.#activeToldMs = now;
    this.#tabs.post({ type: 'active' });
    this.#background(() => this.#keepActive(now));
  }

  setFilling(filling: boolean): void {
    this.#filling = filling;
    if (filling) this.touch();
  }

  async unlock(): Promise<void> {
    this.#tabs.post({ type: 'unlock' });
    await this.#tasks.run(() => this.#unlock());
    this.#background(() => this.#follow());
  }

  async restart(): Promise<void> {
    if (this.#relay) await this.#tasks.run(() => this.#restart());
    else this.#tabs.post({ type: 'restart' });
  }

  async forget(): Promise<void> {
    this.#tabs.post({ type: 'forget' });
    await this.#tasks.run(() => this.#forget());
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    this.#lifetime.abort();
    this.#pause.abort();
    this.#idle.stop();
    this.#listeners.clear();
    // First the relay: whatever waits for its answer goes on, and ends.
    await this.#relay?.close();
    await this.#live?.close();
    this.#tabs.close();
    await this.#vault.close();
  }

  get #closed(): boolean {
    return this.#lifetime.signal.aborted;
  }

  get #current(): LiveConversation {
    if (!this.#live) throw new ConversationError('closed', 'the conversation was not started');
    return this.#live;
  }

  async #open(): Promise<void> {
    await this.#live?.close();
    const live = await LiveConversation.load({
      prefix: PREFIX,
      vault: this.#vault,
      clock: this.#options.clock,
      ...(this.#relay && { relay: this.#relay }),
      trust: () => this.#profile.trust(),
      facts: () => this.#profile.facts,
      profileDigest: () => this.#profile.digest(),
      screening: this.#screening,
      returns: true,
      keepsMs: () => this.#profile.facts.policy.retention.visitorMs,
      relayKeepsMs: () => this.#profile.facts.policy.retention.relayMs,
      onStored: () => (this.#relay ? this.#tabs.postStored() : this.#tabs.post({ type: 'wish' })),
    });
    await this.#ratings.load();
    live.setConnection(this.#connection);
    this.#live = live;
    live.subscribe(() => this.#publish());
  }

  get #farewellPlace(): FarewellPlace {
    return { vault: this.#vault, prefix: PREFIX, clock: this.#options.clock, signal: this.#lifetime.signal, relay: this.#relay };
  }

  get #idleState(): Pick<ConversationState, 'idle'> {
    const pending = this.#farewells.pending || this.#farewellElsewhere;
    if (this.#purged || (pending && this.#live?.state.phase === 'new')) return { idle: { kind: 'purged', ...(pending && { pending }) } };
    return this.#idle.idleness === 'warning' && this.#hasContent ? { idle: { kind: 'warning', locksAtMs: this.#idle.locksAtMs } } : {};
  }

  /** Whether there is anything that nobody else should read. */
  get #hasContent(): boolean {
    const state = this.#locked ? undefined : this.#live?.state;
    return this.#locked !== undefined || this.#filling || (state !== undefined && (state.timeline.length > 0 || state.draft !== undefined));
  }

  /** What nobody has touched since before this page came is locked or purged before it is shown. */
  async #catchUp(): Promise<void> {
    if (!this.#hasContent) return;
    const { clock } = this.#options;
    const sinceMs = (await readActive(this.#vault)) ?? clock.now();
    const idleness = this.#idle.since(Math.min(sinceMs, clock.now()));
    if (idleness === 'locked' || idleness === 'purged') await this.#onIdle(idleness);
  }

  async #onIdle(idleness: Idleness): Promise<void> {
    if (idleness !== this.#idle.idleness) return;
    // Where there is nothing to hide, the next touch begins anew.
    if (this.#hasContent && idleness === 'locked') await this.#lock();
    else if (this.#hasContent && idleness === 'purged') await this.#onUnattended();
    this.#publish();
  }

  /** Neither content nor the key that opens what is stored stays in memory. Where nothing is stored, locking hides and keeps. */
  async #lock(): Promise<void> {
    if (this.#locked) return;
    const { clinic, policy, remembered } = this.#current.state;
    this.#locked = { phase: 'locked', connection: 'connecting', timeline: [], roster: [], typing: [], unread: 0, breaches: [], clinic, policy, remembered };
    await this.#live?.close();
    this.#live = undefined;
    await this.#vault.write([sittingEntry(PREFIX)]);
    if (remembered) await this.#vault.close();
  }

  async #unlock(): Promise<void> {
    if (!this.#locked || this.#closed || this.#idle.idleness === 'purged') return;
    await this.#reopen(this.#locked);
    this.#locked = undefined;
    this.#idle.reset();
    // Whoever had the device meanwhile may have taken a copy of its keys.
    await this.#current.unlocked();
    this.#publish();
  }

  /** Only the tab that talks to the relay may seal anything: the others give it the time to. */
  async #onUnattended(): Promise<void> {
    if (this.#relay || (await this.#tabs.free())) return this.#purge((live) => this.#farewells.bid(live, this.#farewellPlace));
    await this.#lock();
    this.#options.clock.sleep(LEADER_MS, this.#lifetime.signal).then(
      () => this.#background(async () => (this.#forgotten ? undefined : this.#purge(() => Promise.resolve()))),
      () => undefined,
    );
  }

  /** Destroys what is on this device in any case. */
  async #purge(farewell: (live: LiveConversation) => Promise<void>): Promise<void> {
    if (this.#locked) await this.#reopen(this.#locked);
    await farewell(this.#current).catch((error: unknown) => {
      if (!(error instanceof StorageError || error instanceof ConversationError || error instanceof CryptoError)) throw error;
    });
    await this.#forget();
    this.#tabs.post({ type: 'forget' });
    this.#purged = true;
    this.#background(() => this.#sayFarewells());
  }

  /** What is shown stays what is shown of it while it is locked. */
  async #reopen({ remembered }: ConversationState): Promise<void> {
    if (remembered) await this.#use(await this.#options.reopen());
    else await this.#open();
  }

  /** What is owed is said as soon as the relay can be reached. */
  async #sayFarewells(): Promise<void> {
    if (this.#relay?.state === 'online' && this.#farewells.pending) await this.#farewells.say(this.#relay).catch((error: unknown) => this.#postings.onRefused(error, () => this.#later(() => this.#sayFarewells())));
    this.#postStatus();
    this.#publish();
  }

  /** For the page that opens next. */
  async #keepActive(nowMs: number): Promise<void> {
    if (this.#hasContent && !this.#locked && !this.#forgotten) await this.#vault.write([activeEntry(nowMs)]);
  }

  /** A page with the chat is alive: the next one is no return. */
  async #keepSitting(): Promise<void> {
    if (!this.#live || !this.#hasContent || this.#locked || this.#forgotten) return;
    await this.#vault.write([sittingEntry(PREFIX, { aliveAtMs: this.#options.clock.now(), upTo: this.#live.withheldUpTo })]);
  }

  #publish(): void {
    for (const listener of this.#listeners) listener(this.state);
  }

  /** What fails for want of storage or of code is tried again with the next step; what is under way when the page closes ends with it. */
  #background(task: () => Promise<void>): void {
    this.#tasks.run(async () => (this.#closed ? undefined : task())).catch((error: unknown) => {
      if (error instanceof ConversationError && error.code === 'closed') return;
      const passes = error instanceof StorageError || (error instanceof ConversationError && error.code === 'unchecked');
      if (!passes) throw error;
      this.#later(() => this.#follow());
    });
  }

  #later(task: () => Promise<void>): void {
    this.#options.clock.sleep(RETRY_MS, this.#lifetime.signal).then(
      () => this.#background(task),
      () => undefined,
    );
  }

  /** This tab talks to the relay from now on. */
  async #lead(): Promise<void> {
    const { connect, clock } = this.#options;
    const relay = new RelayConnection({ connect, clock, network: systemNetwork });
    this.#relay = relay;
    this.#live?.connect(relay);
    await this.#live?.reload();
    if (this.#farewellElsewhere) await this.#farewells.find();
    this.#farewellElsewhere = false;
    relay.watch((state) => this.#onRelayState(state));
    await this.#follow();
    void this.#keepProfile(relay);
  }

  #onRelayState(state: RelayState): void {
    this.#connection = state;
    this.#live?.setConnection(state);
    this.#postStatus();
    this.#publish();
    if (state !== 'online') return;
    this.#pause.abort();
    this.#background(() => this.#sayFarewells());
  }

  #postStatus(): void {
    const { refusal } = this.#profile;
    this.#tabs.post({ type: 'status', connection: this.#connection, ...(refusal && { refusal }), ...(this.#farewells.pending && { farewell: true }) });
  }

  /** Asks for the profile now, at every return of the connection, and from time to time: it may revoke, or be replaced before it expires. */
  async #keepProfile(relay: Relay): Promise<void> {
    const { clock } = this.#options;
    while (!this.#closed) {
      this.#pause = new AbortController();
      if (relay.state === 'online' && !this.#locked) await this.#fetchProfile(relay);
      if (!this.#closed) await Promise.allSettled([clock.sleep(this.#profile.pauseMs, this.#pause.signal)]);
    }
  }

  async #fetchProfile(relay: Relay): Promise<void> {
    try {
      if (await this.#profile.fetch(relay)) this.#tabs.post({ type: 'profile' });
      await this.#current.profileChecked();
    } catch (error) {
      // Asked again when its time comes.
      if (!(error instanceof StorageError)) throw error;
    }
    this.#postStatus();
    this.#idle.refresh();
    this.#live?.refresh();
    this.#background(() => this.#follow());
  }

  /** Resumes the stored conversation, or begins one if there is reason to. */
  async #follow(): Promise<void> {
    const { profile, reason } = this.#profile;
    if (!this.#relay || !profile || reason || this.#locked) return;
    if (!this.#current.session) await this.#current.resume();
    this.#postings.post(this.#relay);
    await this.#beginning.follow(this.#relay, profile, this.#forgotten);
  }

  /** Whether the desk can still say that it has a form. */
  #awaits(submission: string): boolean {
    const { phase, timeline } = this.#current.state;
    return phase === 'open' && timeline.some(({ kind, id }) => kind === 'form-submitted' && id === submission);
  }

  #distrust(): void {
    this.#profile.distrust();
    this.#postStatus();
    this.#publish();
    this.#later(async () => this.#pause.abort());
  }

  async #restart(): Promise<void> {
    const { phase } = this.#current.state;
    if (phase === 'new' || phase === 'open') return;
    await this.#current.close();
    await this.#vault.replace(PREFIX);
    await this.#open();
    this.#tabs.post({ type: 'reset' });
  }

  /** Destroys what is stored; what is shown is a conversation that was never begun. */
  async #forget(destroy = () => this.#store.destroy()): Promise<void> {
    if (this.#closed) return;
    // Another tab may have destroyed more than its own.
    if (this.#forgotten) return this.#farewells.keep();
    if (this.#locked && !this.#live) await this.#reopen(this.#locked);
    this.#forgotten = true;
    this.#beginning.reset();
    await this.#current.close();
    await destroy();
    await this.#farewells.keep();
    await this.#use(keyedMemoryStorage());
    this.#locked = undefined;
    this.#idle.reset();
    this.#publish();
  }

  /** Keeps a conversation again. */
  async #remember(): Promise<void> {
    if (!this.#forgotten) return;
    this.#forgotten = false;
    await this.#use(await this.#options.reopen());
    this.#tabs.post({ type: 'reset' });
  }

  async #use(store: KeyedStorage): Promise<void> {
    await this.#vault.close();
    this.#store = store;
    this.#vault = new Vault(store.storage, store.key);
    await this.#open();
  }

  async #onTab(message: TabMessage): Promise<void> {
    const leads = this.#relay !== undefined;
    if (message.type === 'active') return this.#locked ? undefined : this.#idle.reset();
    if (message.type === 'unlock') {
      await this.#unlock();
      return this.#follow();
    }
    if (this.#locked && message.type !== 'forget') return;
    switch (message.type) {
      case 'stored':
        if (leads) return;
        await this.#ratings.load();
        return this.#current.reload();
      case 'profile':
        if (leads) return;
        await this.#profile.load();
        return this.#current.refresh();
      case 'wish':
        if (!leads) return this.#current.reload();
        await this.#current.reload();
        this.#tabs.postStored();
        return this.#follow();
      case 'typing':
        return leads ? this.#current.setTyping(message.typing) : undefined;
      case 'hello':
        return leads ? this.#postStatus() : undefined;
      case 'status':
        return leads ? undefined : this.#onStatus(message);
      case 'restart':
        return leads ? this.#restart() : undefined;
      case 'reset':
        return this.#forgotten ? this.#rejoin() : this.#open();
      case 'forget':
        return this.#forget(() => clearButFarewells(this.#store.storage));
    }
  }

  #onStatus({ connection, refusal, farewell = false }: Extract<TabMessage, { type: 'status' }>): void {
    this.#connection = connection;
    this.#farewellElsewhere = farewell;
    this.#profile.adopt(refusal);
    this.#current.setConnection(connection);
    this.#publish();
  }

  /** Another tab keeps a conversation again. */
  async #rejoin(): Promise<void> {
    this.#forgotten = false;
    await this.#use(await this.#options.reopen());
  }
}
