import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { playwrightLauncher } from '@web/test-runner-playwright';
import { wantedBrowsers } from './test/support/browsers.mjs';
import { webkitLauncher } from './test/support/webkit.mjs';

/** Elements in real browsers: Chromium, and with BROWSERS=chromium,firefox,webkit whatever else is installed. */
export default configFor(wantedBrowsers(), process.env.FILES?.split(','));

/** @param browsers - As `wantedBrowsers` gives them. @param files - By default all. */
export function configFor(browsers, files = ['test/**/*.test.ts']) {
  return {
    files,
    nodeResolve: { exportConditions: ['production'] },
    plugins: [esbuildPlugin({ ts: true, target: 'es2022', tsconfig: fileURLToPath(new URL('tsconfig.json', import.meta.url)) })],
    browsers: browsers.map(([product, { launchOptions }]) =>
      launchOptions ? playwrightLauncher({ product, launchOptions, concurrency: product === 'chromium' ? 2 : 1 }) : webkitLauncher(),
    ),
    browserStartTimeout: 60_000,
    testsStartTimeout: 60_000,
    testsFinishTimeout: 300_000,
    testFramework: { config: { timeout: 30_000 } },
  };
}
