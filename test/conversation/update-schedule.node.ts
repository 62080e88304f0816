import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  afterHandOver,
  afterMessage,
  afterUnlock,
  freshKeys,
  isUpdateDue,
  type KeyUse,
  mayUpdate,
  RENEW_AFTER_MESSAGES,
  RENEW_AFTER_MS,
} from '../../src/conversation/group/update-schedule.js';

const NOW = 1_000_000;

function usedFor(messages: number): KeyUse {
  return Array.from({ length: messages }).reduce<KeyUse>((use) => afterMessage(use), freshKeys(NOW));
}

describe('the schedule by which a member renews its keys', () => {
  it('asks for it after so many messages', () => {
    assert.equal(isUpdateDue(usedFor(RENEW_AFTER_MESSAGES - 1), NOW), false);
    assert.equal(isUpdateDue(usedFor(RENEW_AFTER_MESSAGES), NOW), true);
  });

  it('asks for it after so long, if they were used at all', () => {
    assert.equal(isUpdateDue(usedFor(1), NOW + RENEW_AFTER_MS - 1), false);
    assert.equal(isUpdateDue(usedFor(1), NOW + RENEW_AFTER_MS), true);
    assert.equal(isUpdateDue(freshKeys(NOW), NOW + 1000 * RENEW_AFTER_MS), false);
  });

  it('asks for it with the first message after somebody was removed', () => {
    const removed = afterHandOver(usedFor(3));
    assert.equal(isUpdateDue(removed, NOW), false);
    assert.equal(isUpdateDue(afterMessage(removed), NOW), true);
    assert.equal(isUpdateDue(afterHandOver(usedFor(RENEW_AFTER_MESSAGES + 5)), NOW), true, 'does not put off what is due');
  });

  it('asks for it at once after the device was unlocked', () => {
    assert.equal(isUpdateDue(afterUnlock(freshKeys(NOW)), NOW), true);
  });

  it('is for those who may commit', () => {
    const roles = ['visitor', 'desk', 'agent', 'assistant'] as const;
    assert.deepEqual(roles.filter((role) => mayUpdate('conversation', role)), ['visitor', 'desk', 'agent']);
    assert.deepEqual(roles.filter((role) => mayUpdate('team', role)), ['desk']);
  });
});
