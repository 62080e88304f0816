import { sha256 } from '@noble/hashes/sha2.js';
import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import * as z from 'zod/mini';
import { fromBase64Url, toBase64Url } from '../../bytes.js';
import { chunksOf } from '../../files/padding.js';
import { type FileType, fileTypes, type Policy } from '../../policy/policy.js';
import { digest, messageId, parseContent, time } from './content.js';
import type { Entry } from '../vault.js';
import { text, whole } from '../../schemas.js';

/** What is told in a conversation of a file. Its bytes lie sealed on the relay. */

const MAX_NAME_LENGTH = 120;
const EXTENSIONS: Readonly<Record<FileType, readonly string[]>> = {
  'image/jpeg': ['jpg', 'jpeg'],
  'image/png': ['png'],
  'image/webp': ['webp'],
  'application/pdf': ['pdf'],
  'text/plain': ['txt'],
};
/** Control characters, parts of a path, and what turns the direction of writing round, so that `exe.jpg` reads as something else. */
const UNFIT = /[\p{Cc}/\\\u202A-\u202E\u2066-\u2069]/gu;

const told = {
  id: messageId,
  name: text(MAX_NAME_LENGTH, 1),
  media: z.literal(fileTypes),
  sizeBytes: whole(1, 25 * 1024 * 1024),
  /** Where it lies on the relay: {@link blobOf}. */
  blob: digest,
  key: digest,
  /** SHA-256 of all of its sealed parts. */
  digest,
  atMs: time,
};
const schema = z.strictObject({ v: z.literal(1), type: z.literal('file'), ...told }).check(z.refine(({ name, media }) => nameFits(name, media)));

export type FileContent = z.infer<typeof schema>;
/** A file as members know it. */
export type FileFacts = Omit<FileContent, 'v' | 'type'>;
/** The fields of {@link FileFacts}, for the transcript's schema. */
export const fileFacts = told;

/** A file that a member's program has told of; undefined when it is not as an unchanged one would tell. */
export function readFile(content: unknown): FileContent | undefined {
  const { data: file } = schema.safeParse(content);
  return file && file.blob === blobOf(file) ? file : undefined;
}

const BLOB_LABEL = 'sotto blob v1';

/**
 * Where a file lies on the relay: a place that follows from what it is. Whoever was told the place alone, as the relay is before anybody was told of the
 * file, can tell of nothing there; whoever was told of the file can tell of the same one.
 */
export function blobOf({ key, digest: ofParts, sizeBytes, media }: Pick<FileFacts, 'key' | 'digest' | 'sizeBytes' | 'media'>): string {
  const size = new Uint8Array(4);
  new DataView(size.buffer).setUint32(0, sizeBytes);
  return toBase64Url(sha256(concatBytes(utf8ToBytes(BLOB_LABEL), fromBase64Url(key), fromBase64Url(ofParts), size, utf8ToBytes(media))));
}

/** The file that a message tells of, if it does. */
export function fileIn(content: Uint8Array): FileContent | undefined {
  const parsed = parseContent(content);
  return parsed.type === 'file' ? readFile(parsed) : undefined;
}

/** Whether a policy lets a member send this file. @param before - How many the member has sent in the conversation. */
export function allowsFile({ files }: Policy, { media, sizeBytes }: FileFacts, before: number): boolean {
  return files !== 'block' && files.types.includes(media) && sizeBytes <= files.maxBytes && before < files.maxCount;
}

/** A name as it may be sent: without a path, and with the ending of what the file is. */
export function properName(name: string, media: FileType): string {
  const [extension = ''] = EXTENSIONS[media];
  const plain = name.slice(name.search(/[^/\\]*$/)).replaceAll(UNFIT, '').trim() || 'file';
  const [stem, ending] = nameFits(plain, media) ? [plain.slice(0, plain.lastIndexOf('.')), plain.slice(plain.lastIndexOf('.'))] : [plain, `.${extension}`];
  return stem.slice(0, MAX_NAME_LENGTH - ending.length) + ending;
}

function nameFits(name: string, media: FileType): boolean {
  return name.search(UNFIT) < 0 && EXTENSIONS[media].some((extension) => name.toLowerCase().endsWith(`.${extension}`));
}

/** Where a sealed part is kept. */
export function partName(prefix: string, blob: string, index: number): string {
  return `${prefix}file/${blob}/${String(index).padStart(3, '0')}`;
}

/** Deletes all parts of a file. */
export function withoutParts(prefix: string, { blob, sizeBytes }: Pick<FileFacts, 'blob' | 'sizeBytes'>): Entry[] {
  return Array.from({ length: chunksOf(sizeBytes) }, (_, index) => ({ name: partName(prefix, blob, index) }));
}
