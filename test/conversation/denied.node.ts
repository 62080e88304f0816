import assert from 'node:assert/strict';
import { test } from 'node:test';
import { connectAgent } from '../../src/agent.js';

test('a console that may keep nothing in its browser does not look for its shift in another tab', async () => {
  const request = () => Promise.reject(new DOMException('denied', 'SecurityError'));
  const before = Object.getOwnPropertyDescriptor(globalThis, 'navigator');
  Object.defineProperty(globalThis, 'navigator', { configurable: true, value: { locks: { request } } });
  try {
    await assert.rejects(connectAgent({ desk: 'http://127.0.0.1:1', keep: { database: 'shift' } }), { name: 'StorageError', code: 'unavailable' });
  } finally {
    if (before) Object.defineProperty(globalThis, 'navigator', before);
    else Reflect.deleteProperty(globalThis, 'navigator');
  }
});
