/** When a clock was last looked at. */
export interface Seen {
  readonly seenAtMs: number;
  /** When more time had passed than is believed; absent: it had not. */
  readonly doubtedAtMs?: number | undefined;
}

/** `leapMs`: after more than this without a look whoever looks was off for long, or the clock is wrong. `doubtMs`: for how long that is doubted, less than a leap. `grainMs`: how exactly looks are remembered. */
interface Patience {
  readonly leapMs: number;
  readonly doubtMs: number;
  readonly grainMs: number;
}

/**
 * Whether a clock is to be believed where it says that something is past its time: what is destroyed for one that was wrong does not come back. To be asked far more
 * often than it takes to leap.
 *
 * @returns `seen`: what is to be remembered, `before` itself where that is no other than before.
 */
export function lookAt(before: Seen, now: number, { leapMs, doubtMs, grainMs }: Patience): { believed: boolean; seen: Seen } {
  const { seenAtMs, doubtedAtMs } = before;
  if (now - seenAtMs > leapMs) {
    const known = doubtedAtMs !== undefined && Math.abs(now - doubtedAtMs) <= leapMs;
    const seen = known ? before : { seenAtMs, doubtedAtMs: now };
    if (now - (seen.doubtedAtMs ?? now) < doubtMs) return { believed: false, seen };
  }
  // Not with each look: that is a write.
  return { believed: true, seen: doubtedAtMs !== undefined || Math.abs(now - seenAtMs) >= grainMs ? { seenAtMs: now } : before };
}
