import assert from 'node:assert/strict';
import { test } from 'node:test';
import { choiceLabel, offerOf } from '../../src/ui/choices.js';
import type { StringsController } from '../../src/i18n/strings-controller.js';

const strings = {
  moment: (ms: number, options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat('en', options).format(ms).replace(/\s/g, ' '),
} as StringsController;

test('takes the last lines in square brackets for answers to choose from', () => {
  assert.deepEqual(offerOf('When suits you?\n[Monday at 10:30]\n [Neither] '), { text: 'When suits you?', choices: ['Monday at 10:30', 'Neither'] });
  assert.deepEqual(offerOf('Two lines\n\nof text\n[Yes]'), { text: 'Two lines\n\nof text', choices: ['Yes'] });
});

test('takes nothing else for an offer', () => {
  const nine = Array.from({ length: 9 }, (_, i) => `[${i}]`).join('\n');
  for (const text of ['[Yes]', 'Choose [Yes]', 'A\n[Yes]\nB', 'A\n[]', 'A\n[a]b]', `A\n[${'x'.repeat(81)}]`, `A\n${nine}`, '']) assert.equal(offerOf(text), undefined, text);
});

test('writes an appointment as people do, by the clinic’s clock', () => {
  assert.equal(choiceLabel('2026-11-30T10:30 | Dr. Okafor', strings), 'Monday, November 30 at 10:30 AM, Dr. Okafor');
  assert.equal(choiceLabel('2026-11-30T10:30', strings), 'Monday, November 30 at 10:30 AM');
});

test('leaves all other choices as they stand', () => {
  for (const choice of ['Yes', '2026-11-30', '2026-11-30T10:30 Dr. Okafor', '2026-11-30T10:30 | ']) assert.equal(choiceLabel(choice, strings), choice);
});
