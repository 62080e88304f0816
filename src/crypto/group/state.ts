import { concatBytes } from '@noble/hashes/utils.js';
import type { ClientConfig } from 'ts-mls/clientConfig.js';
import type { ClientState, GroupState } from 'ts-mls/clientState.js';
import type { CiphersuiteImpl } from 'ts-mls/crypto/ciphersuite.js';
import type { Extension } from 'ts-mls/extension.js';
import type { GroupContext } from 'ts-mls/groupContext.js';
import { defaultKeyPackageEqualityConfig } from 'ts-mls/keyPackageEqualityConfig.js';
import { defaultLifetimeConfig } from 'ts-mls/lifetimeConfig.js';
import type { LeafNode } from 'ts-mls/leafNode.js';
import type { Trust } from '../certificate.js';
import { encodeUint } from '../encoding.js';
import { CryptoError } from '../errors.js';
import type { SuiteName } from '../suite.js';
import { authenticate, memberOf } from './credential.js';
import { providerOf, readSuite } from './suites.js';
import { Group, type GroupKind, type GroupMember } from './types.js';

/** What a {@link Group} is inside. */
export class MlsGroup extends Group {
  protected readonly opaque = 'group';
  readonly kind: GroupKind;
  readonly suite: SuiteName;
  /** By leaf index. */
  readonly members: ReadonlyMap<number, GroupMember>;

  constructor(
    readonly state: GroupState,
    known?: ReadonlyMap<number, GroupMember>,
  ) {
    super();
    this.kind = readKind(state.groupContext);
    this.suite = readSuite(state.groupContext.cipherSuite);
    this.members = known ?? membersOf(state);
  }

  get provider(): CiphersuiteImpl {
    return providerOf(this.suite);
  }

  get epoch(): number {
    return Number(this.state.groupContext.epoch);
  }

  get ownIndex(): number {
    return this.state.privatePath.leafIndex;
  }

  get self(): GroupMember {
    return this.memberAt(this.ownIndex);
  }

  /** @throws CryptoError `open-failed` when nobody is at this leaf. */
  memberAt(index: number): GroupMember {
    const member = this.members.get(index);
    if (member === undefined) throw new CryptoError('open-failed', 'no member at this leaf');
    return member;
  }

  leafAt(index: number): LeafNode {
    const node = this.state.ratchetTree[2 * index];
    if (node?.nodeType !== 'leaf') throw new CryptoError('open-failed', 'no member at this leaf');
    return node.leaf;
  }

  /** What the MLS library works on; credentials are judged by `trust`, with grace for those who are in already. */
  clientState(trust?: Trust): ClientState {
    return { ...this.state, clientConfig: clientConfig(trust) };
  }

  /** The group after a message: nobody came or went. */
  afterMessage(newState: ClientState): MlsGroup {
    return new MlsGroup(withoutConfig(newState), this.members);
  }
}

/** The group after a commit or join. Keys of past epochs go: the relay's log is in order, so nothing older will come. */
export function enterEpoch(newState: ClientState): MlsGroup {
  return new MlsGroup({ ...withoutConfig(newState), historicalReceiverData: new Map() });
}

/** @throws TypeError when it is not a group of this module. */
export function inside(group: Group): MlsGroup {
  if (!(group instanceof MlsGroup)) throw new TypeError('group: expected a Group');
  return group;
}

/**
 * Retained generations would keep a ratchet secret when a relay withholds a message, which ends forward secrecy; 0 epochs would mean all.
 * Content is padded before it gets here.
 */
export function clientConfig(trust?: Trust): ClientConfig {
  return {
    keyRetentionConfig: { retainKeysForGenerations: 0, retainKeysForEpochs: 1, maximumForwardRatchetSteps: 1000 },
    lifetimeConfig: defaultLifetimeConfig,
    keyPackageEqualityConfig: defaultKeyPackageEqualityConfig,
    paddingConfig: { kind: 'alwaysPad', paddingLength: 0 },
    authService: {
      async validateCredential(credential, signaturePublicKey) {
        if (trust !== undefined) authenticate({ credential, signaturePublicKey }, trust, { grace: true });
        return trust !== undefined;
      },
    },
  };
}

/** GroupContext extension of private use (RFC 9420 §17.3): `u8 protocol version = 1 | u8 kind (1 conversation, 2 team)`. It binds the kind for good. */
export const KIND_EXTENSION = 0xf052;
const PROTOCOL_VERSION = 1;
const KINDS: readonly GroupKind[] = ['conversation', 'team'];

export function kindExtension(kind: GroupKind): Extension {
  return { extensionType: KIND_EXTENSION, extensionData: concatBytes(encodeUint(PROTOCOL_VERSION, 1), encodeUint(KINDS.indexOf(kind) + 1, 1)) };
}

/** @throws CryptoError `untrusted` when the context is not of this protocol. */
export function readKind({ extensions, groupId }: GroupContext): GroupKind {
  const [extension, ...others] = extensions;
  const [version, number, ...rest] = extension?.extensionData ?? [];
  const kind = KINDS[(number ?? 0) - 1];
  const known = extension?.extensionType === KIND_EXTENSION && others.length === 0 && version === PROTOCOL_VERSION && rest.length === 0;
  if (!known || kind === undefined || groupId.length !== GROUP_ID_BYTES) throw new CryptoError('untrusted', 'not a group of this protocol');
  return kind;
}

export const GROUP_ID_BYTES = 32;
function withoutConfig({ clientConfig: _config, ...state }: ClientState): GroupState {
  return state;
}

function membersOf({ ratchetTree, privatePath }: GroupState): Map<number, GroupMember> {
  const members = new Map<number, GroupMember>();
  for (const [nodeIndex, node] of ratchetTree.entries()) {
    if (node?.nodeType === 'leaf') members.set(nodeIndex / 2, memberOf(node.leaf, nodeIndex / 2 === privatePath.leafIndex));
  }
  return members;
}
