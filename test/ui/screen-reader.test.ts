import { virtual } from '@guidepup/virtual-screen-reader/browser.js';
import { expect } from 'chai';
import '../../src/define.js';
import { SottoChat } from '../../src/ui/sotto-chat/sotto-chat.js';
import { chatState, morningMs } from '../support/chat-states.js';
import { find, frame, mount, settle, unmountAll } from '../support/element.js';
import { agent, FakeConversation, message } from '../support/fake-conversation.js';

const MINUTE = 60_000;

/** A screen reader in script, by the rules of ARIA; it does not enter shadow roots by itself, so it is set down inside one. */
describe('a virtual screen reader', () => {
  afterEach(async () => {
    await virtual.stop();
    unmountAll();
  });

  async function listening(name = 'talking', to = '.log') {
    const conversation = new FakeConversation(chatState(name));
    const chat = await mount(Object.assign(new SottoChat(), { open: true, conversation }));
    await settle(chat);
    const log = find(chat, 'sotto-message-list', '.log');
    while (log.classList.contains('settling')) await frame();
    await virtual.start({ container: find(chat, 'sotto-message-list', to) });
    await virtual.clearSpokenPhraseLog();
    return { chat, conversation, log };
  }

  /** What is said of a change, without being asked for. */
  async function heard(chat: SottoChat, change: () => unknown): Promise<string[]> {
    await virtual.clearSpokenPhraseLog();
    change();
    await settle(chat);
    for (let frames = 0; frames < 3; frames++) await frame();
    return (await virtual.spokenPhraseLog()).filter((phrase) => /^(polite|assertive): /.test(phrase));
  }

  /** What is said while somebody goes from one end of the log to the other. */
  async function read(): Promise<string[]> {
    await virtual.clearSpokenPhraseLog();
    for (let steps = 0; steps < 400; steps++) {
      await virtual.next();
      if ((await virtual.lastSpokenPhrase()).startsWith('end of log')) return virtual.spokenPhraseLog();
    }
    throw new Error('the log has no end');
  }

  it('says a new message once, politely, with its sender before its words, and who that is with the first in a row', async () => {
    const { chat, conversation } = await listening('talking', '[aria-live=polite]');
    const add = (id: string, text: string, minutes: number) => () =>
      conversation.update({ timeline: [...conversation.state.timeline, message(id, agent, text, morningMs + minutes * MINUTE)] });
    // The first begins a group, the second goes on with it.
    for (const [id, text, minutes, role] of [['a', 'Your results are in.', 10, ', Care team'], ['b', 'All is well.', 11, '']] as const) {
      const phrases = await heard(chat, add(id, text, minutes));
      expect(phrases, text).to.have.length(1);
      expect(phrases[0]).to.match(/^polite: Maya Chen, RN/);
      expect(phrases[0]?.split(text)).to.have.length(2);
      expect(phrases[0]).to.match(new RegExp(`Maya Chen, RN${role}, 9:5\\d AM: ${text}$`));
    }
  });

  it('says nothing of how far one’s message has come, of typing, and of earlier messages fetched', async () => {
    const { chat, conversation, log } = await listening('long');
    const { timeline } = conversation.state;
    const seen = timeline.map((item) => (item.kind === 'message' && item.sender.self ? { ...item, status: 'delivered' as const } : item));
    expect(await heard(chat, () => conversation.update({ timeline: seen, typing: [agent] }))).to.deep.equal([]);
    const before = log.querySelectorAll('li').length;
    expect(await heard(chat, () => find(chat, 'sotto-message-list', '.earlier').click())).to.deep.equal([]);
    expect(log.querySelectorAll('li').length).to.be.above(before);
  });

  it('reads the log from one end to the other: every message once, each right after who wrote it and when', async () => {
    const { conversation } = await listening();
    const phrases = await read();
    const roles: Record<string, string> = { 3: ', Automated assistant', 5: ', Care team' };
    const texts = conversation.state.timeline.flatMap((item) => (item.kind === 'message' ? [{ ...item, by: `${item.sender.self ? 'You' : item.sender.name}${roles[item.id] ?? ''}` }] : []));
    for (const { text, by } of texts) {
      const at = phrases.indexOf(text);
      expect(phrases.filter((phrase) => phrase.includes(text)), text).to.deep.equal([text]);
      expect(phrases[at - 1]).to.match(new RegExp(`^${by}, 9:4\\d AM:$`));
    }
    // Initials and the line above a group are for the eye.
    expect(phrases).not.to.include('MC');
    expect(phrases.filter((phrase) => phrase === 'Maya Chen, RN')).to.deep.equal([]);
  });
});
