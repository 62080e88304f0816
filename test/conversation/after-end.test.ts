import { expect } from 'chai';
import { randomBytes } from '@noble/hashes/utils.js';
import { toBase64Url } from '../../src/bytes.js';
import type { VisitorConversation } from '../../src/conversation/state.js';
import { Clinic, type Desk, PATIENCE_MS, type Room, screen, settle, shows, until } from './clinic.js';
import type { Network } from './network.js';

const HOUR = 3_600_000;
const ORIGIN = 'https://clinic.example';

/** With the browser's own IndexedDB, and time that passes when told to. */
describe('what a visitor’s device has after the end', () => {
  let clinic: Clinic;
  let desk: Desk;
  let room: Room;
  let network: Network;
  let visitor: VisitorConversation;
  let instance: string;
  afterEach(async () => {
    await visitor.forget();
    await clinic.close();
  });

  async function begin(visitorMs: number): Promise<void> {
    clinic = new Clinic({ secondMs: 100 });
    desk = await clinic.open({ deviations: { 'retention.visitorMs': visitorMs, idle: {}, returning: {} } });
    instance = toBase64Url(randomBytes(8));
    network = clinic.network;
    visitor = await visit();
    await visitor.send('before the end');
    room = await desk.room();
    await room.hears('before the end');
    await room.say('an answer');
    await shows(visitor, (state) => screen(state).length === 2);
    await visitor.saveDraft('half a thought');
    expect(await kept()).to.include.members(['v/group', 'v/draft', 'v/meta']);
  }

  const visit = (options: { transport?: Network['transport'] } = {}) => clinic.visit({ keep: 'device', origin: ORIGIN, instance, transport: (options.transport ?? network.transport) });

  /** The names of everything that is kept of the conversation, in all databases of this instance. */
  async function kept(): Promise<string[]> {
    const databases = (await indexedDB.databases()).flatMap(({ name }) => (name?.includes(instance) ? [name] : []));
    const names = await Promise.all(databases.map(recordsOf));
    // When somebody was last here, and up to which number it was hidden then, says nothing of it.
    return names.flat().filter((name) => name.startsWith('v/') && name !== 'v/sitting');
  }

  /** A text of the transcript is there. */
  const hasText = async () => (await kept()).some((name) => name.startsWith('v/t/'));

  async function eventually(what: string, condition: () => Promise<boolean>): Promise<void> {
    for (const deadlineMs = performance.now() + PATIENCE_MS; !(await condition()) && performance.now() < deadlineMs; ) await settle(5);
    if (!(await condition())) throw new Error(`waited in vain: ${what}, there is ${(await kept()).join()}`);
  }

  it('is nothing but that it has ended, where the policy keeps nothing, though the relay never deletes its log', async () => {
    await begin(0);
    network.onReceive = ({ header }) => (header.type === 'purged' ? 'lose' : 'pass');
    await visitor.end();
    await eventually('keys, text and draft are gone', async () => (await kept()).join() === 'v/meta');
    expect(screen(visitor.state)).to.have.length(2);
    await visitor.close();
    visitor = await visit();
    expect([visitor.state.phase, visitor.state.timeline.length, visitor.state.draft]).to.deep.equal(['ended', 0, undefined]);
  });

  it('is nothing but that either when the other side ends it', async () => {
    await begin(0);
    await room.send({ v: 1, type: 'end', id: toBase64Url(randomBytes(16)), atMs: clinic.clock.now() });
    await eventually('keys, text and draft are gone', async () => (await kept()).join() === 'v/meta');
  });

  it('is its text for as long as the policy says, and neither keys nor draft', async () => {
    await begin(2 * HOUR);
    await visitor.end();
    await eventually('keys and draft are gone', async () => !(await kept()).some((name) => ['v/group', 'v/cursor', 'v/draft'].includes(name) || name.startsWith('v/out/')));
    expect(await hasText()).to.equal(true);
    await clinic.clock.advance(HOUR);
    await visitor.close();
    visitor = await visit();
    await shows(visitor, (state) => screen(state).length === 2);
    expect(visitor.state.phase).to.equal('ended');
    await clinic.clock.advance(HOUR / 2);
    expect(await hasText()).to.equal(true);
    await clinic.clock.advance(HOUR / 2 + 1);
    await eventually('the text is gone', async () => (await kept()).join() === 'v/meta');
    await until('it is not shown any more', () => visitor.state.timeline.length === 0);
  });

  it('is gone with the next page that opens, where none was open when its time was over, and before anything is shown', async () => {
    await begin(2 * HOUR);
    await visitor.end();
    await eventually('keys are gone', async () => !(await kept()).includes('v/group'));
    await visitor.close();
    await clinic.clock.advance(3 * HOUR);
    expect(await hasText()).to.equal(true);
    visitor = await visit();
    expect(visitor.state.timeline).to.deep.equal([]);
    expect((await kept()).join()).to.equal('v/meta');
  });

  it('waits for a connection where there is none, says so, and is gone then', async () => {
    await begin(0);
    network.down = true;
    network.cut();
    await visitor.end();
    await shows(visitor, ({ phase, clearing }) => phase === 'ended' && clearing === true);
    expect(await kept()).to.include('v/group');
    await visitor.close();
    visitor = await visit();
    expect([visitor.state.phase, visitor.state.clearing]).to.deep.equal(['ended', true]);
    network.down = false;
    await clinic.eventually('the clinic knows', () => visitor.state.clearing === undefined);
    await eventually('all is gone', async () => (await kept()).join() === 'v/meta');
  });
});

function recordsOf(database: string): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(database);
    opening.addEventListener('error', () => reject(new Error('not opened')));
    opening.addEventListener('success', () => {
      const stores = [...opening.result.objectStoreNames];
      const reading = opening.result.transaction(stores).objectStore(stores[0] ?? '').getAllKeys();
      reading.addEventListener('success', () => {
        opening.result.close();
        resolve(reading.result.map(String));
      });
      reading.addEventListener('error', () => reject(new Error('not read')));
    });
  });
}
