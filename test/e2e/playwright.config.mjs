import { defineConfig, devices } from 'playwright/test';
import { wantedBrowsers } from '../support/browsers.mjs';

const DEVICES = { chromium: 'Desktop Chrome', firefox: 'Desktop Firefox', webkit: 'Desktop Safari' };

/** The real service on free ports, driven as visitors and agents do. */
export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  outputDir: '../../test-results',
  // Words, not pictures: the same in every browser and system.
  snapshotPathTemplate: '{testDir}/{arg}{ext}',
  workers: 2,
  fullyParallel: true,
  retries: 0,
  forbidOnly: true,
  // They end what waits in vain, however slow the machine is.
  timeout: 300_000,
  expect: { timeout: 60_000 },
  reporter: 'list',
  projects: wantedBrowsers().flatMap(([name, { launchOptions }]) => !launchOptions ? [] : [{
    name,
    // A stock Firefox is reached by its channel, which has to stand beside the launch options as well.
    use: { ...devices[DEVICES[name]], ...(launchOptions.channel && { channel: launchOptions.channel }), launchOptions, trace: 'retain-on-failure' },
  }]),
});
