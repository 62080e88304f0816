import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { DutyError } from '../../src/conversation/shift/duty.js';
import type { Shift } from '../../src/conversation/shift/shift.js';
import { settle } from '../conversation/clinic.js';
import { Office } from './office.js';

describe('what an agent asks of the desk', () => {
  let office: Office;
  let agent: Shift;
  beforeEach(async () => {
    office = await Office.open();
    agent = await office.agent('Maya');
  });
  afterEach(() => office.close());

  const ask = () => agent.metrics({ fromMs: office.clock.now() - 3_600_000, toMs: office.clock.now() + 3_600_000, by: 'day', utcOffsetMs: 0 });

  it('is waited for only until it is answered', async () => {
    const { sleeperCount } = office.clock;
    for (let i = 0; i < 12; i++) await ask();
    assert.equal(office.clock.sleeperCount, sleeperCount);
  });

  it('is given up after twenty seconds without an answer', async () => {
    office.network.down = true;
    office.network.cut();
    const outcome = ask().then(
      () => 'answered',
      (error: unknown) => error instanceof DutyError && error.code,
    );
    let told: unknown;
    void outcome.then((value) => (told = value));
    await settle(20);
    await office.clock.advance(19_000);
    assert.equal(told, undefined);
    await office.clock.advance(1000);
    assert.equal(await outcome, 'unreachable');
  });
});
