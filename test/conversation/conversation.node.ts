import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { Clinic, screen, shows } from './clinic.js';

describe('a visitor’s conversation', () => {
  let clinic: Clinic;
  beforeEach(() => {
    clinic = new Clinic();
  });
  afterEach(() => clinic.close());

  for (const suite of ['classic', 'x-wing'] as const) {
    it(`reaches the desk and is answered, with the ${suite} suite`, async () => {
      const desk = await clinic.open({ suite });
      const visitor = await clinic.visit();
      assert.equal((await visitor.send('I have a question')).kind, 'queued');
      const room = await desk.room();
      await room.hears('I have a question');
      await room.say('How can we help?');
      const state = await shows(visitor, ({ timeline }) => timeline.length === 2);
      assert.deepEqual(screen(state), ['visitor: I have a question (sent)', 'desk: How can we help?']);
      assert.deepEqual(state.roster.map(({ role, name, self }) => ({ role, name, self })), [
        { role: 'visitor', name: '', self: true },
        { role: 'desk', name: 'Front desk', self: false },
      ]);
      assert.equal(state.phase, 'open');
      assert.equal(state.clinic.name, 'Riverside Clinic');
    });
  }
});
