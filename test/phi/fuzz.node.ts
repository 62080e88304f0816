import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as fc from 'fast-check';
import { createTyper, detect, mask, type PhiSpan } from '../../src/phi/index.js';
import { packs } from '../bench/phi/with-packs.js';
import { MESSAGES } from './messages.js';

const PIECES = [
  ...'my name is ssn dob mrn call at phone 415-555-0132 219-09-9999 3/14/1962 march 4 , . : - \n maria garcia i live at 12 oak st apt 4 94 years old jane dot doe @ example.com http://'.split(' '),
  ' ', '\n', '\u200b', '５', '٣', '—', 'é', '😀', '\ud800', 'MY', 'Card', '4111 1111 1111 1111', '12 units', 'five', 'one two three', '(', ')', '+1', '415\n555\n0132', '4\n1\n5\n5\n5\n5\n0\n1\n3\n2', '01three5', '#', "'s", '2001:db8::1', '00:1a:2b:3c:4d:5e',
];
/** The same texts in every run: what fails fails again. */
const SEED = 20_261_122;

const anyUnicode = fc.string({ unit: 'binary', maxLength: 300 });
const likely = fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join(' '));
const glued = fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join(''));
const text = fc.oneof(anyUnicode, likely, glued);
const context = fc.option(fc.oneof(anyUnicode, fc.constantFrom('What is your date of birth?', 'Your name?', 'Last four of your SSN?')), { nil: undefined });

describe('detect, whatever is written', () => {
  it('returns spans in order, apart from each other, inside the text', () => {
    fc.assert(fc.property(text, context, fc.boolean(), (written, question, final) => isProper(written, detect(written, { ...(question === undefined ? {} : { context: question }), packs, final }))), { numRuns: 600, seed: SEED });
  });

  it('finds the same again', () => {
    fc.assert(fc.property(text, (written) => assert.deepEqual(detect(written), detect(written))), { numRuns: 100, seed: SEED });
  });

  it('can be masked without changing the length', () => {
    fc.assert(
      fc.property(text, (written) => {
        const spans = detect(written);
        const masked = mask(written, spans);
        assert.equal(masked.length, written.length);
        for (const { start, end } of spans) assert.doesNotMatch(masked.slice(start, end), /[a-wyz0-9]/);
      }),
      { numRuns: 200, seed: SEED },
    );
  });
});

/** What somebody does to a text: puts something in, takes something out, puts something in its place, types at the end, or starts again. */
const edit = fc.record({ at: fc.nat(600), length: fc.oneof(fc.constant(0), fc.nat(3), fc.nat(80)), put: fc.oneof(fc.constantFrom('', ' ', '\n', ...PIECES), likely, glued), whole: fc.boolean() });
const message = fc.array(fc.constantFrom(...MESSAGES.replaceAll(/\[(?:[A-Z_]+|\?) ([^\]]*)\]/g, '$1').trim().split('\n')), { minLength: 1, maxLength: 6 }).map((lines) => lines.join('\n'));

describe('a typer, whatever is typed', () => {
  it('knows after any change what detect knows', () => {
    fc.assert(
      fc.property(fc.oneof(message, text), fc.array(edit, { minLength: 1, maxLength: 12 }), (first, edits) => {
        const typer = createTyper({ packs });
        let written = first;
        assert.deepEqual(typer.update(written), detect(written, { packs }));
        for (const { at, length, put, whole } of edits) {
          const from = Math.min(at, written.length);
          const changed = written.slice(0, from) + put + written.slice(from + length);
          // At once, or key by key.
          for (let key = whole ? put.length : 0; key <= put.length; key++) {
            written = changed.slice(0, from + key) + changed.slice(from + put.length);
            assert.deepEqual(typer.update(written), detect(written, { packs }), JSON.stringify(written));
          }
        }
      }),
      { numRuns: 150, seed: SEED },
    );
  });

  it('knows at every key what detect knows', () => {
    fc.assert(
      fc.property(fc.oneof(likely, message), (written) => {
        const typer = createTyper();
        for (let length = 1; length <= written.length; length++) assert.deepEqual(typer.update(written.slice(0, length)), detect(written.slice(0, length)), JSON.stringify(written.slice(0, length)));
      }),
      { numRuns: 40, seed: SEED },
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
