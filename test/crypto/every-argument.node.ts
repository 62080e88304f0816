import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { MessageChannel } from 'node:worker_threads';
import { randomBytes } from '@noble/hashes/utils.js';
import * as sotto from '../../src/crypto/index.js';
import { Group } from '../../src/crypto/group/types.js';
import { Clinic, idOf, keyPackageOf, NOW, PROFILE_DIGEST, Room, text } from './clinic.js';

// Every function of `sotto/crypto`, called as its types do not allow: each argument, and each field of one, is in turn exchanged for what it must not be.

type Kind = 'bytes' | 'text' | 'number' | 'flag' | 'set' | 'group' | 'key' | 'chain' | 'object';
/** What there is to get wrong, by the place where it stands: `0` is the first argument, `1.clinic` a field of the second. */
type Places = Readonly<Record<string, Kind>>;

interface Call {
  readonly run: (...args: never[]) => unknown;
  readonly args: readonly unknown[];
  readonly places: Places;
}

const clinic = new Clinic();
const trust: sotto.Trust = { ...clinic.trust(), toleranceMs: 0, sinceMs: NOW, revoked: new Set(), assistants: true };
const { room, visitor } = await Room.open(clinic, 'classic');
const group = room.group(visitor);
const agent = clinic.staff();
const made = await keyPackageOf(agent, 'classic');
const pending = await sotto.commit(room.group(clinic.desk), { add: made.keyPackage }, trust);
const { message } = await sotto.protect(room.group(clinic.desk), text('hello'));
const welcome = pending.welcome ?? assert.fail('no Welcome');
const [certificate = assert.fail('no certificate')] = agent.chain;
const sealKey = sotto.createSealKey('classic');
const box = { suite: 'classic', info: text('form'), aad: text('1') } as const;
const profile = { key: clinic.root, version: 1, issuedAtMs: NOW, expiresAtMs: NOW + 1, body: text('{}') };
const fields = { role: 'agent', clinic: clinic.root.publicKey, subjectKey: clinic.root.publicKey, name: 'Ann', notBeforeMs: NOW, notAfterMs: NOW + 1 } as const;
const key = randomBytes(32);
const signature = sotto.signLabelled(clinic.root, 'label', text('said'));
const sealer = new sotto.AttachmentSealer(key);
const chunk = sealer.chunk(text('a file'), true);
const doomed = () => sotto.decodeGroup(sotto.encodeGroup(group));

const trustAt = (at: number): Places => ({ [at]: 'object', [`${at}.clinic`]: 'bytes', [`${at}.nowMs`]: 'number', [`${at}.toleranceMs`]: 'number', [`${at}.sinceMs`]: 'number', [`${at}.revoked`]: 'set', [`${at}.assistants`]: 'flag' });
const identityAt = (at: string): Places => ({ [at]: 'object', [`${at}.key`]: 'key', [`${at}.chain`]: 'chain' });

async function* pieces(source: Uint8Array): AsyncGenerator<Uint8Array, void, void> {
  yield source;
}

async function all(source: AsyncIterable<Uint8Array>): Promise<void> {
  for await (const piece of source) assert.ok(piece);
}

/** Under the name of what is exported; of a class under those of what it has. */
const calls: Record<string, Call> = {
  tokenHash: { run: sotto.tokenHash, args: [key], places: { 0: 'bytes' } },
  createAttachmentKey: { run: sotto.createAttachmentKey, args: [], places: {} },
  'AttachmentOpener new': { run: (...[k, header]: [Uint8Array, Uint8Array]) => new sotto.AttachmentOpener(k, header), args: [key, sealer.header], places: { 0: 'bytes', 1: 'bytes' } },
  'AttachmentOpener openChunk': { run: (...[index, sealed, last]: [number, Uint8Array, boolean]) => new sotto.AttachmentOpener(key, sealer.header).openChunk(index, sealed, last), args: [0, chunk, true], places: { 0: 'number', 1: 'bytes', 2: 'flag' } },
  'AttachmentSealer new': { run: (k: Uint8Array) => new sotto.AttachmentSealer(k), args: [key], places: { 0: 'bytes' } },
  'AttachmentSealer chunk': { run: (...[bytes, last]: [Uint8Array, boolean]) => new sotto.AttachmentSealer(key).chunk(bytes, last), args: [text('a file'), true], places: { 0: 'bytes', 1: 'flag' } },
  sealAttachment: { run: (...[k, source]: [Uint8Array, Uint8Array]) => all(sotto.sealAttachment(k, pieces(source))), args: [key, text('a file')], places: { 0: 'bytes', 1: 'bytes' } },
  openAttachment: { run: (...[k, header, source, from]: [Uint8Array, Uint8Array, Uint8Array, number]) => all(sotto.openAttachment(k, { header, source: pieces(source), from })), args: [key, sealer.header, chunk, 0], places: { 0: 'bytes', 1: 'bytes', 2: 'bytes', 3: 'number' } },
  openRecord: { run: sotto.openRecord, args: [key, 'name', sotto.sealRecord(key, 'name', text('kept'))], places: { 0: 'bytes', 1: 'text', 2: 'bytes' } },
  sealRecord: { run: sotto.sealRecord, args: [key, 'name', text('kept')], places: { 0: 'bytes', 1: 'text', 2: 'bytes' } },
  issueCertificate: { run: sotto.issueCertificate, args: [fields, clinic.issuer], places: { 0: 'object', '0.role': 'text', '0.clinic': 'bytes', '0.subjectKey': 'bytes', '0.name': 'text', '0.notBeforeMs': 'number', '0.notAfterMs': 'number', 1: 'key' } },
  parseCertificate: { run: sotto.parseCertificate, args: [certificate], places: { 0: 'bytes' } },
  verifyChain: { run: sotto.verifyChain, args: [agent.chain, trust], places: { 0: 'chain', ...trustAt(1) } },
  commit: { run: sotto.commit, args: [group, { remove: [] }, trust], places: { 0: 'group', 1: 'object', ...trustAt(2) } },
  'commit add': { run: (add: Uint8Array) => sotto.commit(room.group(clinic.desk), { add }, trust), args: [made.keyPackage], places: { 0: 'bytes' } },
  'commit remove': { run: (id: string) => sotto.commit(pending.next, { remove: [id] }, trust), args: [idOf(agent)], places: { 0: 'text' } },
  withdraw: { run: sotto.withdraw, args: [group], places: { 0: 'group' } },
  createGroup: { run: sotto.createGroup, args: [{ id: key, kind: 'conversation', identity: visitor, suite: 'classic' }], places: { 0: 'object', '0.id': 'bytes', '0.kind': 'text', '0.suite': 'text', ...identityAt('0.identity') } },
  accessToken: { run: sotto.accessToken, args: [group], places: { 0: 'group' } },
  destroyGroup: { run: sotto.destroyGroup, args: [doomed()], places: { 0: 'group' } },
  epochOf: { run: sotto.epochOf, args: [group], places: { 0: 'group' } },
  exportSecret: { run: sotto.exportSecret, args: [group, 'label', text('context'), 32], places: { 0: 'group', 1: 'text', 2: 'bytes', 3: 'number' } },
  groupId: { run: sotto.groupId, args: [group], places: { 0: 'group' } },
  kindOf: { run: sotto.kindOf, args: [group], places: { 0: 'group' } },
  revokedMembers: { run: sotto.revokedMembers, args: [group, trust], places: { 0: 'group', ...trustAt(1) } },
  roster: { run: sotto.roster, args: [group], places: { 0: 'group' } },
  securityCode: { run: sotto.securityCode, args: [group, PROFILE_DIGEST], places: { 0: 'group', 1: 'bytes' } },
  suiteOf: { run: sotto.suiteOf, args: [group], places: { 0: 'group' } },
  wipe: { run: (secret: Uint8Array) => sotto.wipe([secret]), args: [new Uint8Array(4)], places: { 0: 'bytes' } },
  joinGroup: { run: sotto.joinGroup, args: [{ welcome, secrets: made.secrets, identity: agent, trust, kind: 'conversation' }], places: { 0: 'object', '0.welcome': 'bytes', '0.secrets': 'bytes', '0.kind': 'text', '0.trust': 'object', ...identityAt('0.identity') } },
  welcomeRefs: { run: sotto.welcomeRefs, args: [welcome], places: { 0: 'bytes' } },
  createKeyPackage: { run: sotto.createKeyPackage, args: [agent, { suite: 'classic', nowMs: NOW, lifetimeMs: 1000, lastResort: false }], places: { ...identityAt('0'), 1: 'object', '1.suite': 'text', '1.nowMs': 'number', '1.lifetimeMs': 'number', '1.lastResort': 'flag' } },
  keyPackageOwner: { run: sotto.keyPackageOwner, args: [made.keyPackage, trust], places: { 0: 'bytes', ...trustAt(1) } },
  keyPackageRefOf: { run: sotto.keyPackageRefOf, args: [made.keyPackage, trust], places: { 0: 'bytes', ...trustAt(1) } },
  protect: { run: sotto.protect, args: [group, text('hello')], places: { 0: 'group', 1: 'bytes' } },
  unprotect: { run: sotto.unprotect, args: [group, message, trust], places: { 0: 'group', 1: 'bytes', ...trustAt(2) } },
  decodePending: { run: sotto.decodePending, args: [sotto.encodePending(pending)], places: { 0: 'bytes' } },
  encodePending: { run: sotto.encodePending, args: [{ commit: pending.commit, welcome, next: pending.next }], places: { 0: 'object', '0.commit': 'bytes', '0.welcome': 'bytes', '0.next': 'group' } },
  decodeGroup: { run: sotto.decodeGroup, args: [sotto.encodeGroup(group)], places: { 0: 'bytes' } },
  encodeGroup: { run: sotto.encodeGroup, args: [group], places: { 0: 'group' } },
  memberId: { run: sotto.memberId, args: [key], places: { 0: 'bytes' } },
  signChallenge: { run: sotto.signChallenge, args: [clinic.root, key], places: { 0: 'key', 1: 'bytes' } },
  isMemberName: { run: sotto.isMemberName, args: ['Ann'], places: { 0: 'text' } },
  pad: { run: sotto.pad, args: [text('hello')], places: { 0: 'bytes' } },
  unpad: { run: sotto.unpad, args: [sotto.pad(text('hello'))], places: { 0: 'bytes' } },
  openProfile: { run: sotto.openProfile, args: [sotto.signProfile(profile), { clinic: clinic.root.publicKey, nowMs: NOW, toleranceMs: 0, minVersion: 1 }], places: { 0: 'bytes', 1: 'object', '1.clinic': 'bytes', '1.nowMs': 'number', '1.toleranceMs': 'number', '1.minVersion': 'number' } },
  profileDigest: { run: sotto.profileDigest, args: [text('a profile')], places: { 0: 'bytes' } },
  signProfile: { run: sotto.signProfile, args: [profile], places: { 0: 'object', '0.key': 'key', '0.version': 'number', '0.issuedAtMs': 'number', '0.expiresAtMs': 'number', '0.body': 'bytes' } },
  createSealKey: { run: sotto.createSealKey, args: ['classic'], places: {} },
  openSealed: { run: sotto.openSealed, args: [sealKey.secretKey, sotto.sealTo(sealKey.publicKey, text('form'), box), box], places: { 0: 'bytes', 1: 'bytes', 2: 'object', '2.info': 'bytes', '2.aad': 'bytes' } },
  sealTo: { run: sotto.sealTo, args: [sealKey.publicKey, text('form'), box], places: { 0: 'bytes', 1: 'bytes', 2: 'object', '2.info': 'bytes', '2.aad': 'bytes' } },
  createDeviceKey: { run: sotto.createDeviceKey, args: [], places: {} },
  'DeviceKey new': { run: (seed: Uint8Array) => new sotto.DeviceKey(seed), args: [key], places: { 0: 'bytes' } },
  'DeviceKey sign': { run: (said: Uint8Array) => clinic.root.sign(said), args: [text('said')], places: { 0: 'bytes' } },
  signLabelled: { run: sotto.signLabelled, args: [clinic.root, 'label', text('said')], places: { 0: 'key', 1: 'text', 2: 'bytes' } },
  verifyLabelled: { run: sotto.verifyLabelled, args: [clinic.root.publicKey, 'label', text('said'), signature], places: { 0: 'bytes', 1: 'text', 2: 'bytes', 3: 'bytes' } },
  securityWordIndexes: { run: sotto.securityWordIndexes, args: [sotto.securityCode(group, PROFILE_DIGEST)], places: { 0: 'text' } },
};

/** A sender has given it away: it says of itself that it is empty. */
function detached(): Uint8Array {
  const bytes = new Uint8Array(32);
  const { port1, port2 } = new MessageChannel();
  port1.postMessage(bytes, [bytes.buffer]);
  port1.close();
  port2.close();
  assert.equal(bytes.length, 0);
  return bytes;
}

const POSING = { length: 32, byteLength: 32, buffer: new ArrayBuffer(32), slice: () => new Uint8Array(32) };
const wrong: Readonly<Record<Kind, Readonly<Record<string, unknown>>>> = {
  bytes: {
    text: 'bytes',
    'a number': 7,
    'a list': [1, 2, 3],
    'an ArrayBuffer': new ArrayBuffer(32),
    'a DataView': new DataView(new ArrayBuffer(32)),
    'numbers of two bytes': new Uint16Array(32),
    'clamped bytes': new Uint8ClampedArray(32),
    'an object that poses as bytes': POSING,
    'one with their prototype': Object.create(Uint8Array.prototype),
    'a proxy of bytes': new Proxy(new Uint8Array(32), {}),
    'bytes of shared memory': new Uint8Array(new SharedArrayBuffer(32)),
    'bytes that were given away': detached(),
    null: null,
  },
  text: { 'a number': 7, bytes: text('label'), 'a list': ['label'], 'an object': new String('label'), 'a symbol': Symbol('label'), 'one that becomes text': { toString: () => 'label' }, null: null, nothing: undefined },
  number: { NaN, Infinity, 'a negative one': -1, 'a huge one': 1e300, 'one that is not exact': 2 ** 53, text: '5', 'a bigint': 5n, 'an object that becomes one': { valueOf: () => 5 }, 'a date': new Date(NOW), null: null },
  flag: { text: 'false', zero: 0, 'an object': new Boolean(false), null: null },
  set: { 'a list': ['serial'], 'an object': {}, 'one that poses as a set': { size: 1, has: () => false }, null: null },
  group: { nothing: undefined, null: null, 'an object': {}, bytes: text('group'), 'one with its prototype': Object.create(Object.getPrototypeOf(Object.getPrototypeOf(group))), 'a proxy without one': new Proxy({}, {}) },
  key: { nothing: undefined, null: null, bytes: key, 'a pair of keys': { publicKey: key, secretKey: key, sign: () => new Uint8Array(64) }, 'one with its prototype': Object.create(sotto.DeviceKey.prototype) },
  chain: { nothing: undefined, null: null, text: 'chain', bytes: certificate, 'a list of texts': ['certificate'], 'a list of lists': [[1, 2]], 'a list with nothing in it': [undefined], 'a set': new Set([certificate]) },
  object: { nothing: undefined, null: null, text: 'object', 'a number': 7 },
};

function untyped(value: unknown): value is never {
  return value === value || Number.isNaN(value);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** The same arguments but for one place. */
function exchanged(value: unknown, [step = '', ...rest]: readonly string[], other: unknown): unknown {
  const changed = rest.length === 0 ? other : exchanged(isRecord(value) ? value[step] : undefined, rest, other);
  if (Array.isArray(value)) return value.map((item: unknown, i) => (String(i) === step ? changed : item));
  return { ...(isRecord(value) && value), [step]: changed };
}

async function run({ run: call }: Call, args: unknown): Promise<unknown> {
  assert.ok(Array.isArray(args) && untyped(args));
  return Reflect.apply(call, undefined, args);
}

/** All bytes in what was passed, and the group itself. */
function bytesIn(value: unknown): string[] {
  if (value instanceof Uint8Array) return [Buffer.from(value).toString('hex')];
  if (value instanceof Group) return [Buffer.from(sotto.encodeGroup(value)).toString('hex')];
  return isRecord(value) && !(value instanceof sotto.DeviceKey) ? Object.values(value).flatMap(bytesIn) : [];
}

/** TypeError, RangeError, or a CryptoError with one of its codes; not what a library has thrown, by the first place of its stack. */
function isOurs(error: unknown): boolean {
  assert.ok(error instanceof TypeError || error instanceof RangeError || error instanceof sotto.CryptoError, String(error));
  const [place = ''] = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  assert.doesNotMatch(place, /node_modules/, error.stack);
  return true;
}

test('nothing is exported that is not called here', () => {
  const exported = Object.entries(sotto).flatMap(([name, value]: [string, unknown]) => (typeof value === 'function' ? [name] : []));
  const called = new Set(Object.keys(calls).map((name) => name.split(' ')[0]));
  assert.ok(exported.length > 40);
  assert.deepEqual(exported.filter((name) => !called.has(name)), ['CryptoError']);
});

describe('a call as the types allow it', () => {
  for (const [name, call] of Object.entries(calls)) {
    test(`${name} works, which what follows starts from, with bytes of every make too, and leaves them as they were`, async () => {
      const makes: Record<string, (bytes: Uint8Array) => Uint8Array> = {
        plain: (bytes) => bytes.slice(),
        'a Buffer of the pool': (bytes) => Buffer.from(bytes),
        'a part of more': (bytes) => Uint8Array.of(1, 2, 3, ...bytes, 4).subarray(3, -1),
        'of a class of its own': (bytes) => new (class Mine extends Uint8Array {})(bytes),
      };
      const places = Object.entries(call.places).filter(([, kind]) => kind === 'bytes').map(([place]) => place.split('.'));
      for (const [make, as] of Object.entries(makes)) {
        if (name === 'destroyGroup' && make !== 'plain') continue;
        const args = places.reduce<unknown>((made, place) => exchanged(made, place, as(bytesAt(call.args, place))), call.args);
        const before = name === 'destroyGroup' || name === 'wipe' ? [] : bytesIn(args);
        await run(call, args).catch((error: unknown) => assert.fail(`${make}: ${String(error)}`));
        if (before.length > 0) assert.deepEqual(bytesIn(args), before, make);
      }
    });
  }
});

function bytesAt(value: unknown, [step = '', ...rest]: readonly string[]): Uint8Array {
  const inner = isRecord(value) ? value[step] : undefined;
  if (rest.length > 0) return bytesAt(inner, rest);
  assert.ok(inner instanceof Uint8Array);
  return inner;
}

describe('a call as the types do not allow it is refused with an error of ours, and changes nothing:', () => {
  for (const [name, call] of Object.entries(calls)) {
    for (const [place, kind] of Object.entries(call.places)) {
      test(`${name}, ${kind} at ${place}`, async () => {
        for (const [what, value] of Object.entries(wrong[kind])) {
          const args = exchanged(call.args, place.split('.'), value);
          const valid = name === 'destroyGroup' ? [] : bytesIn(call.args);
          await assert.rejects(() => run(call, args), isOurs, what);
          if (name !== 'destroyGroup') assert.deepEqual(bytesIn(call.args), valid, what);
        }
      });
    }
  }
});

describe('what a function has kept of what it was given is its own', () => {
  /** Overwritten after the call, as whoever has read a secret from a file does. */
  const lent = (bytes: Uint8Array) => Buffer.from(bytes);

  test('a key of its seed', () => {
    const seed = lent(randomBytes(32));
    const held = new sotto.DeviceKey(seed);
    const before = held.secretKey;
    seed.fill(0);
    assert.deepEqual(held.secretKey, before);
    const other = lent(before);
    new sotto.DeviceKey(other).destroy();
    assert.deepEqual(Uint8Array.from(other), before, 'nor does it wipe the caller’s');
  });

  test('a group of its stored form, and of its id', async () => {
    const stored = lent(sotto.encodeGroup(group));
    const before = Uint8Array.from(stored);
    const read = sotto.decodeGroup(stored);
    const { consumed } = await sotto.protect(read, text('hello'));
    sotto.wipe(consumed);
    assert.deepEqual(Uint8Array.from(stored), before);
    stored.fill(0);
    assert.deepEqual(sotto.encodeGroup(read).length, before.length);
    assert.deepEqual(await sotto.accessToken(read), await sotto.accessToken(group));
    const id = lent(randomBytes(32));
    const created = await sotto.createGroup({ id, kind: 'conversation', identity: visitor, suite: 'classic' });
    const known = sotto.groupId(created);
    id.fill(0);
    assert.deepEqual(sotto.groupId(created), known);
  });

  test('a group of the Welcome and secrets it was joined with', async () => {
    const given = { welcome: lent(welcome), secrets: lent(made.secrets) };
    const joined = await sotto.joinGroup({ ...given, identity: agent, trust, kind: 'conversation' });
    assert.deepEqual([Uint8Array.from(given.welcome), Uint8Array.from(given.secrets)], [welcome, made.secrets]);
    const token = await sotto.accessToken(joined);
    for (const bytes of Object.values(given)) bytes.fill(0);
    assert.deepEqual([await sotto.accessToken(joined), token], [await sotto.accessToken(pending.next), await sotto.accessToken(pending.next)]);
    assert.ok((await sotto.protect(joined, text('hello'))).message.length > 0);
  });

  test('an opener of its header', () => {
    const header = lent(sealer.header);
    const opener = new sotto.AttachmentOpener(key, header);
    header.fill(0);
    assert.deepEqual(opener.openChunk(0, chunk, true), text('a file'));
  });
});

test('who is revoked is told in a set: of another list nobody would be found, and of a policy that is no yes or no, that all is allowed', () => {
  const { serial } = sotto.parseCertificate(certificate);
  for (const revoked of [[serial], { [serial]: true }, serial]) {
    assert.ok(untyped(revoked));
    assert.throws(() => sotto.revokedMembers(pending.next, { ...trust, revoked }), TypeError);
  }
  assert.deepEqual(sotto.revokedMembers(pending.next, { ...trust, revoked: new Set([serial]) }).map(({ id }) => id), [idOf(agent)]);
  const block = 'block';
  assert.ok(untyped(block));
  assert.throws(() => sotto.verifyChain(clinic.staff('assistant').chain, { ...trust, assistants: block }), TypeError);
});
