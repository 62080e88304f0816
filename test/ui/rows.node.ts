import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { rowsOf } from '../../src/ui/sotto-message-list/rows.js';
import type { Member } from '../../src/conversation/state.js';
import { agent, assistant, message, visitor } from '../support/fake-conversation.js';

const NOON = new Date(2026, 10, 17, 12).getTime();
const MINUTE = 60_000;

/** Rows as short words: `day`, `agent×2`, `joined`. */
function summary(...items: Parameters<typeof rowsOf>[0]) {
  return rowsOf(items).map((row) => {
    if (row.kind === 'group') return `${row.sender.id}×${row.messages.length}`;
    if (row.kind !== 'notice') return row.kind;
    return row.since === row.item ? row.item.kind : `${row.since.kind}…${row.item.kind}`;
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

describe('how one member came and went', () => {
  let count = 0;
  const passage = (kind: 'joined' | 'left', member: Member = assistant) => ({ kind, id: `p${count++}`, member, atMs: NOON }) as const;
  /** Started again, a program is another member by the same name. */
  const again = { ...assistant, id: 'assistant 2' };

  test('is one row, however often, that says what it began and ended with', () => {
    assert.deepEqual(summary(passage('left'), passage('joined', again)), ['day', 'left…joined']);
    assert.deepEqual(summary(passage('joined'), passage('left'), passage('joined', again), passage('left', again)), ['day', 'joined…left']);
    assert.deepEqual(summary(passage('joined'), passage('left'), passage('joined', again)), ['day', 'joined…joined']);
  });

  test('stands where its newest step belongs, though others came and went meanwhile', () => {
    assert.deepEqual(summary(passage('left'), passage('joined', agent), passage('joined', again)), ['day', 'joined', 'left…joined']);
  });

  test('begins anew after anything else', () => {
    assert.deepEqual(summary(passage('left'), message('1', visitor, 'a', NOON), passage('joined', again)), ['day', 'left', 'visitor×1', 'joined']);
    assert.deepEqual(summary(passage('left'), { kind: 'ended', id: 'e', by: agent, atMs: NOON }, passage('joined', again)), ['day', 'left', 'ended', 'joined']);
  });

  test('is not mixed with that of others: two devices of one name, nameless ones, a program by the name of a person', () => {
    assert.deepEqual(summary(passage('joined'), passage('joined', again)), ['day', 'joined', 'joined']);
    assert.deepEqual(summary(passage('left', visitor), passage('joined', { ...visitor, id: 'other' })), ['day', 'left', 'joined']);
    assert.deepEqual(summary(passage('left', agent), passage('joined', { ...assistant, name: agent.name })), ['day', 'left', 'joined']);
  });

  test('keeps its key while it goes on', () => {
    const [left, joined] = [passage('left'), passage('joined', again)];
    assert.equal(rowsOf([left, joined])[1]?.key, rowsOf([left])[1]?.key);
  });
});
