import { sha256 } from '@noble/hashes/sha2.js';
import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { toBase64Url } from '../bytes.js';
import { TransportError } from '../transport/errors.js';
import { hashOfToken, readMessageHeader, type ClientFrame, type ClientHeader } from '../transport/frame.js';
import type { AppendRequest, BlobRequest, CreateRequest, RetainRequest } from './store.js';

/** The header of one type of request. */
export type HeaderOf<Type extends ClientHeader['type']> = Extract<ClientHeader, { type: Type }>;

/** @throws TransportError `bad-frame` when a request carries more or fewer byte strings than its type says. */
export function checkParts({ header, parts }: ClientFrame): void {
  const { least, most } = PART_COUNTS[header.type];
  if (parts.length < least || parts.length > most) throw badFrame('number of parts');
  if (header.type === 'append' && parts.length !== 1 + (header.to?.length ?? 0)) throw badFrame('number of Welcomes');
  if (header.type === 'publish' && header.lastResort && parts.length !== 1) throw badFrame('number of last resorts');
}

const NONE = { least: 0, most: 0 };
const ONE = { least: 1, most: 1 };
const ANY = { least: 0, most: Infinity };
const SOME = { least: 1, most: Infinity };
const PART_COUNTS: Readonly<Record<ClientHeader['type'], { least: number; most: number }>> = {
  create: ONE,
  append: SOME,
  subscribe: NONE,
  unsubscribe: NONE,
  purge: NONE,
  retain: NONE,
  'put-blob': ONE,
  'ask-blob': NONE,
  'get-blob': NONE,
  'drop-blob': NONE,
  open: NONE,
  settle: NONE,
  publish: ANY,
  take: NONE,
  post: ONE,
  'put-profile': ONE,
  'get-profile': NONE,
  ping: NONE,
};

/** What a `create` asks of the store. The digest covers all of it, so that only the identical request is taken for a repetition. */
export function readCreate({ conversation, epoch, access, to }: HeaderOf<'create'>, [welcome]: readonly Uint8Array[]): Omit<CreateRequest, 'nowMs'> {
  if (!welcome) throw badFrame('number of parts');
  const digest = digestOf(concatBytes(utf8ToBytes(JSON.stringify([conversation, epoch, access, to])), welcome));
  return { conversation, epoch, access, digest, welcome: { to, item: welcome } };
}

/**
 * What an `append` asks of the store: kind and epoch are read from the entry itself.
 *
 * @throws TransportError `bad-frame` when the entry is no PrivateMessage of this conversation, or `next` and `to` do not fit its kind.
 */
export function readAppend(header: HeaderOf<'append'>, [entry, ...items]: readonly Uint8Array[]): Omit<AppendRequest, 'limits' | 'nowMs'> {
  if (!entry) throw badFrame('number of parts');
  const { conversation, epoch, kind } = readMessageHeader(entry);
  const { next, to = [], token } = header;
  if (conversation !== header.conversation) throw badFrame('entry of another conversation');
  if ((kind === 'commit') !== (next !== undefined) || (next === undefined && to.length > 0)) throw badFrame('kind of entry');
  const welcomes = items.flatMap((item, i) => ({ to: to[i] ?? '', item }));
  return { conversation, epoch, tokenHash: hashOfToken(token), digest: digestOf(entry), entry, ...(next !== undefined && { commit: { next, welcomes } }) };
}

/** What a `retain` asks of the store. */
export function readRetain({ conversation, token, keepMs }: HeaderOf<'retain'>): Omit<RetainRequest, 'nowMs'> {
  return { conversation, tokenHash: hashOfToken(token), keepMs };
}

/** What the requests about a blob ask of the store. */
export function readBlobRequest({ conversation, epoch, token, blob }: HeaderOf<'put-blob' | 'ask-blob' | 'get-blob' | 'drop-blob'>): BlobRequest {
  return { conversation, epoch, tokenHash: hashOfToken(token), blob };
}

function digestOf(bytes: Uint8Array): string {
  return toBase64Url(sha256(bytes));
}

function badFrame(what: string): TransportError {
  return new TransportError('bad-frame', `a request that does not fit: ${what}`);
}
