import { concatBytes, randomBytes } from '@noble/hashes/utils.js';
import { badEncoding, ByteReader } from '../encoding.js';
import { type AeadKey, type CipherSuite, decryptOnce, deriveAeadKey, encryptOnce, hashBytes } from './cipher-suite.js';
import { caseOf, type Codec, decode, fixed, opaque, struct, uint32, uint64 } from './codec.js';
import { type AuthenticatedContent, contentAuth, contentBodies, type ContentType, contentType, WIRE_FORMATS } from './framing.js';
import type { ProposalReaders } from './proposal.js';
import { type RatchetName, type SecretTree, turnRatchet } from './secret-tree.js';

/** Messages of which nobody outside sees more than group, epoch and type of content (RFC 9420 §6.3). */

interface Header {
  readonly groupId: Uint8Array;
  readonly epoch: bigint;
  readonly contentType: ContentType;
}

export interface PrivateMessage extends Header {
  readonly authenticatedData: Uint8Array;
  readonly encryptedSenderData: Uint8Array;
  readonly ciphertext: Uint8Array;
}

const header = { groupId: opaque, epoch: uint64, contentType };
/** SenderDataAAD (§6.3.2). */
const senderDataAad: Codec<Header> = struct(header);
/** PrivateContentAAD (§6.3.1). */
const contentAad: Codec<Header & { authenticatedData: Uint8Array }> = struct({ ...header, authenticatedData: opaque });
export const privateMessage: Codec<PrivateMessage> = struct({ ...header, authenticatedData: opaque, encryptedSenderData: opaque, ciphertext: opaque });

const writtenBodies = contentBodies({});

const REUSE_GUARD_BYTES = 4;

interface SenderData {
  readonly leafIndex: number;
  readonly generation: number;
  readonly reuseGuard: Uint8Array;
}

const senderData: Codec<SenderData> = struct({ leafIndex: uint32, generation: uint32, reuseGuard: fixed(REUSE_GUARD_BYTES) });

/** What an epoch's messages are encrypted with. */
export interface MessageKeys {
  readonly senderDataSecret: Uint8Array;
  readonly ratchets: SecretTree;
}

/** A message's result: the ratchets after it, and what they no longer hold. */
export interface Turn {
  readonly ratchets: SecretTree;
  readonly consumed: Uint8Array[];
}

/** Encrypts what a member says (§6.3.1). Without padding: the application pads its data. */
export function encryptContent(
  suite: CipherSuite,
  { senderDataSecret, ratchets }: MessageKeys,
  { content, signature, confirmationTag }: AuthenticatedContent,
): Turn & { message: PrivateMessage } {
  const { groupId, epoch, authenticatedData, body, sender } = content;
  if (sender.kind !== 'member') throw new TypeError('sender: expected a member');
  const unsealed = { groupId, epoch, contentType: body.kind, authenticatedData };
  const plaintext = concatBytes(caseOf(writtenBodies, body.kind).encode(body), contentAuth(body.kind).encode({ signature, confirmationTag }));
  const { key, generation, tree, consumed } = turnRatchet(suite, ratchets, sender.leafIndex, ratchetOf(body.kind));
  const reuseGuard = randomBytes(REUSE_GUARD_BYTES);
  const ciphertext = encryptOnce(suite, guard(key, reuseGuard), contentAad.encode(unsealed), plaintext);
  const data = senderData.encode({ leafIndex: sender.leafIndex, generation, reuseGuard });
  const encryptedSenderData = encryptOnce(suite, senderDataKey(suite, senderDataSecret, ciphertext), senderDataAad.encode(unsealed), data);
  return { message: { ...unsealed, encryptedSenderData, ciphertext }, ratchets: tree, consumed };
}

/**
 * Decrypts a message (§6.3). Its signature is not checked yet.
 *
 * @throws CryptoError, or what the primitives throw.
 */
export function decryptContent(
  suite: CipherSuite,
  { senderDataSecret, ratchets }: MessageKeys,
  message: PrivateMessage,
  readers: ProposalReaders,
): Turn & { authenticated: AuthenticatedContent; leafIndex: number } {
  const { groupId, epoch, contentType: type, authenticatedData, encryptedSenderData, ciphertext } = message;
  const data = decryptOnce(suite, senderDataKey(suite, senderDataSecret, ciphertext), senderDataAad.encode(message), encryptedSenderData);
  const { leafIndex, generation, reuseGuard } = decode(senderData, data);
  const { key, tree, consumed } = turnRatchet(suite, ratchets, leafIndex, ratchetOf(type), generation);
  const reader = new ByteReader(decryptOnce(suite, guard(key, reuseGuard), contentAad.encode(message), ciphertext));
  const body = caseOf(contentBodies(readers), type).read(reader);
  const auth = contentAuth(type).read(reader);
  while (!reader.done) if (reader.uint(1) !== 0) throw badEncoding('padding');
  const content = { groupId, epoch, sender: { kind: 'member' as const, leafIndex }, authenticatedData, body };
  return { authenticated: { wireFormat: WIRE_FORMATS.privateMessage, content, ...auth }, leafIndex, ratchets: tree, consumed };
}

/** Key and nonce of the sender data, from a sample of the ciphertext (§6.3.2). */
export function senderDataKey(suite: CipherSuite, senderDataSecret: Uint8Array, ciphertext: Uint8Array): AeadKey {
  return deriveAeadKey(suite, senderDataSecret, ciphertext.subarray(0, hashBytes(suite)));
}

function ratchetOf(type: ContentType): RatchetName {
  return type === 'application' ? 'application' : 'handshake';
}

/** Changes the nonce in place: should a restored copy use a key again, it hardly does so with the same nonce (§6.3.1). */
function guard(key: AeadKey, reuseGuard: Uint8Array): AeadKey {
  for (const [index, byte] of reuseGuard.entries()) key.nonce[index] = (key.nonce[index] ?? 0) ^ byte;
  return key;
}
