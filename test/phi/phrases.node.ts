import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { detect } from '../../src/phi/index.js';
import { HARMLESS, IDENTIFYING } from './phrases.js';

/** Messages of this list that are known to be read wrongly; it may get smaller. */
const KNOWN_MISSES = 2;

describe('messages as patients write them', () => {
  it('are masked where they identify somebody', () => {
    const missed = lines(IDENTIFYING).filter((line) => !isCovered(line));
    assert.ok(missed.length <= KNOWN_MISSES, missed.join('\n'));
  });

  it('are left alone where they do not', () => {
    const masked = lines(HARMLESS).filter((line) => detect(line).length > 0);
    assert.deepEqual(masked, []);
  });
});

function lines(text: string): string[] {
  return text.trim().split('\n');
}

/** Whether every stretch in brackets is masked, nearly all of it. */
function isCovered(line: string): boolean {
  const [context, marked] = line.includes(' » ') ? line.split(' » ') : [undefined, line];
  let plain = '';
  const wanted: { start: number; end: number }[] = [];
  for (const character of marked ?? '') {
    if (character === '[') wanted.push({ start: plain.length, end: plain.length });
    else if (character === ']') wanted[wanted.length - 1] = { start: wanted.at(-1)?.start ?? 0, end: plain.length };
    else plain += character;
  }
  const spans = detect(plain, context === undefined ? {} : { context });
  return wanted.every(({ start, end }) => {
    const covered = spans.reduce((sum, span) => sum + Math.max(0, Math.min(end, span.end) - Math.max(start, span.start)), 0);
    return covered >= (end - start) * 0.85;
  });
}
