import type { Detector } from '../../src/conversation/veils.js';

const patterns: readonly [category: string, pattern: RegExp][] = [
  ['SSN', /\b\d{3}-\d{2}-\d{4}\b/g],
  ['DATE', /\b\d{1,2}\/\d{1,2}\/\d{4}\b/g],
];

/** Finds little, but what it finds for certain: social security numbers, dates, and four digits when those of an SSN were asked for. */
export const detect: Detector = (text, { context = '' }) => {
  const asked: readonly [string, RegExp][] = /last four of your social/i.test(context) ? [['SSN', /\b\d{4}\b/g]] : [];
  return [...patterns, ...asked]
    .flatMap(([category, pattern]) => [...text.matchAll(pattern)].map(({ 0: found, index }) => ({ start: index, end: index + found.length, category })))
    .toSorted((a, b) => a.start - b.start);
};

export const phi = () => Promise.resolve(detect);
