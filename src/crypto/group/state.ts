import { concatBytes } from '@noble/hashes/utils.js';
import { encodeUint } from '../encoding.js';
import { CryptoError } from '../errors.js';
import type { GroupState } from '../mls/group.js';
import type { GroupContext } from '../mls/key-schedule.js';
import type { Extension } from '../mls/leaf-node.js';
import type { SuiteName } from '../suite.js';
import { memberOf } from './credential.js';
import { readSuite } from './suites.js';
import { Group, type GroupKind, type GroupMember } from './types.js';

/**
 * What a {@link Group} is inside. Keys of past epochs and of messages that were skipped are gone: the relay's log is in order, so that nothing older
 * will come, and what is not there cannot be taken.
 */
export class MlsGroup extends Group {
  protected readonly opaque = 'group';
  readonly kind: GroupKind;
  readonly suite: SuiteName;
  /** By leaf index. */
  readonly members: ReadonlyMap<number, GroupMember>;

  /** @param known - The members, where they are those of a group before. */
  constructor(
    readonly state: GroupState,
    known?: ReadonlyMap<number, GroupMember>,
  ) {
    super();
    this.kind = readKind(state.context);
    this.suite = readSuite(state.suite.id);
    this.members = known ?? membersOf(state);
  }

  get epoch(): number {
    return Number(this.state.context.epoch);
  }

  get self(): GroupMember {
    return this.memberAt(this.state.leafIndex);
  }

  /** @throws CryptoError `open-failed` when nobody is at this leaf. */
  memberAt(index: number): GroupMember {
    const member = this.members.get(index);
    if (member === undefined) throw new CryptoError('open-failed', 'no member at this leaf');
    return member;
  }

  /** The group after a message: nobody came or went. */
  afterMessage(state: GroupState): MlsGroup {
    return new MlsGroup(state, this.members);
  }
}

/** @throws TypeError when it is not a group of this module. */
export function inside(group: Group): MlsGroup {
  if (!(group instanceof MlsGroup)) throw new TypeError('group: expected a Group');
  return group;
}

/** GroupContext extension of private use (RFC 9420 §17.3): `u8 protocol version = 1 | u8 kind (1 conversation, 2 team)`. It binds the kind for good. */
export const KIND_EXTENSION = 0xf052;
const PROTOCOL_VERSION = 1;
export const KINDS: readonly GroupKind[] = ['conversation', 'team'];

export function kindExtension(kind: GroupKind): Extension {
  return { type: KIND_EXTENSION, data: concatBytes(encodeUint(PROTOCOL_VERSION, 1), encodeUint(KINDS.indexOf(kind) + 1, 1)) };
}

/** @throws CryptoError `untrusted` when the context is not of this protocol, in which an epoch is a number that everybody tells exactly. */
export function readKind({ extensions, groupId, epoch }: GroupContext): GroupKind {
  const [extension, ...others] = extensions;
  const [version, number, ...rest] = extension?.data ?? [];
  const kind = KINDS[(number ?? 0) - 1];
  const known = extension?.type === KIND_EXTENSION && others.length === 0 && version === PROTOCOL_VERSION && rest.length === 0;
  const fits = groupId.length === GROUP_ID_BYTES && epoch <= MAX_EPOCH;
  if (!known || kind === undefined || !fits) throw new CryptoError('untrusted', 'not a group of this protocol');
  return kind;
}

export const GROUP_ID_BYTES = 32;
const MAX_EPOCH = BigInt(Number.MAX_SAFE_INTEGER);

function membersOf({ tree, leafIndex }: GroupState): Map<number, GroupMember> {
  return new Map(tree.leaves.map(([index, leaf]) => [index, memberOf(leaf, index === leafIndex)]));
}
