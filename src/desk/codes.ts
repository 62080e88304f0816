import { mkdir, readdir, readFile, rm, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { sha256 } from '@noble/hashes/sha2.js';
import { randomBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import * as z from 'zod/mini';
import { toBase64Url } from '../bytes.js';
import { decodeJson } from '../conversation/json.js';
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
    await mkdir(this.#folder, { recursive: true, mode: 0o700 });
    const expiresAtMs = nowMs + (reusable ? 365 : 1) * DAY_MS;
    await writeOwn(this.#path(code), JSON.stringify({ account: account.account, name: account.name, role: account.role, reusable, expiresAtMs }));
    return code;
  }

  /** Whose code it is; one for a single use is used up. @throws DeskError `refused` */
  async redeem(code: string, nowMs: number): Promise<Account> {
    const path = this.#path(code);
    const bytes = await readFile(path).catch(() => undefined);
    if (!bytes) throw new DeskError('refused', 'no such code');
    const { reusable, expiresAtMs, ...account } = decodeJson(bytes, record, 'lost');
    // Not `rm`, which succeeds for each of several who delete the same file at once.
    if (!reusable) await unlink(path).catch(usedUp);
    if (expiresAtMs < nowMs) throw new DeskError('refused', 'the code has expired');
    return account;
  }

  /** Who may yet sign in with one; the codes themselves nobody knows but who was given them. */
  async list(nowMs: number): Promise<OpenCode[]> {
    return (await this.#all()).map(({ code }) => code).filter(({ expiresAtMs }) => expiresAtMs >= nowMs);
  }

  /** Ends an account's codes. @returns how many */
  async withdraw(account: string): Promise<number> {
    const theirs = (await this.#all()).filter(({ code }) => code.account === account);
    for (const { path } of theirs) await rm(path);
    return theirs.length;
  }

  async #all(): Promise<{ path: string; code: OpenCode }[]> {
    const names = await readdir(this.#folder).catch(() => []);
    const paths = names.filter((name) => HASH.test(name)).map((name) => join(this.#folder, name));
    return Promise.all(paths.map(async (path) => ({ path, code: decodeJson(await readFile(path), record, 'lost') })));
  }

  #path(code: string): string {
    return join(this.#folder, toBase64Url(sha256(utf8ToBytes(code))));
  }
}

/** Somebody else was first, with the same code in the same moment. */
function usedUp(cause: NodeJS.ErrnoException): never {
  if (cause.code !== 'ENOENT') throw cause;
  throw new DeskError('refused', 'no such code', { cause });
}
