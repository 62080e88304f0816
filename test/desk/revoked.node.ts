import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import type { LiveConversation } from '../../src/conversation/live/live-conversation.js';
import type { Shift } from '../../src/conversation/shift/shift.js';
import type { VisitorConversation } from '../../src/conversation/state.js';
import { screen, settle } from '../conversation/clinic.js';
import { Disk } from '../conversation/fragile-storage.js';
import { Office, textsOf } from './office.js';

// A device of the clinic's was stolen: an administrator names its certificate as revoked, and starts the desk anew.

describe('an agent whose certificate the clinic has revoked', () => {
  let office: Office;
  let disk: Disk;
  let visitor: VisitorConversation;
  let agent: Shift;
  let talk: LiveConversation;
  let serial: string;

  beforeEach(async () => {
    office = await Office.open({ preset: 'standard' });
    disk = new Disk();
    ({ visitor, agent, talk } = await office.talk({ keep: disk.open }));
    await talk.send('hello');
    await office.eventually('the visitor hears', () => textsOf(visitor).includes('hello'));
    serial = /"serial":"([\w-]{22})"/.exec(await office.kept('audit/'))?.[1] ?? '';
    assert.notEqual(serial, '');
  });
  afterEach(() => office.close());

  const agentsIn = (who: { readonly state: VisitorConversation['state'] }) => who.state.roster.filter(({ role }) => role === 'agent').length;

  it('is put out of the team and of its conversations, though it has renewed its keys while the desk was away', async () => {
    await office.desk.close();
    await talk.unlocked();
    await talk.send('with new keys');
    await office.eventually('the visitor hears', () => textsOf(visitor).includes('with new keys'));
    await office.restartDesk({ revoked: [serial] });
    await office.eventually('it is out', () => agentsIn(visitor) === 0 && office.desk.team.length === 0);
    assert.equal(visitor.state.phase, 'open');
    const heard = textsOf(talk).length;
    await visitor.send('just us now');
    await office.eventually('the desk has it', async () => (await office.kept('c/')).includes('just us now'));
    assert.equal(textsOf(talk).length, heard);
    assert.ok(!textsOf(talk).includes('just us now'));
    assert.equal(agent.state.shift, 'ended');
  });

  /** The desk is down, and everybody else knows. */
  async function told(): Promise<void> {
    await office.desk.close();
    await office.publish({ revoked: [serial] });
    await office.clock.advance(11 * 60_000);
    await settle();
  }

  it('reads nothing that is written by who knows, before the desk has put it out: what they write waits until then', async () => {
    await told();
    await visitor.send('just us now');
    await office.clock.advance(60_000);
    await settle();
    assert.deepEqual(textsOf(talk), ['first', 'hello']);
    assert.ok(screen(visitor.state).includes('visitor: just us now (waiting)'), screen(visitor.state).join());
    await office.restartDesk({ revoked: [serial] });
    await office.eventually('it is sent', () => agentsIn(visitor) === 0 && !screen(visitor.state).includes('visitor: just us now (waiting)'));
    assert.equal(visitor.state.phase, 'open');
    await office.eventually('the desk has it', async () => (await office.kept('c/')).includes('just us now'));
    assert.deepEqual(textsOf(talk), ['first', 'hello']);
  });

  it('is followed by who knows when it renews its keys, and out in the end like any other', async () => {
    await told();
    const { securityCode } = visitor.state;
    await talk.unlocked();
    await office.eventually('all have the new keys', () => visitor.state.securityCode !== securityCode && visitor.state.securityCode === talk.state.securityCode);
    await office.restartDesk({ revoked: [serial] });
    await office.eventually('it is out', () => agentsIn(visitor) === 0);
    await visitor.send('just us now');
    await office.eventually('the desk has it', async () => (await office.kept('c/')).includes('just us now'));
    assert.equal(visitor.state.phase, 'open');
  });
});
