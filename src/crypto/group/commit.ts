import { concatBytes } from '@noble/hashes/utils.js';
import type { GroupState } from 'ts-mls/clientState.js';
import { createCommit } from 'ts-mls/createCommit.js';
import { encodeMlsMessage } from 'ts-mls/message.js';
import type { Proposal } from 'ts-mls/proposal.js';
import type { SecretTree } from 'ts-mls/secretTree.js';
import type { Trust } from '../certificate.js';
import { badEncoding, ByteReader, encodeOpaque, encodeUint } from '../encoding.js';
import { guarded } from './guard.js';
import { openKeyPackage } from './key-package.js';
import { checkCommit } from './rules.js';
import { decodeGroup, encodeGroup, enterEpoch, inside, type MlsGroup } from './state.js';
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

/** The secrets of an epoch that the next one does not share. */
export function epochSecrets(past: GroupState, next: GroupState): Uint8Array[] {
  const kept = new Set(Object.values(next.privatePath.privateKeys));
  const trees = [past.secretTree, ...[...next.historicalReceiverData.values()].map(({ secretTree }) => secretTree)];
  return [
    ...Object.values(past.keySchedule),
    ...trees.flatMap(ratchetSecrets),
    ...Object.values(past.privatePath.privateKeys).filter((key) => !kept.has(key)),
  ];
}

function ratchetSecrets(tree: SecretTree): Uint8Array[] {
  return tree.flatMap(({ application, handshake }) => [application.secret, handshake.secret]);
}

function indexOf({ members }: MlsGroup, id: string): number {
  for (const [index, member] of members) if (member.id === id) return index;
  throw new RangeError('remove: expected ids of members');
}

const PENDING_FORMAT = 1;

/** A pending commit for storage, in the clear: seal it. `u8 format = 1 | u32 length | commit | u32 length | Welcome or nothing | u32 length | next`. */
export function encodePending({ commit, welcome, next }: Pending): Uint8Array {
  return concatBytes(
    encodeUint(PENDING_FORMAT, 1),
    encodeOpaque(commit, 4),
    encodeOpaque(welcome ?? new Uint8Array(), 4),
    encodeOpaque(encodeGroup(next), 4),
  );
}

/** `consumed` is empty: what it named was in the memory of the process that is gone. @throws CryptoError `bad-encoding`. */
export function decodePending(bytes: Uint8Array): Pending {
  const reader = new ByteReader(bytes);
  if (reader.uint(1) !== PENDING_FORMAT) throw badEncoding('pending commit format');
  const [commit, welcome, next] = [reader.opaque(4), reader.opaque(4), reader.opaque(4)];
  reader.end();
  return { commit, ...(welcome.length > 0 && { welcome }), next: decodeGroup(next), consumed: [] };
}
