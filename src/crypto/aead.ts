import { chacha20poly1305, xchacha20poly1305 } from '@noble/ciphers/chacha.js';

/** The AEADs of everything that is sealed here: in one place, so that a test may watch what they are used for. */

export interface Cipher {
  encrypt(plaintext: Uint8Array): Uint8Array;
  /** Throws when the ciphertext is not authentic. */
  decrypt(ciphertext: Uint8Array): Uint8Array;
}

export interface Aead {
  readonly keyBytes: number;
  readonly nonceBytes: number;
  cipher(key: Uint8Array, nonce: Uint8Array, aad: Uint8Array): Cipher;
}

/** RFC 8439 §2.8. */
export const chaCha20Poly1305: Aead = { keyBytes: 32, nonceBytes: 12, cipher: (key, nonce, aad) => chacha20poly1305(key, nonce, aad) };

/** draft-irtf-cfrg-xchacha-03 §2. */
export const xChaCha20Poly1305: Aead = { keyBytes: 32, nonceBytes: 24, cipher: (key, nonce, aad) => xchacha20poly1305(key, nonce, aad) };
