import { expect } from 'chai';
import '../../src/console/define.js';
import '../../src/define.js';
import { SottoConsole } from '../../src/console/sotto-console/sotto-console.js';
import { SottoRequestEvent } from '../../src/ui/events.js';
import { SottoChat } from '../../src/ui/sotto-chat/sotto-chat.js';
import { chatState } from '../support/chat-states.js';
import { shiftState, standingClock } from '../support/console-states.js';
import { find, frame, mount, settle, unmountAll, waitUntil } from '../support/element.js';
import { FakeAgent } from '../support/fake-agent.js';
import { FakeConversation } from '../support/fake-conversation.js';

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
});

async function opened(state: string): Promise<SottoChat> {
  const chat = await mount(Object.assign(new SottoChat(), { open: true, layout: 'fill', conversation: new FakeConversation(chatState(state)) }));
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
