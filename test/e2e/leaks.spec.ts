import { chromium, expect, test } from 'playwright/test';
import { installed } from '../support/browsers.mjs';
import { openBundled } from '../support/bundled-page.js';

const MOUNTS = 50;
/** What engine and caches may keep, for all mounts together: far less than one chat takes. */
const HEAP_SLACK_BYTES = 200_000;

test('fifty chats, each with a conversation of its own, leave nothing behind: no node, no listener, no heap', async () => {
  // Counted by Chromium, whichever browser the other tests run in.
  const browser = await chromium.launch(installed.chromium?.launchOptions);
  try {
    const page = await openBundled(browser, new URL('../support/mounts.ts', import.meta.url));
    await page.waitForFunction(() => 'mountAndUnmount' in window);
    const session = await page.context().newCDPSession(page);
    const count = async () => {
      // Weak references and finalizers take a second look.
      for (let i = 0; i < 3; i++) await session.send('HeapProfiler.collectGarbage');
      const { nodes, jsEventListeners } = await session.send('Memory.getDOMCounters');
      const { usedSize } = await session.send('Runtime.getHeapUsage');
      return { nodes, listeners: jsEventListeners, bytes: usedSize };
    };
    // The first ones compile, are compiled anew for speed, and fill what is made once.
    await page.evaluate((times) => window.mountAndUnmount(times), MOUNTS);
    const before = await count();
    await page.evaluate((times) => window.mountAndUnmount(times), MOUNTS);
    // What leaks is there however often one looks.
    await expect(async () => {
      const after = await count();
      expect(after.listeners).toBeLessThanOrEqual(before.listeners);
      expect(after.nodes).toBeLessThanOrEqual(before.nodes);
      expect(after.bytes - before.bytes).toBeLessThan(HEAP_SLACK_BYTES);
    }).toPass({ timeout: 60_000 });
  } finally {
    await browser.close();
  }
});
