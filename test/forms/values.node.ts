import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { FormField } from '../../src/forms/definition.js';
import { type FieldProblem, type FieldValue, problemOf, problemsOf } from '../../src/forms/values.js';
import { answers, everyKind } from '../support/forms.js';

const NOW = Date.UTC(2026, 10, 26, 12);
const label = { en: 'Field' };
const text = (rules: Partial<Extract<FormField, { kind: 'text' }>> = {}): FormField => ({ kind: 'text', name: 'f', label, ...rules });

describe('the values of a form', () => {
  test('are in order when every field has what it asks for', () => {
    assert.deepEqual([...problemsOf(everyKind, answers.values, NOW)], []);
  });

  test('may leave out what is not required, and nothing else', () => {
    assert.deepEqual([...problemsOf(everyKind, {}, NOW)], [
      ['fullName', 'required'],
      ['birth', 'required'],
      ['reason', 'required'],
    ]);
  });

  test('may not hold more than the form asks, under whatever name', () => {
    const extra = JSON.parse('{"admin":"yes","__proto__":"x","constructor":"y"}');
    const problems = problemsOf(everyKind, { ...answers.values, ...extra }, NOW);
    assert.ok(['admin', 'constructor'].every((name) => problems.get(name) === 'unknown'));
  });

  const wrong: readonly (readonly [FieldProblem | undefined, FormField, FieldValue])[] = [
    ['too-short', text({ minLength: 3 }), 'ab'],
    ['too-long', text({ maxLength: 3 }), 'abcd'],
    ['unknown', text(), ' padded '],
    ['unknown', text(), 'two\nlines'],
    ['unknown', text(), 'over‮ridden\u0007'],
    ['unknown', text(), true],
    ['unknown', text(), ['a']],
    ['digits', text({ format: 'digits' }), '12 34'],
    [undefined, text({ format: 'digits' }), '00123'],
    ['letters-digits', text({ format: 'letters-digits' }), 'AB_12'],
    [undefined, text({ format: 'letters-digits' }), 'XEH-123 456'],
    ['ssn', text({ format: 'ssn' }), '000-12-3456'],
    ['ssn', text({ format: 'ssn' }), '900-12-3456'],
    ['ssn', text({ format: 'ssn' }), '219-00-9999'],
    ['ssn', text({ format: 'ssn' }), '219-099999'],
    [undefined, text({ format: 'ssn' }), '219-09-9999'],
    [undefined, text({ format: 'ssn' }), '219099999'],
    ['zip', text({ format: 'zip' }), '9720'],
    [undefined, text({ format: 'zip' }), '97201-1234'],
    [undefined, { kind: 'multiline', name: 'f', label }, 'two\nlines'],
    ['email', { kind: 'email', name: 'f', label }, 'nobody'],
    ['email', { kind: 'email', name: 'f', label }, 'a@b@c.example'],
    ['email', { kind: 'email', name: 'f', label }, 'a@localhost'],
    [undefined, { kind: 'email', name: 'f', label }, 'maría.o+x@correo.example'],
    ['tel', { kind: 'tel', name: 'f', label }, '12345'],
    ['tel', { kind: 'tel', name: 'f', label }, 'call me: 503 555 0142'],
    [undefined, { kind: 'tel', name: 'f', label }, '+1 (503) 555-0142 x12'],
    ['date', { kind: 'date', name: 'f', label }, '2026-02-30'],
    ['date', { kind: 'date', name: 'f', label }, '03/04/1984'],
    ['date', { kind: 'date', name: 'f', label }, '0084-03-04'],
    ['past', { kind: 'date', name: 'f', label, range: 'past' }, '2026-12-24'],
    [undefined, { kind: 'date', name: 'f', label, range: 'past' }, '2026-11-27'],
    ['future', { kind: 'date', name: 'f', label, range: 'future' }, '2026-11-20'],
    ['unknown', { kind: 'tick', name: 'f', label }, 'yes'],
    ['required', { kind: 'tick', name: 'f', label, required: true }, false],
    ['choice', { kind: 'choice', name: 'f', label, options: [{ value: 'a', label }, { value: 'b', label }] }, 'c'],
    ['choice', { kind: 'choices', name: 'f', label, options: [{ value: 'a', label }, { value: 'b', label }] }, ['a', 'a']],
    ['choice', { kind: 'choices', name: 'f', label, options: [{ value: 'a', label }, { value: 'b', label }] }, 'a'],
  ];
  for (const [problem, field, value] of wrong) {
    test(`${problem ? `have the problem ${problem}` : 'are in order'}: ${field.kind} ${JSON.stringify(value)}`, () => {
      assert.equal(problemOf(field, value, NOW), problem);
    });
  }

  test('are checked in time that grows with their length only', () => {
    const long = 'a '.repeat(2000);
    for (const format of ['digits', 'letters-digits', 'ssn', 'zip'] as const) problemOf(text({ format, maxLength: 4000 }), `${long}!`, NOW);
    problemOf({ kind: 'email', name: 'f', label }, `${'a.'.repeat(120)}@${'b.'.repeat(6)}`, NOW);
  });
});
