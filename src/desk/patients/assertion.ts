import { type KeyObject, verify } from 'node:crypto';
import * as z from 'zod/mini';
import { fromBase64Url } from '../../bytes.js';
import { DeskError } from '../errors.js';
import { number, text } from '../../schemas.js';

/**
 * The word of a clinic's site on who is signed in there: a JWT (RFC 7519) as a JWS in compact form (RFC 7515 §7.1), signed with Ed25519 (RFC 8037 §3.1).
 * Node verifies Ed25519 itself, and one algorithm, one form and five claims are all there is to check: a library would be longer to call safely.
 */
interface Assertion {
  /** `sub`: the clinic's own id of the patient. */
  readonly subject: string;
  /** `jti`. */
  readonly id: string;
  readonly expiresAtMs: number;
}

interface AssertionJudge {
  readonly siteKeys: readonly KeyObject[];
  /** What `aud` has to be: the clinic's root public key, base64url. */
  readonly audience: string;
  readonly nowMs: number;
}

/** How long an assertion may still be good for, in milliseconds; clocks may differ by a minute. */
const MAX_ASSERTION_LIFETIME_MS = 10 * 60_000;
const CLOCK_SKEW_MS = 60_000;

const seconds = number(0, 10_000_000_000);
// Whatever else it says: `crit` (RFC 7515 §4.1.11) is the only way to say something that must not be passed over.
const header = z.looseObject({ alg: z.literal(['EdDSA', 'Ed25519']), typ: z.optional(z.literal('JWT')), crit: z.optional(z.never()) });
const claims = z.looseObject({
  sub: text(255, 1),
  aud: text(),
  exp: seconds,
  jti: text(128, 16),
  nbf: z.optional(seconds),
  iat: z.optional(seconds),
});

/** @throws DeskError `refused`; what was refused is not quoted. */
export function readAssertion(token: string, { siteKeys, audience, nowMs }: AssertionJudge): Assertion {
  const parts = token.split('.');
  const [head = '', body = '', signature = ''] = parts;
  if (parts.length !== 3) throw refused('form');
  decode(head, header);
  const signed = Buffer.from(`${head}.${body}`, 'ascii');
  const signatureBytes = bytesOf(signature);
  if (!siteKeys.some((key) => verify(null, signed, key, signatureBytes))) throw refused('signature');
  const { sub, aud, exp, jti, nbf = 0, iat = 0 } = decode(body, claims);
  const expiresAtMs = exp * 1000;
  if (aud !== audience) throw refused('audience');
  if (expiresAtMs <= nowMs) throw refused('expired');
  if (expiresAtMs > nowMs + MAX_ASSERTION_LIFETIME_MS + CLOCK_SKEW_MS) throw refused('lifetime');
  if (Math.max(nbf, iat) * 1000 > nowMs + CLOCK_SKEW_MS) throw refused('not yet valid');
  return { subject: sub, id: jti, expiresAtMs };
}

function decode<Schema extends z.ZodMiniType>(part: string, schema: Schema): z.infer<Schema> {
  const result = schema.safeParse(jsonOf(bytesOf(part)));
  if (!result.success) throw refused('claims');
  return result.data;
}

function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    // The cause would quote it.
    throw refused('form');
  }
}

function bytesOf(text: string): Uint8Array {
  try {
    return fromBase64Url(text);
  } catch {
    throw refused('form');
  }
}

function refused(what: string): DeskError {
  return new DeskError('refused', `the assertion is not to be believed: ${what}`);
}
