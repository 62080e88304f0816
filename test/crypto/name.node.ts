import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { concatBytes } from '@noble/hashes/utils.js';
import { isMemberName, issueCertificate, keyPackageOwner, parseCertificate, signLabelled, verifyChain } from '../../src/crypto/index.js';
import { Clinic, keyPackageOf, NOW, refusal, text } from './clinic.js';

const clinic = new Clinic();
const trust = clinic.trust();
const { key, chain: [certificate = new Uint8Array()] } = clinic.staff();
const fields = { role: 'agent', clinic: clinic.root.publicKey, subjectKey: key.publicKey, notBeforeMs: NOW - 1, notAfterMs: NOW + 1 } as const;

/** What an issuer signs that does not look at names. */
function signedWith(name: Uint8Array): Uint8Array {
  const signed = concatBytes(certificate.subarray(0, 130), Uint8Array.of(name.length), name);
  return concatBytes(signed, signLabelled(clinic.issuer, 'sotto certificate v1', signed));
}

const unfit: readonly (readonly [what: string, names: readonly string[]])[] = [
  ['that is blank', ['', ' ', '\u00a0', '\u3000', '\u2800', '\u3164', '\uffa0', '\u034f', '\u{1d159}', '…', '-']],
  ['that begins or ends with a blank', [' Ann', 'Ann ', '\tAnn', 'Ann\u00a0', 'Ann\u2003', '\ufeffAnn', 'Ann\u2028']],
  ['whose blanks are not one space', ['Ann  Lee', 'Ann\u00a0Lee', 'Ann\u3000Lee', 'Ann\u2009Lee', 'Ann \u00a0Lee']],
  ['with controls', ['An\u0000n', 'An\nn', 'An\u007fn', 'An\u0085n', 'An\u2028n', 'An\u2029n']],
  ['that turns the direction of writing round', ['An\u202en', 'An\u2066n', 'An\u200en', 'An\u200fn', 'An\u061cn']],
  ['with what nobody sees', ['An\u200bn', 'An\u2060n', 'An\ufeffn', 'An\u00adn', 'Ann\u{e0041}', 'Ann\ufe0f', 'Ann\u{e0100}', 'An\u180en', 'An\u034fn', 'Ann\u2800', 'Ann\u3164']],
  ['with joiners where nobody sees them', ['An\u200cn', 'An\u200dn', '\u200cAnn', 'Ann\u200d', 'علی\u200c', '\u200cعلی', 'نور\u200cالدین', 'علی\u200c\u200cرضا', 'علی\u200dرضا', 'علی\u200cAnn', 'क\u200dष', 'क्\u200d\u200dष', '👩\u200d⚕️ Ann']],
  ['that is not in Normalization Form C', ['Zoe\u0308', 'A\u030angstrom', '\u212bsa', '\u1112\u1161\u11ab', '\u0958']],
  ['that begins with a mark', ['\u0308Ann', '\u094dक', '\u064eعلی']],
  ['of more than 128 bytes', ['x'.repeat(129), '沈'.repeat(43)]],
];

const fit = [
  'Ann', 'Dr. Ann O’Neill-Lee, M.D.', 'Zoë Ångström 沈', 'Nguyễn Thị Ánh', 'José Mª Núñez', '山田 太郎', '김한', 'Анна Иванова', 'محمد عبد الله', 'مُحَمَّد',
  'علی\u200cرضا', 'امیر\u0650حسین', 'می\u0652\u200cرضا', 'क्\u200dष', 'श्री\u092eती राधा', 'ക\u0d4d\u200d', 'ක්\u200dරිස්ටි', 'শ্রী', 'สมชาย', 'X Æ A-12', '7', 'x'.repeat(128),
];

describe('a name', () => {
  for (const [what, names] of unfit) {
    test(`${what} is neither certified nor believed`, async () => {
      for (const name of names) {
        const shown = JSON.stringify(name);
        assert.equal(isMemberName(name), false, shown);
        assert.throws(() => issueCertificate({ ...fields, name }, clinic.issuer), RangeError, shown);
        const forged = signedWith(text(name));
        assert.throws(() => parseCertificate(forged), refusal('bad-encoding'), shown);
        assert.throws(() => verifyChain([forged, clinic.issuerCertificate], trust), refusal('bad-encoding'), shown);
        const { keyPackage } = await keyPackageOf({ key, chain: [forged, clinic.issuerCertificate] }, 'classic');
        await assert.rejects(keyPackageOwner(keyPackage, trust), refusal('bad-encoding'), shown);
      }
    });
  }

  test('is as it is written anywhere in the world, with joiners where they are seen', () => {
    for (const name of fit) {
      assert.ok(isMemberName(name), JSON.stringify(name));
      assert.equal(parseCertificate(issueCertificate({ ...fields, name }, clinic.issuer)).name, name);
      assert.equal(verifyChain([signedWith(text(name)), clinic.issuerCertificate], trust).name, name);
    }
  });

  test('is no other than it was certified as: of a lone surrogate there is no certificate', () => {
    for (const name of ['\ud800', 'Ann\udc00']) assert.throws(() => issueCertificate({ ...fields, name }, clinic.issuer), RangeError);
  });
});
