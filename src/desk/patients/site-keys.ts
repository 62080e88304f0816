import { createPublicKey, type KeyObject } from 'node:crypto';
import * as z from 'zod/mini';
import type { SealKey } from '../../crypto/index.js';
import { DeskError } from '../errors.js';
import { listOf, textLike } from '../../schemas.js';

/** Of `clinic.json`: the clinic's site, which knows who is signed in there. */
export interface PatientsSettings {
  /** Ed25519 public keys by which the site signs its assertions, 32 bytes as base64url each: `x` of a JWK. More than one while they are exchanged. */
  readonly keys: readonly string[];
}

/** Whose word on patients a desk takes, and the key that requests are sealed to. */
export interface ClinicPatients {
  readonly key: SealKey;
  readonly siteKeys: readonly KeyObject[];
}

const settings = z.strictObject({ keys: listOf(textLike(/^[A-Za-z0-9_-]{43}$/), 10, 1) });

/** @throws DeskError `bad-clinic` */
export function readSiteKeys(patients: PatientsSettings): KeyObject[] {
  try {
    return z.parse(settings, patients).keys.map((x) => createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' }));
  } catch (cause) {
    throw new DeskError('bad-clinic', 'patients: expected keys, Ed25519 public keys of the clinic’s site as base64url', { cause });
  }
}
