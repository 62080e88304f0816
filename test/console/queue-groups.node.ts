import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { conversationName, duration } from '../../src/console/label.js';
import { queueGroups, type QueueGroups } from '../../src/console/queue-groups.js';
import type { AgentState, QueueEntry } from '../../src/conversation/shift/duty.js';
import { consoleTerms } from '../../src/i18n/console-terms/en.js';
import type { Phase } from '../../src/conversation/state.js';
import { newShift } from '../support/fake-agent.js';
import { FakeConversation, newState } from '../support/fake-conversation.js';

const self = newShift.self.id;

function entry(id: string, change: Partial<QueueEntry> = {}): QueueEntry {
  return { id, status: 'waiting', startedAtMs: 0, lastAtMs: 0, messages: 1, members: [], ...change };
}

function ids(queue: readonly QueueEntry[], phases: Readonly<Record<string, Phase>> = {}): Record<keyof QueueGroups, string[]> {
  const conversations: AgentState['conversations'] = new Map(Object.entries(phases).map(([id, phase]) => [id, new FakeConversation({ ...newState, phase })]));
  const { waiting, mine, others, finished } = queueGroups({ queue, conversations, self: newShift.self });
  const idsOf = (lines: QueueGroups['mine']) => lines.map(({ id }) => id);
  return { waiting: idsOf(waiting), mine: idsOf(mine), others: idsOf(others), finished: idsOf(finished) };
}

const none = { waiting: [], mine: [], others: [], finished: [] };

describe('the groups of the queue', () => {
  it('lists what nobody has accepted as waiting, in the order of the queue', () => {
    assert.deepEqual(ids([entry('b'), entry('a')]), { ...none, waiting: ['b', 'a'] });
  });

  it('lists a conversation this agent is in as theirs, even before the queue knows', () => {
    assert.deepEqual(ids([entry('a')], { a: 'open' }), { ...none, mine: ['a'] });
    assert.deepEqual(ids([], { a: 'open' }), { ...none, mine: ['a'] });
  });

  it('lists what a colleague has apart', () => {
    assert.deepEqual(ids([entry('a', { status: 'with', members: ['sam'] })]), { ...none, others: ['a'] });
  });

  it('lets what a colleague offers to this agent wait, and not what is offered to another', () => {
    assert.deepEqual(ids([entry('a', { status: 'with', offeredTo: self }), entry('b', { status: 'with', offeredTo: 'ana' })]), { ...none, waiting: ['a'], others: ['b'] });
  });

  it('lists what has ended, was handed over or cannot be opened as finished', () => {
    assert.deepEqual(ids([entry('b', { status: 'with' })], { a: 'ended', b: 'left', c: 'unavailable' }).finished.toSorted(), ['a', 'b', 'c']);
  });

  it('lets one that was handed over and comes back wait again', () => {
    assert.deepEqual(ids([entry('a', { status: 'with', offeredTo: self })], { a: 'left' }), { ...none, waiting: ['a'] });
    assert.deepEqual(ids([entry('a')], { a: 'left' }), { ...none, waiting: ['a'] });
  });
});

describe('the name of a conversation', () => {
  it('is taken from its id, letters and digits only', () => {
    assert.equal(conversationName('-_a1b2c3', consoleTerms), 'Visitor A1B2');
  });
});

describe('a span of time', () => {
  it('is said in whole minutes, hours and days, rounded down', () => {
    const minute = 60_000;
    const spans: [number, string][] = [
      [59_999, 'under a minute'],
      [minute, '1 min'],
      [59.9 * minute, '59 min'],
      [60 * minute, '1 h'],
      [65 * minute, '1 h 5 min'],
      [24 * 60 * minute, '1 day'],
      [49 * 60 * minute, '2 days'],
    ];
    for (const [ms, words] of spans) assert.equal(duration(ms, consoleTerms), words);
  });
});
