import { expect } from 'chai';
import '../../src/console/define.js';
import '../../src/define.js';
import { SottoConsole } from '../../src/console/sotto-console/sotto-console.js';
import { policyPresets } from '../../src/policy/policy.js';
import { SottoRequestEvent } from '../../src/ui/events.js';
import { register } from '../../src/ui/family.js';
import { SottoChat } from '../../src/ui/sotto-chat/sotto-chat.js';
import { loadForm } from '../../src/ui/sotto-form/load-form.js';
import { SottoForm } from '../../src/ui/sotto-form/sotto-form.js';
import { SottoMessageList } from '../../src/ui/sotto-message-list/sotto-message-list.js';
import { chatState, morningMs } from '../support/chat-states.js';
import { shiftState, standingClock } from '../support/console-states.js';
import { find, frame, mount, said, settle, unmountAll, waitUntil } from '../support/element.js';
import { FakeAgent } from '../support/fake-agent.js';
import { agent, assistant, FakeConversation, message, visitor } from '../support/fake-conversation.js';
import { everyKind } from '../support/forms.js';

/** What one presses or looks at; the words in between take their own direction. */
const THINGS = '.mark, .avatar, .icon-button, .bubble, .status, .send, .privacy .icon, .sheet .icon, .exit, .who, .self, .accept, .badge, .note, bdi';
/** Chevrons, which point on or back: mirrored. */
const SIDEWAYS = '.privacy .icon:last-child, .back .icon';

/** What is fetched with the first of its kind, and where it is. */
const later: Readonly<Record<string, string>> = { card: '.facts', files: '.attach' };

describe('from right to left', () => {
  afterEach(unmountAll);

  for (const state of ['talking', 'files', 'card', 'waiting', 'hidden', 'ended', 'new'] as const) {
    it(`the chat is its own mirror image: ${state}`, async () => {
      const chat = await opened(state);
      await mirrored(chat);
    });
  }

  it('so is the sheet of who can read this: a name in Latin letters stands beside its picture', async () => {
    const chat = await opened('talking');
    find(chat, 'sotto-header').dispatchEvent(new SottoRequestEvent('roster'));
    await settle(chat);
    await mirrored(chat);
    const member = [...(find(chat, 'sotto-roster').shadowRoot?.querySelectorAll('li') ?? [])].find(({ textContent }) => textContent?.includes('Maya'));
    if (!member) throw new Error('she is not listed');
    const [picture, name] = [member.querySelector('.avatar'), member.querySelector('bdi')].map((element) => element?.getBoundingClientRect());
    expect((picture?.left ?? 0) - (name?.right ?? 0)).to.be.within(0, 24);
  });

  it('so is the console', async () => {
    const console = await mount(Object.assign(new SottoConsole(), { clock: standingClock, agent: new FakeAgent(shiftState('busy')) }));
    console.style.cssText = 'display: block; inline-size: 1000px; block-size: 800px';
    await settle(console);
    await mirrored(console);
  });

  it('a number in an Arabic message still reads from the left: as a link, as X’s, and while it is shown', async () => {
    const text = 'رقمي +1 (503) 555-0142';
    const veils = [{ start: 5, end: text.length, category: 'PHONE' }];
    const timeline = [message('1', agent, text, morningMs), { ...message('2', assistant, text, morningMs), veils }, { ...message('3', visitor, text, morningMs), veils }];
    const list = await mount(Object.assign(new SottoMessageList(), { timeline }));
    const [theirs, own] = [...list.renderRoot.querySelectorAll('sotto-veil')].map((veil) => find(veil, '.veil'));
    if (!theirs || !own) throw new Error('nothing is hidden');
    inOrder(find(list, '.bubble a'), '+1(503)555-0142');
    inOrder(theirs, '+X(XXX)XXX-XXXX');
    inOrder(own, '+X(XXX)XXX-XXXX');
    own.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true, isPrimary: true, button: 0 }));
    await settle(list);
    inOrder(own, '+1(503)555-0142');
  });

  it('what kind of file it is stands before how large it is', async () => {
    const chat = await opened('files', 'ar');
    const file = [...find(chat, 'sotto-message-list').shadowRoot?.querySelectorAll('sotto-file') ?? []].find(({ item }) => item?.media === 'application/pdf');
    if (!file) throw new Error('no document');
    await waitUntil(() => said(find(file, '.about')).startsWith('مستند PDF'));
    const [kind, size] = [...find(file, '.about').querySelectorAll('bdi')].map((words) => words.getBoundingClientRect());
    if (!kind || !size) throw new Error('it says neither');
    expect(kind.left >= size.right || kind.bottom <= size.top, `${kind.left} before ${size.right}`).to.equal(true);
  });

  it('what happened is said in the direction of the interface, whoever’s name it begins with', async () => {
    const sami = { ...agent, name: 'سامي' };
    const form = { kind: 'form-submitted', id: '2', by: sami, form: 'f', version: 1, atMs: morningMs, status: 'received' } as const;
    const list = await mount(Object.assign(new SottoMessageList(), { timeline: [{ kind: 'joined', id: '1', member: sami, atMs: morningMs }, form], typing: [sami] }));
    for (const words of ['.notice', '.form-notice p', '.typing span:last-child']) {
      expect(said(find(list, words)), words).to.match(/^سامي /);
      expect(getComputedStyle(find(list, words)).direction, words).to.equal('ltr');
    }
  });

  it('what a form asks in another language begins on the side of the interface', async () => {
    await loadForm(everyKind, register);
    const form = await mount(Object.assign(new SottoForm(), { lang: 'ar', form: everyKind, phi: policyPresets.hipaa.phi }));
    await waitUntil(() => find(form, 'form').dir === 'rtl');
    const right = (selector: string) => Math.round(find(form, selector).getBoundingClientRect().right);
    for (const words of ['.intro bdi', '.help bdi']) expect(right(words), words).to.equal(right('h3 bdi'));
  });
});

/** No character stands to the left of the one before it, but on a new line. */
function inOrder(element: Element, text: string) {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT, (node) => (node.parentElement?.closest('.unseen, button') ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT));
  const places: { character: string; left: number; top: number }[] = [];
  while (walker.nextNode()) {
    const node = walker.currentNode;
    for (const [i, character] of [...(node.textContent ?? '')].entries()) {
      const range = document.createRange();
      range.setStart(node, i);
      range.setEnd(node, i + 1);
      const { left, top } = range.getBoundingClientRect();
      if (character.trim()) places.push({ character, left, top });
    }
  }
  const read = places.toSorted((a, b) => (Math.abs(a.top - b.top) > 4 ? a.top - b.top : a.left - b.left));
  expect(read.map(({ character }) => character).join('')).to.equal(text);
}

async function opened(state: string, lang = ''): Promise<SottoChat> {
  const chat = await mount(Object.assign(new SottoChat(), { lang, open: true, layout: 'fill', conversation: new FakeConversation(chatState(state)) }));
  chat.style.cssText = 'position: relative; display: block; inline-size: 400px; block-size: 704px';
  await settle(chat);
  // What shows files and cards is fetched with the first one.
  await waitUntil(() => all(chat).every((one) => one.matches(':defined')) && (!later[state] || all(chat).some((one) => one.matches(later[state] ?? ''))));
  await settle(chat);
  return chat;
}

/** Every thing stands as far from the right as it stood from the left, in the same size. */
async function mirrored(element: SottoChat | SottoConsole) {
  const ltr = await placesIn(element, 'ltr');
  const rtl = await placesIn(element, 'rtl');
  expect(ltr.length).to.be.above(3);
  expect(rtl.map(({ what, start, width }) => ({ what, start, width }))).to.deep.equal(ltr.map(({ what, start, width }) => ({ what, start, width })));
  for (const [i, { flipped }] of rtl.entries()) if (ltr[i]?.flipped !== undefined) expect(flipped, ltr[i]?.what).to.equal(!ltr[i]?.flipped);
}

async function placesIn(element: SottoChat | SottoConsole, dir: 'ltr' | 'rtl') {
  element.dir = dir;
  await settle(element);
  await frame();
  const around = element.getBoundingClientRect();
  return all(element)
    .filter((one) => one.matches(THINGS) && one.getClientRects().length > 0)
    .map((one) => {
      const { left, right, width } = one.getBoundingClientRect();
      const start = Math.round(dir === 'ltr' ? left - around.left : around.right - right);
      return { what: `${one.localName}.${one.getAttribute('class')}`, start, width: Math.round(width), flipped: one.matches(SIDEWAYS) ? isFlipped(one) : undefined };
    });
}

function isFlipped(icon: Element): boolean {
  const { scale, transform, rotate } = getComputedStyle(icon);
  return scale.startsWith('-1') || transform.startsWith('matrix(-1') || rotate === '180deg';
}

function all(root: Element): Element[] {
  return [...(root.shadowRoot?.querySelectorAll('*') ?? [])].flatMap((one) => [one, ...(one.shadowRoot ? all(one) : [])]);
}
