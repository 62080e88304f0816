import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { checkDimensions } from './dimensions.js';
import { FileError } from './errors.js';
import { latin } from './kind.js';
import { onlyOrientation, orientationOf } from './orientation.js';
import { fewEnough } from './pieces.js';

/** Markers of ITU-T T.81 §B.1.1.3, by their second byte. */
const SOI = 0xd8;
const EOI = 0xd9;
const SOS = 0xda;
const DHP = 0xde;
const APP0 = 0xe0;
const APP1 = 0xe1;
const APP2 = 0xe2;
const APP14 = 0xee;
/** JFIF 1.02 without its thumbnail: version, no unit, aspect 1:1. */
const JFIF = Uint8Array.of(0xff, APP0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1, 2, 0, 0, 1, 0, 1, 0, 0);

/**
 * A JPEG with what its picture needs, and nothing else: tables, frames, scans, colour profile and which way up it is. Exif with its GPS position, XMP, IPTC,
 * comments, thumbnails, further pictures and whatever stands behind the end are left out. The picture itself is not touched.
 *
 * @throws FileError `damaged`, `dimensions`
 */
export function cleanJpeg(bytes: Uint8Array): Uint8Array {
  const kept: Uint8Array[] = [];
  let jfif = false;
  let orientation = 1;
  let frames = 0;
  for (const { marker, segment, payload } of fewEnough(segmentsOf(bytes))) {
    if (marker === APP0 && latin(payload, 0, 5) === 'JFIF\0') jfif = true;
    else if (marker === APP1 && latin(payload, 0, 6) === 'Exif\0\0') orientation = orientationOf(payload);
    else if (isNeeded(marker, payload)) kept.push(segment);
    if (!isFrame(marker)) continue;
    frames++;
    // T.81 §B.2.2. Nobody knows how high one is that says so behind its lines only (DNL).
    checkDimensions(((payload[3] ?? 0) << 8) | (payload[4] ?? 0), ((payload[1] ?? 0) << 8) | (payload[2] ?? 0));
  }
  if (frames === 0) throw new FileError('damaged');
  const head = [Uint8Array.of(0xff, SOI), ...(jfif ? [JFIF] : []), ...(orientation > 1 ? [exifOf(orientation)] : [])];
  return concatBytes(...head, ...kept, Uint8Array.of(0xff, EOI));
}

interface Segment {
  readonly marker: number;
  /** All of it, of a scan with its data. */
  readonly segment: Uint8Array;
  readonly payload: Uint8Array;
}

function* segmentsOf(bytes: Uint8Array): Generator<Segment> {
  for (let at = 2; ; ) {
    while (bytes[at] === 0xff && bytes[at + 1] === 0xff) at++;
    const marker = bytes[at + 1];
    if (bytes[at] !== 0xff || marker === undefined) throw new FileError('damaged');
    if (marker === EOI) return;
    const length = ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0);
    const end = at + 2 + length;
    if (length < 2 || end > bytes.length) throw new FileError('damaged');
    const next = marker === SOS ? endOfScan(bytes, end) : end;
    yield { marker, segment: bytes.subarray(at, next), payload: bytes.subarray(at + 4, end) };
    at = next;
  }
}

/** A scan ends with the next marker that is neither a stuffed byte nor a restart (T.81 §B.1.1.5). */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0 && at + 1 < bytes.length; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1] ?? 0;
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at;
  }
  throw new FileError('damaged');
}

/** A frame's header, or that of a hierarchy of them (T.81 §B.1.1.3): among them stand the tables of Huffman and arithmetic coding, and JPG. */
function isFrame(marker: number): boolean {
  return marker === DHP || (marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc);
}

/** Frames, tables, scans (0xC0 to 0xDF), the colour profile, and Adobe's word on what the colours are. */
function isNeeded(marker: number, payload: Uint8Array): boolean {
  if (marker === APP2) return latin(payload, 0, 12) === 'ICC_PROFILE\0';
  if (marker === APP14) return latin(payload, 0, 5) === 'Adobe';
  return marker >= 0xc0 && marker < APP0;
}

function exifOf(orientation: number): Uint8Array {
  const payload = concatBytes(utf8ToBytes('Exif\0\0'), onlyOrientation(orientation));
  return concatBytes(Uint8Array.of(0xff, APP1, 0, payload.length + 2), payload);
}
