import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { areProper, breaksPolicy, crossedOut, screenIncoming, screenOutgoing, type Veil } from '../../src/conversation/veils.js';
import { policyOf, policyPresets } from '../../src/policy/policy.js';
import { detect } from './detector.js';

const { hipaa, standard } = policyPresets;
const found = (text: string): readonly Veil[] => detect(text, {});

describe('what is crossed out', () => {
  it('keeps its length, its spaces and its punctuation', () => {
    assert.equal(crossedOut('call 555-0142 now', [{ start: 5, end: 13 }]), 'call XXX-XXXX now');
  });

  it('covers letters of any script, of any size, and full-width digits', () => {
    const text = 'Ünï 名前 𝟙𝟚 ４２ e\u0301';
    const covered = crossedOut(text, [{ start: 0, end: text.length }]);
    assert.equal(covered.length, text.length);
    assert.match(covered, /^[X ]+$/);
  });

  it('takes spans in any order, also such as overlap', () => {
    assert.equal(crossedOut('abcdef', [{ start: 3, end: 5 }, { start: 1, end: 4 }, { start: 2, end: 3 }]), 'aXXXXf');
  });
});

describe('what may be sent', () => {
  it('has X’s for what is redacted and veils for what is masked', () => {
    assert.deepEqual(screenOutgoing('born 3/4/1981, 219-09-9999', found('born 3/4/1981, 219-09-9999'), hipaa), {
      kind: 'clear',
      text: 'born 3/4/1981, XXX-XX-XXXX',
      veils: [{ start: 5, end: 13, category: 'DATE' }],
    });
  });

  it('is nothing when the policy blocks a category', () => {
    const policy = policyOf('hipaa', { 'phi.ssn': 'block' });
    assert.deepEqual(screenOutgoing('219-09-9999 and 219-09-9998', found('219-09-9999 and 219-09-9998'), policy), { kind: 'blocked', categories: ['SSN'] });
  });

  it('is everything that the policy allows', () => {
    assert.deepEqual(screenOutgoing('born 3/4/1981', found('born 3/4/1981'), standard), { kind: 'clear', text: 'born 3/4/1981', veils: [] });
  });

  it('does not believe a detector that names places outside of the text', () => {
    const spans = [{ start: -1, end: 2, category: 'SSN' }, { start: 1, end: 99, category: 'SSN' }, { start: 2, end: 2, category: 'SSN' }, { start: 0, end: 1, category: 'not one' }];
    assert.deepEqual(screenOutgoing('hello', spans, hipaa), { kind: 'clear', text: 'hello', veils: [] });
  });

  it('has veils apart from each other where spans overlap', () => {
    const { veils } = Object.assign({ veils: [] }, screenOutgoing('0123456789', [{ start: 4, end: 8, category: 'DATE' }, { start: 0, end: 6, category: 'NAME' }, { start: 1, end: 3, category: 'AGE' }], hipaa));
    assert.deepEqual(veils, [{ start: 0, end: 6, category: 'NAME' }, { start: 6, end: 8, category: 'DATE' }]);
    assert.ok(areProper(veils, '0123456789'));
  });

  it('has X’s for what is more than can be veiled', () => {
    const text = '7 '.repeat(300);
    const spans = Array.from({ length: 300 }, (_, i) => ({ start: 2 * i, end: 2 * i + 1, category: 'DATE' }));
    const screened = screenOutgoing(text, spans, hipaa);
    assert.ok(screened.kind === 'clear');
    assert.equal(screened.veils.length, 200);
    assert.equal(screened.text, '7 '.repeat(200) + 'X '.repeat(100));
  });
});

describe('what was received', () => {
  it('is covered where its sender should have covered it', () => {
    const text = '3/4/1981 219-09-9999 and Ann';
    assert.deepEqual(screenIncoming({ text, veils: [{ start: 25, end: 28, category: 'NAME' }] }, found(text), hipaa), {
      text: '3/4/1981 XXX-XX-XXXX and Ann',
      veils: [{ start: 0, end: 8, category: 'DATE' }, { start: 25, end: 28, category: 'NAME' }],
    });
  });

  it('breaks the policy when it has in clear what is redacted or blocked, not when a veil is missing', () => {
    assert.equal(breaksPolicy('219-09-9999', found('219-09-9999'), hipaa), true);
    assert.equal(breaksPolicy('3/4/1981', found('3/4/1981'), hipaa), false);
    assert.equal(breaksPolicy('219-09-9999', found('219-09-9999'), standard), false);
  });

  it('is no breach where it was replaced before it was sent', () => {
    const license = [{ start: 6, end: 13, category: 'LICENSE' }];
    assert.equal(breaksPolicy('my dl 7290114', license, hipaa), true);
    assert.equal(breaksPolicy('my dl XXXXXXX', license, hipaa), false);
    assert.equal(breaksPolicy('my dl XXXXX14', license, hipaa), true);
  });
});
