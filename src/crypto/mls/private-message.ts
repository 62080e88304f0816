import { concatBytes, randomBytes } from '@noble/hashes/utils.js';
import { badEncoding, ByteReader } from '../encoding.js';
import type { Attempt } from './attempt.js';
import { type AeadKey, type CipherSuite, decryptOnce, deriveAeadKey, encryptOnce, hashBytes } from './cipher-suite.js';
import { caseOf, type Codec, decode, fixed, opaque, struct, uint32, uint64 } from './codec.js';
import { type AuthenticatedContent, type ContentAuth, contentAuth, contentBodies, type ContentBody, type ContentType, contentType, WIRE_FORMATS } from './framing.js';
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
export const senderDataAad: Codec<Header> = struct(header);
/** PrivateContentAAD (§6.3.1). */
export const contentAad: Codec<Header & { authenticatedData: Uint8Array }> = struct({ ...header, authenticatedData: opaque });
export const privateMessage: Codec<PrivateMessage> = struct({ ...header, authenticatedData: opaque, encryptedSenderData: opaque, ciphertext: opaque });

const writtenBodies = contentBodies({});

const REUSE_GUARD_BYTES = 4;

interface SenderData {
  readonly leafIndex: number;
  readonly generation: number;
  readonly reuseGuard: Uint8Array;
}

export const senderData: Codec<SenderData> = struct({ leafIndex: uint32, generation: uint32, reuseGuard: fixed(REUSE_GUARD_BYTES) });

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

/** What of a message is encrypted by itself: everything but the sender. */
interface SealedContent extends ContentAuth {
  readonly body: ContentBody;
}

/**
 * Decrypts a message (§6.3). Its signature is not checked yet; what is returned counts only if `attempt` has not failed.
 */
export function decryptContent(
  suite: CipherSuite,
  { senderDataSecret, ratchets }: MessageKeys,
  message: PrivateMessage,
  { readers, attempt }: { readers: ProposalReaders; attempt: Attempt },
): Turn & { authenticated: AuthenticatedContent; leafIndex: number } {
  const { groupId, epoch, contentType: type, authenticatedData, encryptedSenderData, ciphertext } = message;
  const { leafIndex, generation, reuseGuard } = attempt.step(
    () => decode(senderData, decryptOnce(suite, senderDataKey(suite, senderDataSecret, ciphertext), senderDataAad.encode(message), encryptedSenderData)),
    () => DECOY_SENDER,
  );
  const turned = attempt.step(
    () => turnRatchet(suite, ratchets, leafIndex, ratchetOf(type), generation),
    () => turnRatchet(suite, ratchets, 0, ratchetOf(type)),
  );
  const plaintext = attempt.step(
    () => decryptOnce(suite, guard(turned.key, reuseGuard), contentAad.encode(message), ciphertext),
    () => new Uint8Array(ciphertext.length),
  );
  const { body, ...auth } = attempt.step<SealedContent>(
    () => readContent(plaintext, type, readers),
    () => ({ body: { kind: 'application', data: plaintext }, signature: new Uint8Array(), confirmationTag: undefined }),
  );
  const content = { groupId, epoch, sender: { kind: 'member' as const, leafIndex }, authenticatedData, body };
  return { authenticated: { wireFormat: WIRE_FORMATS.privateMessage, content, ...auth }, leafIndex, ratchets: turned.tree, consumed: turned.consumed };
}

const DECOY_SENDER: SenderData = { leafIndex: 0, generation: 0, reuseGuard: new Uint8Array(REUSE_GUARD_BYTES) };

/** PrivateMessageContent (§6.3.1). */
function readContent(plaintext: Uint8Array, type: ContentType, readers: ProposalReaders): SealedContent {
  const reader = new ByteReader(plaintext);
  const body = caseOf(contentBodies(readers), type).read(reader);
  const auth = contentAuth(type).read(reader);
  while (!reader.done) if (reader.uint(1) !== 0) throw badEncoding('padding');
  return { body, ...auth };
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
