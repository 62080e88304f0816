import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { toBase64Url } from '../../src/bytes.js';
import { parseMailboxItem } from '../../src/conversation/mailbox.js';
import type { VisitorConversation } from '../../src/conversation/state.js';
import { Network } from '../conversation/network.js';
import { AgentDevice, Office, textsOf } from './office.js';

// Before the desk has answered, the page is loaded again: the next one knows of nothing, and asks to be let in anew.

describe('an agent whose page is loaded again after a conversation was accepted, and who accepts it once more', () => {
  let office: Office;
  let device: AgentDevice;
  let visitor: VisitorConversation;
  beforeEach(async () => {
    office = await Office.open({ preset: 'standard' });
    device = new AgentDevice();
    visitor = await office.visit();
  });
  afterEach(() => office.close());

  async function onShift(network: Network) {
    const shift = await office.hire('Maya', { device, network });
    void shift.start();
    await office.eventually('the shift is on', () => shift.state.shift === 'on');
    return shift;
  }

  /** Welcomes and histories that came through. */
  const itemsOf = (network: Network) => network.received.flatMap(({ header, parts: [item] }) => (header.type === 'item' && item ? [parseMailboxItem(item).kind] : []));

  it('is in it once, and misses nothing that was said between the two times that the desk has let them in', async () => {
    const first = await onShift(new Network(office.relay));
    await visitor.send('first');
    await office.eventually('somebody waits', () => first.state.queue.length > 0);
    const id = first.state.queue[0]?.id ?? '';
    /** By which the desk lets somebody in; so many of them get through. */
    const commits: string[] = [];
    let through = 0;
    office.network.onSend = ({ header, parts: [commit] }) => {
      if (header.type !== 'append' || header.conversation !== id || header.next === undefined || !commit) return 'pass';
      const text = toBase64Url(commit);
      if (!commits.includes(text)) commits.push(text);
      return commits.indexOf(text) < through ? 'pass' : 'lose';
    };
    first.accept(id).catch(() => undefined);
    await office.eventually('the desk lets them in', () => commits.length > 0);
    await first.close();
    const network = new Network(office.relay);
    const maya = await onShift(network);
    const before = network.sent.length;
    maya.accept(id).catch(() => undefined);
    await office.untilHeard(network, { before, beside: id });
    // The desk's words in the team come after all that is in the mailbox.
    network.onReceive = ({ header }) => ('conversation' in header && header.conversation !== id ? 'lose' : 'pass');
    through = 1;
    office.network.cut();
    await office.eventually('they are let in a second time', () => commits.length > 1);
    await visitor.send('in between');
    await office.eventually('the desk has it', async () => (await office.kept('c/')).includes('in between'));
    through = 2;
    office.network.cut();
    await office.eventually('the mailbox has both', () => itemsOf(network).join() === 'welcome,history,welcome,history');
    network.onReceive = () => 'pass';
    network.cut();
    await office.eventually('they are in', () => maya.state.conversations.has(id));
    const talk = maya.state.conversations.get(id);
    assert.ok(talk);
    await visitor.send('are you there?');
    await office.eventually('it is heard', () => textsOf(talk).includes('are you there?'));
    assert.deepEqual(textsOf(talk), ['first', 'in between', 'are you there?']);
    assert.equal(talk.state.securityCode, visitor.state.securityCode);
    assert.deepEqual([...maya.state.conversations.keys()], [id]);
    assert.deepEqual(visitor.state.roster.map(({ name }) => name).toSorted(), ['', 'Clinic record', 'Maya']);
  });
});
