import { rollup } from 'rollup';
import configs from '../../rollup.config.mjs';

/**
 * A module and all it imports as the pages get it, with what they leave out of their dependencies left out.
 *
 * @param {string} input
 * @returns {Promise<string>}
 */
export async function builtAsPages(input) {
  const page = configs.find((config) => config.input === 'src/embed/frame.ts');
  const bundle = await rollup({ input, onwarn: page.onwarn, plugins: page.plugins.flat(Infinity).filter(({ name }) => name !== 'html' && name !== 'compressed') });
  const { output } = await bundle.generate({ format: 'es', inlineDynamicImports: true });
  await bundle.close();
  return output[0].code;
}
