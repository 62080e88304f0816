import { randomBytes } from '@noble/hashes/utils.js';
import * as z from 'zod/mini';
import { ConversationError } from '../conversation/errors.js';
import type { GroupHandler, SessionEnd } from '../conversation/group/group-handler.js';
import { GroupSession, type GroupSessionOptions, onlyTransport } from '../conversation/group/group-session.js';
import { Order } from '../conversation/group/order.js';
import { decodeJson, encodeJson } from '../conversation/json.js';
import { encodeMailboxItem } from '../conversation/mailbox.js';
import { type Person, personOf } from '../conversation/content/transcript.js';
import { encodeTeamContent, parseTeamContent, type TeamContent } from '../conversation/shift/team-content.js';
import type { Entry } from '../conversation/vault.js';
import { commit, createGroup, type GroupMember, type Identity, keyPackageOwner, revokedMembers, roster, type SuiteName, wipe } from '../crypto/index.js';
import { digestOf } from './audit-log.js';
import { text } from '../schemas.js';

/** What somebody on shift has said to the desk. */
export interface TeamRequest {
  /** The same where it comes again. */
  readonly id: string;
  readonly sender: Person;
  readonly content: TeamContent;
  /** It is dealt with, and does not come again with the next start. @throws StorageError */
  readonly settle: () => Promise<void>;
}

interface TeamOptions extends Omit<GroupSessionOptions, 'handler' | 'prefix'> {
  readonly identity: Identity;
  readonly suite: SuiteName;
  readonly onRequest: (request: TeamRequest) => void;
  readonly onDefect: (error: unknown) => void;
}

const PREFIX = 'team/';
/** Requests that are not dealt with yet. */
const ASKED = 'asked/';
const asked = z.strictObject({ sender: z.strictObject({ id: text(), role: z.literal(['visitor', 'agent', 'assistant', 'desk']), name: text() }), content: z.unknown() });

/** The team: an MLS group of the desk and those on shift. It begins with the first of them and is made anew when the relay has lost it. */
export class Team implements GroupHandler {
  readonly #options: TeamOptions;
  #session: GroupSession | undefined;
  readonly #order: Order;
  /** What the step under way has brought: handed on once that is stored, or it would be done again with the step. */
  #heard: { readonly seq: number; readonly ask: () => void } | undefined;
  /** By member id: the sequence number of the commit that added them. */
  readonly #joinedAt = new Map<string, number>();
  /** Admissions are commits of one group: one after another. */
  #admitting: Promise<unknown> = Promise.resolve();

  constructor(options: TeamOptions) {
    this.#options = options;
    this.#order = new Order(options.clock);
  }

  async load(): Promise<void> {
    this.#session = await GroupSession.load(this.#sessionOptions());
  }

  /** First what was asked of the desk before it was stopped. */
  async resume(): Promise<void> {
    const { vault } = this.#options;
    for (const { name, value } of await vault.list(ASKED)) {
      const request = readAsked(value);
      if (request) this.#ask(name, request.sender, request.content);
      else await vault.write([{ name }]);
    }
    this.#session?.start();
  }

  /** Everybody on shift. */
  get members(): GroupMember[] {
    return this.#session && !this.#session.end ? roster(this.#session.group).filter(({ role }) => role === 'agent' || role === 'assistant') : [];
  }

  /** Whom the clinic has revoked. */
  get revoked(): GroupMember[] {
    return this.#session && !this.#session.end ? revokedMembers(this.#session.group, this.#options.trust()) : [];
  }

  /** Ends one that was made under a key of the desk's that is revoked: all who are on shift sign in anew. @throws RelayError, TransportError */
  async dissolveRevoked(): Promise<void> {
    if (this.revoked.some(({ role }) => role === 'desk')) await this.#session?.purge();
  }

  /**
   * Takes the owner of a KeyPackage into the team, instead of the members named. Resolves with the group, and the sequence number from which
   * the new member follows.
   *
   * @throws CryptoError as {@link keyPackageOwner}
   */
  admit(keyPackage: Uint8Array, instead: readonly string[]): Promise<{ team: string; seq: number }> {
    const admitted = this.#admitting.then(() => this.#admit(keyPackage, instead));
    this.#admitting = admitted.catch(() => undefined);
    return admitted;
  }

  async remove(ids: readonly string[]): Promise<void> {
    if (this.#session?.end) return;
    await this.#session?.change((members) => {
      const remove = ids.filter((id) => members.some((member) => member.id === id));
      return remove.length > 0 ? { remove } : undefined;
    });
  }

  /** @param entries - Stored in the same step, also where there is nobody to tell. */
  async send(content: TeamContent, entries: readonly Entry[] = []): Promise<void> {
    if (this.#session && this.members.length > 0) await this.#session.enqueue(this.#order.next(this.#session.outbox), encodeTeamContent(content), entries);
    else if (entries.length > 0) await this.#options.vault.write(entries);
  }

  /** What the desk has said and is not in the log yet: who has asked something before that is there reads it afterwards. */
  get unsaid(): TeamContent[] {
    return this.#session?.outbox.map(({ content }) => parseTeamContent(content)) ?? [];
  }

  async stop(): Promise<void> {
    await this.#session?.stop();
  }

  /** The log brings nothing twice: what was read before the desk was stopped is kept until it is dealt with, unless somebody waits for the answer and asks again. */
  onMessage({ seq, sender: member, content: bytes }: { seq: number; sender: GroupMember; content: Uint8Array }): Entry[] {
    const [sender, content] = [personOf(member), parseTeamContent(bytes)];
    const name = `${ASKED}${String(this.#options.clock.now()).padStart(15, '0')}-${String(seq).padStart(9, '0')}`;
    this.#heard = { seq, ask: () => this.#ask(name, sender, content) };
    return content.type === 'accept' || content.type === 'ask-metrics' ? [] : [{ name, value: encodeJson({ sender, content }) }];
  }

  onSent(): Entry[] {
    return [];
  }

  onFailed(): Entry[] {
    return [];
  }

  onCommit({ seq, added }: { seq: number; added: GroupMember[] }): Entry[] {
    for (const { id } of added) this.#joinedAt.set(id, seq);
    return [];
  }

  /** Who is on shift in a team that cannot be followed any more would wait for ever: they sign in anew. */
  onEnd(end: SessionEnd): Entry[] {
    if (end === 'lost') void this.#session?.purge().catch(onlyTransport);
    return [];
  }

  onDefect(error: unknown): void {
    this.#options.onDefect(error);
  }

  onChange(): void {
    const heard = this.#heard;
    if (!heard || !this.#session || this.#session.cursor < heard.seq) return;
    this.#heard = undefined;
    heard.ask();
  }

  #ask(name: string, sender: Person, content: TeamContent): void {
    this.#options.onRequest({ id: digestOf(name), sender, content, settle: () => this.#options.vault.write([{ name }]) });
  }

  async #admit(keyPackage: Uint8Array, instead: readonly string[]): Promise<{ team: string; seq: number }> {
    const member = await keyPackageOwner(keyPackage, this.#options.trust());
    await this.dissolveRevoked();
    if (!this.#session || this.#session.end) return this.#begin(keyPackage, member);
    const session = this.#session;
    await session.change((members) => {
      const remove = [...instead, member.id].filter((id) => members.some((other) => other.id === id));
      return { add: keyPackage, remove, welcomeTo: member.id };
    });
    return { team: session.id, seq: this.#joinedAt.get(member.id) ?? 0 };
  }

  async #begin(keyPackage: Uint8Array, member: GroupMember): Promise<{ team: string; seq: number }> {
    const { identity, suite, trust } = this.#options;
    const alone = await createGroup({ id: randomBytes(32), kind: 'team', identity, suite });
    const { next, welcome, consumed } = await commit(alone, { add: keyPackage }, trust());
    wipe(consumed);
    if (!welcome) throw new ConversationError('lost', 'an Add makes a Welcome');
    await this.#session?.stop();
    this.#heard = undefined;
    this.#session = await GroupSession.begin(this.#sessionOptions(), { group: next, creation: { to: member.id, welcome: encodeMailboxItem({ kind: 'welcome', welcome }) } });
    this.#session.start();
    return { team: this.#session.id, seq: 0 };
  }

  #sessionOptions(): GroupSessionOptions {
    return { ...this.#options, prefix: PREFIX, handler: this };
  }
}

/** Undefined for what another version has kept, and this one does not understand. */
function readAsked(value: Uint8Array): Pick<TeamRequest, 'sender' | 'content'> | undefined {
  try {
    const { sender, content } = decodeJson(value, asked, 'lost');
    return { sender, content: parseTeamContent(encodeJson(content)) };
  } catch (error) {
    if (!(error instanceof ConversationError)) throw error;
    return undefined;
  }
}
