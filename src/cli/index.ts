#!/usr/bin/env node
/** What the servers are made of: optional, so that a front end does not install it. */
const PACKAGES = ['@hono/node-server', 'hono', 'ws'];

try {
  await import('./commands.js');
} catch (error) {
  if (!isMissing(error)) throw error;
  process.stderr.write(`sotto: the servers need packages that a front end does not: npm install ${PACKAGES.join(' ')} @photostructure/sqlite\n`);
  process.exitCode = 1;
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND' && PACKAGES.some((name) => error.message.includes(`'${name}'`));
}
