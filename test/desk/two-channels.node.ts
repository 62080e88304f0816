import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { DutyError } from '../../src/conversation/shift/duty.js';
import type { Shift } from '../../src/conversation/shift/shift.js';
import { Network } from '../conversation/network.js';
import { Office, textsOf } from './office.js';

// The team's log, each conversation's, the mailboxes and the desk's own life are four things, and no order holds between two of them.

let office: Office;
beforeEach(async () => {
  office = await Office.open({ preset: 'standard' });
});
afterEach(() => office.close());

const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: unknown) => (error instanceof DutyError ? error.code : error),
  );

/** Somebody waits for an agent, whose way to the relay can be disturbed. */
async function visited() {
  const visitor = await office.visit();
  const network = new Network(office.relay);
  const maya = await office.hire('Maya', { network });
  await maya.start();
  await visitor.send('first');
  await office.eventually('somebody waits', () => maya.state.queue.length > 0);
  const id = maya.state.queue[0]?.id ?? '';
  return { visitor, network, maya, id };
}

const isIn = ({ state }: Shift, id: string) => state.queue.some((entry) => entry.id === id);

/** Commits of the desk's to a conversation get no further from now on. Resolves once there is one. */
function held(id: string): Promise<void> {
  let count = 0;
  office.network.onSend = ({ header }) => (header.type === 'append' && header.conversation === id && header.next !== undefined && ++count > 0 ? 'lose' : 'pass');
  return office.eventually('it is held', () => count > 0);
}

/** The desk has to do with somebody's coming in, which the relay does not answer: all else that is asked of it waits. */
async function busy(agent: Shift, id: string, other: Shift): Promise<{ code: string | undefined }> {
  const answer: { code: string | undefined } = { code: undefined };
  await agent.invite(id, other.state.self.id);
  await office.eventually('they are asked', () => other.state.queue.some(({ offeredTo }) => offeredTo === other.state.self.id));
  const holding = held(id);
  void codeOf(other.accept(id)).then((code) => (answer.code = String(code)));
  await holding;
  return answer;
}

async function stopped(): Promise<void> {
  let closed = false;
  const closing = office.desk.close().then(() => (closed = true));
  await office.eventually('the desk has stopped', () => closed);
  await closing;
  office.network.onSend = () => 'pass';
}

describe('a desk that is stopped while it is busy', () => {
  it('does afterwards what it was asked before: notes, who is away, who leaves', async () => {
    const { agent: maya, id } = await office.talk();
    const [ben, cleo] = [await office.agent('Ben'), await office.agent('Cleo')];
    await busy(maya, id, ben);
    await maya.note(id, 'Speaks Spanish');
    await ben.setAway(true);
    const leaving = cleo.signOut();
    await office.eventually('it has read all that', async () => (await office.names('asked/')).length === 3);
    await stopped();
    await office.restartDesk();
    await leaving;
    await office.eventually('the note is known', () => maya.state.notes.get(id)?.map(({ text }) => text).join() === 'Speaks Spanish');
    await office.eventually('one is away', () => maya.state.away.has(ben.state.self.id));
    await office.eventually('one is gone', () => office.desk.team.length === 2);
    await office.eventually('nothing of it is kept', async () => (await office.names('asked/')).length === 0);
  });

  it('tells the team afterwards which conversations are over, and purged', async () => {
    const { agent: maya, talk, id } = await office.talk();
    const other = await office.visit();
    await other.send('second');
    await office.eventually('they wait', () => maya.state.queue.some(({ status }) => status === 'waiting'));
    const waiting = maya.state.queue.find(({ status }) => status === 'waiting')?.id ?? '';
    const ben = await office.agent('Ben');
    const holding = held(waiting);
    ben.accept(waiting).catch(() => undefined);
    await holding;
    await talk.session?.purge();
    await office.eventually('it has ended', async () => (await office.kept(`f/${id}`)).includes('"status":"ended"'));
    await stopped();
    assert.ok(isIn(maya, id));
    await office.restartDesk();
    await office.eventually('the team knows', () => !isIn(maya, id) && !isIn(ben, id) && ben.state.purges.has(id));
    assert.ok(isIn(maya, waiting));
  });

  it('knows afterwards who is away, and tells whoever comes', async () => {
    const [maya, ben] = [await office.agent('Maya'), await office.agent('Ben')];
    await ben.setAway(true);
    await office.eventually('it is known', () => maya.state.away.has(ben.state.self.id));
    await office.restartDesk();
    const cleo = await office.agent('Cleo');
    await office.eventually('it is told', () => cleo.state.away.has(ben.state.self.id));
    assert.ok(maya.state.away.has(ben.state.self.id));
    await ben.setAway(false);
    await office.eventually('they are back', () => [maya, cleo].every(({ state }) => state.away.size === 0));
  });
});

describe('a conversation that ends', () => {
  it('while its agent’s access is taken away keeps nobody on shift', async () => {
    const { agent: maya, talk, id } = await office.talk();
    const holding = held(id);
    const dismissed = office.desk.dismiss('Maya');
    await holding;
    await talk.session?.purge();
    await office.eventually('the shift is over', () => maya.state.shift === 'ended');
    await dismissed;
    assert.deepEqual(office.desk.team, []);
  });

  it('while somebody comes in is over for them, not refused', async () => {
    const { agent: maya, talk, id } = await office.talk();
    const answer = await busy(maya, id, await office.agent('Ben'));
    await talk.session?.purge();
    await office.eventually('it is answered', () => answer.code !== undefined);
    assert.equal(answer.code, 'gone');
  });

  it('before the Welcome to it has come leaves no keys behind', async () => {
    const { visitor, network, maya, id } = await visited();
    network.onReceive = ({ header }) => (header.type === 'item' ? 'lose' : 'pass');
    // With its log the relay would delete the Welcome.
    office.network.onSend = ({ header }) => (header.type === 'purge' ? 'cut' : 'pass');
    let code: unknown;
    void codeOf(maya.accept(id)).then((answer) => (code = answer));
    await office.eventually('they are let in', () => visitor.state.roster.some(({ name }) => name === 'Maya'));
    await visitor.end();
    await office.eventually('it is over', () => code !== undefined && !isIn(maya, id));
    assert.equal(code, 'gone');
    network.onReceive = () => 'pass';
    network.cut();
    const kept = async (prefix: string) => (await office.agentStorages[0]?.list(prefix))?.length;
    await office.eventually('the Welcome is read', async () => (await kept('k/')) === 0);
    assert.equal(await kept('j/'), 0);
  });
});

describe('a team whose log is lost', () => {
  it('leaves nobody in conversations who is not on shift any more: they wait for whoever comes', async () => {
    const { visitor, agent: maya, id } = await office.talk();
    const asked = new Set<number>();
    office.network.onSend = ({ header }) => {
      if (header.type === 'subscribe' && header.conversation !== id) asked.add(header.request);
      return 'pass';
    };
    office.network.onReceive = ({ header }) => (header.type === 'ok' && asked.has(header.request) ? [{ header: { type: 'error', request: header.request, code: 'gone' }, parts: [] }] : 'pass');
    office.network.cut();
    await office.eventually('nobody is on shift', () => office.desk.team.length === 0);
    office.network.onReceive = () => 'pass';
    await maya.close();
    const ben = await office.agent('Ben');
    await office.eventually('it waits', () => ben.state.queue.some((entry) => entry.id === id && entry.status === 'waiting'));
    await visitor.send('still there?');
    const talk = await ben.accept(id);
    await office.eventually('it is heard', () => textsOf(talk).includes('still there?'));
    assert.deepEqual(visitor.state.roster.map(({ name }) => name).toSorted(), ['', 'Ben', 'Clinic record']);
  });
});

describe('a conversation that was offered to somebody', () => {
  it('is not theirs to take any more once a colleague was first', async () => {
    const { agent: maya, id } = await office.talk();
    const [ben, cleo] = [await office.agent('Ben'), await office.agent('Cleo')];
    await maya.handOver(id, ben.state.self.id);
    await office.eventually('it is offered', () => cleo.state.queue.some(({ offeredTo }) => offeredTo === ben.state.self.id));
    await office.desk.endShift([maya.state.self.id]);
    await cleo.accept(id);
    await office.eventually('all know', () => ben.state.queue.some(({ members, offeredTo }) => members.join() === cleo.state.self.id && offeredTo === undefined));
    assert.equal(await codeOf(ben.accept(id)), 'refused');
  });
});

describe('a Welcome that does not open', () => {
  /** The next Welcome is damaged on its way. */
  function damaged(network: Network): void {
    let done = false;
    network.onReceive = (frame) => {
      const [item] = frame.parts;
      if (done || frame.header.type !== 'item' || item?.[0] !== 1) return 'pass';
      done = true;
      const bytes = item.slice();
      bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
      return [{ ...frame, parts: [bytes] }];
    };
  }

  it('to a conversation is told at once, and accepting it again leads in', async () => {
    const { visitor, network, maya, id } = await visited();
    damaged(network);
    assert.equal(await codeOf(maya.accept(id)), 'refused');
    const talk = await maya.accept(id);
    await talk.send('hello');
    await office.eventually('it is heard', () => textsOf(visitor).includes('hello'));
    assert.deepEqual(textsOf(talk), ['first', 'hello']);
  });

  it('to the team is asked for again', async () => {
    const network = new Network(office.relay);
    const maya = await office.hire('Maya', { network });
    damaged(network);
    void maya.start();
    await office.eventually('they are on shift', () => maya.state.shift === 'on');
    const visitor = await office.visit();
    await visitor.send('first');
    await office.eventually('they see who waits', () => maya.state.queue.length === 1);
    assert.equal(office.desk.team.length, 1);
  });
});
