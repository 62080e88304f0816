import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { sqliteStore } from '../../src/relay/index.js';
import { Network } from '../conversation/network.js';
import { filesIn, occursIn } from '../scenario/search.js';
import { Office } from './office.js';

const HOUR = 3_600_000;

describe('what the relay has of a conversation that goes on', () => {
  let folder: string;
  let office: Office;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sotto-relay-retention-'));
    office = await Office.open({ deviations: { 'retention.relayMs': HOUR, idle: {} } }, {}, await sqliteStore(join(folder, 'relay.db')));
  });
  afterEach(async () => {
    await office.close();
    await rm(folder, { recursive: true });
  });

  const onDisk = async (bytes: Uint8Array) => (await filesIn(folder, /^relay\.db/)).some(([, content]) => occursIn(content, bytes.slice(-64)));
  const isAnswered = ({ received }: Network, request: number) => received.some(({ header }) => header.type === 'ok' && header.request === request);
  /** What a visitor's messages are on the wire, of which the relay has said that it has them. */
  const sealed = (network: Network) => network.sent.flatMap(({ header, parts }) => (header.type === 'append' && isAnswered(network, header.request) ? parts.slice(0, 1) : []));

  async function outlives(hours: number, network: Network): Promise<boolean[]> {
    const entries = sealed(network);
    assert.ok(entries.length > 0);
    for (const entry of entries) assert.ok(await onDisk(entry));
    for (let half = 0; half < 2 * hours; half++) await office.clock.advance(HOUR / 2);
    await office.relay.expire();
    return Promise.all(entries.map(onDisk));
  }

  it('is deleted after the time of the policy, and goes on', async () => {
    const network = new Network(office.relay);
    const { visitor, talk } = await office.talk({ transport: network.transport });
    await office.eventually('it was asked for', () => network.sent.some(({ header }) => header.type === 'retain' && header.keepMs === HOUR));
    assert.ok((await outlives(2, network)).every((there) => !there));
    await visitor.send('and now?');
    await office.eventually('it arrives', () => talk.state.timeline.some((item) => item.kind === 'message' && item.text === 'and now?'));
  });

  it('is deleted after that time though a changed program of the visitor does not ask for it: the desk does', async () => {
    const network = new Network(office.relay);
    network.onSend = ({ header }) => (header.type === 'retain' ? 'lose' : 'pass');
    await office.talk({ transport: network.transport });
    assert.ok((await outlives(2, network)).every((there) => !there));
  });

  it('is deleted after that time though a changed program of the visitor asks for a longer one', async () => {
    const network = new Network(office.relay);
    network.onSend = (frame) => (frame.header.type === 'retain' ? [{ ...frame, header: { ...frame.header, keepMs: 20 * HOUR } }] : 'pass');
    await office.talk({ transport: network.transport });
    assert.ok((await outlives(2, network)).every((there) => !there));
  });

  it('is deleted while the desk is off, and sooner where the page says so', async () => {
    const network = new Network(office.relay);
    const isDone = (type: string) => office.network.sent.some(({ header }) => header.type === type && isAnswered(office.network, header.request));
    await office.eventually('the desk can be written to', () => isDone('put-profile') && isDone('publish'));
    office.network.down = true;
    office.network.cut();
    const visitor = await office.visit({ transport: network.transport, policy: { retention: { relayMs: HOUR / 4 } } });
    await visitor.send('is anybody there?');
    await office.eventually('it was sent', () => sealed(network).length > 0 && network.sent.some(({ header }) => header.type === 'retain'));
    assert.deepEqual(await outlives(0.5, network), [false]);
  });
});
