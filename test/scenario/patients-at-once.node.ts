import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, test } from 'node:test';
import type { VisitorConversation } from '../../src/conversation/state.js';
import type { ClientHeader } from '../../src/transport/frame.js';
import { Site } from '../desk/site.js';
import { reached, sees, texts, waiting } from './house.js';
import { Premises } from './premises.js';

const WRITTEN = ['Written on the phone', 'Written on the laptop'] as const;

describe('a patient who writes on two devices at once', () => {
  let site: Site;
  let premises: Premises;
  beforeEach(async () => {
    site = new Site();
    premises = await Premises.open({ patients: site.settings });
  });
  afterEach(() => premises.close());

  const visit = () => premises.visit({ patient: site.patient('chart-4711', { clinic: premises.clinic.id, now: Date.now }) });

  /** Both devices have written before either is in a conversation; `between` happens when both have begun one and the relay knows of the first only. */
  async function write(between: () => Promise<void>): Promise<[VisitorConversation, VisitorConversation]> {
    const devices: [VisitorConversation, VisitorConversation] = [await visit(), await visit()];
    const begun = new Set<string>();
    let arrived = () => undefined as void;
    const both = new Promise<void>((resolve) => (arrived = resolve));
    premises.wire.holds = (asked: ClientHeader) => {
      if (asked.type !== 'create' || begun.has(asked.conversation)) return undefined;
      begun.add(asked.conversation);
      if (begun.size < 2) return both;
      arrived();
      premises.wire.holds = () => undefined;
      return both.then(between);
    };
    const [phone, laptop] = devices;
    await Promise.all([phone.send(WRITTEN[0]), laptop.send(WRITTEN[1])]);
    await both;
    return devices;
  }

  /** One conversation, in which everybody has everything once, and which goes on. */
  async function isOne([phone, laptop]: [VisitorConversation, VisitorConversation]): Promise<void> {
    const agent = await premises.agent('Ada Agent');
    for (const text of WRITTEN) await sees(laptop, (state) => texts(state).includes(text));
    const talk = await agent.accept(await waiting(agent));
    assert.equal(agent.state.queue.length, 1);
    await talk.send('Answered at the desk');
    await phone.send('And once more');
    const all = [...WRITTEN, 'Answered at the desk', 'And once more'];
    for (const who of [phone, laptop, talk]) {
      await sees(who, (state) => all.every((text) => texts(state).includes(text)));
      assert.deepEqual(texts(who.state).toSorted(), all.toSorted());
      assert.equal(who.state.id, phone.state.id);
      assert.equal(who.state.roster.filter(({ role }) => role === 'visitor').length, 2);
    }
    await reached(phone, 'And once more');
  }

  test('has one conversation: the desk takes the first', async () => {
    await isOne(await write(async () => undefined));
  });

  test('has one though all lose the connection as they begin', async () => {
    await isOne(await write(async () => premises.wire.cut()));
  });

  test('has one though the desk is killed between the two', async () => {
    const devices = await write(async () => {
      await premises.desk.end('SIGKILL');
    });
    for (const { state } of devices) assert.ok(state.timeline.every((item) => item.kind !== 'message' || item.status === 'waiting' || state.id !== undefined));
    await premises.desk.ended;
    await premises.startDesk();
    await isOne(devices);
  });
});
