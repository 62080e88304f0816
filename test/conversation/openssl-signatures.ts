import { createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import { cipherSuiteOf } from '../../src/crypto/group/suites.js';

/** DER before a raw Ed25519 key (RFC 8410 §7, §4). */
const PRIVATE_KEY_INFO = Buffer.from('302e020100300506032b657004220420', 'hex');
const PUBLIC_KEY_INFO = Buffer.from('302a300506032b6570032100', 'hex');

/**
 * Makes and checks the group's Ed25519 signatures with OpenSSL, which takes a tenth of the time; nothing else of a message's way is another.
 *
 * @returns undoes it.
 */
export function signWithOpenSsl(): () => void {
  const { signature } = cipherSuiteOf('classic');
  const ours = { ...signature };
  const secretKeys = keysBy((raw) => createPrivateKey({ key: Buffer.concat([PRIVATE_KEY_INFO, raw]), format: 'der', type: 'pkcs8' }));
  const publicKeys = keysBy((raw) => createPublicKey({ key: Buffer.concat([PUBLIC_KEY_INFO, raw]), format: 'der', type: 'spki' }));
  signature.sign = (secretKey, message) => new Uint8Array(sign(null, message, secretKeys(secretKey)));
  signature.verify = (publicKey, message, signed) => verify(null, message, publicKeys(publicKey), signed);
  return () => Object.assign(signature, ours);
}

function keysBy(read: (raw: Uint8Array) => KeyObject): (raw: Uint8Array) => KeyObject {
  const known = new Map<string, KeyObject>();
  return (raw) => {
    const name = Buffer.from(raw).toString('latin1');
    const key = known.get(name) ?? read(raw);
    if (known.size > 100) known.clear();
    known.set(name, key);
    return key;
  };
}
