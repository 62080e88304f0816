import { createPrivateKey, createPublicKey, diffieHellman } from 'node:crypto';
import { ed25519 as ed25519OfNoble, x25519 as x25519OfNoble } from '@noble/curves/ed25519.js';

/**
 * Noble's curves, quicker, for inputs by the hundred thousand. A signature that was verified is not verified again; every other one is, by noble, whose
 * strictness matters. X25519 is Node's own, which agrees with noble on what both accept (test/crypto/differential.test.ts); what Node refuses, noble judges.
 */

const MOST = 20_000;

function remembering(work) {
  const known = new Map();
  return (...inputs) => {
    const key = inputs.map((input) => (input instanceof Uint8Array ? Buffer.from(input).toString('latin1') : JSON.stringify(input))).join('|');
    const before = known.get(key);
    if (before !== undefined) return before instanceof Uint8Array ? before.slice() : before;
    const result = work(...inputs);
    if (known.size >= MOST) known.clear();
    known.set(key, result instanceof Uint8Array ? result.slice() : result);
    return result;
  };
}

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
export const ed25519 = { ...ed25519OfNoble, verify: remembering((...inputs) => ed25519OfNoble.verify(...inputs)), getPublicKey: remembering((key) => ed25519OfNoble.getPublicKey(key)) };
export const x25519 = { ...x25519OfNoble, getSharedSecret: sharedSecret, getPublicKey: (secretKey) => sharedSecret(secretKey, BASE) };
