import { edwards } from '@noble/curves/abstract/edwards.js';
import { montgomery } from '@noble/curves/abstract/montgomery.js';

/**
 * edwards25519 and X25519 out of the library's parts, by the numbers of RFC 7748 §4.1 and RFC 8032 §5.1. The library's own module for them would bring
 * an Ed25519 along beside that of `signature.ts`.
 */

const p = 2n ** 255n - 19n;
const n = 2n ** 252n + 27742317777372353535851937790883648493n;

/** Points of edwards25519. */
export const Point = edwards({
  p,
  n,
  h: 8n,
  a: p - 1n,
  d: 0x52036cee2b6ffe738cc740797779e89800700a4d4141d8ab75eb4dca135978a3n,
  Gx: 0x216936d3cd6e53fec0a4e231fdd6dc5c692cc7609525a7b2c9562d608f25d51an,
  Gy: 0x6666666666666666666666666666666666666666666666666666666666666658n,
});

/** Of the curve v² = u³ + Au² + u. */
export const MONTGOMERY_A = 486662n;

const inverse = (x: bigint): bigint => Point.Fp.pow(x, p - 2n);

/** X25519 (RFC 7748 §5). */
export const x25519 = montgomery({
  P: p,
  type: 'x25519',
  powPminus2: inverse,
  adjustScalarBytes: clamped,
  // By the table that signing needs as well, and u = (1 + y)/(1 - y): RFC 7748 §4.1. No scalar that is clamped is a multiple of n.
  scalarMultBase(k) {
    const { Z, Y } = Point.BASE.multiply(Point.Fn.create(k));
    return Point.Fp.mul(Z + Y, inverse(Point.Fp.sub(Z, Y)));
  },
});

/** The first 32 bytes as a scalar's (RFC 7748 §5, RFC 8032 §5.1.5), in place. */
export function clamped(bytes: Uint8Array): Uint8Array {
  bytes.set([(bytes[0] ?? 0) & 248]);
  bytes.set([((bytes[31] ?? 0) & 127) | 64], 31);
  return bytes;
}
