import { talk } from './talk.js';

/** A worker: it talks in the suites that it is asked for, and tells what came out, or that it is no worker. */
addEventListener('message', ({ data }: MessageEvent<'x-wing' | 'classic'>) => {
  const answer = (text: string) => postMessage(text);
  if ('document' in globalThis) return answer('not a worker');
  talk(data, `said in ${data}`).then(answer, (error: unknown) => answer(String(error)));
});
