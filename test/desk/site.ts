import { generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';
import type { PatientSignIn } from '../../src/conversation/visitor/patient.js';
import type { PatientsSettings } from '../../src/desk/patients/site-keys.js';

export interface Claims {
  readonly sub?: unknown;
  readonly aud?: unknown;
  readonly exp?: unknown;
  readonly jti?: unknown;
  readonly [claim: string]: unknown;
}

/** A clinic's own site, on which its patients sign in. */
export class Site {
  readonly #key: KeyObject;
  /** What stands in `clinic.json`. */
  readonly settings: PatientsSettings;
  /** The assertions it has handed out. */
  readonly given: string[] = [];

  constructor() {
    const { publicKey, privateKey } = generateKeyPairSync('ed25519');
    this.#key = privateKey;
    this.settings = { keys: [publicKey.export({ format: 'jwk' }).x ?? ''] };
  }

  /** Signs whatever it is told to; by default as it should be. */
  assert(claims: Claims, header: object = { alg: 'EdDSA', typ: 'JWT' }): string {
    const text = [header, { jti: randomBytes(16).toString('base64url'), ...claims }].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.');
    const token = `${text}.${sign(null, Buffer.from(text), this.#key).toString('base64url')}`;
    this.given.push(token);
    return token;
  }

  /** What its pages hand to the widget of somebody who is signed in. */
  patient(id: string, { clinic, now }: { clinic: string; now: () => number }): PatientSignIn {
    return { id, assertion: async () => this.assert({ sub: id, aud: clinic, exp: Math.floor(now() / 1000) + 120 }) };
  }
}
