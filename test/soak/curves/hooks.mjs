const curves = new URL('./ed25519.mjs', import.meta.url).href;
const signature = new URL('./signature.mjs', import.meta.url).href;

/** Everybody but the modules that stand in for noble's curve and our signatures gets those. */
export async function resolve(specifier, context, next) {
  const instead = specifier === '@noble/curves/ed25519.js' ? curves : /^\.\.?\/.*\bsignature\.js$/.test(specifier) && context.parentURL?.includes('/src/crypto/') ? signature : undefined;
  return instead && context.parentURL !== instead ? { url: instead, format: 'module', shortCircuit: true } : next(specifier, context);
}
