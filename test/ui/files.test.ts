import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import '../../src/define.js';
import { FileError } from '../../src/files/errors.js';
import { cleanFile } from '../../src/files/clean.js';
import { type FileType, fileTypes, type Policy, policyOf } from '../../src/policy/policy.js';
import type { SottoFilesRequestEvent } from '../../src/ui/events.js';
import { SottoChat } from '../../src/ui/sotto-chat/sotto-chat.js';
import { SottoComposer } from '../../src/ui/sotto-composer/sotto-composer.js';
import type { SottoFile } from '../../src/ui/sotto-file/sotto-file.js';
import { taggedJpeg, taggedPng, taggedWebp } from '../files/pictures.js';
import { chatState } from '../support/chat-states.js';
import { find, frame, mount, once, said, settle, unmountAll, waitUntil } from '../support/element.js';
import { FakeConversation } from '../support/fake-conversation.js';

const types: FileType[] = ['image/jpeg', 'image/png', 'application/pdf'];
const allowing = (changes: Record<string, unknown> = {}): Policy => policyOf('hipaa', { files: { types, maxBytes: 5_000_000, maxCount: 10 }, ...changes });
const knee = () => new File(['x'], 'knee.jpg', { type: 'image/jpeg' });

function carrying(...files: File[]): DataTransfer {
  const transfer = new DataTransfer();
  for (const file of files) transfer.items.add(file);
  return transfer;
}

/** What somebody does to hand a composer files, and whether the page would have been left to do with them what it likes. */
function hand(composer: SottoComposer, how: 'drop' | 'paste', ...files: File[]): boolean {
  const target = find(composer, 'textarea');
  const carried = carrying(...files);
  const event = how === 'paste' ? new ClipboardEvent('paste', { bubbles: true, composed: true, cancelable: true }) : new DragEvent('drop', { dataTransfer: carried, bubbles: true, composed: true, cancelable: true });
  // Firefox takes no data that a script has put together into a paste.
  if (how === 'paste') Object.defineProperty(event, 'clipboardData', { value: carried });
  return target.dispatchEvent(event);
}

describe('the composer, with files', () => {
  afterEach(unmountAll);

  async function setup(policy: Policy, clipboard: Policy['clipboard'] = 'block') {
    const composer = await mount(Object.assign(new SottoComposer(), { policy, clipboard, loadChecker: () => new Promise(() => undefined) }));
    const asked: string[][] = [];
    composer.addEventListener('sotto-files-request', (event: SottoFilesRequestEvent) => asked.push(event.files.map(({ name }) => name)));
    if (policy.files !== 'block') await waitUntil(() => composer.renderRoot.querySelector('.attach'));
    return { composer, asked };
  }

  it('blocked: has no button and no field, and takes nothing that is dropped or pasted', async () => {
    const { composer, asked } = await setup(policyOf('hipaa', { clipboard: 'allow' }), 'allow');
    hand(composer, 'drop', knee());
    hand(composer, 'paste', knee());
    await frame();
    await settle(composer);
    expect(composer.renderRoot.querySelector('input, .attach, .drop') === null).to.equal(true);
    expect(asked).to.deep.equal([]);
  });

  it('allowed: has a button as large as a finger, in the order of the keyboard, that opens the choice of files', async () => {
    const { composer } = await setup(allowing());
    const button = find(composer, '.attach');
    const { width, height } = button.getBoundingClientRect();
    expect([width >= 44, height >= 44, button.ariaLabel]).to.deep.equal([true, true, 'Attach a file']);
    const field = find(composer, '.files');
    expect(field.getAttribute('accept')).to.equal('image/jpeg,image/png,application/pdf');
    expect(field.hasAttribute('capture')).to.equal(false);
    const opened = once(field, 'click');
    button.focus();
    await sendKeys({ press: 'Enter' });
    (await opened).preventDefault();
  });

  it('hands on what was chosen, the same file twice too', async () => {
    const { composer, asked } = await setup(allowing());
    const field = find(composer, '.files');
    if (!(field instanceof HTMLInputElement)) throw new Error('not a field');
    for (let i = 0; i < 2; i++) {
      field.files = carrying(knee(), new File(['y'], 'letter.pdf')).files;
      field.dispatchEvent(new Event('change'));
      expect(field.files?.length).to.equal(0);
    }
    expect(asked).to.deep.equal([['knee.jpg', 'letter.pdf'], ['knee.jpg', 'letter.pdf']]);
  });

  it('takes what is dropped, whatever the clipboard may, and shows where', async () => {
    const { composer, asked } = await setup(allowing());
    find(composer, 'textarea').dispatchEvent(new DragEvent('dragover', { dataTransfer: carrying(knee()), bubbles: true, composed: true, cancelable: true }));
    await settle(composer);
    expect(said(find(composer, '.drop'))).to.equal('Drop the file here');
    expect(hand(composer, 'drop', knee())).to.equal(false);
    await settle(composer);
    expect(composer.renderRoot.querySelector('.drop') === null).to.equal(true);
    expect(asked).to.deep.equal([['knee.jpg']]);
    expect(said(find(composer, '#remark'))).to.equal('');
  });

  it('takes pictures that are pasted where the clipboard may be used, and nothing else of them', async () => {
    const open = await setup(allowing({ clipboard: 'allow' }), 'allow');
    expect(hand(open.composer, 'paste', knee(), new File(['z'], 'letter.pdf', { type: 'application/pdf' }))).to.equal(false);
    expect(open.asked).to.deep.equal([['knee.jpg']]);
    const shut = await setup(allowing());
    hand(shut.composer, 'paste', knee());
    expect(shut.asked).to.deep.equal([]);
  });

  it('says why one was not sent, until somebody writes on', async () => {
    const { composer } = await setup(allowing());
    const refusals = [
      [{ kind: 'refused', rule: 'file', why: 'heic' }, /HEIC.*Most Compatible.*screenshot/],
      [{ kind: 'refused', rule: 'file', why: 'type' }, /JPEG picture, PNG picture, or PDF document/],
      [{ kind: 'refused', rule: 'file', why: 'too-large' }, /At most 5 MB/],
      [{ kind: 'refused', rule: 'file', why: 'damaged' }, /damaged/],
      [{ kind: 'refused', rule: 'closed' }, /try again/],
    ] as const;
    for (const [result, text] of refusals) {
      composer.refuseFile(result);
      await settle(composer);
      expect(said(find(composer, '#remark'))).to.match(text);
    }
    find(composer, 'textarea').dispatchEvent(new InputEvent('input'));
    await settle(composer);
    expect(said(find(composer, '#remark'))).to.equal('');
  });
});

describe('files in the chat', () => {
  afterEach(unmountAll);

  async function setup(opened?: FakeConversation['opened']) {
    const conversation = new FakeConversation(chatState('files'));
    if (opened) conversation.opened = opened;
    const chat = await mount(Object.assign(new SottoChat(), { open: true, conversation }));
    await waitUntil(() => customElements.get('sotto-file'));
    await settle(chat);
    const list = find(chat, 'sotto-message-list');
    const files = [...(list.shadowRoot?.querySelectorAll<SottoFile>('sotto-file') ?? [])];
    return { chat, conversation, files };
  }

  /** The list may hold on to its end until it has come to rest. */
  async function bring(file: SottoFile | undefined) {
    const log = file?.closest('[role=log]');
    if (!file || !log) throw new Error('no file in a log');
    const isInView = () => {
      const [{ top, bottom }, view] = [file.getBoundingClientRect(), log.getBoundingClientRect()];
      return top < view.bottom && bottom > view.top;
    };
    do {
      file.scrollIntoView();
      await frame();
    } while (!isInView());
  }

  const part = (file: SottoFile | undefined, selector: string) => file?.renderRoot.querySelector<HTMLElement>(selector);

  it('a picture that has come into view is shown, by an address of the page’s own; everything else is a card', async () => {
    const { files, conversation } = await setup();
    const [picture, pdf] = files;
    await bring(picture);
    await waitUntil(() => part(picture, 'img'));
    expect(part(picture, 'img')?.getAttribute('src')).to.match(/^blob:/);
    expect(part(picture, 'img')?.getAttribute('alt')).to.equal('PNG picture');
    await bring(pdf);
    expect(part(pdf, 'img, iframe, object, embed')).to.equal(null);
    // Read once: as text, by no name of a group besides.
    expect(part(pdf, '.what')?.innerText.trim().replace(/\s*\n\s*/g, ', ')).to.equal('Exercises after a knee operation, week one to six.pdf, PDF document, 188 kB');
    expect(part(pdf, '.what')?.closest('[role], [aria-label]') === null).to.equal(true);
    expect(conversation.calls.filter(([name, id]) => name === 'openFile' && id === 'f2')).to.deep.equal([]);
  });

  it('is saved by the button only, under its name, as nothing that a browser would run', async () => {
    const { files, conversation } = await setup();
    const saved: string[][] = [];
    // Pictures beside it get addresses, too, whenever they are drawn.
    const typeOf = new Map<string, string>();
    const { click } = HTMLAnchorElement.prototype;
    const { createObjectURL } = URL;
    try {
      HTMLAnchorElement.prototype.click = function () {
        saved.push([this.download, typeOf.get(this.href) ?? '']);
      };
      URL.createObjectURL = (blob) => {
        const address = `blob:${typeOf.size}`;
        if (blob instanceof Blob) typeOf.set(address, blob.type);
        return address;
      };
      await bring(files[1]);
      const button = part(files[1], '.save');
      expect(button?.ariaLabel).to.match(/^Save Exercises .*\.pdf to this device$/);
      // Laid out, not drawn: the panel may still be growing as it opens.
      expect([button?.offsetWidth, button?.offsetHeight]).to.deep.equal([44, 44]);
      expect(saved).to.deep.equal([]);
      button?.click();
      await waitUntil(() => saved.length > 0);
    } finally {
      HTMLAnchorElement.prototype.click = click;
      URL.createObjectURL = createObjectURL;
    }
    expect(saved).to.deep.equal([['knee.png', 'application/octet-stream']]);
    expect(conversation.calls.filter(([name, id]) => name === 'openFile' && id === 'f2').length).to.equal(1);
  });

  it('on its way shows how far it is, and can be stopped; one that failed can be tried again', async () => {
    const { files, conversation, chat } = await setup();
    const progress = part(files[3], 'progress');
    expect(progress instanceof HTMLProgressElement && progress.value).to.equal(0.4);
    expect(progress?.ariaLabel).to.equal('Sending');
    expect(part(files[3], '.save')).to.equal(null);
    const cancel = part(files[3], '.cancel');
    expect(cancel?.ariaLabel).to.equal('Stop sending Diary.txt');
    cancel?.click();
    expect(conversation.calls).to.deep.include(['cancelFile', 'f4']);
    find(chat, 'sotto-message-list', '.status.failed button').click();
    expect(conversation.calls).to.deep.include(['retry', 'f3']);
  });

  for (const [code, text] of [
    ['damaged', /not what it says it is/],
    ['gone', /not kept any more/],
    ['blocked', /shows no files/],
    ['elsewhere', /other tab/],
  ] as const) {
    it(`says in words that one cannot be opened: ${code}`, async () => {
      const { files } = await setup(new FileError(code));
      await bring(files[0]);
      await waitUntil(() => said(part(files[0], '[role=status]') ?? document.body));
      expect(said(part(files[0], '[role=status]') ?? document.body)).to.match(text);
      expect(part(files[0], 'img')).to.equal(null);
    });
  }

  it('that cannot be drawn is not shown, and keeps no address', async () => {
    const { files } = await setup({ name: 'a.png', media: 'image/png', bytes: new TextEncoder().encode('no picture') });
    await bring(files[0]);
    await waitUntil(() => said(part(files[0], '[role=status]') ?? document.body));
    expect(part(files[0], 'img')).to.equal(null);
  });

  it('leaves no picture behind when the chat goes', async () => {
    const { files, chat } = await setup();
    await bring(files[0]);
    await waitUntil(() => part(files[0], 'img'));
    const address = part(files[0], 'img')?.getAttribute('src') ?? '';
    chat.remove();
    const response = await fetch(address).then(() => 'there', () => 'gone');
    expect(response).to.equal('gone');
  });

  it('are sent one after another, and what is refused is said', async () => {
    const { chat, conversation } = await setup();
    conversation.sendResult = { kind: 'refused', rule: 'file', why: 'too-many' };
    const composer = chat.renderRoot.querySelector<SottoComposer>('[part=composer]');
    if (!composer) throw new Error('no composer');
    await waitUntil(() => composer.renderRoot.querySelector('.attach'));
    hand(composer, 'drop', knee(), new File(['y'], 'second.png'));
    await waitUntil(() => conversation.calls.filter(([name]) => name === 'sendFile').length === 2);
    expect(conversation.calls.filter(([name]) => name === 'sendFile')).to.deep.equal([['sendFile', 'knee.jpg'], ['sendFile', 'second.png']]);
    await waitUntil(() => said(find(composer, '#remark')));
    expect(said(find(composer, '#remark'))).to.match(/No more files/);
  });
});

describe('a cleaned picture', () => {
  for (const [name, tag] of Object.entries({ JPEG: taggedJpeg, PNG: taggedPng, WebP: taggedWebp })) {
    it(`is drawn, as large and the same way up as before: ${name}`, async () => {
      for (const orientation of [1, 6]) {
        const sizes: string[] = [];
        for (const bytes of [tag(orientation), cleanFile(tag(orientation), fileTypes).bytes]) {
          const image = new Image();
          image.src = URL.createObjectURL(new Blob([Uint8Array.from(bytes)]));
          await image.decode();
          sizes.push(`${image.naturalWidth}×${image.naturalHeight}`);
          URL.revokeObjectURL(image.src);
        }
        expect(sizes[1]).to.equal(sizes[0]);
        if (name === 'JPEG') expect(sizes[1]).to.equal(orientation === 6 ? '8×24' : '24×8');
      }
    });
  }
});
