import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { ed25519 } from '@noble/curves/ed25519.js';
import { concatBytes } from '@noble/hashes/utils.js';
import { createDeviceKey, issueCertificate, parseCertificate, verifyChain } from '../../src/crypto/index.js';
import { Clinic, flipBit, HOUR, inNameOf, NOW, refusal, text } from './clinic.js';

const clinic = new Clinic();
const trust = clinic.trust();
const agent = clinic.staff('agent', { name: 'Zoë Ångström 沈' });
const [agentCertificate = new Uint8Array()] = agent.chain;

describe('a certificate', () => {
  test('says again what was signed', () => {
    const certificate = parseCertificate(agentCertificate);
    assert.equal(certificate.role, 'agent');
    assert.equal(certificate.name, 'Zoë Ångström 沈');
    assert.deepEqual(certificate.clinic, clinic.root.publicKey);
    assert.deepEqual(certificate.subjectKey, agent.key.publicKey);
    assert.deepEqual(certificate.issuerKey, clinic.issuer.publicKey);
    assert.deepEqual([certificate.notBeforeMs, certificate.notAfterMs], [NOW - HOUR, NOW + 12 * HOUR]);
    assert.match(certificate.serial, /^[\w-]{22}$/);
  });

  test('has a serial of its own', () => {
    const other = clinic.certify('agent', agent.key, clinic.issuer);
    assert.notEqual(parseCertificate(other).serial, parseCertificate(agentCertificate).serial);
  });

  test('has the documented layout', () => {
    const name = text('Zoë Ångström 沈');
    const times = new DataView(new ArrayBuffer(16));
    times.setBigUint64(0, BigInt(NOW - HOUR));
    times.setBigUint64(8, BigInt(NOW + 12 * HOUR));
    const serial = agentCertificate.slice(98, 114);
    const keys = concatBytes(clinic.root.publicKey, agent.key.publicKey, clinic.issuer.publicKey);
    const signed = concatBytes(Uint8Array.of(1, 3), keys, serial, new Uint8Array(times.buffer), Uint8Array.of(name.length), name);
    assert.deepEqual(agentCertificate.subarray(0, -64), signed);
    const message = concatBytes(text('sotto certificate v1'), signed);
    assert.ok(ed25519.verify(agentCertificate.subarray(-64), message, clinic.issuer.publicKey, { zip215: false }));
  });

  test('is refused with bytes added or missing, at every length', () => {
    assert.throws(() => parseCertificate(concatBytes(agentCertificate, Uint8Array.of(0))), refusal('bad-encoding'));
    for (let length = 0; length < agentCertificate.length; length++) {
      assert.throws(() => parseCertificate(agentCertificate.subarray(0, length)), refusal('bad-encoding'));
    }
  });

  test('is refused with an unknown format or role', () => {
    assert.throws(() => parseCertificate(concatBytes(Uint8Array.of(2), agentCertificate.subarray(1))), refusal('bad-encoding'));
    for (const role of [0, 6, 255]) {
      assert.throws(() => parseCertificate(concatBytes(Uint8Array.of(1, role), agentCertificate.subarray(2))), refusal('bad-encoding'));
    }
  });

  test('is refused with a key of small order or one not encoded canonically', () => {
    const neutral = new Uint8Array(32).with(0, 1);
    const tooLarge = new Uint8Array(32).fill(255).with(31, 127);
    for (const key of [neutral, tooLarge, new Uint8Array(32).fill(2)]) {
      for (const at of [2, 34, 66]) {
        const changed = agentCertificate.slice();
        changed.set(key, at);
        assert.throws(() => parseCertificate(changed), refusal('bad-encoding'));
      }
    }
  });

  test('is refused with a name that is not UTF-8 or hides what it is', () => {
    const at = 131;
    for (const bytes of [[0xff], [0xc0, 0x80], [0x0a], [0xe2, 0x80, 0xae]]) {
      const changed = agentCertificate.slice();
      changed.set(bytes, at);
      assert.throws(() => parseCertificate(changed), refusal('bad-encoding'));
    }
  });

  test('is not issued with a name or time out of range', () => {
    const fields = { role: 'agent', clinic: clinic.root.publicKey, subjectKey: agent.key.publicKey, name: 'Ann', notBeforeMs: 0, notAfterMs: 1 } as const;
    for (const name of ['', 'x'.repeat(129), 'a\u0000b', 'a\u202eb', '\ud800']) {
      assert.throws(() => issueCertificate({ ...fields, name }, clinic.issuer), RangeError);
    }
    assert.throws(() => issueCertificate({ ...fields, notAfterMs: 0 }, clinic.issuer), RangeError);
    assert.throws(() => issueCertificate({ ...fields, notBeforeMs: -1 }, clinic.issuer), RangeError);
    assert.throws(() => issueCertificate({ ...fields, subjectKey: new Uint8Array(31) }, clinic.issuer), RangeError);
  });
});

describe('a chain', () => {
  test('leads an agent to the clinic through its issuer, and the desk at once', () => {
    assert.equal(verifyChain(agent.chain, trust).role, 'agent');
    assert.equal(verifyChain(clinic.desk.chain, trust).role, 'desk');
    assert.equal(verifyChain([clinic.issuerCertificate], trust).role, 'issuer');
  });

  test('is refused when any bit of it is changed', () => {
    for (let bit = 0; bit < agentCertificate.length * 8; bit += 5) {
      assert.throws(() => verifyChain([flipBit(agentCertificate, bit), clinic.issuerCertificate], trust), { name: 'CryptoError' });
    }
    for (let bit = 0; bit < clinic.issuerCertificate.length * 8; bit += 5) {
      assert.throws(() => verifyChain([agentCertificate, flipBit(clinic.issuerCertificate, bit)], trust), { name: 'CryptoError' });
    }
  });

  test('of another clinic is refused', () => {
    const other = new Clinic();
    assert.throws(() => verifyChain(other.desk.chain, trust), refusal('untrusted'));
    assert.throws(() => verifyChain(other.staff().chain, trust), refusal('untrusted'));
  });

  test('that names the clinic but is signed by somebody else is refused', () => {
    const forger = createDeviceKey();
    const key = createDeviceKey();
    assert.throws(() => verifyChain([clinic.certify('desk', key, forger)], trust), refusal('untrusted'));
    assert.throws(() => verifyChain([clinic.certify('agent', key, forger), clinic.issuerCertificate], trust), refusal('untrusted'));
    const claimed = inNameOf(clinic.issuer.publicKey, clinic.certify('agent', key, forger), forger);
    assert.throws(() => verifyChain([claimed, clinic.issuerCertificate], trust), refusal('untrusted'));
  });

  test('goes no further than each signer may', () => {
    const key = createDeviceKey();
    const byIssuer = (role: 'desk' | 'issuer') => clinic.certify(role, key, clinic.issuer);
    assert.throws(() => verifyChain([byIssuer('desk'), clinic.issuerCertificate], trust), refusal('untrusted'), 'an issuer makes no desk');
    assert.throws(() => verifyChain([byIssuer('issuer'), clinic.issuerCertificate], trust), refusal('untrusted'), 'an issuer makes no issuer');
    assert.throws(() => verifyChain([clinic.certify('agent', key, clinic.root)], trust), refusal('untrusted'), 'the root signs no agent');
    const byAgent = [clinic.certify('agent', key, agent.key), ...agent.chain];
    assert.throws(() => verifyChain(byAgent, trust), refusal('untrusted'), 'three certificates');
    assert.throws(() => verifyChain(byAgent.slice(0, 2), trust), refusal('untrusted'), 'an agent signs nobody');
    const byDesk = [clinic.certify('agent', key, clinic.desk.key), ...clinic.desk.chain];
    assert.throws(() => verifyChain(byDesk, trust), refusal('untrusted'), 'a desk signs nobody');
    assert.throws(() => verifyChain([], trust), refusal('untrusted'));
  });

  test('is refused before and after its time, that of its issuer included', () => {
    const { chain } = clinic.staff('agent', { notAfterMs: NOW + HOUR });
    assert.throws(() => verifyChain(chain, clinic.trust({ nowMs: NOW + HOUR })), refusal('expired'));
    assert.throws(() => verifyChain(chain, clinic.trust({ nowMs: NOW - HOUR - 6 * 60_000 })), refusal('not-yet-valid'));
    assert.equal(verifyChain(chain, clinic.trust({ nowMs: NOW - HOUR - 4 * 60_000 })).role, 'agent', 'clocks differ by minutes');
    const issuer = clinic.certify('issuer', clinic.issuer, clinic.root, { notAfterMs: NOW });
    assert.throws(() => verifyChain([agentCertificate, issuer], trust), refusal('expired'));
  });

  test('holds as much longer, either way, as the clock may be wrong, and no more', () => {
    const { chain } = clinic.staff('agent', { notAfterMs: NOW + HOUR });
    const at = (nowMs: number) => verifyChain(chain, clinic.trust({ nowMs, toleranceMs: 2 * HOUR }));
    for (const nowMs of [NOW - 3 * HOUR, NOW + 2 * HOUR]) assert.equal(at(nowMs).role, 'agent');
    assert.throws(() => at(NOW - 3 * HOUR - 6 * 60_000), refusal('not-yet-valid'));
    assert.throws(() => at(NOW + 3 * HOUR), refusal('expired'));
  });

  test('outlives its time with grace, but not revocation', () => {
    const later = clinic.trust({ nowMs: NOW + 1000 * HOUR });
    assert.equal(verifyChain(agent.chain, later, { grace: true }).role, 'agent');
    const { serial } = parseCertificate(agentCertificate);
    assert.throws(() => verifyChain(agent.chain, { ...later, revoked: new Set([serial]) }, { grace: true }), refusal('revoked'));
    const issuerSerial = parseCertificate(clinic.issuerCertificate).serial;
    assert.throws(() => verifyChain(agent.chain, { ...trust, revoked: new Set([issuerSerial]) }), refusal('revoked'));
  });

  test('of an assistant is refused where assistants are, unless it is in already', () => {
    const { chain } = clinic.staff('assistant');
    const strict = clinic.trust({ assistants: false });
    assert.equal(verifyChain(chain, trust).role, 'assistant');
    assert.throws(() => verifyChain(chain, strict), refusal('untrusted'));
    assert.equal(verifyChain(chain, strict, { grace: true }).role, 'assistant');
  });
});
