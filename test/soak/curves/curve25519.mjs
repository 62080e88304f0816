import { createPrivateKey, createPublicKey, diffieHellman } from 'node:crypto';
import * as ours from '../../../src/crypto/curve25519.js';
import { remembering } from './remembering.mjs';

/**
 * X25519, quicker, for inputs by the hundred thousand. It is Node's own, which agrees with noble on what both accept (test/crypto/differential.test.ts); what Node refuses, ours judges.
 */

const PRIVATE = Buffer.from('302e020100300506032b656e04220420', 'hex');
const PUBLIC = Buffer.from('302a300506032b656e032100', 'hex');

// To read a key takes longer than to use it.
const privateKeyOf = remembering((secretKey) => createPrivateKey({ key: Buffer.concat([PRIVATE, secretKey]), format: 'der', type: 'pkcs8' }));

function sharedSecret(secretKey, publicKey) {
  if (secretKey.length !== 32 || publicKey.length !== 32) return ours.x25519.getSharedSecret(secretKey, publicKey);
  try {
    const theirs = createPublicKey({ key: Buffer.concat([PUBLIC, publicKey]), format: 'der', type: 'spki' });
    return Uint8Array.from(diffieHellman({ privateKey: privateKeyOf(secretKey), publicKey: theirs }));
  } catch {
    return ours.x25519.getSharedSecret(secretKey, publicKey);
  }
}

const BASE = Uint8Array.from({ length: 32 }, (_, i) => (i === 0 ? 9 : 0));

export * from '../../../src/crypto/curve25519.js';
export const x25519 = { ...ours.x25519, getSharedSecret: sharedSecret, getPublicKey: (secretKey) => sharedSecret(secretKey, BASE) };
