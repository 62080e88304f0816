import { expect } from 'chai';
import { toBase64Url } from '../../src/bytes.js';
import type { Clock } from '../../src/clock.js';
import { randomBytes } from '@noble/hashes/utils.js';
import type { LoadDetector } from '../../src/conversation/content/screening.js';
import type { VisitorConversation } from '../../src/conversation/state.js';
import { type TabMessage, Tabs } from '../../src/conversation/visitor/tabs.js';
import { ManualClock, turn as nextTurn } from '../../src/testing.js';
import { Clinic, type Desk, PATIENCE_MS, screen, shows, until } from './clinic.js';
import { detect } from './detector.js';
import { Network } from './network.js';
import { storageName } from '../../src/conversation/visitor/storage-name.js';

const ORIGIN = 'https://clinic.example';

/** Several conversations of one page share database, channel and lock as several tabs do. */
describe('a visitor’s tabs', () => {
  let clinic: Clinic;
  let desk: Desk;
  let instance: string;
  beforeEach(async () => {
    clinic = new Clinic({ secondMs: 100 });
    desk = await clinic.open();
    instance = toBase64Url(randomBytes(8));
  });
  const hung: (() => void)[] = [];
  afterEach(async () => {
    for (const again of hung.splice(0)) again();
    await clinic.close();
  });

  const visit = ({ origin = ORIGIN, network = clinic.network, ...given }: { origin?: string; network?: Network; phi?: LoadDetector; clock?: Clock } = {}) =>
    clinic.visit({ keep: 'device', origin, instance, transport: network.transport, ...given });

  /** Takes the lead from the tab that has it, for the next one that asks. */
  const steal = () => navigator.locks.request(storageName({ clinic: clinic.key, origin: ORIGIN, instance }), { steal: true }, () => Promise.resolve());

  async function two(): Promise<[VisitorConversation, VisitorConversation]> {
    const first = await visit();
    await shows(first, ({ phase }) => phase === 'new');
    return [first, await visit()];
  }

  it('show the same conversation live, over one connection', async () => {
    const [first, second] = await two();
    await first.send('from the first');
    const room = await desk.room();
    await room.hears('from the first');
    await room.say('an answer');
    for (const tab of [first, second]) await shows(tab, (state) => screen(state).join() === 'visitor: from the first (sent),desk: an answer');
    await shows(second, ({ connection }) => connection === 'online');
    expect(second.state.id).to.equal(first.state.id);
    expect(second.state.roster).to.deep.equal(first.state.roster);
    expect(second.state.securityCode).to.equal(first.state.securityCode);
    expect(second.state.remembered).to.equal(true);
    expect(clinic.network.connections).to.equal(1);
  });

  it('may all write: each message arrives once, in the order of writing', async () => {
    const [first, second] = await two();
    const expected: string[] = [];
    for (let i = 0; i < 6; i++) {
      const text = `message ${i}`;
      expected.push(text);
      await (i % 2 ? first : second).send(text);
      // So that no two are of one moment.
      await clinic.clock.advance(1);
    }
    const room = await desk.room();
    await until('all are heard', () => room.texts.length === 6);
    expect(room.texts).to.deep.equal(expected);
    for (const tab of [first, second]) await shows(tab, (state) => screen(state).join() === expected.map((text) => `visitor: ${text} (sent)`).join());
    expect(clinic.network.connections).to.equal(1);
    expect(desk.rooms.length).to.equal(1);
  });

  it('go on when the one that talks to the relay is closed', async () => {
    const [first, second] = await two();
    await first.send('one');
    const room = await desk.room();
    await room.hears('one');
    await shows(second, (state) => screen(state)[0] === 'visitor: one (sent)');
    await first.close();
    await second.send('two');
    await room.hears('two');
    await room.say('three');
    await shows(second, (state) => screen(state).join() === 'visitor: one (sent),visitor: two (sent),desk: three');
    expect(clinic.network.connections).to.equal(2);
    expect(clinic.network.open).to.equal(1);
    expect(room.texts).to.deep.equal(['one', 'two']);
  });

  it('go on when the one that talks to the relay is closed while all are locked', async () => {
    const [first, second] = await two();
    await first.send('one');
    const room = await desk.room();
    await room.hears('one');
    for (const tab of [first, second]) await shows(tab, (state) => screen(state)[0] === 'visitor: one (sent)');
    await clinic.clock.advance(6 * 60_000);
    for (const tab of [first, second]) await shows(tab, ({ phase }) => phase === 'locked');
    await first.close();
    await clinic.eventually('the second leads', () => clinic.network.connections === 2 && clinic.network.open === 1);
    await second.unlock();
    await shows(second, (state) => state.connection === 'online' && screen(state)[0] === 'visitor: one (sent)');
    clinic.network.down = true;
    clinic.network.cut();
    await shows(second, ({ connection }) => connection === 'offline');
  });

  it('lose nothing when the leader is closed in the middle of a sentence', async () => {
    const [first, second] = await two();
    await first.send('one');
    await second.send('two');
    await first.send('three');
    await first.close();
    const room = await desk.room();
    await clinic.eventually('all is heard', () => room.texts.length === 3);
    expect(room.texts.toSorted()).to.deep.equal(['one', 'three', 'two']);
    await shows(second, (state) => screen(state).length === 3 && screen(state).every((line) => line.endsWith('(sent)')));
  });

  it('lose and double nothing when the lead is taken from the one that had it', async () => {
    const [first, second] = await two();
    await first.send('one');
    const room = await desk.room();
    await room.hears('one');
    await steal();
    await clinic.eventually('the other one leads', () => clinic.network.connections === 2 && clinic.network.open === 1);
    await first.send('two');
    await second.send('three');
    await clinic.eventually('all is heard', () => room.texts.length === 3);
    await room.say('four');
    // Of what two tabs send at once, either is first.
    const all = ['desk: four', 'visitor: one (sent)', 'visitor: three (sent)', 'visitor: two (sent)'];
    for (const tab of [first, second]) await shows(tab, (state) => screen(state).toSorted().join() === all.join());
    expect(room.texts.toSorted()).to.deep.equal(['one', 'three', 'two']);
    await second.close();
    await first.send('five');
    await clinic.eventually('the first one leads again', () => room.texts.includes('five'));
  });

  it('use no key twice when the lead is taken in the middle of a sentence', async () => {
    const [first, second] = await two();
    await first.send('one');
    const room = await desk.room();
    await room.hears('one');
    for (let turn = 1; turn <= 12; turn++) {
      const wanted = room.texts.length + 4;
      const sent = [insist(first, `${turn} a`), insist(second, `${turn} b`)];
      const stolen = steal();
      sent.push(insist(first, `${turn} c`), insist(second, `${turn} d`));
      await Promise.all([...sent, stolen]);
      // Of what two have sealed with one key, and of what was sealed earlier and comes later, the desk would open nothing.
      await clinic.eventually('all is heard', () => room.texts.length === wanted);
    }
    expect(new Set(room.texts).size).to.equal(1 + 12 * 4);
  });

  it('send what was being checked while the lead was taken and came back', async () => {
    let checks = () => {};
    const first = await visit({ phi: () => new Promise((resolve) => (checks = () => resolve(detect))) });
    await shows(first, ({ phase, connection }) => phase === 'new' && connection === 'online');
    const second = await visit();
    const sent = first.send('one');
    await steal();
    await clinic.eventually('the other one leads', () => clinic.network.connections === 2 && clinic.network.open === 1);
    await second.close();
    await clinic.eventually('the first one leads again', () => clinic.network.connections === 3 && clinic.network.open === 1);
    await shows(first, ({ phase, connection }) => phase === 'new' && connection === 'online');
    checks();
    await sent;
    await (await desk.room()).hears('one');
    await shows(first, (state) => screen(state).join() === 'visitor: one (sent)');
  });

  it('go on where one that had lost the lead has claimed what they keep, late, and is gone', async () => {
    const [first, second] = await two();
    await first.send('one');
    const room = await desk.room();
    await room.hears('one');
    await claimLate(databaseName());
    for (const tab of [first, second]) await insist(tab, tab === first ? 'two' : 'three');
    await clinic.eventually('all is heard', () => room.texts.length === 3);
    for (const tab of [first, second]) await shows(tab, (state) => screen(state).length === 3 && screen(state).every((line) => line.endsWith('(sent)')));
  });

  it('share what was read, and who writes', async () => {
    const [first, second] = await two();
    await first.send('one');
    const room = await desk.room();
    await room.hears('one');
    await room.say('two');
    for (const tab of [first, second]) await shows(tab, ({ unread }) => unread === 1);
    second.markRead();
    await shows(first, ({ unread }) => unread === 0);
    second.setTyping(true);
    await clinic.eventually('the desk sees it', () => room.contents.some(({ content }) => content.type === 'typing'));
  });

  it('end, begin anew and forget together', async () => {
    const [first, second] = await two();
    await first.send('one');
    const room = await desk.room();
    await room.hears('one');
    await second.end();
    for (const tab of [first, second]) await shows(tab, ({ phase }) => phase === 'ended');
    await second.restart();
    for (const tab of [first, second]) await shows(tab, ({ phase, timeline }) => phase === 'new' && timeline.length === 0);
    await second.send('two');
    for (const tab of [first, second]) await shows(tab, (state) => screen(state).join() === 'visitor: two (sent)');
    await second.forget();
    for (const tab of [first, second]) await shows(tab, ({ phase, timeline }) => phase === 'new' && timeline.length === 0);
    const records = await recordsOf(databaseName());
    expect(records).to.deep.equal([]);
    // What comes next is kept again.
    for (const tab of [first, second]) expect(tab.state.remembered).to.equal(true);
    await desk.publish();
    await second.send('three');
    for (const tab of [first, second]) await shows(tab, (state) => screen(state).join() === 'visitor: three (sent)');
  });

  it('are not locked or purged while somebody is at one of them, though the clock was set back', async () => {
    const clock = { behindMs: 0, now: () => clinic.clock.now() - clock.behindMs, sleep: clinic.clock.sleep.bind(clinic.clock) };
    const [first, second] = [await visit({ clock }), await visit({ clock })];
    await first.send('one');
    await (await desk.room()).hears('one');
    await shows(second, (state) => screen(state)[0] === 'visitor: one (sent)');
    first.touch();
    const heard = new BroadcastChannel(storageName({ clinic: clinic.key, origin: ORIGIN, instance }));
    let told = 0;
    heard.addEventListener('message', ({ data }: MessageEvent<TabMessage>) => (told += data.type === 'active' ? 1 : 0));
    clock.behindMs = 30 * 60_000;
    for (let minutes = 1; minutes <= 6; minutes++) {
      await clinic.clock.advance(60_000);
      first.touch();
      await until('the other is told', () => told === minutes);
    }
    heard.close();
    for (const tab of [first, second]) expect(tab.state.phase).to.equal('open');
  });

  for (const [more, which] of [[0, 'by the one that leads'], [60_000, 'and not again when the other has waited long enough for it']] as const) {
    it(`are purged together without a network, ${which}, and owe the clinic the end once, whichever of them is left to say it`, async () => {
      const [first, second] = await two();
      await first.send('one');
      const room = await desk.room();
      await room.hears('one');
      await shows(second, (state) => screen(state)[0] === 'visitor: one (sent)');
      clinic.network.down = true;
      clinic.network.cut();
      await clinic.clock.advance(15 * 60_000);
      // In the time that it has for that, it seals the end.
      await keeps([`farewells/${room.session.id}`]);
      await clinic.clock.advance(more);
      const owes = ({ state: { idle, timeline } }: VisitorConversation) => idle?.kind === 'purged' && idle.pending === true && timeline.length === 0;
      await clinic.eventually('both are empty, and owe the end', () => owes(first) && owes(second));
      await keeps([`farewells/${room.session.id}`]);
      await first.close();
      clinic.network.down = false;
      await clinic.eventually('the clinic knows', () => room.contents.some(({ content }) => content.type === 'end'));
      await shows(second, ({ idle }) => idle?.kind === 'purged' && idle.pending === undefined);
      expect(room.contents.filter(({ content }) => content.type === 'end').length).to.equal(1);
      await keeps([]);
    });
  }

  it('owe the clinic the end also where the browser opens nothing for a while, and say it then', async () => {
    const [first, second] = await two();
    await first.send('one');
    const room = await desk.room();
    await room.hears('one');
    for (const tab of [first, second]) await shows(tab, (state) => screen(state)[0] === 'visitor: one (sent)');
    clinic.network.down = true;
    clinic.network.cut();
    await clinic.clock.advance(15 * 60_000);
    // Before the time is over that it has for that, the one that leads seals the end.
    await keeps([`farewells/${room.session.id}`]);
    await clinic.eventually('both owe the end', () => [first, second].every(({ state: { idle } }) => idle?.kind === 'purged' && idle.pending === true));
    const opens = hang();
    await first.close();
    clinic.network.down = false;
    await clinic.eventually('the second leads', () => clinic.network.open === 1);
    await clinic.clock.advance(60_000);
    expect(second.state.idle).to.deep.equal({ kind: 'purged', pending: true });
    opens.again();
    await clinic.eventually('the clinic knows', () => room.contents.some(({ content }) => content.type === 'end'));
    await shows(second, ({ idle }) => idle?.kind === 'purged' && idle.pending === undefined);
    await keeps([]);
  });

  it('stay locked where the browser opens nothing, and have everything once it does', async () => {
    const tab = await locked();
    const opens = hang();
    let failed: unknown;
    void tab.unlock().catch((error: unknown) => (failed = error));
    await clinic.eventually('it gives up', () => failed !== undefined);
    expect(failed).to.include({ name: 'StorageError', code: 'unavailable' });
    expect(tab.state.phase).to.equal('locked');
    opens.again();
    await tab.unlock();
    await shows(tab, (state) => screen(state).join() === 'visitor: one (sent)');
  });

  it('destroy what nobody touched also where the browser opens nothing for a while', async () => {
    const tab = await locked();
    const opens = hang();
    await clinic.clock.advance(11 * 60_000);
    await clinic.eventually('it was tried in vain', () => opens.asked > 1);
    expect(tab.state).to.deep.include({ phase: 'locked', timeline: [] });
    opens.again();
    await clinic.eventually('it is destroyed, and told', () => tab.state.idle?.kind === 'purged' && tab.state.idle.pending === undefined);
    await keeps([]);
  });

  it('are each on their own where the browser lets the site keep nothing, and gives it no locks', async () => {
    deny();
    const [first, second] = [await visit(), await visit()];
    for (const tab of [first, second]) await shows(tab, ({ phase, connection }) => phase === 'new' && connection === 'online');
    await first.send('one');
    const room = await desk.room();
    await room.hears('one');
    await room.say('two');
    await shows(first, (state) => screen(state).join() === 'visitor: one (sent),desk: two');
    expect(first.state.remembered).to.equal(false);
    expect(second.state.timeline).to.deep.equal([]);
  });

  it('resume what the device keeps, and keep it sealed', async () => {
    const first = await visit();
    await first.send('my knee hurts');
    const room = await desk.room();
    await room.hears('my knee hurts');
    await room.say('which one?');
    await shows(first, ({ timeline }) => timeline.length === 2);
    await first.close();
    const records = await recordsOf(databaseName());
    const dump = records.map(([name, value]) => name + (value instanceof Uint8Array ? new TextDecoder('latin1').decode(value) : JSON.stringify(value))).join('\n');
    expect(dump).to.include('v/group');
    for (const secret of ['knee', 'which one', 'Front desk', 'Riverside', btoa('my knee hurts').slice(0, 12), 'desk"']) expect(dump).not.to.include(secret);
    // Beside what is sealed, the key that opens it, wrapped, and which tab may write.
    expect(records.filter(([, value]) => !(value instanceof Uint8Array)).map(([name]) => name)).to.deep.equal(['\u0000claim', '\u0000key']);
    const second = await visit();
    await shows(second, (state) => screen(state).join() === 'visitor: my knee hurts (sent),desk: which one?');
  });

  it('of two sites with the same clinic know nothing of each other', async () => {
    const here = await visit();
    const network = new Network(clinic.relay);
    const there = await visit({ origin: 'https://other.example', network });
    await here.send('hello');
    await (await desk.room()).hears('hello');
    await shows(there, ({ phase }) => phase === 'new');
    expect(there.state.timeline).to.deep.equal([]);
    expect(network.connections).to.equal(1);
    await there.send('good day');
    await (await desk.room(1)).hears('good day');
    await shows(here, (state) => screen(state).join() === 'visitor: hello (sent)');
  });

  /** A tab whose conversation nobody has touched for as long as locks it. */
  async function locked(): Promise<VisitorConversation> {
    const tab = await visit();
    await tab.send('one');
    await (await desk.room()).hears('one');
    await clinic.clock.advance(5 * 60_000);
    await shows(tab, ({ phase }) => phase === 'locked');
    return tab;
  }

  /** Sends again what a tab refuses that has just lost the lead and does not know it yet: whoever wrote it still has it in the field. */
  async function insist(tab: VisitorConversation, text: string): Promise<void> {
    for (let sent = false; !sent; ) {
      sent = await tab.send(text).then(({ kind }) => kind === 'queued', () => false);
      if (!sent) await nextTurn();
    }
  }

  /** Waits for the device to have these sealed records alone. */
  async function keeps(names: readonly string[]): Promise<void> {
    const kept = async () => (await recordsOf(databaseName())).flatMap(([name, value]) => (value instanceof Uint8Array ? [name] : []));
    for (const deadlineMs = performance.now() + PATIENCE_MS; performance.now() < deadlineMs && (await kept()).join() !== names.join(); ) await nextTurn();
    expect(await kept()).to.deep.equal(names);
  }

  /** Until it is told to, the browser neither opens a database nor says that it cannot. */
  function hang(): { asked: number; again(): void } {
    const { open } = IDBFactory.prototype;
    const opens = { asked: 0, again: () => void Object.assign(IDBFactory.prototype, { open }) };
    // Of the prototype: WebKit may forget what was set on `indexedDB` itself, with the rest of its garbage.
    IDBFactory.prototype.open = () => {
      opens.asked++;
      return Object.assign(new EventTarget(), { result: undefined }) as unknown as IDBOpenDBRequest;
    };
    hung.push(opens.again);
    return opens;
  }

  /** The browser gives neither a database nor locks, as it does where the visitor has forbidden a site its data. */
  function deny(): void {
    const { open } = IDBFactory.prototype;
    const { request } = LockManager.prototype;
    const denied = () => new DOMException('denied', 'SecurityError');
    IDBFactory.prototype.open = () => {
      throw denied();
    };
    LockManager.prototype.request = () => Promise.reject(denied());
    hung.push(() => {
      Object.assign(IDBFactory.prototype, { open });
      Object.assign(LockManager.prototype, { request });
    });
  }

  function databaseName(): string {
    return `sotto:${clinic.key}:${ORIGIN}:${instance}`;
  }
});

/** As a tab does that was frozen while it took the lead, and awakes after another has. */
async function claimLate(name: string): Promise<void> {
  const request = indexedDB.open(name);
  await new Promise((resolve) => request.addEventListener('success', resolve));
  const transaction = request.result.transaction('records', 'readwrite');
  transaction.objectStore('records').put('somebody else', '\u0000claim');
  await new Promise((resolve) => transaction.addEventListener('complete', resolve));
  request.result.close();
}

/** Everything in a database, as whoever copies the disk finds it. */
async function recordsOf(name: string): Promise<[string, unknown][]> {
  const request = indexedDB.open(name);
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('no database')));
  });
  const records = database.transaction('records').objectStore('records');
  const all = <T>(from: IDBRequest<T>) => new Promise<T>((resolve) => from.addEventListener('success', () => resolve(from.result)));
  const [names, values] = await Promise.all([all(records.getAllKeys()), all(records.getAll())]);
  database.close();
  return names.map((key, i): [string, unknown] => [typeof key === 'string' ? key : '', values[i]]);
}

describe('the lead among tabs', () => {
  const clock = new ManualClock();
  const opened: Tabs[] = [];
  afterEach(() => {
    for (const tabs of opened.splice(0)) tabs.close();
  });

  function open(name: string) {
    const tab = { leads: 0, lost: 0, heard: [] as TabMessage['type'][] };
    const tabs = new Tabs(name, ({ type }) => tab.heard.push(type), clock);
    opened.push(tabs);
    tabs.lead({ onLead: () => tab.leads++, onLost: () => tab.lost++ });
    return tab;
  }

  it('is taken from one that is frozen or hangs, and does not answer', async () => {
    const name = `lead of ${toBase64Url(randomBytes(8))}`;
    const hung = navigator.locks.request(name, () => new Promise(() => undefined)).catch((error: DOMException) => error.name);
    const tab = open(name);
    await clock.advance(10_000);
    expect(tab.leads).to.equal(0);
    await clock.advance(10_000);
    expect(await hung).to.equal('AbortError');
    await until('it leads', () => tab.leads === 1);
  });

  it('stays with one that answers, and comes back to one that lost it', async () => {
    const name = `lead of ${toBase64Url(randomBytes(8))}`;
    const first = open(name);
    await until('the first leads', () => first.leads === 1);
    const second = open(name);
    for (let asked = 1; asked <= 3; asked++) {
      await clock.advance(10_000);
      await until('it answers', () => second.heard.filter((type) => type === 'here').length === asked);
    }
    expect([first.lost, second.leads]).to.deep.equal([0, 0]);
    await navigator.locks.request(name, { steal: true }, () => Promise.resolve());
    await until('the second leads', () => first.lost === 1 && second.leads === 1);
    opened[1]?.close();
    await until('the first leads again', () => first.leads === 2);
  });
});
