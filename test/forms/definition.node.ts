import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseForm } from '../../src/forms/definition.js';
import { FormError } from '../../src/forms/errors.js';
import { languageIn, textIn } from '../../src/forms/local-text.js';
import { everyKind } from '../support/forms.js';

/** The form with something at a path of keys changed. */
function changed(path: readonly (string | number)[], value: unknown): unknown {
  const copy: unknown = structuredClone(everyKind);
  const last = path.at(-1) ?? '';
  const parent = path.slice(0, -1).reduce<unknown>((at, key) => Reflect.get(Object(at), key), copy);
  Reflect.set(Object(parent), last, value);
  return copy;
}

describe('a form’s definition', () => {
  test('is read as it was written', () => {
    assert.deepEqual(parseForm(structuredClone(everyKind)), everyKind);
  });

  for (const [what, path, value] of [
    ['an id that could not stand in a binding', ['id'], 'a/b'],
    ['no version', ['version'], 0],
    ['no page', ['pages'], []],
    ['a page without fields', ['pages', 0, 'fields'], []],
    ['an unknown kind of field', ['pages', 0, 'fields', 0, 'kind'], 'html'],
    ['a pattern of its own', ['pages', 0, 'fields', 0, 'pattern'], '(a+)+$'],
    ['an unknown autocomplete token', ['pages', 0, 'fields', 0, 'autocomplete'], 'cc-number'],
    ['two fields of one name', ['pages', 1, 'fields', 3, 'name'], 'fullName'],
    ['two options of one value', ['pages', 1, 'fields', 0, 'options', 1, 'value'], 'checkup'],
    ['a choice of one', ['pages', 1, 'fields', 0, 'options'], [{ value: 'only', label: { en: 'Only', es: 'Solo' } }]],
    ['a text that is missing in one of its languages', ['pages', 0, 'fields', 0, 'label'], { en: 'Full name' }],
    ['a title in no language', ['title'], {}],
    ['an unknown setting', ['action'], 'https://elsewhere.example'],
  ] as const) {
    test(`is refused with ${what}`, () => {
      assert.throws(() => parseForm(changed(path, value)), (error: unknown) => error instanceof FormError && error.code === 'bad-form');
    });
  }
});

describe('a text in several languages', () => {
  const text = { en: 'Name', 'zh-Hant': '姓名', es: 'Nombre' };

  test('is shown in the language asked for, its nearest, or the first', () => {
    assert.equal(textIn(text, 'es'), 'Nombre');
    assert.equal(textIn(text, 'es-MX'), 'Nombre');
    assert.equal(textIn(text, 'zh-hant'), '姓名');
    assert.equal(textIn(text, 'zh-TW'), '姓名');
    assert.equal(textIn(text, 'vi'), 'Name');
  });

  test('says which that is', () => {
    assert.equal(languageIn(text, 'es-MX'), 'es');
    assert.equal(languageIn(text, 'vi'), 'en');
  });
});
