import { chmod, copyFile, mkdir, readdir, rename, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';

/** For how long a page finds what belongs to it after another version has taken its version's place. */
const KEEP_MS = 30 * 86_400_000;
const IN_USE = 0;

/**
 * Copies what this version's pages fetch to where later versions, with which it is gone from the package, can still serve it to pages that were open
 * before them; deletes what has been out of use for long. A copy's time of change is when that began, and the epoch until then.
 *
 * @param from - The folder with this version's files.
 * @param to - The folder of the copies; made where there is none.
 * @throws the system's error where nothing can be written.
 */
export async function keepAssets(from: string, to: string, nowMs: number): Promise<void> {
  await mkdir(to, { recursive: true, mode: 0o700 });
  const [own, kept] = [new Set(await readdir(from)), new Set(await readdir(to))];
  for (const name of kept) if (!own.has(name)) await retire(join(to, name), nowMs);
  for (const name of own) {
    if (!kept.has(name)) await copyWhole(join(from, name), join(to, name));
    await utimes(join(to, name), IN_USE, IN_USE);
  }
}

async function retire(path: string, nowMs: number): Promise<void> {
  const { mtimeMs } = await stat(path);
  if (mtimeMs === IN_USE) await utimes(path, nowMs / 1000, nowMs / 1000);
  else if (nowMs - mtimeMs > KEEP_MS) await rm(path);
}

/** Under its name only when it is all there: whatever bears that name stays in caches for a year. */
async function copyWhole(from: string, to: string): Promise<void> {
  await copyFile(from, `${to}.part`);
  await chmod(`${to}.part`, 0o600);
  await rename(`${to}.part`, to);
}
