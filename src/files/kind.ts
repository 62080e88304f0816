import type { FileType } from '../policy/policy.js';

const HEIF_BRANDS = ['heic', 'heix', 'hevc', 'hevx', 'heim', 'heis', 'mif1', 'msf1'];
/** Where the end of a PDF is looked for, in bytes from the end of the file. */
const PDF_END = 1024;

/** What a file is by what is in it, whatever it is called; undefined: nothing that may be sent. @param bytes - All of it. */
export function kindOf(bytes: Uint8Array): FileType | 'heic' | undefined {
  if (startsWith(bytes, [0xff, 0xd8, 0xff])) return 'image/jpeg';
  if (startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'image/png';
  if (latin(bytes, 0, 4) === 'RIFF' && latin(bytes, 8, 12) === 'WEBP') return 'image/webp';
  if (latin(bytes, 4, 8) === 'ftyp' && HEIF_BRANDS.includes(latin(bytes, 8, 12))) return 'heic';
  if (latin(bytes, 0, 5) === '%PDF-') return latin(bytes, bytes.length - PDF_END, bytes.length).includes('%%EOF') ? 'application/pdf' : undefined;
  return isPlainText(bytes) ? 'text/plain' : undefined;
}

/** UTF-8 without control characters, and no markup: what is sent as text must not become a page where somebody opens it. */
function isPlainText(bytes: Uint8Array): boolean {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return !/[\p{Cc}\uFFFE\uFFFF]/u.test(text.replaceAll(/[\t\n\r\f]/g, '')) && !/^\s*<[a-z!?/]/i.test(text) && !/^\s*#!/.test(text) && text.trim() !== '';
  } catch {
    return false;
  }
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, i) => bytes[i] === byte);
}

/** Bytes as characters, each for itself. */
export function latin(bytes: Uint8Array, start: number, end: number): string {
  return String.fromCharCode(...bytes.subarray(Math.max(0, start), end));
}
