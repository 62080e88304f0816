import { type CipherSuite, expandWithLabel, extract } from '../../../src/crypto/mls/cipher-suite.js';
import { type Codec, constant, enumeration, opaque, select, struct, uint16, uint64, uint8 } from '../../../src/crypto/mls/codec.js';
import { zeroSecret } from '../../../src/crypto/mls/key-schedule.js';

/** Pre-shared keys (RFC 9420 §8.4), which Sotto's protocol does not have. */

type PskSource =
  | { readonly kind: 'external'; readonly pskId: Uint8Array }
  | { readonly kind: 'resumption'; readonly usage: number; readonly groupId: Uint8Array; readonly epoch: bigint };

export interface PskId {
  readonly source: PskSource;
  readonly nonce: Uint8Array;
}

export const pskId: Codec<PskId> = struct({
  source: select<PskSource>(enumeration(uint8, { external: 1, resumption: 2 }), {
    external: struct({ kind: constant('external'), pskId: opaque }),
    resumption: struct({ kind: constant('resumption'), usage: uint8, groupId: opaque, epoch: uint64 }),
  }),
  nonce: opaque,
});

const pskLabel = struct<{ id: PskId; index: number; count: number }>({ id: pskId, index: uint16, count: uint16 });

/** `psk_secret`. */
export function derivePskSecret(suite: CipherSuite, psks: readonly { id: PskId; psk: Uint8Array }[]): Uint8Array {
  return psks.reduce<Uint8Array>((secret, { id, psk }, index) => {
    const extracted = extract(suite, zeroSecret(suite), psk);
    const input = expandWithLabel(suite, extracted, 'derived psk', pskLabel.encode({ id, index, count: psks.length }));
    return extract(suite, input, secret);
  }, zeroSecret(suite));
}
