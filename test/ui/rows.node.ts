import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rowsOf } from '../../src/ui/sotto-message-list/rows.js';
import { agent, message, visitor } from '../support/fake-conversation.js';

const NOON = new Date(2026, 10, 17, 12).getTime();
const MINUTE = 60_000;

/** Rows as short words: `day`, `agent×2`, `joined`. */
function summary(...items: Parameters<typeof rowsOf>[0]) {
  return rowsOf(items).map((row) => {
    if (row.kind === 'group') return `${row.sender.id}×${row.messages.length}`;
    return row.kind === 'notice' ? row.item.kind : row.kind;
  });
}

test('gathers what one sender wrote within five minutes of the first', () => {
  assert.deepEqual(summary(message('1', agent, 'a', NOON), message('2', agent, 'b', NOON + 3 * MINUTE), message('3', agent, 'c', NOON + 5 * MINUTE - 1)), ['day', 'agent×3']);
});

test('begins anew after five minutes, with the next sender and after a notice', () => {
  const next = message('2', agent, 'b', NOON + 5 * MINUTE);
  assert.deepEqual(summary(message('1', agent, 'a', NOON), next), ['day', 'agent×1', 'agent×1']);
  assert.deepEqual(summary(message('1', agent, 'a', NOON), message('2', visitor, 'b', NOON)), ['day', 'agent×1', 'visitor×1']);
  const joined = { kind: 'joined', id: 'j', member: agent, atMs: NOON } as const;
  assert.deepEqual(summary(message('1', agent, 'a', NOON), joined, message('2', agent, 'b', NOON)), ['day', 'agent×1', 'joined', 'agent×1']);
});

test('separates days at midnight of the place', () => {
  const midnight = new Date(2026, 10, 18).getTime();
  assert.deepEqual(summary(message('1', agent, 'a', midnight - 1), message('2', agent, 'b', midnight)), ['day', 'agent×1', 'day', 'agent×1']);
});

test('gives every row a key of its own, though an id may return in another kind', () => {
  const rows = rowsOf([message('1', agent, 'a', NOON), { kind: 'joined', id: '1', member: agent, atMs: NOON }]);
  assert.equal(new Set(rows.map(({ key }) => key)).size, rows.length);
});

test('keeps the order it was given, whatever the clocks of the senders said', () => {
  assert.deepEqual(summary(message('1', agent, 'a', NOON), message('2', visitor, 'b', NOON - MINUTE)), ['day', 'agent×1', 'visitor×1']);
});
