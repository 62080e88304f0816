import { build } from 'esbuild';
import type { Browser, Page } from 'playwright';

const ADDRESS = 'http://bundled.test/';

/**
 * A page of an origin of its own with one module, bundled from its source, in it; no server is asked.
 *
 * @param entry - The module.
 */
export async function openBundled(browser: Browser, entry: URL): Promise<Page> {
  const script = await bundle(entry);
  const page = await browser.newPage({ baseURL: ADDRESS, locale: 'en-US' });
  await page.route(`${ADDRESS}**`, (route) =>
    route.request().url().endsWith('.js')
      ? route.fulfill({ contentType: 'text/javascript', body: script })
      : route.fulfill({ contentType: 'text/html', body: '<!doctype html><html lang="en"><title>Bundled</title><body><script type="module" src="page.js"></script></body></html>' }),
  );
  await page.goto(ADDRESS);
  return page;
}

/** A module and all it imports, minified, as one text. */
export async function bundle(entry: URL): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [entry.pathname],
    bundle: true,
    minify: true,
    // The elements' registration is a side effect that the package names by its built file.
    ignoreAnnotations: true,
    format: 'esm',
    target: 'es2022',
    write: false,
    outdir: 'out',
    tsconfig: new URL('../../tsconfig.json', import.meta.url).pathname,
  });
  return outputFiles[0]?.text ?? '';
}
