import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { unlessSame } from '../../src/conversation/content/shown.js';
import type { Member, TimelineItem } from '../../src/conversation/state.js';

const self: Member = { id: 'v', role: 'visitor', name: '', self: true };
const unnamed: Member = { ...self, id: '' };
type Message = Extract<TimelineItem, { kind: 'message' }>;
const message = (more: Partial<Message> = {}): Message => ({ kind: 'message', id: 'm', sender: self, text: 'Hello', sentAtMs: 1, status: 'sent', ...more });
const file = (progress: number): TimelineItem => ({ kind: 'file', id: 'f', sender: self, name: 'a.png', media: 'image/png', sizeBytes: 9, sentAtMs: 2, status: 'waiting', progress });

describe('a timeline made anew', () => {
  it('is the one before where it says the same, so that nothing is drawn', () => {
    const placed = message();
    const before = [placed, message({ id: 'w', status: 'waiting' }), message({ id: 'x', status: 'failed' }), file(3)];
    assert.equal(unlessSame(before, [placed, message({ id: 'w', status: 'waiting' }), message({ id: 'x', status: 'failed' }), file(3)]), before);
  });

  const waiting = message({ status: 'waiting' });
  const changes: Record<string, [TimelineItem, TimelineItem]> = {
    'a message got on': [waiting, message()],
    'a message was given up': [waiting, message({ status: 'failed' })],
    'a file got further': [file(3), file(4)],
    'its writer has a name for it now': [message({ status: 'waiting', sender: unnamed }), waiting],
    'what the log has was told anew': [message({ veils: [{ start: 0, end: 5, category: 'name' }] }), message()],
    'another message stands there': [waiting, message({ id: 'n', status: 'waiting' })],
  };
  for (const [what, [before, now]] of Object.entries(changes)) {
    it(`is another one where ${what}`, () => {
      const timeline = [now];
      assert.equal(unlessSame([before], timeline), timeline);
    });
  }

  it('is another one where something was added', () => {
    const timeline = [waiting, message({ id: 'n' })];
    assert.equal(unlessSame([waiting], timeline), timeline);
  });
});
