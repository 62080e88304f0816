import { expect } from 'chai';
import '../../src/console/define.js';
import { SottoConsole } from '../../src/console/sotto-console/sotto-console.js';
import { SottoChat } from '../../src/ui/sotto-chat/sotto-chat.js';
import { chatState, morningMs } from '../support/chat-states.js';
import { shiftState, standingClock } from '../support/console-states.js';
import { frame, mount, settle, unmountAll } from '../support/element.js';
import { FakeAgent } from '../support/fake-agent.js';
import { agent, FakeConversation, message, visitor } from '../support/fake-conversation.js';

const WORDS = 'zebra biopsy';

describe('what is told of a new message outside of the chat', () => {
  const { Notification } = window;
  const { title } = document;
  const shown: unknown[][] = [];
  beforeEach(() => {
    shown.length = 0;
    window.Notification = class extends Notification {
      constructor(...args: [string, NotificationOptions?]) {
        super(...args);
        shown.push(args);
      }
    };
  });
  afterEach(() => {
    window.Notification = Notification;
    unmountAll();
    document.title = title;
  });

  /** Everything that a page around could read or hear, without looking into our shadow roots. */
  function told(heard: readonly Event[]): string {
    const fields = heard.map((event) => JSON.stringify(event, Object.getOwnPropertyNames(event)));
    return [document.title, document.body.innerHTML, ...fields, JSON.stringify(shown)].join('\n');
  }

  it('is a number to the page of a visitor', async () => {
    const conversation = new FakeConversation(chatState('talking'));
    const heard: Event[] = [];
    for (const type of ['sotto-state-change', 'sotto-unread', 'sotto-unread-change', 'sotto-seen']) document.addEventListener(type, (event) => heard.push(event));
    const chat = await mount(Object.assign(new SottoChat(), { conversation }));
    conversation.update({ unread: 1, timeline: [...conversation.state.timeline, message('new', agent, WORDS, morningMs)] });
    await settle(chat);
    await frame();
    expect(document.title).to.match(/^\(1\)/);
    expect(heard.length).to.be.greaterThan(0);
    expect(told(heard)).not.to.contain('zebra').and.not.to.contain('Maya');
  });

  it('is a number in the title of an agent', async () => {
    const conversation = new FakeConversation({ ...chatState('talking'), unread: 1 });
    const shift = new FakeAgent({ ...shiftState('busy'), conversations: new Map([['b2hnaaaa', conversation]]) });
    const page = await mount(Object.assign(new SottoConsole(), { clock: standingClock, agent: shift }));
    conversation.update({ unread: 2, timeline: [...conversation.state.timeline, message('new', visitor, WORDS, morningMs)] });
    shift.update({});
    await settle(page);
    expect(document.title).to.match(/^\(\d+\) /);
    expect(told([])).not.to.contain('zebra');
  });
});
