import { latin } from './kind.js';

/**
 * The one thing of a picture's metadata that is needed to show it: which way up it is. Exif 2.32 §4.6.4 (tag 274), in TIFF 6.0 §2.
 */

const ORIENTATION = 0x0112;
const SHORT = 3;
const EXIF = 'Exif\0\0';

/** 1 to 8; 1, the right way up, where the metadata does not say. @param exif - A TIFF structure, with or without `Exif\0\0` before it. */
export function orientationOf(exif: Uint8Array): number {
  const tiff = latin(exif, 0, 6) === EXIF ? exif.subarray(6) : exif;
  const order = latin(tiff, 0, 2);
  if (order !== 'II' && order !== 'MM') return 1;
  const little = order === 'II';
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.length);
  const at = (offset: number, bytes: 2 | 4) => (offset + bytes > view.byteLength ? 0 : bytes === 2 ? view.getUint16(offset, little) : view.getUint32(offset, little));
  const directory = at(4, 4);
  for (let i = 0; i < at(directory, 2); i++) {
    const entry = directory + 2 + 12 * i;
    if (at(entry, 2) !== ORIENTATION) continue;
    const value = at(entry + 2, 2) === SHORT ? at(entry + 8, 2) : 1;
    return value >= 1 && value <= 8 ? value : 1;
  }
  return 1;
}

/** A TIFF structure that says which way up, and nothing else: 26 bytes. */
export function onlyOrientation(orientation: number): Uint8Array {
  return Uint8Array.of(0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1, ORIENTATION >> 8, ORIENTATION & 255, 0, SHORT, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0);
}
