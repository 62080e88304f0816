import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import type { Shift } from '../../src/conversation/shift/shift.js';
import type { CareConversation, VisitorConversation } from '../../src/conversation/state.js';
import type { ClientFrame } from '../../src/transport/frame.js';
import { Network } from '../conversation/network.js';
import { Office, textsOf } from './office.js';

describe('what an agent has said, and the relay does not have yet', () => {
  let office: Office;
  let network: Network;
  let visitor: VisitorConversation;
  let maya: Shift;
  let talk: CareConversation;
  let id: string;
  beforeEach(async () => {
    office = await Office.open({ deviations: { idle: {} } });
    network = new Network(office.relay);
    maya = await office.hire('Maya', { network });
    await maya.start();
    [visitor, id] = await office.waiting(maya);
    talk = await maya.accept(id);
    await office.eventually('all of it is sent', () => maya.state.unsent === undefined);
  });
  afterEach(() => office.close());

  const agents = () => visitor.state.roster.filter(({ role }) => role === 'agent').map(({ name }) => name);

  function disconnect(): void {
    network.down = true;
    network.cut();
  }

  it('is known as such until it is there: words, an end, and how it came out', async () => {
    for (const say of [() => talk.send('last'), () => maya.note(id, 'to be called'), () => maya.endAs(id, 'resolved')]) {
      disconnect();
      await say();
      assert.equal(maya.state.unsent ?? false, true);
      network.down = false;
      await office.eventually('it is sent', () => maya.state.unsent === undefined);
    }
    assert.ok(textsOf(visitor).includes('last'));
    await office.eventually('it has ended', () => visitor.state.phase === 'ended');
    assert.match(await office.kept('f/'), /"disposition":"resolved"/);
  });

  it('is said in its order, though the clock was set back meanwhile', async () => {
    disconnect();
    await maya.setAway(true);
    await maya.note(id, 'asks for the results');
    await office.clock.advance(-60_000);
    await maya.note(id, 'has them now');
    await maya.setAway(false);
    network.down = false;
    await office.eventually('it is sent', () => maya.state.unsent === undefined);
    await office.eventually('both are there', () => maya.state.notes.get(id)?.length === 2);
    assert.deepEqual(maya.state.notes.get(id)?.map(({ text }) => text), ['asks for the results', 'has them now']);
    await office.eventually('she is back', () => !maya.state.away.has(maya.state.self.id));
  });

  it('goes before the conversation is put away that was ended with it', async () => {
    disconnect();
    await talk.send('last');
    await maya.endAs(id, 'resolved');
    let away = false;
    const dismissed = maya.dismiss(id).then(() => (away = true));
    await office.clock.advance(60_000);
    assert.deepEqual([away, maya.state.conversations.has(id)], [false, true]);
    network.down = false;
    await office.eventually('it is put away', () => away);
    await dismissed;
    await office.eventually('the visitor is told', () => visitor.state.phase === 'ended');
    assert.ok(textsOf(visitor).includes('last'));
    assert.ok(!maya.state.conversations.has(id));
  });

  it('goes before somebody who signs out at once is out of the conversation', async () => {
    const held: ClientFrame[] = [];
    network.onSend = (frame) => {
      if (frame.header.type !== 'append' || frame.header.conversation !== id) return 'pass';
      held.push(frame);
      return 'lose';
    };
    await talk.send('last');
    await office.eventually('it is on its way', () => held.length > 0);
    const out = maya.signOut();
    await office.clock.advance(1000);
    assert.deepEqual(agents(), ['Maya']);
    network.inject(held);
    await office.eventually('they are out', () => agents().length === 0);
    await out;
    assert.ok(textsOf(visitor).includes('last'));
  });

  it('is not waited for without end by somebody who signs out all the same', async () => {
    disconnect();
    await talk.send('last');
    let out = false;
    void maya.signOut().then(() => (out = true));
    await office.eventually('they are out', () => out);
    assert.equal(maya.state.shift, 'ended');
  });
});
