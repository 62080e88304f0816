// Checks that imports point down (type imports included), that there are no cycles, and that browser entries reach neither Node nor a server dependency.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { importsIn } from './imports.js';

const LEAVES = ['crypto', 'phi', 'policy', 'transport', 'storage'];
const BELOW_UI = ['i18n', 'transcript', 'conversation', 'forms', 'files', ...LEAVES, 'bytes.ts', 'clock.ts', 'schemas.ts'];

/** What each folder (or single file) of src may import besides itself. */
const LAYERS: Readonly<Record<string, readonly string[]>> = {
  'bytes.ts': [],
  'clock.ts': [],
  'schemas.ts': [],
  'sqlite.ts': [],
  i18n: [],
  crypto: ['bytes.ts'],
  phi: ['bytes.ts'],
  policy: ['bytes.ts', 'schemas.ts'],
  transport: ['bytes.ts', 'clock.ts', 'schemas.ts'],
  storage: ['bytes.ts', 'clock.ts'],
  forms: ['crypto', 'bytes.ts', 'schemas.ts'],
  files: ['crypto', 'policy', 'bytes.ts'],
  conversation: ['forms', 'files', ...LEAVES, 'bytes.ts', 'clock.ts', 'schemas.ts'],
  // A copy of a conversation, in words: made in browsers and by the desk.
  transcript: ['i18n', 'conversation', 'forms', 'bytes.ts'],
  ui: BELOW_UI,
  console: ['ui', 'define.ts', 'agent.ts', ...BELOW_UI],
  embed: ['ui', ...BELOW_UI],
  'define.ts': ['ui'],
  'index.ts': ['ui', 'embed', ...BELOW_UI],
  'agent.ts': ['conversation', 'forms', 'files', ...LEAVES, 'bytes.ts', 'clock.ts', 'schemas.ts'],
  testing: [...LEAVES, 'relay/store.ts', 'bytes.ts', 'clock.ts'],
  'testing.ts': ['testing'],
  relay: ['transport/frame.ts', 'transport/errors.ts', 'bytes.ts', 'clock.ts', 'sqlite.ts'],
  // `sotto serve` runs a relay beside the desk.
  desk: ['relay', 'agent.ts', 'i18n', 'transcript', 'conversation', 'forms', 'files', ...LEAVES, 'bytes.ts', 'clock.ts', 'schemas.ts', 'sqlite.ts'],
  cli: ['desk', 'relay', 'agent.ts', 'transcript', 'conversation', 'forms', ...LEAVES, 'bytes.ts', 'clock.ts'],
};

/** Within src/conversation: what each folder may import besides itself and the files that lie beside the folders. */
const IN_CONVERSATION: Readonly<Record<string, readonly string[]>> = {
  group: [],
  content: ['group'],
  profile: [],
  requests: ['group', 'content', 'profile'],
  live: ['group', 'content', 'requests'],
  visitor: ['group', 'content', 'profile', 'requests', 'live'],
  shift: ['group', 'content', 'profile', 'requests', 'live'],
};

/** Folders and files whose modules must run in a browser. */
const BROWSER = [...LEAVES, 'bytes.ts', 'clock.ts', 'schemas.ts', 'i18n', 'forms', 'files', 'conversation', 'transcript', 'ui', 'console', 'embed', 'define.ts', 'index.ts', 'agent.ts', 'testing', 'testing.ts'];
const manifest: { dependencies: Record<string, string> } = JSON.parse(readFileSync('package.json', 'utf8'));
const BROWSER_PACKAGES = Object.keys(manifest.dependencies);

// Declarations written by hand are for frameworks, and hold no code.
const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'));
const imports = new Map(files.map((file) => [file, importsOf(file)]));
const problems = [...files.flatMap(upwardImports), ...files.flatMap(upwardInConversation), ...files.flatMap(foreignImports), ...cycles()];

for (const problem of problems) process.stderr.write(`${problem}\n`);
process.stdout.write(`layers: ${files.length} modules, ${problems.length} problems\n`);
process.exitCode = problems.length === 0 ? 0 : 1;

/** The modules a file imports: paths below src, or package names. */
function importsOf(file: string): string[] {
  return importsIn(readFileSync(join('src', file), 'utf8')).map((specifier) =>
    specifier.startsWith('.') ? relative('src', join('src', dirname(file), specifier)).replace(/\.js$/, '.ts') : specifier,
  );
}

function unitOf(file: string): string {
  return file.split('/')[0] ?? file;
}

function upwardImports(file: string): string[] {
  const unit = unitOf(file);
  const allowed = LAYERS[unit];
  if (!allowed) return [`src/${file}: ${unit} has no place in the layers of test/support/layers.ts`];
  return local(file)
    .filter((target) => unitOf(target) !== unit && !allowed.includes(unitOf(target)) && !allowed.includes(target))
    .map((target) => `src/${file}: ${unit} may not import ${target}`);
}

function upwardInConversation(file: string): string[] {
  const folder = conversationFolder(file);
  if (folder === undefined) return [];
  const allowed = folder === '' ? [] : IN_CONVERSATION[folder];
  if (!allowed) return [`src/${file}: ${folder} has no place in the layers of test/support/layers.ts`];
  return local(file)
    .filter((target) => ![undefined, '', folder, ...allowed].includes(conversationFolder(target)))
    .map((target) => `src/${file}: ${folder || 'what lies beside the folders'} may not import ${target}`);
}

/** The folder of src/conversation that a file is in; empty for what lies beside the folders. */
function conversationFolder(file: string): string | undefined {
  const [unit, folder, name] = file.split('/');
  if (unit !== 'conversation' || folder === undefined) return undefined;
  return name === undefined ? '' : folder;
}

function foreignImports(file: string): string[] {
  if (!BROWSER.includes(unitOf(file))) return [];
  return importsFrom(file)
    .filter((target) => !imports.has(target) && !BROWSER_PACKAGES.some((name) => target === name || target.startsWith(`${name}/`)))
    .map((target) => (existsSync(join('src', target)) ? `src/${file}: ${target} is not a module` : `src/${file}: ${target} cannot be had in a browser`));
}

function importsFrom(file: string): string[] {
  return imports.get(file) ?? [];
}

/** The imports that are modules of src. */
function local(file: string): string[] {
  return importsFrom(file).filter((target) => imports.has(target));
}

function cycles(): string[] {
  const found: string[] = [];
  const done = new Set<string>();
  const visit = (file: string, path: readonly string[]): void => {
    if (path.includes(file)) found.push(`cycle: ${[...path.slice(path.indexOf(file)), file].join(' → ')}`);
    if (path.includes(file) || done.has(file)) return;
    for (const target of local(file)) visit(target, [...path, file]);
    done.add(file);
  };
  for (const file of files) visit(file, []);
  return found;
}
