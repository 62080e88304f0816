import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { encodeContent } from '../../src/conversation/content/content.js';
import type { LiveConversation } from '../../src/conversation/live/live-conversation.js';
import type { Shift } from '../../src/conversation/shift/shift.js';
import type { VisitorConversation } from '../../src/conversation/state.js';
import { Office, sees, textsOf } from './office.js';

// A changed program says two things under one id. Whoever took it for one thing said twice would show the first, and have both on record: as said, and as
// received.

const ID = 'A'.repeat(22);

describe('what a member says again under the same id', () => {
  let office: Office;
  let visitor: VisitorConversation;
  let agent: Shift;
  let talk: LiveConversation;
  let id: string;
  beforeEach(async () => {
    office = await Office.open({ preset: 'standard' });
    ({ visitor, agent, talk, id } = await office.talk());
  });
  afterEach(() => office.close());

  let said = 0;
  const says = (text: string, as = ID) => talk.session?.enqueue(`x${said++}`, encodeContent({ v: 1, type: 'text', id: as, text, atMs: office.clock.now() }));
  const recorded = async () => (await office.desk.export(id, 'to look')).items.flatMap(({ text }) => text ?? []);
  /** Until the desk has a last word. */
  const untilSaid = async (text: string) => {
    await talk.send(text);
    await sees(visitor, () => textsOf(visitor).includes(text));
    await office.eventually('the desk has it', async () => (await recorded()).includes(text));
  };

  it('is neither shown to anybody nor on record: the record is what the others have read', async () => {
    await says('Take one of these a day');
    await says('Go to the emergency room at once');
    await untilSaid('Good night');
    assert.deepEqual(textsOf(visitor), ['first', 'Take one of these a day', 'Good night']);
    assert.deepEqual(await recorded(), textsOf(visitor));
  });

  it('is not on record after a restart of the desk either, nor in the history of who comes later', async () => {
    await says('Take one of these a day');
    await office.eventually('the desk has it', async () => (await recorded()).length === 2);
    await office.restartDesk();
    await says('Go to the emergency room at once');
    await untilSaid('Good night');
    assert.deepEqual(await recorded(), textsOf(visitor));
    const ben = await office.agent('Ben');
    await agent.handOver(id, ben.state.self.id);
    await office.eventually('it is offered', () => ben.state.queue.some(({ offeredTo }) => offeredTo !== undefined));
    const later = await ben.accept(id);
    assert.deepEqual(textsOf(later), textsOf(visitor));
  });

  it('is on record where it is another member’s id, as it is shown', async () => {
    const first = visitor.state.timeline.find((item) => item.kind === 'message');
    await says('No, it is not', first?.id);
    await untilSaid('Good night');
    assert.deepEqual([textsOf(visitor), await recorded()], [['first', 'No, it is not', 'Good night'], ['first', 'No, it is not', 'Good night']]);
  });
});
