const instead = new URL('./ed25519.mjs', import.meta.url).href;

/** Everybody but the module that stands in for noble's curve gets that module. */
export async function resolve(specifier, context, next) {
  if (specifier === '@noble/curves/ed25519.js' && context.parentURL !== instead) return { url: instead, format: 'module', shortCircuit: true };
  return next(specifier, context);
}
