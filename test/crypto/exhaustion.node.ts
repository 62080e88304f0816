import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { type Group, joinGroup } from '../../src/crypto/index.js';
import { MlsGroup } from '../../src/crypto/group/state.js';
import { Clinic, keyPackageOf, refusal, suites, visitorIdentity } from './clinic.js';
import { add, crowded, forgeCommit, forgeGroup } from './forge.js';
import { workOf } from './locks.js';

// Anybody takes a KeyPackage of the desk's from the relay and posts a Welcome, of as many members as a message holds: some hundred, each of whom the desk would
// have to verify, for a second or more at a time.

const clinic = new Clinic();

for (const suite of suites) {
  describe(`a Welcome to a crowd (${suite})`, () => {
    async function welcomed(strangers: number) {
      const { keyPackage, secrets } = await keyPackageOf(clinic.desk, suite);
      const group: Group = new MlsGroup(forgeGroup(visitorIdentity(), suite, 'conversation'));
      const { welcome } = forgeCommit(group, [add(keyPackage)], (state) => crowded(strangers, state));
      return () => joinGroup({ welcome, secrets, identity: clinic.desk, trust: clinic.trust(), kind: 'conversation' });
    }

    test('costs the desk no signature, however many they are', async () => {
      for (const strangers of [1, 40]) {
        const join = await welcomed(strangers);
        const { verifications } = await workOf(() => assert.rejects(join(), refusal('open-failed')));
        assert.equal(verifications, 0, `${strangers} strangers`);
      }
    });

    test('is one that it joins where there is none', async () => {
      const join = await welcomed(0);
      const { verifications } = await workOf(join);
      assert.ok(verifications > 1);
    });
  });
}
