import { requireTrust, type Trust } from '../certificate.js';
import { createCommit } from '../mls/commit.js';
import { skip } from '../mls/group.js';
import { Add, Remove } from '../mls/proposal.js';
import { openKeyPackage } from './admission.js';
import { guarded } from './guard.js';
import { checkCommit } from './rules.js';
import { inside, MlsGroup } from './state.js';
import type { Changes, Group, Pending } from './types.js';
import { privateMessageMessage, welcomeMessage } from './wire.js';

/**
 * Makes a commit (RFC 9420 §12.4), which renews this member's keys, unless it is the one by which a group's creator is no longer alone. The group passed
 * in stays the current one until the relay has accepted it.
 *
 * @throws CryptoError `refused-commit` when this member may not, or as {@link keyPackageOwner} about the one to be added.
 * @throws RangeError when a member to be removed is not in.
 */
export async function commit(group: Group, changes: Changes, trust: Trust): Promise<Pending> {
  const current = inside(group);
  requireTrust(trust);
  if (typeof changes !== 'object') throw new TypeError('changes: expected Changes');
  const added = changes.add === undefined ? undefined : openKeyPackage(changes.add, { ...trust, suite: current.suite });
  const removed = (changes.remove ?? []).map((id) => indexOf(current, id));
  checkCommit({
    kind: current.kind,
    epoch: current.epoch,
    by: current.self,
    added: added === undefined ? [] : [added.owner],
    removed: removed.map((index) => current.memberAt(index)),
    members: [...current.members.values()],
  });
  const proposals = [...removed.map((index) => new Remove(index)), ...(added === undefined ? [] : [new Add(added.keyPackage, current.state.suite)])];
  return guarded('refused-commit', 'the commit cannot be made', () => {
    const { result, next, consumed } = createCommit(current.state, proposals);
    return {
      commit: privateMessageMessage.encode(result.commit),
      ...(result.welcome && { welcome: welcomeMessage.encode(result.welcome) }),
      next: new MlsGroup(next),
      consumed,
    };
  });
}

/**
 * The group after a commit of this member that is given up in its own epoch, and may have been seen: the key that it was encrypted with is gone (RFC
 * 9420 §9.2), so that the next one is under another.
 *
 * @returns What to store in the place of the commit.
 */
export async function withdraw(group: Group): Promise<{ next: Group; consumed: Uint8Array[] }> {
  const current = inside(group);
  const { next, consumed } = skip(current.state, 'handshake');
  return { next: current.afterMessage(next), consumed };
}

function indexOf({ members }: MlsGroup, id: string): number {
  for (const [index, member] of members) if (member.id === id) return index;
  throw new RangeError('remove: expected ids of members');
}
