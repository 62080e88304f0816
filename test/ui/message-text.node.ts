import assert from 'node:assert/strict';
import { test } from 'node:test';
import { textParts } from '../../src/ui/message-text.js';

/** The links of a text, `text → href`. */
function links(text: string): string[] {
  const parts = textParts(text);
  assert.equal(parts.map((part) => part.text).join(''), text);
  return parts.flatMap((part) => (part.href === undefined ? [] : [`${part.text} → ${part.href}`]));
}

test('makes links of https addresses, without the sentence around them', () => {
  assert.deepEqual(links('See https://clinic.example/visit?a=1#map.'), ['https://clinic.example/visit?a=1#map → https://clinic.example/visit?a=1#map']);
  assert.deepEqual(links('(https://clinic.example/a_(b)), then'), ['https://clinic.example/a_(b) → https://clinic.example/a_(b)']);
  assert.deepEqual(links('“https://clinic.example/”'), ['https://clinic.example/ → https://clinic.example/']);
});

test('makes links of mail addresses and telephone numbers', () => {
  assert.deepEqual(links('Write to front.desk@clinic.example, please.'), ['front.desk@clinic.example → mailto:front.desk@clinic.example']);
  assert.deepEqual(links('Call (503) 555-0142 or +44 7911 123456'), ['(503) 555-0142 → tel:5035550142']);
  assert.deepEqual(links('503-555-0142, +1 503.555.0142, tel:+15035550142'), ['503-555-0142 → tel:5035550142', '+1 503.555.0142 → tel:+15035550142', 'tel:+15035550142 → tel:+15035550142']);
});

test('makes links of nothing else', () => {
  for (const text of [
    'javascript:alert(1)',
    'data:text/html,<b>',
    'http://clinic.example/',
    'HTTPS://',
    'https://user:pass@evil.example/',
    'https://clinic.example@evil.example/',
    'ftp://clinic.example',
    'file:///etc/passwd',
    'see visit.example',
    'My number is 5035550142 and 123-45-6789',
    '2026-11-26 10:30',
    'a@b',
    '',
  ]) assert.deepEqual(links(text), [], text);
});

test('finds a link right after another, and after a line break', () => {
  assert.deepEqual(links('https://a.example\nhttps://b.example'), ['https://a.example → https://a.example/', 'https://b.example → https://b.example/']);
});

test('keeps every character of texts that are meant to take long', () => {
  for (const text of ['https://'.repeat(500), 'a.'.repeat(2000), 'a@'.repeat(2000), `${'a'.repeat(3999)}@`, '('.repeat(4000), '555-'.repeat(1000), `https://a.example/${')'.repeat(3900)}`, '+1'.repeat(2000)]) links(text);
});
