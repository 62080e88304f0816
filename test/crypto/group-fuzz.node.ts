import assert from 'node:assert/strict';
import { test } from 'node:test';
import { epochOf, type Identity, roster } from '../../src/crypto/index.js';
import { type Choose, choices } from './choices.js';
import { Clinic, codeOf, idOf, Room, suites } from './clinic.js';

// The published vectors test receiving; what we create is tested here: random lives of groups of up to 8, in which all members must agree.

const MAX_MEMBERS = 8;
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
    const action = this.choose(8);
    if (action < 3 && !full) return this.add();
    if (action === 3 && staff.length > 0) return this.remove();
    if (action === 4 && staff.length > 0) return this.replace();
    if (action === 5) return this.say(this.pick([this.visitor, clinic.desk, ...staff]));
    await this.room.commit(this.pick([this.visitor, clinic.desk, ...staff]), {});
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
  for (const seed of suite === 'classic' ? [1, 2, 3, 4] : [5, 6]) {
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
