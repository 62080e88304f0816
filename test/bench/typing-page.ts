import '../../src/define.js';
import { SottoComposer } from '../../src/ui/sotto-composer/sotto-composer.js';
import { onScreen } from './on-screen.js';

/** In the browser: a long draft in a composer, or in a bare text field of its size, and the time from each key to the frame that shows it. */

declare global {
  interface Window {
    typing: { readonly samplesMs: number[]; bare(): void };
  }
}

const LENGTH = 2000;
const SENTENCE = 'My name is Rosa Delgado, I was born on 03/04/1981 and you can reach me at (503) 555-0142. Since Monday I have had a cough and 101.2 at night, I take 20 mg of it. ';

const samplesMs: number[] = [];
const draft = SENTENCE.repeat(Math.ceil(LENGTH / SENTENCE.length)).slice(0, LENGTH);

const composer = new SottoComposer();
document.body.append(composer);
await composer.updateComplete;
composer.focus();
composer.restore(draft);

window.typing = {
  samplesMs,
  bare() {
    const field = document.createElement('textarea');
    const { width, height, font, padding } = getComputedStyle(composer.renderRoot.querySelector('textarea') ?? composer);
    Object.assign(field.style, { width, height, font, padding });
    field.value = draft;
    composer.replaceWith(field);
    field.focus();
    field.setSelectionRange(LENGTH, LENGTH);
    samplesMs.length = 0;
  },
};

addEventListener('keydown', ({ timeStamp }) => {
  void onScreen().then((nowMs) => samplesMs.push(nowMs - timeStamp));
});

// Ready once the detector has come: then some of the draft is named.
while (!composer.renderRoot.querySelector('.what p')) await new Promise((resolve) => setTimeout(resolve, 50));
document.title = 'ready';
