import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import type { ConversationState } from '../../src/conversation/state.js';
import { encodeJson } from '../../src/conversation/json.js';
import { encodeProfileBody, problemOfProfile, type ProfileBody, readProfile } from '../../src/conversation/profile/profile.js';
import { ConversationError } from '../../src/conversation/errors.js';
import { createDeviceKey, signProfile } from '../../src/crypto/index.js';
import { toBase64Url } from '../../src/bytes.js';
import { Office, sees } from './office.js';

describe('somebody with a later version of the software', () => {
  let office: Office;
  beforeEach(async () => {
    office = await Office.open({ deviations: { idle: {} } });
  });
  afterEach(() => office.close());

  it('is understood as far as this version goes: what is added to a content is passed over and not kept, a kind of its own as well', async () => {
    const { visitor, talk, agent, id } = await office.talk();
    // Past the outbox of this version, which reads what it keeps.
    const say = async (content: object) => assert.equal(await talk.session?.sendEphemeral(encodeJson({ v: 1, ...content })), true);
    await say({ type: 'text', id: 'A'.repeat(22), text: 'with more to it', atMs: 1, mood: 'sunny, with some clouds' });
    await say({ type: 'reaction', id: 'B'.repeat(22), to: 'A'.repeat(22), sign: 'sunny, with some clouds' });
    await say({ type: 'text', v: 2, id: 'C'.repeat(22), text: 'another layout', atMs: 1 });
    await say({ type: 'text', id: 'D'.repeat(22), text: 'as ever', atMs: 1 });
    const texts = ({ timeline }: ConversationState) => timeline.flatMap((item) => (item.kind === 'message' ? [item.text] : []));
    await sees(visitor, (state) => texts(state).includes('as ever'));
    assert.deepEqual(texts(visitor.state), ['first', 'with more to it', 'as ever']);
    await office.eventually('the record has it', async () => (await office.kept(`c/${id}`)).includes('as ever'));
    assert.doesNotMatch(await office.kept(), /with some clouds|another layout/);
    // The team's own language likewise: the desk keeps to what it knows, and goes on.
    await agent.note(id, 'for colleagues');
    await office.eventually('the note is there', async () => (await office.kept(`c/${id}/n/`)).includes('for colleagues'));
  });
});

describe('a profile of a later version', () => {
  const root = createDeviceKey();
  const clinic = toBase64Url(root.publicKey);
  const known: ProfileBody = { v: 1, name: 'Alder', suite: 'classic', preset: 'hipaa', deviations: {}, desk: 'A'.repeat(43), revoked: [] };
  const read = (body: object) => readProfile(signProfile({ key: root, version: 1, issuedAtMs: 0, expiresAtMs: 1e9, body: encodeProfileBody({ ...known, ...body }) }), { clinic, nowMs: 1 });

  it('is read without what it adds, but not where that has to be heeded: an unknown flag of the policy, or another layout', () => {
    assert.deepEqual(read({ motto: 'new' }), { ...read({}), digest: read({ motto: 'new' }).digest });
    for (const body of [{ deviations: { 'screenshots.block': true } }, { v: 2 }]) assert.throws(() => read(body), (error) => error instanceof ConversationError && error.code === 'bad-profile');
    // Whoever writes one is still told of a word that is none.
    assert.equal(problemOfProfile({ ...known, motto: 'new' }), 'there is no motto');
    assert.equal(problemOfProfile({ ...known, emergency: { en: 'Call 911', es: 'Llame al 911' } }), undefined);
    for (const emergency of [{}, { en: 911 }, ['Call 911'], null]) assert.match(problemOfProfile({ ...known, emergency }) ?? '', /^emergency(\.en)? is missing, or not what it should be$/);
  });
});
