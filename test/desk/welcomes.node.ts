import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { fromBase64Url } from '../../src/bytes.js';
import { encodeMailboxItem } from '../../src/conversation/mailbox.js';
import { MlsGroup } from '../../src/crypto/group/state.js';
import { memberId } from '../../src/crypto/index.js';
import type { GroupState } from '../../src/crypto/mls/group.js';
import { visitorIdentity } from '../crypto/clinic.js';
import { add, atLeaf, forgeCommit, forgeGroup, withUnmerged } from '../crypto/forge.js';
import { Office } from './office.js';
import { Stranger } from './stranger.js';

/** Anybody can take the desk's KeyPackages and post what they like. */
describe('a Welcome that was made to harm', () => {
  let office: Office;
  let stranger: Stranger;
  let refused: string[];
  beforeEach(async () => {
    refused = [];
    office = await Office.open({}, { logger: (event) => void (event.kind === 'refused' && refused.push(`${event.what} ${event.code}`)) });
    stranger = new Stranger(office);
    await office.eventually('a connection', () => stranger.relay.state === 'online');
  });
  afterEach(async () => {
    await stranger.relay.close();
    await office.close();
  });

  async function post(change: (state: GroupState) => GroupState): Promise<void> {
    const desk = memberId(office.clinic.desk.key.publicKey);
    const keyPackage = await stranger.relay.take(desk);
    const group = new MlsGroup(forgeGroup(visitorIdentity(), 'classic', 'conversation'));
    const { welcome } = forgeCommit(group, [add(keyPackage)], change);
    await stranger.relay.post(desk, encodeMailboxItem({ kind: 'welcome', welcome }));
  }

  const withContext = (change: Partial<GroupState['context']>) => (state: GroupState) => ({ ...state, context: { ...state.context, ...change } });

  for (const [what, code, change] of [
    ['whose tree names a leaf that is none', 'open-failed', (state) => withUnmerged(2 ** 32 - 1, state)],
    ['whose tree is all blank but for two', 'open-failed', (state) => atLeaf(1023, state)],
    ['to an epoch of which nobody could ask the relay', 'untrusted', withContext({ epoch: 2n ** 60n })],
    ['to a group of another kind of id', 'untrusted', withContext({ groupId: new Uint8Array(7) })],
  ] satisfies [string, string, (state: GroupState) => GroupState][]) {
    it(`is refused and forgotten: ${what}`, async () => {
      await post(change);
      await office.eventually('it is refused', () => refused.length > 0);
      assert.deepEqual(refused, [`welcome ${code}`]);
      const { id } = await office.talk();
      assert.deepEqual(office.desk.queue.map((conversation) => conversation.id), [id]);
    });
  }

  it('is forgotten when it is to a conversation that there is already', async () => {
    const { visitor, talk, id } = await office.talk();
    const groupId = fromBase64Url(id);
    await post(withContext({ groupId }));
    const roster = JSON.stringify(visitor.state.roster);
    await talk.send('still us');
    await office.eventually('the visitor reads it', () => JSON.stringify(visitor.state.timeline).includes('still us'));
    await visitor.send('and me');
    await office.eventually('it is on record', async () => (await office.kept('c/')).includes('and me'));
    assert.deepEqual(refused, []);
    assert.equal(JSON.stringify(visitor.state.roster), roster);
  });
});

describe('a Welcome by the last KeyPackage, which many are welcomed by', () => {
  const HOUR = 3_600_000;
  const DAY = 24 * HOUR;
  let office: Office;
  let stranger: Stranger;
  const joined: string[] = [];
  beforeEach(async () => {
    joined.length = 0;
    office = await Office.open({ deviations: { 'retention.deskMs': HOUR, idle: {} } }, { endAfterMs: HOUR, logger: ({ kind }) => void (kind === 'joined' && joined.push(kind)) });
    stranger = new Stranger(office);
    await office.eventually('a connection', () => stranger.relay.state === 'online');
  });
  afterEach(async () => {
    await stranger.relay.close();
    await office.close();
  });

  /** A conversation that began with it, and is on record no more. */
  async function erased(): Promise<Uint8Array> {
    const desk = memberId(office.clinic.desk.key.publicKey);
    const pool = new Set<string>();
    for (let taken = ''; !pool.has(taken); taken = (await stranger.relay.take(desk)).join()) pool.add(taken);
    const { welcome } = await stranger.begin(visitorIdentity());
    await office.eventually('the desk has joined', () => joined.length === 1);
    await office.clock.advance(3 * HOUR);
    await office.eventually('it is erased', async () => (await office.names('c/')).length === 0);
    return welcome;
  }

  it('leads nowhere when the relay brings it again, though nothing is on record any more: the keys would be used twice', async () => {
    const welcome = await erased();
    const desk = memberId(office.clinic.desk.key.publicKey);
    await stranger.relay.post(desk, welcome);
    const { conversation } = await stranger.begin(visitorIdentity());
    await office.eventually('the desk has read on', () => office.desk.queue.some(({ id }) => id === conversation));
    assert.equal(joined.length, 2);
  });

  it('is forgotten together with it', async () => {
    await erased();
    assert.equal((await office.names('joined/')).length, 1);
    await stranger.relay.close();
    await office.desk.close();
    await office.clock.advance(36 * DAY);
    await office.restartDesk();
    await office.eventually('it is forgotten', async () => (await office.names('joined/')).length === 0);
  });
});
