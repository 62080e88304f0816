import '../../src/define.js';
import { expect } from 'chai';
import { languages } from '../../src/i18n/locales.js';
import { SottoChat } from '../../src/ui/sotto-chat/sotto-chat.js';
import { SottoRequestEvent } from '../../src/ui/events.js';
import { audit } from '../support/audit.js';
import { chatState, chatStates } from '../support/chat-states.js';
import { eventually, find, frame, mount, once, settle, unmountAll } from '../support/element.js';
import { FakeConversation } from '../support/fake-conversation.js';
import { MARK, pseudoTerms } from '../support/pseudo.js';
import { sticksOut, textsOf } from '../support/texts.js';

describe('the language of a chat', () => {
  afterEach(unmountAll);

  it('is chosen in its menu, takes effect at once, and is told to the page', async () => {
    const chat = await open('talking');
    const select = find(chat, 'sotto-header', 'select');
    if (!(select instanceof HTMLSelectElement)) throw new Error('not a select');
    expect([...select.options].map(({ value }) => value)).to.deep.equal(Object.keys(languages));
    const changed = once(chat, 'sotto-locale-change');
    select.value = 'vi';
    select.dispatchEvent(new Event('change'));
    expect((await changed).locale).to.equal('vi');
    await until(() => find(chat, 'sotto-composer', 'textarea').getAttribute('aria-label') === 'Tin nhắn');
    expect(find(chat, '.panel').lang).to.equal('vi');
    expect(find(chat, 'sotto-header', '.privacy').textContent).to.contain('Chỉ quý vị');
  });

  it('is the element’s own where it has one, else the page’s, else one the browser prefers', async () => {
    document.documentElement.lang = 'ko';
    const chat = await open('talking');
    await speaks(chat, 'ko');
    document.documentElement.lang = 'de';
    await speaks(chat, 'en-US');
    chat.lang = 'fr';
    await speaks(chat, 'fr');
    chat.setAttribute('locale', 'ru');
    await speaks(chat, 'ru');
  });

  it('is each chat’s own', async () => {
    const [one, two] = [await open('talking'), await open('talking')];
    one.locale = 'es';
    two.locale = 'ar';
    await speaks(one, 'es');
    await speaks(two, 'ar');
    expect([find(one, '.panel').dir, find(two, '.panel').dir]).to.deep.equal(['ltr', 'rtl']);
    expect(find(one, 'sotto-composer', '.send').ariaLabel).to.equal('Enviar');
  });

  it('has the owner’s own texts in it, wherever they show', async () => {
    const chat = await open('talking');
    chat.strings = { en: { send: 'Off you go', byAt: '{0} at {1}:' }, es: { send: 'Adelante' } };
    await until(() => find(chat, 'sotto-composer', '.send').ariaLabel === 'Off you go');
    expect(find(chat, 'sotto-message-list', 'li .unseen').textContent).to.match(/^You at 9:41/);
    chat.locale = 'es';
    await until(() => find(chat, 'sotto-composer', '.send').ariaLabel === 'Adelante');
  });

  for (const locale of ['ar', 'vi', 'zh-Hant']) {
    it(`passes axe and stays inside a narrow panel: ${locale}`, async () => {
      const chat = await open('talking', 320);
      chat.locale = locale;
      await speaks(chat, locale);
      find(chat, 'sotto-header', '.more').click();
      await settle(chat);
      await frame();
      expect(await audit(chat)).to.deep.equal([]);
      expect(sticksOut(chat, find(chat, '.panel'))).to.deep.equal([]);
    });
  }
});

describe('in a language nobody speaks', () => {
  afterEach(unmountAll);

  for (const name of Object.keys(chatStates)) {
    it(`every text of ours is translatable, and two fifths longer still fits: ${name}`, async () => {
      const chat = await open(name, 320);
      for (const sheet of [undefined, 'roster', 'end', 'clear'] as const) {
        if (sheet) find(chat, 'sotto-header').dispatchEvent(new SottoRequestEvent(sheet));
        else find(chat, 'sotto-header', '.more').click();
        chat.strings = { en: pseudoTerms };
        await until(() => MARK.test(find(chat, '.panel').ariaLabel ?? ''));
        await settle(chat);
        // Parts that are fetched fetch their texts, too.
        await eventually(() => expect(textsOf(chat).filter((text) => !MARK.test(text) && !isContent(text, name))).to.deep.equal([]));
        expect(sticksOut(chat, find(chat, '.panel'))).to.deep.equal([]);
      }
    });
  }
});

async function open(name: string, width = 400): Promise<SottoChat> {
  const chat = new SottoChat();
  chat.layout = 'fill';
  chat.open = true;
  chat.conversation = new FakeConversation(chatState(name));
  chat.style.inlineSize = `${width}px`;
  chat.style.blockSize = '640px';
  return mount(chat);
}

async function speaks(chat: SottoChat, tag: string) {
  await until(() => find(chat, '.panel').lang === tag);
}

/** Waits through frames; the test's own timeout ends what never comes. */
async function until(condition: () => boolean) {
  while (!condition()) await frame();
}

/** What people wrote or are called, covered or not, dates, numbers and the names of languages. */
function isContent(text: string, name: string): boolean {
  const { timeline, roster, clinic, securityCode = '', typing } = chatState(name);
  const written = JSON.stringify([timeline, roster, clinic, securityCode, typing, Object.values(languages)]);
  if (written.includes(JSON.stringify(text).slice(1, -1))) return true;
  return /^(\d{1,2}:\d{2}\s?[AP]M|\w+day, .*\d.*|[A-Z]{1,2}|[\d.]+\s[kM]?B|[X\d/ -]+)$/.test(text);
}
