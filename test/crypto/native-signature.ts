import { createPrivateKey, type KeyObject, sign } from 'node:crypto';

/** Node's own Ed25519, for whoever signs by the hundred thousand to see what becomes of what is signed. Deterministic: the same as ours. */

const PREFIX = Buffer.from('302e020100300506032b657004220420', 'hex');
const keys = new Map<string, KeyObject>();

function keyOf(secretKey: Uint8Array): KeyObject {
  const name = Buffer.from(secretKey).toString('latin1');
  const key = keys.get(name) ?? createPrivateKey({ key: Buffer.concat([PREFIX, secretKey]), format: 'der', type: 'pkcs8' });
  keys.set(name, key);
  return key;
}

export function signNatively(secretKey: Uint8Array, message: Uint8Array): Uint8Array {
  return Uint8Array.from(sign(null, message, keyOf(secretKey)));
}
