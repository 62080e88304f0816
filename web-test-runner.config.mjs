import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { playwrightLauncher } from '@web/test-runner-playwright';
import { wantedBrowsers } from './test/support/browsers.mjs';

/** Elements in real browsers: Chromium, and with BROWSERS=chromium,firefox whatever else is installed. */
export default {
  files: process.env.FILES ?? 'test/**/*.test.ts',
  nodeResolve: { exportConditions: ['production'] },
  plugins: [esbuildPlugin({ ts: true, target: 'es2022', tsconfig: fileURLToPath(new URL('tsconfig.json', import.meta.url)) })],
  browsers: wantedBrowsers().map(([product, { launchOptions }]) =>
    playwrightLauncher({ product, launchOptions, concurrency: product === 'chromium' ? 2 : 1 }),
  ),
  browserStartTimeout: 60_000,
  testsStartTimeout: 60_000,
  testsFinishTimeout: 300_000,
  testFramework: { config: { timeout: 30_000 } },
};
