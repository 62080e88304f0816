/** One measured number and what it should be. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** In words, with the unit: `≤ 2.0 KB`. */
  readonly goal: string;
  readonly ok: boolean;
}

/** A figure that must not exceed its goal. */
export function atMost(goal: number, figure: { name: string; value: number; unit: string }): Figure {
  return { ...figure, goal: `≤ ${goal} ${figure.unit}`, ok: figure.value <= goal };
}

/** A figure that must reach its goal. */
export function atLeast(goal: number, figure: { name: string; value: number; unit: string }): Figure {
  return { ...figure, goal: `≥ ${goal} ${figure.unit}`, ok: figure.value >= goal };
}

/** The value below which `share` (0 to 1) of the samples lie. */
export function quantile(samples: readonly number[], share: number): number {
  const sorted = samples.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}
