import assert from 'node:assert/strict';
import { test } from 'node:test';
import { en } from '../../src/i18n/en.js';
import { memberName } from '../../src/transcript/words.js';
import { initialsOf } from '../../src/ui/initials.js';
import { agent, visitor } from '../support/fake-conversation.js';

test('calls oneself You, others by name and the nameless by role', () => {
  assert.equal(memberName(visitor, en), 'You');
  assert.equal(memberName(agent, en), 'Maya Chen, RN');
  assert.equal(memberName({ ...visitor, self: false }, en), 'Visitor');
});

test('takes initials from first and last name, without titles', () => {
  assert.equal(initialsOf('Dr. Maya Lin Chen, RN'), 'MC');
  assert.equal(initialsOf('Alder Street Clinic'), 'AC');
  assert.equal(initialsOf('Óscar'), 'Ó');
  assert.equal(initialsOf('𝒜da 42'), '𝒜');
  assert.equal(initialsOf(''), '');
});
