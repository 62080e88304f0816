import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import '../../src/define.js';
import type { Clock } from '../../src/clock.js';
import { policyPresets } from '../../src/policy/policy.js';
import type { CreateChecker } from '../../src/ui/sotto-composer/draft-veiling.js';
import { SottoComposer } from '../../src/ui/sotto-composer/sotto-composer.js';
import { audit } from '../support/audit.js';
import { find, findField, mount, said, settle, unmountAll, waitUntil } from '../support/element.js';
import { isWebKit } from '../support/media.js';
import { scriptedChecker } from '../support/scripted-checker.js';

const SSN = '123-45-6789';
const CARD = '4111 1111 1111 1111';
const DATE = '03/04/1981';

describe('what is personal in a draft', () => {
  const attachShadow = Element.prototype.attachShadow;
  let closed: ShadowRoot | undefined;

  beforeEach(() => {
    Element.prototype.attachShadow = function (init) {
      const root = attachShadow.call(this, init);
      if (init.mode === 'closed') closed = root;
      return root;
    };
  });

  afterEach(() => {
    Element.prototype.attachShadow = attachShadow;
    closed = undefined;
    unmountAll();
  });

  /** A composer that has been given the focus and the detector, and what it asked to send. */
  async function setup(properties: Partial<SottoComposer> = {}) {
    const composer = Object.assign(new SottoComposer(), { loadChecker: async (): Promise<CreateChecker> => () => scriptedChecker, ...properties });
    await mount(composer);
    const sent: string[] = [];
    composer.addEventListener('sotto-send-request', ({ text }) => sent.push(text));
    composer.focus();
    await settle(composer);
    return { composer, sent, field: findField(composer) };
  }

  async function type(composer: SottoComposer, text: string) {
    await sendKeys({ type: text });
    await settle(composer);
  }

  /** What the mirror paints: each piece with how it is painted. */
  function painted(): string[] {
    return [...(closed?.querySelectorAll('span') ?? [])].map((piece) => `${piece.className}: ${piece.textContent}`);
  }

  function hold(composer: SottoComposer) {
    return find(composer, '.hold');
  }

  function press(type: string, target: EventTarget = window) {
    target.dispatchEvent(new PointerEvent(type, { bubbles: true, composed: true, cancelable: true, isPrimary: true, button: 0 }));
  }

  function isShown(composer: SottoComposer) {
    return find(composer, '.mirror').classList.contains('shown');
  }

  it('is covered at the text itself, in a field that keeps the text', async () => {
    const { composer, field } = await setup();
    await type(composer, `Born ${DATE}, thanks`);
    expect(painted()).to.deep.equal(['clear: Born ', `mask: ${DATE}`, 'clear: , thanks']);
    expect(getComputedStyle(field).webkitTextFillColor).to.equal('rgba(0, 0, 0, 0)');
    expect(field.value).to.equal(`Born ${DATE}, thanks`);
    expect(field.selectionStart).to.equal(field.value.length);
  });

  it('is covered before anything is painted', async () => {
    const { composer, field } = await setup();
    await type(composer, 'Born ');
    expect(painted()).to.deep.equal([]);
    field.setRangeText(DATE, 5, 5, 'end');
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    expect(painted()).to.deep.equal(['clear: Born ', `mask: ${DATE}`]);
  });

  it('leaves the field to itself as long as nothing is covered', async () => {
    const { composer, field } = await setup();
    await type(composer, 'Hello there');
    expect(painted()).to.deep.equal([]);
    expect(field.classList.contains('veiled')).to.equal(false);
    await type(composer, ` ${DATE}`);
    expect(field.classList.contains('veiled')).to.equal(true);
    await sendKeys({ press: 'Backspace' });
    await settle(composer);
    expect(painted()).to.deep.equal([]);
    expect(field.classList.contains('veiled')).to.equal(false);
  });

  it('stands nowhere in the open document', async () => {
    const { composer } = await setup();
    await type(composer, `Born ${DATE}`);
    expect(said(composer)).to.not.contain('1981');
    expect(composer.shadowRoot?.textContent).to.not.contain('1981');
    expect(new XMLSerializer().serializeToString(find(composer, '.field'))).to.not.contain('1981');
  });

  it('lies over the field, line for line', async () => {
    const { composer, field } = await setup();
    await type(composer, `one two three four five six seven eight nine ten eleven twelve ${DATE}`);
    const box = (element: Element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      return { x, y, width, height };
    };
    const mirror = find(composer, '.mirror');
    expect(box(mirror)).to.deep.equal(box(field));
    const look = (element: Element) => ['font', 'lineHeight', 'letterSpacing', 'padding', 'whiteSpace', 'overflowWrap', 'tabSize'].map((name) => Reflect.get(getComputedStyle(element), name));
    expect(look(mirror)).to.deep.equal(look(field));
  });

  it('is covered in every line of the draft, each in the direction of its own first letter', async () => {
    const { composer, field } = await setup();
    await type(composer, 'One');
    await sendKeys({ press: 'Shift+Enter' });
    field.setRangeText(`\nمرحبا ${DATE}`, 4, 4, 'end');
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    expect(painted()).to.deep.equal(['clear: One', 'clear: مرحبا ', `mask: ${DATE}`]);
    const lines = [...(closed?.children ?? [])];
    expect(lines.map((line) => getComputedStyle(line).direction)).to.deep.equal(['ltr', 'ltr', 'rtl']);
    expect(lines.map((line) => line.getBoundingClientRect().height)).to.deep.equal([24, 24, 24]);
  });

  it('keeps undo and redo', async () => {
    const { composer, field } = await setup();
    await type(composer, `Born ${DATE}`);
    const text = field.value;
    while (field.value !== '') {
      await undo();
      expect(text.startsWith(field.value)).to.equal(true);
    }
    for (let before = ''; ; before = field.value) {
      await redo();
      if (field.value === before) break;
    }
    expect(field.value).to.equal(text);
    expect(painted()).to.contain(`mask: ${DATE}`);
  });

  it('cannot be brought back by undo once it has been sent', async () => {
    const { composer, sent, field } = await setup();
    await type(composer, `It is ${SSN}`);
    await sendKeys({ press: 'Enter' });
    expect(sent).to.have.length(1);
    await undo();
    expect(field.value).to.equal('');
    expect(painted()).to.deep.equal([]);
  });

  it('is covered cautiously until the detector is there: every word with a digit', async () => {
    let arrive: (create: CreateChecker) => void = () => undefined;
    const { composer } = await setup({ loadChecker: () => new Promise((resolve) => (arrive = resolve)) });
    await type(composer, `Room 12 on ${DATE}`);
    expect(painted()).to.deep.equal(['clear: Room ', 'mask: 12', 'clear:  on ', `mask: ${DATE}`]);
    expect(said(find(composer, '#hidden-what'))).to.equal('Covered until it has been checked on this device.');
    arrive(() => scriptedChecker);
    await waitUntil(() => painted()[0] === 'clear: Room 12 on ');
    expect(painted()).to.deep.equal(['clear: Room 12 on ', `mask: ${DATE}`]);
  });

  it('stays covered cautiously where the detector cannot be had, which is asked for again', async () => {
    let asked = 0;
    const { composer } = await setup({
      loadChecker: async () => {
        asked++;
        throw new Error('scripted');
      },
    });
    await type(composer, 'Room 12');
    expect(painted()).to.deep.equal(['clear: Room ', 'mask: 12']);
    expect(asked).to.be.greaterThan(1);
  });

  it('is not looked for where the policy allows all of it', async () => {
    const { ssn: _, ...rest } = policyPresets.standard.phi;
    let asked = 0;
    const { composer } = await setup({
      policy: { ...policyPresets.standard, phi: { ...rest, ssn: 'allow', card: 'allow' } },
      loadChecker: async () => {
        asked++;
        return () => scriptedChecker;
      },
    });
    await type(composer, `Born ${DATE}`);
    expect(painted()).to.deep.equal([]);
    expect(asked).to.equal(0);
  });

  it('is looked for with the question it answers, and again when that changes', async () => {
    const contexts: (string | undefined)[] = [];
    const { composer } = await setup({
      context: 'What is your date of birth?',
      loadChecker: async () => ({ context }) => {
        contexts.push(context);
        return scriptedChecker;
      },
    });
    await type(composer, '0');
    composer.context = 'And your phone number?';
    await settle(composer);
    expect(contexts).to.deep.equal(['What is your date of birth?', 'And your phone number?']);
  });

  describe('while somebody holds', () => {
    it('the button, shows, and is covered again on release', async () => {
      const { composer } = await setup();
      await type(composer, DATE);
      press('pointerdown', hold(composer));
      await settle(composer);
      expect(isShown(composer)).to.equal(true);
      expect(composer.shadowRoot?.activeElement?.localName, 'the focus stays in the field').to.equal('textarea');
      press('pointerup');
      await settle(composer);
      expect(isShown(composer)).to.equal(false);
    });

    for (const end of ['pointercancel', 'blur', 'visibilitychange']) {
      it(`the button, is covered again at a ${end}`, async () => {
        const { composer } = await setup();
        await type(composer, DATE);
        press('pointerdown', hold(composer));
        (end === 'visibilitychange' ? document : window).dispatchEvent(new Event(end, { bubbles: true }));
        await settle(composer);
        expect(isShown(composer)).to.equal(false);
      });
    }

    for (const key of ['Space', 'Enter']) {
      it(`${key} on the button, shows`, async () => {
        const { composer } = await setup();
        await type(composer, DATE);
        hold(composer).focus();
        await sendKeys({ down: key });
        await settle(composer);
        expect(isShown(composer)).to.equal(true);
        await sendKeys({ up: key });
        await settle(composer);
        expect(isShown(composer)).to.equal(false);
      });
    }

    it('Alt+Enter in the field, shows, and nothing is sent', async () => {
      const { composer, sent } = await setup();
      await type(composer, DATE);
      await sendKeys({ down: 'Alt' });
      await sendKeys({ down: 'Enter' });
      await settle(composer);
      expect(isShown(composer)).to.equal(true);
      await sendKeys({ up: 'Enter' });
      await sendKeys({ up: 'Alt' });
      await settle(composer);
      expect(isShown(composer)).to.equal(false);
      expect(sent).to.deep.equal([]);
    });

    it('nothing, but presses once by assistive technology, shows until the next press', async () => {
      const { composer } = await setup();
      await type(composer, DATE);
      hold(composer).click();
      await settle(composer);
      expect(isShown(composer)).to.equal(true);
      expect(hold(composer).ariaPressed).to.equal('true');
      hold(composer).click();
      await settle(composer);
      expect(isShown(composer)).to.equal(false);
    });
  });

  it('is told once, politely, when the writer pauses', async () => {
    let pause: () => void = () => undefined;
    const clock: Clock = {
      now: () => 0,
      sleep: (_, signal) =>
        new Promise((resolve, reject) => {
          pause = resolve;
          signal?.addEventListener('abort', () => reject(signal.reason));
        }),
    };
    const { composer } = await setup({ clock });
    const news = () => said(find(composer, '.unseen[role=status]'));
    await type(composer, `Born ${DATE}`);
    expect(news()).to.equal('');
    pause();
    await Promise.resolve();
    await settle(composer);
    expect(news()).to.equal('Hidden: date');
    await type(composer, ' call 555-0142');
    pause();
    await Promise.resolve();
    await settle(composer);
    expect(news()).to.equal('Hidden: phone number');
  });

  it('is explained: what is hidden, and what becomes of it', async () => {
    const { composer, field } = await setup();
    await type(composer, `${DATE} ${SSN}`);
    expect(said(find(composer, '.what'))).to.contain('Hidden: date.').and.contain('Sent as X’s: Social Security number.');
    field.blur();
    await settle(composer);
    expect(field.getAttribute('aria-describedby')).to.contain(find(composer, '.what').id);
  });

  it('is explained to who comes to the field, and not a second time to who is writing in it and was told', async () => {
    const { composer, field } = await setup();
    composer.focus();
    expect(field.getAttribute('aria-describedby')).to.equal('hidden-what remark');
    for (const key of ['4', 'Backspace']) {
      await sendKeys({ press: key });
      await settle(composer);
      expect(field.hasAttribute('aria-describedby')).to.equal(false);
    }
    field.blur();
    await settle(composer);
    expect(field.getAttribute('aria-describedby')).to.equal('hidden-what remark');
  });

  it('is explained in the language of the chat', async () => {
    const { composer } = await setup({ lang: 'es' });
    await type(composer, DATE);
    await waitUntil(() => said(find(composer, '.what')).includes('Oculto: fecha.'));
  });

  it('is not sent where the policy blocks it, and stays', async () => {
    const { composer, sent, field } = await setup();
    await type(composer, CARD);
    await sendKeys({ press: 'Enter' });
    await settle(composer);
    expect(sent).to.deep.equal([]);
    expect(field.value).to.equal(CARD);
    expect(said(find(composer, '.what'))).to.contain('Can’t go in a message: card number.');
    expect(said(find(composer, '#remark'))).to.contain('Not sent yet');
  });

  it('is explained when the conversation refuses what nothing was found in here', async () => {
    const { composer, field } = await setup();
    composer.restore('41 11', 'phiBlocked', ['CARD']);
    await settle(composer);
    expect(field.value).to.equal('41 11');
    expect(said(find(composer, '.what'))).to.contain('card number');
    await type(composer, '!');
    expect(composer.renderRoot.querySelector('.what') === null).to.equal(true);
  });

  it('leads to a secure form where there is one', async () => {
    const { composer } = await setup({ forms: true });
    const wishes: string[] = [];
    composer.addEventListener('sotto-form-request', ({ type }) => wishes.push(type));
    await type(composer, DATE);
    expect(composer.renderRoot.querySelectorAll('.way')).to.have.length(1);
    await type(composer, ` ${SSN}`);
    [...composer.renderRoot.querySelectorAll<HTMLElement>('.way')].at(-1)?.click();
    expect(wishes).to.deep.equal(['sotto-form-request']);
  });

  describe('where the policy allows the clipboard', () => {
    function clipboardEvent(type: string) {
      return new ClipboardEvent(type, { bubbles: true, cancelable: true, clipboardData: new DataTransfer() });
    }

    it('is copied as X’s', async () => {
      const { composer, field } = await setup({ clipboard: 'allow' });
      await type(composer, `Born ${DATE}, thanks`);
      field.setSelectionRange(2, 18);
      const event = clipboardEvent('copy');
      field.dispatchEvent(event);
      expect(event.clipboardData?.getData('text/plain')).to.equal('rn XX/XX/XXXX, t');
    });

    it('is cut as X’s, and undo brings it back', async () => {
      const { composer, field } = await setup({ clipboard: 'allow' });
      await type(composer, `Born ${DATE}`);
      field.setSelectionRange(5, 15);
      const event = clipboardEvent('cut');
      field.dispatchEvent(event);
      expect(event.clipboardData?.getData('text/plain')).to.equal('XX/XX/XXXX');
      expect(field.value).to.equal('Born ');
      await undo();
      expect(field.value).to.equal(`Born ${DATE}`);
    });

    it('is not dragged out', async () => {
      const { composer, field } = await setup({ clipboard: 'allow' });
      await type(composer, DATE);
      field.select();
      const event = new DragEvent('dragstart', { bubbles: true, cancelable: true });
      field.dispatchEvent(event);
      expect(event.defaultPrevented).to.equal(true);
    });

    it('leaves the copying of the rest to the browser', async () => {
      const { composer, field } = await setup({ clipboard: 'allow' });
      await type(composer, `Born ${DATE}`);
      field.setSelectionRange(0, 4);
      const event = clipboardEvent('copy');
      field.dispatchEvent(event);
      expect(event.defaultPrevented).to.equal(false);
    });
  });

  it('passes the accessibility audit in every state, in both schemes', async () => {
    const { composer } = await setup({ forms: true });
    await type(composer, `${DATE} ${SSN} ${CARD}`);
    for (const scheme of ['light', 'dark']) {
      composer.style.colorScheme = scheme;
      expect(await audit(composer)).to.deep.equal([]);
      press('pointerdown', hold(composer));
      await settle(composer);
      expect(await audit(composer)).to.deep.equal([]);
      press('pointerup');
      await settle(composer);
    }
    await sendKeys({ press: 'Enter' });
    await settle(composer);
    expect(await audit(composer)).to.deep.equal([]);
  });
});

/** WebKitGTK has no keys for it. */
async function undo() {
  if (isWebKit) document.execCommand('undo');
  else await sendKeys({ press: 'Control+z' });
}

async function redo() {
  if (isWebKit) document.execCommand('redo');
  else await sendKeys({ press: 'Control+Shift+z' });
}
