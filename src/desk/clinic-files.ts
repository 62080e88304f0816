import { open, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { equalBytes, fromBase64Url, toBase64Url } from '../bytes.js';
import { DeviceKey, openSealed, parseCertificate, type SealKey, sealTo } from '../crypto/index.js';
import { text } from '../schemas.js';
import { DeskError } from './errors.js';

const keyFile = z.strictObject({ publicKey: text(), secretKey: text() });

export async function writeKey(path: string, { publicKey, secretKey }: DeviceKey | SealKey): Promise<void> {
  await writeOwn(path, JSON.stringify({ publicKey: toBase64Url(publicKey), secretKey: toBase64Url(secretKey) }));
}

export async function readKey(folder: string, name: 'root' | 'desk' | 'issuer'): Promise<DeviceKey> {
  return readPart(folder, `${name}.key`, (text) => {
    const { publicKey, secretKey } = parseKeys(text);
    const key = new DeviceKey(secretKey);
    if (!equalBytes(key.publicKey, publicKey)) throw new RangeError('not a pair');
    return key;
  });
}

export async function readSealKey(folder: string, name: string): Promise<SealKey> {
  return readPart(folder, name, (text) => {
    const key = parseKeys(text);
    const nothing = new Uint8Array();
    const binding = { info: nothing, aad: nothing };
    // What was sealed to a public key of another secret one, nobody would ever open.
    openSealed(key.secretKey, sealTo(key.publicKey, nothing, binding), binding);
    return key;
  });
}

function parseKeys(text: string): SealKey {
  const { publicKey, secretKey } = z.parse(keyFile, JSON.parse(text));
  return { publicKey: fromBase64Url(publicKey), secretKey: fromBase64Url(secretKey) };
}

/** What is in force, and after it the earlier ones of the same key that have not ended yet. */
export async function readCertificates(folder: string, role: 'desk' | 'issuer'): Promise<readonly [Uint8Array, ...Uint8Array[]]> {
  return readPart(folder, `${role}.cert`, (text) => {
    const [current, ...earlier] = text.trim().split('\n').map(fromBase64Url);
    for (const certificate of [current ?? new Uint8Array(), ...earlier]) parseCertificate(certificate);
    return [current ?? new Uint8Array(), ...earlier];
  });
}

export async function readBytes(folder: string, name: string, length?: number): Promise<Uint8Array> {
  return readPart(folder, name, (text) => {
    const bytes = fromBase64Url(text.trim());
    if (length !== undefined && bytes.length !== length) throw new RangeError(`expected ${length} bytes`);
    return bytes;
  });
}

/** @throws DeskError `bad-clinic`, which says no word of what is in the file. */
async function readPart<Part>(folder: string, name: string, read: (text: string) => Part): Promise<Part> {
  const path = join(folder, name);
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw new DeskError('bad-clinic', `${path} is missing or cannot be read`, { cause });
  });
  try {
    return read(text);
  } catch {
    // The cause would quote a key.
    throw new DeskError('bad-clinic', `${path} is damaged`);
  }
}

/** Whole or not at all, on disk before it is named, readable by its owner only. */
export async function writeOwn(path: string, text: string): Promise<void> {
  const file = await open(`${path}.new`, 'w', 0o600);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(`${path}.new`, path);
}

/** @throws the system's error where that cannot be told, as for want of permission. */
export async function exists(path: string): Promise<boolean> {
  return readFile(path).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return false;
      throw error;
    },
  );
}
