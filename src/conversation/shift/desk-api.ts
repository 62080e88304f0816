import * as z from 'zod/mini';
import { toBase64Url } from '../../bytes.js';
import { either, listOf, text, whole } from '../../schemas.js';
import { ConversationError } from '../errors.js';
import { decodeJson } from '../json.js';
import { DutyError } from './duty.js';
import type { LockProof } from './shift-lock.js';

/** Public facts about a desk for a login page. */
export interface DeskInfo {
  readonly clinicName: string;
  /** Accounts that log in with one click; only on the desk's own machine, only when it runs as a demo. */
  readonly demoAccounts: readonly { readonly account: string; readonly name: string }[];
}

/** Who asks for a shift: by an enrolment code, or an account of a demo. */
export type Applicant = { readonly kind: 'code'; readonly code: string } | { readonly kind: 'demo'; readonly account: string };

const shortText = text(500);
const info = z.object({
  clinic: text(43, 43),
  clinicName: shortText,
  relay: either([shortText, z.literal(null)]),
  demoAccounts: listOf(z.object({ account: shortText, name: shortText })),
});
const share = text(43, 43);
const certified = z.object({ chain: listOf(text(), 4, 1), share: z.optional(share) });
const unlocked = z.object({ share: either([share, z.literal(null)]) });
const nothing = z.object({});
const admitted = z.object({ team: shortText, seq: whole() });

const ANSWER_LIMIT_MS = 10_000;

/** For a login page. @throws DutyError `unreachable`. */
export async function readDeskInfo(desk: string): Promise<DeskInfo> {
  const { clinicName, demoAccounts } = await new DeskApi(desk).info();
  return { clinicName, demoAccounts };
}

/** What a desk answers to over HTTP, to those who are not on shift yet. All of it rejects with DutyError `refused` or `unreachable`. */
export class DeskApi {
  readonly #base: string;

  /** @param desk - Its address. */
  constructor(desk: string) {
    this.#base = desk.endsWith('/') ? desk : `${desk}/`;
  }

  info(): Promise<z.infer<typeof info>> {
    return this.#ask('api/desk', info);
  }

  /** Certifies a device. @param key - Its Ed25519 public key, base64url. @param lock - With it, the desk answers with its half of what opens the shift. */
  signIn(login: Applicant, key: string, lock?: LockProof): Promise<z.infer<typeof certified>> {
    return this.#ask('api/sign-in', certified, { login, key, ...(lock && { lock }) });
  }

  /** The desk's half of what opens a shift; null: the proof is another's. Refused when the shift is over. */
  unlock(lock: LockProof): Promise<z.infer<typeof unlocked>> {
    return this.#ask('api/unlock', unlocked, lock);
  }

  /** A shift that nobody can open any more is over. @param id - Of its lock. */
  async leave(id: string): Promise<void> {
    await this.#ask('api/leave', nothing, { id });
  }

  /** Lets a certified device into the team. */
  admit(keyPackage: Uint8Array): Promise<z.infer<typeof admitted>> {
    return this.#ask('api/shift', admitted, { keyPackage: toBase64Url(keyPackage) });
  }

  async #ask<Schema extends z.ZodMiniType>(path: string, schema: Schema, body?: object): Promise<z.infer<Schema>> {
    const request = body ? { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) } : {};
    const response = await fetch(new URL(path, this.#base), { ...request, signal: AbortSignal.timeout(ANSWER_LIMIT_MS), credentials: 'omit' }).catch((cause: unknown) => {
      throw new DutyError('unreachable', 'the desk does not answer', { cause });
    });
    if (response.status >= 500) throw new DutyError('unreachable', `the desk answered ${response.status}`);
    if (!response.ok) throw new DutyError('refused', 'the desk refuses');
    try {
      return decodeJson(new Uint8Array(await response.arrayBuffer()), schema, 'bad-content');
    } catch (cause) {
      if (cause instanceof ConversationError) throw new DutyError('unreachable', 'that is not a desk', { cause });
      throw cause;
    }
  }
}
