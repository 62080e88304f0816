import assert from 'node:assert/strict';
import { test } from 'node:test';
import { unbroken } from '../../src/i18n/unbroken.js';

test('keeps AM, PM and their like on the line of the digits, and lets the rest break', () => {
  assert.equal(unbroken('8:00 AM'), '8:00\u00a0AM');
  assert.equal(unbroken('8:00 م'), '8:00\u00a0م');
  assert.equal(unbroken('오전 8:00'), '오전\u00a08:00');
  assert.equal(unbroken('Nov 27, 2026, 6:41 PM'), 'Nov 27, 2026, 6:41\u00a0PM');
  assert.equal(unbroken('Monday at 8:00 AM'), 'Monday at 8:00\u00a0AM');
  assert.equal(unbroken('понедельник'), 'понедельник');
});
