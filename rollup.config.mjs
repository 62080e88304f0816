import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { brotliCompressSync, constants } from 'node:zlib';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import esbuild from 'rollup-plugin-esbuild';
import { codesOnly, fewPrivateNames, letAlone, shortTemplates, withoutUnused } from './rollup.smaller.mjs';

// Two builds. The npm build keeps one module per source file and leaves the dependencies to the installer. The script-tag build in dist/cdn is
// complete, minified and compressed.

const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
const shared = [...Object.keys(manifest.dependencies), ...Object.keys(manifest.peerDependencies)];
const CDN = 'dist/cdn';

const compile = () => [nodeResolve({ exportConditions: ['production'] }), esbuild({ target: 'es2022', tsconfig: 'tsconfig.json' }), patternsOnce()];
const compileSmall = () => [compile(), shortTemplates(), withoutUnused(), codesOnly(), fewPrivateNames()];
const minify = () => terser({ ecma: 2020, module: true, compress: { passes: 3, unsafe_arrows: true, keep_fargs: false }, format: { comments: false } });

export default [
  {
    input: packageEntries(),
    external: (id) => id.startsWith('node:') || shared.some((name) => id === name || id.startsWith(`${name}/`)),
    plugins: [emptyDist(), compile(), frameworkTypes()],
    output: {
      dir: 'dist',
      preserveModules: true,
      preserveModulesRoot: 'src',
    },
    onwarn: strictly,
  },
  {
    input: 'src/embed/loader.ts',
    plugins: [compileSmall(), minify(), compressed()],
    output: { file: `${CDN}/sotto.js`, format: 'iife' },
    onwarn: strictly,
  },
  {
    input: 'src/embed/host.ts',
    plugins: [compileSmall(), minify(), compressed()],
    output: { file: `${CDN}/host.js` },
    onwarn: strictly,
  },
  page({ name: 'frame', input: 'src/embed/frame.ts', title: 'Chat', whole: 'src/conversation/visitor/create-conversation.ts' }),
  page({ name: 'console', input: 'src/console/page.ts', title: 'Sotto console' }),
];

/**
 * A page of its own with all its chunks; pages share no chunks, so that each loads as little as can be.
 *
 * @param whole - A module that every visit loads, in one chunk with all that it needs: what rarer chunks share with it is not worth requests of its own.
 */
function page({ name, input, title, whole }) {
  return {
    input,
    plugins: [compileSmall(), minify(), letAlone(), html({ name, title }), licences(), compressed()],
    onwarn: strictly,
    output: {
      dir: CDN,
      entryFileNames: `assets/${name}-[hash].js`,
      chunkFileNames: `assets/${name}-[name]-[hash].js`,
      // The names of sixty others stand in the frame, and digits pack better than letters.
      hashCharacters: 'hex',
      ...(whole && { manualChunks: together(input, whole), onlyExplicitManualChunks: true }),
    },
  };
}

/** What `module` needs, directly or not, and the entry does not. */
function together(entry, module) {
  let members;
  return (id, { getModuleIds, getModuleInfo }) => {
    const closure = (path) => {
      const root = [...getModuleIds()].find((other) => other.endsWith(`/${path}`));
      const found = new Set([root]);
      for (const each of found) for (const needed of neededBy(each, getModuleInfo)) found.add(needed);
      return found;
    };
    if (!members) {
      members = closure(module);
      for (const other of closure(entry)) members.delete(other);
    }
    return members.has(id) ? 'conversation' : undefined;
  };
}

/** The modules that one imports from; of `crypto/index.ts`, which only passes on, those behind the names that are imported. */
function neededBy(id, getModuleInfo) {
  const { importedIds, ast } = getModuleInfo(id);
  return importedIds.flatMap((imported) => {
    if (!imported.endsWith('/src/crypto/index.ts')) return [imported];
    const names = ast.body.flatMap(({ source, specifiers = [] }) => (source?.value.endsWith('/crypto/index.js') ? specifiers.map((one) => one.imported.name) : []));
    const index = getModuleInfo(imported);
    const passedOn = index.ast.body.filter(({ specifiers = [] }) => specifiers.some(({ exported }) => names.includes(exported.name)));
    return passedOn.map(({ source }) => index.importedIds.find((behind) => behind.endsWith(source.value.replace(/^\.(.*)\.js$/, '/crypto$1.ts'))));
  });
}

/** Every entry of the exports map, and the modules that are started by their own path: the command and worker threads. */
function packageEntries() {
  const built = Object.values(manifest.exports).flatMap((target) => (target.default ? [target.default] : []));
  const sources = [...built, `./${manifest.bin.sotto}`].map((file) => file.replace('./dist/', 'src/').replace(/\.js$/, '.ts'));
  const workers = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('worker.ts')).map((file) => `src/${file}`);
  return [...sources.flatMap(expand), ...workers];
}

function expand(path) {
  const [folder] = path.split('*');
  return folder === path ? [path] : readdirSync(folder).map((file) => folder + file);
}

function emptyDist() {
  return { name: 'empty-dist', buildStart: () => rmSync('dist', { recursive: true, force: true }) };
}

/** Declarations that are written by hand, since each needs its framework, and the compiler leaves what it did not make where it is. */
function frameworkTypes() {
  return {
    name: 'framework-types',
    generateBundle() {
      for (const name of ['preact', 'react', 'svelte', 'vue']) this.emitFile({ type: 'asset', fileName: `${name}.d.ts`, source: readFileSync(`src/${name}.d.ts`) });
    },
  };
}

/**
 * The page around an entry. What the entry loads lazily is not announced here: a preload holds up the frame's `load` event, on which the page
 * around greets it, and the first paint.
 */
function html({ name, title }) {
  const csp = [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' blob:",
    // The relay is another machine; the address without TLS is for a service on one's own.
    "connect-src 'self' https: wss: http://localhost:* ws://localhost:* http://127.0.0.1:* ws://127.0.0.1:*",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types lit-html',
  ].join('; ');
  return {
    name: 'html',
    generateBundle(_, bundle) {
      const chunks = Object.values(bundle).filter(({ type }) => type === 'chunk');
      const entry = chunks.find(({ isEntry }) => isEntry);
      const source = [
        '<!doctype html>',
        '<html lang="en">',
        '<meta charset="utf-8">',
        `<meta http-equiv="Content-Security-Policy" content="${csp}">`,
        '<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover, interactive-widget=resizes-content">',
        // Before the script has come: without it, white in the middle of a dark page.
        '<meta name="color-scheme" content="light dark">',
        '<meta name="referrer" content="no-referrer">',
        '<meta name="robots" content="noindex">',
        `<title>${title}</title>`,
        `<script type="module" src="${entry.fileName}"></script>`,
        ...entry.imports.map((file) => `<link rel="modulepreload" href="${file}">`),
        '<body></body>',
        '</html>',
        '',
      ].join('\n');
      this.emitFile({ type: 'asset', fileName: `${name}.html`, source });
    },
  };
}

/** A brotli twin beside every file, for servers that do not compress. */
function compressed() {
  return {
    name: 'compressed',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        for (const [fileName, file] of Object.entries(bundle)) {
          const source = brotliCompressSync(file.type === 'chunk' ? file.code : file.source, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
          this.emitFile({ type: 'asset', fileName: `${fileName}.br`, source });
        }
      },
    },
  };
}

/** Whose folder each package is in that is built into a page. */
const builtIn = new Map();

/** The licences of what is built in, whose notices the minifier takes out: of the pages before, too. */
function licences() {
  const text = ([name, folder]) => `${name}\n\n${readFileSync(`${folder}/${readdirSync(folder).find((file) => /^licen[cs]e/i.test(file))}`, 'utf8').trim()}\n`;
  return {
    name: 'licences',
    generateBundle(_, bundle) {
      for (const [id, { renderedLength }] of Object.values(bundle).flatMap(({ modules = {} }) => Object.entries(modules))) {
        const { folder, name } = /^(?<folder>.*\/node_modules\/(?<name>(?:@[^/]+\/)?[^/]+))\//.exec(id)?.groups ?? {};
        if (name && renderedLength > 0) builtIn.set(name, folder);
      }
      this.emitFile({ type: 'asset', fileName: 'licenses.txt', source: [...builtIn].toSorted(([one], [other]) => (one < other ? -1 : 1)).map(text).join('\n\n') });
    },
  };
}

/**
 * Patterns of the detector, which tries hundreds of them at every key, are made once: one that stands in a function is made anew whenever that is
 * called. Those that remember where they were stay where they are.
 */
function patternsOnce() {
  const patternsIn = (node, called) => {
    if (node === null || typeof node !== 'object') return [];
    if (node.type === 'Literal' && node.regex) return called && !/[gy]/.test(node.regex.flags) ? [node] : [];
    return Object.values(node).flatMap((child) => patternsIn(child, called || /Function/.test(node.type)));
  };
  return {
    name: 'patterns-once',
    transform(code, id) {
      if (!/\/src\/phi\//.test(id)) return null;
      const names = new Map();
      let once = code;
      for (const { start, end, raw } of patternsIn(this.parse(code), false).toSorted((a, b) => b.start - a.start)) {
        if (!names.has(raw)) names.set(raw, `pattern${names.size}_`);
        once = once.slice(0, start) + names.get(raw) + once.slice(end);
      }
      return { code: [...names].map(([pattern, name]) => `const ${name} = ${pattern};\n`).join('') + once, map: null };
    },
  };
}

/** Nothing that is missing is left for the browser to find out. */
function strictly(warning, warn) {
  if (warning.code === 'UNRESOLVED_IMPORT' || warning.code === 'MISSING_EXPORT') throw new Error(warning.message);
  const fromDependency = warning.loc?.file?.includes('/node_modules/') || warning.ids?.every((id) => id.includes('/node_modules/'));
  // Modules that hold types only are empty when built; what dependencies are warned about is theirs to mend.
  if (warning.code !== 'EMPTY_BUNDLE' && !fromDependency) warn(warning);
}
