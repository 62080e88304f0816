import type { Candidate } from './scan.js';

/** Of candidates that overlap, those that are surest, then longest, then first; in order. */
export function resolve(candidates: readonly Candidate[]): Candidate[] {
  const ranked = candidates.toSorted((a, b) => b.score - a.score || b.end - b.start - (a.end - a.start) || a.start - b.start);
  const taken = new Uint8Array(candidates.reduce((most, { end }) => Math.max(most, end), 0));
  return ranked.filter((candidate) => take(taken, candidate)).toSorted((a, b) => a.start - b.start);
}

/** Takes the place of a candidate, if all of it is free. */
function take(taken: Uint8Array, { start, end }: Candidate): boolean {
  for (let at = start; at < end; at++) if (taken[at] === 1) return false;
  taken.fill(1, start, end);
  return true;
}
