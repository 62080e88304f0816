import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import '../../src/define.js';
import type { TimelineItem } from '../../src/conversation/state.js';
import { SottoMessageList } from '../../src/ui/sotto-message-list/sotto-message-list.js';
import { find, frame, mount, unmountAll, waitUntil } from '../support/element.js';
import { agent, message, visitor } from '../support/fake-conversation.js';

const WORDS = 'Words that take more lines the less room there is for them. ';

/** Messages of a line to a dozen lines, by turns of both sides. */
const timeline: readonly TimelineItem[] = Array.from({ length: 60 }, (_, i) => message(`m${i}`, i % 5 < 3 ? agent : visitor, `${i}: ${WORDS.repeat(1 + ((i * 7) % 12))}`, i * 60_000));

describe('the place where somebody reads', () => {
  afterEach(() => {
    unmountAll();
    document.documentElement.style.removeProperty('font-size');
  });

  async function setup() {
    const list = Object.assign(new SottoMessageList(), { timeline });
    list.style.cssText = 'block-size:400px;inline-size:380px';
    await mount(list);
    await frame();
    return { list, log: find(list, '[role=log]') };
  }

  /** Scrolls until a message begins so far below the log's upper edge. */
  async function readAt(log: HTMLElement, id: string, below: number) {
    log.scrollTop += place(log, id).top - below;
    await frame();
  }

  /** Where a message begins, from the log's upper edge on, and how much of its height is above. */
  function place(log: HTMLElement, id: string) {
    const { top, height } = find(log, `li[data-id="${id}"]`).getBoundingClientRect();
    const below = top - log.getBoundingClientRect().top;
    return { top: below, shareAbove: -below / height };
  }

  const changes: Record<string, (list: SottoMessageList) => void> = {
    'becomes narrower': (list) => list.style.setProperty('inline-size', '250px'),
    'becomes wider': (list) => list.style.setProperty('inline-size', '700px'),
    'has text of twice the size': () => document.documentElement.style.setProperty('font-size', '200%'),
    'loses half its height, as to a keyboard': (list) => list.style.setProperty('block-size', '200px'),
    'is put away and comes back': (list) => list.style.setProperty('display', 'none'),
  };
  for (const [name, change] of Object.entries(changes)) {
    it(`is kept when the log ${name}`, async () => {
      const { list, log } = await setup();
      await readAt(log, 'm20', 40);
      change(list);
      await frame();
      list.style.removeProperty('display');
      await frame();
      // Messages that come back move in.
      await waitUntil(() => log.getAnimations({ subtree: true }).length === 0);
      expect(place(log, 'm20').top).to.be.closeTo(40, 1.5);
    });
  }

  it('is the same part of a message that is longer than the log', async () => {
    const { list, log } = await setup();
    await readAt(log, 'm17', -120);
    const { shareAbove } = place(log, 'm17');
    for (const width of ['250px', '600px', '320px']) {
      list.style.setProperty('inline-size', width);
      await frame();
      expect(place(log, 'm17').shareAbove).to.be.closeTo(shareAbove, 0.03);
    }
  });

  it('is kept there and back again, one change after the other', async () => {
    const { list, log } = await setup();
    await readAt(log, 'm20', 40);
    for (const width of ['250px', '700px', '320px', '380px']) {
      list.style.setProperty('inline-size', width);
      await frame();
    }
    expect(place(log, 'm20').top).to.be.closeTo(40, 3);
  });

  it('is given up for the newest message by who goes there', async () => {
    const { list, log } = await setup();
    await readAt(log, 'm20', 40);
    list.scrollToEnd();
    await frame();
    list.style.setProperty('inline-size', '250px');
    await frame();
    expect(log.scrollHeight - log.clientHeight - log.scrollTop).to.be.at.most(1);
  });

  it('is the newest message for who asks for it while the browser still goes where a key leads, until they scroll again', async () => {
    const { list, log } = await setup();
    const fromEnd = () => log.scrollHeight - log.clientHeight - log.scrollTop;
    log.focus();
    // WebKit gives up the way of a key that is pressed as the log is set to its end: whoever wants to go up presses again.
    while (fromEnd() <= 24) {
      await sendKeys({ press: 'Home' });
      await frame();
    }
    list.scrollToEnd();
    for (let i = 0; i < 30; i++) {
      await frame();
      expect(list.atEnd).to.equal(true);
    }
    expect(fromEnd()).to.be.at.most(1);
    log.dispatchEvent(new WheelEvent('wheel', { bubbles: true, composed: true, deltaY: -200 }));
    log.scrollTop -= 200;
    await waitUntil(() => !list.atEnd);
    expect(fromEnd()).to.be.closeTo(200, 2);
  });
});
