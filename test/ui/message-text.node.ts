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

test('says where an address leads that is written otherwise', () => {
  const hosts = (text: string) => textParts(text).flatMap(({ host }) => host ?? []);
  for (const text of ['https://clinic.example/a', 'HTTPS://Clinic.Example', 'https://clinic.example:443/', 'https://clinic.example:8443/', 'https://xn--80ak6aa92e.example/']) assert.deepEqual(hosts(text), [], text);
  assert.deepEqual(hosts('https://\u0441linic.example/portal'), ['xn--linic-0ye.example']);
  assert.deepEqual(hosts('https://clinic.example%2eevil.example/'), ['clinic.example.evil.example']);
  assert.deepEqual(hosts('https://clinic.example\u3002evil.example/'), ['clinic.example.evil.example']);
  assert.deepEqual(hosts('https://2130706433/ https:////evil.example'), ['127.0.0.1', 'evil.example']);
});

test('finds a link right after another, and after a line break', () => {
  assert.deepEqual(links('https://a.example\nhttps://b.example'), ['https://a.example → https://a.example/', 'https://b.example → https://b.example/']);
});

test('keeps every character of texts that are meant to take long', () => {
  for (const text of ['https://'.repeat(500), 'a.'.repeat(2000), 'a@'.repeat(2000), `${'a'.repeat(3999)}@`, '('.repeat(4000), '555-'.repeat(1000), `https://a.example/${')'.repeat(3900)}`, '+1'.repeat(2000)]) links(text);
  // A visitor's message holds two of these. When each end was searched for from the beginning, such a one took seconds, and these would take minutes.
  links(`https://a.example/${'.'.repeat(1000)}${')'.repeat(980)} `.repeat(200));
});
