import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

export const utf8 = (text: string) => new TextEncoder().encode(text);

/** What somebody who looks for bytes would look for: as they are, in hex, and in base64 at each of its three alignments. */
function disguises(needle: Uint8Array): Buffer[] {
  const hex = Buffer.from(needle).toString('hex');
  const base64 = [0, 1, 2].flatMap((offset) => {
    const bits = [offset * 8, (offset + needle.length) * 8];
    const [start, end] = [Math.ceil((bits[0] ?? 0) / 6), Math.floor((bits[1] ?? 0) / 6)];
    const padded = Buffer.concat([Buffer.alloc(offset), needle]);
    return [padded.toString('base64').slice(start, end), padded.toString('base64url').slice(start, end)];
  });
  return [Buffer.from(needle), ...[hex, hex.toUpperCase(), ...base64].map((text) => Buffer.from(text))];
}

/** Whether bytes are there, in any such disguise. */
export function occursIn(haystack: Buffer, needle: Uint8Array): boolean {
  return disguises(needle).some((disguise) => haystack.includes(disguise));
}

/** The files of a folder by name. */
export async function filesIn(folder: string, wanted: RegExp): Promise<[name: string, content: Buffer][]> {
  const names = (await readdir(folder, { withFileTypes: true })).flatMap((entry) => (entry.isFile() && wanted.test(entry.name) ? entry.name : []));
  const found = await Promise.all(names.map(async (name) => [name, await contentOf(join(folder, name))] as const));
  return found.flatMap(([name, content]) => (content ? [[name, content]] : []));
}

/** Nothing, where whoever writes there has taken the file away since it was listed. */
function contentOf(path: string): Promise<Buffer | undefined> {
  return readFile(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
}
