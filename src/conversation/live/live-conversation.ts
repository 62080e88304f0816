import type { Group, GroupMember } from '../../crypto/index.js';
import type { Relay, RelayState } from '../../transport/relay-client.js';
import { ConversationError, isDamage } from '../errors.js';
import type { GroupHandler, SessionEnd } from '../group/group-handler.js';
import { GroupSession, type GroupSessionOptions } from '../group/group-session.js';
import type { LiveConversationOptions } from './live-conversation-options.js';
import { assemble, type LiveParts } from './live-parts.js';
import type { Outgoing } from '../group/session-records.js';
import type { CareConversation, ConversationState, FileSource, OpenedFile, RevealReason, SendResult } from '../state.js';
import { itemEntry, metaEntry, type PlacedItem } from '../content/transcript.js';
import type { Entry } from '../vault.js';

/**
 * A conversation as its members see it, kept in the vault. With a session it talks to the relay; without one it mirrors what the tab that
 * has the session stores.
 */
export class LiveConversation implements CareConversation, GroupHandler {
  readonly #options: LiveConversationOptions;
  readonly #parts: LiveParts;
  /** As soon as there is a session. */
  #renewalDue = false;

  private constructor(options: LiveConversationOptions) {
    this.#options = options;
    this.#parts = assemble(options, () => this.onChange());
  }

  /** Shows what is stored; where that cannot be opened, that it is lost. @throws StorageError */
  static async load(options: LiveConversationOptions): Promise<LiveConversation> {
    const conversation = new LiveConversation(options);
    await conversation.reload();
    await conversation.#parts.afterEnd.check();
    return conversation;
  }

  get state(): ConversationState {
    return this.#parts.view.state;
  }

  /** This tab talks to the relay from now on. */
  connect(relay: Relay): void {
    this.#parts.link.relay = relay;
  }

  /** Resumes the stored group on the relay, if there is one. @throws ConversationError `unchecked` */
  async resume(): Promise<void> {
    const { link, transcript } = this.#parts;
    if (transcript.meta?.status === 'open') await this.#options.screening.load();
    const load = async () => {
      const session = await GroupSession.load(this.#sessionOptions());
      if (this.#renewalDue) await session?.unlocked();
      // In the same step: what is kept for a session to come was kept before, and is in it, or comes after, and is given to it.
      if (session) this.#follow(session);
    };
    await this.#orLost(() => link.local.run(load));
  }

  /** Starts with a group that was just created or joined. */
  async begin(group: Group, start: { cursor?: number; creation?: { to: string; welcome: Uint8Array }; history?: readonly PlacedItem[]; entries?: readonly Entry[] } = {}): Promise<void> {
    const { prefix, screening } = this.#options;
    const { link, transcript, group: facts } = this.#parts;
    await screening.load();
    const { history = [], entries = [], ...from } = start;
    const heard = history.filter(({ item }) => item.kind === 'message').map(({ seq }) => seq);
    const meta = { ...facts.first(group), received: Math.max(0, ...heard) };
    const kept = [...entries, metaEntry(prefix, meta), ...history.map((item) => itemEntry(prefix, item))];
    // In one step, as with {@link resume}.
    await link.local.run(async () => {
      const session = await GroupSession.begin(this.#sessionOptions(), { ...from, group, entries: kept });
      transcript.meta = meta;
      for (const item of history) transcript.remember(item);
      this.#follow(session);
    });
  }

  /** A profile was checked, perhaps a newer one: what the security code says follows it, and who is in is judged by it. */
  async profileChecked(): Promise<void> {
    const { link, transcript, group } = this.#parts;
    // Once it is closed, there is nothing in memory to derive it from.
    const session = link.signal.aborted ? undefined : link.session;
    await session?.profileChecked();
    const code = session && !session.end ? group.code(session.group) : undefined;
    if (code !== undefined && code !== transcript.meta?.securityCode) {
      await this.#options.vault.write(transcript.update({ securityCode: code }));
      this.#options.onStored?.();
    }
    this.refresh();
  }

  /** The device was locked and is not any more: this member's keys are renewed. */
  async unlocked(): Promise<void> {
    if (this.session) await this.session.unlocked();
    else this.#renewalDue = true;
  }

  /** Reads the vault anew: another tab has written. */
  async reload(): Promise<void> {
    const { link, stored, files, receipts } = this.#parts;
    const readAll = async () => (link.session ? undefined : stored.readAll());
    await this.#orLost(() => (link.session ? stored.readWishes(link.session) : link.local.run(readAll)));
    files.drain();
    receipts.schedule();
    this.refresh();
  }

  subscribe(listener: (state: ConversationState) => void): () => void {
    return this.#parts.view.subscribe(listener);
  }

  setConnection(connection: RelayState): void {
    this.#parts.view.setConnection(connection);
  }

  send(text: string): Promise<SendResult> {
    return this.#parts.wishes.send(text);
  }

  reveal(messageId: string, index: number, reason?: RevealReason): Promise<SendResult> {
    return this.#parts.wishes.reveal(messageId, index, reason);
  }

  saveDraft(text: string): Promise<void> {
    return this.#parts.wishes.saveDraft(text);
  }

  retry(messageId: string): Promise<void> {
    return this.#parts.wishes.retry(messageId);
  }

  sendFile(file: FileSource): Promise<SendResult> {
    return this.#parts.wishes.sendFile(file);
  }

  openFile(id: string, signal?: AbortSignal): Promise<OpenedFile> {
    return this.#parts.files.open(id, signal);
  }

  cancelFile(id: string): Promise<void> {
    return this.#parts.files.cancel(id);
  }

  requestForm(form: string): Promise<SendResult> {
    return this.#parts.wishes.requestForm(form);
  }

  /** Says that a form was filled in, and keeps what goes to the desk with it. */
  announceForm(submitted: { id: string; form: string; version: number; digest: string }, entries: readonly Entry[]): Promise<SendResult> {
    return this.#parts.wishes.announceForm(submitted, entries);
  }

  mailTranscript(to: string, language: string): Promise<SendResult> {
    return this.#parts.wishes.mailTranscript(to, language);
  }

  setTyping(typing: boolean): void {
    this.#parts.wishes.setTyping(typing);
  }

  markRead(): void {
    const { transcript, readMark, receipts } = this.#parts;
    if (!readMark.advance(transcript.meta?.received ?? 0)) return;
    this.refresh();
    receipts.schedule();
    void readMark.store().then((stored) => stored && this.#options.onStored?.());
  }

  async end(): Promise<void> {
    if (this.state.phase === 'open') await this.#parts.wishes.end();
  }

  async close(): Promise<void> {
    this.#parts.view.close();
    await this.#parts.link.close();
  }

  /** Whether something was written for which there is no conversation yet. */
  get due(): boolean {
    const { transcript, view, unsent, uploads } = this.#parts;
    return !transcript.meta && !this.session && !view.damaged && (unsent.isDue || uploads.items.length > 0);
  }

  /** The last sequence number that is withheld from whoever has come back. */
  get withheldUpTo(): number {
    return this.#parts.withheld.upTo ?? 0;
  }

  /** For those who commit. */
  get session(): GroupSession | undefined {
    return this.#parts.link.session;
  }

  onMessage({ seq, sender, content }: { seq: number; sender: GroupMember; content: Uint8Array }): Entry[] {
    const entries = this.#parts.reception.onMessage(seq, sender, content);
    // Not first when it is kept: the log has it, and brings it again should that fail.
    if (entries.length > 0) this.refresh();
    return entries;
  }

  onSent(item: Outgoing, seq: number): Entry[] {
    // Behind somebody else's end nobody reads it any more.
    return this.#parts.transcript.over ? this.onFailed(item) : this.#parts.reception.onSent(item, seq);
  }

  onFailed(item: Outgoing): Entry[] {
    return this.#parts.unsent.giveUp(item);
  }

  onCommit(change: Parameters<GroupHandler['onCommit']>[0]): Entry[] {
    return this.#parts.reception.onCommit(change);
  }

  onEnd(end: SessionEnd): Entry[] {
    const { transcript, draft, unsent, uploads, withheld, afterEnd } = this.#parts;
    const { meta } = transcript;
    const status = meta?.status === 'ended' || end === 'gone' ? 'ended' : end === 'removed' ? 'left' : 'lost';
    const files = uploads.end();
    const failed = files.failed.flatMap((item) => this.onFailed(item));
    const ended = transcript.update({ status, roster: [], securityCode: '', ...(status === 'ended' && meta?.endedAtMs === undefined && { endedAtMs: this.#options.clock.now() }) });
    const forgotten = transcript.over ? unsent.erasure() : [];
    const text = afterEnd.keeps ? [] : transcript.erasure(withheld.places);
    const entries = [...text, ...draft.clear(), ...files.entries, ...failed, ...forgotten, ...ended];
    afterEnd.watch();
    this.#options.onOver?.(end);
    return entries;
  }

  onChange(): void {
    const { transcript, files, receipts } = this.#parts;
    if (transcript.meta?.status === 'ended') this.session?.conclude();
    files.drain();
    receipts.schedule();
    this.refresh();
    this.#options.onStored?.();
  }

  /** Tells the listeners what is so now. */
  refresh(): void {
    this.#parts.view.refresh();
  }

  #follow(session: GroupSession): void {
    this.#parts.link.session = session;
    session.start();
    this.onChange();
  }

  /** What is stored but cannot be opened is lost: a state to show, not an error to throw. */
  async #orLost<T>(read: () => Promise<T>): Promise<T | undefined> {
    try {
      return await read();
    } catch (error) {
      if (!isDamage(error)) throw error;
      this.#parts.view.setDamaged();
      return undefined;
    }
  }

  #sessionOptions(): GroupSessionOptions {
    const { relay } = this.#parts.link;
    if (!relay) throw new ConversationError('closed', 'another tab talks to the relay');
    return { ...this.#options, relay, handler: this };
  }
}
