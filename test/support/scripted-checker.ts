import type { DraftChecker, DraftVeil } from '../../src/ui/sotto-composer/draft-veils.js';

const shapes: readonly (readonly [category: string, handling: DraftVeil['handling'], shape: RegExp])[] = [
  ['DATE', 'mask', /\d\d\/\d\d\/\d{4}/g],
  ['PHONE', 'mask', /\d{3}-\d{4}\b/g],
  ['SSN', 'redact', /\d{3}-\d\d-\d{4}/g],
  ['CARD', 'block', /\d{4} \d{4} \d{4} \d{4}/g],
];

/** Stands in for the detector: what it finds is plain to see, and its own rules are tested elsewhere. */
export const scriptedChecker: DraftChecker = { whileTyping: find, whole: find };

function find(text: string): DraftVeil[] {
  return shapes
    .flatMap(([category, handling, shape]) => [...text.matchAll(shape)].map(({ 0: match, index }) => ({ start: index, end: index + match.length, category, handling })))
    .toSorted((a, b) => a.start - b.start);
}
