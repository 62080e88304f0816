import { clean } from '@noble/hashes/utils.js';
import { deriveAeadKey, encryptOnce, encryptWithLabel, type HpkeCiphertext, hpkeCiphertext, signWithLabel } from './cipher-suite.js';
import { type Codec, list, opaque, optional, secretBytes, struct, uint16, uint32 } from './codec.js';
import type { GroupState } from './group.js';
import { type GroupContext, groupContext } from './key-schedule.js';
import { type KeyPackage, keyPackageRef } from './key-package.js';
import { type Extension, extensions } from './leaf-node.js';
import { ratchetTree } from './ratchet-tree.js';

/** Letting new members in (RFC 9420 §12.4.3). */

export interface GroupInfo {
  readonly context: GroupContext;
  readonly extensions: readonly Extension[];
  readonly confirmationTag: Uint8Array;
  /** Leaf index. */
  readonly signer: number;
  readonly signature: Uint8Array;
}

const unsignedFields = { context: groupContext, extensions, confirmationTag: opaque, signer: uint32 };
export const unsignedGroupInfo: Codec<Omit<GroupInfo, 'signature'>> = struct(unsignedFields);
export const groupInfo: Codec<GroupInfo> = struct({ ...unsignedFields, signature: opaque });
export const GROUP_INFO_LABEL = 'GroupInfoTBS';

/** §12.4.3.1. */
export interface GroupSecrets {
  readonly joinerSecret: Uint8Array;
  /** For the lowest node above both the committer and the new member. */
  readonly pathSecret: { readonly secret: Uint8Array } | undefined;
  /** The bytes of the vector of PreSharedKeyIDs: this protocol has none. */
  readonly psks: Uint8Array;
}

export const groupSecrets: Codec<GroupSecrets> = struct({ joinerSecret: secretBytes, pathSecret: optional(struct({ secret: secretBytes })), psks: opaque });

interface EncryptedGroupSecrets {
  /** KeyPackageRef. */
  readonly newMember: Uint8Array;
  readonly encryptedGroupSecrets: HpkeCiphertext;
}

export interface Welcome {
  readonly cipherSuite: number;
  readonly secrets: readonly EncryptedGroupSecrets[];
  readonly encryptedGroupInfo: Uint8Array;
}

export const welcome: Codec<Welcome> = struct({
  cipherSuite: uint16,
  secrets: list(struct<EncryptedGroupSecrets>({ newMember: opaque, encryptedGroupSecrets: hpkeCiphertext })),
  encryptedGroupInfo: opaque,
});

export const WELCOME_LABEL = 'Welcome';
/** Extension of a GroupInfo (§12.4.3.3). */
export const RATCHET_TREE_EXTENSION = 2;

/** A Welcome to the epoch that has just begun. @param options - `welcomeSecret`: wiped; `newcomers`: with the path secret that is for them. */
export function createWelcome(options: {
  state: GroupState;
  confirmationTag: Uint8Array;
  joinerSecret: Uint8Array;
  welcomeSecret: Uint8Array;
  newcomers: readonly { readonly keyPackage: KeyPackage; readonly pathSecret: Uint8Array | undefined }[];
}): Welcome {
  const { state, joinerSecret, welcomeSecret, newcomers } = options;
  const { suite } = state;
  const key = deriveAeadKey(suite, welcomeSecret);
  clean(welcomeSecret);
  const encryptedGroupInfo = encryptOnce(suite, key, new Uint8Array(), groupInfo.encode(createGroupInfo(state, options.confirmationTag)));
  const secrets = newcomers.map(({ keyPackage, pathSecret }) => {
    const plaintext = groupSecrets.encode({ joinerSecret, pathSecret: pathSecret && { secret: pathSecret }, psks: new Uint8Array() });
    const encryptedGroupSecrets = encryptWithLabel(suite, keyPackage.initKey, WELCOME_LABEL, encryptedGroupInfo, plaintext);
    clean(plaintext);
    return { newMember: keyPackageRef(suite, keyPackage), encryptedGroupSecrets };
  });
  return { cipherSuite: suite.id, secrets, encryptedGroupInfo };
}

function createGroupInfo({ suite, context, tree, leafIndex, signatureKey }: GroupState, confirmationTag: Uint8Array): GroupInfo {
  const unsigned = { context, extensions: [{ type: RATCHET_TREE_EXTENSION, data: ratchetTree.encode(tree) }], confirmationTag, signer: leafIndex };
  return { ...unsigned, signature: signWithLabel(suite, signatureKey, GROUP_INFO_LABEL, unsignedGroupInfo.encode(unsigned)) };
}
