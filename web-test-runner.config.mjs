import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { playwrightLauncher } from '@web/test-runner-playwright';
import { wantedBrowsers } from './test/support/browsers.mjs';
import { webkitLauncher } from './test/support/webkit.mjs';

const options = {
  nodeResolve: { exportConditions: ['production'] },
  plugins: [esbuildPlugin({ ts: true, target: 'es2022', tsconfig: fileURLToPath(new URL('tsconfig.json', import.meta.url)) })],
  // They end what hangs, however slow the machine is and whatever else it does meanwhile.
  browserStartTimeout: 180_000,
  testsStartTimeout: 180_000,
  testsFinishTimeout: 1_200_000,
  testFramework: { config: { timeout: 120_000 } },
};

/** Elements in real browsers: Chromium, and with BROWSERS=chromium,firefox,webkit whatever else is installed. */
export default { ...options, files: ['test/**/*.test.ts'], browsers: wantedBrowsers().map(launcherFor) };

/**
 * Several browsers side by side, each with files of its own.
 *
 * @param filesFor - The files for the browser of a name.
 */
export function sideBySide(browsers, filesFor) {
  const groups = browsers.map(([name, browser]) => ({ name, files: filesFor(name), browsers: [launcherFor([name, browser])] }));
  return { ...options, browsers: groups.flatMap((group) => group.browsers), groups };
}

function launcherFor([product, { launchOptions }]) {
  return launchOptions ? playwrightLauncher({ product, launchOptions, concurrency: product === 'chromium' ? 2 : 1 }) : webkitLauncher();
}
