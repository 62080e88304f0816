import type { FileType } from '../policy/policy.js';
import { FileError } from './errors.js';
import { cleanJpeg } from './jpeg.js';
import { kindOf } from './kind.js';
import { cleanPng } from './png.js';
import { cleanWebp } from './webp.js';

/**
 * A file as it may be sent, and what it is: of pictures without what says where, when and by whom they were taken. PDFs and texts are left as they are.
 *
 * @param bytes - All of it.
 * @throws FileError `empty`, `heic`, `type`, `damaged`, `dimensions`
 */
export function cleanFile(bytes: Uint8Array, allowed: readonly FileType[]): { type: FileType; bytes: Uint8Array } {
  if (bytes.length === 0) throw new FileError('empty');
  const type = kindOf(bytes);
  if (type === 'heic') throw new FileError('heic');
  if (!type || !allowed.includes(type)) throw new FileError('type');
  return { type, bytes: cleaned(type, bytes) };
}

function cleaned(type: FileType, bytes: Uint8Array): Uint8Array {
  switch (type) {
    case 'image/jpeg':
      return cleanJpeg(bytes);
    case 'image/png':
      return cleanPng(bytes);
    case 'image/webp':
      return cleanWebp(bytes);
    case 'application/pdf':
    case 'text/plain':
      return bytes;
  }
}
