import '../../src/define.js';
import { SottoComposer } from '../../src/ui/sotto-composer/sotto-composer.js';

/** In the browser: a composer with a long draft, and the time from each key to the frame that shows it. */

declare global {
  interface Window {
    typing: { readonly samplesMs: number[] };
  }
}

const LENGTH = 2000;
const SENTENCE = 'My name is Rosa Delgado, I was born on 03/04/1981 and you can reach me at (503) 555-0142. Since Monday I have had a cough and 101.2 at night, I take 20 mg of it. ';

const samplesMs: number[] = [];
window.typing = { samplesMs };

const composer = new SottoComposer();
document.body.append(composer);
await composer.updateComplete;
composer.focus();
composer.restore(SENTENCE.repeat(Math.ceil(LENGTH / SENTENCE.length)).slice(0, LENGTH));

addEventListener('keydown', ({ timeStamp }) => {
  requestAnimationFrame(() => {
    // The first task after a frame: it has been laid out and painted.
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', () => samplesMs.push(performance.now() - timeStamp));
    port1.start();
    port2.postMessage(0);
  });
});

// Ready once the detector has come: then some of the draft is named.
while (!composer.renderRoot.querySelector('.what p')) await new Promise((resolve) => setTimeout(resolve, 50));
document.title = 'ready';
