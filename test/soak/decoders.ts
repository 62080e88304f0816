// `npm run soak:decoders [-- COUNT [SEED [NAME]]]`: mutated inputs to every decoder, or the one named, 100,000 each unless said otherwise; typed errors
// only, and quickly.
import { decoders, fuzz } from '../crypto/decoders.js';

const COUNT = Number(process.argv[2] ?? 100_000);
const SEED = Number(process.argv[3] ?? 1);
const ONLY = process.argv[4];
const MAX_MS = 50;

let slow = 0;
for (const decoder of await decoders()) {
  if (ONLY !== undefined && decoder.name !== ONLY) continue;
  const { accepted, refused, slowestMs } = await fuzz(decoder, { count: COUNT, seed: SEED });
  if (slowestMs > MAX_MS) slow++;
  process.stdout.write(`${decoder.name.padEnd(26)} ${refused} refused, ${accepted} accepted, slowest ${slowestMs.toFixed(1)} ms\n`);
}
process.exitCode = slow === 0 ? 0 : 1;
