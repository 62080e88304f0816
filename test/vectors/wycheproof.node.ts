import assert from 'node:assert/strict';
import { chacha20poly1305, xchacha20poly1305 } from '@noble/ciphers/chacha.js';
import { x25519 } from '@noble/curves/ed25519.js';
import { expand, extract } from '@noble/hashes/hkdf.js';
import { sha256, sha512 } from '@noble/hashes/sha2.js';
import type { CHash } from '@noble/hashes/utils.js';
import { ml_kem768 } from '@noble/post-quantum/ml-kem.js';
import { verify } from '../../src/crypto/signature.js';
import { hex, toHex, vectorTest } from './vectors.js';

// The primitives that Sotto calls, in the way it calls them.

type Result = 'valid' | 'invalid' | 'acceptable';
interface File<Test, Group = object> {
  testGroups: (Group & { tests: (Test & { tcId: number; result: Result; flags: string[] })[] })[];
}

/** What is computed, or that it was refused. */
function attempt(work: () => Uint8Array): string {
  try {
    return toHex(work());
  } catch {
    // However a primitive refuses.
    return 'refused';
  }
}

vectorTest<File<{ msg: string; sig: string }, { publicKey: { pk: string } }>>('wycheproof/ed25519', ({ testGroups }, tally) => {
  for (const { publicKey, tests } of testGroups) {
    for (const { msg, sig, result, tcId } of tests) {
      assert.equal(verify(hex(publicKey.pk), hex(msg), hex(sig)), result === 'valid', `test ${tcId}`);
      tally.passed();
    }
  }
});

vectorTest<File<{ public: string; private: string; shared: string }>>('wycheproof/x25519', ({ testGroups }, tally) => {
  for (const { tests } of testGroups) {
    for (const vector of tests) {
      const shared = attempt(() => x25519.getSharedSecret(hex(vector.private), hex(vector.public)));
      // RFC 9180 §7.1.4: an all-zero result is an error.
      assert.equal(shared, /^0*$/.test(vector.shared) ? 'refused' : vector.shared, `test ${vector.tcId}`);
      tally.passed();
    }
  }
});

interface AeadTest {
  key: string;
  iv: string;
  aad: string;
  msg: string;
  ct: string;
  tag: string;
}
for (const [name, aead, nonceBytes] of [['chacha20_poly1305', chacha20poly1305, 12], ['xchacha20_poly1305', xchacha20poly1305, 24]] as const) {
  vectorTest<File<AeadTest>>(`wycheproof/${name}`, ({ testGroups }, tally) => {
    for (const { tests } of testGroups) {
      for (const { key, iv, aad, msg, ct, tag, result, tcId } of tests) {
        const cipher = () => aead(hex(key), hex(iv), hex(aad));
        const opened = attempt(() => cipher().decrypt(hex(ct + tag)));
        assert.equal(opened, result === 'valid' ? msg : 'refused', `test ${tcId}`);
        if (iv.length !== 2 * nonceBytes) assert.equal(attempt(() => cipher().encrypt(hex(msg))), 'refused', `test ${tcId}`);
        else if (result === 'valid') assert.equal(attempt(() => cipher().encrypt(hex(msg))), ct + tag, `test ${tcId}`);
        tally.passed();
      }
    }
  });
}

interface HkdfTest {
  ikm: string;
  salt: string;
  info: string;
  size: number;
  okm: string;
}
const hashes: Record<string, CHash> = { hkdf_sha256: sha256, hkdf_sha512: sha512 };
for (const [name, hash] of Object.entries(hashes)) {
  vectorTest<File<HkdfTest>>(`wycheproof/${name}`, ({ testGroups }, tally) => {
    for (const { tests } of testGroups) {
      for (const { ikm, salt, info, size, okm, result, tcId } of tests) {
        const derived = attempt(() => expand(hash, extract(hash, hex(ikm), hex(salt)), hex(info), size));
        assert.equal(derived, result === 'valid' ? okm : 'refused', `test ${tcId}`);
        tally.passed();
      }
    }
  });
}

vectorTest<File<{ seed: string; ek: string; c: string; K: string }>>('wycheproof/mlkem_768', ({ testGroups }, tally) => {
  for (const { tests } of testGroups) {
    for (const { seed, ek, c, K, result, tcId } of tests) {
      const shared = attempt(() => {
        const { publicKey, secretKey } = ml_kem768.keygen(hex(seed));
        assert.equal(toHex(publicKey), ek, `test ${tcId}`);
        return ml_kem768.decapsulate(hex(c), secretKey);
      });
      assert.equal(shared, result === 'valid' ? K : 'refused', `test ${tcId}`);
      tally.passed();
    }
  }
});
