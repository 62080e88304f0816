import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { createDeviceKey, createKeyPackage, issueCertificate, memberId, type SuiteName } from '../../src/crypto/index.js';
import type { VisitorConversation } from '../../src/conversation/state.js';
import { Clinic, type Desk, type Room, screen, settle, shows } from './clinic.js';
import { Disk } from './fragile-storage.js';

// Agents are certified for a shift: whoever reads after it that one has come in sees a certificate that holds no longer.

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const SUITE: SuiteName = 'classic';

describe('a visitor', () => {
  let clinic: Clinic;
  let desk: Desk;
  let disk: Disk;
  let visitor: VisitorConversation;
  let room: Room;
  /** The visitor's: what has passed there, or is wrong, while hardly any has where the clinic is. */
  const clock = { offMs: 0, now: () => clinic.clock.now() + clock.offMs, sleep: (ms: number, signal?: AbortSignal) => clinic.clock.sleep(ms, signal) };
  const visit = () => clinic.visit({ keep: disk.open, clock });
  beforeEach(async () => {
    clock.offMs = 0;
    clinic = new Clinic();
    desk = await clinic.open({ suite: SUITE, preset: 'standard' });
    disk = new Disk();
    visitor = await visit();
    room = await desk.meet(visitor);
    await settle();
  });
  afterEach(() => clinic.close());

  /** An agent for a shift of twelve hours, whom the desk lets in and then out. */
  async function shift(name: string): Promise<void> {
    const [key, issuer] = [createDeviceKey(), createDeviceKey()];
    const times = { notBeforeMs: clinic.clock.now() - HOUR, clinic: clinic.root.publicKey };
    const chain = [
      issueCertificate({ ...times, role: 'agent', subjectKey: key.publicKey, name, notAfterMs: clinic.clock.now() + 12 * HOUR }, issuer),
      issueCertificate({ ...times, role: 'issuer', subjectKey: issuer.publicKey, name: 'Issuer', notAfterMs: clinic.clock.now() + 365 * DAY }, clinic.root),
    ];
    const { keyPackage } = await createKeyPackage({ key, chain }, { suite: SUITE, nowMs: clinic.clock.now(), lifetimeMs: 12 * HOUR });
    await room.session.change(() => ({ add: keyPackage }));
    await room.say(`${name} is here`);
    await room.session.change(() => ({ remove: [memberId(key.publicKey)] }));
  }
  const hears = (text: string) => clinic.eventually(`“${text}” is heard`, () => screen(visitor.state).includes(`desk: ${text}`));

  it('who comes back after days reads what was written meanwhile, though the shifts of all who came and went are over', async () => {
    await visitor.close();
    await shift('Ada');
    await shift('Ben');
    clock.offMs += 6 * DAY;
    visitor = await visit();
    await shows(visitor, (state) => screen(state).includes('desk: Ben is here'));
    assert.deepEqual(screen(visitor.state), ['visitor: first (sent)', 'desk: Ada is here', 'desk: Ben is here']);
    assert.deepEqual(visitor.state.timeline.flatMap((item) => (item.kind === 'joined' || item.kind === 'left' ? [item.kind] : [])), ['joined', 'left', 'joined', 'left']);
    await visitor.send('back again');
    await room.hears('back again');
  });

  it('whose computer was asleep for days goes on with the page that was open', async () => {
    clinic.network.down = true;
    clinic.network.cut();
    await shift('Ada');
    clock.offMs += 3 * DAY;
    clinic.network.down = false;
    await hears('Ada is here');
    await visitor.send('awake');
    await clinic.eventually('the desk hears', () => room.texts.includes('awake'));
  });

  it('whose clock is days ahead is told of it, loses nothing, and goes on once it is put right', async () => {
    clock.offMs = 3 * DAY;
    await visitor.send('it is Saturday');
    await room.hears('it is Saturday');
    await shift('Ada');
    const { reason } = await shows(visitor, ({ phase }) => phase === 'unavailable');
    assert.equal(reason, 'expired');
    await clinic.clock.advance(60_000);
    await settle();
    assert.equal(visitor.state.phase, 'unavailable');
    clock.offMs = 0;
    await hears('Ada is here');
    await visitor.send('it is Wednesday');
    await clinic.eventually('the desk hears', () => room.texts.includes('it is Wednesday'));
  });
});
