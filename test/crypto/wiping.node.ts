import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { sha256 } from '@noble/hashes/sha2.js';
import { randomBytes } from '@noble/hashes/utils.js';
import { equalBytes } from '../../src/bytes.js';
import { chaCha20Poly1305 } from '../../src/crypto/aead.js';
import { commit, createDeviceKey, createSealKey, openSealed, protect, sealTo, unprotect, wipe } from '../../src/crypto/index.js';
import { type DhGroup, dhKem } from '../../src/crypto/kem.js';
import { turnRatchet } from '../../src/crypto/mls/secret-tree.js';
import { Clinic, expectCommit, expectMessage, keyPackageOf, Room, suites, text } from './clinic.js';
import { stateOf } from './forge.js';

// Secrets that are of no more use are overwritten: whatever memory is looked at later, they are not there. What JavaScript has copied is out of reach.

const isWiped = (bytes: Uint8Array) => bytes.every((byte) => byte === 0);

/** Of keys, seeds and secrets there are none shorter. What else is drawn is the reuse guard, which is sent, and what the library blinds scalars with. */
const SHORTEST_SECRET = 32;

/** Every secret that is drawn while something is done, and every key that something is encrypted under. */
async function secretsOf(work: () => unknown): Promise<{ drawn: Uint8Array[]; keys: Uint8Array[] }> {
  const [drawn, keys]: [Uint8Array[], Uint8Array[]] = [[], []];
  const real = chaCha20Poly1305.cipher;
  const { getRandomValues } = crypto;
  Object.defineProperty(crypto, 'getRandomValues', { configurable: true, value: (array: Uint8Array<ArrayBuffer>) => (drawn.push(array), getRandomValues.call(crypto, array)) });
  chaCha20Poly1305.cipher = (key, nonce, aad) => (keys.push(key), real(key, nonce, aad));
  try {
    await work();
  } finally {
    Reflect.deleteProperty(crypto, 'getRandomValues');
    chaCha20Poly1305.cipher = real;
  }
  return { drawn: drawn.filter(({ length }) => length >= SHORTEST_SECRET), keys };
}

for (const suite of suites) {
  describe(`what is drawn at random, and every key of one use (${suite})`, () => {
    const clinic = new Clinic();
    const trust = clinic.trust();
    const binding = { suite, info: text('form'), aad: text('1') };

    test('is wiped once something was made of it', async () => {
      const made = await secretsOf(async () => {
        createDeviceKey();
        const { publicKey, secretKey } = createSealKey(suite);
        openSealed(secretKey, sealTo(publicKey, text('content'), binding), binding);
        await keyPackageOf(clinic.desk, suite);
      });
      assert.ok(made.drawn.length >= 5 && made.keys.length === 2);
      assert.deepEqual([...made.drawn, ...made.keys].filter((secret) => !isWiped(secret)).map(({ length }) => length), []);
    });

    test('is wiped once a commit was made and followed, and what was protected is opened', async () => {
      const { room, visitor } = await Room.open(clinic, suite);
      const { keyPackage } = await keyPackageOf(clinic.staff(), suite);
      const made = await secretsOf(async () => {
        const pending = await commit(room.group(clinic.desk), { add: keyPackage }, trust);
        const { next } = expectCommit(await unprotect(room.group(visitor), pending.commit, trust));
        await unprotect(pending.next, (await protect(next, text('hello'))).message, trust);
      });
      assert.ok(made.drawn.length >= 4 && made.keys.length >= 8);
      assert.deepEqual([...made.drawn, ...made.keys].filter((secret) => !isWiped(secret)).map(({ length }) => length), []);
    });
  });
}

test('a KEM over a Diffie-Hellman group keeps no shared secret and no ephemeral key', () => {
  const seen: Uint8Array[] = [];
  const keep = (bytes: Uint8Array) => (seen.push(bytes), bytes);
  // The sum of two numbers is no group to be secret in; it is one to be watched in.
  const group: DhGroup = {
    id: 0x0020,
    hash: sha256,
    publicKeyBytes: 32,
    secretKeyBytes: 32,
    publicKey: (secretKey) => secretKey.map((byte) => byte ^ 0x55),
    isPublicKey: () => true,
    sharedSecret: (secretKey, publicKey) => keep(secretKey.map((byte, index) => byte ^ (publicKey[index] ?? 0))),
    deriveSecretKey: (expand) => keep(expand('sk', new Uint8Array())),
  };
  const kem = dhKem(group);
  const { publicKey, secretKey } = kem.deriveKeyPair(randomBytes(32));
  const [own] = seen.splice(0);
  assert.equal(own, secretKey);
  const { enc, sharedSecret } = kem.encapsulate(publicKey);
  assert.deepEqual(kem.decapsulate(secretKey, enc), sharedSecret);
  assert.equal(seen.length, 3);
  assert.ok(seen.every(isWiped) && !isWiped(secretKey) && !isWiped(sharedSecret));
});

describe('what a commit consumes', () => {
  const clinic = new Clinic();

  test('is every secret of the epoch before, of who made it and of who follows it, the ratchet that it was encrypted by included', async () => {
    const { room, visitor } = await Room.open(clinic, 'classic');
    const [author, follower] = [room.group(clinic.desk), room.group(visitor)];
    const pending = await commit(author, {}, clinic.trust());
    const followed = expectCommit(await unprotect(follower, pending.commit, clinic.trust()));
    for (const [group, { next, consumed }] of [[author, pending], [follower, followed]] as const) {
      const { suite, secrets, ratchets, privateKeys } = stateOf(group);
      const turned = turnRatchet(suite, ratchets, stateOf(author).leafIndex, 'handshake').tree[stateOf(author).leafIndex]?.handshake.secret;
      const kept = new Set(stateOf(next).privateKeys.values());
      const past = [...Object.values(secrets), ...ratchets.flatMap(({ handshake, application }) => [handshake.secret, application.secret]), ...[...privateKeys.values()].filter((key) => !kept.has(key))];
      assert.ok(turned && consumed.some((secret) => equalBytes(secret, turned)));
      assert.ok(past.length >= 11 && !past.some(isWiped));
      wipe(consumed);
      assert.ok(past.every(isWiped));
    }
    expectMessage(await unprotect(pending.next, (await protect(followed.next, text('hello'))).message, clinic.trust()));
  });
});
