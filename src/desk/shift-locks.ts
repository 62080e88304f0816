import { sha256 } from '@noble/hashes/sha2.js';
import { randomBytes } from '@noble/hashes/utils.js';
import * as z from 'zod/mini';
import { equalBytes, fromBase64Url, toBase64Url } from '../bytes.js';
import type { Clock } from '../clock.js';
import { decodeJson, encodeJson } from '../conversation/json.js';
import { TaskQueue } from '../conversation/group/queue.js';
import type { Vault } from '../conversation/vault.js';
import { DeskError } from './errors.js';
import type { Reports } from './reports.js';
import { text, whole } from '../schemas.js';

interface ShiftLocksOptions {
  readonly vault: Vault;
  readonly clock: Clock;
  readonly reports: Reports;
}

/** What the console that locks has chosen: its name for the lock, which nobody else knows, and what it will prove. 32 bytes each, base64url. */
export interface ShiftLock {
  readonly id: string;
  readonly proof: string;
}

/** - `over`: that was the last attempt; the member's shift is to be ended. */
export type Unlocking = { readonly kind: 'open'; readonly share: Uint8Array } | { readonly kind: 'wrong' } | { readonly kind: 'over'; readonly member: string };

const record = z.strictObject({
  member: text(),
  /** SHA-256 of the proof. */
  proof: text(),
  share: text(),
  wrong: whole(),
  untilMs: whole(),
});

const PREFIX = 'l/';
/** Wrong passphrases in a row, the last of which ends the shift. */
const MAX_WRONG = 5;
/** No shift is longer. */
const LIFETIME_MS = 12 * 3_600_000;

/**
 * Halves of the keys that consoles seal their shifts under. A console that has locked itself gets its half back for the passphrase alone, and only
 * so often: what lies on the agent's device cannot be guessed at without asking here.
 */
export class ShiftLocks {
  readonly #options: ShiftLocksOptions;
  /** Guesses made at once are counted one after another. */
  readonly #tasks = new TaskQueue();

  constructor(options: ShiftLocksOptions) {
    this.#options = options;
  }

  /** @returns the desk's half, 32 bytes. */
  create(member: string, { id, proof }: ShiftLock): Promise<Uint8Array> {
    return this.#tasks.run(async () => {
      const { vault, clock } = this.#options;
      const share = randomBytes(32);
      const fresh = { member, proof: hashOf(proof), share: toBase64Url(share), wrong: 0, untilMs: clock.now() + LIFETIME_MS };
      if (await vault.get(PREFIX + id)) throw new DeskError('refused', 'there is such a lock already');
      await this.#remove(({ untilMs }) => untilMs < clock.now());
      await vault.write([{ name: PREFIX + id, value: encodeJson(fresh) }]);
      return share;
    });
  }

  /** @throws DeskError `refused` when there is no such lock any more. */
  open(id: string, proof: string): Promise<Unlocking> {
    return this.#tasks.run(async () => {
      const { vault, reports } = this.#options;
      const lock = await this.#read(id);
      const right = equalBytes(fromBase64Url(lock.proof), fromBase64Url(hashOf(proof)));
      const wrong = right ? 0 : lock.wrong + 1;
      const over = wrong >= MAX_WRONG;
      // First, so that whoever switches the desk off has guessed all the same.
      if (wrong !== lock.wrong) await vault.write([{ name: PREFIX + id, ...(!over && { value: encodeJson({ ...lock, wrong }) }) }]);
      await reports.audit(right ? { kind: 'login', member: lock.member, detail: { unlocked: true } } : { kind: 'refusal', member: lock.member, detail: { rule: 'unlock', attempt: wrong } });
      if (right) return { kind: 'open', share: fromBase64Url(lock.share) };
      return over ? { kind: 'over', member: lock.member } : { kind: 'wrong' };
    });
  }

  /** Whose it is. @throws DeskError `refused` when there is no such lock any more. */
  async memberOf(id: string): Promise<string> {
    return (await this.#read(id)).member;
  }

  /** Their shifts have ended: nothing that was sealed meanwhile opens again. */
  forget(members: readonly string[]): Promise<void> {
    return this.#tasks.run(() => this.#remove(({ member }) => members.includes(member)));
  }

  async #read(id: string): Promise<z.infer<typeof record>> {
    const bytes = await this.#options.vault.get(PREFIX + id);
    const lock = bytes && decodeJson(bytes, record, 'lost');
    if (!lock || lock.untilMs < this.#options.clock.now()) throw new DeskError('refused', 'there is no such lock');
    return lock;
  }

  async #remove(which: (lock: z.infer<typeof record>) => boolean): Promise<void> {
    const { vault } = this.#options;
    const all = await vault.list(PREFIX);
    const stale = all.filter(({ value }) => which(decodeJson(value, record, 'lost'))).map(({ name }) => ({ name }));
    if (stale.length > 0) await vault.write(stale);
  }
}

function hashOf(proof: string): string {
  return toBase64Url(sha256(fromBase64Url(proof)));
}
