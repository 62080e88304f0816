import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { randomBytes } from '@noble/hashes/utils.js';
import { Vault } from '../../src/conversation/vault.js';
import { Calendar } from '../../src/desk/calendar.js';
import { memoryStorage } from '../../src/storage/memory.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const NOW = Date.UTC(2026, 0, 1);

describe('a desk that destroys what is past its time', () => {
  const [storage, key] = [memoryStorage(), randomBytes(32)];
  const time = { nowMs: NOW };
  let doubts = 0;
  const opened = () => new Calendar({ vault: new Vault(storage, key.slice()), clock: { now: () => time.nowMs, sleep: () => Promise.resolve() }, onDoubt: () => doubts++ });
  /** As asked every hour for so long. */
  async function answers(calendar: Calendar, forMs: number): Promise<boolean[]> {
    const all: boolean[] = [];
    for (const untilMs = time.nowMs + forMs; time.nowMs < untilMs; time.nowMs += HOUR) all.push(await calendar.isBelieved());
    return all;
  }

  test('believes a clock that goes on, over restarts and weeks without', async () => {
    assert.ok((await answers(opened(), 90 * DAY)).every(Boolean));
    time.nowMs += 29 * DAY;
    assert.ok((await answers(opened(), 2 * DAY)).every(Boolean));
    assert.equal(doubts, 0);
  });

  test('doubts one that leaps for more than a month, for a day, over restarts too, and says so once', async () => {
    const calendar = opened();
    await calendar.isBelieved();
    time.nowMs += 40 * DAY;
    assert.deepEqual(new Set(await answers(calendar, 12 * HOUR)), new Set([false]));
    assert.equal(doubts, 1);
    const again = opened();
    assert.deepEqual(new Set(await answers(again, 12 * HOUR)), new Set([false]));
    assert.equal(doubts, 2);
    assert.ok((await answers(again, 40 * DAY)).every(Boolean));
  });

  test('believes one that is put back at once, and then doubts the next leap', async () => {
    const calendar = opened();
    await calendar.isBelieved();
    time.nowMs += 3650 * DAY;
    assert.equal(await calendar.isBelieved(), false);
    time.nowMs -= 3650 * DAY;
    assert.ok((await answers(calendar, 2 * DAY)).every(Boolean));
    time.nowMs += 3650 * DAY + DAY;
    assert.equal(await calendar.isBelieved(), false);
  });

  test('doubts one that leaps once more while it is doubted', async () => {
    const calendar = opened();
    assert.equal(await calendar.isBelieved(), false);
    time.nowMs += 365 * DAY;
    assert.deepEqual(new Set(await answers(calendar, 23 * HOUR)), new Set([false]));
  });
});
