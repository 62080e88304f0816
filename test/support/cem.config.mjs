/** Custom elements manifest: from the class comments and decorators of src/ to dist/custom-elements.json. */
export default {
  globs: ['src/**/*.ts'],
  exclude: ['src/**/*.styles.ts'],
  outdir: 'dist',
  litelement: true,
  packagejson: false,
  quiet: true,
};
