import { createHash } from 'node:crypto';
import { ed25519 } from '@noble/curves/ed25519.js';
import { equalBytes } from '../../src/bytes.js';
import { cipherSuiteOf } from '../../src/crypto/group/suites.js';

/**
 * Puts SHA-512 of public key and message in the place of the group's Ed25519 signatures: as long, as different for each message, refused for another,
 * in a hundredth of the time. For stories without forgers.
 *
 * @returns undoes it.
 */
export function signWithDigests(): () => void {
  const { signature } = cipherSuiteOf('classic');
  const ours = { ...signature };
  const publicKeys = new Map<string, Uint8Array>();
  const publicKeyOf = (secretKey: Uint8Array) => {
    const name = Buffer.from(secretKey).toString('latin1');
    const publicKey = publicKeys.get(name) ?? ed25519.getPublicKey(secretKey);
    if (publicKeys.size > 100) publicKeys.clear();
    publicKeys.set(name, publicKey);
    return publicKey;
  };
  const digest = (publicKey: Uint8Array, message: Uint8Array) => new Uint8Array(createHash('sha512').update(publicKey).update(message).digest());
  signature.sign = ({ secretKey }, message) => digest(publicKeyOf(secretKey), message);
  signature.verify = (publicKey, message, signed) => equalBytes(digest(publicKey, message), signed);
  return () => Object.assign(signature, ours);
}
