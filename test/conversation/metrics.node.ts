import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { type ConversationRecord, GOAL_MS, MAX_SLOTS, reportOn } from '../../src/conversation/shift/metrics.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** Midnight UTC. */
const DAY_START = Date.UTC(2026, 10, 26);
const day = { fromMs: DAY_START, toMs: DAY_START + 24 * HOUR, by: 'hour', utcOffsetMs: 0 } as const;

function talk(startMin: number, change: Partial<ConversationRecord> = {}): ConversationRecord {
  return { startedAtMs: DAY_START + startMin * MINUTE, attended: [], ...change };
}

describe('metrics', () => {
  test('count the conversations that began in the span, by the hour of the agent’s own clock', () => {
    const report = reportOn({ ...day, utcOffsetMs: -30 * MINUTE }, [talk(-1), talk(0), talk(89), talk(90), talk(24 * 60)], [], DAY_START + 24 * HOUR);
    assert.equal(report.conversations, 3);
    assert.deepEqual(report.slots.slice(0, 3).map(({ conversations }) => conversations), [1, 1, 1]);
    assert.equal(report.slots[1]?.atMs, DAY_START + 30 * MINUTE);
  });

  test('judge the first response by the median, and the service level by who was answered in time', () => {
    const answered = (startMin: number, afterMs: number) => talk(startMin, { answeredAtMs: DAY_START + startMin * MINUTE + afterMs });
    const report = reportOn(day, [answered(0, MINUTE), answered(1, GOAL_MS), answered(2, 10 * MINUTE), talk(3)], [], DAY_START + HOUR);
    assert.deepEqual(report.firstResponse, { medianMs: GOAL_MS, p90Ms: 10 * MINUTE });
    assert.equal(report.serviceLevel, 0.5);
  });

  test('do not count somebody against the team who has only just come', () => {
    assert.equal(reportOn(day, [talk(0)], [], DAY_START + MINUTE).serviceLevel, undefined);
    assert.equal(reportOn(day, [talk(0)], [], DAY_START + 10 * MINUTE).serviceLevel, 0);
  });

  test('count time in several conversations at once once, and only on shift', () => {
    const at = (min: number) => DAY_START + min * MINUTE;
    const busy = [talk(0, { attended: [{ member: 'a', fromMs: at(0), toMs: at(30) }] }), talk(10, { attended: [{ member: 'a', fromMs: at(10), toMs: at(40) }], endedAtMs: at(40) })];
    const report = reportOn(day, busy, [{ member: 'a', fromMs: at(20), toMs: at(60) }, { member: 'b', fromMs: at(0), toMs: at(40) }], at(90));
    assert.equal(report.utilisation, 20 / 80);
    assert.deepEqual(report.handleTime, { medianMs: 30 * MINUTE, p90Ms: 30 * MINUTE });
  });

  test('say of each hour how long talks took, how busy the team was and what visitors gave it', () => {
    const at = (min: number) => DAY_START + min * MINUTE;
    const talks = [
      talk(10, { attended: [{ member: 'a', fromMs: at(15), toMs: at(75) }], endedAtMs: at(75), rating: 5 }),
      talk(20, { attended: [{ member: 'a', fromMs: at(30), toMs: at(50) }], endedAtMs: at(50), rating: 2 }),
    ];
    const [first, second, third] = reportOn(day, talks, [{ member: 'a', fromMs: at(0), toMs: at(90) }], at(240)).slots;
    assert.deepEqual([first?.handleTimeMs, first?.utilisation, first?.satisfaction], [60 * MINUTE, 0.75, 3.5]);
    assert.deepEqual([second?.handleTimeMs, second?.utilisation, second?.satisfaction], [undefined, 0.5, undefined]);
    assert.equal(third?.utilisation, undefined);
  });

  test('say nothing where there is nothing to say', () => {
    const { conversations, slots, outcomes, ...rest } = reportOn(day, [], [], DAY_START + HOUR);
    assert.deepEqual([conversations, slots.length, outcomes], [0, 24, []]);
    assert.deepEqual(Object.keys(rest).toSorted(), ['goalMs', 'query']);
  });

  test('refuse a span that is empty or too long', () => {
    assert.throws(() => reportOn({ ...day, toMs: day.fromMs }, [], [], 0), RangeError);
    assert.throws(() => reportOn({ ...day, toMs: day.fromMs + (MAX_SLOTS + 1) * HOUR }, [], [], 0), RangeError);
  });
});
