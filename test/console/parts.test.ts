import { setViewport } from '@web/test-runner-commands';
import { expect } from 'chai';
import '../../src/console/define.js';
import { SottoConsole } from '../../src/console/sotto-console/sotto-console.js';
import { DutyError } from '../../src/conversation/shift/duty.js';
import { shiftState, shiftStates, standingClock } from '../support/console-states.js';
import { find, frame, mount, settle, unmountAll, waitUntil } from '../support/element.js';
import { FakeAgent } from '../support/fake-agent.js';

/** Named in the line of what they are in; the visitor's chat documents each. */
const INNER = ['log', 'day', 'notice', 'who', 'avatar', 'bubble', 'status', 'field', 'input', 'send'];

describe('the parts of the console', () => {
  beforeEach(() => setViewport({ width: 1360, height: 860 }));
  afterEach(unmountAll);

  it('are within reach of the page, all that the documentation names', async () => {
    const [, documented = ''] = (await (await fetch('/docs/elements.md')).text()).split('## `<sotto-console>`');
    const rows = [...(documented.split('| Part |')[1]?.split('\n\n')[0] ?? '').matchAll(/^\| `([^`]+)`/gm)].map(([, name = '']) => name);
    expect(rows.length).to.be.above(30);
    const without = new Set([...rows, ...INNER]);
    const sheet = new CSSStyleSheet();
    for (const part of without) sheet.insertRule(`sotto-console::part(${part}) { --reached-${part}: yes }`);
    document.adoptedStyleSheets.push(sheet);
    for (const open of scenes) {
      const page = await open();
      for (const element of everythingIn(page)) {
        const style = getComputedStyle(element);
        for (const part of without) if (style.getPropertyValue(`--reached-${part}`) === 'yes') without.delete(part);
      }
      page.remove();
    }
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
    expect([...without]).to.deep.equal([]);
  });
});

const scenes: readonly (() => Promise<SottoConsole>)[] = [
  signingIn,
  ...Object.keys(shiftStates).map((name) => () => onShift(name)),
  ...(['waiting', 'mine', 'finished'] as const).map((group) => () => chosen(group)),
  ending,
  measuring,
];

async function onShift(name: string): Promise<SottoConsole> {
  const page = await mount(Object.assign(new SottoConsole(), { clock: standingClock, agent: new FakeAgent(shiftState(name)) }));
  await frame();
  return page;
}

async function signingIn(): Promise<SottoConsole> {
  const page = new SottoConsole();
  page.desk = {
    info: async () => ({ clinicName: 'Alder Street Clinic', demoAccounts: [] }),
    signIn: async () => {
      throw new DutyError('not-signed-in', 'no shift');
    },
  };
  await mount(page);
  await waitUntil(() => page.renderRoot.querySelector('sotto-sign-in'));
  await settle(page);
  return page;
}

/** With the first conversation of a group in front: one that waits, one's own, one that is over. */
async function chosen(group: 'waiting' | 'mine' | 'finished'): Promise<SottoConsole> {
  const page = await onShift('busy');
  find(page, 'sotto-queue', `.${group} .open`).click();
  await settle(page);
  return page;
}

async function ending(): Promise<SottoConsole> {
  const page = await chosen('mine');
  find(page, 'sotto-agent-chat[shown]', '.button.end').click();
  await settle(page);
  return page;
}

async function measuring(): Promise<SottoConsole> {
  const page = await onShift('busy');
  find(page, '.rail > footer .habit').click();
  await waitUntil(() => page.renderRoot.querySelector('sotto-metrics')?.shadowRoot?.querySelector('.chart'));
  await settle(page);
  return page;
}

/** An element's own, through shadow roots. */
function everythingIn(root: Element): Element[] {
  return [...(root.shadowRoot?.querySelectorAll('*') ?? [])].flatMap((element) => [element, ...everythingIn(element)]);
}
