import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { concatBytes } from '@noble/hashes/utils.js';
import { createCredential } from '../../src/crypto/group/credential.js';
import { generateKeyPackage } from '../../src/crypto/group/key-package-keys.js';
import { cipherSuiteOf } from '../../src/crypto/group/suites.js';
import { keyPackageMessage } from '../../src/crypto/group/wire.js';
import { createKeyPackage, keyPackageOwner, parseCertificate } from '../../src/crypto/index.js';
import type { Credential } from '../../src/crypto/mls/leaf-node.js';
import { Clinic, flipBit, HOUR, idOf, keyPackageOf, NOW, refusal, suites, visitorIdentity } from './clinic.js';
import { forgeKeyPackage } from './forge.js';

for (const suite of suites) {
  describe(`a KeyPackage (${suite})`, () => {
    const clinic = new Clinic();
    const trust = clinic.trust();
    const agent = clinic.staff('agent', { name: 'Ann' });

    test('names its owner', async () => {
      const { keyPackage } = await keyPackageOf(agent, suite);
      const { publicKey } = agent.key;
      const expected = { id: idOf(agent), role: 'agent', name: 'Ann', publicKey, self: false, notAfterMs: NOW + 12 * HOUR } as const;
      assert.deepEqual(await keyPackageOwner(keyPackage, trust), expected);
    });

    test('has keys and a ref of its own each time', async () => {
      const made = await Promise.all([keyPackageOf(agent, suite), keyPackageOf(agent, suite)]);
      assert.equal(new Set(made.map(({ ref }) => ref)).size, 2);
      assert.notDeepEqual(made[0]?.keyPackage, made[1]?.keyPackage);
    });

    test('of last resort is one like any other', async () => {
      const { keyPackage } = await createKeyPackage(clinic.desk, { suite, nowMs: NOW, lifetimeMs: HOUR, lastResort: true });
      assert.equal((await keyPackageOwner(keyPackage, trust)).role, 'desk');
    });

    test('is refused before and after its lifetime', async () => {
      const { keyPackage } = await keyPackageOf(agent, suite, { lifetimeMs: HOUR });
      await assert.rejects(keyPackageOwner(keyPackage, clinic.trust({ nowMs: NOW + HOUR })), refusal('expired'));
      await assert.rejects(keyPackageOwner(keyPackage, clinic.trust({ nowMs: NOW - 6 * 60_000 })), refusal('not-yet-valid'));
      await assert.rejects(keyPackageOf(agent, suite, { lifetimeMs: 0 }), RangeError);
    });

    test('is good for 90 days at most (RFC 9420 §7.2)', async () => {
      const [longest, nowMs] = [90 * 24 * HOUR, NOW + 1];
      const { keyPackage } = await keyPackageOf(clinic.desk, suite, { nowMs, lifetimeMs: longest });
      assert.equal((await keyPackageOwner(keyPackage, clinic.trust({ nowMs }))).role, 'desk');
      await assert.rejects(keyPackageOf(clinic.desk, suite, { lifetimeMs: longest + 1 }), RangeError);
      const notBefore = BigInt(NOW / 1000);
      for (const seconds of [BigInt(longest / 1000) + 2n, 2n ** 63n]) {
        const forged = generateKeyPackage(clinic.desk, cipherSuiteOf(suite), { notBefore, notAfter: notBefore + seconds }, false);
        await assert.rejects(keyPackageOwner(keyPackageMessage.encode(forged.keyPackage), trust), refusal('untrusted'));
      }
    });

    test('is refused with a certificate that has expired, was revoked, or is of another clinic', async () => {
      const { keyPackage } = await keyPackageOf(agent, suite, { lifetimeMs: 1000 * HOUR });
      const [certificate = new Uint8Array()] = agent.chain;
      const { serial } = parseCertificate(certificate);
      await assert.rejects(keyPackageOwner(keyPackage, clinic.trust({ nowMs: NOW + 13 * HOUR })), refusal('expired'));
      await assert.rejects(keyPackageOwner(keyPackage, clinic.trust({ revoked: new Set([serial]) })), refusal('revoked'));
      await assert.rejects(keyPackageOwner(keyPackage, new Clinic().trust()), refusal('untrusted'));
    });

    test("is refused with somebody else's certificate", async () => {
      const thief = { key: visitorIdentity().key, chain: agent.chain };
      const { keyPackage } = await keyPackageOf(thief, suite);
      await assert.rejects(keyPackageOwner(keyPackage, trust), refusal('untrusted'));
    });

    test('is refused with a credential of another kind, or that says the same in other bytes', async () => {
      const { kind, identity } = createCredential(agent.chain);
      const owner = async (credential: Credential) => keyPackageOwner(await forgeKeyPackage(agent, suite, { credential }), trust);
      assert.equal((await owner({ kind, identity })).id, idOf(agent));
      await assert.rejects(owner({ kind: 'x509', identity }), refusal('bad-encoding'));
      for (const more of [Uint8Array.of(0), identity]) await assert.rejects(owner({ kind, identity: concatBytes(identity, more) }), refusal('bad-encoding'));
      for (const length of [0, 1, 2, identity.length - 1]) await assert.rejects(owner({ kind, identity: identity.subarray(0, length) }), refusal('bad-encoding'), String(length));
    });

    test('is refused of a visitor and of an issuer', async () => {
      const visitor = await keyPackageOf(visitorIdentity(), suite);
      await assert.rejects(keyPackageOwner(visitor.keyPackage, trust), refusal('untrusted'));
      const issuer = await keyPackageOf({ key: clinic.issuer, chain: [clinic.issuerCertificate] }, suite);
      await assert.rejects(keyPackageOwner(issuer.keyPackage, trust), refusal('untrusted'));
    });

    test('is refused of an assistant where there are to be none', async () => {
      const { keyPackage } = await keyPackageOf(clinic.staff('assistant'), suite);
      assert.equal((await keyPackageOwner(keyPackage, trust)).role, 'assistant');
      await assert.rejects(keyPackageOwner(keyPackage, clinic.trust({ assistants: false })), refusal('untrusted'));
    });

    test('of another suite is refused', async () => {
      const { keyPackage } = await keyPackageOf(agent, suite);
      await assert.rejects(keyPackageOwner(keyPackage, clinic.trust({ suite: suite === 'classic' ? 'x-wing' : 'classic' })), refusal('wrong-suite'));
    });

    test('of 16 KiB is read, of one byte more not, however well it is signed', async () => {
      const sized = (bytes: number) => forgeKeyPackage(agent, suite, { extensions: [{ type: 0x000a, data: new Uint8Array(bytes) }] });
      const { length } = await sized(10_000);
      const largest = await sized(10_000 + 16_384 - length);
      assert.equal(largest.length, 16_384);
      assert.equal((await keyPackageOwner(largest, trust)).id, idOf(agent));
      await assert.rejects(keyPackageOwner(await sized(10_001 + 16_384 - length), trust), refusal('bad-encoding'));
    });

    test('is refused changed, truncated or with bytes after it', async () => {
      const { keyPackage } = await keyPackageOf(agent, suite);
      const step = Math.ceil((keyPackage.length * 8) / 120);
      for (let bit = 0; bit < keyPackage.length * 8; bit += step) {
        await assert.rejects(keyPackageOwner(flipBit(keyPackage, bit), trust), { name: 'CryptoError' });
      }
      for (let length = 0; length < keyPackage.length; length += 37) {
        await assert.rejects(keyPackageOwner(keyPackage.subarray(0, length), trust), refusal('bad-encoding'));
      }
      await assert.rejects(keyPackageOwner(concatBytes(keyPackage, Uint8Array.of(0)), trust), refusal('bad-encoding'));
    });
  });
}
