import { expect } from 'chai';
import { SottoAppearanceChangeEvent } from '../../src/console/events.js';
import { settle, unmountAll } from '../support/element.js';

const pageUrl = new URL('../../src/console/page.ts', import.meta.url).href;

describe('the console as a page', () => {
  afterEach(() => {
    unmountAll();
    document.adoptedStyleSheets = [];
    document.documentElement.removeAttribute('style');
    localStorage.clear();
  });

  /** As the page does when it loads; each run is a module of its own. */
  async function load() {
    unmountAll();
    await import(`${pageUrl}?run=${crypto.randomUUID()}`);
    const page = document.querySelector('sotto-console');
    if (!page) throw new Error('no console');
    await settle(page);
    return page;
  }

  it('keeps on this device whether it is light or dark, and nothing where that is up to the system', async () => {
    const first = await load();
    expect(first.appearance).to.equal('auto');
    expect(document.documentElement.style.colorScheme).to.equal('');
    first.dispatchEvent(new SottoAppearanceChangeEvent('dark'));
    expect(document.documentElement.style.colorScheme).to.equal('dark');
    const second = await load();
    expect(second.appearance).to.equal('dark');
    expect(document.documentElement.style.colorScheme).to.equal('dark');
    second.dispatchEvent(new SottoAppearanceChangeEvent('auto'));
    expect(document.documentElement.style.colorScheme).to.equal('');
    expect(localStorage.length).to.equal(0);
  });
});
