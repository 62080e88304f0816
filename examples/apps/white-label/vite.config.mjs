import { resolve } from 'node:path';
import { defineConfig } from 'vite';

/** Another version of the package, by its name in node_modules: which brand is built on which version is nobody's business but the vendor's. */
const version = process.env.ACME_BUILT_ON;

export default defineConfig({
  base: './',
  publicDir: false,
  ...(version && { resolve: { alias: [{ find: /^sotto(?=$|\/)/, replacement: version }] } }),
  build: {
    rollupOptions: {
      input: { acme: resolve(import.meta.dirname, 'acme.ts'), juniper: resolve(import.meta.dirname, 'juniper.ts') },
      // What is fetched later would bear the names of the modules it is made of.
      output: { entryFileNames: '[name].js', chunkFileNames: 'assets/[hash].js' },
      preserveEntrySignatures: 'allow-extension',
    },
  },
});
