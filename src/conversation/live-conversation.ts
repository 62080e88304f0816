import { randomBytes } from '@noble/hashes/utils.js';
import { toBase64Url } from '../bytes.js';
import { CryptoError, type Group, groupId, type GroupMember, roster, securityCode, securityWordIndexes, suiteOf } from '../crypto/index.js';
import type { Policy } from '../policy/policy.js';
import { StorageError } from '../storage/storage.js';
import type { Relay, RelayState } from '../transport/relay-client.js';
import { AfterEnd } from './after-end.js';
import { type Content, encodeContent } from './content.js';
import { ConversationFiles } from './conversation-files.js';
import { Draft } from './draft.js';
import { ConversationError } from './errors.js';
import { fileIn } from './file-content.js';
import type { GroupHandler, SessionEnd } from './group-handler.js';
import { GroupSession, type GroupSessionOptions } from './group-session.js';
import { KeptTranscript } from './kept-transcript.js';
import { TaskQueue } from './queue.js';
import { Receipts } from './receipts.js';
import { Reception } from './reception.js';
import type { Outgoing } from './session-records.js';
import { type Screening, settingOf } from './screening.js';
import { breachesOf, type KeptConversation, phaseOf, timelineOf, unreadOf } from './shown.js';
import type { CareConversation, ClinicFacts, ConversationState, FileSource, OpenedFile, SendResult, Verification } from './state.js';
import { MAX_TEXT_LENGTH } from './state.js';
import {
  commitItems,
  itemEntry,
  memberOf,
  metaEntry,
  personOf,
  type PlacedItem,
  readDraft,
  readItems,
  readMarkEntry,
  readMeta,
  readReadMark,
  type TranscriptMeta,
} from './transcript.js';
import { readSitting } from './sitting.js';
import { TypingMembers, TypingNotice } from './typing.js';
import { Unsent } from './unsent.js';
import type { Entry } from './vault.js';
import { Withheld } from './withheld.js';
import type { DetectorOptions, Screened } from './veils.js';

export interface LiveConversationOptions extends Omit<GroupSessionOptions, 'handler' | 'relay'> {
  /** Absent in a tab that shows what another one does, until `connect`. */
  readonly relay?: Relay;
  /** What the signed profile says now. */
  readonly facts: () => Facts;
  /** Of the newest profile that was checked: the security code covers it. */
  readonly profileDigest: () => Uint8Array;
  readonly screening: Screening;
  /** This member comes and goes, at a device that others may use: older messages are shown as far as the policy says. */
  readonly returns?: boolean;
  /** For how long text stays stored here after the end, in milliseconds; absent: it goes with the end, as keys and drafts do in any case. */
  readonly keepsMs?: () => number;
  /** After a write by this tab that another tab's session has to act on. */
  readonly onStored?: () => void;
  /** Keys and text are gone from this device, or the other side has ended it. */
  readonly onOver?: (over: SessionEnd | 'ended') => void;
}

export interface Facts {
  /** What holds here: the clinic's, and what the page has tightened. */
  readonly policy: Policy;
  /** The clinic's: what everybody has to keep to. */
  readonly signed: Policy;
  readonly clinic: ClinicFacts;
  /** The desk's, for where copies are mailed to. */
  readonly mailKey?: Uint8Array | undefined;
}

/**
 * A conversation as its members see it, kept in the vault. With a session it talks to the relay; without one it mirrors what the tab that
 * has the session stores.
 */
export class LiveConversation implements CareConversation, GroupHandler {
  readonly #options: LiveConversationOptions;
  readonly #listeners = new Set<(state: ConversationState) => void>();
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
  readonly #afterEnd: AfterEnd;
  /** Reads and writes of the vault without a session, one after another, so that what is read last is newest. */
  readonly #local = new TaskQueue();
  #relay: Relay | undefined;
  #session: GroupSession | undefined;
  #words: { readonly code: string; readonly indexes: readonly number[] } | undefined;
  /** As soon as there is a session. */
  #renewalDue = false;
  #damaged = false;
  #read = 0;
  #connection: RelayState = 'connecting';
  #state: ConversationState;

  private constructor(options: LiveConversationOptions) {
    this.#options = options;
    this.#relay = options.relay;
    this.#transcript = new KeptTranscript(options.prefix);
    this.#writing = new TypingMembers(options.clock, this.#lifetime.signal, () => this.refresh());
    this.#notice = new TypingNotice(options.clock, this.#lifetime.signal, (typing) => {
      void this.#session?.sendEphemeral(encodeContent({ v: 1, type: 'typing', typing }));
    });
    this.#draft = new Draft(options.vault, options.prefix);
    this.#unsent = new Unsent({ ...options, session: () => this.#session, local: this.#local, refresh: () => this.refresh(), onKept: () => this.onChange() });
    this.#files = this.#openFiles(options);
    this.#withheld = new Withheld(options.clock, () => (options.returns ? options.facts().policy.returning.shownMs : undefined));
    this.#reception = new Reception({
      transcript: this.#transcript,
      clock: options.clock,
      screening: options.screening,
      files: this.#files,
      writing: this.#writing,
      policies: options.facts,
      onEnded: () => options.onOver?.('ended'),
    });
    this.#receipts = new Receipts({ clock: options.clock, signal: this.#lifetime.signal, meta: () => this.#meta, read: () => this.#read, session: () => this.#session });
    this.#afterEnd = this.#openAfterEnd(options);
    this.#state = this.#compose();
  }

  /** Shows what is stored; where that cannot be opened, that it is lost. @throws StorageError */
  static async load(options: LiveConversationOptions): Promise<LiveConversation> {
    const conversation = new LiveConversation(options);
    await conversation.reload();
    await conversation.#afterEnd.check();
    return conversation;
  }

  get state(): ConversationState {
    return this.#state;
  }

  /** This tab talks to the relay from now on. */
  connect(relay: Relay): void {
    this.#relay = relay;
  }

  /** Resumes the stored group on the relay. False when there is none. @throws ConversationError `unchecked` */
  async resume(): Promise<boolean> {
    if (this.#meta?.status === 'open') await this.#options.screening.load();
    const session = await this.#orLost(() => this.#local.run(() => GroupSession.load(this.#sessionOptions())));
    if (session && this.#renewalDue) await session.unlocked();
    if (session) this.#follow(session);
    return session !== undefined;
  }

  /** Starts with a group that was just created or joined. */
  async begin(group: Group, start: { cursor?: number; creation?: { to: string; welcome: Uint8Array }; history?: readonly PlacedItem[]; entries?: readonly Entry[] } = {}): Promise<void> {
    const { prefix, screening } = this.#options;
    await screening.load();
    const heard = (start.history ?? []).filter(({ item }) => item.kind === 'message').map(({ seq }) => seq);
    const meta = { ...this.#metaOf(group), received: Math.max(0, ...heard) };
    const begin = () => GroupSession.begin(this.#sessionOptions(), {
      group,
      ...(start.cursor !== undefined && { cursor: start.cursor }),
      ...(start.creation && { creation: start.creation }),
      entries: [...(start.entries ?? []), metaEntry(prefix, meta), ...(start.history ?? []).map((item) => itemEntry(prefix, item))],
    });
    const session = await this.#local.run(begin);
    this.#transcript.meta = meta;
    for (const item of start.history ?? []) this.#transcript.remember(item);
    this.#follow(session);
  }

  /** A profile was checked, perhaps a newer one: what the security code says follows it. */
  async profileChecked(): Promise<void> {
    const code = this.#session && !this.#session.end ? this.#codeOf(this.#session.group) : undefined;
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
    await this.#orLost(() => (this.#session ? this.#readWishes(this.#session) : this.#local.run(() => this.#readAll())));
    this.refresh();
  }

  subscribe(listener: (state: ConversationState) => void): () => void {
    this.#listeners.add(listener);
    listener(this.#state);
    return () => this.#listeners.delete(listener);
  }

  setConnection(connection: RelayState): void {
    if (this.#connection === connection) return;
    this.#connection = connection;
    this.refresh();
  }

  async send(text: string): Promise<SendResult> {
    const trimmed = text.trim();
    if (trimmed === '') return { kind: 'refused', rule: 'empty' };
    if (trimmed.length > MAX_TEXT_LENGTH) return { kind: 'refused', rule: 'too-long' };
    if (!this.#canWrite) return { kind: 'refused', rule: 'closed' };
    this.#notice.reset();
    const screened = await this.#screen(trimmed);
    if (screened.kind === 'unchecked') return { kind: 'refused', rule: 'unchecked' };
    if (screened.kind === 'blocked') return { kind: 'refused', rule: 'phi-blocked', categories: screened.categories };
    const id = newMessageId();
    const { text: checked, veils } = screened;
    const content: Content = { v: 1, type: 'text', id, text: checked, ...(veils.length > 0 && { veils: [...veils] }), atMs: this.#options.clock.now() };
    await this.#unsent.add(id, content, this.#draft.clear());
    return { kind: 'queued', id };
  }

  async reveal(messageId: string, index: number): Promise<SendResult> {
    const veil = this.#transcript.messageOf(messageId, this.#meta?.self.id)?.veils?.[index];
    if (!veil) throw new RangeError('there is no such veil');
    if (!this.#canWrite) return { kind: 'refused', rule: 'closed' };
    const id = newMessageId();
    await this.#unsent.add(id, { v: 1, type: 'reveal', message: messageId, category: veil.category, atMs: this.#options.clock.now() });
    return { kind: 'queued', id };
  }

  async saveDraft(text: string): Promise<void> {
    if (!this.#canWrite) return;
    await this.#draft.save(text, (written) => this.#draftOf(written));
  }

  async retry(messageId: string): Promise<void> {
    const given = this.#canWrite ? this.#unsent.takeBack(messageId) : undefined;
    if (!given) return;
    const { item, gone } = given;
    await (fileIn(item.content) ? this.#files.retry(item, gone) : this.#unsent.keep(item.name, item.content, gone));
  }

  async sendFile(file: FileSource): Promise<SendResult> {
    return this.#canWrite ? this.#files.send(file) : { kind: 'refused', rule: 'closed' };
  }

  openFile(id: string, signal?: AbortSignal): Promise<OpenedFile> {
    return this.#files.open(id, signal);
  }

  cancelFile(id: string): Promise<void> {
    return this.#files.cancel(id);
  }

  async requestForm(form: string): Promise<SendResult> {
    if (!this.#canWrite) return { kind: 'refused', rule: 'closed' };
    if (!this.#options.facts().clinic.forms?.some(({ id }) => id === form)) return { kind: 'refused', rule: 'unknown-form' };
    const id = newMessageId();
    await this.#unsent.add(id, { v: 1, type: 'form-request', id, form, atMs: this.#options.clock.now() });
    return { kind: 'queued', id };
  }

  /** Says that a form was filled in, and keeps what goes to the desk with it. */
  async announceForm(submitted: { id: string; form: string; version: number; digest: string }, entries: readonly Entry[]): Promise<SendResult> {
    if (!this.#canWrite) return { kind: 'refused', rule: 'closed' };
    await this.#unsent.add(submitted.id, { v: 1, type: 'form-submitted', ...submitted, atMs: this.#options.clock.now() }, entries);
    return { kind: 'queued', id: submitted.id };
  }

  async mailTranscript(to: string, language: string): Promise<SendResult> {
    const { policy, mailKey } = this.#options.facts();
    if (!this.#canWrite || !this.#meta) return { kind: 'refused', rule: 'closed' };
    if (policy.transcript.email !== 'allow' || !mailKey) return { kind: 'refused', rule: 'not-allowed' };
    // Fetched with the first copy that is asked for.
    const { isMailbox, sealMailTarget } = await import('./mail-request.js');
    if (!isMailbox(to)) return { kind: 'refused', rule: 'bad-address' };
    const id = newMessageId();
    const sealed = sealMailTarget(mailKey, { conversation: this.#meta.id, request: id }, { to, language });
    await this.#unsent.add(id, { v: 1, type: 'mail-request', id, sealed, atMs: this.#options.clock.now() });
    return { kind: 'queued', id };
  }

  setTyping(typing: boolean): void {
    if (this.#tellsTyping) this.#notice.note(typing);
  }

  markRead(): void {
    const received = this.#meta?.received ?? 0;
    if (received <= this.#read) return;
    this.#read = received;
    this.refresh();
    this.#receipts.schedule();
    void this.#storeReadMark(received);
  }

  async end(): Promise<void> {
    if (this.#state.phase !== 'open') return;
    const id = newMessageId();
    await this.#unsent.add(id, { v: 1, type: 'end', id, atMs: this.#options.clock.now() });
  }

  async close(): Promise<void> {
    this.#lifetime.abort();
    this.#listeners.clear();
    await this.#session?.stop();
  }

  /** Whether something was written for which there is no conversation yet. */
  get due(): boolean {
    return !this.#meta && !this.#session && !this.#damaged && (this.#unsent.isDue || this.#files.uploads.length > 0);
  }

  /** The session, for those who commit. */
  /** The last sequence number that is withheld from whoever has come back. */
  get withheldUpTo(): number {
    return this.#withheld.upTo ?? 0;
  }

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
    return this.#reception.onSent(item, seq);
  }

  onFailed(item: Outgoing): Entry[] {
    return this.#unsent.giveUp(item, this.#transcript.over);
  }

  onCommit(change: { seq: number; added: GroupMember[]; removed: GroupMember[]; roster: GroupMember[]; group: Group }): Entry[] {
    const items = commitItems(change, this.#options.clock.now());
    for (const { id } of change.removed) this.#writing.hide(id);
    const waiting = change.added.some(({ role }) => role === 'agent') ? undefined : this.#meta?.waiting;
    return [...items.flatMap((item) => this.#transcript.place(item)), ...this.#transcript.update({ waiting, roster: change.roster.map(personOf), securityCode: this.#codeOf(change.group), verification: this.#verificationOf(change.group) })];
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
    this.#state = this.#compose();
    for (const listener of this.#listeners) listener(this.#state);
  }

  #follow(session: GroupSession): void {
    this.#session = session;
    session.start();
    this.onChange();
  }

  async #readAll(): Promise<void> {
    if (this.#session) return;
    const { vault, prefix } = this.#options;
    const [items, meta, draft] = await Promise.all([readItems(vault, prefix), readMeta(vault, prefix), readDraft(vault, prefix), this.#unsent.read(), this.#readMarks(), this.#files.read()]);
    const sitting = this.#options.returns ? await readSitting(vault, prefix, this.#options.clock.now()) : undefined;
    // After the end nothing is stored any more; what is on the screen stays until the page goes.
    if (meta?.status === 'open' || items.length > 0) {
      const { shown, withheld } = this.#withheld.split(items, this.#read, sitting?.upTo);
      this.#transcript.replace(shown, withheld);
    }
    this.#transcript.meta = meta;
    this.#draft.restore(draft);
  }

  /** What other tabs may have written while this one has the session: all else is newer here than in the vault. */
  async #readWishes(session: GroupSession): Promise<void> {
    await Promise.all([session.reloadOutbox(), this.#readMarks(), this.#files.read()]);
    this.#files.drain();
    this.#receipts.schedule();
  }

  async #readMarks(): Promise<void> {
    const { vault, prefix } = this.#options;
    const [read] = await Promise.all([readReadMark(vault, prefix), this.#unsent.readFailed(this.#transcript.over)]);
    this.#read = Math.max(this.#read, read);
  }

  get #meta(): TranscriptMeta | undefined {
    return this.#transcript.meta;
  }

  /** What is stored but cannot be opened is lost: a state to show, not an error to throw. */
  async #orLost<T>(read: () => Promise<T>): Promise<T | undefined> {
    try {
      return await read();
    } catch (error) {
      const damaged = error instanceof CryptoError || (error instanceof ConversationError && error.code === 'lost');
      if (!damaged) throw error;
      this.#damaged = true;
      return undefined;
    }
  }

  async #storeReadMark(read: number): Promise<void> {
    try {
      await this.#options.vault.write([readMarkEntry(this.#options.prefix, read)]);
      this.#options.onStored?.();
    } catch (error) {
      // Unread again after the next reload, which is better than an error about it.
      if (!(error instanceof StorageError || error instanceof ConversationError)) throw error;
    }
  }

  async #screen(text: string): Promise<Screened | { readonly kind: 'unchecked' }> {
    const { screening, facts } = this.#options;
    return screening.outgoing(text, this.#setting, facts().policy).catch((error: unknown) => onlyUnchecked(error) ?? { kind: 'unchecked' });
  }

  /** A draft that cannot be checked is not kept. */
  async #draftOf(text: string): Promise<string | undefined> {
    const { screening, facts } = this.#options;
    return screening.draft(text, this.#setting, facts().policy).catch(onlyUnchecked);
  }

  /** What this member's next message is read by. */
  get #setting(): DetectorOptions {
    return settingOf(this.#meta?.self.id ?? '', this.#transcript.items, this.#meta?.roster ?? []);
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
      items: () => this.#transcript.items,
      canWrite: () => this.#canWrite,
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

  #metaOf(group: Group): TranscriptMeta {
    const members = roster(group);
    const self = members.find((member) => member.self);
    if (!self) throw new TypeError('group: expected one of this member');
    return {
      id: toBase64Url(groupId(group)),
      status: 'open',
      self: personOf(self),
      visitor: members.find(({ role }) => role === 'visitor')?.id ?? '',
      roster: members.map(personOf),
      securityCode: this.#codeOf(group),
      verification: this.#verificationOf(group),
      receipts: {},
      received: 0,
    };
  }

  #verificationOf(group: Group): Verification {
    const certified = roster(group).flatMap(({ id, notAfterMs }) => (notAfterMs === undefined ? [] : [[id, notAfterMs] as const]));
    return { suite: suiteOf(group), sinceMs: this.#meta?.verification?.sinceMs ?? this.#options.clock.now(), certifiedUntilMs: Object.fromEntries(certified) };
  }

  /** A code changes with the epoch, the state far more often. */
  #wordsOf(code: string): readonly number[] {
    if (this.#words?.code !== code) this.#words = { code, indexes: securityWordIndexes(code) };
    return this.#words.indexes;
  }

  #codeOf(group: Group): string {
    return securityCode(group, this.#options.profileDigest());
  }

  get #tellsTyping(): boolean {
    return this.#options.facts().policy.typing === 'allow';
  }

  #compose(): ConversationState {
    const { vault, facts } = this.#options;
    const meta = this.#meta;
    const kept: KeptConversation = { meta, items: [...this.#transcript.items], failed: this.#unsent.failed, outbox: this.#unsent.waiting, uploads: this.#files.uploads, progress: this.#files.progress, read: this.#read };
    const phase = this.#damaged ? 'unavailable' : phaseOf(kept);
    const timeline = timelineOf(this.#transcript.timeline, kept);
    const { policy, clinic } = facts();
    return {
      ...(meta && { id: meta.id }),
      phase,
      ...(phase === 'unavailable' && { reason: 'lost' as const }),
      connection: this.#connection === 'closed' ? 'offline' : this.#connection,
      timeline,
      roster: (meta?.roster ?? []).map((person) => memberOf(person, meta?.self)),
      typing: this.#writing.members,
      unread: unreadOf(kept),
      ...(meta?.securityCode && {
        securityCode: meta.securityCode,
        securityWords: this.#wordsOf(meta.securityCode),
        ...(meta.verification && { verification: meta.verification }),
      }),
      remembered: vault.durable,
      policy,
      breaches: breachesOf(timeline),
      ...(this.#draft.text !== '' && { draft: this.#draft.text }),
      ...(phase === 'open' && meta?.waiting && { waiting: meta.waiting }),
      ...(phase === 'ended' && !this.#transcript.over && { clearing: true as const }),
      ...(this.#withheld.messages > 0 && { withheld: this.#withheld.messages }),
      clinic,
    };
  }

  get #canWrite(): boolean {
    return this.#state.phase === 'open' || this.#state.phase === 'new';
  }

  #sessionOptions(): GroupSessionOptions {
    const relay = this.#relay;
    if (!relay) throw new ConversationError('closed', 'another tab talks to the relay');
    return { ...this.#options, relay, handler: this };
  }
}

function onlyUnchecked(error: unknown): undefined {
  if (!(error instanceof ConversationError) || error.code !== 'unchecked') throw error;
}

function newMessageId(): string {
  return toBase64Url(randomBytes(16));
}
