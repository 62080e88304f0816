import { open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { fromBase64Url, toBase64Url } from '../bytes.js';
import type { Vault } from '../conversation/vault.js';
import { parseCertificate } from '../crypto/index.js';
import { StorageError } from '../storage/storage.js';
import { writeOwn } from './clinic.js';
import { DeskError } from './errors.js';

/** Keeps the audit log's text. */
export interface AuditStore {
  /** The lines so far and the head; empty where there is nothing yet. */
  read(): Promise<{ log: string; head: string }>;
  /** Adds lines to what is there; on disk when it resolves. @throws StorageError, as the two below. */
  append(lines: string): Promise<void>;
  /** Replaces the head, whole or not at all. */
  writeHead(head: string): Promise<void>;
  /** Replaces the lines: what a crash has left of one at the end is taken away. */
  replace(log: string): Promise<void>;
}

/** `audit.log` and `audit.head` in a folder, for anybody who may read them to verify. */
export function fileAuditStore(log: string, head: string): AuditStore {
  return {
    read: async () => ({ log: await textOf(log), head: await textOf(head) }),
    append: (lines) => stored(appendTo(log, lines)),
    writeHead: (text) => stored(writeOwn(head, text)),
    replace: (text) => stored(writeOwn(log, text)),
  };
}

async function appendTo(path: string, lines: string): Promise<void> {
  const file = await open(path, 'a', 0o600);
  try {
    await file.appendFile(lines);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** In the system's words, with the file that it is about. @throws StorageError */
function stored(work: Promise<void>): Promise<void> {
  return work.catch((cause: unknown) => {
    throw new StorageError('failed', cause instanceof Error ? cause.message : 'the audit log cannot be written', { cause });
  });
}

/** The files of the log in a clinic's folder. */
export function folderAuditStore(folder: string): AuditStore {
  return fileAuditStore(join(folder, 'audit.log'), join(folder, 'audit.head'));
}

/** Whose log it is, from the desk's certificate in the folder; needs none of its keys. @throws DeskError `no-clinic`, `bad-clinic` */
export async function auditAuthor(folder: string): Promise<{ publicKey: Uint8Array; clinic: string }> {
  const certificate = await textOf(join(folder, 'desk.cert'));
  if (certificate === '') throw new DeskError('no-clinic', `${folder} holds no clinic`);
  try {
    const { subjectKey, clinic } = parseCertificate(fromBase64Url(certificate.trim()));
    return { publicKey: subjectKey, clinic: toBase64Url(clinic) };
  } catch (cause) {
    throw new DeskError('bad-clinic', `${join(folder, 'desk.cert')} is damaged`, { cause });
  }
}

/** Beside the desk's records, where nobody else reads it: for a desk that is given no other place. */
export function vaultAuditStore(vault: Vault): AuditStore {
  const lot = async (): Promise<string> => `${LOTS}${String((await vault.list(LOTS)).length).padStart(9, '0')}`;
  return {
    read: async () => {
      const [lots, head] = await Promise.all([vault.list(LOTS), vault.get(HEAD)]);
      return { log: lots.map(({ value }) => decode(value)).join(''), head: head ? decode(head) : '' };
    },
    append: async (lines) => vault.write([{ name: await lot(), value: utf8ToBytes(lines) }]),
    writeHead: (head) => vault.write([{ name: HEAD, value: utf8ToBytes(head) }]),
    replace: (log) => vault.replace(LOTS, [{ name: `${LOTS}${'0'.repeat(9)}`, value: utf8ToBytes(log) }]),
  };
}

const LOTS = 'audit/';
const HEAD = 'audit-signed';

function decode(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

async function textOf(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return '';
    throw error;
  }
}
