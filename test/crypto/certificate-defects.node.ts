import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { ed25519, x25519 } from '@noble/curves/ed25519.js';
import { concatBytes, randomBytes } from '@noble/hashes/utils.js';
import {
  commit,
  createDeviceKey,
  CryptoError,
  type DeviceKey,
  type Identity,
  joinGroup,
  keyPackageOwner,
  openProfile,
  parseCertificate,
  signProfile,
  type Trust,
  unprotect,
  verifyChain,
} from '../../src/crypto/index.js';
import { xWingKem } from '../../src/crypto/kem.js';
import { Clinic, flipBit, HOUR, keyPackageOf, NOW, refusal, Room, text } from './clinic.js';
import { add, forgeCommit, Forged, forgeKeyPackage, stateOf, withCredential } from './forge.js';

// Every way in, against everything that can be wrong with who comes in.

const clinic = new Clinic();
const trust = clinic.trust();
const key = createDeviceKey();
const staffChain = (subject: DeviceKey, times: { notBeforeMs?: number; notAfterMs?: number } = {}) => [clinic.certify('agent', subject, clinic.issuer, times), clinic.issuerCertificate];
const good = staffChain(key);
const [certificate = new Uint8Array()] = good;
const serialOf = (bytes: Uint8Array) => parseCertificate(bytes).serial;
const wrongClinic = new Clinic();

interface Defect {
  readonly what: string;
  readonly identity: Identity;
  readonly trust?: Trust;
  /** Nothing against a member who is in already. */
  readonly grace?: true;
}

const defects: readonly Defect[] = [
  { what: 'of another clinic', identity: wrongClinic.staff() },
  { what: 'that names the clinic but leads to another root', identity: { key, chain: [clinic.certify('agent', key, wrongClinic.issuer), clinic.certify('issuer', wrongClinic.issuer, wrongClinic.root)] } },
  { what: 'of an issuer whom the root did not sign', identity: { key, chain: [clinic.certify('agent', key, wrongClinic.issuer), wrongClinic.issuerCertificate] } },
  { what: 'that has expired', identity: { key, chain: staffChain(key, { notAfterMs: NOW }) }, grace: true },
  { what: 'whose issuer has expired', identity: { key, chain: [certificate, clinic.certify('issuer', clinic.issuer, clinic.root, { notAfterMs: NOW })] }, grace: true },
  { what: 'that is not valid yet', identity: { key, chain: staffChain(key, { notBeforeMs: NOW + HOUR }) } },
  { what: 'that makes an agent of whom the root signed itself', identity: { key, chain: [clinic.certify('agent', key, clinic.root)] } },
  { what: 'that makes a desk of whom an issuer signed', identity: { key, chain: [clinic.certify('desk', key, clinic.issuer), clinic.issuerCertificate] } },
  { what: 'that makes an issuer of a member', identity: { key: clinic.issuer, chain: [clinic.issuerCertificate] } },
  { what: 'that was revoked', identity: { key, chain: good }, trust: clinic.trust({ revoked: new Set([serialOf(certificate)]) }) },
  { what: 'whose issuer was revoked', identity: { key, chain: good }, trust: clinic.trust({ revoked: new Set([serialOf(clinic.issuerCertificate)]) }) },
  { what: 'of somebody else’s key', identity: { key: createDeviceKey(), chain: good } },
  { what: 'with bytes after it', identity: { key, chain: [concatBytes(certificate, Uint8Array.of(0)), clinic.issuerCertificate] } },
  { what: 'cut short', identity: { key, chain: [certificate.subarray(0, -1), clinic.issuerCertificate] } },
  { what: 'with a bit changed', identity: { key, chain: [flipBit(certificate, 8 * 100), clinic.issuerCertificate] } },
  { what: 'without its issuer', identity: { key, chain: [certificate] } },
  { what: 'with its chain upside down', identity: { key, chain: [...good].toReversed() } },
  { what: 'with one more in its chain', identity: { key, chain: [...good, clinic.issuerCertificate] } },
  { what: 'that names another clinic, though the issuer of this one has signed it', identity: { key, chain: [signedAnew((signed) => signed.set(wrongClinic.root.publicKey, 2)), clinic.issuerCertificate] } },
  { what: 'that names another issuer than who has signed it', identity: { key, chain: [signedAnew((signed) => signed.set(clinic.desk.key.publicKey, 66)), clinic.issuerCertificate] } },
  { what: 'that ends when it begins, or before', identity: { key, chain: [signedAnew((signed) => signed.copyWithin(122, 114, 122)), clinic.issuerCertificate] }, trust: clinic.trust({ nowMs: NOW - HOUR - 1 }) },
  { what: 'of another format', identity: { key, chain: [signedAnew((signed) => signed.set([2])), clinic.issuerCertificate] } },
  { what: 'with a name that reads from the right', identity: { key, chain: [withName(certificate, '\u202e'), clinic.issuerCertificate] } },
];

/** Changed, and signed by the issuer as it should be. */
function signedAnew(change: (signed: Uint8Array) => void): Uint8Array {
  const signed = certificate.slice(0, -64);
  change(signed);
  return concatBytes(signed, ed25519.sign(concatBytes(text('sotto certificate v1'), signed), clinic.issuer.secretKey));
}

/** Signed by the issuer as it should be, over a name that is not allowed. */
function withName(bytes: Uint8Array, name: string): Uint8Array {
  const encoded = text(name);
  const signed = concatBytes(bytes.subarray(0, 130), Uint8Array.of(encoded.length), encoded);
  return concatBytes(signed, ed25519.sign(concatBytes(text('sotto certificate v1'), signed), clinic.issuer.secretKey));
}

test('a chain of more than two is refused before any key in it is judged', () => {
  const long = [...good, ...Array.from({ length: 200 }, () => new Uint8Array(1))];
  assert.throws(() => verifyChain(long, trust), refusal('untrusted'));
});

const refusedFor = (error: unknown): boolean => {
  assert.ok(error instanceof CryptoError, String(error));
  assert.ok(['untrusted', 'expired', 'not-yet-valid', 'revoked', 'bad-encoding'].includes(error.code), error.code);
  return true;
};

for (const { what, identity, trust: against = trust, grace } of defects) {
  describe(`a certificate ${what} is refused`, () => {
    const newcomerPackage = () => keyPackageOf(identity, 'classic');

    test('of a KeyPackage', async () => {
      const { keyPackage } = await newcomerPackage();
      await assert.rejects(keyPackageOwner(keyPackage, against), refusedFor);
    });

    test('by who would add it', async () => {
      const { room } = await Room.open(clinic, 'classic');
      const { keyPackage } = await newcomerPackage();
      await assert.rejects(commit(room.group(clinic.desk), { add: keyPackage }, against), refusedFor);
    });

    test('by who follows the commit that adds it', async () => {
      const { room, visitor } = await Room.open(clinic, 'classic');
      const { keyPackage } = await newcomerPackage();
      const forged = new Forged(stateOf(room.group(clinic.desk)), [add(keyPackage)]);
      // A second desk is refused for what it says it is.
      const claims = identity.chain[0]?.[1] === 2 ? refusal('refused-commit') : refusedFor;
      await assert.rejects(unprotect(room.group(visitor), forged.commit, against), claims);
      await room.say(clinic.desk, 'we go on without');
    });

    if (!grace) {
      test('by who is welcomed to a group with it', async () => {
        const { room } = await Room.open(clinic, 'classic');
        const { keyPackage } = await newcomerPackage();
        const { state } = new Forged(stateOf(room.group(clinic.desk)), [add(keyPackage)]);
        const { state: merged } = new Forged(state, []);
        const newcomer = clinic.staff();
        const invited = await keyPackageOf(newcomer, 'classic');
        const { welcome } = new Forged(merged, [add(invited.keyPackage)]);
        const joining = joinGroup({ welcome, secrets: invited.secrets, identity: newcomer, trust: against, kind: 'conversation' });
        await assert.rejects(joining, refusedFor);
      });

      test('of a member who renews its leaf with it', async () => {
        const { room, visitor } = await Room.open(clinic, 'classic');
        const forged = forgeCommit(room.group(clinic.desk), [], withCredential(identity.chain));
        await assert.rejects(unprotect(room.group(visitor), forged.commit, against), { name: 'CryptoError' });
        await room.say(clinic.desk, 'we go on');
      });
    }
  });
}

describe('a member whose certificate has run out', () => {
  test('stays and commits, and lets others in, but does not come in anew', async () => {
    const { room, visitor } = await Room.open(clinic, 'classic');
    const later = clinic.trust({ nowMs: NOW + 1000 * HOUR });
    const renewal = await commit(room.group(clinic.desk), {}, later);
    assert.equal((await unprotect(room.group(visitor), renewal.commit, later)).kind, 'commit');
    assert.throws(() => verifyChain(clinic.desk.chain, later), refusal('expired'));
    const { keyPackage } = await keyPackageOf(clinic.desk, 'classic', { lifetimeMs: 2000 * HOUR });
    await assert.rejects(keyPackageOwner(keyPackage, later), refusal('expired'));
  });
});

describe('points that are not what they should be', () => {
  const smallOrder = [
    '0100000000000000000000000000000000000000000000000000000000000000',
    'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
    '0000000000000000000000000000000000000000000000000000000000000080',
    '0000000000000000000000000000000000000000000000000000000000000000',
    'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a',
    'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa',
    '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05',
    '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85',
  ].map((hex) => Uint8Array.from(Buffer.from(hex, 'hex')));
  const nonCanonical = ['edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f', 'eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f', 'ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff'].map((hex) =>
    Uint8Array.from(Buffer.from(hex, 'hex')),
  );

  test('are no keys of a certificate, at any of its places, though an issuer signed them', () => {
    for (const point of [...smallOrder, ...nonCanonical]) {
      for (const at of [2, 34, 66]) {
        const signed = certificate.slice(0, -64);
        signed.set(point, at);
        const forged = concatBytes(signed, ed25519.sign(concatBytes(text('sotto certificate v1'), signed), clinic.issuer.secretKey));
        assert.throws(() => verifyChain([forged, clinic.issuerCertificate], trust), refusal('bad-encoding'));
      }
    }
  });

  test('are no root, whatever they have “signed”', () => {
    const zeroSignature = concatBytes(smallOrder[0] ?? new Uint8Array(), new Uint8Array(32));
    for (const point of smallOrder) {
      const signed = signProfile({ key, version: 1, issuedAtMs: NOW, expiresAtMs: NOW + HOUR, body: text('{}') });
      const forged = concatBytes(signed.subarray(0, 1), point, signed.subarray(33, -64), zeroSignature);
      assert.throws(() => openProfile(forged, { clinic: point, nowMs: NOW }), refusal('untrusted'));
    }
  });

  test('are no signature key of a leaf: what it “signed” counts for nothing', async () => {
    for (const point of smallOrder) {
      const keyPackage = await forgeKeyPackage({ key, chain: good }, 'classic', { signatureKey: point });
      await assert.rejects(keyPackageOwner(keyPackage, trust), refusal('untrusted'));
    }
  });

  test('are no key to seal to: a KeyPackage with one is refused before it is added', async () => {
    const lowOrder = ['00'.repeat(32), `01${'00'.repeat(31)}`, 'e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800', '5f9c95bca3508c24b1d0b1559c83ef5b04445cc4581c8e86d8224eddd09f1157', 'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f'];
    const agent = clinic.staff();
    const canonical = x25519.keygen().publicKey;
    const otherwise = [canonical.with(31, (canonical[31] ?? 0) | 0x80), ...nonCanonical];
    const { room, visitor } = await Room.open(clinic, 'classic');
    const desk = stateOf(room.group(clinic.desk));
    for (const point of [...lowOrder.map((hex) => Uint8Array.from(Buffer.from(hex, 'hex'))), ...otherwise]) {
      for (const change of [{ initKey: point }, { leafKey: point }]) {
        await assert.rejects(keyPackageOwner(await forgeKeyPackage(agent, 'classic', change), trust), refusal('untrusted'));
      }
      const added = new Forged(desk, [add(await forgeKeyPackage(agent, 'classic', { leafKey: point }), desk.suite)]);
      await assert.rejects(unprotect(room.group(visitor), added.commit, trust), refusal('refused-commit'));
    }
    const good = xWingKem.publicKey(randomBytes(32));
    for (const [at, bytes] of [[0, [0x01, 0x0d, 0]], [1149, [0, 0x10, 0xd0]], [1184, new Uint8Array(32)]] as const) {
      const key = good.slice();
      key.set(bytes, at);
      for (const change of [{ initKey: key }, { leafKey: key }, { initKey: good.subarray(1) }]) {
        await assert.rejects(keyPackageOwner(await forgeKeyPackage(agent, 'x-wing', change), trust), refusal('untrusted'));
      }
    }
    const { publicKey } = x25519.keygen();
    await assert.rejects(keyPackageOwner(await forgeKeyPackage(agent, 'classic', { initKey: publicKey, leafKey: publicKey }), trust), refusal('untrusted'), 'one key twice');
  });

  test('a hybrid key is refused exactly when nothing can be encapsulated to it, whichever of its numbers is out of range', () => {
    const good = xWingKem.publicKey(randomBytes(32));
    for (let number = 0; number < 768; number += 17) {
      for (const value of [3328, 3329, 4095]) {
        const key = good.slice();
        const at = 3 * (number >> 1);
        const [low = 0, middle = 0, high = 0] = key.subarray(at, at + 3);
        key.set(number % 2 === 0 ? [value & 255, (middle & 0xf0) | (value >> 8), high] : [low, (middle & 15) | ((value & 15) << 4), value >> 4], at);
        assert.equal(xWingKem.isPublicKey(key), value < 3329);
        (value < 3329 ? assert.doesNotThrow : assert.throws)(() => xWingKem.encapsulate(key));
      }
    }
  });
});
