import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { describe, test } from 'node:test';
import { loadConsoleTerms } from '../../src/i18n/console-terms.js';
import { consoleTerms } from '../../src/i18n/console-terms/en.js';
import { languages } from '../../src/i18n/locales.js';

/** Words and signs that are the same in both languages. */
const LOANED: Readonly<Record<string, readonly string[]>> = {
  fr: ['messages', 'queue', 'conversations', 'satisfaction'],
};
/** Made of numbers and signs alone. */
const SIGNS = ['keyNames.ArrowDown', 'keyNames.ArrowUp', 'minutes', 'hours', 'seconds'];

test('has the console’s texts in every language of the chat, each in a file of its own', () => {
  const files = readdirSync('src/i18n/console-terms').map((file) => file.replace('.ts', ''));
  assert.deepEqual(files.toSorted(), Object.keys(languages).toSorted());
});

test('falls back to English for a language it has not', async () => {
  for (const tag of ['de', 'x', '', 'en-GB']) assert.equal(await loadConsoleTerms(tag), consoleTerms, tag);
});

test('takes texts of one’s own in place of built-in ones', async () => {
  const terms = await loadConsoleTerms('es-MX', { es: { accept: 'Atender', troubles: { gone: 'Se acabó' }, visitor: 'Paciente {0}' } });
  assert.deepEqual([terms.accept, terms.troubles.gone, terms.visitor('K7Q2'), terms.cancel], ['Atender', 'Se acabó', 'Paciente K7Q2', 'Cancelar']);
});

describe('the console in every language', () => {
  for (const tag of Object.keys(languages).filter((key) => key !== 'en')) {
    test(`has no text left in English: ${tag}`, async () => {
      const english = new Map(textsOf(consoleTerms));
      const same = textsOf(await loadConsoleTerms(tag)).filter(([key, text]) => english.get(key) === text && !SIGNS.includes(key));
      assert.deepEqual(same.map(([key]) => key).toSorted(), (LOANED[tag] ?? []).toSorted());
    });

    test(`says what it is given, in every plural form and in short times: ${tag}`, async () => {
      const terms = await loadConsoleTerms(tag);
      for (const name of ['signInTitle', 'demoAs', 'visitor', 'withNames', 'answeredBy', 'offeredTo', 'acceptOf', 'invited', 'byHour', 'byDay', 'waitingFor', 'started', 'shiftUntil'] as const) assert.match(terms[name]('Maya Chen'), /Maya Chen/, name);
      for (const name of ['waitingCount', 'unread', 'messages', 'days', 'foundCount', 'showMore', 'ratings', 'repliesFound'] as const) {
        for (const count of [0, 1, 2, 3, 5, 11, 21, 100, 1_000_000]) assert.doesNotMatch(terms[name](count), /#|undefined|^\s*$/, `${name} ${count}`);
      }
      assert.match(terms.hours(3, 25), /3.*25/);
      assert.match(terms.seconds(90 * 60_000), /1[.,]5/);
    });
  }
});

/** Every text by its key; those made from parts, with parts of the test's. */
function textsOf(group: object): [string, string][] {
  return Object.entries(group).flatMap(([key, term]: [string, unknown]): [string, string][] => {
    if (typeof term === 'object' && term !== null) return textsOf(term).map(([inner, text]) => [`${key}.${inner}`, text]);
    return [[key, typeof term === 'function' ? term(2, 2) : String(term)]];
  });
}
