/**
 * A cipher suite by its key encapsulation.
 *
 * - `x-wing`: X-Wing (ML-KEM-768 with X25519), HKDF-SHA512, ChaCha20-Poly1305, SHA-512, Ed25519; MLS suite 84, a number
 *   that is not yet final at IANA.
 * - `classic`: X25519, HKDF-SHA256, ChaCha20-Poly1305, SHA-256, Ed25519; MLS suite 3 (RFC 9420 §17.1).
 */
export type SuiteName = 'x-wing' | 'classic';

/** What is used unless said otherwise: stays closed to a quantum computer that reads today's recordings. */
export const DEFAULT_SUITE: SuiteName = 'x-wing';
