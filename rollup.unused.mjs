/**
 * SHA-2's constants, which the pages compute where noble lists them: the first 64 bits of the fractional parts of the square or cube roots of the
 * first primes (FIPS 180-4 §4.2.3, §5.3.5). The high halves are those of SHA-256.
 */
function fractionsOfRoots(count, degree) {
  const primes = [];
  for (let number = 2; primes.length < count; number++) if (primes.every((prime) => number % prime)) primes.push(number);
  const k = BigInt(degree);
  return primes.map((prime) => {
    const power = BigInt(prime) << (64n * k);
    // Newton's method from above ends at the integer root.
    for (let root = 1n << 69n; ; ) {
      const next = ((k - 1n) * root + power / root ** (k - 1n)) / k;
      if (next >= root) return BigInt.asUintN(64, root);
      root = next;
    }
  });
}

const high = (n) => Number(n >> 32n);
const highAndLow = (n) => [Number(n >> 32n), Number(BigInt.asUintN(32, n))];

/** Puts an expression with these values in place of a table; the build fails where they are not the table's. */
function computed(table, values, expression) {
  const listed = table.match(/0x\w+/g).map(BigInt);
  if (listed.join() !== values.join()) throw new Error(`${expression} is not ${table}`);
  return table.replace(/\[[^]*\]/, expression);
}

/**
 * What the pages' bundles leave out of dependencies, by file: a piece of source and what stands in its place. Only what this package's use of them
 * cannot reach, or what our code refuses anyway: then it is refused here too, earlier.
 */
export const unusedCode = {
  // Schemas are synchronous, parse only, and take values as they are.
  'zod/v4/core/schemas.js': [
    ['const jit = !core.globalConfig.jitless', 'const jit = false'],
    [/\w+ instanceof Promise/g, 'false'],
    [/ctx(\?)?\.direction === "backward"/g, 'false'],
    [/ctx(\?)?\.direction !== "backward"/g, 'true'],
    [/ctx\??\.abortEarly/g, 'false'],
    ['abortEarly === true', 'false'],
    ['def.coerce', 'false'],
    ['core.globalConfig.memoizer', 'undefined'],
    // Patterns are for template literals.
    { statement: 'util.defineLazyInternal(inst, "pattern"' },
    { statement: 'inst._zod.pattern =' },
    [/\{\n {4}\/\/ Wrappers extend this[^]*?\n\}\);/g, 'undefined);'],
    // z.url without options.
    [/if \(def\.(hostname|protocol) && /g, 'if (false && '],
    ['if (!("normalize" in def) && !("hostname" in def) && !("protocol" in def)) {', 'if (true) {'],
    ['def.normalize ? url.href : ', ''],
    ['def.unionFallback', 'false'],
    ['def.mode === "loose"', 'false'],
    ['def.partial', 'false'],
    // Keys of records are any string.
    [/const values = def\.keyType\._zod\.values;/g, 'const values = undefined;'],
    [/const checkNumericKey = .*;/g, 'const checkNumericKey = false;'],
  ],
  'zod/v4/core/util.js': [
    [/export function finalizeIssue\([^]*?\n\}/g, 'export function finalizeIssue({ path = [] }) { return { path }; }'],
    [/export function normalizeParams\([^]*?\n\}/g, 'export function normalizeParams() { return {}; }'],
  ],
  'zod/v4/core/errors.js': [
    [/ {4}Object\.defineProperty\(inst, "message"[^]*?\n\};/g, '};'],
  ],

  // Proposals other than Add and Remove are not of this protocol; crypto/group/message.ts refuses their commits as well, later.
  'ts-mls/dist/src/clientState.js': [
    [
      'const isExternalInit = grouped.external_init.length > 0;',
      'if (allProposals.some(({ proposal }) => proposal.proposalType !== "add" && proposal.proposalType !== "remove")) throw new ValidationError(); const isExternalInit = false;',
    ],
    ['if (grouped.reinit.length > 0) {', 'if (false) {'],
    [/await accumulatePskSecret\(grouped\.psk[^]*?zeroes\)/g, '[zeroes, []]'],
    ['flattenExtensions(grouped.group_context_extensions)', '[]'],
    [/const containsUpdateByCommitter = [^]*?;\n/g, 'const containsUpdateByCommitter = false;\n'],
    [/p\.update\.some\(\(\{ senderLeafIndex: a \}[^]*?removed === a\)\) \|\|\n/g, ''],
    [/ \|\|\n\s+p\.update\.some\(\(\{ senderLeafIndex \}\) => a\.proposal\.remove\.removed === senderLeafIndex\)/g, ''],
    [/const multiplePskWithSamePskId = [^]*?;\n/g, 'const multiplePskWithSamePskId = false;\n'],
    ['p.group_context_extensions.length > 1', 'false'],
    ['const allExtensions = flattenExtensions(p.group_context_extensions);', ''],
    ['allExtensions.find((e) => e.extensionType === "required_capabilities")', 'undefined'],
    { statement: 'return await validateExternalSenders(allExtensions' },
    { statement: 'throwIfDefined(await validateExternalSenders(extensions, clientConfig' },
    [/const treeAfterUpdate = [^]*?Promise\.resolve\(ratchetTree\)\);/g, 'const treeAfterUpdate = ratchetTree;'],
    [' || Object.values(grouped.update).length > 0', ''],
    [/ {4}(?:psk|update|reinit|external_init|group_context_extensions): \[\],\n/g, ''],
  ],
  'ts-mls/dist/src/createCommit.js': [
    ['pskIndex = makePskIndex(state, {})', 'pskIndex'],
    ['wireAsPublicMessage ? "mls_public_message" : "mls_private_message"', '"mls_private_message"'],
    ['if (publicMessage) {', 'if (false) {'],
    ['ratchetTreeExtension\n        ?', 'true\n        ?'],
    ['res.additionalResult.kind === "memberCommit"', 'true'],
    [/res\.additionalResult\.kind === "(externalCommit|reinit)"/g, 'false'],
  ],
  // Messages are of the current epoch, PrivateMessages and no proposals: crypto/group/message.ts has seen to that.
  'ts-mls/dist/src/processMessages.js': [
    ['if (pm.epoch < state.groupContext.epoch) {', 'if (pm.epoch !== state.groupContext.epoch) throw new ValidationError(); if (false) {'],
    [
      /else \{\n\s+const action = callback\(\{\n\s+kind: "proposal",\n\s+proposal: \{\n\s+proposal: result[^]*?\n {4}\}\n\}/g,
      'else throw new ValidationError();\n}',
    ],
    ['if (sender.senderType === "member") {', 'if (sender.senderType !== "member") throw new ValidationError(); if (true) {'],
    ['result.additionalResult.kind === "memberCommit"', 'true'],
    [/result\.additionalResult\.kind === "(externalCommit|reinit)"/g, 'false'],
  ],
  'ts-mls/dist/src/message.js': [
    [/case "mls_(public_message|group_info)":\n\s+return mls.*\n/g, ''],
    [/case "mls_(public_message|group_info)":\n\s+return mapDecoder.*\n/g, ''],
    ['switch (wireformat) {', 'switch (wireformat) { default: return () => undefined;'],
  ],

  '@noble/hashes/_md.js': [
    [/^/g, `export ${String(fractionsOfRoots)}\n`],
    [/const SHA256_IV = [^;]*;/g, (table) => computed(table, fractionsOfRoots(8, 2).map(high), `fractionsOfRoots(8, 2).map(${String(high)})`)],
    [/const SHA512_IV = [^;]*;/g, (table) => computed(table, fractionsOfRoots(8, 2).flatMap(highAndLow), `fractionsOfRoots(8, 2).flatMap(${String(highAndLow)})`)],
  ],
  '@noble/hashes/sha2.js': [
    ['import { Chi,', 'import { fractionsOfRoots, Chi,'],
    [/const SHA256_K = [^;]*;/g, (table) => computed(table, fractionsOfRoots(64, 3).map(high), `fractionsOfRoots(64, 3).map(${String(high)})`)],
    [/const K512 = [^;]*;/g, (table) => computed(table, fractionsOfRoots(80, 3), 'fractionsOfRoots(80, 3)').replace('.map(n => BigInt(n))', '')],
  ],
  // Both fields of Curve25519 are of orders 5 modulo 8.
  '@noble/curves/abstract/modular.js': [[/export function FpSqrt\([^]*?\n\}/g, 'export function FpSqrt(P) { if (P % _8n !== _5n) throw new Error(); return sqrt5mod8; }']],
};
