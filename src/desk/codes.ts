import { mkdir, readdir, readFile, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { sha256 } from '@noble/hashes/sha2.js';
import { randomBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import * as z from 'zod/mini';
import { toBase64Url } from '../bytes.js';
import { ConversationError } from '../conversation/errors.js';
import { decodeJson } from '../conversation/json.js';
import { StorageError } from '../storage/storage.js';
import { writeOwn } from './clinic-files.js';
import type { Account } from './shifts.js';
import { DeskError } from './errors.js';
import { text, truth, whole } from '../schemas.js';

const record = z.strictObject({
  account: text(),
  name: text(),
  role: z.literal(['agent', 'assistant']),
  reusable: truth,
  expiresAtMs: whole(),
});

/** A code that was not redeemed, or may be again. */
export interface OpenCode extends Account {
  readonly reusable: boolean;
  readonly expiresAtMs: number;
}

const DAY_MS = 86_400_000;
/** Names of the files: SHA-256 as base64url. */
const HASH = /^[\w-]{43}$/;

/**
 * Enrolment codes: what an administrator hands to an agent, or gives to a bot. Kept as files, by hash, so that the command can make them while
 * the desk runs.
 */
export class Codes {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** A code of 128 random bits, for one use within a day, or for any number of uses within a year. */
  async create(account: Account, nowMs: number, { reusable = false }: { reusable?: boolean } = {}): Promise<string> {
    const code = toBase64Url(randomBytes(16));
    // Not `recursive`: of a disk for reading only the system would say that there is no such folder.
    await mkdir(this.#folder, { mode: 0o700 }).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    });
    const expiresAtMs = nowMs + (reusable ? 365 : 1) * DAY_MS;
    await writeOwn(this.#path(code), JSON.stringify({ account: account.account, name: account.name, role: account.role, reusable, expiresAtMs }));
    return code;
  }

  /** Whose code it is; one for a single use is used up. @throws DeskError `refused`; StorageError where it cannot be read or used up now */
  async redeem(code: string, nowMs: number): Promise<Account> {
    const path = this.#path(code);
    const known = await readCode(path);
    if (!known) throw new DeskError('refused', 'no such code');
    const { reusable, expiresAtMs, ...account } = known;
    // Not `rm`, which succeeds for each of several who delete the same file at once.
    if (!reusable && !(await present(unlink(path).then(() => true)))) throw new DeskError('refused', 'no such code');
    if (expiresAtMs < nowMs) throw new DeskError('refused', 'the code has expired');
    return account;
  }

  /** Who may yet sign in with one; the codes themselves nobody knows but who was given them. @throws StorageError */
  async list(nowMs: number): Promise<OpenCode[]> {
    return (await this.#all()).map(({ code }) => code).filter(({ expiresAtMs }) => expiresAtMs >= nowMs);
  }

  /** Ends an account's codes. @returns how many @throws StorageError */
  async withdraw(account: string): Promise<number> {
    const theirs = (await this.#all()).filter(({ code }) => code.account === account);
    for (const { path } of theirs) await present(unlink(path));
    return theirs.length;
  }

  async #all(): Promise<{ path: string; code: OpenCode }[]> {
    const names = (await present(readdir(this.#folder))) ?? [];
    const paths = names.filter((name) => HASH.test(name)).map((name) => join(this.#folder, name));
    const all = await Promise.all(paths.map(async (path) => ({ path, code: await readCode(path) })));
    return all.flatMap(({ path, code }) => (code ? [{ path, code }] : []));
  }

  #path(code: string): string {
    return join(this.#folder, toBase64Url(sha256(utf8ToBytes(code))));
  }
}

/** Nobody signs in with a file that is damaged: it is no code, and keeps none of the others from being seen or taken away. */
async function readCode(path: string): Promise<OpenCode | undefined> {
  const bytes = await present(readFile(path));
  try {
    return bytes && decodeJson(bytes, record, 'lost');
  } catch (error) {
    if (error instanceof ConversationError) return undefined;
    throw error;
  }
}

/** What is done with a file, or undefined where there is none; that a file is not to be had now says nothing of that. @throws StorageError */
function present<Result>(work: Promise<Result>): Promise<Result | undefined> {
  return work.catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === 'ENOENT') return undefined;
    throw new StorageError('failed', cause.message, { cause });
  });
}
