import type { Group, GroupMember } from '../../crypto/index.js';
import type { Relay, RelayState } from '../../transport/relay-client.js';
import { AfterEnd } from './after-end.js';
import { encodeContent } from '../content/content.js';
import { ConversationFiles } from './conversation-files.js';
import { ConversationView } from './conversation-view.js';
import { Draft } from './draft.js';
import { ConversationError, isDamage } from '../errors.js';
import { GroupFacts } from './group-facts.js';
import type { GroupHandler, SessionEnd } from '../group/group-handler.js';
import { GroupSession, type GroupSessionOptions } from '../group/group-session.js';
import { KeptTranscript } from './kept-transcript.js';
import type { LiveConversationOptions } from './live-conversation-options.js';
import { TaskQueue } from '../group/queue.js';
import { ReadMark } from './read-mark.js';
import { Receipts } from './receipts.js';
import { Reception } from './reception.js';
import type { Outgoing } from '../group/session-records.js';
import type { CareConversation, ConversationState, FileSource, OpenedFile, RevealReason, SendResult } from '../state.js';
import { itemEntry, memberOf, metaEntry, type PlacedItem, type TranscriptMeta } from '../content/transcript.js';
import { Stored } from './stored.js';
import { TypingMembers, TypingNotice } from './typing.js';
import { Unheard } from './unheard.js';
import { Unsent } from './unsent.js';
import type { Entry } from '../vault.js';
import { Wishes } from './wishes.js';
import { Withheld } from './withheld.js';

/**
 * A conversation as its members see it, kept in the vault. With a session it talks to the relay; without one it mirrors what the tab that
 * has the session stores.
 */
export class LiveConversation implements CareConversation, GroupHandler {
  readonly #options: LiveConversationOptions;
  readonly #lifetime = new AbortController();
  readonly #transcript: KeptTranscript;
  readonly #writing: TypingMembers;
  readonly #notice: TypingNotice;
  readonly #files: ConversationFiles;
  readonly #withheld: Withheld;
  readonly #reception: Reception;
  readonly #receipts: Receipts;
  readonly #unsent: Unsent;
  readonly #draft: Draft;
  readonly #wishes: Wishes;
  readonly #readMark: ReadMark;
  readonly #group: GroupFacts;
  readonly #afterEnd: AfterEnd;
  readonly #unheard: Unheard;
  readonly #stored: Stored;
  readonly #view: ConversationView;
  /** Reads and writes of the vault without a session, one after another, so that what is read last is newest. */
  readonly #local = new TaskQueue();
  #relay: Relay | undefined;
  #session: GroupSession | undefined;
  /** As soon as there is a session. */
  #renewalDue = false;

  private constructor(options: LiveConversationOptions) {
    this.#options = options;
    this.#relay = options.relay;
    this.#transcript = new KeptTranscript(options.prefix);
    this.#group = new GroupFacts({ ...options, transcript: this.#transcript });
    this.#readMark = new ReadMark(options.vault, options.prefix);
    this.#writing = new TypingMembers(options.clock, this.#lifetime.signal, () => this.refresh());
    this.#notice = new TypingNotice(options.clock, this.#lifetime.signal, (typing) => {
      void this.#session?.sendEphemeral(encodeContent({ v: 1, type: 'typing', typing }));
    });
    this.#draft = new Draft(options.vault, options.prefix);
    this.#unsent = new Unsent({ ...options, session: () => this.#session, local: this.#local, refresh: () => this.refresh(), onKept: () => this.onChange() });
    this.#wishes = new Wishes({ ...options, transcript: this.#transcript, unsent: this.#unsent, draft: this.#draft, notice: this.#notice, canWrite: () => this.#view.canWrite });
    this.#files = this.#openFiles(options);
    this.#withheld = new Withheld(options.clock, () => (options.returns ? options.facts().policy.returning.shownMs : undefined));
    this.#reception = new Reception({
      transcript: this.#transcript,
      clock: options.clock,
      screening: options.screening,
      files: this.#files,
      writing: this.#writing,
      group: this.#group,
      facts: options.facts,
      onEnded: () => options.onOver?.('ended'),
    });
    this.#receipts = new Receipts({ clock: options.clock, signal: this.#lifetime.signal, meta: () => this.#meta, read: () => this.#readMark.seq, session: () => this.#session });
    this.#afterEnd = this.#openAfterEnd(options);
    this.#unheard = new Unheard(options.clock, () => this.refresh());
    const parts = { ...options, transcript: this.#transcript, unsent: this.#unsent, files: this.#files, draft: this.#draft, readMark: this.#readMark, withheld: this.#withheld };
    this.#stored = new Stored({ ...parts, relay: () => this.#relay });
    this.#view = new ConversationView({ ...parts, group: this.#group, writing: this.#writing, unheard: this.#unheard });
  }

  /** Shows what is stored; where that cannot be opened, that it is lost. @throws StorageError */
  static async load(options: LiveConversationOptions): Promise<LiveConversation> {
    const conversation = new LiveConversation(options);
    await conversation.reload();
    await conversation.#afterEnd.check();
    return conversation;
  }

  get state(): ConversationState {
    return this.#view.state;
  }

  /** This tab talks to the relay from now on. */
  connect(relay: Relay): void {
    this.#relay = relay;
  }

  /** Resumes the stored group on the relay, if there is one. @throws ConversationError `unchecked` */
  async resume(): Promise<void> {
    if (this.#meta?.status === 'open') await this.#options.screening.load();
    const load = async () => {
      const session = await GroupSession.load(this.#sessionOptions());
      if (this.#renewalDue) await session?.unlocked();
      // In the same step: what is kept for a session to come was kept before, and is in it, or comes after, and is given to it.
      if (session) this.#follow(session);
    };
    await this.#orLost(() => this.#local.run(load));
  }

  /** Starts with a group that was just created or joined. */
  async begin(group: Group, start: { cursor?: number; creation?: { to: string; welcome: Uint8Array }; history?: readonly PlacedItem[]; entries?: readonly Entry[] } = {}): Promise<void> {
    const { prefix, screening } = this.#options;
    await screening.load();
    const { history = [], entries = [], ...from } = start;
    const heard = history.filter(({ item }) => item.kind === 'message').map(({ seq }) => seq);
    const meta = { ...this.#group.first(group), received: Math.max(0, ...heard) };
    const kept = [...entries, metaEntry(prefix, meta), ...history.map((item) => itemEntry(prefix, item))];
    // In one step, as with {@link resume}.
    await this.#local.run(async () => {
      const session = await GroupSession.begin(this.#sessionOptions(), { ...from, group, entries: kept });
      this.#transcript.meta = meta;
      for (const item of history) this.#transcript.remember(item);
      this.#follow(session);
    });
  }

  /** A profile was checked, perhaps a newer one: what the security code says follows it, and who is in is judged by it. */
  async profileChecked(): Promise<void> {
    // Once it is closed, there is nothing in memory to derive it from.
    const session = this.#lifetime.signal.aborted ? undefined : this.#session;
    await session?.profileChecked();
    const code = session && !session.end ? this.#group.code(session.group) : undefined;
    if (code !== undefined && code !== this.#meta?.securityCode) {
      await this.#options.vault.write(this.#transcript.update({ securityCode: code }));
      this.#options.onStored?.();
    }
    this.refresh();
  }

  /** The device was locked and is not any more: this member's keys are renewed. */
  async unlocked(): Promise<void> {
    if (this.#session) await this.#session.unlocked();
    else this.#renewalDue = true;
  }

  /** Reads the vault anew: another tab has written. */
  async reload(): Promise<void> {
    await this.#orLost(() => (this.#session ? this.#stored.readWishes(this.#session) : this.#local.run(async () => (this.#session ? undefined : this.#stored.readAll()))));
    this.#files.drain();
    this.#receipts.schedule();
    this.refresh();
  }

  subscribe(listener: (state: ConversationState) => void): () => void {
    return this.#view.subscribe(listener);
  }

  setConnection(connection: RelayState): void {
    this.#view.setConnection(connection);
  }

  send(text: string): Promise<SendResult> {
    return this.#wishes.send(text);
  }

  reveal(messageId: string, index: number, reason?: RevealReason): Promise<SendResult> {
    return this.#wishes.reveal(messageId, index, reason);
  }

  saveDraft(text: string): Promise<void> {
    return this.#wishes.saveDraft(text);
  }

  async retry(messageId: string): Promise<void> {
    if (this.#view.canWrite) await this.#unsent.retry(messageId, (item, gone) => this.#files.retry(item, gone));
  }

  async sendFile(file: FileSource): Promise<SendResult> {
    return this.#view.canWrite ? this.#files.send(file) : { kind: 'refused', rule: 'closed' };
  }

  openFile(id: string, signal?: AbortSignal): Promise<OpenedFile> {
    return this.#files.open(id, signal);
  }

  cancelFile(id: string): Promise<void> {
    return this.#files.cancel(id);
  }

  requestForm(form: string): Promise<SendResult> {
    return this.#wishes.requestForm(form);
  }

  /** Says that a form was filled in, and keeps what goes to the desk with it. */
  announceForm(submitted: { id: string; form: string; version: number; digest: string }, entries: readonly Entry[]): Promise<SendResult> {
    return this.#wishes.announceForm(submitted, entries);
  }

  mailTranscript(to: string, language: string): Promise<SendResult> {
    return this.#wishes.mailTranscript(to, language);
  }

  setTyping(typing: boolean): void {
    if (this.#options.facts().policy.typing === 'allow') this.#notice.note(typing);
  }

  markRead(): void {
    if (!this.#readMark.advance(this.#meta?.received ?? 0)) return;
    this.refresh();
    this.#receipts.schedule();
    void this.#readMark.store().then((stored) => stored && this.#options.onStored?.());
  }

  async end(): Promise<void> {
    if (this.state.phase === 'open') await this.#wishes.end();
  }

  async close(): Promise<void> {
    this.#lifetime.abort();
    this.#unheard.stop();
    this.#view.close();
    await this.#session?.stop();
  }

  /** Whether something was written for which there is no conversation yet. */
  get due(): boolean {
    return !this.#meta && !this.#session && !this.#view.damaged && (this.#unsent.isDue || this.#files.uploads.length > 0);
  }

  /** The last sequence number that is withheld from whoever has come back. */
  get withheldUpTo(): number {
    return this.#withheld.upTo ?? 0;
  }

  /** For those who commit. */
  get session(): GroupSession | undefined {
    return this.#session;
  }

  onMessage({ seq, sender, content }: { seq: number; sender: GroupMember; content: Uint8Array }): Entry[] {
    const entries = this.#reception.onMessage(seq, sender, content);
    // Not first when it is kept: the log has it, and brings it again should that fail.
    if (entries.length > 0) this.refresh();
    return entries;
  }

  onSent(item: Outgoing, seq: number): Entry[] {
    // Behind somebody else's end nobody reads it any more.
    return this.#transcript.over ? this.onFailed(item) : this.#reception.onSent(item, seq);
  }

  onFailed(item: Outgoing): Entry[] {
    return this.#unsent.giveUp(item, this.#transcript.over);
  }

  onCommit(change: Parameters<GroupHandler['onCommit']>[0]): Entry[] {
    return this.#reception.onCommit(change);
  }

  onEnd(end: SessionEnd): Entry[] {
    const status = this.#meta?.status === 'ended' || end === 'gone' ? 'ended' : end === 'removed' ? 'left' : 'lost';
    const { failed, entries: files } = this.#files.end();
    const unsent = failed.flatMap((item) => this.onFailed(item));
    this.#transcript.update({ status, roster: [], securityCode: '', ...(status === 'ended' && this.#meta?.endedAtMs === undefined && { endedAtMs: this.#options.clock.now() }) });
    const forgotten = this.#transcript.over ? this.#unsent.erasure() : [];
    const text = this.#afterEnd.keeps ? [] : this.#transcript.erasure(this.#withheld.places);
    const entries = [...text, ...this.#draft.clear(), ...files, ...unsent, ...forgotten, ...this.#transcript.update({})];
    this.#afterEnd.watch();
    this.#options.onOver?.(end);
    return entries;
  }

  onChange(): void {
    if (this.#meta?.status === 'ended') this.#session?.conclude();
    this.#files.drain();
    this.#receipts.schedule();
    this.refresh();
    this.#options.onStored?.();
  }

  /** Tells the listeners what is so now. */
  refresh(): void {
    this.#view.refresh();
    if (!this.#lifetime.signal.aborted) this.#unheard.note(this.state);
  }

  #follow(session: GroupSession): void {
    this.#session = session;
    session.start();
    this.onChange();
  }

  get #meta(): TranscriptMeta | undefined {
    return this.#transcript.meta;
  }

  /** What is stored but cannot be opened is lost: a state to show, not an error to throw. */
  async #orLost<T>(read: () => Promise<T>): Promise<T | undefined> {
    try {
      return await read();
    } catch (error) {
      if (!isDamage(error)) throw error;
      this.#view.setDamaged();
      return undefined;
    }
  }

  #openFiles({ vault, prefix, clock, screening, facts }: LiveConversationOptions): ConversationFiles {
    return new ConversationFiles({
      vault,
      prefix,
      clock,
      screening,
      signal: this.#lifetime.signal,
      policies: facts,
      session: () => this.#session,
      relay: () => this.#relay,
      self: () => this.#meta?.self.id ?? '',
      isSelf: (person) => memberOf(person, this.#meta?.self).self,
      items: () => this.#transcript.items,
      canWrite: () => this.#view.canWrite,
      unsent: () => [...this.#unsent.waiting, ...this.#unsent.failed],
      nextOrder: () => this.#unsent.nextOrder(),
      keep: (name, content, entries) => this.#unsent.keep(name, content, entries),
      giveUp: async (item, entries) => {
        await vault.write([...entries, ...this.onFailed(item)]);
        this.onChange();
      },
      changed: (stored) => {
        this.refresh();
        if (stored) this.#options.onStored?.();
      },
    });
  }

  #openAfterEnd({ clock, keepsMs = () => 0 }: LiveConversationOptions): AfterEnd {
    const isGone = () => this.#transcript.empty && this.#withheld.places.length === 0;
    return new AfterEnd({
      clock,
      signal: this.#lifetime.signal,
      keepsMs,
      endedAtMs: () => (isGone() || (this.#session && !this.#session.end) ? undefined : this.#meta?.endedAtMs),
      destroy: () => this.#destroyText(),
    });
  }

  /** The time after the end is over: nothing of it is stored or shown any more. */
  async #destroyText(): Promise<void> {
    await this.#options.vault.write(this.#transcript.erasure(this.#withheld.places));
    this.#transcript.replace([], []);
    this.#withheld.clear();
    this.refresh();
    this.#options.onStored?.();
  }

  #sessionOptions(): GroupSessionOptions {
    const relay = this.#relay;
    if (!relay) throw new ConversationError('closed', 'another tab talks to the relay');
    return { ...this.#options, relay, handler: this };
  }
}
