// `npm run soak:nonces [-- MESSAGES [SEED]]`: a million messages over kills, tabs and restored backups; fails when two leave under one key.
import { playNonces } from '../conversation/nonces.js';

const MESSAGES = Number(process.argv[2] ?? 1_000_000);
const SEED = Number(process.argv[3] ?? 1);

const startedMs = performance.now();
const onProgress = ({ left }: { left: number }) => process.stdout.write(`${left} messages left under ${left} keys, ${Math.round((performance.now() - startedMs) / 1000)} s\n`);
const report = await playNonces({ messages: MESSAGES, seed: SEED, rarity: 400, signatures: 'hashed', onProgress });
process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
