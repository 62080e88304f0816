import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as fc from 'fast-check';
import { createTyper, detect, mask, type PhiSpan } from '../../src/phi/index.js';
import { packs } from '../bench/phi/with-packs.js';

const PIECES = [
  ...'my name is ssn dob mrn call at phone 415-555-0132 219-09-9999 3/14/1962 march 4 , . : - \n maria garcia i live at 12 oak st apt 4 94 years old jane dot doe @ example.com http://'.split(' '),
  ' ', '\n', '\u200b', '５', '٣', '—', 'é', '😀', '\ud800', 'MY', 'Card', '4111 1111 1111 1111', '12 units', 'five', 'one two three', '(', ')', '+1', '#', "'s", '2001:db8::1', '00:1a:2b:3c:4d:5e',
];
const anyUnicode = fc.string({ unit: 'binary', maxLength: 300 });
const likely = fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join(' '));
const glued = fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join(''));
const text = fc.oneof(anyUnicode, likely, glued);
const context = fc.option(fc.oneof(anyUnicode, fc.constantFrom('What is your date of birth?', 'Your name?', 'Last four of your SSN?')), { nil: undefined });

describe('detect, whatever is written', () => {
  it('returns spans in order, apart from each other, inside the text', () => {
    fc.assert(fc.property(text, context, (written, question) => isProper(written, detect(written, { ...(question === undefined ? {} : { context: question }), packs }))), { numRuns: 600 });
  });

  it('finds the same again', () => {
    fc.assert(fc.property(text, (written) => assert.deepEqual(detect(written), detect(written))), { numRuns: 100 });
  });

  it('can be masked without changing the length', () => {
    fc.assert(
      fc.property(text, (written) => {
        const spans = detect(written);
        const masked = mask(written, spans);
        assert.equal(masked.length, written.length);
        for (const { start, end } of spans) assert.doesNotMatch(masked.slice(start, end), /[a-wyz0-9]/);
      }),
      { numRuns: 200 },
    );
  });
});

describe('a typer, whatever is typed', () => {
  it('knows after any change what detect knows, but for spans it holds', () => {
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 4 }), fc.array(fc.nat(400), { minLength: 4, maxLength: 4 }), (texts, cuts) => {
        const typer = createTyper();
        let written = '';
        for (const [i, piece] of texts.entries()) {
          const cut = Math.min(written.length, cuts[i] ?? 0);
          written = `${written.slice(0, cut)}${piece} ${written.slice(cut)}`;
          assert.deepEqual(typer.update(written), detect(written));
        }
      }),
      { numRuns: 300 },
    );
  });

  it('covers at every key what detect covers', () => {
    fc.assert(
      fc.property(likely, (written) => {
        const typer = createTyper();
        for (let length = 1; length <= written.length; length++) {
          const typed = written.slice(0, length);
          const held = typer.update(typed);
          isProper(typed, held);
          for (const span of detect(typed)) assert.ok(held.some(({ start, end }) => start <= span.start && end >= span.end), `${JSON.stringify(typed)} ${JSON.stringify(span)}`);
        }
      }),
      { numRuns: 40 },
    );
  });
});

function isProper(written: string, spans: readonly PhiSpan[]): void {
  let from = 0;
  for (const { start, end } of spans) {
    assert.ok(start >= from && end > start && end <= written.length, JSON.stringify(spans));
    from = end;
  }
}
