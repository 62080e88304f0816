import { cueEntries, DIGITS, LETTERS, SIGN } from './lexicon.js';
import { byShapes, isInside, type Shape } from './recognizers/number.js';
import { PHI_CATEGORIES, type PhiCategory } from './category.js';
import type { PhiPack } from './options.js';

/** A country's identifiers: words that announce them, and numbers that their shape gives away. */
export function pack(region: string, cues: Partial<Record<PhiCategory, string>>, shapes: readonly Shape[]): PhiPack {
  return {
    region,
    cues: new Map(PHI_CATEGORIES.flatMap((category) => cueEntries(category, cues[category] ?? '', true)).filter(([word]) => word !== '')),
    recognizers: [{ on: LETTERS | DIGITS | SIGN, find: (scan, index) => (isInside(scan, index) ? undefined : byShapes(scan, index, shapes)) }],
  };
}
