import type { Candidate } from './scan.js';

/** Of candidates that overlap, those that are surest, then longest, then first; in order. What a loser has that no winner covers is kept. */
export function resolve(candidates: readonly Candidate[]): Candidate[] {
  const ranked = candidates.toSorted((a, b) => b.score - a.score || b.end - b.start - (a.end - a.start) || a.start - b.start);
  const chosen: Candidate[] = [];
  for (const candidate of ranked) {
    if (!chosen.some(({ start, end }) => candidate.start < end && start < candidate.end)) chosen.push(candidate);
  }
  return chosen.toSorted((a, b) => a.start - b.start);
}
