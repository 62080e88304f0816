import { CryptoError } from '../errors.js';
import type { GroupKind, GroupMember } from './types.js';

/** A commit as the rules see it. */
interface CommitFacts {
  readonly kind: GroupKind;
  /** The epoch it closes. */
  readonly epoch: number;
  readonly by: GroupMember;
  readonly added: readonly GroupMember[];
  readonly removed: readonly GroupMember[];
  /** Who is in before it. */
  readonly members: readonly GroupMember[];
}

/**
 * Who may change a group. Conversation: the visitor who created it adds the desk; from then on the desk alone adds and removes, never itself, and of
 * visitors only another device of the same signed-in patient, of whom one must stay. Team: the desk alone adds and removes. Everybody but an
 * assistant may renew their own keys; an assistant commits nothing.
 *
 * @throws CryptoError `refused-commit`.
 */
export function checkCommit(facts: CommitFacts): void {
  const { by, added, removed } = facts;
  if (added.length > 1) throw refused('more than one member added');
  if (removed.some(({ role }) => role === 'desk')) throw refused('the desk removed');
  checkVisitors(facts);
  if (added.some(({ role }) => role === 'desk') && !isOpening(facts)) throw refused('a desk added');
  if (by.role === 'desk' || isOpening(facts)) return;
  if (by.role === 'assistant') throw refused('commit by assistant');
  if (added.length + removed.length > 0) throw refused(`members changed by ${by.role}`);
}

/** A visitor stays the only one, unless the clinic says that they are the same patient; no visitor is exchanged for another. */
function checkVisitors({ kind, added, removed, members }: CommitFacts): void {
  const staying = members.filter((member) => member.role === 'visitor' && !removed.some(({ id }) => id === member.id));
  const [another] = added.filter(({ role }) => role === 'visitor');
  if (removed.some(({ role }) => role === 'visitor') && staying.length === 0) throw refused('the visitor removed');
  if (another && (kind !== 'conversation' || !areSamePatient([another, ...staying]))) throw refused('a visitor added');
}

/** Of one visitor there is nothing to ask. */
function areSamePatient(visitors: readonly GroupMember[]): boolean {
  const [first, ...others] = visitors;
  return others.every(({ patient }) => patient !== undefined && patient === first?.patient);
}

/** The visitor adds the desk to the conversation just created. */
function isOpening({ kind, epoch, by, added, removed, members }: CommitFacts): boolean {
  const [member] = added;
  return kind === 'conversation' && epoch === 0 && by.role === 'visitor' && members.length === 1 && member?.role === 'desk' && removed.length === 0;
}

/** Leaves of the tree that a desk is welcomed to, blank ones too: the visitor's and its own. */
export const PLACES_AT_BEGINNING = 2;

/** A group that one is welcomed to, as the rules see it. */
interface WelcomeFacts {
  readonly kind: GroupKind;
  readonly epoch: number;
  /** Who signed the GroupInfo. */
  readonly signer: GroupMember;
  readonly members: readonly GroupMember[];
}

/**
 * Who may be in a group one is welcomed to, and who may welcome. The desk is welcomed to a conversation by its visitor, by the first commit, with
 * nobody else in it and no place for anybody ({@link PLACES_AT_BEGINNING}); all others by the desk.
 *
 * @throws CryptoError `untrusted`.
 */
export function checkWelcome({ kind, epoch, signer, members }: WelcomeFacts): void {
  const all = (role: GroupMember['role']) => members.filter((member) => member.role === role);
  const visitors = all('visitor');
  const fits = kind === 'conversation' ? visitors.length > 0 && areSamePatient(visitors) : visitors.length === 0;
  if (all('desk').length !== 1 || !fits) throw new CryptoError('untrusted', 'not the members of such a group');
  const asDesk = members.some(({ self, role }) => self && role === 'desk');
  if (asDesk && epoch !== 1) throw new CryptoError('untrusted', 'not as a conversation begins');
  if (signer.role !== (asDesk ? 'visitor' : 'desk')) throw new CryptoError('untrusted', `welcomed by ${signer.role}`);
}

function refused(what: string): CryptoError {
  return new CryptoError('refused-commit', what);
}
