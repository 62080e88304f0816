import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chacha20poly1305, xchacha20poly1305 } from '@noble/ciphers/chacha.js';
import { ed25519, x25519 } from '@noble/curves/ed25519.js';
import { sha256, sha512 } from '@noble/hashes/sha2.js';
import { type CHash, randomBytes } from '@noble/hashes/utils.js';
import { ml_kem768 } from '@noble/post-quantum/ml-kem.js';
import { expanding, extract } from '../../src/crypto/kdf.js';
import { DeviceKey, verify } from '../../src/crypto/signature.js';
import { hex, toHex, vectorTest } from './vectors.js';

// The primitives that Sotto calls, in the way it calls them.

type Result = 'valid' | 'invalid' | 'acceptable';
interface File<Test, Group = object> {
  testGroups: (Group & { tests: (Test & { tcId: number; result: Result; flags: string[] })[] })[];
}

/** RFC 8032 §7.1, TEST 1 to 3. */
const RFC_8032 = [
  {
    seed: '9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60',
    msg: '',
    sig: 'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b',
  },
  {
    seed: '4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb',
    msg: '72',
    sig: '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00',
  },
  {
    seed: 'c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7',
    msg: 'af82',
    sig: '6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a',
  },
];

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

// Wycheproof has no secret keys for Ed25519.
test('Ed25519 signatures are those of RFC 8032 §7.1', () => {
  for (const { seed, msg, sig } of RFC_8032) assert.equal(toHex(new DeviceKey(hex(seed)).sign(hex(msg))), sig);
});

test('Ed25519 signatures are those of noble, for keys of every kind', () => {
  for (let i = 0; i < 200; i++) {
    const [secretKey, message] = [randomBytes(32), randomBytes(i)];
    const key = new DeviceKey(secretKey);
    // Twice: with the public key found anew, and kept.
    for (let twice = 0; twice < 2; twice++) assert.equal(toHex(key.sign(message)), toHex(ed25519.sign(message, secretKey)));
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
        const derived = attempt(() => expanding(hash, extract(hash, hex(salt), hex(ikm)), (expand) => expand(hex(info), size)));
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
