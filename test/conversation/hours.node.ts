import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Hours, hoursSchema } from '../../src/conversation/hours.js';
import { openingAt } from '../../src/conversation/profile/opening.js';

const hours: Hours = {
  timeZone: 'America/Los_Angeles',
  week: [
    { days: [1, 2, 3, 4, 5], from: '08:00', to: '12:00' },
    { days: [1, 2, 3, 4, 5], from: '13:00', to: '18:00' },
    { days: [6], from: '09:00', to: '13:00' },
  ],
};

/** `open` or `closed`, and until when, in UTC. */
function at(iso: string, of = hours): string {
  const { open, untilMs } = openingAt(of, Date.parse(iso));
  return `${open ? 'open' : 'closed'} ${untilMs === undefined ? '' : new Date(untilMs).toISOString().slice(0, 16)}`.trim();
}

test('is open by the clocks of the clinic, whatever those of the visitor say', () => {
  // Tuesday, 17 November 2026: Los Angeles is eight hours behind UTC.
  assert.equal(at('2026-11-17T15:59:59Z'), 'closed 2026-11-17T16:00');
  assert.equal(at('2026-11-17T16:00:00Z'), 'open 2026-11-17T20:00');
  assert.equal(at('2026-11-17T20:00:00Z'), 'closed 2026-11-17T21:00');
  assert.equal(at('2026-11-18T01:59:30Z'), 'open 2026-11-18T02:00');
  assert.equal(at('2026-11-18T02:00:00Z'), 'closed 2026-11-18T16:00');
});

test('finds the next opening over the weekend, and a week away', () => {
  assert.equal(at('2026-11-21T22:00:00Z'), 'closed 2026-11-23T16:00');
  assert.equal(at('2026-11-17T20:00:00Z', { ...hours, week: [{ days: [2], from: '08:00', to: '12:00' }] }), 'closed 2026-11-24T16:00');
});

test('is right over a change of the clocks', () => {
  // In the night to Sunday, 1 November 2026, Los Angeles goes from seven to eight hours behind.
  assert.equal(at('2026-10-31T21:00:00Z'), 'closed 2026-11-02T16:00');
  assert.equal(at('2026-03-07T22:00:00Z'), 'closed 2026-03-09T15:00');
});

test('is closed for good where there are no hours', () => {
  assert.equal(at('2026-11-17T16:00:00Z', { ...hours, week: [] }), 'closed');
});

test('takes no hours that are none', () => {
  const bad: unknown[] = [
    { ...hours, timeZone: 'Mars/Olympus' },
    { ...hours, week: [{ days: [0], from: '08:00', to: '12:00' }] },
    { ...hours, week: [{ days: [1], from: '12:00', to: '08:00' }] },
    { ...hours, week: [{ days: [1], from: '8:00', to: '24:00' }] },
    { ...hours, note: 'x' },
  ];
  for (const value of bad) assert.equal(hoursSchema.safeParse(value).success, false);
  assert.equal(hoursSchema.safeParse(hours).success, true);
});
