import { sha256 } from '@noble/hashes/sha2.js';
import { randomBytes } from '@noble/hashes/utils.js';
import * as z from 'zod/mini';
import { fromBase64Url, toBase64Url } from '../bytes.js';
import { CryptoError, MAX_CONTENT_BYTES, openSealed, pad, sealTo, unpad } from '../crypto/index.js';
import { FormError } from './errors.js';
import type { FormValues } from './values.js';
import { chosen, listOf, recordOf, text, truth } from '../schemas.js';

/**
 * A filled form on its way: UTF-8 JSON, padded to size buckets, sealed to the desk's form key (HPKE, RFC 9180, X-Wing) and bound to clinic, form,
 * version and its own id. HPKE's base mode does not say who sealed: the digest of the box, told in the visitor's conversation, does.
 */

const INFO = new TextEncoder().encode('sotto form v1');
/** Bytes of a mailbox item's part: what is lost when a connection ends in the middle of it. */
export const PART_BYTES = 32 * 1024;
/** Parts of the largest submission. */
export const MAX_PARTS = 4;

const written = text(4000);
const chosenOptions = listOf(text(40), 40);
const value = chosen((given) => (Array.isArray(given) ? chosenOptions : typeof given === 'boolean' ? truth : written));
const body = z.strictObject({
  v: z.literal(1),
  /** Language the form was shown in. */
  language: text(35),
  /** The consent text was ticked. */
  consent: truth,
  values: recordOf(value).check(z.refine((values) => Object.keys(values).every(({ length }) => length <= 40))),
});

/** What a form and its filling-in are told apart by; what the box is bound to. */
interface FormBinding {
  /** The clinic's root public key, base64url. */
  readonly clinic: string;
  readonly form: string;
  readonly version: number;
  /** The submission's own random id, 16 bytes as base64url. */
  readonly submission: string;
}

/** What a visitor has filled in. */
export interface FilledForm {
  readonly language: string;
  readonly consent: boolean;
  readonly values: FormValues;
}

interface SealedForm {
  readonly submission: string;
  readonly sealed: Uint8Array;
  /** base64url SHA-256 of `sealed`. */
  readonly digest: string;
}

/**
 * Seals a filled form under a fresh id.
 *
 * @param key - The desk's form key, from the signed profile.
 * @throws FormError `too-large`; RangeError when `key` is not one.
 */
export function sealForm(key: Uint8Array, target: Omit<FormBinding, 'submission'>, filled: FilledForm): SealedForm {
  const submission = toBase64Url(randomBytes(16));
  const { language, consent, values } = filled;
  const plain = new TextEncoder().encode(JSON.stringify({ v: 1, language, consent, values }));
  if (plain.length > MAX_CONTENT_BYTES) throw new FormError('too-large', 'the form holds more than can be sent');
  const padded = pad(plain);
  const sealed = sealTo(key, padded, { info: INFO, aad: binding({ ...target, submission }) });
  plain.fill(0);
  padded.fill(0);
  return { submission, sealed, digest: digestOf(sealed) };
}

/** Opens what {@link sealForm} made. @throws FormError `open-failed`, `bad-submission` */
export function openForm(secretKey: Uint8Array, bound: FormBinding, sealed: Uint8Array): FilledForm {
  const result = body.safeParse(parseJson(openBox(secretKey, bound, sealed)));
  if (!result.success) throw new FormError('bad-submission', `not a submission: ${result.error.issues[0]?.path.join('.') ?? ''}`);
  const { language, consent, values } = result.data;
  return { language, consent, values };
}

/** base64url SHA-256 of a sealed form. */
export function digestOf(sealed: Uint8Array): string {
  return toBase64Url(sha256(sealed));
}

/** A sealed form in parts of {@link PART_BYTES}, in order. */
export function partsOf(sealed: Uint8Array): Uint8Array[] {
  return Array.from({ length: Math.ceil(sealed.length / PART_BYTES) }, (_, part) => sealed.slice(part * PART_BYTES, (part + 1) * PART_BYTES));
}

function openBox(secretKey: Uint8Array, bound: FormBinding, sealed: Uint8Array): Uint8Array {
  try {
    return unpad(openSealed(secretKey, sealed, { info: INFO, aad: binding(bound) }));
  } catch (cause) {
    if (cause instanceof CryptoError) throw new FormError('open-failed', 'the submission does not open', { cause });
    throw cause;
  }
}

function binding({ clinic, form, version, submission }: FormBinding): Uint8Array {
  if (fromBase64Url(submission).length !== 16) throw new RangeError('submission: expected 16 bytes as base64url');
  // None of them can hold a slash.
  return new TextEncoder().encode(`${clinic}/${form}/${version}/${submission}`);
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch {
    // The cause would quote the rejected text.
    throw new FormError('bad-submission', 'not JSON');
  }
}
