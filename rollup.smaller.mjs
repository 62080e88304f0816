// What makes the script-tag build smaller than a minifier can, which knows nothing of Lit, of zod and of the way this package is written.

/** Takes indentation out of the elements' templates and padding out of their styles, which a minifier must leave in strings. */
export function shortTemplates() {
  const css = (text) => text.replace(/\/\*[^]*?\*\//g, '').replace(/\s*([{};,])\s*/g, '$1').replace(/:\s+/g, ':');
  return {
    name: 'short-templates',
    transform(code, id) {
      if (!/\/src\/(ui|console|embed)\//.test(id)) return null;
      const shorter = code.replace(/\n\s+/g, '\n').replace(/\bcss`[^`]*`/g, css);
      // Between rules of a style sheet only: in a template what follows a line break is the next attribute.
      return { code: id.endsWith('-css.ts') ? shorter.replaceAll('}\n', '}') : shorter, map: null };
    },
  };
}

/**
 * What dependencies have for other places than ours: zod's compiled schemas, which the pages' policy forbids, the ways of it that no schema of ours
 * goes, by promises above all, its registry, and its words for what is wrong, of which ours read code and path; Lit's way for browsers without constructed
 * style sheets, without which none of ours works, its decorators of another kind, and what it tells polyfills, servers and other copies of itself. The
 * cryptography is built in as its authors wrote it.
 */
export function withoutUnused() {
  const toldOthers = [
    [/=\w\.\w+PolyfillSupport/, '=void 0'],
    [/\(\w\.\w+Versions\?\?=\[\]\)\.push\("[\d.]+"\)/, '0'],
  ];
  const unused = {
    '/zod/v4/core/schemas.js': [
      ['const jit = !core.globalConfig.jitless', 'const jit = false'],
      [/asyncResult \|\| _ instanceof Promise|\w+ instanceof Promise|proms\.length|ctx\.skipChecks|ctx\.direction === "backward"/g, 'false'],
      [/core\.globalConfig\.memoizer|ctx\?\.abortEarly/g, 'undefined'],
      [/capSize\(inst, \w+\);/g, ''],
      ['if (asyncResult)', 'if (false)'],
      [/util\.defineLazyInternal\(inst, "(pattern|propValues|values)", \(zod\) => \{[^]*?\n    }\);/g, ''],
      [/util\.defineLazyInternal\(inst, "optin", .*;/g, 'inst._zod.optin = "optional";'],
      [/    get "~standard"\(\) {[^]*?set "~standard"[^]*?\n    },\n/, ''],
      ['util.issue(_iss)', '_iss'],
    ],
    '/zod/v4/core/parse.js': [
      [/\w+ instanceof Promise/g, 'false'],
      ['_safeParse(errors.$ZodRealError)', '_safeParse(errors.$ZodError)'],
    ],
    '/zod/v4/core/errors.js': [
      ['Object.defineProperty(inst, "message", _messageDesc);', ''],
      [/    const proto = [^]*?\n    }\n(?=};)/, ''],
    ],
    '/zod/v4/core/util.js': [
      [/(function normalizeParams\(_params\) {)[^]*?\n}/, '$1 return {}; }'],
      [/(function attachSchema\(.*\) {)[^]*?\n}/, '$1}'],
      [/    const traits = [^]*?"Invalid input"\);\n/, ''],
      ['full.message = message;', ''],
    ],
    '/zod/v4/core/registries.js': [[/\(_a = globalThis\)\.__zod_globalRegistry.*/, '']],
    '/zod/v4/core/core.js': [
      ['params?.Parent ? newError(Definition) : this', 'this'],
      [/const Parent = .*;/, 'const Parent = Object;'],
      [/if \(params\?\.Parent && inst instanceof params\.Parent\)\s+return true;/, ''],
      [/const pp = [^]*?pp\(inst\);/, ''],
      [/const proto = _\.prototype;\n[^]*?\n        }\n/, ''],
      [/\(_a = globalThis\)\.__zod_globalConfig.*/, ''],
    ],
    '/zod/v4/mini/schemas.js': [
      [/\n    (parse|parseAsync|safeParseAsync|brand|register|apply)\(.*\{\n[^]*?\n    },/g, ''],
      [/    get with\(\) {[^]*?set with[^]*?\n    },\n/, ''],
    ],
    '/@lit/reactive-element/css-tag.js': [[/e=t\.ShadowRoot&&.*?in CSSStyleSheet\.prototype/, 'e=!0']],
    '/@lit/reactive-element/reactive-element.js': [
      ...toldOthers,
      [/Symbol\.metadata\?\?=.*?new WeakMap;/, ''],
      [/const \w=this\[Symbol\.metadata\];.*?(?=this\._\$Eh=)/, ''],
    ],
    '/lit-html/lit-html.js': toldOthers,
    '/lit-element/lit-element.js': [...toldOthers, ['s.litElementHydrateSupport?.({LitElement:i})', '0']],
    '/@lit/reactive-element/decorators/property.js': [['"object"==typeof o?r(t,e,o):', '']],
  };
  return {
    name: 'without-unused',
    transform(code, id) {
      const [, replacements] = Object.entries(unused).find(([file]) => id.endsWith(file)) ?? [];
      if (!replacements) return null;
      const shorter = replacements.reduce((before, [part, instead]) => {
        const after = before.replace(part, instead);
        if (after === before) this.error(`${id} has changed: what is not used of it is built in again`);
        return after;
      }, code);
      return { code: shorter, map: null };
    },
  };
}

/**
 * Errors without their words, which are for developers, and which nothing branches on: code and class say the same. Whoever wants to read them
 * builds with the npm modules. The loader keeps its only ones: whoever has forgotten the key has nothing else to go by.
 */
export function codesOnly() {
  const isText = ({ type, value, operator }) => type === 'TemplateLiteral' || (type === 'BinaryExpression' && operator === '+') || (type === 'Literal' && /\s/.test(value));
  const textsIn = (node, given) => {
    if (node === null || typeof node !== 'object') return [];
    if (given && isText(node)) return [node];
    const gives = Array.isArray(node) ? given : /^(New|Call)Expression$/.test(node.type) && node.callee.name?.endsWith('Error');
    return Object.values(node).flatMap((child) => textsIn(child, gives));
  };
  return {
    name: 'codes-only',
    transform(code, id) {
      if (!/\w*Error\(/.test(code) || id.endsWith('/embed/loader.ts')) return null;
      const shorter = textsIn(this.parse(code)).reduceRight((text, { start, end }) => `${text.slice(0, start)}''${text.slice(end)}`, code);
      return { code: shorter, map: null };
    },
  };
}

/** Private names that each class has of its own, counted from the first: the minifier would give every name of a file another one, and none of them twice. */
export function fewPrivateNames() {
  const namesIn = (node, names) => {
    if (node === null || typeof node !== 'object') return [];
    if (node.type === 'PrivateIdentifier') {
      names.set(node.name, names.get(node.name) ?? `#p${names.size}`);
      return [{ ...node, short: names.get(node.name) }];
    }
    // A class within another one may use that one's.
    const own = node.type === 'ClassBody' ? (names ?? new Map()) : names;
    return Object.values(node).flatMap((child) => namesIn(child, own));
  };
  return {
    name: 'few-private-names',
    transform(code) {
      if (!/#\w/.test(code)) return null;
      const shorter = namesIn(this.parse(code)).reduceRight((text, { start, end, short }) => text.slice(0, start) + short + text.slice(end), code);
      return { code: shorter, map: null };
    },
  };
}

/**
 * `let` for every `const` of a page: one word packs better than two, except in a file as small as the loader. That nothing assigns to a constant has
 * been seen to before.
 */
export function letAlone() {
  const constantsIn = (node) => {
    if (node === null || typeof node !== 'object') return [];
    const inside = Object.values(node).flatMap(constantsIn);
    return node.type === 'VariableDeclaration' && node.kind === 'const' ? [node.start, ...inside] : inside;
  };
  return {
    name: 'let-alone',
    renderChunk(code) {
      const fromTheEnd = constantsIn(this.parse(code)).toSorted((a, b) => b - a);
      const shorter = fromTheEnd.reduce((text, start) => `${text.slice(0, start)}let${text.slice(start + 'const'.length)}`, code);
      return { code: shorter, map: null };
    },
  };
}
