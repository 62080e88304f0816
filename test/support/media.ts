/// <reference types="mocha" />
import { emulateMedia } from '@web/test-runner-commands';

/** Whether the runner can set what a page is drawn for: print, forced colours, less motion. The drivers of Firefox and WebKit cannot. */
export const setsMedia = navigator.userAgent.includes('Chrome/');

/** Sets it, contrast included, which the runner passes on without knowing of it. */
export const setMedia = (media: Parameters<typeof emulateMedia>[0] & { contrast?: 'more' | 'no-preference' }): Promise<void> => emulateMedia(media);

/** A test that sets it; no test where it cannot be set, which `npm test` says. */
export const itWithMedia = itIf(setsMedia);

/** WebKit, not those that call themselves like it. */
export const isWebKit = navigator.vendor.startsWith('Apple');

/** A test of another width, in a page where other widths came before. WebKit evaluates the media queries of a constructed sheet that all its roots have left never again. */
export const itAtAnyWidth = itIf(!isWebKit);

/** A test; where it cannot be, none. */
function itIf(can: boolean): (title: string, test: Mocha.AsyncFunc) => void {
  return can ? it : () => undefined;
}
