import { bareFirstMessage, firstMessage, measureCrypto, type Stranger } from './crypto-work.js';

/**
 * In the browser: the figures, as the page's title. With `#first` a page that has done nothing before: it is handed a KeyPackage and the clinic's
 * key, and says how long a first message takes, or the bare operations that one needs.
 */

const firsts = { ours: firstMessage, bare: bareFirstMessage };
type First = keyof typeof firsts;

declare global {
  interface Window {
    first(which: First, stranger: { [Name in keyof Stranger]: number[] }): Promise<number>;
  }
}

if (location.hash === '#first') {
  window.first = async (which, { keyPackage, clinic }) => {
    const stranger = { keyPackage: Uint8Array.from(keyPackage), clinic: Uint8Array.from(clinic) };
    const startedMs = performance.now();
    await firsts[which](stranger);
    return performance.now() - startedMs;
  };
  document.title = 'ready';
} else {
  document.title = JSON.stringify(await measureCrypto());
}
