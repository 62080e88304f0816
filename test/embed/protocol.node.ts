import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseGreeting, parsePageMessage } from '../../src/embed/protocol.js';

const greeting = { sotto: 1, clinic: 'key', relay: 'https://relay.example', open: true, locale: 'en', appearance: 'dark' };

test('reads a greeting', () => {
  assert.deepEqual(parseGreeting(greeting), greeting);
});

test('carries the page’s policy as it is, to be checked where it is used, and its phone number', () => {
  for (const policy of ['{"clipboard":"block"}', { clipboard: 'block' }, 7]) assert.deepEqual(parseGreeting({ ...greeting, policy, phone: '555' }), { ...greeting, policy, phone: '555' });
  assert.deepEqual(parseGreeting({ ...greeting, phone: { number: 1 } }), greeting);
});

test('follows the system where the appearance is missing or unknown', () => {
  const { appearance: _, ...without } = greeting;
  assert.equal(parseGreeting(without)?.appearance, 'auto');
  assert.equal(parseGreeting({ ...greeting, appearance: 'pink' })?.appearance, 'auto');
});

test('takes nothing else for a greeting', () => {
  const others = [undefined, null, 'sotto', 1, [], {}, { ...greeting, sotto: 2 }, { ...greeting, clinic: 7 }, { ...greeting, open: 'true' }, { ...greeting, relay: 'x'.repeat(2049) }];
  for (const other of others) assert.equal(parseGreeting(other), undefined, JSON.stringify(other));
});

test('drops what a greeting carries besides', () => {
  assert.deepEqual(parseGreeting({ ...greeting, base: 'https://page.example/private', evil: true }), greeting);
});

test('carries which of several conversations it is', () => {
  assert.deepEqual(parseGreeting({ ...greeting, instance: 'pharmacy' }), { ...greeting, instance: 'pharmacy' });
  assert.deepEqual(parseGreeting({ ...greeting, instance: 3 }), greeting);
});

test('carries whom the page shares its conversation with as it is, to be checked where it is used', () => {
  for (const sharedWith of ['https://app.clinic.example', ['https://app.clinic.example'], 7]) assert.deepEqual(parseGreeting({ ...greeting, sharedWith }), { ...greeting, sharedWith });
});

test('carries whether the focus moves into the chat', () => {
  assert.deepEqual(parseGreeting({ ...greeting, focus: true }), { ...greeting, focus: true });
  assert.deepEqual(parseGreeting({ ...greeting, focus: 'yes' }), greeting);
});

test('carries whether the chat covers the page', () => {
  assert.deepEqual(parseGreeting({ ...greeting, covers: true }), { ...greeting, covers: true });
  for (const covers of [false, 'true', 1]) assert.deepEqual(parseGreeting({ ...greeting, covers }), greeting);
});

test('carries whom the page has signed in, and nobody where it has signed in none', () => {
  assert.deepEqual(parseGreeting({ ...greeting, patient: '4711' }), { ...greeting, patient: '4711' });
  for (const patient of ['', 4711, { id: '4711' }, null, 'x'.repeat(2049)]) assert.deepEqual(parseGreeting({ ...greeting, patient }), greeting);
});

test('reads what the page says later, and nothing else', () => {
  assert.deepEqual(parsePageMessage({ type: 'escape', more: 1 }), { type: 'escape' });
  assert.deepEqual(parsePageMessage({ ...greeting, open: false, locale: 'es' }), { ...greeting, open: false, locale: 'es' });
  for (const other of [null, 'open', {}, { type: 'eval' }, { type: 'open' }, { ...greeting, open: 1 }]) assert.equal(parsePageMessage(other), undefined);
});
