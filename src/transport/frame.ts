import { sha256 } from '@noble/hashes/sha2.js';
import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import * as z from 'zod/mini';
import { fromBase64Url, toBase64Url } from '../bytes.js';
import { TransportError } from './errors.js';
import { listOf, text, textLike, truth, variants, whole } from '../schemas.js';

/**
 * The wire format between clients and the relay.
 *
 * A frame is `u16 headerLength | header | part*`, integers big-endian. The header is UTF-8 JSON of one of the schemas below with one
 * field more, `sizes`, the byte lengths of the parts that follow it back to back. Ids and hashes are base64url without padding.
 */

/** WebSocket subprotocol; the number changes when frames do. */
export const PROTOCOL = 'sotto.v1';
/** Largest frame either side accepts, in bytes. */
export const MAX_FRAME_BYTES = 256 * 1024;
/** Largest MLS message, Welcome, KeyPackage, mailbox item, profile or part of a blob that a relay takes, in bytes; more is refused with `too-large`. */
export const MAX_PART_BYTES = 128 * 1024;
/** Parts that a blob is made of at most. */
const MAX_BLOB_PARTS = 512;
const MAX_HEADER_BYTES = 4096;
const MAX_PARTS = 64;

/** 32 bytes as base64url: conversation ids (= MLS group ids), mailbox ids, token hashes. */
const id32 = textLike(/^[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]$/);
const count = whole();
const request = count;

const blobHolder = { conversation: id32, epoch: count, token: id32, blob: id32 };
const blobIndex = whole(0, MAX_BLOB_PARTS - 1);

const clientHeaders = [
  /** Opens a log at `epoch` and puts parts[0], the Welcome, into the mailbox `to`: both or neither. */
  z.strictObject({ type: z.literal('create'), request, conversation: id32, epoch: count, access: id32, to: id32 }),
  /** Appends parts[0]. A commit carries `next`, the hash of the next epoch's token, and the Welcomes parts[1..] for the mailboxes `to`. */
  z.strictObject({
    type: z.literal('append'),
    request,
    conversation: id32,
    token: id32,
    next: z.optional(id32),
    to: z.optional(listOf(id32, 16)),
  }),
  /** Asks for the entries after `after` that the token of `epoch` may read, and, while `epoch` is current, for those to come. */
  z.strictObject({ type: z.literal('subscribe'), request, conversation: id32, epoch: count, token: id32, after: count }),
  z.strictObject({ type: z.literal('unsubscribe'), request, conversation: id32 }),
  /** Deletes log, blobs and tokens for good; whoever holds the current epoch's token may. */
  z.strictObject({ type: z.literal('purge'), request, conversation: id32, token: id32 }),
  /**
   * Has the relay keep entries and blobs of the conversation no longer than `keepMs` after they came, and nothing longer than it would anyway. Answered
   * with what holds now: the shortest that was ever asked for. Whoever holds the current epoch's token may.
   */
  z.strictObject({ type: z.literal('retain'), request, conversation: id32, token: id32, keepMs: count }),
  /**
   * Appends parts[0] to a blob of the conversation, as its part `index`; the identical part again succeeds. Answered with how many parts there are
   * now. Whoever holds the token of `epoch` may while `epoch` is current; the same for the three requests below.
   */
  z.strictObject({ type: z.literal('put-blob'), request, ...blobHolder, index: blobIndex }),
  /** Asks how many parts of a blob are there. */
  z.strictObject({ type: z.literal('ask-blob'), request, ...blobHolder }),
  /** Asks for the part `index` of a blob. */
  z.strictObject({ type: z.literal('get-blob'), request, ...blobHolder, index: blobIndex }),
  /** Deletes a blob, whole or in the making. */
  z.strictObject({ type: z.literal('drop-blob'), request, ...blobHolder }),
  /** Opens the mailbox of `key` (Ed25519): `signature` is over the label, then the connection's nonce. Items above `after` follow. */
  z.strictObject({ type: z.literal('open'), request, key: id32, signature: text(86, 86), after: count }),
  /** Deletes an opened mailbox's items up to and including `upTo`. */
  z.strictObject({ type: z.literal('settle'), request, mailbox: id32, upTo: count }),
  /** Adds the parts to an opened mailbox's KeyPackages, or makes parts[0] its last resort. Answered with the pool's size, which is all that none asks for. */
  z.strictObject({ type: z.literal('publish'), request, mailbox: id32, lastResort: truth }),
  /** Takes one KeyPackage of a mailbox, the last resort when the pool is empty. */
  z.strictObject({ type: z.literal('take'), request, mailbox: id32 }),
  /** Puts parts[0] into a mailbox. */
  z.strictObject({ type: z.literal('post'), request, to: id32 }),
  /** Stores parts[0], a clinic profile signed by `clinic`, if its version is newer than the one held. */
  z.strictObject({ type: z.literal('put-profile'), request, clinic: id32 }),
  z.strictObject({ type: z.literal('get-profile'), request, clinic: id32 }),
  z.strictObject({ type: z.literal('ping'), request }),
] as const;
const clientHeader = variants('type', clientHeaders);

/** Fields that a later relay adds are passed over: none of them changes what a frame of this version means. */
const relayHeaders = [
  /** First frame of a connection. */
  z.object({ type: z.literal('hello'), nonce: id32 }),
  /**
   * The request succeeded and is durable. `value`: append: the entry's sequence number (this stands for the entry itself, which is not echoed to
   * the appending connection); subscribe: the last sequence number this token can read now; publish: the pool's size; put-blob, ask-blob: how many parts there are;
   * retain: milliseconds. Parts: take, get-profile, get-blob.
   */
  z.object({ type: z.literal('ok'), request, value: z.optional(count) }),
  z.object({ type: z.literal('error'), request: z.optional(request), code: text(64) }),
  /** The log's entry `seq`, parts[0]. */
  z.object({ type: z.literal('entry'), conversation: id32, seq: count }),
  /** A subscribed conversation was purged. */
  z.object({ type: z.literal('purged'), conversation: id32 }),
  /** An opened mailbox's item `seq`, parts[0]. */
  z.object({ type: z.literal('item'), mailbox: id32, seq: count }),
] as const;
const relayHeader = variants('type', relayHeaders);

export type ClientHeader = z.infer<typeof clientHeader>;
export type RelayHeader = z.infer<typeof relayHeader>;
/** A header and the opaque byte strings that travel with it. */
export interface Frame<Header> {
  header: Header;
  parts: Uint8Array[];
}
export type ClientFrame = Frame<ClientHeader>;
export type RelayFrame = Frame<RelayHeader>;

/** @throws RangeError when a part, the header or the whole is over its limit. */
export function encodeFrame(header: ClientHeader | RelayHeader, parts: readonly Uint8Array[] = []): Uint8Array {
  const json = new TextEncoder().encode(JSON.stringify({ ...header, sizes: parts.map((part) => part.length) }));
  const length = parts.reduce((sum, part) => sum + part.length, 2 + json.length);
  if (json.length > MAX_HEADER_BYTES || parts.length > MAX_PARTS || length > MAX_FRAME_BYTES) throw new RangeError('frame too large');
  const frame = new Uint8Array(length);
  new DataView(frame.buffer).setUint16(0, json.length);
  frame.set(json, 2);
  let offset = 2 + json.length;
  for (const part of parts) {
    frame.set(part, offset);
    offset += part.length;
  }
  return frame;
}

/** Reads what a client sent. @throws TransportError `bad-frame`. */
export function parseClientFrame(bytes: Uint8Array): ClientFrame {
  const { header, parts } = split(bytes);
  return { header: checked(header, clientHeader), parts };
}

/** Reads what a relay sent; undefined for a kind of frame that this version does not know. @throws TransportError `bad-frame`. */
export function parseRelayFrame(bytes: Uint8Array): RelayFrame | undefined {
  const { header, parts } = split(bytes);
  if (typeof header.type === 'string' && !relayHeaders.some(({ shape }) => shape.type.def.values[0] === header.type)) return undefined;
  return { header: checked(header, relayHeader), parts };
}

/** The number of a request that is well-formed, but of a kind, or with a field, that this version does not know: it is to be refused, and nothing else. */
export function unknownRequestOf(bytes: Uint8Array): number | undefined {
  const { header } = split(bytes);
  const known = clientHeaders.find(({ shape }) => shape.type.def.values[0] === header.type);
  const without = known && Object.fromEntries(Object.entries(header).filter(([name]) => Object.hasOwn(known.shape, name)));
  const isUnknown = known ? Object.keys(without ?? {}).length < Object.keys(header).length && known.safeParse(without).success : typeof header.type === 'string';
  const { data } = request.safeParse(header.request);
  return isUnknown ? data : undefined;
}

const sizesOf = listOf(whole(0, MAX_FRAME_BYTES), MAX_PARTS);

/** A frame's header, of whatever schema, and its parts. */
function split(bytes: Uint8Array): Frame<Record<string, unknown>> {
  if (bytes.length < 2 || bytes.length > MAX_FRAME_BYTES) throw badFrame('size');
  const headerLength = new DataView(bytes.buffer, bytes.byteOffset).getUint16(0);
  let offset = 2 + headerLength;
  if (headerLength > MAX_HEADER_BYTES || offset > bytes.length) throw badFrame('header length');
  const { sizes, ...header } = parseJsonObject(bytes.subarray(2, offset));
  const checkedSizes = sizesOf.safeParse(sizes);
  if (!checkedSizes.success) throw badFrame('schema');
  // Copies, whatever kind of array the bytes came in: a part outlives the network's buffer.
  const parts = checkedSizes.data.map((size) => new Uint8Array(bytes.subarray(offset, (offset += size))));
  if (offset !== bytes.length) throw badFrame('part sizes');
  return { header, parts };
}

function checked<Schema extends z.ZodMiniType>(header: Record<string, unknown>, schema: Schema): z.infer<Schema> {
  const result = schema.safeParse(header);
  if (!result.success) throw badFrame('schema');
  return result.data;
}

function parseJsonObject(utf8: Uint8Array): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(utf8));
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ...value };
  } catch {
    // The cause would quote the rejected text.
  }
  throw badFrame('header');
}

function badFrame(what: string): TransportError {
  return new TransportError('bad-frame', `not a ${PROTOCOL} frame: ${what}`);
}

/** What RFC 9420 §6.3 leaves in the clear of a PrivateMessage, and all a relay reads of it. */
interface MessageHeader {
  /** base64url of the MLS group id. */
  conversation: string;
  epoch: number;
  kind: 'message' | 'commit';
}

const MLS10 = 1;
const PRIVATE_MESSAGE = 2;
const GROUP_ID_BYTES = 32;
const APPLICATION = 1;
const COMMIT = 3;

/**
 * Reads the cleartext header of an MLSMessage that is a PrivateMessage (RFC 9420 §6.3): `uint16 version | uint16 wire_format | opaque
 * group_id<V> | uint64 epoch | uint8 content_type | …`. Lone proposals are not part of this protocol.
 *
 * @throws TransportError `bad-frame`.
 */
export function readMessageHeader(bytes: Uint8Array): MessageHeader {
  if (bytes.length < 4 + 1 + GROUP_ID_BYTES + 8 + 1) throw badFrame('message length');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  if (view.getUint16(0) !== MLS10 || view.getUint16(2) !== PRIVATE_MESSAGE || view.getUint8(4) !== GROUP_ID_BYTES) throw badFrame('message type');
  const epoch = view.getBigUint64(5 + GROUP_ID_BYTES);
  const contentType = view.getUint8(13 + GROUP_ID_BYTES);
  if (epoch > BigInt(Number.MAX_SAFE_INTEGER) || (contentType !== APPLICATION && contentType !== COMMIT)) throw badFrame('message header');
  return {
    conversation: toBase64Url(bytes.subarray(5, 5 + GROUP_ID_BYTES)),
    epoch: Number(epoch),
    kind: contentType === COMMIT ? 'commit' : 'message',
  };
}

/** The mailbox of an Ed25519 public key: its SHA-256. */
export function mailboxOf(key: Uint8Array): string {
  return toBase64Url(sha256(key));
}

/** What the owner of a mailbox signs to open it: a label, then the nonce of this connection's `hello`. */
export function mailboxChallenge(nonce: string): Uint8Array {
  return concatBytes(utf8ToBytes('sotto mailbox v1'), fromBase64Url(nonce));
}

/** The hash by which a relay knows a token: what `access` and `next` carry. @throws RangeError when it is not base64url. */
export function hashOfToken(token: string): string {
  return toBase64Url(sha256(fromBase64Url(token)));
}
