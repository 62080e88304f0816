import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { commit, type CryptoErrorCode, createDeviceKey, type Identity, joinGroup, roster, unprotect } from '../../src/crypto/index.js';
import { Clinic, HOUR, idOf, inNameOf, keyPackageOf, NOW, refusal, Room, visitorIdentity } from './clinic.js';
import { add, forgeCommit, remove, withCredential } from './forge.js';
import { parseCertificate } from '../../src/crypto/certificate.js';

// A second visitor reads everything. One comes in only as another device of the same patient, by the word of the clinic's issuer for both of them.

const clinic = new Clinic();
const trust = clinic.trust();
const open = (visitor: Identity) => Room.open(clinic, 'classic', 'conversation', visitor);

/** The desk, running whatever software, adds somebody: by our own rules it cannot, and the visitor does not follow. */
async function refused(visitor: Identity, second: Identity, codes: { ours: CryptoErrorCode; theirs?: CryptoErrorCode }, judged = trust): Promise<void> {
  const { room } = await open(visitor);
  const { keyPackage } = await keyPackageOf(second, 'classic');
  await assert.rejects(commit(room.group(clinic.desk), { add: keyPackage }, judged), refusal(codes.ours));
  const { commit: forged } = forgeCommit(room.group(clinic.desk), [add(keyPackage)]);
  await assert.rejects(unprotect(room.group(visitor), forged, judged), refusal(codes.theirs ?? codes.ours));
}

describe('a second visitor', () => {
  test('who is the same patient is added by the desk, reads on, and can be removed', async () => {
    const [phone, laptop] = [clinic.patient('p-1'), clinic.patient('p-1')];
    const { room } = await open(phone);
    await room.add(clinic.desk, laptop);
    await room.say(phone, 'from the phone');
    await room.say(laptop, 'from the laptop');
    assert.deepEqual(roster(room.group(phone)).map(({ role, name, patient }) => [role, name, patient]), [['visitor', '', 'p-1'], ['desk', 'the desk', undefined], ['visitor', '', 'p-1']]);
    await room.commit(laptop, {});
    await room.commit(clinic.desk, { remove: [idOf(phone)] });
    assert.ok(!room.groups.has(phone));
    await assert.rejects(room.commit(clinic.desk, { remove: [idOf(laptop)] }), refusal('refused-commit'), 'one stays');
  });

  test('who is another patient is refused', () => refused(clinic.patient('p-1'), clinic.patient('p-2'), { ours: 'refused-commit' }));

  test('who is nobody is refused, whether the first is signed in or not', async () => {
    await refused(clinic.patient('p-1'), visitorIdentity(), { ours: 'untrusted', theirs: 'refused-commit' });
    await refused(visitorIdentity(), visitorIdentity(), { ours: 'untrusted', theirs: 'refused-commit' });
  });

  test('is refused where the first is not signed in', () => refused(visitorIdentity(), clinic.patient('p-1'), { ours: 'refused-commit' }));

  test('is refused with a certificate that is forged, another’s, past, early or revoked', async () => {
    const key = createDeviceKey();
    const phone = clinic.patient('p-1');
    const certified = (by: Parameters<Clinic['certify']>[2], issuer = clinic.issuerCertificate): Identity => ({ key, chain: [clinic.certify('patient', key, by, { name: 'p-1' }), issuer] });
    const forger = createDeviceKey();
    const forged = inNameOf(clinic.issuer.publicKey, clinic.certify('patient', key, forger, { name: 'p-1' }), forger);
    await refused(phone, { key, chain: [forged, clinic.issuerCertificate] }, { ours: 'untrusted' });
    await refused(phone, new Clinic().patient('p-1'), { ours: 'untrusted' });
    await refused(phone, { key, chain: phone.chain }, { ours: 'untrusted' });
    const agent = clinic.staff();
    await refused(phone, certified(agent.key, agent.chain[0]), { ours: 'untrusted' });
    await refused(phone, { key, chain: [clinic.certify('patient', key, clinic.root, { name: 'p-1' })] }, { ours: 'untrusted' });
    await refused(phone, clinic.patient('p-1', { notAfterMs: NOW }), { ours: 'expired' });
    await refused(phone, clinic.patient('p-1', { notBeforeMs: NOW + HOUR }), { ours: 'not-yet-valid' });
    const lost = clinic.patient('p-1');
    const [certificate = new Uint8Array()] = lost.chain;
    await refused(phone, lost, { ours: 'revoked' }, { ...trust, revoked: new Set([parseCertificate(certificate).serial]) });
  });

  test('is added by nobody but the desk', async () => {
    const phone = clinic.patient('p-1');
    const { room } = await open(phone);
    const agent = clinic.staff();
    await room.add(clinic.desk, agent);
    const { keyPackage } = await keyPackageOf(clinic.patient('p-1'), 'classic');
    for (const [by, other] of [[agent, phone], [phone, agent]] as const) {
      await assert.rejects(commit(room.group(by), { add: keyPackage }, trust), refusal('refused-commit'));
      await assert.rejects(unprotect(room.group(other), forgeCommit(room.group(by), [add(keyPackage)]).commit, trust), refusal('refused-commit'));
    }
  });

  test('does not take the place of the first', async () => {
    const phone = clinic.patient('p-1');
    const { room } = await open(phone);
    for (const other of [clinic.patient('p-1'), clinic.patient('p-2')]) {
      const { keyPackage } = await keyPackageOf(other, 'classic');
      await assert.rejects(commit(room.group(clinic.desk), { add: keyPackage, remove: [idOf(phone)] }, trust), refusal('refused-commit'));
      await assert.rejects(unprotect(room.group(phone), forgeCommit(room.group(clinic.desk), [remove(0), add(keyPackage)]).commit, trust), refusal('refused-commit'));
    }
  });

  test('does not come in by a commit that makes one patient of another, or a patient of nobody', async () => {
    for (const [visitor, claimed] of [[clinic.patient('p-2'), 'p-1'], [visitorIdentity(), 'p-1']] as const) {
      const { room } = await open(visitor);
      const chain = [clinic.certify('patient', visitor.key, clinic.issuer, { name: claimed }), clinic.issuerCertificate];
      const { commit: forged } = forgeCommit(room.group(visitor), [], withCredential(chain));
      await assert.rejects(unprotect(room.group(clinic.desk), forged, trust), refusal('refused-commit'));
    }
  });

  test('is not let into a team, where a patient has no say either', async () => {
    const { room } = await Room.open(clinic, 'classic', 'team');
    const { keyPackage } = await keyPackageOf(clinic.patient('p-1'), 'classic');
    await assert.rejects(commit(room.group(clinic.desk), { add: keyPackage }, trust), refusal('refused-commit'));
  });

  test('does not let themself be welcomed to the conversation of somebody else', async () => {
    for (const visitor of [clinic.patient('p-2'), visitorIdentity()]) {
      const { room } = await open(visitor);
      const laptop = clinic.patient('p-1');
      const { keyPackage, secrets } = await keyPackageOf(laptop, 'classic');
      const { welcome } = forgeCommit(room.group(clinic.desk), [add(keyPackage)]);
      await assert.rejects(joinGroup({ welcome, secrets, identity: laptop, trust, kind: 'conversation' }), refusal('untrusted'));
    }
  });
});
