/**
 * How every figure here tells when something is on the screen: the first task after the frame in which it is there has been drawn, style, layout and paint
 * included. Stands alone, so that it can be put into a page as text ({@link withOnScreen}).
 *
 * @param isThere - Asked as each frame begins.
 * @returns Milliseconds on the page's clock.
 */
export function onScreen(isThere: () => unknown = () => true): Promise<number> {
  return new Promise((resolve) => {
    function look() {
      if (!isThere()) {
        requestAnimationFrame(look);
        return;
      }
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener('message', () => resolve(performance.now()), { once: true });
      port1.start();
      port2.postMessage(undefined, []);
    }
    requestAnimationFrame(look);
  });
}

/** For `addInitScript`: gives every page `onScreen`, and the helper that functions are compiled with here to keep their names. */
export const withOnScreen = `globalThis.__name = (value) => value; globalThis.onScreen = ${onScreen.toString()};`;

declare global {
  interface Window {
    onScreen: typeof onScreen;
  }
}
