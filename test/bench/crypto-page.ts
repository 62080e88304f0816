import { createClinic, firstMessage, keyPackageOf, measureCrypto } from './crypto-work.js';

/** In the browser: the figures, as the page's title; the first messages each in a page that has done nothing before, with `#first`. */

if (location.hash === '#first') {
  const { desk, trust } = createClinic();
  const { keyPackage } = await keyPackageOf(desk);
  document.title = 'ready';
  addEventListener('hashchange', () => {
    const startedMs = performance.now();
    void firstMessage(keyPackage, trust).then(() => (document.title = JSON.stringify(performance.now() - startedMs)));
  });
} else {
  document.title = JSON.stringify(await measureCrypto());
}
