import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { excerptFor } from '../../src/console/excerpt.js';
import type { TimelineItem } from '../../src/conversation/state.js';
import { message, visitor } from '../support/fake-conversation.js';

function said(...texts: string[]): TimelineItem[] {
  return texts.map((text, i) => message(`m${i}`, visitor, text, i));
}

/** As one text, what is marked in brackets. */
function shown(words: string, timeline: readonly TimelineItem[]): string | undefined {
  return excerptFor(words, timeline)?.pieces.map(({ text, marked }) => (marked ? `[${text}]` : text)).join('');
}

describe('an excerpt of what was looked for', () => {
  it('marks every one of the words, in letters of any case', () => {
    assert.equal(shown('RASH it', said('It is a rash. A Rash!')), '[It] is a [rash]. A [Rash]!');
  });

  it('marks words that overlap as one', () => {
    assert.equal(shown('aba bab', said('xababx')), 'x[abab]x');
  });

  it('is of the newest message that has the most of them', () => {
    const timeline = said('a fever and a rash', 'fever', 'no rash');
    assert.equal(excerptFor('rash', timeline)?.message, 'm2');
    assert.equal(excerptFor('rash fever', timeline)?.message, 'm0');
  });

  it('is none where one of the words stands nowhere, or none is looked for', () => {
    assert.equal(excerptFor('rash cough', said('rash')), undefined);
    assert.equal(excerptFor(' ', said('rash')), undefined);
    assert.equal(excerptFor('rash', []), undefined);
  });

  it('is short, begins with a word, and says that there is more', () => {
    const text = `${'before '.repeat(40)}rash ${'after '.repeat(40)}`;
    const excerpt = shown('rash', said(text)) ?? '';
    assert.match(excerpt, /^…(before )+\[rash\] after/);
    assert.ok(excerpt.endsWith('…'));
    assert.ok(excerpt.length < 140);
    assert.match(shown('rash', said(`${'x'.repeat(100)}rash`)) ?? '', /^…\[rash\]$/);
  });

  it('ends between letters, also of those that are two units long', () => {
    const excerpt = shown('rash', said(`rash${'𝒜'.repeat(100)}`)) ?? '';
    assert.match(excerpt, /^\[rash\]𝒜+…$/u);
    assert.match(shown('rash', said(`rash ${'𝒜'.repeat(100)}`)) ?? '', /^\[rash\] 𝒜+…$/u);
  });

  it('shows of what is veiled nothing, and finds nothing of it', () => {
    const [first] = said('Born 4 March, a rash');
    assert.ok(first?.kind === 'message');
    const timeline = [{ ...first, veils: [{ start: 5, end: 12, category: 'DATE' as const }] }];
    assert.equal(shown('rash', timeline), 'Born XXXXXXX, a [rash]');
    assert.equal(excerptFor('march', timeline), undefined);
    assert.equal(excerptFor('xxx', timeline), undefined);
  });

  it('marks the right letters where the small one is longer', () => {
    assert.equal(shown('rash', said('İİİ rash')), 'İİİ [rash]');
  });
});
