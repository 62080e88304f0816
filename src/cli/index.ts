#!/usr/bin/env node
import { DeskError } from '../desk/errors.js';
import { readArguments } from './arguments.js';

/** What the servers are made of: optional, so that a front end does not install it. */
const PACKAGES = ['@hono/node-server', 'hono', 'ws'];

process.stdout.on('error', (error) => {
  // Whoever reads has read enough, as `sotto audit show | head` does.
  if ('code' in error && error.code === 'EPIPE') return;
  process.stderr.write(`sotto: cannot write what there is to say: ${error.message}\n`);
  process.exitCode = 1;
});
// Nobody is there to be told; a desk that runs goes on.
process.stderr.on('error', () => undefined);

try {
  const asked = readArguments(process.argv.slice(2));
  if (asked.kind === 'text') process.stdout.write(`${asked.text}\n`);
  else await (await import('./commands.js')).run(asked);
} catch (error) {
  const line = error instanceof DeskError ? error.message : (missing(error) ?? refusedBySystem(error));
  if (line === undefined) throw error;
  process.stderr.write(`sotto: ${line}\n`);
  process.exitCode = 1;
}

function missing(error: unknown): string | undefined {
  const known = error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND' && PACKAGES.some((name) => error.message.includes(`'${name}'`));
  return known ? `the servers need packages that a front end does not: npm install ${PACKAGES.join(' ')} @photostructure/sqlite` : undefined;
}

/** In its own words: nothing of this software could be read, as where no more files may be open. */
function refusedBySystem(error: unknown): string | undefined {
  return error instanceof Error && 'syscall' in error ? error.message : undefined;
}
