import { expect } from 'chai';
import '../../src/define.js';
import { securityWordIndexes } from '../../src/crypto/index.js';
import type { Verification } from '../../src/conversation/state.js';
import { register } from '../../src/ui/family.js';
import { SottoRoster } from '../../src/ui/sotto-roster/sotto-roster.js';
import { waitUntil } from '../support/element.js';

register({ 'sotto-roster': SottoRoster });

const CODE = '48213 90577 12064 88391 30562 71948 48213 90577 12064 88391 30562 71948';
const verification: Verification = { suite: 'x-wing', sinceMs: Date.UTC(2026, 0, 15, 9), certifiedUntilMs: { a: Date.UTC(2026, 0, 15, 21) } };

describe('<sotto-roster>', () => {
  let roster: SottoRoster;
  beforeEach(async () => {
    roster = document.createElement('sotto-roster');
    roster.lang = 'en';
    roster.members = [
      { id: 'v', role: 'visitor', name: '', self: true },
      { id: 'a', role: 'agent', name: 'Ann', self: false },
    ];
    roster.securityCode = CODE;
    roster.securityWords = securityWordIndexes(CODE);
    roster.verification = verification;
    document.body.append(roster);
    await roster.updateComplete;
  });
  afterEach(() => roster.remove());

  const text = () => roster.shadowRoot?.textContent?.replaceAll(/\s+/g, ' ') ?? '';

  async function words(): Promise<string> {
    const shown = () => roster.shadowRoot?.querySelector('[part=words]')?.textContent ?? '';
    await waitUntil(shown);
    return shown();
  }

  it('says how the conversation is locked, since when, and until when the clinic vouches for whom', () => {
    expect(text()).to.contain('ML-KEM-768').and.contain('On this device since');
    expect(text().match(/vouches for this member/g)).to.have.length(1);
  });

  const moment = (ms: number, locale = 'en') => new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(ms).replaceAll(/\s+/g, ' ');
  const saidOf = (index: number) => roster.shadowRoot?.querySelectorAll('li')[index]?.textContent?.replaceAll(/\s+/g, ' ') ?? '';

  it('gives the dates by the reader’s clock, to the minute: of the conversation once, of certificates with those who have one', () => {
    expect(text()).to.contain(`On this device since ${moment(verification.sinceMs)}`);
    expect(saidOf(0)).not.to.contain('vouches');
    expect(saidOf(1)).to.contain(`The clinic vouches for this member until ${moment(Date.UTC(2026, 0, 15, 21))}`);
  });

  it('says that only these have the keys where there is somebody to list', async () => {
    expect(text()).to.contain('Only these members hold the keys');
    roster.members = [];
    await roster.updateComplete;
    expect(text()).not.to.contain('Only these members');
    expect(text()).to.contain('What the service in between sees');
  });

  it('gives them in the reader’s language', async () => {
    roster.lang = 'es';
    await roster.updateComplete;
    await waitUntil(() => text().includes(moment(verification.sinceMs, 'es')));
    expect(saidOf(1)).to.contain(moment(Date.UTC(2026, 0, 15, 21), 'es'));
  });

  it('shows who is in although their certificate has ended, with the date on which it did: they can read on until they are removed', async () => {
    const endedMs = Date.UTC(2020, 5, 1, 12);
    roster.verification = { ...verification, certifiedUntilMs: { a: endedMs } };
    await roster.updateComplete;
    expect(saidOf(1)).to.contain('Ann').and.contain(`until ${moment(endedMs)}`);
  });

  it('tells one’s other device from this one', async () => {
    roster.members = [...roster.members, { id: 'w', role: 'visitor', name: '', self: true, elsewhere: true }];
    await roster.updateComplete;
    expect(saidOf(0)).to.contain('You').and.contain('On this device');
    expect(saidOf(2)).to.contain('Your other device').and.not.contain('On this device');
  });

  it('has spaces between the groups of the security code that are there to be heard, too', () => {
    const code = roster.shadowRoot?.querySelector('.code');
    expect(code instanceof HTMLElement && code.innerText).to.equal(CODE);
  });

  it('says the security code in twelve words too, other ones for another code', async () => {
    const first = await words();
    expect(first.split(' ')).to.have.length(12);
    roster.securityWords = securityWordIndexes(CODE.replace('48213', '48214'));
    await roster.updateComplete;
    expect(await words()).not.to.equal(first);
  });
});
