import { setViewport } from '@web/test-runner-commands';
import { expect } from 'chai';
import '../../src/console/define.js';
import { SottoConversationRequestEvent } from '../../src/console/events.js';
import { SottoConsole } from '../../src/console/sotto-console/sotto-console.js';
import { DutyError } from '../../src/conversation/shift/duty.js';
import { languages } from '../../src/i18n/locales.js';
import { audit } from '../support/audit.js';
import { shiftState, shiftStates, standingClock } from '../support/console-states.js';
import { eventually, find, frame, mount, once, said, settle, unmountAll, waitUntil } from '../support/element.js';
import { FakeAgent } from '../support/fake-agent.js';
import { MARK, pseudoConsoleTerms, pseudoTerms } from '../support/pseudo.js';
import { sticksOut, textsOf } from '../support/texts.js';

const WIDE = { width: 1360, height: 860 };
const NARROW = { width: 360, height: 740 };

describe('the language of a console', () => {
  beforeEach(() => setViewport(WIDE));
  afterEach(unmountAll);

  async function open(name: string, properties: Partial<SottoConsole> = {}): Promise<SottoConsole> {
    return mount(Object.assign(new SottoConsole(), { clock: standingClock, agent: new FakeAgent(shiftState(name)), ...properties }));
  }

  function heading(page: SottoConsole): string {
    return said(find(page, '.queue', '.waiting h2'));
  }

  it('is chosen above the list, takes effect at once and everywhere, and is told to the page', async () => {
    const page = await open('busy');
    find(page, '.queue').dispatchEvent(new SottoConversationRequestEvent('select', 'b2hnaaaa'));
    await settle(page);
    const select = find(page, '.language select');
    if (!(select instanceof HTMLSelectElement)) throw new Error('not a select');
    expect([...select.options].map(({ value }) => value)).to.deep.equal(Object.keys(languages));
    const changed = once(page, 'sotto-locale-change');
    select.value = 'es';
    select.dispatchEvent(new Event('change'));
    expect((await changed).locale).to.equal('es');
    await waitUntil(() => heading(page).startsWith('En espera'));
    await settle(page);
    const chat = find(page, 'sotto-agent-chat[shown]');
    expect(said(find(chat, '.actions .end'))).to.equal('Terminar la conversación');
    expect(said(find(chat, 'aside .notes', 'h3'))).to.equal('Notas para colegas');
    expect(find(chat, '[part=composer]', 'textarea').getAttribute('aria-label')).to.equal('Mensaje');
    expect(find(page, '.root').lang).to.equal('es');
  });

  it('can be chosen before one signs in', async () => {
    const desk = { info: async () => ({ clinicName: 'Alder Street Clinic', demoAccounts: [] }), signIn: () => Promise.reject(new DutyError('not-signed-in', 'no shift')) };
    const page = await mount(Object.assign(new SottoConsole(), { desk, locale: 'fr' }));
    await waitUntil(() => page.shadowRoot?.querySelector('sotto-sign-in')?.shadowRoot?.querySelector('h1')?.textContent?.startsWith('Se connecter'));
    expect(page.shadowRoot?.querySelector('.language select') === null).to.equal(false);
    expect(await audit(page)).to.deep.equal([]);
  });

  it('runs from right to left in Arabic, with every text in it', async () => {
    const page = await open('busy', { locale: 'ar' });
    await waitUntil(() => heading(page).startsWith('قيد الانتظار'));
    expect(find(page, '.root').dir).to.equal('rtl');
    expect(getComputedStyle(find(page, '.queue', 'nav')).direction).to.equal('rtl');
    expect(find(page, '.rail').getBoundingClientRect().left).to.be.greaterThan(find(page, 'main').getBoundingClientRect().left);
  });

  it('has the owner’s own texts in it', async () => {
    const page = await open('busy', { consoleStrings: { en: { accept: 'Take', waiting: 'In the lobby' } } });
    await waitUntil(() => heading(page).startsWith('In the lobby'));
    expect(said(find(page, '.queue', '.accept'))).to.equal('Take');
  });

  for (const locale of ['ar', 'ru', 'vi']) {
    it(`passes axe and fits a wide and a narrow screen: ${locale}`, async () => {
      const page = await open('busy', { locale });
      await waitUntil(() => find(page, '.root').lang === locale);
      for (const [viewport, selected] of [[WIDE, 'b2hnaaaa'], [NARROW, 'b2hnaaaa'], [NARROW, undefined]] as const) {
        await setViewport(viewport);
        if (selected) find(page, '.queue').dispatchEvent(new SottoConversationRequestEvent('select', selected));
        else find(page, 'sotto-agent-chat[shown]', '.back').click();
        await settle(page);
        await frame();
        expect(await audit(page)).to.deep.equal([]);
        expect(sticksOut(page, find(page, '.root'))).to.deep.equal([]);
      }
    });
  }
});

describe('the console in a language nobody speaks', () => {
  afterEach(unmountAll);

  for (const viewport of [WIDE, NARROW]) {
    for (const name of Object.keys(shiftStates)) {
      it(`every text of ours is translatable, and two fifths longer still fits: ${name}, ${viewport.width} px`, async () => {
        await setViewport(viewport);
        const page = new SottoConsole();
        Object.assign(page, { clock: standingClock, agent: new FakeAgent(shiftState(name)), strings: { en: pseudoTerms }, consoleStrings: { en: pseudoConsoleTerms } });
        await mount(page);
        await waitUntil(() => textsOf(page).some((text) => MARK.test(text)));
        await check(page, name);
        if (!page.shadowRoot?.querySelector('.queue')) return;
        for (const selected of ['k7q2aaaa', 'b2hnaaaa', 'h3gkaaaa']) {
          find(page, '.queue').dispatchEvent(new SottoConversationRequestEvent('select', selected));
          await check(page, name);
        }
      });
    }
  }

  async function check(page: SottoConsole, name: string) {
    await settle(page);
    await eventually(() => expect(textsOf(page).filter((text) => !MARK.test(text) && !isContent(text, name))).to.deep.equal([]));
    expect(sticksOut(page, find(page, '.root'))).to.deep.equal([]);
  }
});

/** What people wrote or are called, covered or not, dates, numbers, keys and the names of languages. */
function isContent(text: string, name: string): boolean {
  const { conversations, notes, queue, self, team, clinicName } = shiftState(name);
  const written = JSON.stringify([[...conversations.values()].map(({ state }) => state), [...notes.values()], queue, self, team, clinicName, Object.values(languages)]);
  if (written.includes(JSON.stringify(text).slice(1, -1))) return true;
  return /^(\d{1,2}:\d{2}\s?[AP]M|\w+day, .*\d.*|[A-Z]{1,2}|[X\d/ -]+)$/.test(text);
}
