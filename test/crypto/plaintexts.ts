import type { Aead } from '../../src/crypto/aead.js';

/** Everything that is encrypted with an AEAD while something is done, and what comes of decrypting: the very memory. */
export async function plaintextsOf(aead: Aead, work: () => unknown): Promise<Uint8Array[]> {
  const seen: Uint8Array[] = [];
  const real = aead.cipher;
  const kept = (bytes: Uint8Array) => (seen.push(bytes), bytes);
  aead.cipher = (...given) => {
    const cipher = real(...given);
    return { encrypt: (plaintext) => cipher.encrypt(kept(plaintext)), decrypt: (ciphertext) => kept(cipher.decrypt(ciphertext)) };
  };
  try {
    await work();
  } finally {
    aead.cipher = real;
  }
  return seen;
}

export const isWiped = (bytes: Uint8Array): boolean => bytes.every((byte) => byte === 0);
