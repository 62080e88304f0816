import { randomBytes } from '@noble/hashes/utils.js';
import { ConversationError } from '../conversation/errors.js';
import type { GroupHandler, SessionEnd } from '../conversation/group/group-handler.js';
import { GroupSession, type GroupSessionOptions, onlyTransport } from '../conversation/group/group-session.js';
import { encodeMailboxItem } from '../conversation/mailbox.js';
import { encodeTeamContent, parseTeamContent, type TeamContent } from '../conversation/shift/team-content.js';
import type { Entry } from '../conversation/vault.js';
import { commit, createGroup, type GroupMember, type Identity, keyPackageOwner, revokedMembers, roster, type SuiteName, wipe } from '../crypto/index.js';

export interface TeamOptions extends Omit<GroupSessionOptions, 'handler' | 'prefix'> {
  readonly identity: Identity;
  readonly suite: SuiteName;
  readonly onContent: (sender: GroupMember, content: TeamContent) => void;
  readonly onDefect: (error: unknown) => void;
}

const PREFIX = 'team/';

/** The team: an MLS group of the desk and those on shift. It begins with the first of them and is made anew when the relay has lost it. */
export class Team implements GroupHandler {
  readonly #options: TeamOptions;
  #session: GroupSession | undefined;
  #order = 0;
  /** By member id: the sequence number of the commit that added them. */
  readonly #joinedAt = new Map<string, number>();
  /** Admissions are commits of one group: one after another. */
  #admitting: Promise<unknown> = Promise.resolve();

  constructor(options: TeamOptions) {
    this.#options = options;
  }

  async load(): Promise<void> {
    this.#session = await GroupSession.load(this.#sessionOptions());
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

  async send(content: TeamContent): Promise<void> {
    const name = `${String(this.#options.clock.now()).padStart(15, '0')}-${String(this.#order++).padStart(9, '0')}`;
    if (this.members.length > 0) await this.#session?.enqueue(name, encodeTeamContent(content));
  }

  async stop(): Promise<void> {
    await this.#session?.stop();
  }

  onMessage({ sender, content }: { sender: GroupMember; content: Uint8Array }): Entry[] {
    this.#options.onContent(sender, parseTeamContent(content));
    return [];
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

  onChange(): void {}

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
    this.#session = await GroupSession.begin(this.#sessionOptions(), { group: next, creation: { to: member.id, welcome: encodeMailboxItem({ kind: 'welcome', welcome }) } });
    this.#session.start();
    return { team: this.#session.id, seq: 0 };
  }

  #sessionOptions(): GroupSessionOptions {
    return { ...this.#options, prefix: PREFIX, handler: this };
  }
}
