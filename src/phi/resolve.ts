import type { Candidate } from './scan.js';

/** Of candidates that overlap, those that are surest, then longest, then first; in order, and the same in whatever order they come. */
export function resolve(candidates: readonly Candidate[]): Candidate[] {
  const ordered = candidates.toSorted((a, b) => a.start - b.start);
  const resolved: Candidate[] = [];
  for (let from = 0; from < ordered.length; ) {
    let to = from + 1;
    let end = ordered[from]?.end ?? 0;
    for (let next = ordered[to]; next !== undefined && next.start < end; next = ordered[++to]) end = Math.max(end, next.end);
    const overlapping = ordered.slice(from, to);
    const [first, second, third] = overlapping;
    if (first !== undefined && third === undefined) resolved.push(second !== undefined && bySurety(first, second) > 0 ? second : first);
    else resolved.push(...best(overlapping, end));
    from = to;
  }
  return resolved;
}

/** Of candidates in order, each of which overlaps another one, up to `end`. */
function best(candidates: readonly Candidate[], end: number): Candidate[] {
  const from = candidates[0]?.start ?? 0;
  const taken = new Uint8Array(end - from);
  const ranked = candidates.toSorted(bySurety);
  return ranked.filter((candidate) => take(taken, candidate.start - from, candidate.end - from)).toSorted((a, b) => a.start - b.start);
}

function bySurety(a: Candidate, b: Candidate): number {
  return b.score - a.score || b.end - b.start - (a.end - a.start) || a.start - b.start || (a.category < b.category ? -1 : 1);
}

/** Takes a stretch, if all of it is free. */
function take(taken: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (taken[at] === 1) return false;
  for (let at = start; at < end; at++) taken[at] = 1;
  return true;
}
