import assert from 'node:assert/strict';
import { mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { type ClinicProfile, readProfile } from '../../src/conversation/profile/profile.js';
import { defaultSettings, type DeskEvent, initClinic, loadClinic } from '../../src/desk/index.js';
import { keepRenewed } from '../../src/desk/renewal.js';
import { ManualClock } from '../../src/testing.js';

const NOW = Date.UTC(2026, 0, 1);
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

describe('a desk that runs for longer than its profile holds', () => {
  let data: string;
  let clock: ManualClock;
  let aheadMs: number;
  let profile: ClinicProfile;
  let restarts: number;
  let events: DeskEvent[];
  let lifetime: AbortController;
  let renewing: Promise<void>;

  beforeEach(async () => {
    data = await mkdtemp(join(tmpdir(), 'sotto-renewal-'));
    clock = new ManualClock(NOW);
    aheadMs = 0;
    await initClinic(data, defaultSettings('Alder'), NOW);
    profile = await current();
    restarts = 0;
    events = [];
    lifetime = new AbortController();
    renewing = keepRenewed({
      options: { data, logger: (event) => void events.push(event) },
      clock: { now: () => clock.now() + aheadMs, sleep: (ms, signal) => clock.sleep(ms, signal) },
      signal: lifetime.signal,
      profile: () => profile,
      restart: async () => {
        restarts++;
        profile = await current();
      },
    });
  });

  afterEach(async () => {
    lifetime.abort();
    await renewing;
    await rm(data, { recursive: true });
  });

  async function current(): Promise<ClinicProfile> {
    const { profile: signed, id } = await loadClinic(data, clock.now() + aheadMs);
    return readProfile(signed, { clinic: id, nowMs: clock.now() + aheadMs });
  }

  /** Lets days pass one after another; reading files takes turns that no clock knows of, at whose end the next day is waited for. */
  async function pass(days: number): Promise<void> {
    for (let day = 0; day < days; day++) {
      await clock.advance(DAY);
      while (clock.sleeperCount === 0) await new Promise((resolve) => setImmediate(resolve));
    }
  }

  test('begins anew with a new profile a month before the old one ends, and not before', async () => {
    const { expiresAtMs } = profile;
    await pass(59);
    assert.equal(restarts, 0);
    await pass(2);
    assert.equal(restarts, 1);
    assert.ok(profile.expiresAtMs > expiresAtMs + 50 * DAY);
    await pass(10);
    assert.deepEqual([restarts, events], [1, []]);
  });

  test('says every day that it cannot, where the root key is elsewhere, and renews once it is back', async () => {
    const { expiresAtMs } = profile;
    await rename(join(data, 'root.key'), join(data, 'elsewhere'));
    await pass(59);
    assert.deepEqual(events, []);
    await pass(3);
    assert.deepEqual(events, Array.from({ length: 3 }, () => ({ kind: 'profile-ends', atMs: expiresAtMs })));
    assert.equal(restarts, 0);
    await rename(join(data, 'elsewhere'), join(data, 'root.key'));
    await pass(1);
    assert.deepEqual([restarts, events.length], [1, 3]);
  });

  test('begins anew when the clock has leapt, and not where it could not by that time', async () => {
    await pass(1);
    assert.equal(restarts, 0);
    aheadMs = 2 * HOUR;
    await pass(1);
    assert.equal(restarts, 1);
    aheadMs = 0;
    await pass(1);
    assert.equal(restarts, 2);
    await rename(join(data, 'root.key'), join(data, 'elsewhere'));
    aheadMs = 365 * DAY;
    await pass(1);
    assert.equal(restarts, 2);
    aheadMs = 0;
    await pass(1);
    assert.equal(restarts, 3);
  });
});
