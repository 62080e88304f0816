import { createCommit } from 'ts-mls/createCommit.js';
import { encodeMlsMessage } from 'ts-mls/message.js';
import type { Proposal } from 'ts-mls/proposal.js';
import type { Trust } from '../certificate.js';
import { openKeyPackage } from './admission.js';
import { guarded } from './guard.js';
import { checkCommit } from './rules.js';
import { epochSecrets } from './secrets.js';
import { enterEpoch, inside, type MlsGroup } from './state.js';
import type { Changes, Group, Pending } from './types.js';
import { encodeWelcome } from './wire.js';

/**
 * Makes a commit (RFC 9420 §12.4). The group passed in stays the current one until the relay has accepted it. After an Add, and before the
 * next one, the desk commits once without changes, which merges the new leaf into the tree.
 *
 * @throws CryptoError `refused-commit` when this member may not, or as {@link keyPackageOwner} about the one to be added.
 * @throws RangeError when a member to be removed is not in.
 */
export async function commit(group: Group, changes: Changes, trust: Trust): Promise<Pending> {
  const current = inside(group);
  const added = changes.add === undefined ? undefined : await openKeyPackage(changes.add, { ...trust, suite: current.suite });
  const removed = (changes.remove ?? []).map((id) => indexOf(current, id));
  checkCommit({
    kind: current.kind,
    epoch: current.epoch,
    by: current.self,
    added: added === undefined ? [] : [added.owner],
    removed: removed.map((index) => current.memberAt(index)),
    members: [...current.members.values()],
  });
  const proposals: Proposal[] = removed.map((index) => ({ proposalType: 'remove', remove: { removed: index } }));
  if (added !== undefined) proposals.push({ proposalType: 'add', add: { keyPackage: added.keyPackage } });
  return guarded('refused-commit', 'the MLS library refuses the commit', () => seal(current, proposals, trust));
}

async function seal(current: MlsGroup, extraProposals: Proposal[], trust: Trust): Promise<Pending> {
  const context = { state: current.clientState(trust), cipherSuite: current.provider };
  const result = await createCommit(context, { extraProposals, ratchetTreeExtension: true });
  return {
    commit: encodeMlsMessage(result.commit),
    ...(result.welcome && { welcome: encodeWelcome(result.welcome) }),
    next: enterEpoch(result.newState),
    consumed: [...result.consumed, ...epochSecrets(current.state, result.newState)],
  };
}

function indexOf({ members }: MlsGroup, id: string): number {
  for (const [index, member] of members) if (member.id === id) return index;
  throw new RangeError('remove: expected ids of members');
}
