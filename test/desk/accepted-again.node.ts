import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { parseMailboxItem } from '../../src/conversation/mailbox.js';
import type { Shift } from '../../src/conversation/shift/shift.js';
import type { VisitorConversation } from '../../src/conversation/state.js';
import type { ClientFrame } from '../../src/transport/frame.js';
import { Network } from '../conversation/network.js';
import { Office, textsOf } from './office.js';

// On a slow machine the desk answers later than anybody waits, and everybody asks again.

describe('an agent who accepts a conversation again before the desk has answered', () => {
  let office: Office;
  let network: Network;
  let visitor: VisitorConversation;
  let maya: Shift;
  let id: string;
  beforeEach(async () => {
    office = await Office.open({ preset: 'standard' });
    network = new Network(office.relay);
    maya = await office.hire('Maya', { network });
    await maya.start();
    [visitor, id] = await office.waiting(maya);
  });
  afterEach(() => office.close());

  const isLettingIn = ({ header }: ClientFrame) => header.type === 'append' && header.conversation === id && header.next !== undefined;
  const isForTheTeam = ({ header }: ClientFrame) => header.type === 'append' && header.conversation !== id && header.next === undefined;
  /** What the agent has said to the team. */
  const asked = () => network.sent.filter(isForTheTeam);
  const histories = () => network.received.filter(({ header, parts: [item] }) => header.type === 'item' && item && parseMailboxItem(item).kind === 'history').length;

  /** The desk’s frames of a kind get no further. Resolves once there is one. */
  async function held(isHeld: (frame: ClientFrame) => boolean): Promise<void> {
    let count = 0;
    office.network.onSend = (frame) => (isHeld(frame) && ++count > 0 ? 'lose' : 'pass');
    void maya.accept(id).catch(() => undefined);
    await office.eventually('it is held', () => count > 0);
  }

  function release(): void {
    office.network.onSend = () => 'pass';
    office.network.cut();
  }

  /** Waits in vain, and asks again, which the desk hears. */
  async function asksAgain(conversation: string): Promise<void> {
    let code = '';
    maya.accept(conversation).catch((error: { code: string }) => (code = error.code));
    await office.eventually('nobody waits any longer', () => code === 'unreachable');
    const before = network.sent.length;
    maya.accept(conversation).catch(() => undefined);
    await office.untilHeard(network, { before, beside: id });
  }

  /** Whatever the desk was asked before has been seen to. */
  async function seenTo(): Promise<void> {
    let answered = false;
    const ask = () => void maya.metrics({ fromMs: 0, toMs: 1, by: 'day', utcOffsetMs: 0 }).then(() => (answered = true), ask);
    ask();
    await office.eventually('the desk has seen to all that was asked', () => answered);
  }

  async function isInOnce(): Promise<void> {
    await office.eventually('they are in', () => maya.state.conversations.has(id));
    await seenTo();
    const talk = maya.state.conversations.get(id);
    assert.deepEqual(talk && textsOf(talk), ['first']);
    assert.equal(histories(), 1);
    const joined = () => visitor.state.timeline.flatMap((item) => (item.kind === 'joined' && item.member.role === 'agent' ? [item.member.name] : []));
    await office.eventually('the visitor sees it', () => joined().length > 0);
    assert.deepEqual(joined(), ['Maya']);
  }

  it('asks the desk once, however many wait', async () => {
    const before = asked().length;
    await held(isLettingIn);
    for (let i = 0; i < 3; i++) maya.accept(id).catch(() => undefined);
    release();
    await office.eventually('they are in', () => maya.state.conversations.has(id));
    assert.equal(asked().length, before + 1);
  });

  it('is let in, and handed what was said, once', async () => {
    await held(isLettingIn);
    for (let i = 0; i < 3; i++) await asksAgain(id);
    release();
    await isInOnce();
  });

  it('is let in once, too, where the desk has not come to it yet', async () => {
    const other = await office.visit();
    await other.send('another');
    await office.eventually('they wait', () => maya.state.queue.length > 1);
    const waiting = maya.state.queue.find((entry) => entry.id !== id)?.id ?? '';
    await held(isLettingIn);
    for (let i = 0; i < 3; i++) await asksAgain(waiting);
    release();
    await office.eventually('they are in both', () => [id, waiting].every((conversation) => maya.state.conversations.has(conversation)));
    await seenTo();
    assert.equal(histories(), 2);
  });

  it('is handed nothing more where the answer is on its way', async () => {
    let isHanded = false;
    await held((frame) => {
      isHanded ||= frame.header.type === 'post';
      return isHanded && isForTheTeam(frame);
    });
    await asksAgain(id);
    release();
    await isInOnce();
  });
});
