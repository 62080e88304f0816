import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, test } from 'node:test';
import type { Agent } from '../../src/agent.js';
import { DutyError } from '../../src/conversation/shift/duty.js';
import type { CareConversation } from '../../src/conversation/state.js';
import type { ClientHeader } from '../../src/transport/frame.js';
import { hears, sees, texts, waiting } from './house.js';
import { Premises } from './premises.js';

/** Again, as a person would press again who is told that the desk did not answer. */
async function accepted(agent: Agent, id: string): Promise<CareConversation> {
  for (;;) {
    try {
      return await agent.accept(id);
    } catch (error) {
      if (!(error instanceof DutyError) || error.code !== 'unreachable') throw error;
    }
  }
}

describe('a process that is killed in the middle of a commit', () => {
  let premises: Premises;
  beforeEach(async () => {
    premises = await Premises.open();
  });
  afterEach(() => premises.close());

  /** The first commit from now on waits on its way, and for what `meanwhile` does. */
  function atCommit(meanwhile: () => Promise<void>): Promise<void> {
    return new Promise((resolve, reject) => {
      premises.wire.holds = (asked: ClientHeader) => {
        if (asked.type !== 'append' || asked.next === undefined) return undefined;
        premises.wire.holds = () => undefined;
        const done = meanwhile();
        done.then(resolve, reject);
        return done;
      };
    });
  }

  for (const when of ['before it has arrived', 'as it arrives'] as const) {
    test(`the relay, ${when}: the agent is in, once, and nothing is lost`, async () => {
      const [visitor, ada] = [await premises.visit(), await premises.agent('Ada Agent')];
      await visitor.send('Before');
      const id = await waiting(ada);
      const killed = atCommit(async () => {
        if (when === 'before it has arrived') await premises.relay.end('SIGKILL');
        else setTimeout(() => void premises.relay.end('SIGKILL'), 5);
      });
      const accepting = accepted(ada, id);
      await killed;
      await premises.relay.ended;
      await visitor.send('Meanwhile');
      await premises.startRelay();
      const talk = await accepting;
      await talk.send('After');
      for (const who of [visitor, talk]) {
        for (const text of ['Before', 'Meanwhile', 'After']) await hears(who, text);
        await sees(who, ({ timeline }) => timeline.every((item) => item.kind !== 'message' || item.status !== 'waiting'));
        assert.deepEqual(texts(who.state).toSorted(), ['After', 'Before', 'Meanwhile']);
        assert.equal(who.state.roster.filter(({ role }) => role === 'agent').length, 1);
      }
      assert.equal(visitor.state.securityCode, talk.state.securityCode);
    });
  }

  test('the desk, in a hand-over: the colleague has all of it, the first reads no further, and nothing is doubled', async () => {
    const [visitor, ada, ben] = [await premises.visit(), await premises.agent('Ada Agent'), await premises.agent('Ben Agent')];
    await visitor.send('Before');
    const id = await waiting(ada);
    const talk = await accepted(ada, id);
    await ada.handOver(id, ben.state.self.id);
    await sees(ben, ({ queue }) => queue.some(({ offeredTo }) => offeredTo === ben.state.self.id));
    const killed = atCommit(async () => void (await premises.desk.end('SIGKILL')));
    const accepting = accepted(ben, id);
    await killed;
    await visitor.send('Meanwhile');
    await premises.startDesk();
    const later = await accepting;
    await later.send('After');
    for (const who of [visitor, later]) {
      for (const text of ['Before', 'Meanwhile', 'After']) await hears(who, text);
      assert.deepEqual(texts(who.state).toSorted(), ['After', 'Before', 'Meanwhile']);
    }
    await sees(talk, ({ phase }) => phase === 'left');
    assert.ok(!texts(talk.state).includes('After'));
    assert.deepEqual(visitor.state.roster.filter(({ role }) => role === 'agent').map(({ name }) => name), ['Ben Agent']);
  });

  for (const when of ['before it learns that the agent is in', 'before it hands over what was said'] as const) {
    test(`the desk, ${when}: the agent is handed it with the next start, without asking again`, async () => {
      const [visitor, ada] = [await premises.visit(), await premises.agent('Ada Agent')];
      await visitor.send('Before');
      const id = await waiting(ada);
      const stopped = new Promise<void>((resolve) => {
        premises.wire.holds = ({ type, ...asked }) => {
          const isCommit = type === 'append' && 'next' in asked && asked.next !== undefined;
          if (when === 'before it learns that the agent is in' ? !isCommit : type !== 'post') return undefined;
          premises.wire.holds = () => undefined;
          process.kill(premises.desk.pid, 'SIGSTOP');
          resolve();
          // The commit arrives all the same, and the history does not.
          return isCommit ? undefined : new Promise(() => undefined);
        };
      });
      ada.accept(id).catch(() => undefined);
      await stopped;
      await sees(visitor, ({ roster }) => roster.some(({ role }) => role === 'agent'));
      await premises.desk.end('SIGKILL');
      await visitor.send('Meanwhile');
      assert.ok(!ada.state.conversations.has(id));
      await premises.startDesk();
      const { conversations } = await sees(ada, (state) => state.conversations.has(id));
      const talk = conversations.get(id) ?? assert.fail('it is not there');
      await hears(talk, 'Meanwhile');
      await talk.send('After');
      await hears(visitor, 'After');
      for (const who of [visitor, talk]) assert.deepEqual(texts(who.state), ['Before', 'Meanwhile', 'After']);
      assert.equal(visitor.state.roster.filter(({ role }) => role === 'agent').length, 1);
    });
  }
});
