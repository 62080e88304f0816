import { createPrivateKey, createPublicKey, diffieHellman } from 'node:crypto';
import { ed25519 as ed25519OfNoble, x25519 as x25519OfNoble } from '@noble/curves/ed25519.js';
import { remembering } from './remembering.mjs';

/**
 * Noble's curves, quicker, for inputs by the hundred thousand. X25519 is Node's own, which agrees with noble on what both accept (test/crypto/differential.test.ts); what Node refuses, noble judges.
 */

const PRIVATE = Buffer.from('302e020100300506032b656e04220420', 'hex');
const PUBLIC = Buffer.from('302a300506032b656e032100', 'hex');

// To read a key takes longer than to use it.
const privateKeyOf = remembering((secretKey) => createPrivateKey({ key: Buffer.concat([PRIVATE, secretKey]), format: 'der', type: 'pkcs8' }));

function sharedSecret(secretKey, publicKey) {
  if (secretKey.length !== 32 || publicKey.length !== 32) return x25519OfNoble.getSharedSecret(secretKey, publicKey);
  try {
    const theirs = createPublicKey({ key: Buffer.concat([PUBLIC, publicKey]), format: 'der', type: 'spki' });
    return Uint8Array.from(diffieHellman({ privateKey: privateKeyOf(secretKey), publicKey: theirs }));
  } catch {
    return x25519OfNoble.getSharedSecret(secretKey, publicKey);
  }
}

const BASE = Uint8Array.from({ length: 32 }, (_, i) => (i === 0 ? 9 : 0));

export * from '@noble/curves/ed25519.js';
export const ed25519 = { ...ed25519OfNoble, getPublicKey: remembering((key) => ed25519OfNoble.getPublicKey(key)) };
export const x25519 = { ...x25519OfNoble, getSharedSecret: sharedSecret, getPublicKey: (secretKey) => sharedSecret(secretKey, BASE) };
