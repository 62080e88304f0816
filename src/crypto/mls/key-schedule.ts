import { clean } from '@noble/hashes/utils.js';
import { type CipherSuite, derivedFrom, deriveSecret, expandWithLabel, extract, hashBytes, hashOf } from './cipher-suite.js';
import { type Codec, opaque, struct, uint16, uint64 } from './codec.js';
import { type Extension, extensions } from './leaf-node.js';

/** The key schedule (RFC 9420 §8): from one epoch's init secret to all secrets of the next. */

/** What all members agree on in an epoch (§8.1). */
export interface GroupContext {
  readonly version: number;
  readonly cipherSuite: number;
  readonly groupId: Uint8Array;
  readonly epoch: bigint;
  readonly treeHash: Uint8Array;
  readonly confirmedTranscriptHash: Uint8Array;
  readonly extensions: readonly Extension[];
}

export const groupContext: Codec<GroupContext> = struct({
  version: uint16,
  cipherSuite: uint16,
  groupId: opaque,
  epoch: uint64,
  treeHash: opaque,
  confirmedTranscriptHash: opaque,
  extensions,
});

/** The secrets of an epoch (Table 4). */
export type EpochSecrets = Readonly<ReturnType<typeof deriveEpochSecrets>>;

/** @param epochSecret - Stays the caller's, who wipes it. */
export function deriveEpochSecrets(suite: CipherSuite, epochSecret: Uint8Array) {
  return derivedFrom(suite, epochSecret, (derive) => ({
    senderData: derive('sender data'),
    encryption: derive('encryption'),
    exporter: derive('exporter'),
    external: derive('external'),
    confirmation: derive('confirm'),
    membership: derive('membership'),
    resumption: derive('resumption'),
    authenticator: derive('authentication'),
    init: derive('init'),
  }));
}

/** `joiner_secret`: from the last epoch's init secret, and what the commit brought. */
export function deriveJoinerSecret(suite: CipherSuite, initSecret: Uint8Array, commitSecret: Uint8Array, context: GroupContext): Uint8Array {
  const secret = extract(suite, initSecret, commitSecret);
  try {
    return expandWithLabel(suite, secret, 'joiner', groupContext.encode(context));
  } finally {
    clean(secret);
  }
}

/** What the joiner secret and the pre-shared keys lead to, before the context comes in. @param pskSecret - §8.4; {@link zeroSecret} without any. */
export function deriveMemberSecret(suite: CipherSuite, joinerSecret: Uint8Array, pskSecret: Uint8Array): Uint8Array {
  return extract(suite, joinerSecret, pskSecret);
}

/** `welcome_secret`. */
export function deriveWelcomeSecret(suite: CipherSuite, memberSecret: Uint8Array): Uint8Array {
  return deriveSecret(suite, memberSecret, 'welcome');
}

/** `epoch_secret`. */
export function deriveEpochSecret(suite: CipherSuite, memberSecret: Uint8Array, context: GroupContext): Uint8Array {
  return expandWithLabel(suite, memberSecret, 'epoch', groupContext.encode(context));
}

/** `psk_secret` without pre-shared keys, and `commit_secret` without a path (§8). */
export function zeroSecret(suite: CipherSuite): Uint8Array {
  return new Uint8Array(hashBytes(suite));
}

/** MLS-Exporter (§8.5). @param length - Bytes wanted, at most 255 times the hash's. */
export function exportSecret(suite: CipherSuite, exporterSecret: Uint8Array, label: string, context: Uint8Array, length: number): Uint8Array {
  const secret = deriveSecret(suite, exporterSecret, label);
  try {
    return expandWithLabel(suite, secret, 'exported', hashOf(suite, context), length);
  } finally {
    clean(secret);
  }
}
