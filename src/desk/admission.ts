import { sha256 } from '@noble/hashes/sha2.js';
import * as z from 'zod/mini';
import { fromBase64Url, toBase64Url } from '../bytes.js';
import { ConversationError } from '../conversation/errors.js';
import { sealHistory } from '../conversation/requests/history.js';
import { decodeJson, encodeJson } from '../conversation/json.js';
import type { TeamContent } from '../conversation/shift/team-content.js';
import type { Entry, Vault } from '../conversation/vault.js';
import type { Person } from '../conversation/content/transcript.js';
import { CryptoError, type Group, type GroupMember, keyPackageOwner, revokedMembers, roster, type Trust } from '../crypto/index.js';
import { RelayError } from '../transport/errors.js';
import type { Relay } from '../transport/relay-client.js';
import type { DeskBriefing } from './briefing.js';
import type { DeskConversation } from './desk-conversation.js';
import type { OnRecord } from './on-record.js';
import type { Reports } from './reports.js';
import type { Team } from './team.js';
import { text } from '../schemas.js';

interface AdmissionOptions {
  readonly relay: Relay;
  readonly vault: Vault;
  readonly team: Team;
  readonly briefing: DeskBriefing;
  readonly trust: () => Trust;
  readonly conversations: OnRecord;
  readonly reports: Reports;
}

interface AdmissionRequest {
  readonly sender: Person;
  /** Lets its owner in once: what is tried again after it has does not put them out for it. */
  readonly keyPackage: Uint8Array;
  /** Whether whoever is in already is to be let in once more. */
  readonly anew: boolean;
}

const SEAL_KEYS = 'p/';
const presence = z.strictObject({ sealKey: text() });

/** Who of the team comes into which conversation, with its history, and who leaves it. */
export class Admission {
  readonly #options: AdmissionOptions;
  /** By member id, the digest of the KeyPackage that let them in last. */
  readonly #letIn = new WeakMap<DeskConversation, Map<string, string>>();

  constructor(options: AdmissionOptions) {
    this.#options = options;
  }

  /** A member's key for the histories it will be handed. */
  async keepSealKey(member: string, sealKey: string): Promise<void> {
    await this.#options.vault.write([{ name: SEAL_KEYS + member, value: encodeJson({ sealKey }) }]);
  }

  /** Keys of those who are not there any more, as what to delete. */
  async leftOver(present: ReadonlySet<string>): Promise<Entry[]> {
    const kept = await this.#options.vault.list(SEAL_KEYS);
    return kept.filter(({ name }) => !present.has(name.slice(SEAL_KEYS.length))).map(({ name }) => ({ name }));
  }

  async onAccept(sender: Person, { conversation: id, keyPackage, anew = false }: Extract<TeamContent, { type: 'accept' }>): Promise<void> {
    const conversation = this.#options.conversations.live.get(id);
    if (conversation?.facts.status !== 'open' || !conversation.session) return this.#refuse(sender, id, 'gone');
    await this.#unlessRefused(conversation, sender, async () => this.#admit(conversation, { sender, keyPackage: fromBase64Url(keyPackage), anew }));
  }

  /** @param request - Of the offer's own, also where it comes again. */
  async onOffer(sender: Person, { conversation: id, to, stay = false, note }: Extract<TeamContent, { type: 'offer' }>, request: string): Promise<void> {
    const { conversations, team, briefing } = this.#options;
    const conversation = conversations.live.get(id);
    const isTheirs = conversation?.facts.roster.some((member) => member.id === sender.id && member.role === 'agent');
    const isColleague = team.members.some((member) => member.id === to && member.id !== sender.id);
    if (!conversation || !isTheirs || !isColleague) return this.#refuse(sender, id, 'refused');
    if (note !== undefined) await briefing.note(sender, id, { id: request, text: note });
    if (conversation.facts.status !== 'open') return this.#refuse(sender, id, 'refused');
    await conversation.offerTo(to, stay);
  }

  /** Hands what was said before to whoever is in and was not handed it: the desk was stopped meanwhile, or lost the relay. */
  async handOwed(): Promise<void> {
    for (const conversation of this.#options.conversations.owing) {
      const { status, owed = [], roster: members } = conversation.facts;
      const waiting = status === 'open' ? members.filter(({ id }) => owed.includes(id)) : [];
      for (const member of waiting) await this.#unlessRefused(conversation, member, () => this.#handHistory(conversation, member));
    }
  }

  /** Out of all conversations. */
  async drop(members: readonly string[]): Promise<void> {
    const trust = this.#options.trust();
    const isTheirs = ({ facts, session }: DeskConversation) => session && !endsWith(session.group, revokedMembers(session.group, trust)) && facts.roster.some(({ id }) => members.includes(id));
    await Promise.all(this.#options.conversations.open.filter(isTheirs).map((conversation) => this.#dropFrom(conversation, members)));
  }

  /** Who is in a conversation that goes on, and not on shift. */
  get strays(): string[] {
    const { conversations, team } = this.#options;
    const ids = conversations.open.flatMap(({ queueEntry }) => queueEntry.members);
    return ids.filter((id) => !team.members.some((member) => member.id === id));
  }

  /** Whom the clinic has revoked leaves all conversations; those that would be left without a visitor end, and those where that is the desk itself, under an earlier key. */
  async dropRevoked(): Promise<void> {
    const { conversations, trust } = this.#options;
    const followed = conversations.open.filter(({ session }) => session && !session.end);
    await Promise.all(followed.map((conversation) => this.#dropRevokedFrom(conversation, trust())));
  }

  async #dropRevokedFrom(conversation: DeskConversation, trust: Trust): Promise<void> {
    const { group } = conversation.session ?? {};
    const revoked = group ? revokedMembers(group, trust) : [];
    if (!group || revoked.length === 0) return;
    await (endsWith(group, revoked) ? conversation.end() : this.#dropFrom(conversation, revoked.map(({ id }) => id)));
  }

  async #unlessRefused(conversation: DeskConversation, member: Person, task: () => Promise<void>): Promise<void> {
    try {
      await task();
    } catch (error) {
      if (!isRefusal(error)) throw error;
      // Told so, they ask again if they wish.
      await this.#refuse(member, conversation.id, conversation.facts.status === 'open' ? 'refused' : 'gone', conversation.handed(member.id));
    }
  }

  /** @param entries - Stored with the word to them. */
  async #refuse(sender: Person, conversation: string, code: 'refused' | 'gone', entries: readonly Entry[] = []): Promise<void> {
    const { team, reports } = this.#options;
    reports.tell({ kind: 'refused', what: 'accept', code });
    await reports.audit({ kind: 'refusal', conversation, member: sender.id, detail: { rule: 'accept', code } });
    await team.send({ v: 1, type: 'refused', conversation, to: sender.id, code }, entries);
  }

  async #admit(conversation: DeskConversation, request: AdmissionRequest): Promise<void> {
    const { facts, session } = conversation;
    const { sender, keyPackage, anew } = request;
    if (!session) throw new ConversationError('gone', 'the conversation is not followed');
    const owner = await keyPackageOwner(keyPackage, this.#options.trust());
    if (owner.id !== sender.id) throw new CryptoError('untrusted', 'the KeyPackage is somebody else’s');
    const [letIn, digest] = [this.#letIn.get(conversation) ?? new Map<string, string>(), toBase64Url(sha256(keyPackage))];
    this.#letIn.set(conversation, letIn);
    if (facts.admitted[sender.id] === undefined || (anew && letIn.get(sender.id) !== digest)) await session.change((members) => changesFor(conversation, members, request));
    letIn.set(sender.id, digest);
    await this.#requireOnShift(conversation, sender);
    await this.#handHistory(conversation, sender);
  }

  /** A shift may end between the request and the admission, and its member is not dropped from where it is not yet in. @throws ConversationError `gone` */
  async #requireOnShift(conversation: DeskConversation, { id }: Person): Promise<void> {
    if (this.#options.team.members.some((member) => member.id === id)) return;
    await this.#dropFrom(conversation, [id]);
    throw new ConversationError('gone', 'the shift is over');
  }

  async #handHistory(conversation: DeskConversation, to: Person): Promise<void> {
    const { vault, relay, team } = this.#options;
    const [seq, epoch] = [conversation.facts.admitted[to.id], conversation.facts.epochs?.[to.id]];
    const bytes = await vault.get(SEAL_KEYS + to.id);
    if (seq === undefined || !bytes) throw new ConversationError('gone', 'the member is not there');
    const { sealKey } = decodeJson(bytes, presence, 'bad-content');
    const { items, digest } = sealHistory(conversation.id, await conversation.history(seq), fromBase64Url(sealKey));
    for (const item of items) await relay.post(to.id, item);
    const admitted = { v: 1, type: 'admitted', conversation: conversation.id, to: to.id, seq, ...(epoch !== undefined && { epoch }), parts: items.length, digest } as const;
    await team.send(admitted, conversation.handed(to.id));
  }

  async #dropFrom({ session }: DeskConversation, members: readonly string[]): Promise<void> {
    const change = session?.change((present) => {
      const remove = members.filter((id) => present.some((member) => member.id === id));
      return remove.length > 0 ? { remove } : undefined;
    });
    // Nobody is in a conversation that is over; where the log takes no more, it ends for that. Neither keeps anybody on shift.
    await change?.catch((error: unknown) => {
      if (!(error instanceof RelayError || (error instanceof ConversationError && error.code === 'gone'))) throw error;
    });
  }
}

/** What was asked for cannot be done; not, that the desk was stopped meanwhile. */
function isRefusal(error: unknown): boolean {
  if (error instanceof ConversationError) return error.code !== 'closed';
  return error instanceof CryptoError || error instanceof RelayError || error instanceof RangeError;
}

/** Whether a conversation has no visitor without those who are revoked, or no desk. */
function endsWith(group: Group, revoked: readonly GroupMember[]): boolean {
  const stays = roster(group).filter(({ id }) => !revoked.some((member) => member.id === id));
  return !(['visitor', 'desk'] as const).every((wanted) => stays.some(({ role }) => role === wanted));
}

/** Whom an admission adds, and whom it lets go: the colleague who offered, assistants when a person comes, and of whoever is in already the place that they have lost. */
function changesFor({ facts }: DeskConversation, members: readonly GroupMember[], { sender, keyPackage, anew }: AdmissionRequest) {
  const joining = { add: keyPackage, welcomeTo: sender.id };
  if (members.some(({ id }) => id === sender.id)) return anew ? { ...joining, remove: [sender.id] } : undefined;
  const agents = members.filter(({ role }) => role === 'agent');
  const assistants = members.filter(({ role }) => role === 'assistant');
  const offered = facts.offeredTo === sender.id;
  if (agents.length > 0 && !offered) throw new ConversationError('gone', 'a colleague has the conversation');
  const instead = facts.invited ? assistants : [...agents, ...assistants];
  const leaving = sender.role === 'agent' ? instead : [];
  return { ...joining, remove: leaving.map(({ id }) => id) };
}
