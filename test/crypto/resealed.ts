import { concatBytes } from '@noble/hashes/utils.js';
import { inside } from '../../src/crypto/group/state.js';
import { cipherSuiteOf } from '../../src/crypto/group/suites.js';
import { decodeMessage, keyPackageMessage, privateMessageMessage, proposalReaders, welcomeMessage } from '../../src/crypto/group/wire.js';
import type { Group, Identity } from '../../src/crypto/index.js';
import { type CipherSuite, decryptWithLabel, deriveAeadKey, encryptOnce, encryptWithLabel, signWithLabel } from '../../src/crypto/mls/cipher-suite.js';
import { type Codec, decode, opaque, uint16, uint32, uint64, uint8 } from '../../src/crypto/mls/codec.js';
import { WIRE_FORMATS } from '../../src/crypto/mls/framing.js';
import { unprotect } from '../../src/crypto/mls/group.js';
import { openGroupInfo, openGroupSecrets } from '../../src/crypto/mls/join.js';
import { deriveMemberSecret, deriveWelcomeSecret, groupContext, zeroSecret } from '../../src/crypto/mls/key-schedule.js';
import { PROTOCOL_VERSION } from '../../src/crypto/mls/leaf-node.js';
import { ratchetTree } from '../../src/crypto/mls/ratchet-tree.js';
import { commitCodec } from '../../src/crypto/mls/proposal.js';
import { groupSecrets, unsignedGroupInfo } from '../../src/crypto/mls/welcome.js';
import { readSecrets } from '../../src/crypto/group/key-package-keys.js';
import { keyPackageLayout, treeLayout } from './layouts.js';
import { forgeContent } from './forge.js';
import { signNatively } from './native-signature.js';

// What is inside of what is signed and encrypted, and the way to sign and encrypt something else in its place: for what only an insider could send.

export interface Resealed {
  readonly sample: Uint8Array;
  readonly layout: Codec<unknown>;
  readonly seal: (bytes: Uint8Array) => Uint8Array;
}

const classic = cipherSuiteOf('classic');
const suite: CipherSuite = { ...classic, signature: { ...classic.signature, sign: ({ secretKey }, message) => signNatively(secretKey, message) } };
const signed = (label: string, { key }: Identity, bytes: Uint8Array) => concatBytes(bytes, opaque.encode(signWithLabel(suite, key, label, bytes)));

/** A KeyPackage, signed anew by its owner. */
export function resealedKeyPackage(keyPackage: Uint8Array, owner: Identity): Resealed {
  const { signature: _, ...unsigned } = decodeMessage(keyPackageMessage, keyPackage, 'keyPackage');
  const head = keyPackage.subarray(0, 4);
  return { sample: keyPackageLayout.encode(unsigned), layout: keyPackageLayout, seal: (bytes) => concatBytes(head, signed('KeyPackageTBS', owner, bytes)) };
}

/** A KeyPackage whose leaf, and then the whole, is signed anew. */
export function resealedLeaf(keyPackage: Uint8Array, owner: Identity): Omit<Resealed, 'layout'> {
  const { initKey, leafNode, extensions } = decodeMessage(keyPackageMessage, keyPackage, 'keyPackage');
  const whole = keyPackageLayout.encode({ version: PROTOCOL_VERSION, cipherSuite: suite.id, initKey, leafNode, extensions });
  const before = 4 + opaque.encode(initKey).length;
  const signatureBytes = opaque.encode(leafNode.signature).length;
  const after = whole.subarray(whole.length - 1 - extensions.length);
  const leaf = whole.subarray(before, whole.length - after.length - signatureBytes);
  return {
    sample: leaf,
    seal: (bytes) => concatBytes(keyPackage.subarray(0, 4), signed('KeyPackageTBS', owner, concatBytes(whole.subarray(0, before), signed('LeafNodeTBS', owner, bytes), after))),
  };
}

/** A commit, signed and encrypted anew by its author. @param reader - Whoever can open it. */
export function resealedCommit(message: Uint8Array, { author, by, reader }: { author: Group; by: Identity; reader: Group }): Resealed {
  const layout = commitCodec(proposalReaders);
  const { body } = unprotect(inside(reader).state, decodeMessage(privateMessageMessage, message, 'message'), proposalReaders).result.authenticated.content;
  if (body.kind !== 'commit') throw new TypeError('not a commit');
  const { context, leafIndex } = inside(author).state;
  const header = concatBytes(opaque.encode(context.groupId), uint64.encode(context.epoch), uint8.encode(1), uint32.encode(leafIndex), opaque.encode(new Uint8Array()), uint8.encode(3));
  const framed = (bytes: Uint8Array) => concatBytes(uint16.encode(PROTOCOL_VERSION), uint16.encode(WIRE_FORMATS.privateMessage), header, bytes, groupContext.encode(context));
  return {
    sample: layout.encode(body.commit),
    layout,
    seal(bytes) {
      const signature = signWithLabel(suite, by.key, 'FramedContentTBS', framed(bytes));
      return forgeContent(author, 'commit', concatBytes(bytes, opaque.encode(signature), opaque.encode(new Uint8Array(32))));
    },
  };
}

/** A Welcome whose GroupInfo is signed and encrypted anew, one with another tree of which the GroupInfo has the hash, and one whose GroupSecrets are encrypted anew. */
export function resealedWelcome(bytes: Uint8Array, options: { secrets: Uint8Array; joiner: Identity; signer: Identity }): { info: Resealed; tree: Resealed; secrets: Resealed } {
  const welcome = decodeMessage(welcomeMessage, bytes, 'welcome');
  const { keyPackage, keys } = readSecrets(options.secrets, options.joiner);
  const opened = openGroupSecrets({ suite, welcome, keyPackage, initKey: keys.initKey });
  const welcomeSecret = () => deriveWelcomeSecret(suite, deriveMemberSecret(suite, opened.joinerSecret, zeroSecret(suite)));
  const info = openGroupInfo({ suite, welcome }, welcomeSecret());
  const entry = welcome.secrets[0];
  if (!entry) throw new TypeError('a Welcome for nobody');
  const sealedFor = (encryptedGroupInfo: Uint8Array, plaintext: Uint8Array) => {
    const encryptedGroupSecrets = encryptWithLabel(suite, keyPackage.initKey, 'Welcome', encryptedGroupInfo, plaintext);
    return welcomeMessage.encode({ ...welcome, encryptedGroupInfo, secrets: [{ ...entry, encryptedGroupSecrets }] });
  };
  const withInfo = (unsigned: Uint8Array) =>
    sealedFor(encryptOnce(suite, deriveAeadKey(suite, welcomeSecret()), new Uint8Array(), signed('GroupInfoTBS', options.signer, unsigned)), groupSecrets.encode(opened));
  const [tree] = info.extensions;
  if (!tree) throw new TypeError('no tree');
  return {
    info: { sample: unsignedGroupInfo.encode(info), layout: unsignedGroupInfo, seal: withInfo },
    tree: {
      sample: withUnmergedLeaf(tree.data),
      layout: treeLayout,
      seal: (data) => withInfo(unsignedGroupInfo.encode({ ...info, extensions: [{ ...tree, data }], context: { ...info.context, treeHash: hashOfTree(data) ?? info.context.treeHash } })),
    },
    secrets: {
      sample: decryptWithLabel(suite, keys.initKey, 'Welcome', welcome.encryptedGroupInfo, entry.encryptedGroupSecrets),
      layout: groupSecrets,
      seal: (plaintext) => sealedFor(welcome.encryptedGroupInfo, plaintext),
    },
  };
}

/** For something to be in the list. */
function withUnmergedLeaf(bytes: Uint8Array): Uint8Array {
  const tree = decode(ratchetTree, bytes);
  for (const [index] of tree.present) {
    const node = tree.parent(index);
    if (node) tree.set(index, { ...node, unmergedLeaves: [0] });
  }
  return ratchetTree.encode(tree);
}

/** Undefined when it is no tree. */
function hashOfTree(bytes: Uint8Array): Uint8Array | undefined {
  try {
    return decode(ratchetTree, bytes).hash(suite);
  } catch {
    // What reads it says so too, which is what is looked for.
    return undefined;
  }
}

/** The content of a message, encrypted anew; its signature comes with it. */
export function resealedContent(group: Group, sample: Uint8Array): Omit<Resealed, 'layout'> {
  return { sample, seal: (bytes) => forgeContent(group, 'application', bytes) };
}
