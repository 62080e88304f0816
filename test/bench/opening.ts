import { locks, type Lock } from '../crypto/locks.js';
import { atMost, type Figure, quantile } from './figure.js';

const ROUNDS = 300;
const WARM_UP = 30;

/** Whether the time in which something does not open tells what was wrong with it: the ways of being wrong take turns, and their medians are compared. */
export async function openingFigures(): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const lock of await locks()) {
    const medians = [...(await samplesOf(lock)).values()].map((samples) => quantile(samples, 0.5));
    figures.push(atMost(1.1, { name: `what does not open, slowest way over fastest: ${lock.name}`, value: Math.max(...medians) / Math.min(...medians), unit: '×' }));
  }
  return figures;
}

async function samplesOf({ wrong, open }: Lock): Promise<Map<string, number[]>> {
  const samples = new Map(Object.keys(wrong).map((what) => [what, [] as number[]]));
  for (let round = -WARM_UP; round < ROUNDS; round++) {
    for (const [what, bytes] of Object.entries(wrong)) {
      const startedMs = performance.now();
      await refusalOf(open, bytes);
      if (round >= 0) samples.get(what)?.push(performance.now() - startedMs);
    }
  }
  return samples;
}

async function refusalOf(open: Lock['open'], bytes: Uint8Array): Promise<unknown> {
  try {
    await open(bytes);
  } catch (error) {
    return error;
  }
  throw new TypeError('it opened');
}
