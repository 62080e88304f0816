import assert from 'node:assert/strict';
import { test } from 'node:test';
import { en } from '../../src/i18n/en.js';
import { es } from '../../src/i18n/es.js';
import { directionOf, loadLocale } from '../../src/i18n/locales.js';

test('falls back to English for a language it has not, and for what is no language', async () => {
  for (const tag of ['de', 'x', '', '<script>', 'es_MX', 'en_US']) assert.equal((await loadLocale(tag)).terms, en, tag);
});

test('keeps the region, for dates and numbers', async () => {
  assert.deepEqual(await loadLocale('es-MX'), { tag: 'es-MX', terms: es });
  assert.deepEqual(await loadLocale('en-GB'), { tag: 'en-GB', terms: en });
});

test('counts in the plural of each language', () => {
  assert.equal(en.unread(1), '1 unread message');
  assert.equal(en.unread(2), '2 unread messages');
  assert.equal(es.unread(1), '1 mensaje sin leer');
});

test('knows which languages run from right to left', () => {
  assert.deepEqual(['ar', 'he-IL', 'arn', 'en', 'es'].map(directionOf), ['rtl', 'rtl', 'ltr', 'ltr', 'ltr']);
});

test('has every text in Spanish, and none left in English', () => {
  const same = Object.entries(en).filter(([key, text]) => typeof text === 'string' && Object.entries(es).some(([other, translated]) => other === key && translated === text));
  assert.deepEqual(same.map(([key]) => key), ['panel']);
});
