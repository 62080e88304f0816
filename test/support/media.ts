/// <reference types="mocha" />

/** Whether the runner can set what a page is drawn for: print, forced colours, less motion. The drivers of Firefox and WebKit cannot. */
export const setsMedia = navigator.userAgent.includes('Chrome/');

/** A test that sets it; no test where it cannot be set, which `npm test` says. */
export const itWithMedia: (title: string, test: Mocha.AsyncFunc) => void = setsMedia ? it : () => undefined;
