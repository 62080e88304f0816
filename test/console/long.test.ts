import { sendKeys, setViewport } from '@web/test-runner-commands';
import { expect } from 'chai';
import '../../src/console/define.js';
import { SottoConsole } from '../../src/console/sotto-console/sotto-console.js';
import type { QueueEntry } from '../../src/conversation/shift/duty.js';
import { audit } from '../support/audit.js';
import { chatState, morningMs } from '../support/chat-states.js';
import { standingClock } from '../support/console-states.js';
import { find, mount, said, settle, unmountAll } from '../support/element.js';
import { itAtAnyWidth } from '../support/media.js';
import { FakeAgent, newShift } from '../support/fake-agent.js';
import { FakeConversation, message, visitor } from '../support/fake-conversation.js';

const WAITING = 500;
const MESSAGES = 10_000;

describe('a console with a great deal in it', () => {
  beforeEach(() => setViewport({ width: 1360, height: 860 }));
  afterEach(unmountAll);

  const idOf = (at: number) => `${String(at).padStart(4, '0')}aaaa`;

  async function crowded() {
    const queue = Array.from({ length: WAITING }, (_, at): QueueEntry => ({ id: idOf(at), status: 'waiting', startedAtMs: morningMs + at, lastAtMs: morningMs + at, messages: 1, members: [] }));
    const timeline = Array.from({ length: MESSAGES }, (_, at) => message(`m${at}`, { ...visitor, self: false }, `Message ${at}`, morningMs + at));
    const conversations = new Map([['longaaaa', new FakeConversation({ ...chatState('talking'), timeline })]]);
    const agent = new FakeAgent({ ...newShift, queue, conversations });
    const page = await mount(Object.assign(new SottoConsole(), { clock: standingClock, agent }));
    return { agent, page, list: find(page, '.queue') };
  }

  const names = (list: HTMLElement) => [...(list.shadowRoot?.querySelectorAll<HTMLElement>('.waiting .name') ?? [])].map(said);

  it('draws fifty of those who wait, says how many there are, and goes on to the others and back', async () => {
    const { page, list } = await crowded();
    expect(names(list).length).to.equal(50);
    expect(said(find(list, '.waiting .count'))).to.equal('500');
    expect(await audit(page)).to.deep.equal([]);
    find(list, '.waiting .further.after').click();
    await settle(page);
    expect([names(list).length, names(list)[0]]).to.deep.equal([50, 'Visitor 0050']);
    find(list, '.waiting .further.before').click();
    await settle(page);
    expect(names(list)[0]).to.equal('Visitor 0000');
  });

  it('keeps in view what the keyboard goes to, first to last', async () => {
    const { page, list } = await crowded();
    // The first is one's own.
    for (let press = 0; press < 53; press++) await sendKeys({ press: 'Alt+ArrowDown' });
    await settle(page);
    expect(said(find(list, '.current .name'))).to.equal('Visitor 0051');
    expect(names(list).length).to.equal(50);
  });

  it('stays where it is when those at the top are taken, and has no empty part when few are left', async () => {
    const { agent, page, list } = await crowded();
    for (let times = 0; times < 9; times++) find(list, '.waiting .further.after').click();
    await settle(page);
    expect(names(list).at(-1)).to.equal('Visitor 0499');
    agent.update({ queue: agent.state.queue.slice(0, 20) });
    await settle(page);
    expect(names(list).length).to.equal(20);
  });

  itAtAnyWidth('lets the list take its head and foot along on a small screen', async () => {
    await setViewport({ width: 360, height: 640 });
    const { list } = await crowded();
    expect(list.offsetHeight).to.be.greaterThan(2000);
    expect(list.parentElement?.scrollHeight).to.be.greaterThan(list.offsetHeight);
    // In whole pixels: engines lay out in parts of one, of different sizes.
    expect(Math.round(list.nextElementSibling?.getBoundingClientRect().top ?? 0)).to.be.at.least(Math.round(list.getBoundingClientRect().bottom));
  });

  it('writes no line as long as a wide window', async () => {
    await setViewport({ width: 2400, height: 860 });
    const { page, list } = await crowded();
    find(list, '.mine .open').click();
    await settle(page);
    const chat = find(page, 'sotto-agent-chat[shown]');
    for (const inner of [find(chat, '[part=messages]', '.group'), find(chat, 'sotto-composer', '.field')]) expect(inner.offsetWidth).to.equal(960);
  });

  it('draws a page of ten thousand messages, the newest', async () => {
    const { page, list } = await crowded();
    find(list, '.mine .open').click();
    await settle(page);
    const log = find(page, 'sotto-agent-chat[shown]', '[part=messages]').shadowRoot;
    const bubbles = [...(log?.querySelectorAll<HTMLElement>('[part=bubble]') ?? [])];
    expect(bubbles.length).to.be.within(50, 150);
    expect(said(bubbles.at(-1) ?? list)).to.equal(`Message ${MESSAGES - 1}`);
  });
});
