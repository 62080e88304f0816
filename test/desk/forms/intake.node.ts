import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, test } from 'node:test';
import type { VisitorConversation } from '../../../src/conversation/state.js';
import { encodeMailboxItem, parseMailboxItem } from '../../../src/conversation/mailbox.js';
import { createSealKey, memberId } from '../../../src/crypto/index.js';
import { loadClinic, writeSettings } from '../../../src/desk/index.js';
import { type FilledForm, MAX_PARTS, PART_BYTES, partsOf, sealForm } from '../../../src/forms/submission.js';
import { shows, until } from '../../conversation/clinic.js';
import { answers, everyKind } from '../../support/forms.js';
import { formStatus, Reception, untilSo } from './reception.js';

const HOUR = 3_600_000;
const { id: form, version } = everyKind;

describe('a filled form on its way to the desk', () => {
  let reception: Reception;
  let visitor: VisitorConversation;

  beforeEach(async () => {
    // Visitors who are there all the time: an idle device would be locked, and emptied.
    reception = await Reception.open({ deviations: { idle: {} } });
    visitor = await reception.visit();
  });

  afterEach(() => reception.close());

  async function submit(filled: FilledForm = answers): Promise<string> {
    const result = await visitor.submitForm({ id: form, version }, filled);
    assert.equal(result.kind, 'queued');
    return result.kind === 'queued' ? result.id : '';
  }

  const isReceived = () => until('received', () => formStatus(visitor) === 'received');

  test('is opened, kept, and acknowledged in the conversation, which knows nothing but that', async () => {
    const submission = await submit();
    assert.equal(formStatus(visitor), 'waiting');
    await isReceived();
    const [kept] = await reception.forms.list();
    assert.equal(kept?.submission, submission);
    assert.equal(kept?.conversation, visitor.state.id);
    assert.deepEqual([kept?.form, kept?.version, kept?.language, kept?.consent, kept?.values], [form, version, 'en', true, answers.values]);
    assert.deepEqual(reception.trail, ['form-received']);
    const shown = JSON.stringify(visitor.state.timeline);
    for (const value of Object.values(answers.values).flat()) if (typeof value === 'string') assert.ok(!shown.includes(value), value);
  });

  test('begins a conversation where there is none, and joins one where there is', async () => {
    await visitor.send('First a word');
    await shows(visitor, ({ timeline }) => timeline.some((item) => item.kind === 'message' && (item.status === 'sent' || item.status === 'delivered')));
    const conversation = visitor.state.id;
    await submit();
    await isReceived();
    assert.equal((await reception.forms.list())[0]?.conversation, conversation);
  });

  test('is one of as many as a conversation may send: one more is refused, in words, and the next conversation sends its own', async () => {
    for (let i = 0; i < 50; i++) await submit();
    await untilSo('all are received', () => Promise.resolve(reception.trail.length === 50));
    await submit();
    await until('refused', () => formStatus(visitor) === 'refused');
    assert.equal(reception.trail.at(-1), 'form-refused too-many');
    assert.equal((await reception.forms.list()).length, 50);
    visitor = await reception.visit();
    await submit();
    await isReceived();
  });

  test('waits, shown as waiting, while there is no network, and arrives afterwards', async () => {
    await visitor.send('Hello');
    await shows(visitor, ({ timeline }) => timeline.some((item) => item.kind === 'message' && (item.status === 'sent' || item.status === 'delivered')));
    reception.network.down = true;
    reception.network.cut();
    await submit();
    assert.equal(formStatus(visitor), 'waiting');
    reception.network.down = false;
    await untilSo('received', async () => {
      await reception.clock.advance(1000);
      return formStatus(visitor) === 'received';
    });
    assert.equal((await reception.forms.list()).length, 1);
  });

  test('goes on with the part that a lost connection has cut, and is kept once', async () => {
    let posts = 0;
    reception.network.onSend = ({ header }) => (header.type === 'post' && ++posts === 2 ? 'pass-and-cut' : 'pass');
    const notes = 'n'.repeat(500);
    await submit({ ...answers, values: { ...answers.values, notes } });
    // Nobody fills in so much in this form: the desk has to say so, from all parts of it.
    const long = Object.fromEntries(Array.from({ length: 20 }, (_, i) => [`x${i}`, 'w'.repeat(4000)]));
    await submit({ ...answers, values: { ...answers.values, ...long } });
    await untilSo('both are answered', async () => {
      await reception.clock.advance(1000);
      return reception.trail.length === 2;
    });
    assert.deepEqual(reception.trail.toSorted(), ['form-received', 'form-refused invalid']);
    const sentParts = reception.network.sent.flatMap(({ header, parts: [item] }) => (header.type === 'post' && item ? [parseMailboxItem(item)] : []));
    const repeated = sentParts.map((item) => (item.kind === 'form' ? `${item.submission}/${item.part}` : '')).toSorted();
    assert.ok(repeated.length - new Set(repeated).size <= 1, 'only the part whose answer was lost went twice');
  });

  test('is posted again until the desk has said that it has it, also when the relay has lost it', async () => {
    await visitor.send('Hello');
    await shows(visitor, ({ timeline }) => timeline.some((item) => item.kind === 'message' && (item.status === 'sent' || item.status === 'delivered')));
    reception.network.onSend = (frame) => (frame.header.type === 'post' ? [{ header: { type: 'ping', request: frame.header.request }, parts: [] }] : 'pass');
    await submit();
    await until('sent', () => formStatus(visitor) === 'sent');
    reception.network.onSend = () => 'pass';
    await reception.stopDesk();
    await reception.clock.advance(13 * HOUR);
    await reception.startDesk();
    await isReceived();
  });

  test('survives a desk that is down and starts again', async () => {
    await visitor.send('Hello');
    await shows(visitor, ({ timeline }) => timeline.some((item) => item.kind === 'message' && (item.status === 'sent' || item.status === 'delivered')));
    await reception.stopDesk();
    await submit();
    await until('sent', () => formStatus(visitor) === 'sent');
    await reception.startDesk();
    await isReceived();
    assert.equal((await reception.forms.list()).length, 1);
  });

  describe('is refused, and that is audited:', () => {
    const refused = () => until('refused', () => formStatus(visitor) === 'refused');

    for (const [what, filled] of [
      ['with a field that the form does not have', { ...answers, values: { ...answers.values, role: 'admin' } }],
      ['with a value that is not allowed', { ...answers, values: { ...answers.values, birth: '2199-01-01' } }],
      ['without what is required', { ...answers, values: { notes: 'only this' } }],
      ['without the consent it asks for', { ...answers, consent: false }],
    ] as const) {
      test(what, async () => {
        await submit(filled);
        await refused();
        assert.deepEqual(reception.trail, ['form-refused invalid']);
        assert.deepEqual(await reception.forms.list(), []);
        const told = JSON.stringify(reception.audited);
        for (const value of ['Zephyrine', 'admin', '2199', 'only this']) assert.ok(!told.includes(value));
      });
    }

    test('for a version that is not in use any more', async () => {
      const { settings } = await loadClinic(reception.folder, reception.clock.now());
      await reception.stopDesk();
      await writeSettings(reception.folder, { ...settings, forms: [{ ...everyKind, version: version + 1 }] });
      await visitor.send('Hello');
      await submit();
      await reception.startDesk();
      await refused();
      assert.deepEqual(reception.trail, ['form-refused outdated']);
    });

    test('for a form that the clinic has given up', async () => {
      const { settings } = await loadClinic(reception.folder, reception.clock.now());
      await reception.stopDesk();
      await writeSettings(reception.folder, { ...settings, forms: [{ ...everyKind, id: 'another' }] });
      await submit();
      await reception.startDesk();
      await refused();
      assert.deepEqual(reception.trail, ['form-refused unknown-form']);
    });

    test('before it leaves, for a form that is not in the profile', async () => {
      assert.deepEqual(await visitor.submitForm({ id: 'nonsense', version: 1 }, answers), { kind: 'refused', rule: 'unknown-form' });
      assert.deepEqual(await visitor.submitForm({ id: form, version: 99 }, answers), { kind: 'refused', rule: 'unknown-form' });
      assert.deepEqual(visitor.state.timeline, []);
    });

    test('changed on its way: only the right one may still come', async () => {
      reception.network.onSend = (frame) => (frame.header.type === 'post' ? [{ ...frame, parts: frame.parts.map(flipLast) }] : 'pass');
      await submit();
      await until('the change is noticed', () => reception.trail.includes('form-refused open-failed'));
      assert.deepEqual(await reception.forms.list(), []);
      // What the desk notices comes by its mailbox, what the visitor sees by the log.
      await until('it is announced', () => formStatus(visitor) === 'sent');
    });

    test('sealed to another key, even where the conversation vouches for it', async () => {
      const clinic = await loadClinic(reception.folder, reception.clock.now());
      const forged = sealForm(createSealKey().publicKey, { clinic: clinic.id, form, version }, answers);
      await reception.forms.onAnnounced({ submission: forged.submission, conversation: 'c', form, version, digest: forged.digest, atMs: reception.clock.now() });
      for (const item of itemsOf(forged)) await reception.forms.onPart(item);
      assert.deepEqual(reception.trail, ['form-refused open-failed']);
      assert.deepEqual(await reception.forms.list(), []);
    });

    test('sealed for another form than was announced', async () => {
      const clinic = await loadClinic(reception.folder, reception.clock.now());
      const forged = sealForm(clinic.forms?.key.publicKey ?? new Uint8Array(), { clinic: clinic.id, form: 'insurance', version }, answers);
      await reception.forms.onAnnounced({ submission: forged.submission, conversation: 'c', form, version, digest: forged.digest, atMs: reception.clock.now() });
      for (const item of itemsOf(forged)) await reception.forms.onPart(item);
      assert.deepEqual(reception.trail, ['form-refused open-failed']);
    });

    test('replayed, as it was or as another conversation’s', async () => {
      const submission = await submit();
      await isReceived();
      const [item] = reception.network.sent.flatMap(({ header, parts }) => (header.type === 'post' ? parts : []));
      assert.ok(item);
      const stranger = await reception.stranger();
      const desk = memberId((await loadClinic(reception.folder, reception.clock.now())).desk.key.publicKey);
      await stranger.post(desk, item);
      await until('the replay is noticed', () => reception.trail.includes('form-refused replayed'));
      await reception.forms.onAnnounced({ submission, conversation: 'another', form, version, digest: 'D'.repeat(43), atMs: reception.clock.now() });
      const kept = await reception.forms.list();
      assert.equal(kept.length, 1);
      assert.equal(kept[0]?.conversation, visitor.state.id);
    });

    test('posted by somebody whom no conversation knows, after a day', async () => {
      const clinic = await loadClinic(reception.folder, reception.clock.now());
      const forged = sealForm(clinic.forms?.key.publicKey ?? new Uint8Array(), { clinic: clinic.id, form, version }, answers);
      const stranger = await reception.stranger();
      const desk = memberId(clinic.desk.key.publicKey);
      for (const item of itemsOf(forged)) await stranger.post(desk, encodeMailboxItem(item));
      await untilSo('it has come', async () => (await reception.storage.list('form/part/')).length === 1);
      assert.deepEqual(await reception.forms.list(), []);
      await reception.forms.sweep(reception.clock.now() + 25 * HOUR, Infinity);
      assert.deepEqual(await reception.storage.list('form/part/'), []);
      assert.deepEqual(reception.trail, ['form-refused not-announced']);
    });

    test('larger than a form may be, or no part of one', async () => {
      const submission = 'A'.repeat(21) + 'w';
      await reception.forms.onPart({ kind: 'form', submission, part: 0, parts: MAX_PARTS + 1, sealed: new Uint8Array(1) });
      await reception.forms.onPart({ kind: 'form', submission, part: 0, parts: 1, sealed: new Uint8Array(PART_BYTES + 1) });
      await reception.forms.onPart({ kind: 'form', submission, part: 2, parts: 2, sealed: new Uint8Array(1) });
      assert.deepEqual(reception.trail, ['form-refused too-large', 'form-refused too-large', 'form-refused bad-submission']);
      assert.deepEqual(await reception.storage.list('form/'), []);
    });

    test('and strangers can fill neither the store nor the audit log', async () => {
      for (let i = 0; i < 620; i++) {
        const submission = String(i).padStart(21, 'B') + 'w';
        await reception.forms.onPart({ kind: 'form', submission, part: 0, parts: 2, sealed: new Uint8Array(8) });
        await reception.forms.onPart({ kind: 'form', submission, part: 9, parts: 2, sealed: new Uint8Array(8) });
      }
      assert.ok((await reception.storage.list('form/part/')).length <= 500);
      assert.ok(reception.audited.length <= 100);
    });
  });

  test('is gone from the visitor’s device once the desk has it', async () => {
    await submit();
    await isReceived();
    await visitor.forget();
    assert.deepEqual(visitor.state.timeline, []);
  });

  test('is gone from the desk when the policy says, or an administrator', async () => {
    const first = await submit();
    await until('received', () => formStatus(visitor) === 'received');
    assert.deepEqual((await reception.forms.show(first))?.values, answers.values);
    assert.equal(await reception.forms.remove(first), true);
    assert.equal(await reception.forms.remove(first), false);
    await submit();
    await untilSo('received', async () => (await reception.forms.list()).length === 1);
    await reception.forms.sweep(reception.clock.now() + 10 * HOUR, 11 * HOUR);
    assert.equal((await reception.forms.list()).length, 1);
    await reception.forms.sweep(reception.clock.now() + 12 * HOUR, 11 * HOUR);
    assert.deepEqual(await reception.forms.list(), []);
    assert.deepEqual(reception.trail, ['form-received', 'form-shown', 'form-removed', 'form-received', 'form-expired']);
  });

  test('is gone from the desk by itself once its time is over, and not before', async () => {
    await reception.close();
    reception = await Reception.open({ deviations: { idle: {}, 'retention.deskMs': 5 * HOUR } });
    visitor = await reception.visit();
    await submit();
    await isReceived();
    const [kept] = await reception.forms.list();
    for (let minutes = 0; minutes < 290; minutes += 10) await reception.clock.advance(HOUR / 6);
    assert.equal((await reception.forms.list()).length, 1);
    await untilSo('it has gone', async () => {
      await reception.clock.advance(HOUR / 60);
      return reception.trail.includes('form-expired');
    });
    assert.ok(reception.clock.now() - (kept?.receivedAtMs ?? Infinity) > 5 * HOUR);
    assert.deepEqual([await reception.storage.list('form/kept/'), reception.trail], [[], ['form-received', 'form-expired']]);
  });
});

function itemsOf({ submission, sealed }: { submission: string; sealed: Uint8Array }) {
  const parts = partsOf(sealed);
  return parts.map((bytes, part) => ({ kind: 'form' as const, submission, part, parts: parts.length, sealed: bytes }));
}

function flipLast(bytes: Uint8Array): Uint8Array {
  const flipped = bytes.slice();
  flipped[flipped.length - 1] = (flipped.at(-1) ?? 0) ^ 1;
  return flipped;
}
