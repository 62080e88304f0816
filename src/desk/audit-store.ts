import { createReadStream } from 'node:fs';
import { open, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { toBase64Url } from '../bytes.js';
import type { Vault } from '../conversation/vault.js';
import { parseCertificate } from '../crypto/index.js';
import { StorageError } from '../storage/storage.js';
import type { AuditText } from './audit.js';
import { exists, readCertificates, writeOwn } from './clinic-files.js';
import { DeskError } from './errors.js';

/** Keeps the audit log's text. */
export interface AuditStore extends AuditText {
  /** Finds out whether something can be written now, without reading what is there. @throws StorageError, as the three below. */
  ready(): Promise<void>;
  /** Adds lines to what is there; on disk when it resolves. */
  append(lines: string): Promise<void>;
  /** Replaces the head, whole or not at all. */
  writeHead(head: string): Promise<void>;
  /** Keeps so many lines, and takes away what a crash has left after them. */
  cut(count: number): Promise<void>;
}

/** `audit.log` and `audit.head` in a folder, for anybody who may read them to verify. */
function fileAuditStore(log: string, head: string): AuditStore {
  return {
    lines: () => linesIn(log),
    head: () => textOf(head),
    ready: () => stored(tryToWrite(`${log}.try`)),
    append: (lines) => stored(appendTo(log, lines)),
    writeHead: (text) => stored(writeOwn(head, text)),
    cut: (count) => stored(cutFile(log, count)),
  };
}

const LINE_BREAK = 10;
/** Far above what an event comes to; what is longer is none of ours, and not kept in memory either. */
const MAX_LINE_BYTES = 64 * 1024;

/** What comes after the last line break is none. */
async function* linesIn(path: string): AsyncGenerator<string> {
  let begun = new Uint8Array();
  for await (const chunk of chunksOf(path)) {
    let from = 0;
    for (let to = chunk.indexOf(LINE_BREAK); to >= 0; to = chunk.indexOf(LINE_BREAK, from)) {
      yield decode(concatBytes(begun, chunk.subarray(from, to)));
      begun = new Uint8Array();
      from = to + 1;
    }
    begun = concatBytes(begun, chunk.subarray(from)).slice(0, MAX_LINE_BYTES);
  }
}

async function cutFile(path: string, count: number): Promise<void> {
  let [lines, length, read] = [0, 0, 0];
  for await (const chunk of chunksOf(path)) {
    for (let to = chunk.indexOf(LINE_BREAK); to >= 0 && lines < count; to = chunk.indexOf(LINE_BREAK, to + 1)) {
      lines++;
      length = read + to + 1;
    }
    read += chunk.length;
    if (read > length && lines === count) break;
  }
  if (read === length) return;
  const file = await open(path, 'r+');
  try {
    await file.truncate(length);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Of a file that may not be there. */
async function* chunksOf(path: string): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of createReadStream(path, { highWaterMark: 256 * 1024 })) if (chunk instanceof Uint8Array) yield chunk;
  } catch (error) {
    if (!isMissing(error)) throw error;
  }
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

async function tryToWrite(path: string): Promise<void> {
  await writeOwn(path, ' '.repeat(MAX_LINE_BYTES));
  await rm(path);
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
  if (!(await exists(join(folder, 'desk.cert')))) throw new DeskError('no-clinic', `${folder} holds no clinic`);
  const [certificate] = await readCertificates(folder, 'desk');
  const { subjectKey, clinic } = parseCertificate(certificate);
  return { publicKey: subjectKey, clinic: toBase64Url(clinic) };
}

/** Beside the desk's records, where nobody else reads it: for a desk that is given no other place. */
export function vaultAuditStore(vault: Vault): AuditStore {
  const lot = async (): Promise<string> => `${LOTS}${String((await vault.list(LOTS)).length).padStart(9, '0')}`;
  return {
    lines: () => linesOf(vault),
    head: async () => {
      const head = await vault.get(HEAD);
      return head ? decode(head) : '';
    },
    ready: () => vault.write([{ name: TRY }]),
    append: async (lines) => vault.write([{ name: await lot(), value: utf8ToBytes(lines) }]),
    writeHead: (head) => vault.write([{ name: HEAD, value: utf8ToBytes(head) }]),
    cut: async (count) => {
      const log = (await vault.list(LOTS)).map(({ value }) => decode(value)).join('');
      const kept = log.split('\n').slice(0, -1).slice(0, count).map((line) => `${line}\n`).join('');
      if (kept !== log) await vault.replace(LOTS, [{ name: `${LOTS}${'0'.repeat(9)}`, value: utf8ToBytes(kept) }]);
    },
  };
}

/** A lot is written whole or not at all. */
async function* linesOf(vault: Vault): AsyncGenerator<string> {
  for (const { value } of await vault.list(LOTS)) yield* decode(value).split('\n').slice(0, -1);
}

const LOTS = 'audit/';
const HEAD = 'audit-signed';
/** Of a record that is not there. */
const TRY = 'audit-try';

function decode(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

async function textOf(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (isMissing(error)) return '';
    throw error;
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
