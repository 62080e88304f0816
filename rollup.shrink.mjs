import terser from '@rollup/plugin-terser';
import { unusedCode } from './rollup.unused.mjs';

// What makes the pages' bundles small beyond tree shaking. Nothing of it takes a check away: what goes are the texts of errors, what dependencies
// offer and this package does not use, and long names. The npm build is not touched.

const DEPENDENCY = /\/node_modules\/(ts-mls|zod|@noble)\//;
const CODED = /\/src\/(crypto|conversation|policy|transport|storage)\//;

/** Takes the texts out of errors. Nobody branches on them: dependencies' errors are caught by our code, ours are told apart by class and code. */
export function quietErrors() {
  return {
    name: 'quiet-errors',
    transform(code, id) {
      if (!DEPENDENCY.test(id) && !CODED.test(id)) return null;
      return edit(code, this.parse(code), (node) => {
        if (node.type !== 'NewExpression' || !node.callee.name?.endsWith('Error')) return undefined;
        const text = node.arguments[CODED.test(id) && !/^(Range|Type)Error$/.test(node.callee.name) ? 1 : 0];
        return text && (isText(text) || /^(message|msg)$/.test(text.name)) ? { at: text, text: '""' } : undefined;
      });
    },
  };
}

/** Of what zod says about an invalid value, leaves what is read: that it is invalid, and the path. */
export function quietIssues() {
  return {
    name: 'quiet-issues',
    transform(code, id) {
      if (!id.includes('/zod/v4/core/')) return null;
      return edit(code, this.parse(code), (node) => {
        const issue = node.type === 'CallExpression' && code.slice(node.callee.start, node.callee.end).endsWith('.issues.push') ? node.arguments[0] : undefined;
        if (issue?.type !== 'ObjectExpression') return undefined;
        const kept = issue.properties.filter(({ key }) => key?.name === 'path' || key?.name === 'continue');
        return { at: issue, text: `{ ${kept.map(({ start, end }) => code.slice(start, end)).join(', ')} }` };
      });
    },
  };
}

/** Takes out what `rollup.unused.mjs` lists. Where a dependency no longer reads as it did, the build fails. */
export function withoutUnused() {
  return {
    name: 'without-unused',
    transform(code, id) {
      const [, changes] = Object.entries(unusedCode).find(([file]) => id.endsWith(`/node_modules/${file}`)) ?? [];
      if (!changes) return null;
      for (const change of changes) {
        const changed = without(code, change, this.parse);
        if (changed === code) this.error(`${id} has changed; look again at: ${change.statement ?? change[0]}`);
        code = changed;
      }
      return { code, map: null };
    },
  };
}

function without(code, change, parse) {
  if (!('statement' in change)) return code.replaceAll(change[0], change[1]);
  return edit(code, parse(code), (node) => (node.type.endsWith('Statement') && code.startsWith(change.statement, node.start) ? { at: node, text: ';' } : undefined)).code;
}

/**
 * Minifies, after a look at the properties that live inside ts-mls, noble and zod: those whose names appear nowhere else, neither as a property of
 * other modules (except crypto/, which hands such objects to them) nor in any string, nor on a built-in object. Functions that nobody reads from such
 * a property are left out, and the rest get short names, the same in all chunks.
 */
export function minify() {
  let known;
  return {
    name: 'minify',
    renderStart: () => (known = undefined),
    renderChunk(code, chunk, output, { chunks }) {
      const parse = (source) => this.parse(source);
      const { names, unread } = (known ??= internalProperties(Object.values(chunks).flatMap(({ modules }) => Object.entries(modules)), parse));
      const compress = { passes: 3, inline: 1, keep_fargs: false, unsafe_arrows: true };
      const minifier = terser({ ecma: 2020, module: true, compress, format: { comments: false } });
      return minifier.renderChunk.call(this, renamed(withoutFunctions(code, unread, parse), names, parse), chunk, output);
    },
  };
}

function internalProperties(modules, parse) {
  const names = internalNames(modules, parse);
  return { names, unread: unreadNames(modules.map(([, { code }]) => code ?? ''), names, parse) };
}

/** Internal names with the short ones they get, the most frequent first. */
function internalNames(modules, parse) {
  const uses = new Map();
  const elsewhere = builtIns();
  for (const [id, { code }] of modules) {
    const isInternal = DEPENDENCY.test(id);
    walk(parse(code ?? ''), (node) => {
      const name = propertyName(node);
      if (name !== undefined && isInternal) uses.set(name, (uses.get(name) ?? 0) + 1);
      else if (name !== undefined && !id.includes('/src/crypto/')) elsewhere.add(name);
      for (const word of wordsOf(node)) elsewhere.add(word);
    });
  }
  const names = [...uses].filter(([name]) => !elsewhere.has(name)).toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  const shorter = shortNames((name) => elsewhere.has(name) || uses.has(name));
  return new Map(names.map(([name]) => [name, shorter.next().value]));
}

function* shortNames(isTaken) {
  // In the order in which minified code has letters.
  const letters = [...'tenriosacuhfwdlpymgvbkExATSMBOPIKLCNR$HDFZGqVzUXYWQJj_'];
  for (const first of ['', ...letters]) for (const last of letters) if (!isTaken(first + last)) yield first + last;
}

function renamed(code, names, parse) {
  return edit(code, parse(code), (node) => {
    const short = names.get(propertyName(node));
    if (short === undefined) return undefined;
    const at = node.property ?? node.key;
    return node.shorthand ? { at: { start: at.start, end: at.start }, text: `${short}: ` } : { at, text: short };
  }).code;
}

/** Names under which there are functions that nobody reads, or only one another. */
function unreadNames(sources, names, parse) {
  const unread = new Set();
  for (let left = sources; ; left = left.map((code) => withoutFunctions(code, unread, parse))) {
    const defined = new Set();
    const read = new Set();
    for (const code of left) walk(parse(code), (node) => noteUse(node, defined, read));
    const more = [...defined].filter((name) => names.has(name) && !read.has(name));
    if (more.length === 0) return unread;
    for (const name of more) unread.add(name);
  }
}

function noteUse(node, defined, read) {
  if (node.type === 'ObjectPattern') for (const { key } of node.properties) read.add(key?.name);
  const name = propertyName(node);
  if (name !== undefined) (isFunction(node) ? defined : read).add(name);
}

function withoutFunctions(code, names, parse) {
  return edit(code, parse(code), (node) => {
    const isUnread = names.has(propertyName(node)) && isFunction(node);
    return isUnread ? { at: node, text: node.type === 'Property' ? '...0' : ';' } : undefined;
  }).code;
}

function isFunction({ type, value }) {
  return type !== 'MemberExpression' && /^(FunctionExpression|ArrowFunctionExpression|Identifier)$/.test(value?.type);
}

function propertyName({ type, computed, key, property }) {
  const name = type === 'MemberExpression' ? property : /^(Property|PropertyDefinition|MethodDefinition)$/.test(type) ? key : undefined;
  return !computed && name?.type === 'Identifier' ? name.name : undefined;
}

function wordsOf({ type, value }) {
  const text = type === 'Literal' ? value : type === 'TemplateElement' ? value.cooked : undefined;
  return typeof text === 'string' ? (text.match(/[\w$]+/g) ?? []) : [];
}

/** Keys of property descriptors and errors' options, and what is younger than the Node that builds. */
const BUILT_IN = ['configurable', 'enumerable', 'writable', 'cause', 'toHex', 'fromHex', 'setFromHex', 'toBase64', 'fromBase64', 'setFromBase64'];

/** Names on what JavaScript itself brings. */
function builtIns() {
  const roots = Object.getOwnPropertyNames(globalThis).flatMap((name) => [globalThis[name], globalThis[name]?.prototype]);
  const names = new Set(BUILT_IN);
  for (const root of roots) {
    for (let object = root; object !== null && (typeof object === 'object' || typeof object === 'function'); object = Object.getPrototypeOf(object)) {
      for (const name of Object.getOwnPropertyNames(object)) names.add(name);
    }
  }
  return names;
}

function isText({ type, value, operator, left, right }) {
  return type === 'TemplateLiteral' || (type === 'Literal' && typeof value === 'string') || (type === 'BinaryExpression' && operator === '+' && (isText(left) || isText(right)));
}

/** @param change - For a node, what to put in place of it or of a part of it, `{ at, text }`. Inside of what is replaced nothing else is. */
function edit(code, tree, change) {
  const edits = [];
  const replaced = new Set();
  walk(tree, (node) => {
    if (replaced.has(node)) return false;
    const found = change(node);
    if (found) edits.push(found);
    if (found) replaced.add(found.at);
    return found?.at !== node;
  });
  const edited = edits
    .toSorted((a, b) => b.at.start - a.at.start)
    .reduce((text, { at, text: replacement }) => text.slice(0, at.start) + replacement + text.slice(at.end), code);
  return { code: edited, map: null };
}

/** In the order of the source. */
function walk(node, visit) {
  if (visit(node) === false) return;
  const children = Object.values(node).flat().filter((child) => typeof child?.type === 'string');
  for (const child of children.toSorted((a, b) => a.start - b.start)) walk(child, visit);
}
