import { CryptoError } from '../errors.js';
import type { GroupKind, GroupMember } from './types.js';

/** A commit as the rules see it. */
export interface CommitFacts {
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
 * Who may change a group. Conversation: the visitor who created it adds the desk; from then on the desk alone adds and removes, never the visitor
 * or itself. Team: the desk alone adds and removes. Everybody but an assistant may renew their own keys; an assistant commits nothing.
 *
 * @throws CryptoError `refused-commit`.
 */
export function checkCommit(facts: CommitFacts): void {
  const { by, added, removed } = facts;
  if (added.length > 1) throw refused('more than one member added');
  if (added.some(({ role }) => role === 'visitor')) throw refused('a visitor added');
  if (removed.some(({ role }) => role === 'visitor' || role === 'desk')) throw refused('the visitor or the desk removed');
  if (added.some(({ role }) => role === 'desk') && !isOpening(facts)) throw refused('a desk added');
  if (by.role === 'desk' || isOpening(facts)) return;
  if (by.role === 'assistant') throw refused('commit by assistant');
  if (added.length + removed.length > 0) throw refused(`members changed by ${by.role}`);
}

/** The visitor adds the desk to the conversation just created. */
function isOpening({ kind, epoch, by, added, removed, members }: CommitFacts): boolean {
  const [member] = added;
  return kind === 'conversation' && epoch === 0 && by.role === 'visitor' && members.length === 1 && member?.role === 'desk' && removed.length === 0;
}

/**
 * Who may be in a group one is welcomed to, and who may welcome. The desk is welcomed to a conversation by its visitor, with nobody else in it;
 * all others by the desk.
 *
 * @param signer - Who signed the GroupInfo.
 * @throws CryptoError `untrusted`.
 */
export function checkWelcome(kind: GroupKind, signer: GroupMember, members: readonly GroupMember[]): void {
  const count = (role: GroupMember['role']) => members.filter((member) => member.role === role).length;
  const visitors = kind === 'conversation' ? 1 : 0;
  if (count('desk') !== 1 || count('visitor') !== visitors) throw new CryptoError('untrusted', 'not the members of such a group');
  const asDesk = members.some(({ self, role }) => self && role === 'desk');
  if (asDesk && members.length !== 2) throw new CryptoError('untrusted', 'others are in before the desk');
  if (signer.role !== (asDesk ? 'visitor' : 'desk')) throw new CryptoError('untrusted', `welcomed by ${signer.role}`);
}

function refused(what: string): CryptoError {
  return new CryptoError('refused-commit', what);
}
