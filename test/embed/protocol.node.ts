import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseFrameMessage, parseGreeting, parsePageMessage } from '../../src/embed/protocol.js';

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

test('reads what the page says, and nothing else', () => {
  for (const message of [{ type: 'open' }, { type: 'close' }, { type: 'locale', locale: 'es' }, { type: 'appearance', appearance: 'auto' }]) {
    assert.deepEqual(parsePageMessage(message), message);
  }
  for (const other of [null, 'open', {}, { type: 'eval' }, { type: 'locale' }, { type: 'appearance', appearance: 1 }]) assert.equal(parsePageMessage(other), undefined);
});

test('reads what the frame says, and nothing else', () => {
  for (const message of [{ type: 'close' }, { type: 'state', active: true, unread: 2 }]) assert.deepEqual(parseFrameMessage(message), message);
  for (const other of [null, {}, { type: 'state' }, { type: 'state', active: 1, unread: 0 }, { type: 'state', active: true, unread: -1 }, { type: 'state', active: true, unread: NaN }]) {
    assert.equal(parseFrameMessage(other), undefined);
  }
});

test('has no place for content in what the frame says', () => {
  assert.deepEqual(parseFrameMessage({ type: 'state', active: true, unread: 1, text: 'secret' }), { type: 'state', active: true, unread: 1 });
});
