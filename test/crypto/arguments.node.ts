import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { randomBytes } from '@noble/hashes/utils.js';
import * as sotto from '../../src/crypto/index.js';
import { Clinic, keyPackageOf, NOW, Room, text } from './clinic.js';

// What callers pass is judged by type and length before anything is done with it, and named when it is wrong.

const clinic = new Clinic();
const trust = clinic.trust();
const { room, visitor } = await Room.open(clinic, 'classic');
const group = room.group(visitor);
const key = randomBytes(32);
const { publicKey, secretKey } = sotto.createSealKey('classic');
const box = { suite: 'classic', info: text('form'), aad: text('1') } as const;
const { secrets } = await keyPackageOf(clinic.staff(), 'classic');
const fields = { role: 'agent', clinic: clinic.root.publicKey, subjectKey: key, name: 'Ann', notBeforeMs: NOW, notAfterMs: NOW + 1 } as const;
const profile = { key: clinic.root, version: 1, issuedAtMs: NOW, expiresAtMs: NOW + 1, body: text('{}') };
const joining = { welcome: text('no'), secrets, identity: clinic.staff(), trust, kind: 'conversation' } as const;
const sealer = new sotto.AttachmentSealer(sotto.createAttachmentKey());

/** What a page without types may pass for bytes. */
type Wrong = Uint8Array;

/** Every argument of bytes of every function, and how many there must be where that is fixed. */
const doors: Record<string, { length?: number; call: (bytes: Wrong) => unknown }> = {
  'tokenHash token': { length: 32, call: (bytes) => sotto.tokenHash(bytes) },
  'sealRecord key': { length: 32, call: (bytes) => sotto.sealRecord(bytes, 'group', text('')) },
  'sealRecord plaintext': { call: (bytes) => sotto.sealRecord(key, 'group', bytes) },
  'openRecord key': { length: 32, call: (bytes) => sotto.openRecord(bytes, 'group', text('')) },
  'openRecord record': { call: (bytes) => sotto.openRecord(key, 'group', bytes) },
  'sealTo publicKey': { length: 32, call: (bytes) => sotto.sealTo(bytes, text(''), box) },
  'sealTo plaintext': { call: (bytes) => sotto.sealTo(publicKey, bytes, box) },
  'sealTo info': { call: (info) => sotto.sealTo(publicKey, text(''), { ...box, info }) },
  'sealTo aad': { call: (aad) => sotto.sealTo(publicKey, text(''), { ...box, aad }) },
  'openSealed secretKey': { length: 32, call: (bytes) => sotto.openSealed(bytes, text('box'), box) },
  'openSealed box': { call: (bytes) => sotto.openSealed(secretKey, bytes, box) },
  'AttachmentSealer key': { length: 32, call: (bytes) => new sotto.AttachmentSealer(bytes) },
  'AttachmentSealer chunk': { call: (bytes) => new sotto.AttachmentSealer(key).chunk(bytes, true) },
  'AttachmentOpener key': { length: 32, call: (bytes) => new sotto.AttachmentOpener(bytes, sealer.header) },
  'AttachmentOpener header': { call: (bytes) => new sotto.AttachmentOpener(key, bytes) },
  'AttachmentOpener chunk': { call: (bytes) => new sotto.AttachmentOpener(key, sealer.header).openChunk(0, bytes, true) },
  'pad content': { call: (bytes) => sotto.pad(bytes) },
  'issueCertificate clinic': { length: 32, call: (bytes) => sotto.issueCertificate({ ...fields, clinic: bytes }, clinic.issuer) },
  'issueCertificate subjectKey': { length: 32, call: (bytes) => sotto.issueCertificate({ ...fields, subjectKey: bytes }, clinic.issuer) },
  'parseCertificate bytes': { call: (bytes) => sotto.parseCertificate(bytes) },
  'verifyChain certificate': { call: (bytes) => sotto.verifyChain([bytes], trust) },
  'verifyChain trust.clinic': { length: 32, call: (bytes) => sotto.verifyChain([text('')], { ...trust, clinic: bytes }) },
  'signProfile body': { call: (body) => sotto.signProfile({ ...profile, body }) },
  'openProfile bytes': { call: (bytes) => sotto.openProfile(bytes, { clinic: clinic.root.publicKey, nowMs: NOW }) },
  'openProfile clinic': { length: 32, call: (bytes) => sotto.openProfile(sotto.signProfile(profile), { clinic: bytes, nowMs: NOW }) },
  'profileDigest bytes': { call: (bytes) => sotto.profileDigest(bytes) },
  'memberId publicKey': { length: 32, call: (bytes) => sotto.memberId(bytes) },
  'DeviceKey secretKey': { length: 32, call: (bytes) => new sotto.DeviceKey(bytes) },
  'signLabelled message': { call: (bytes) => sotto.signLabelled(clinic.root, 'label', bytes) },
  'verifyLabelled publicKey': { call: (bytes) => sotto.verifyLabelled(bytes, 'label', text(''), text('')) },
  'verifyLabelled message': { call: (bytes) => sotto.verifyLabelled(key, 'label', bytes, text('')) },
  'verifyLabelled signature': { call: (bytes) => sotto.verifyLabelled(key, 'label', text(''), bytes) },
  'signChallenge nonce': { length: 32, call: (bytes) => sotto.signChallenge(clinic.root, bytes) },
  'createGroup id': { length: 32, call: (id) => sotto.createGroup({ id, kind: 'conversation', identity: visitor, suite: 'classic' }) },
  'keyPackageOwner keyPackage': { call: (bytes) => sotto.keyPackageOwner(bytes, trust) },
  'joinGroup welcome': { call: (welcome) => sotto.joinGroup({ ...joining, welcome }) },
  'joinGroup secrets': { call: (bytes) => sotto.joinGroup({ ...joining, secrets: bytes }) },
  'welcomeRefs welcome': { call: (bytes) => sotto.welcomeRefs(bytes) },
  'protect content': { call: (bytes) => sotto.protect(group, bytes) },
  'unprotect message': { call: (bytes) => sotto.unprotect(group, bytes, trust) },
  'decodeGroup bytes': { call: (bytes) => sotto.decodeGroup(bytes) },
  'decodePending bytes': { call: (bytes) => sotto.decodePending(bytes) },
  'exportSecret context': { call: (bytes) => sotto.exportSecret(group, 'label', bytes, 32) },
  'securityCode profileDigest': { length: 32, call: (bytes) => sotto.securityCode(group, bytes) },
};

/** As a page without types would. */
const WRONG: Record<string, unknown> = { text: 'bytes', 'a list': [1, 2, 3], 'an ArrayBuffer': new ArrayBuffer(32), 'a DataView': new DataView(new ArrayBuffer(32)), nothing: undefined, null: null };

function untyped(value: unknown): value is Wrong {
  return value === value;
}

describe('an argument of bytes', () => {
  for (const [name, { length, call }] of Object.entries(doors)) {
    test(`${name}: what is no Uint8Array is a TypeError that names it`, async () => {
      for (const [what, value] of Object.entries(WRONG)) {
        assert.ok(untyped(value));
        await assert.rejects(async () => call(value), (error) => error instanceof TypeError && /^[\w.[\] ]+: expected Uint8Array/.test(error.message), what);
      }
    });
    if (length === undefined) continue;
    test(`${name}: another length than ${length} is a RangeError`, async () => {
      for (const wrong of [0, length - 1, length + 1]) await assert.rejects(async () => call(new Uint8Array(wrong)), RangeError, `${wrong} bytes`);
    });
  }
});

/** As a page without types would pass for a time or a version: compared with it, nothing is too old. */
const NO_NUMBERS: unknown[] = [null, NaN, Infinity, -1, '5', new Date(NOW), {}];

function noNumber(value: unknown): value is number {
  return value === value || Number.isNaN(value);
}

describe('a time or version that is none lets nothing pass', () => {
  const signed = sotto.signProfile(profile);
  const clocks: Record<string, (nowMs: number) => unknown> = {
    verifyChain: (nowMs) => sotto.verifyChain(clinic.desk.chain, { ...trust, nowMs }),
    keyPackageOwner: async (nowMs) => sotto.keyPackageOwner((await keyPackageOf(clinic.staff(), 'classic')).keyPackage, { ...trust, nowMs }),
    joinGroup: (nowMs) => sotto.joinGroup({ ...joining, trust: { ...trust, nowMs } }),
    commit: (nowMs) => sotto.commit(group, {}, { ...trust, nowMs }),
    unprotect: (nowMs) => sotto.unprotect(group, text('no'), { ...trust, nowMs }),
    createKeyPackage: (nowMs) => keyPackageOf(clinic.staff(), 'classic', { nowMs }),
    openProfile: (nowMs) => sotto.openProfile(signed, { clinic: clinic.root.publicKey, nowMs }),
    'openProfile minVersion': (minVersion) => sotto.openProfile(signed, { clinic: clinic.root.publicKey, nowMs: NOW, minVersion }),
  };
  for (const [name, call] of Object.entries(clocks)) {
    test(name, async () => {
      for (const value of NO_NUMBERS) {
        assert.ok(noNumber(value));
        await assert.rejects(async () => call(value), RangeError, String(value));
      }
    });
  }
});

test('a role, kind or suite is one that there is', async () => {
  for (const wrong of [undefined, '', 'root', 'constructor', '__proto__', 0, {}]) {
    assert.ok(untypedName(wrong));
    assert.throws(() => sotto.issueCertificate({ ...fields, role: wrong }, clinic.issuer), RangeError);
    await assert.rejects(sotto.createGroup({ id: key, kind: wrong, identity: visitor, suite: 'classic' }), RangeError);
    if (wrong === undefined) continue;
    assert.throws(() => sotto.createSealKey(wrong), RangeError);
    await assert.rejects(sotto.createGroup({ id: key, kind: 'conversation', identity: visitor, suite: wrong }), RangeError);
  }
});

function untypedName(value: unknown): value is never {
  return value === value;
}

test('a group is one of this module’s, whatever else is passed for it', async () => {
  const calls = [sotto.protect, sotto.accessToken, sotto.encodeGroup, sotto.roster, sotto.epochOf, sotto.groupId, sotto.kindOf, sotto.suiteOf];
  for (const value of [undefined, null, {}, text('group'), [group]]) {


    for (const call of calls) await assert.rejects(async () => Reflect.apply(call, undefined, [value, text('')]), TypeError);
  }
});

test('the module asks nothing of its surroundings but random bytes: no clock, no network, no storage, no log, no WebCrypto', () => {
  const SURROUNDINGS = /\b(Date|performance|fetch|XMLHttpRequest|WebSocket|indexedDB|localStorage|sessionStorage|caches|console|process\.|globalThis|window|document|navigator|setTimeout|setInterval|queueMicrotask|Math\.random|subtle|postMessage|require\()/;
  const files = readdirSync('src/crypto', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  assert.ok(files.length > 40);
  const lines = files.flatMap((file) => readFileSync(`src/crypto/${file}`, 'utf8').split('\n').map((line, i) => ({ code: line.replace(/^\s*(\/?\*\*?|\/\/).*|'[^']*'|`[^`]*`/g, ''), place: `${file}:${i + 1}` })));
  assert.deepEqual(lines.filter(({ code }) => SURROUNDINGS.test(code)).map(({ place, code }) => `${place} ${code.trim()}`), []);
  // Nor does it keep anything between two calls that could change an answer.
  assert.deepEqual(lines.filter(({ code }) => /^(export )?let /.test(code)).map(({ place }) => place), []);
});
