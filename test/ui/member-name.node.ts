import assert from 'node:assert/strict';
import { test } from 'node:test';
import { UNNAMED_DESK } from '../../src/conversation/state.js';
import { en } from '../../src/i18n/en.js';
import { languages } from '../../src/i18n/locales.js';
import { memberName, memberRole } from '../../src/transcript/words.js';
import { initialsOf } from '../../src/ui/initials.js';
import { agent, desk, visitor } from '../support/fake-conversation.js';

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

test('calls the desk in the language of who reads, unless its clinic has named it', async () => {
  const names = new Set<string>();
  for (const { load } of Object.values(languages)) {
    const terms = await load();
    const unnamed = { ...desk, name: UNNAMED_DESK };
    names.add(memberName(unnamed, terms));
    assert.equal(memberRole(unnamed, terms), undefined);
    assert.equal(memberName(desk, terms), 'Alder Street Clinic');
  }
  assert.equal(memberName({ ...desk, name: UNNAMED_DESK }, en), 'Clinic record');
  assert.equal(names.size, Object.keys(languages).length);
  assert.equal(memberName({ ...agent, name: UNNAMED_DESK }, en), UNNAMED_DESK, 'a person of that name');
});
