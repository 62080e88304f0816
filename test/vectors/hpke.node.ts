import assert from 'node:assert/strict';
import { hkdfSha256, hkdfSha512, type HpkeAead, hpkeChaCha20Poly1305, hpkeExport, hpkeOpen, type HpkeSuite, keySchedule } from '../../src/crypto/hpke.js';
import { type Kem, x25519Kem, xWingKem } from '../../src/crypto/kem.js';
import { aes128Gcm, aes256Gcm } from './suites.js';
import { hex, toHex, vectorListTest } from './vectors.js';

interface HpkeVector {
  mode: number;
  kem_id: number;
  kdf_id: number;
  aead_id: number;
  info: string;
  ikmR: string;
  ikmE: string;
  skRm: string;
  pkRm: string;
  enc: string;
  shared_secret: string;
  key?: string;
  base_nonce?: string;
  exporter_secret: string;
  encryptions: { aad: string; ct: string; nonce: string; pt: string }[];
  exports: { exporter_context: string; L: number; exported_value: string }[];
}

const kems = new Map<number, Kem>([x25519Kem, xWingKem].map((kem) => [kem.id, kem]));
const kdfs = new Map([hkdfSha256, hkdfSha512].map((kdf) => [kdf.id, kdf]));
const exportOnly: HpkeAead = { ...hpkeChaCha20Poly1305, id: 0xffff, keyBytes: 0, nonceBytes: 0 };
const aeads = new Map([aes128Gcm, aes256Gcm, hpkeChaCha20Poly1305, exportOnly].map((aead) => [aead.id, aead]));

function runHpke(vector: HpkeVector): string | void {
  if (vector.mode !== 0) return 'pre-shared key or authenticated mode';
  const [kem, kdf, aead] = [kems.get(vector.kem_id), kdfs.get(vector.kdf_id), aeads.get(vector.aead_id)];
  if (kdf === undefined) return 'KDF other than HKDF';
  assert.ok(kem && aead);
  const suite: HpkeSuite = { kem, kdf, aead };
  checkKem(kem, vector);
  checkContext(suite, vector);
}

/** Derivation of both keys, encapsulation with the vector's randomness, decapsulation. */
function checkKem(kem: Kem, { ikmR, ikmE, skRm, pkRm, enc, shared_secret }: HpkeVector): void {
  const recipient = kem.deriveKeyPair(hex(ikmR));
  assert.equal(toHex(recipient.secretKey), skRm);
  assert.equal(toHex(recipient.publicKey), pkRm);
  assert.equal(toHex(kem.publicKey(recipient.secretKey)), pkRm);
  const encapsulated = kem.encapsulate(recipient.publicKey, hex(ikmE));
  assert.equal(toHex(encapsulated.enc), enc);
  assert.equal(toHex(encapsulated.sharedSecret), shared_secret);
  assert.equal(toHex(kem.decapsulate(recipient.secretKey, hex(enc))), shared_secret);
}

function checkContext(suite: HpkeSuite, vector: HpkeVector): void {
  const context = keySchedule(suite, hex(vector.shared_secret), hex(vector.info));
  assert.equal(toHex(context.exporterSecret), vector.exporter_secret);
  for (const { exporter_context, L, exported_value } of vector.exports) {
    assert.equal(toHex(hpkeExport(suite, context, hex(exporter_context), L)), exported_value);
  }
  if (suite.aead === exportOnly) return;
  assert.equal(toHex(context.key), vector.key);
  assert.equal(toHex(context.baseNonce), vector.base_nonce);
  for (const { aad, ct, nonce, pt } of vector.encryptions) {
    assert.equal(toHex(suite.aead.cipher(context.key, hex(nonce), hex(aad)).encrypt(hex(pt))), ct);
  }
  const [first] = vector.encryptions;
  assert.ok(first);
  const sealed = { enc: hex(vector.enc), ciphertext: hex(first.ct) };
  assert.equal(toHex(hpkeOpen(suite, hex(vector.skRm), sealed, { info: hex(vector.info), aad: hex(first.aad) })), first.pt);
}

vectorListTest<HpkeVector>('hpke/rfc9180-x25519', runHpke, 24);
vectorListTest<HpkeVector>('hpke/hpke-pq', runHpke, 1);

vectorListTest<{ seed: string; eseed: string; ss: string; sk: string; pk: string; ct: string }>('hpke/xwing-draft', ({ seed, eseed, ss, sk, pk, ct }) => {
  assert.equal(sk, seed);
  const publicKey = xWingKem.publicKey(hex(sk));
  assert.equal(toHex(publicKey), pk);
  const { enc, sharedSecret } = xWingKem.encapsulate(publicKey, hex(eseed));
  assert.equal(toHex(enc), ct);
  assert.equal(toHex(sharedSecret), ss);
  assert.equal(toHex(xWingKem.decapsulate(hex(sk), enc)), ss);
});
