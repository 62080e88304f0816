import assert from 'node:assert/strict';
import { beforeEach, describe, test } from 'node:test';
import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { shake256 } from '@noble/hashes/sha3.js';
import { bytesToHex, hexToBytes, randomBytes } from '@noble/hashes/utils.js';
import { ml_kem768 } from '@noble/post-quantum/ml-kem.js';
import { clamped, x25519 } from '../../src/crypto/curve25519.js';
import { secretsOf } from '../../src/crypto/group/derived.js';
import { decodeMessage, privateMessageMessage, proposalReaders, welcomeMessage } from '../../src/crypto/group/wire.js';
import { readSecrets } from '../../src/crypto/group/key-package-keys.js';
import { commit, CryptoError, decodeGroup, decodePending, encodeGroup, encodePending, type Group, type Identity, joinGroup, parseCertificate, protect, unprotect, wipe } from '../../src/crypto/index.js';
import { xWingKem } from '../../src/crypto/kem.js';
import { unprotect as openMessage } from '../../src/crypto/mls/group.js';
import { openGroupSecrets } from '../../src/crypto/mls/join.js';
import { Clinic, expectCommit, expectMessage, idOf, keyPackageOf, Room, text } from './clinic.js';
import { stateOf } from './forge.js';

// Every secret of MLS comes out of HMAC (RFC 9420 §8, RFC 5869), in the classic suite 32 bytes at a time. So all of them can be listed as they are
// made, and looked for afterwards in all the memory that was asked for meanwhile: what is not in the group that goes on has to be gone.

interface Keyed {
  update(bytes: Uint8Array): Keyed;
  digestInto(out: Uint8Array): void;
}

/** What HPKE extracts of what everybody knows (RFC 9180 §5.1). */
const PUBLIC = ['psk_id_hash', 'info_hash'];

/** The secrets that come out of HMAC while something is done, and every byte array that is made meanwhile. */
async function memoryOf(work: () => Promise<void>): Promise<{ derived: Set<string>; arrays: Uint8Array[] }> {
  const [derived, ofNoSecret] = [new Set<string>(), new Set<Keyed>()];
  const arrays: Uint8Array[] = [];
  const prototype: Keyed = Object.getPrototypeOf(hmac.create(sha256, new Uint8Array(32)));
  const { update, digestInto } = prototype;
  const Real = globalThis.Uint8Array;
  const { slice } = Real.prototype;
  prototype.update = function (bytes) {
    if (PUBLIC.some((label) => Buffer.from(bytes).includes(label))) ofNoSecret.add(this);
    return update.call(this, bytes);
  };
  prototype.digestInto = function (out) {
    digestInto.call(this, out);
    if (!ofNoSecret.has(this)) derived.add(bytesToHex(out));
  };
  const kept = <T extends Uint8Array>(array: T): T => (arrays.push(array), array);
  const watched: typeof Real = new Proxy(Real, { construct: (target, args, newTarget) => kept(Reflect.construct(target, args, newTarget === watched ? target : newTarget)) });
  globalThis.Uint8Array = watched;
  Real.prototype.slice = function (...range) {
    return kept(slice.apply(this, range));
  };
  try {
    await work();
  } finally {
    globalThis.Uint8Array = Real;
    Real.prototype.slice = slice;
    Object.assign(prototype, { update, digestInto });
  }
  return { derived, arrays };
}

interface Done {
  /** What goes on. */
  readonly groups: readonly Group[];
  readonly consumed?: readonly Uint8Array[];
  /** What is to be sealed, and then wiped. */
  readonly stored?: readonly Uint8Array[];
  /** The confirmation tag of a commit, which is no secret. */
  readonly tag?: () => Uint8Array;
}

/** Does something, wipes what it says is consumed, and gives the lengths of the arrays with a secret in them that are no group's. @param gone - Secrets that were there before. */
async function leftAfter(work: () => Promise<Done>, gone: readonly Uint8Array[] = []): Promise<number[]> {
  const done: Done[] = [];
  const { derived, arrays } = await memoryOf(async () => void done.push(await work()));
  const [{ groups, consumed = [], stored = [], tag } = assert.fail('nothing done')] = done;
  wipe([...consumed, ...stored]);
  const held = new Set(groups.flatMap(secretsOf));
  const open = tag && bytesToHex(tag());
  const secrets = [...derived, ...[...held, ...gone].map(bytesToHex)].filter((secret) => secret !== open && !isClamped(hexToBytes(secret)));
  assert.ok(derived.size > 0 && held.size > 5);
  return arrays.filter((array) => !held.has(array) && secrets.some((secret) => bytesToHex(array).includes(secret))).map(({ length }) => length);
}

/**
 * Whether a secret is what a key of X25519 becomes before it is a number (RFC 7748 §5). The library makes that of a copy, which is out of reach: where
 * the key was clamped already, one in 32, the copy looks the same.
 */
function isClamped(secret: Uint8Array): boolean {
  return bytesToHex(clamped(secret.slice())) === bytesToHex(secret);
}

function confirmationTagOf(reader: Group, bytes: Uint8Array): Uint8Array {
  const { confirmationTag } = openMessage(stateOf(reader), decodeMessage(privateMessageMessage, bytes, 'message'), proposalReaders).result.authenticated;
  return confirmationTag ?? assert.fail('not a commit');
}

describe('nothing is left in memory of the secrets of a group, but in the group itself,', () => {
  const clinic = new Clinic();
  const trust = clinic.trust();
  let room: Room;
  let visitor: Identity;
  beforeEach(async () => {
    ({ room, visitor } = await Room.open(clinic, 'classic'));
    await room.add(clinic.desk, clinic.staff());
  });

  test('after a commit was made', async () => {
    const { keyPackage } = await keyPackageOf(clinic.staff(), 'classic');
    const [author, reader] = [room.group(clinic.desk), room.group(visitor)];
    const left = await leftAfter(async () => {
      const { next, consumed, commit: bytes } = await commit(author, { add: keyPackage }, trust);
      return { groups: [next], consumed, tag: () => confirmationTagOf(reader, bytes) };
    });
    assert.deepEqual(left, []);
  });

  test('after one was followed, and somebody has joined by it', async () => {
    const joiner = clinic.staff();
    const { keyPackage, secrets } = await keyPackageOf(joiner, 'classic');
    const { commit: bytes, welcome = assert.fail('no Welcome') } = await commit(room.group(clinic.desk), { add: keyPackage }, trust);
    const follower = room.group(visitor);
    const tag = confirmationTagOf(follower, bytes);
    const followed = await leftAfter(async () => {
      const { next, consumed } = expectCommit(await unprotect(follower, bytes, trust));
      return { groups: [next], consumed, tag: () => tag };
    });
    assert.deepEqual(followed, []);
    const { keyPackage: own, keys } = readSecrets(secrets, joiner);
    const { joinerSecret } = openGroupSecrets({ suite: stateOf(follower).suite, welcome: decodeMessage(welcomeMessage, welcome, 'welcome'), keyPackage: own, initKey: keys.initKey });
    const joined = await leftAfter(async () => ({ groups: [await joinGroup({ welcome, secrets, identity: joiner, trust, kind: 'conversation' })], tag: () => tag }), [keys.initKey, joinerSecret]);
    assert.deepEqual(joined, []);
  });

  test('after it was stored and read, and a commit that waits', async () => {
    const pending = await commit(room.group(clinic.desk), {}, trust);
    const left = await leftAfter(async () => {
      const stored = [encodeGroup(pending.next), encodePending(pending)] as const;
      const { next, consumed } = await protect(decodePending(stored[1]).next, text('one'));
      return { groups: [pending.next, decodeGroup(stored[0]), next], consumed, stored };
    });
    assert.deepEqual(left, []);
  });

  test('after messages, some of which were never read', async () => {
    const [sender, reader] = [room.group(visitor), room.group(clinic.desk)];
    const said: Uint8Array[] = [];
    const sent = await leftAfter(async () => {
      const first = await protect(sender, text('one'));
      const second = await protect(first.next, text('two'));
      const third = await protect(second.next, text('three'));
      said.push(third.message);
      return { groups: [third.next], consumed: [first, second, third].flatMap(({ consumed }) => consumed) };
    });
    assert.deepEqual(sent, []);
    const [message = assert.fail('nothing said')] = said;
    const heard = await leftAfter(async () => {
      const { next, consumed } = expectMessage(await unprotect(reader, message, trust));
      return { groups: [next], consumed };
    });
    assert.deepEqual(heard, []);
  });

  test('after what does not open, is refused, or puts its reader out', async () => {
    const agent = clinic.staff();
    await room.add(clinic.desk, agent);
    const { message } = await protect(room.group(agent), text('one'));
    const [certificate = assert.fail('no certificate')] = agent.chain;
    const late = clinic.trust({ revoked: new Set([parseCertificate(certificate).serial]) });
    const reader = room.group(visitor);
    for (const [bytes, by] of [[message.with(message.length - 1, (message.at(-1) ?? 0) ^ 1), trust], [message, late]] as const) {
      const left = await leftAfter(async () => {
        await assert.rejects(unprotect(reader, bytes, by), CryptoError);
        return { groups: [reader] };
      });
      assert.deepEqual(left, []);
    }
    const pending = await commit(room.group(clinic.desk), { remove: [idOf(agent)] }, trust);
    const left = await leftAfter(async () => {
      assert.equal((await unprotect(room.group(agent), pending.commit, trust)).kind, 'removed');
      return { groups: [room.group(agent)] };
    });
    assert.deepEqual(left, []);
  });
});

/** Of a key of X-Wing, what it is expanded to: one whose part of X25519 is not clamped already. */
function expandedSeed(): { seed: Uint8Array; expanded: Uint8Array } {
  for (;;) {
    const seed = randomBytes(32);
    const expanded = shake256(seed, { dkLen: 96 });
    if (!isClamped(expanded.subarray(64))) return { seed, expanded };
  }
}

test('a hybrid key leaves nothing in memory of what it is expanded to', async () => {
  const { seed, expanded } = expandedSeed();
  const { enc, sharedSecret } = xWingKem.encapsulate(xWingKem.publicKey(seed));
  const shared = [ml_kem768.decapsulate(enc.subarray(0, -32), ml_kem768.keygen(expanded.slice(0, 64)).secretKey), x25519.getSharedSecret(expanded.subarray(64), enc.subarray(-32))];
  const parts = [...[0, 32, 64].map((at) => expanded.subarray(at, at + 32)), ...shared].map(bytesToHex);
  const { arrays } = await memoryOf(async () => {
    xWingKem.publicKey(seed);
    assert.deepEqual(xWingKem.decapsulate(seed, enc), sharedSecret);
  });
  assert.ok(arrays.length > 10);
  assert.deepEqual(arrays.filter((array) => parts.some((part) => bytesToHex(array).includes(part))).map(({ length }) => length), []);
});
