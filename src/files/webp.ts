import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { checkDimensions } from './dimensions.js';
import { FileError } from './errors.js';
import { latin } from './kind.js';
import { onlyOrientation, orientationOf } from './orientation.js';
import { fewEnough } from './pieces.js';

/** RFC 9649 §2.3 to §2.7. */
const NEEDED = ['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF', 'ICCP'];
const HEADER_BYTES = 12;
/** A picture, its transparency, and what is not known (§2.7.1.1). */
const MAX_FRAME_CHUNKS = 64;
const EXIF_FLAG = 0x08;
const XMP_FLAG = 0x04;

/**
 * A WebP without Exif (but for which way up it is), XMP, unknown chunks, and whatever stands behind the end.
 *
 * @throws FileError `damaged`, `dimensions`
 */
export function cleanWebp(bytes: Uint8Array): Uint8Array {
  const chunks = [...fewEnough(chunksOf(bytes))];
  if (!chunks.some(({ type }) => type === 'VP8 ' || type === 'VP8L' || type === 'ANMF')) throw new FileError('damaged');
  for (const chunk of chunks) checkChunk(chunk);
  const exif = chunks.find(({ type }) => type === 'EXIF');
  const orientation = exif ? orientationOf(exif.data) : 1;
  // Without the extended header a file has one picture, and nothing more.
  const turned = orientation > 1 && chunks[0]?.type === 'VP8X';
  const kept = chunks.filter(({ type }) => NEEDED.includes(type)).map(({ type, data }) => chunkOf(type, type === 'VP8X' ? flagged(data, turned) : data));
  const body = concatBytes(utf8ToBytes('WEBP'), ...kept, ...(turned ? [chunkOf('EXIF', onlyOrientation(orientation))] : []));
  return concatBytes(utf8ToBytes('RIFF'), littleEndian(body.length), body);
}

function* chunksOf(bytes: Uint8Array): Generator<{ type: string; data: Uint8Array }> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const end = bytes.length < HEADER_BYTES ? 0 : view.getUint32(4, true) + 8;
  if (end < HEADER_BYTES || end > bytes.length + 1) throw new FileError('damaged');
  for (let at = HEADER_BYTES; at + 8 <= Math.min(end, bytes.length); ) {
    const size = view.getUint32(at + 4, true);
    if (at + 8 + size > bytes.length) throw new FileError('damaged');
    yield { type: latin(bytes, at, at + 4), data: bytes.subarray(at + 8, at + 8 + size) };
    at += 8 + size + (size % 2);
  }
}

/** A canvas or frame has its dimensions less one in 24 bits each (§2.7.1), a lossy picture in 14 bits behind a start code (RFC 6386 §9.1), a lossless one in 14 bits less one (§3.4). */
function checkChunk({ type, data }: { type: string; data: Uint8Array }): void {
  const number = (at: number, bytes: number) => Array.from({ length: bytes }, (_, i) => (data[at + i] ?? 0) * 256 ** i).reduce((sum, part) => sum + part, 0);
  if (type === 'VP8X') checkDimensions(number(4, 3) + 1, number(7, 3) + 1);
  if (type === 'ANMF') checkFrame(data, number(6, 3) + 1, number(9, 3) + 1);
  if (type === 'VP8 ') checkDimensions(number(6, 2) & 0x3fff, number(8, 2) & 0x3fff);
  if (type === 'VP8L') checkDimensions((number(1, 4) & 0x3fff) + 1, (Math.floor(number(1, 4) / 2 ** 14) & 0x3fff) + 1);
}

/** What is in a frame says for itself how large it is: it begins behind 16 bytes. */
function checkFrame(frame: Uint8Array, width: number, height: number): void {
  checkDimensions(width, height);
  for (const chunk of fewEnough(chunksIn(frame), MAX_FRAME_CHUNKS)) checkChunk(chunk);
}

function* chunksIn(frame: Uint8Array): Generator<{ type: string; data: Uint8Array }> {
  for (let at = 16; at + 8 <= frame.length; ) {
    const size = (frame[at + 4] ?? 0) + (frame[at + 5] ?? 0) * 256 + (frame[at + 6] ?? 0) * 65_536 + (frame[at + 7] ?? 0) * 16_777_216;
    yield { type: latin(frame, at, at + 4), data: frame.subarray(at + 8, at + 8 + size) };
    at += 8 + size + (size % 2);
  }
}

function flagged(header: Uint8Array, exif: boolean): Uint8Array {
  const copy = header.slice();
  copy[0] = ((copy[0] ?? 0) & ~(EXIF_FLAG | XMP_FLAG)) | (exif ? EXIF_FLAG : 0);
  return copy;
}

function chunkOf(type: string, data: Uint8Array): Uint8Array {
  return concatBytes(utf8ToBytes(type), littleEndian(data.length), data, new Uint8Array(data.length % 2));
}

function littleEndian(value: number): Uint8Array {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, value, true);
  return bytes;
}
