import { sendMouse, setViewport } from '@web/test-runner-commands';
import { expect } from 'chai';
import '../../src/console/define.js';
import { SottoConsole } from '../../src/console/sotto-console/sotto-console.js';
import '../../src/define.js';
import type { ConversationState } from '../../src/conversation/state.js';
import { SottoRequestEvent } from '../../src/ui/events.js';
import { SottoChat } from '../../src/ui/sotto-chat/sotto-chat.js';
import { asideStates } from '../support/aside-states.js';
import { chatState, chatStates, morningMs } from '../support/chat-states.js';
import { shiftState, standingClock } from '../support/console-states.js';
import { find, frame, mount, settle, unmountAll, waitUntil } from '../support/element.js';
import { FakeAgent } from '../support/fake-agent.js';
import { agent, FakeConversation, message } from '../support/fake-conversation.js';
import { everyKind } from '../support/forms.js';

/** A value of each kind that no style sheet of ours has. */
const strange: Readonly<Record<string, string>> = {
  font: '"Strange Sans"',
  radius: '7.5px',
  shadow: '0 0 3px 1px rgb(1, 2, 3)',
  width: '371px',
  height: '433px',
  offset: '27px',
};

/** What a token can change, of everything drawn. */
const shown = ['color', 'background-color', 'border-top-color', 'border-top-left-radius', 'outline-color', 'caret-color', 'box-shadow', 'font-family', 'fill', 'stroke', 'width', 'height', 'bottom', 'accent-color'];

describe('what the documentation says can be set', () => {
  let documented: string;
  before(async () => {
    const [chat = ''] = (await (await fetch('/docs/elements.md')).text()).split('## `<sotto-console>`');
    documented = chat;
  });
  beforeEach(() => setViewport({ width: 1280, height: 900 }));
  afterEach(async () => {
    unmountAll();
    await sendMouse({ type: 'move', position: [5, 5] });
  });

  const rowsOf = (head: string) => [...(documented.split(`| ${head} |`)[1]?.split('\n\n')[0] ?? '').matchAll(/^\| `([^`]+)`/gm)].map(([, name = '']) => name);

  it('has an effect, every custom property of it', async () => {
    const tokens = rowsOf('Custom property');
    expect(tokens.length).to.be.greaterThan(15);
    const without = new Set(tokens);
    for (const open of [() => scene(chatState('waiting')), fillingIn, withSheet('end'), () => scene({ ...chatState('talking'), unread: 3 }, { open: false })]) {
      const chat = await open();
      tryOut(chat, without);
      chat.remove();
    }
    expect([...without]).to.deep.equal([]);
  });

  it('has an effect on the console, too, but for the size and place of a panel', async () => {
    const without = new Set(rowsOf('Custom property').filter((token) => !['--sotto-width', '--sotto-height', '--sotto-offset'].includes(token)));
    const page = await mount(Object.assign(new SottoConsole(), { clock: standingClock, agent: new FakeAgent(shiftState('idle')) }));
    find(page, 'sotto-queue', '.mine .open').click();
    await settle(page);
    find(page, 'sotto-agent-chat[shown]', '.button.end').click();
    await settle(page);
    tryOut(page, without);
    expect([...without]).to.deep.equal([]);
  });

  it('is within reach of the page, every part of it', async () => {
    const parts = rowsOf('Part');
    expect(parts.length).to.be.greaterThan(40);
    const sheet = new CSSStyleSheet();
    for (const part of parts) sheet.insertRule(`sotto-chat::part(${part}) { --reached-${part}: yes }`);
    document.adoptedStyleSheets.push(sheet);
    const without = new Set(parts);
    for (const open of scenes) {
      const chat = await open();
      for (const element of everythingIn(chat)) {
        const style = getComputedStyle(element);
        for (const part of without) if (style.getPropertyValue(`--reached-${part}`) === 'yes') without.delete(part);
      }
      chat.remove();
    }
    document.adoptedStyleSheets.pop();
    expect([...without]).to.deep.equal([]);
  });
});

/** Everything of the chat that can be seen, one thing after the other. */
const scenes: readonly (() => Promise<SottoChat>)[] = [
  () => scene(chatState('talking'), { open: false }),
  () => scene({ ...chatState('talking'), unread: 3 }, { open: false }),
  ...Object.keys({ ...chatStates, ...asideStates }).map((name) => () => whole(name)),
  withSheet('roster'),
  withSheet('end'),
  fillingIn,
  readingAbove,
  pointedAt,
];

async function scene(state: ConversationState, properties: Partial<SottoChat> = { open: true }): Promise<SottoChat> {
  const chat = await mount(Object.assign(new SottoChat(), { conversation: new FakeConversation(state), ...properties }));
  await frame();
  await settle(chat);
  return chat;
}

function withSheet(sheet: 'roster' | 'end') {
  return async () => {
    const chat = await scene(chatState('talking'));
    find(chat, 'sotto-header').dispatchEvent(new SottoRequestEvent(sheet));
    await waitUntil(() => chat.renderRoot.querySelector('[part=sheet]'));
    await settle(chat);
    return chat;
  };
}

/** What is fetched once there is use for it. */
const fetched: Readonly<Record<string, readonly string[]>> = {
  card: ['facts'],
  offering: ['choice'],
  files: ['picture', 'card', 'attach'],
  returned: ['withheld'],
  queued: ['queue'],
  asked: ['rating'],
  'before-chat': ['first'],
  'always-open': ['opening'],
};

async function whole(name: string): Promise<SottoChat> {
  const chat = await scene(asideStates[name] ?? chatState(name));
  for (const part of fetched[name] ?? []) await waitUntil(() => everythingIn(chat).some((element) => element.part.contains(part)));
  return chat;
}

/** A form that cannot be sent as it is. */
async function fillingIn(): Promise<SottoChat> {
  const { clinic, ...state } = chatState('new');
  const form = { id: everyKind.id, version: everyKind.version, title: everyKind.title, offered: true, definition: everyKind };
  const chat = await scene({ ...state, clinic: { ...clinic, forms: [form] } });
  find(chat, '.offers button').click();
  await waitUntil(() => chat.renderRoot.querySelector('sotto-form'));
  await settle(chat);
  find(chat, 'sotto-form', 'button[type=submit]').click();
  await settle(chat);
  return chat;
}

/** Further up, while a form is asked for below. */
async function readingAbove(): Promise<SottoChat> {
  const talk = Array.from({ length: 40 }, (_, at) => message(`m${at}`, agent, `Message ${at}`, morningMs + at));
  const chat = await scene({ ...chatState('talking'), timeline: talk });
  find(chat, 'sotto-message-list', '[part=log]').scrollTop = 100;
  await frame();
  const { conversation } = chat;
  if (!(conversation instanceof FakeConversation)) throw new Error('not scripted');
  conversation.update({ timeline: [...talk, { kind: 'form-request', id: 'r', form: everyKind.id, by: agent, atMs: morningMs + 40 }, message('last', agent, 'Please', morningMs + 41)] });
  await settle(chat);
  await frame();
  return chat;
}

/** With the mouse over it: what makes it larger comes then. */
async function pointedAt(): Promise<SottoChat> {
  const chat = await scene(chatState('talking'));
  const { left, top } = find(chat, '.panel').getBoundingClientRect();
  await sendMouse({ type: 'move', position: [Math.round(left) + 150, Math.round(top) + 150] });
  await waitUntil(() => chat.renderRoot.querySelector('[part=resize]'));
  return chat;
}

/** An element's own, through shadow roots. */
function everythingIn(root: Element): Element[] {
  return [...(root.shadowRoot?.querySelectorAll('*') ?? [])].flatMap((element) => [element, ...everythingIn(element)]);
}

/** Takes those off that change anything. */
function tryOut(element: HTMLElement, tokens: Set<string>) {
  const before = looksOf(element);
  for (const token of tokens) {
    element.style.setProperty(token, strange[token.replace('--sotto-', '')] ?? 'rgb(1, 2, 3)');
    if (looksOf(element) !== before) tokens.delete(token);
    element.style.removeProperty(token);
  }
}

function looksOf(chat: Element): string {
  return everythingIn(chat)
    .map((element) => {
      const style = getComputedStyle(element);
      return shown.map((property) => style.getPropertyValue(property)).join();
    })
    .join('\n');
}
