import { brotliCompressSync } from 'node:zlib';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { rollup } from 'rollup';
import esbuild from 'rollup-plugin-esbuild';

/**
 * Bytes of an entry with all it imports, minified as the script-tag build is, brotli-compressed.
 *
 * @param {string} input
 * @returns {Promise<number>}
 */
export async function sizeBytes(input) {
  const bundle = await rollup({ input, plugins: [nodeResolve(), esbuild({ target: 'es2022', tsconfig: 'tsconfig.json' })] });
  const minify = terser({ ecma: 2020, module: true, compress: { passes: 3, unsafe_arrows: true }, format: { comments: false } });
  const { output } = await bundle.generate({ format: 'es', plugins: [minify] });
  await bundle.close();
  return brotliCompressSync(output[0].code).length;
}
