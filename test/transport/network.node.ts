import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { systemNetwork } from '../../src/transport/network.js';

describe('what a page knows of its network', () => {
  const page = new EventTarget();
  const names = ['addEventListener', 'document'] as const;
  const before = new Map(names.map((name) => [name, Object.getOwnPropertyDescriptor(globalThis, name)]));
  const view = { visibilityState: 'visible' };
  beforeEach(() => {
    Object.defineProperty(globalThis, 'addEventListener', { value: page.addEventListener.bind(page), configurable: true });
    Object.defineProperty(globalThis, 'document', { value: view, configurable: true });
  });
  afterEach(() => {
    for (const name of names) {
      const own = before.get(name);
      if (own) Object.defineProperty(globalThis, name, own);
      else Reflect.deleteProperty(globalThis, name);
    }
  });

  test('is that it is there or gone, and perhaps another one when somebody comes back to the page; nothing once nobody listens', () => {
    const told: boolean[] = [];
    const happens = (type: string) => page.dispatchEvent(new Event(type));
    const stop = systemNetwork.watch((online) => told.push(online));
    happens('offline');
    happens('online');
    view.visibilityState = 'hidden';
    happens('visibilitychange');
    assert.deepEqual(told, [false, true]);
    view.visibilityState = 'visible';
    happens('visibilitychange');
    assert.deepEqual(told, [false, true, true]);
    stop();
    for (const type of ['offline', 'online', 'visibilitychange']) happens(type);
    assert.equal(told.length, 3);
  });
});
