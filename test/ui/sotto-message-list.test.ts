import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import '../../src/define.js';
import type { TimelineItem } from '../../src/conversation/state.js';
import { languages } from '../../src/i18n/locales.js';
import { SottoMessageList } from '../../src/ui/sotto-message-list/sotto-message-list.js';
import { morningMs } from '../support/chat-states.js';
import { find, frame, isSelectable, mount, once, said, settle, unmountAll, waitUntil } from '../support/element.js';
import { agent, assistant, message, visitor } from '../support/fake-conversation.js';
import { everyKind } from '../support/forms.js';

const MINUTE = 60_000;
const clock = { now: () => morningMs, sleep: () => Promise.reject(new Error('not used')) };

/** `count` messages by the agent, a minute apart. */
function messages(count: number, from = 0): TimelineItem[] {
  return Array.from({ length: count }, (_, i) => message(`m${from + i}`, agent, `Message ${from + i}`, morningMs + (from + i) * MINUTE));
}

describe('sotto-message-list', () => {
  afterEach(unmountAll);

  async function setup(timeline: readonly TimelineItem[] = [], properties: Partial<SottoMessageList> = {}) {
    const list = Object.assign(new SottoMessageList(), { clock, timeline, ...properties });
    list.style.setProperty('block-size', '400px');
    await mount(list);
    await frame();
    return { list, log: find(list, '[role=log]') };
  }

  async function add(list: SottoMessageList, ...items: TimelineItem[]) {
    list.timeline = [...list.timeline, ...items];
    await settle(list);
    await frame();
  }

  function items(list: SottoMessageList): string[] {
    return [...list.renderRoot.querySelectorAll('li')].map(said);
  }

  function notices(list: SottoMessageList): string[] {
    return [...list.renderRoot.querySelectorAll('.notice')].map(said);
  }

  /** What stands above each group. */
  function heads(list: SottoMessageList): string[][] {
    return [...list.renderRoot.querySelectorAll('.who')].map((head) => [...head.querySelectorAll('b, span > span')].map(said));
  }

  function fromEnd(log: HTMLElement): number {
    return log.scrollHeight - log.clientHeight - log.scrollTop;
  }

  async function scrollTo(log: HTMLElement, top: number) {
    log.scrollTop = top;
    await frame();
  }

  it('is a focusable log named Messages', async () => {
    const { log } = await setup();
    expect(log.ariaLabel).to.equal('Messages');
    expect(log.tabIndex).to.equal(0);
  });

  it('has messages as list items that say who wrote them and when', async () => {
    const { list } = await setup([message('1', visitor, 'Hi', morningMs), message('2', agent, 'Hello', morningMs)]);
    expect(items(list)).to.deep.equal(['You, 9:41 AM: Hi', 'Maya Chen, RN, Care team, 9:41 AM: Hello']);
  });

  /** What a screen reader is told of by itself. */
  function arrivals(list: SottoMessageList): string[] {
    return [...find(list, '[aria-live=polite]').children].map(said);
  }

  it('does not read history aloud, but what comes after it', async () => {
    const list = Object.assign(new SottoMessageList(), { clock, loading: true });
    await mount(list);
    Object.assign(list, { loading: false, timeline: messages(3) });
    await settle(list);
    expect(arrivals(list)).to.deep.equal([]);
    await add(list, ...messages(1, 3));
    expect(arrivals(list)).to.deep.equal(['Maya Chen, RN, 9:44 AM: Message 3']);
    expect(find(list, '[role=log]').ariaLive).to.equal('off');
  });

  it('reads aloud what comes in between too, but neither what is fetched above nor another conversation', async () => {
    const [first, second, third, fourth] = messages(4);
    if (!first || !second || !third || !fourth) throw new Error('four');
    const { list } = await setup([second, fourth]);
    for (const timeline of [[first, second, fourth], messages(3, 20), messages(2, 20)]) {
      list.timeline = timeline;
      await settle(list);
      expect(arrivals(list)).to.deep.equal([]);
    }
    list.timeline = [second, fourth];
    await settle(list);
    list.timeline = [second, third, fourth];
    await settle(list);
    expect(arrivals(list)).to.deep.equal(['Maya Chen, RN, 9:43 AM: Message 2']);
  });

  it('reads the first message aloud, and nothing of what an agent who accepts is given to read', async () => {
    const { list } = await setup();
    await add(list, ...messages(3));
    expect(arrivals(list)).to.deep.equal([]);
    list.timeline = [];
    await settle(list);
    await add(list, message('own', visitor, 'Hi', morningMs));
    expect(arrivals(list)).to.deep.equal(['You, 9:41 AM: Hi']);
  });

  it('reads aloud as text: what is hidden by its name, an appointment as it is shown, a file, a form, what happened', async () => {
    const { list } = await setup(messages(1), { forms: [{ id: everyKind.id, version: everyKind.version, title: { en: 'Intake' }, offered: true, definition: everyKind }] });
    const date = { ...message('a', agent, 'Born on 03/14/1985?', morningMs), veils: [{ start: 8, end: 18, category: 'DATE' }] };
    await add(list, date, message('b', agent, 'Which one?\n[2026-11-30T10:30 | Dr. Okafor]\n[None]', morningMs));
    await waitUntil(() => said(find(list, '.log')).includes('Monday, November 30'));
    await add(list, message('c', agent, 'Or this?\n[2026-12-01T10:30]', morningMs));
    await add(list, { kind: 'file', id: 'd', sender: agent, name: 'plan.pdf', media: 'application/pdf', sizeBytes: 9, sentAtMs: morningMs });
    await add(list, { kind: 'form-request', id: 'e', form: everyKind.id, by: agent, atMs: morningMs }, { kind: 'joined', id: 'f', member: assistant, atMs: morningMs });
    expect(arrivals(list)).to.deep.equal([
      'Maya Chen, RN, 9:41 AM: Born on Hidden: date?',
      'Maya Chen, RN, 9:41 AM: Which one? 2026-11-30T10:30 | Dr. Okafor None',
      'Maya Chen, RN, 9:41 AM: Or this? Tuesday, December 1 at 10:30 AM',
      'Maya Chen, RN, 9:41 AM: plan.pdf',
      'Maya Chen, RN asks for a secure form to be filled in: Intake',
      'Front desk responder joined',
    ]);
  });

  it('reads aloud how it ended where it matters, and no step on the way', async () => {
    const { list } = await setup(messages(1));
    const own = message('own', visitor, 'Hi', morningMs);
    const filled = { kind: 'form-submitted', id: 'form', form: 'intake', by: visitor, atMs: morningMs } as const;
    await add(list, { ...own, status: 'waiting' }, { ...filled, status: 'waiting' });
    const before = arrivals(list).length;
    for (const [status, form] of [['sent', 'sent'], ['failed', 'received'], ['failed', 'received']] as const) {
      list.timeline = [...messages(1), { ...own, status }, { ...filled, status: form }];
      await settle(list);
    }
    expect(arrivals(list).slice(before)).to.deep.equal(['Not sent', 'Received by the clinic']);
  });

  it('takes back what it has had read aloud, so that nobody meets it twice', async () => {
    let pass = () => {};
    const sleep = (_: number, signal?: AbortSignal) =>
      new Promise<void>((resolve, reject) => {
        pass = resolve;
        signal?.addEventListener('abort', reject);
      });
    const { list } = await setup(messages(1), { clock: { now: () => morningMs, sleep } });
    await add(list, ...messages(1, 1));
    const early = pass;
    await add(list, ...messages(1, 2));
    early();
    await settle(list);
    expect(arrivals(list)).to.have.length(2);
    pass();
    await settle(list);
    await settle(list);
    expect(arrivals(list)).to.deep.equal([]);
  });

  it('shows markup as the text it is', async () => {
    const text = '<img src=x onerror=alert(1)>\n  & "quoted" ${x}';
    const { list } = await setup([message('1', agent, text, morningMs)]);
    const bubble = find(list, '.bubble');
    expect(bubble.textContent).to.equal(text);
    expect(bubble.childElementCount).to.equal(0);
    expect(getComputedStyle(bubble).whiteSpace).to.equal('pre-wrap');
    expect(bubble.dir).to.equal('auto');
  });

  it('makes links of addresses that are safe, and only text of the rest', async () => {
    const { list } = await setup([message('1', agent, 'https://clinic.example/map or javascript:alert(1)', morningMs)]);
    const bubble = find(list, '.bubble');
    expect(bubble.textContent).to.equal('https://clinic.example/map or javascript:alert(1)');
    const links = [...bubble.querySelectorAll('a')];
    expect(links.map(({ href, target, rel }) => ({ href, target, rel }))).to.deep.equal([{ href: 'https://clinic.example/map', target: '_blank', rel: 'noopener noreferrer' }]);
  });

  it('shows where a link leads, whatever the text before it turns round and whichever letters it is in', async () => {
    const turned = '\u202Ehttps://evil.example/elpmaxe.cinilc//:sptth';
    const { list } = await setup([message('1', agent, turned, morningMs), message('2', agent, '\u202E(503) 555-0142', morningMs), message('3', agent, 'https://\u0441linic.example/', morningMs)]);
    const links = [...list.renderRoot.querySelectorAll('.bubble a')];
    expect(links).to.have.length(3);
    for (const link of links) {
      const words = [...link.childNodes].find((node) => node instanceof Text);
      const range = document.createRange();
      const lefts = [0, 1, 2, 3].map((at) => {
        range.setStart(words ?? link, at);
        range.setEnd(words ?? link, at + 1);
        return range.getBoundingClientRect().left;
      });
      expect(lefts, link.textContent ?? '').to.deep.equal(lefts.toSorted((a, b) => a - b));
    }
    expect([...list.renderRoot.querySelectorAll('.bubble')].at(-1)?.textContent).to.equal('https://\u0441linic.example/ (xn--linic-0ye.example)');
  });

  it('says the day once a day', async () => {
    const day = 24 * 60 * MINUTE;
    const { list } = await setup([message('1', agent, 'a', morningMs - 3 * day), message('2', agent, 'b', morningMs - day), message('3', agent, 'c', morningMs), message('4', agent, 'd', morningMs + MINUTE)]);
    expect([...list.renderRoot.querySelectorAll('.day')].map(said)).to.deep.equal(['Saturday, November 14', 'Yesterday', 'Today']);
  });

  it('tells who joined, left and ended', async () => {
    const { list } = await setup([
      { kind: 'joined', id: '1', member: agent, atMs: morningMs },
      message('m', agent, 'Hello', morningMs),
      { kind: 'left', id: '2', member: agent, atMs: morningMs },
      { kind: 'ended', id: '3', by: visitor, atMs: morningMs },
    ]);
    expect(notices(list)).to.deep.equal(['Maya Chen, RN joined', 'Maya Chen, RN left and can no longer read along', 'You ended the conversation']);
  });

  it('tells in one line who came and went with nothing else happening, and reads each step aloud once', async () => {
    const passage = (kind: 'joined' | 'left', id: string) => ({ kind, id, member: { ...assistant, id }, atMs: morningMs }) as const;
    const { list } = await setup([message('m', visitor, 'Hello', morningMs), passage('left', '1')]);
    const line = find(list, '.notice');
    await add(list, passage('joined', '2'));
    expect(notices(list)).to.deep.equal(['Front desk responder left and came back']);
    await add(list, passage('left', '3'));
    expect(notices(list)).to.deep.equal(['Front desk responder left and can no longer read along']);
    expect(find(list, '.notice')).to.equal(line);
    expect([...list.renderRoot.querySelectorAll('[aria-live=polite] p')].map(said)).to.deep.equal(['Front desk responder joined', 'Front desk responder left and can no longer read along']);
    await add(list, message('n', visitor, 'Again', morningMs), passage('joined', '4'), passage('left', '5'));
    expect(notices(list).at(-1)).to.equal('Front desk responder joined and left again');
  });

  it('keeps what does not fit beside a name together on a line of its own', async () => {
    const { list } = await setup([message('1', { ...agent, name: 'Front desk responder of the clinic' }, 'Hello', morningMs), message('2', agent, 'Hello', morningMs)]);
    list.style.cssText = 'display: block; inline-size: 340px';
    await frame();
    const tops = [...list.renderRoot.querySelectorAll('.who')].map((who) => [...who.querySelectorAll('b, span > span')].map((part) => Math.round(part.getBoundingClientRect().bottom)));
    const [[name = 0, role, time] = [], [otherName, otherRole, otherTime] = []] = tops;
    expect(role).to.be.above(name);
    expect(time).to.equal(role);
    expect([otherRole, otherTime]).to.deep.equal([otherName, otherName]);
  });

  it('names an assistant as one', async () => {
    const { list } = await setup([message('1', assistant, 'Hello', morningMs)]);
    expect(said(find(list, '.who'))).to.contain('Automated assistant');
  });

  it('shows what whoever writes is beside their name, in every language, where that is not their name; a long name leaves room for both', async () => {
    const long = { ...agent, name: 'Dr. Maximiliane-Konstantinopolitanska Oluwaseun-Featherstonehaugh' };
    const { list } = await setup([message('1', agent, 'Hello', morningMs), message('2', { ...visitor, self: false }, 'Hi', morningMs), message('3', long, 'Hello', morningMs)]);
    list.style.cssText = 'display: block; inline-size: 320px';
    for (const [key, { load }] of Object.entries(languages)) {
      const terms = await load();
      list.lang = key;
      await waitUntil(() => heads(list)[0]?.[1] === terms.agent);
      expect(heads(list).map((parts) => parts.slice(0, -1))).to.deep.equal([[agent.name, terms.agent], [terms.visitor], [long.name, terms.agent]]);
      for (const part of list.renderRoot.querySelectorAll('.who > *')) {
        const [{ left, right }, room] = [part.getBoundingClientRect(), list.getBoundingClientRect()];
        expect(left, key).to.be.at.least(room.left);
        expect(right, key).to.be.at.most(room.right);
      }
    }
  });

  it('says how far the newest own message has come, in words', async () => {
    const { list } = await setup([message('1', visitor, 'a', morningMs, 'read'), message('2', visitor, 'b', morningMs, 'delivered')]);
    expect([...list.renderRoot.querySelectorAll('.status')].map(said)).to.deep.equal(['Delivered']);
    for (const [status, word] of [['waiting', 'Waiting to send'], ['sent', 'Sent'], ['read', 'Read']] as const) {
      list.timeline = [message('2', visitor, 'b', morningMs, status)];
      await settle(list);
      expect(said(find(list, '.status'))).to.equal(word);
    }
  });

  it('offers to send every failed message again', async () => {
    const { list } = await setup([message('1', visitor, 'a', morningMs, 'failed'), message('2', visitor, 'b', morningMs, 'sent')]);
    expect(items(list)[0]).to.equal('You, 9:41 AM: a Not sent Try again');
    const asked = once(list, 'sotto-retry-request');
    find(list, '.status button').click();
    expect((await asked).messageId).to.equal('1');
  });

  it('says who is typing', async () => {
    const { list } = await setup(messages(1), { typing: [agent] });
    expect(said(find(list, '.typing'))).to.equal('Maya Chen, RN is typing');
    list.typing = [];
    await settle(list);
    expect(list.renderRoot.querySelector('.typing') === null).to.equal(true);
  });

  it('begins at the newest message and follows new ones', async () => {
    const { list, log } = await setup(messages(40));
    expect(fromEnd(log)).to.be.below(2);
    await add(list, ...messages(3, 40));
    expect(fromEnd(log)).to.be.below(2);
    expect(list.atEnd).to.equal(true);
  });

  it('has what stands before the first message read from its beginning, however long it is', async () => {
    const { list, log } = await setup();
    const intro = Object.assign(document.createElement('p'), { slot: 'intro' });
    intro.style.setProperty('block-size', '900px');
    list.append(intro);
    list.requestUpdate();
    await settle(list);
    await frame();
    expect(log.scrollTop).to.equal(0);
    await add(list, ...messages(1));
    expect(fromEnd(log)).to.be.below(2);
  });

  it('stays at the newest message when the room shrinks', async () => {
    const { list, log } = await setup(messages(40));
    list.style.setProperty('block-size', '250px');
    await frame();
    await frame();
    expect(fromEnd(log)).to.be.below(2);
  });

  /** Something after the newest message, as high as it is told to be. */
  async function afterNewest(list: SottoMessageList) {
    const outro = Object.assign(document.createElement('p'), { slot: 'outro' });
    outro.style.setProperty('margin', '0');
    list.append(outro);
    await frame();
    return (height: number) => outro.style.setProperty('min-block-size', `${height}px`);
  }

  it('stays at the newest message when what is in it grows: a picture, a font, larger text', async () => {
    const { list, log } = await setup(messages(40));
    const grow = await afterNewest(list);
    grow(60);
    await frame();
    await frame();
    expect(fromEnd(log)).to.be.below(2);
    expect(list.atEnd).to.equal(true);
  });

  it('takes nobody to have scrolled up where an emptied field made room, and something grew in the same moment', async () => {
    const { list, log } = await setup(messages(40));
    const grow = await afterNewest(list);
    // Between two frames, as a key is pressed: the browser moves the log, and says so as the next frame begins.
    await new Promise((done) => setTimeout(done));
    list.style.setProperty('block-size', '480px');
    expect(fromEnd(log)).to.be.below(2);
    grow(60);
    await frame();
    await frame();
    expect(fromEnd(log)).to.be.below(2);
    expect(list.atEnd).to.equal(true);
  });

  it('holds nobody at the newest message who scrolls up a little at a time, while things come and go', async () => {
    const { list, log } = await setup(messages(40));
    const grow = await afterNewest(list);
    grow(60);
    await frame();
    await frame();
    const end = log.scrollTop;
    for (let step = 1; step <= 4; step++) await scrollTo(log, end - 20 * step);
    grow(90);
    await frame();
    await frame();
    expect(log.scrollTop).to.equal(end - 80);
    expect(list.atEnd).to.equal(false);
  });

  it('lets somebody far up at once, by Home for instance, while something grows or shrinks in the same moment', async () => {
    for (const height of [120, 20]) {
      const { list, log } = await setup(messages(40));
      const grow = await afterNewest(list);
      grow(60);
      await frame();
      await frame();
      // Between two frames, as a key is pressed.
      await new Promise((done) => setTimeout(done));
      log.scrollTop = 0;
      grow(height);
      await frame();
      await frame();
      expect([log.scrollTop, list.atEnd]).to.deep.equal([0, false]);
      await settle(list);
      expect(said(find(list, '.pill'))).to.equal('');
      await new Promise((done) => setTimeout(done));
      log.scrollTop = 800;
      grow(height + 40);
      await frame();
      await frame();
      expect(log.scrollTop).to.equal(800);
    }
  });

  it('stays where somebody reads further up, and offers the way down', async () => {
    const { list, log } = await setup(messages(40));
    await scrollTo(log, 100);
    await add(list, ...messages(2, 40));
    expect(log.scrollTop).to.equal(100);
    const pill = find(list, '.pill');
    expect(said(pill)).to.equal('New messages');
    const seen = once(list, 'sotto-seen');
    pill.click();
    await seen;
    await settle(list);
    expect(fromEnd(log)).to.be.below(2);
    expect(list.renderRoot.querySelector('.pill') === null).to.equal(true);
    expect(list.shadowRoot?.activeElement === log).to.equal(true);
  });

  it('takes the pill away when somebody scrolls down themselves', async () => {
    const { list, log } = await setup(messages(40));
    await scrollTo(log, 100);
    await add(list, ...messages(1, 40));
    await scrollTo(log, log.scrollHeight);
    await settle(list);
    expect(list.renderRoot.querySelector('.pill') === null).to.equal(true);
  });

  it('comes down for a message of one’s own', async () => {
    const { list, log } = await setup(messages(40));
    await scrollTo(log, 100);
    await add(list, message('own', visitor, 'mine', morningMs + 60 * MINUTE, 'waiting'));
    expect(fromEnd(log)).to.be.below(2);
    expect(list.renderRoot.querySelector('.pill') === null).to.equal(true);
  });

  it('reports each newest message as seen once', async () => {
    const { list } = await setup(messages(2));
    let seen = 0;
    list.addEventListener('sotto-seen', () => seen++);
    list.requestUpdate();
    await settle(list);
    expect(seen).to.equal(0);
    await add(list, ...messages(1, 2));
    expect(seen).to.equal(1);
  });

  it('does not report as seen what lies below the view', async () => {
    const { list, log } = await setup(messages(40));
    await scrollTo(log, 100);
    let seen = 0;
    list.addEventListener('sotto-seen', () => seen++);
    await add(list, ...messages(1, 40));
    expect(seen).to.equal(0);
  });

  /** Where on the screen a message stands. */
  function topOf(list: SottoMessageList, id: string): number {
    return find(list, `li[data-id=${id}]`).getBoundingClientRect().top;
  }

  it('draws the last hundred, and earlier ones on demand without moving what is read', async () => {
    const { list } = await setup(messages(250));
    expect(items(list)).to.have.length(100);
    const before = topOf(list, 'm245');
    find(list, '.earlier').click();
    await settle(list);
    await frame();
    expect(items(list)).to.have.length(150);
    expect(topOf(list, 'm245')).to.be.closeTo(before, 2);
  });

  it('draws earlier ones by itself when somebody comes near them, without moving what is read', async () => {
    const { list, log } = await setup(messages(250));
    await scrollTo(log, 600);
    const before = topOf(list, 'm157');
    await scrollTo(log, 350);
    await until(() => items(list).length === 150);
    expect(topOf(list, 'm157')).to.be.closeTo(before + 250, 2);
  });

  it('goes through ten thousand messages, up to the first and down again, with a hundred and fifty drawn at most', async () => {
    const { list, log } = await setup(messages(10_000));
    expect(fromEnd(log)).to.be.below(2);
    let most = 0;
    const count = () => (most = Math.max(most, items(list).length));
    for (let step = 0; step < 6; step++) {
      await scrollTo(log, 0);
      count();
    }
    expect(list.renderRoot.querySelector('li[data-id=m9999]') === null).to.equal(true);
    expect(find(list, '.pill').ariaLabel).to.equal('Go to the newest message');
    for (let step = 0; step < 8; step++) {
      await scrollTo(log, log.scrollHeight);
      count();
    }
    expect(fromEnd(log)).to.be.below(2);
    expect(list.atEnd).to.equal(true);
    expect(most).to.be.within(101, 150);
    expect(list.renderRoot.querySelector('.pill') === null).to.equal(true);
  });

  it('says that there is something new where it is not drawn', async () => {
    const { list, log } = await setup(messages(1000));
    for (let step = 0; step < 3; step++) await scrollTo(log, 0);
    await add(list, ...messages(1, 1000));
    const pill = find(list, '.pill');
    expect(said(pill)).to.equal('New messages');
    expect(arrivals(list)).to.deep.equal(['Maya Chen, RN, 2:21 AM: Message 1000']);
    pill.click();
    await settle(list);
    await frame();
    expect(fromEnd(log)).to.be.below(2);
    expect(items(list)).to.have.length(100);
    expect(items(list).at(-1)).to.contain('Message 1000');
  });

  it('does not slide under somebody who reads further up', async () => {
    const { list, log } = await setup(messages(140));
    await scrollTo(log, 1500);
    const before = topOf(list, 'm80');
    await add(list, ...messages(5, 140));
    expect(topOf(list, 'm80')).to.equal(before);
  });

  it('scrolls by the keyboard', async () => {
    const { log } = await setup(messages(40));
    log.focus();
    // WebKit gives up the way of a key that is pressed as the log is set to its end: whoever wants to go up presses again.
    while (log.scrollTop > 0) {
      await sendKeys({ press: 'Home' });
      await frame();
    }
  });

  it('keeps the transcript from the clipboard where the policy blocks it', async () => {
    const { list, log } = await setup(messages(1));
    expect(isSelectable(log)).to.equal(false);
    for (const kind of ['copy', 'dragstart', 'contextmenu', 'cut']) {
      const blocked = once(list, 'sotto-clipboard-blocked');
      const event = new Event(kind, { bubbles: true, composed: true, cancelable: true });
      find(list, '.bubble').dispatchEvent(event);
      await blocked;
      expect(event.defaultPrevented, kind).to.equal(true);
    }
    list.clipboard = 'allow';
    await settle(list);
    expect(isSelectable(log)).to.equal(true);
    const event = new Event('copy', { bubbles: true, composed: true, cancelable: true });
    find(list, '.bubble').dispatchEvent(event);
    expect(event.defaultPrevented).to.equal(false);
  });

  it('speaks the language it is told to', async () => {
    const { list, log } = await setup([message('1', visitor, 'a', morningMs, 'sent')]);
    const updated = new Promise<void>((resolve) => new MutationObserver(() => resolve()).observe(log, { attributes: true, attributeFilter: ['aria-label'] }));
    list.lang = 'es';
    await updated;
    await settle(list);
    expect(log.ariaLabel).to.equal('Mensajes');
    expect(said(find(list, '.status'))).to.equal('Enviado');
  });
});

/** Waits, frame by frame, until something holds: the browser scrolls in its own time. */
async function until(holds: () => boolean) {
  while (!holds()) await frame();
}
