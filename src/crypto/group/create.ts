import { copyOf, requireBytes } from '../encoding.js';
import { type Identity, requireIdentity } from '../identity.js';
import { createGroup as createMlsGroup } from '../mls/group.js';
import type { SuiteName } from '../suite.js';
import { generateLeaf } from './keys.js';
import { GROUP_ID_BYTES, kindExtension, KINDS, MlsGroup } from './state.js';
import { cipherSuiteOf } from './suites.js';
import type { Group, GroupKind } from './types.js';

/**
 * Creates a group of one (RFC 9420 §11): a conversation by its visitor, the team by the desk.
 *
 * @param options - `id`: 32 fresh random bytes, the conversation's id on the relay.
 * @throws RangeError when the id is not of 32 bytes or the identity does not create such groups.
 */
export async function createGroup(options: { id: Uint8Array; kind: GroupKind; identity: Identity; suite: SuiteName }): Promise<Group> {
  const { id, kind, identity } = options;
  requireBytes(id, 'id', GROUP_ID_BYTES);
  requireIdentity(identity);
  if (!KINDS.includes(kind)) throw new RangeError('kind: expected conversation or team');
  const suite = cipherSuiteOf(options.suite);
  const own = { ...generateLeaf(identity, suite), signatureKey: identity.key.copy() };
  const group = new MlsGroup(createMlsGroup({ suite, groupId: copyOf(id), extensions: [kindExtension(kind)], ...own }));
  const creator = kind === 'conversation' ? 'visitor' : 'desk';
  if (group.self.role !== creator) throw new RangeError(`identity: a ${kind} is created by a ${creator}`);
  return group;
}
