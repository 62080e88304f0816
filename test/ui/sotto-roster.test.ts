import { expect } from 'chai';
import '../../src/define.js';
import { securityWordIndexes } from '../../src/crypto/index.js';
import type { Verification } from '../../src/conversation/state.js';
import { type SottoRoster } from '../../src/ui/sotto-roster/sotto-roster.js';

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
    for (let i = 0; i < 500; i++) {
      const shown = roster.shadowRoot?.querySelector('[part=words]')?.textContent;
      if (shown) return shown;
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
    throw new Error('no words');
  }

  it('says how the conversation is locked, since when, and until when the clinic vouches for whom', () => {
    expect(text()).to.contain('ML-KEM-768').and.contain('On this device since');
    expect(text().match(/vouches for this member/g)).to.have.length(1);
  });

  it('says the security code in twelve words too, other ones for another code', async () => {
    const first = await words();
    expect(first.split(' ')).to.have.length(12);
    roster.securityWords = securityWordIndexes(CODE.replace('48213', '48214'));
    await roster.updateComplete;
    expect(await words()).not.to.equal(first);
  });
});
