import assert from 'node:assert/strict';
import { test } from 'node:test';
import { commit, decodeGroup, decodePending, encodeGroup, encodePending, epochOf, type Identity, joinGroup, protect, roster, unprotect } from '../../src/crypto/index.js';
import { type Choose, choices } from './choices.js';
import { Clinic, codeOf, idOf, keyPackageOf, refusal, Room, suites, text } from './clinic.js';

// The published vectors test receiving; what we create is tested here: random lives of groups of up to 12, in which all members must agree,
// whatever commits are lost in races and whoever goes on from what was stored.

const MAX_MEMBERS = 12;
const STEPS = 24;

class Life {
  readonly staff: Identity[] = [];

  constructor(
    readonly room: Room,
    readonly visitor: Identity,
    readonly choose: Choose,
  ) {}

  async step(): Promise<void> {
    const { clinic } = this.room;
    const { staff } = this;
    const full = staff.length + 2 >= MAX_MEMBERS;
    const action = this.choose(10);
    if (action < 3 && !full) return this.add();
    if (action === 3 && staff.length > 0) return this.remove();
    if (action === 4 && staff.length > 0) return this.replace();
    if (action === 5) return this.say(this.pick([this.visitor, clinic.desk, ...staff]));
    if (action === 6) return this.race();
    if (action === 7) return this.restart(this.pick([...this.room.groups.keys()]));
    await this.room.commit(this.pick([this.visitor, clinic.desk, ...staff]), {});
  }

  /** Two commit at once. The desk may have wanted somebody in, who is not: nobody can follow the commit that lost, nor join by its Welcome. */
  async race(): Promise<void> {
    const { room, visitor, staff } = this;
    const { clinic } = room;
    const winner = this.pick([visitor, ...staff]);
    const newcomer = clinic.staff();
    const { keyPackage, secrets } = await keyPackageOf(newcomer, room.suite);
    const lost = decodePending(encodePending(await commit(room.group(clinic.desk), { add: keyPackage }, clinic.trust())));
    await room.commit(winner, {});
    for (const group of room.groups.values()) await assert.rejects(unprotect(group, lost.commit, clinic.trust()), refusal('wrong-epoch'));
    assert.ok(lost.welcome);
    const astray = await joinGroup({ welcome: lost.welcome, secrets, identity: newcomer, trust: clinic.trust(), kind: 'conversation' });
    const { message } = await protect(room.group(visitor), text('in the epoch that is'));
    await assert.rejects(unprotect(astray, message, clinic.trust()), { name: 'CryptoError' });
  }

  /** A member goes on from what it has stored. */
  async restart(identity: Identity): Promise<void> {
    this.room.groups.set(identity, decodeGroup(encodeGroup(this.room.group(identity))));
  }

  async add(): Promise<void> {
    const agent = this.room.clinic.staff();
    await this.room.add(this.room.clinic.desk, agent);
    this.staff.push(agent);
  }

  async remove(): Promise<void> {
    await this.room.commit(this.room.clinic.desk, { remove: [idOf(this.takeOut())] });
  }

  async replace(): Promise<void> {
    const agent = this.room.clinic.staff();
    await this.room.add(this.room.clinic.desk, agent, [idOf(this.takeOut())]);
    this.staff.push(agent);
  }

  async say(by: Identity): Promise<void> {
    await this.room.say(by, `message ${this.choose(1000)}`);
  }

  checkAgreement(): void {
    const [first, ...others] = [...this.room.groups.values()];
    assert.ok(first);
    const ids = roster(first).map(({ id }) => id);
    assert.equal(ids.length, this.staff.length + 2);
    for (const group of others) {
      assert.equal(codeOf(group), codeOf(first));
      assert.equal(epochOf(group), epochOf(first));
      assert.deepEqual(roster(group).map(({ id }) => id), ids);
    }
  }

  takeOut(): Identity {
    const index = this.choose(this.staff.length);
    const [agent] = this.staff.splice(index, 1);
    assert.ok(agent);
    return agent;
  }

  pick(from: readonly Identity[]): Identity {
    const identity = from[this.choose(from.length)];
    assert.ok(identity);
    return identity;
  }
}

for (const suite of suites) {
  for (const seed of suite === 'classic' ? [1, 2, 3] : [5]) {
    test(`members agree through ${STEPS} random steps (${suite}, seed ${seed})`, async () => {
      const { room, visitor } = await Room.open(new Clinic(), suite);
      const life = new Life(room, visitor, choices(seed));
      for (let step = 0; step < STEPS; step++) {
        await life.step();
        life.checkAgreement();
      }
    });
  }
}

test('a team of a dozen comes and goes in shifts', async () => {
  const clinic = new Clinic();
  const { room } = await Room.open(clinic, 'classic', 'team');
  const choose = choices(7);
  const onShift: Identity[] = [];
  for (let change = 0; change < 18; change++) {
    const agent = clinic.staff();
    const leaving = onShift.length < 11 ? [] : onShift.splice(choose(onShift.length), 1 + choose(3));
    await room.add(clinic.desk, agent, leaving.map(idOf));
    onShift.push(agent);
  }
  const codes = new Set([...room.groups.values()].map(codeOf));
  assert.equal(codes.size, 1);
  assert.equal(room.groups.size, onShift.length + 1);
  await room.say(clinic.desk, 'good morning');
});
