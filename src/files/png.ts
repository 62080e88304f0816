import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { checkDimensions } from './dimensions.js';
import { FileError } from './errors.js';
import { latin } from './kind.js';
import { onlyOrientation, orientationOf } from './orientation.js';
import { fewEnough } from './pieces.js';

/** PNG, third edition, §11: what is needed to show a picture, animated ones too. */
const NEEDED = ['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'cHRM', 'gAMA', 'iCCP', 'sBIT', 'sRGB', 'cICP', 'mDCV', 'cLLI', 'bKGD', 'pHYs', 'acTL', 'fcTL', 'fdAT'];
const SIGNATURE_BYTES = 8;
/** Length, type and CRC around the data of a chunk. */
const FRAME_BYTES = 12;

/**
 * A PNG without texts, times, Exif (but for which way up it is), unknown chunks, and whatever stands behind the end.
 *
 * @throws FileError `damaged`, `dimensions`
 */
export function cleanPng(bytes: Uint8Array): Uint8Array {
  const chunks = [...fewEnough(chunksOf(bytes))];
  const exif = chunks.find(({ type }) => type === 'eXIf');
  const orientation = exif ? orientationOf(exif.data) : 1;
  if (chunks[0]?.type !== 'IHDR' || !chunks.some(({ type }) => type === 'IDAT')) throw new FileError('damaged');
  // IHDR, and the frames of an animation: §11.2.1, §11.3.6.2.
  for (const { type, data } of chunks) if (type === 'IHDR') checkDimensions(number(data, 0), number(data, 4));
    else if (type === 'fcTL') checkDimensions(number(data, 4), number(data, 8));
  const [header, ...rest] = chunks.filter(({ type }) => NEEDED.includes(type)).map(({ chunk }) => chunk);
  return concatBytes(bytes.subarray(0, SIGNATURE_BYTES), header ?? new Uint8Array(0), ...(orientation > 1 ? [chunkOf('eXIf', onlyOrientation(orientation))] : []), ...rest);
}

function* chunksOf(bytes: Uint8Array): Generator<{ type: string; data: Uint8Array; chunk: Uint8Array }> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  for (let at = SIGNATURE_BYTES; ; ) {
    if (at + FRAME_BYTES > bytes.length) throw new FileError('damaged');
    const end = at + FRAME_BYTES + view.getUint32(at);
    if (end > bytes.length) throw new FileError('damaged');
    const type = latin(bytes, at + 4, at + 8);
    yield { type, data: bytes.subarray(at + 8, end - 4), chunk: bytes.subarray(at, end) };
    if (type === 'IEND') return;
    at = end;
  }
}

function number(data: Uint8Array, at: number): number {
  return at + 4 > data.length ? 0 : new DataView(data.buffer, data.byteOffset, data.length).getUint32(at);
}

function chunkOf(type: string, data: Uint8Array): Uint8Array {
  const body = concatBytes(utf8ToBytes(type), data);
  const chunk = new Uint8Array(data.length + FRAME_BYTES);
  const view = new DataView(chunk.buffer);
  view.setUint32(0, data.length);
  chunk.set(body, 4);
  view.setUint32(chunk.length - 4, crc32(body));
  return chunk;
}

/** PNG, Annex D, bit by bit: it is asked of a few bytes only. */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}
