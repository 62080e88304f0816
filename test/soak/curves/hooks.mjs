const curve = new URL('./curve25519.mjs', import.meta.url).href;
const signature = new URL('./signature.mjs', import.meta.url).href;

/** Everybody in src/crypto but the modules that stand in for X25519 and signatures gets those. */
export async function resolve(specifier, context, next) {
  const name = context.parentURL?.includes('/src/crypto/') ? /^\.\.?\/(?:.*\/)?(curve25519|signature)\.js$/.exec(specifier)?.[1] : undefined;
  const instead = name && { curve25519: curve, signature }[name];
  return instead && context.parentURL !== instead ? { url: instead, format: 'module', shortCircuit: true } : next(specifier, context);
}
