import { setViewport } from '@web/test-runner-commands';
import { expect } from 'chai';
import '../../src/define.js';
import { register } from '../../src/ui/family.js';
import { SottoChat } from '../../src/ui/sotto-chat/sotto-chat.js';
import { SottoForm } from '../../src/ui/sotto-form/sotto-form.js';
import { asideStates } from '../support/aside-states.js';
import { chatState, morningMs } from '../support/chat-states.js';
import { find, findField, frame, mount, settle, unmountAll } from '../support/element.js';
import { agent, FakeConversation, message } from '../support/fake-conversation.js';
import { everyKind } from '../support/forms.js';

/** What has a row in docs/asked-for.md and no better place. */
describe('on a telephone', () => {
  beforeEach(() => setViewport({ width: 390, height: 760 }));
  afterEach(async () => {
    unmountAll();
    await setViewport({ width: 1280, height: 800 });
  });

  it('the keyboard takes its place from the chat, not from what one writes and has just read', async () => {
    const view = window.visualViewport;
    if (!view) throw new Error('no visual viewport');
    const conversation = new FakeConversation(chatState('talking'));
    const chat = await mount(Object.assign(new SottoChat(), { open: true, conversation }));
    for (const animation of find(chat, '.panel').getAnimations()) animation.finish();
    const keyboard = async (height: number | undefined) => {
      if (height === undefined) Reflect.deleteProperty(view, 'height');
      else Object.defineProperty(view, 'height', { value: height, configurable: true });
      view.dispatchEvent(new Event('resize'));
      await settle(chat);
      await frame();
    };
    try {
      await keyboard(400);
      const panel = find(chat, '.panel').getBoundingClientRect();
      expect([panel.top, panel.height]).to.deep.equal([0, 400]);
      expect(find(chat, 'sotto-composer').getBoundingClientRect().bottom).to.be.at.most(400);
      conversation.update({ timeline: [...conversation.state.timeline, message('n', agent, 'The newest', morningMs + 600_000)] });
      await settle(chat);
      await frame();
      const newest = find(chat, 'sotto-message-list', 'li[data-id="n"]').getBoundingClientRect();
      expect(newest.bottom).to.be.at.most(find(chat, 'sotto-composer').getBoundingClientRect().top + 1);
      expect(newest.top).to.be.at.least(0);
      await keyboard(undefined);
      expect(find(chat, '.panel').getBoundingClientRect().height).to.equal(760);
    } finally {
      Reflect.deleteProperty(view, 'height');
    }
  });

  it('no field is under 16 px, at which iOS would zoom the page into it', async () => {
    const fields: string[] = [];
    const look = (root: Element) => {
      for (const field of all(root).filter((one) => one.matches('textarea, select, input:not([type=radio], [type=checkbox], [type=file])'))) {
        fields.push(`${field.localName} ${Number.parseFloat(getComputedStyle(field).fontSize) >= 16 ? 'large' : 'SMALL'}`);
      }
    };
    for (const state of [chatState('talking'), asideStates['before-chat']]) {
      if (!state) continue;
      const chat = await mount(Object.assign(new SottoChat(), { open: true, conversation: new FakeConversation(state) }));
      await settle(chat);
      look(chat);
    }
    register({ 'sotto-form': SottoForm });
    const form = await mount(Object.assign(new SottoForm(), { form: everyKind }));
    for (const page of [0, 1]) {
      Object.assign(form, { page });
      await settle(form);
      look(form);
    }
    expect(fields.length).to.be.above(6);
    expect(fields.filter((field) => field.endsWith('SMALL'))).to.deep.equal([]);
  });
});

describe('what is written', () => {
  afterEach(unmountAll);

  it('is text, whatever it looks like: nothing of it becomes an element, in message, name, form title or draft', async () => {
    const hostile = '<img src=x onerror="window.pwned=1"><script>window.pwned=1</script><a href="javascript:window.pwned=1">x</a>';
    const state = chatState('talking');
    const mallory = { ...agent, id: 'm', name: hostile };
    const timeline = [...state.timeline, message('x', mallory, hostile, morningMs + 600_000), { kind: 'joined' as const, id: 'j', member: mallory, atMs: morningMs + 600_000 }];
    const clinic = { ...state.clinic, name: hostile, greeting: hostile, emergency: hostile };
    const conversation = new FakeConversation({ ...state, timeline, clinic, roster: [...state.roster, mallory], typing: [mallory], draft: hostile });
    const chat = await mount(Object.assign(new SottoChat(), { open: true, conversation }));
    await settle(chat);
    findField(chat, 'sotto-composer').setRangeText(hostile);
    findField(chat, 'sotto-composer').dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    await settle(chat);
    await frame();
    expect(all(chat).filter((one) => one.matches('img, script, a[href^="javascript"], [onerror]'))).to.deep.equal([]);
    expect('pwned' in window).to.equal(false);
  });
});

function all(root: Element): Element[] {
  return [...(root.shadowRoot?.querySelectorAll('*') ?? [])].flatMap((one) => [one, ...(one.shadowRoot ? all(one) : [])]);
}
