import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { encodeSecrets, readSecrets } from '../../src/crypto/group/key-package-keys.js';
import { cipherSuiteOf } from '../../src/crypto/group/suites.js';
import { keyPackageMessage } from '../../src/crypto/group/wire.js';
import { commit, decodeGroup, encodeGroup, type Identity, joinGroup, keyPackageOwner, roster, type SuiteName, unprotect } from '../../src/crypto/index.js';
import { decode } from '../../src/crypto/mls/codec.js';
import { signKeyPackage } from '../../src/crypto/mls/key-package.js';
import { signLeaf } from '../../src/crypto/mls/leaf-node.js';
import { unsignedGroupInfo } from '../../src/crypto/mls/welcome.js';
import { Clinic, expectCommit, idOf, keyPackageOf, Room, suites } from './clinic.js';
import { stateOf } from './forge.js';
import { resealedWelcome } from './resealed.js';

// What a newer version may say of itself that this one does not know: RFC 9420 §13.5 has such values made up, so that nobody forgets to pass them over.

const [first = 0, second = 0, third = 0, ...others] = Array.from({ length: 15 }, (_, i) => 0x0a0a + 0x1010 * i);
const GREASE = [first, second, third, ...others];

/** A KeyPackage that claims to be able to do what nobody knows, and carries it. */
async function greasedPackage(identity: Identity, suiteName: SuiteName) {
  const suite = cipherSuiteOf(suiteName);
  const { secrets } = await keyPackageOf(identity, suiteName);
  const { keyPackage: made, keys } = readSecrets(secrets, identity);
  const { versions, cipherSuites, extensions, credentials } = made.leafNode.capabilities;
  const capabilities = { versions, cipherSuites: [...GREASE, ...cipherSuites], extensions: [...extensions, ...GREASE], proposals: GREASE, credentials: [...GREASE, ...credentials] };
  const carried = [{ type: first, data: new Uint8Array(7) }, { type: second, data: new Uint8Array() }];
  const leafNode = signLeaf(suite, identity.key, { ...made.leafNode, capabilities, extensions: carried }, { groupId: new Uint8Array(), leafIndex: 0 });
  const keyPackage = keyPackageMessage.encode(signKeyPackage(suite, identity.key, { ...made, leafNode, extensions: [...made.extensions, { type: third, data: new Uint8Array(3) }] }));
  return { keyPackage, secrets: encodeSecrets(keyPackage, keys) };
}

for (const suite of suites) {
  describe(`what a newer version says of itself (${suite})`, () => {
    const clinic = new Clinic();
    const trust = clinic.trust();

    test('in a leaf and a KeyPackage is carried along and passed over by everybody, in every step of a group', async () => {
      const { room, visitor } = await Room.open(clinic, suite);
      const newer = clinic.staff();
      const { keyPackage, secrets } = await greasedPackage(newer, suite);
      assert.equal((await keyPackageOwner(keyPackage, trust)).id, idOf(newer));
      const { welcome } = await room.commit(clinic.desk, { add: keyPackage });
      assert.ok(welcome);
      room.groups.set(newer, await joinGroup({ welcome, secrets, identity: newer, trust, kind: 'conversation' }));
      for (const by of [newer, visitor, clinic.desk]) {
        await room.say(by, 'hello');
        await room.commit(by, {});
      }
      await room.add(clinic.desk, clinic.staff());
      for (const [identity, group] of room.groups) room.groups.set(identity, decodeGroup(encodeGroup(group)));
      assert.deepEqual(stateOf(room.group(visitor)).tree.leaf(2)?.capabilities.proposals, GREASE);
      await room.say(newer, 'still here');
      await room.commit(clinic.desk, { remove: [idOf(newer)] });
      assert.equal(roster(room.group(visitor)).length, 3);
    });
  });
}

test('in a Welcome is passed over by who joins', async () => {
  const clinic = new Clinic();
  const { room, visitor } = await Room.open(clinic, 'classic');
  const joiner = clinic.staff();
  const { keyPackage, secrets } = await keyPackageOf(joiner, 'classic');
  const pending = await commit(room.group(clinic.desk), { add: keyPackage }, clinic.trust());
  assert.ok(pending.welcome);
  const { info } = resealedWelcome(pending.welcome, { secrets, joiner, signer: clinic.desk });
  const told = decode(unsignedGroupInfo, info.sample);
  const join = (extensions: typeof told.extensions) =>
    joinGroup({ welcome: info.seal(unsignedGroupInfo.encode({ ...told, extensions })), secrets, identity: joiner, trust: clinic.trust(), kind: 'conversation' });
  const unknown = GREASE.map((type) => ({ type, data: new Uint8Array(5) }));
  const group = await join([...unknown, ...told.extensions]);
  assert.deepEqual(roster(group).map(({ id }) => id), roster(expectCommit(await unprotect(room.group(visitor), pending.commit, clinic.trust())).next).map(({ id }) => id));
  await assert.rejects(join([...unknown, ...unknown, ...told.extensions]), { code: 'open-failed' }, 'no extension twice');
});
