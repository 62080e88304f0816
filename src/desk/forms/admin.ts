import { createHmac, randomBytes } from 'node:crypto';
import * as z from 'zod/mini';
import { equalBytes } from '../../bytes.js';
import type { FormDefinition } from '../../forms/definition.js';
import { DeskError } from '../errors.js';
import type { Forms } from './forms.js';
import type { KeptForm } from './records.js';

/**
 * What the `sotto forms` command asks of a desk that runs: the desk alone has its database open. Whoever holds the storage key could read the
 * database as it lies, so it is what proves the right to ask.
 */
const request = z.strictObject({
  action: z.enum(['list', 'show', 'remove']),
  submission: z.optional(z.string().check(z.maxLength(43))),
  atMs: z.number(),
  nonce: z.string().check(z.length(32)),
  mac: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
});

export type FormsAction = z.infer<typeof request>['action'];
export type FormsRequest = z.infer<typeof request>;

/** A kept form without its values, as `sotto forms` lists it. */
export interface ListedForm {
  readonly submission: string;
  readonly form: string;
  readonly receivedAtMs: number;
  readonly attempts: number;
}

/** What is answered; `shown` is absent, or `removed` false, when there is no such form. */
export interface FormsAnswer {
  readonly listed?: readonly ListedForm[];
  readonly shown?: KeptForm;
  readonly definition?: FormDefinition;
  readonly removed?: boolean;
}

const LABEL = 'sotto forms v1';
/** For how long a request is good. */
const FRESH_MS = 60_000;

/** A request that a desk with the same storage key answers, once. */
export function signFormsRequest(storageKey: Uint8Array, asked: { action: FormsAction; submission?: string | undefined }, nowMs: number): FormsRequest {
  const { action, submission } = asked;
  const unsigned = { action, ...(submission !== undefined && { submission }), atMs: nowMs, nonce: randomBytes(16).toString('hex') };
  return { ...unsigned, mac: macOf(storageKey, unsigned).toString('hex') };
}

/** Answers what the command asks, whether here or for another process. */
export async function answerForms(forms: Forms, { action, submission = '' }: { action: FormsAction; submission?: string | undefined }): Promise<FormsAnswer> {
  if (action === 'list') return { listed: (await forms.list()).map(({ submission, form, receivedAtMs, attempts }) => ({ submission, form, receivedAtMs, attempts })) };
  if (action === 'remove') return { removed: await forms.remove(submission) };
  const shown = await forms.show(submission);
  const definition = shown && forms.definitionOf(shown);
  return { ...(shown && { shown }), ...(definition && { definition }) };
}

/** Believes a request once, and only while it is fresh. */
export class FormsDoor {
  readonly #storageKey: Uint8Array;
  /** By nonce: when it was used. */
  readonly #used = new Map<string, number>();

  constructor(storageKey: Uint8Array) {
    this.#storageKey = storageKey;
  }

  /** @throws DeskError `refused`; zod's error when it is not a request */
  check(value: unknown, nowMs: number): FormsRequest {
    const { mac, ...unsigned } = z.parse(request, value);
    const right = equalBytes(macOf(this.#storageKey, unsigned), Buffer.from(mac, 'hex'));
    for (const [nonce, atMs] of this.#used) if (Math.abs(nowMs - atMs) > 2 * FRESH_MS) this.#used.delete(nonce);
    if (!right || Math.abs(nowMs - unsigned.atMs) > FRESH_MS || this.#used.has(unsigned.nonce)) throw new DeskError('refused', 'the request does not prove the storage key');
    this.#used.set(unsigned.nonce, nowMs);
    return { ...unsigned, mac };
  }
}

function macOf(storageKey: Uint8Array, { action, submission = '', atMs, nonce }: Omit<FormsRequest, 'mac'>): Buffer {
  const key = createHmac('sha256', storageKey).update(LABEL).digest();
  return createHmac('sha256', key).update([action, submission, atMs, nonce].join('\n')).digest();
}
