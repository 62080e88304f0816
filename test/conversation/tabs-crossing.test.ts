import { randomBytes } from '@noble/hashes/utils.js';
import { expect } from 'chai';
import { toBase64Url } from '../../src/bytes.js';
import type { ConversationState, VisitorConversation } from '../../src/conversation/state.js';
import { ManualClock } from '../../src/testing.js';
import { Clinic, type Room, screen, settle, shows, until } from './clinic.js';
import { detect } from './detector.js';

const MINUTE = 60_000;
const deviations = { files: { types: ['text/plain'], maxBytes: 1 << 20, maxCount: 3 } };

/** The status of the only file. */
function fileStatus({ timeline }: ConversationState): string | undefined {
  const file = timeline.find(({ kind }) => kind === 'file');
  return file?.kind === 'file' ? file.status : undefined;
}

describe('what crosses what another tab does', () => {
  let clinic: Clinic;
  let room: Room;
  let first: VisitorConversation;
  let second: VisitorConversation;
  /** Lets the second tab send what it has checked. */
  let checked: () => void;
  /** The second tab's, which runs with the first one's unless that is what it is about. */
  let clock: ManualClock | undefined;

  async function begin(): Promise<void> {
    const place = { keep: 'device', origin: 'https://clinic.example', instance: toBase64Url(randomBytes(8)) } as const;
    const desk = await clinic.open({ deviations });
    first = await clinic.visit(place);
    room = await desk.meet(first);
    const checking = new Promise<void>((resolve) => (checked = resolve));
    second = await clinic.visit({ ...place, ...(clock && { clock }), phi: () => checking.then(() => detect) });
    await shows(second, (state) => state.connection === 'online' && screen(state).join() === 'visitor: first (sent)');
  }

  beforeEach(() => {
    clock = undefined;
    clinic = new Clinic({ secondMs: 100 });
  });
  afterEach(() => clinic.close());

  it('is shown as not delivered in the tab where it was written, where the conversation ends before it could be sent', async () => {
    await begin();
    checked();
    clinic.network.down = true;
    clinic.network.cut();
    await second.send('second');
    for (const tab of [first, second]) await shows(tab, (state) => screen(state)[1] === 'visitor: second (waiting)');
    await room.session.purge();
    clinic.network.down = false;
    await clinic.eventually('it is over', () => [first, second].every(({ state }) => state.phase === 'ended'));
    for (const tab of [first, second]) await shows(tab, (state) => screen(state).join() === 'visitor: first (sent),visitor: second (failed)');
  });

  it('is not shown as failed where it was sent, though the tab hears of nothing but the end', async () => {
    await begin();
    checked();
    clinic.network.down = true;
    clinic.network.cut();
    await second.send('second');
    await second.end();
    await shows(first, ({ phase }) => phase === 'ended');
    clinic.network.down = false;
    await clinic.eventually('the desk hears both', () => room.contents.some(({ content }) => content.type === 'end'));
    for (const tab of [first, second]) await shows(tab, ({ roster }) => roster.length === 0);
    expect(room.texts).to.deep.equal(['first', 'second']);
    for (const tab of [first, second]) expect(screen(tab.state).filter((line) => line.endsWith('(failed)'))).to.deep.equal([]);
  });

  it('is shown as not delivered where it was being checked as the conversation ended', async () => {
    await begin();
    const sent = second.send('second');
    await room.session.purge();
    for (const tab of [first, second]) await shows(tab, ({ phase }) => phase === 'ended');
    checked();
    expect((await sent).kind).to.equal('queued');
    await shows(second, (state) => screen(state)[1] === 'visitor: second (failed)');
    await shows(first, (state) => screen(state)[1] === 'visitor: second (failed)');
  });

  it('goes on where it is a file, though messages are kept meanwhile', async () => {
    await begin();
    checked();
    let release: (() => void) | undefined;
    clinic.network.onSend = (frame) => {
      if (frame.header.type !== 'put-blob' || release) return 'pass';
      release = () => clinic.network.inject([frame]);
      return 'lose';
    };
    await first.sendFile(new File(['word '.repeat(20_000)], 'notes.txt'));
    await until('a part is on its way', () => release !== undefined);
    await second.send('second');
    await room.hears('second');
    await shows(second, (state) => screen(state)[1] === 'visitor: second (sent)');
    second.markRead();
    release?.();
    for (const tab of [first, second]) await shows(tab, (state) => fileStatus(state) === 'sent');
    expect(room.contents.filter(({ content }) => content.type === 'file').length).to.equal(1);
  });

  it('is not locked behind an unlock, where the browser has slowed its timers down', async () => {
    clock = new ManualClock();
    await begin();
    await clock.advance(4.5 * MINUTE);
    await shows(second, ({ idle }) => idle?.kind === 'warning');
    await clinic.clock.advance(5 * MINUTE);
    await shows(first, ({ phase }) => phase === 'locked');
    await first.unlock();
    await room.say('second');
    await shows(second, ({ timeline }) => timeline.length === 2);
    const phases = new Set<string>();
    second.subscribe(({ phase }) => phases.add(phase));
    await clock.advance(MINUTE);
    await settle();
    // After all that it has begun by then.
    await second.unlock();
    expect([...phases]).to.deep.equal(['open']);
  });
});
