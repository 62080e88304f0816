import { compilePage } from '../../rollup.config.mjs';

// Suites of what the pages' build leaves code out of, compiled like the pages, in several chunks.
const suites = [
  ...['certificate', 'group', 'group-fuzz', 'key-package', 'profile', 'sealing'].map((name) => `test/crypto/${name}.node.ts`),
  ...['hpke', 'mls-interop', 'mls-passive', 'wycheproof'].map((name) => `test/vectors/${name}.node.ts`),
  'test/transport/frame.node.ts',
];

export default {
  input: suites,
  plugins: [compilePage()],
  external: (id) => id.startsWith('node:'),
  onwarn() {},
  output: { entryFileNames: 'suites/[name].mjs', chunkFileNames: 'chunks/[name]-[hash].mjs' },
};
