import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { Webhook as Verifier } from 'standardwebhooks';
import type { VisitorConversation } from '../../../src/conversation/state.js';
import { ANSWER_LIMIT_MS } from '../../../src/desk/forms/webhook.js';
import { until } from '../../conversation/clinic.js';
import { answers, everyKind } from '../../support/forms.js';
import { answers as respondsWith, answersTwice, dies, hangs, Receiver } from './receiver.js';
import { formStatus, Reception, SECRET, untilSo } from './reception.js';

const MINUTE = 60_000;

describe('the delivery of filled forms', () => {
  let receiver: Receiver;
  let reception: Reception;
  let visitor: VisitorConversation;

  beforeEach(async () => {
    receiver = await Receiver.start();
    reception = await Reception.open({ webhook: { url: receiver.url, secretFile: 'webhook.secret' } });
    visitor = await reception.visit();
  });

  afterEach(async () => {
    await reception.close();
    await receiver.close();
  });

  async function submit(): Promise<string> {
    const result = await visitor.submitForm({ id: everyKind.id, version: everyKind.version }, answers);
    if (result.kind !== 'queued') throw new Error('refused');
    await until('the desk has it', () => formStatus(visitor) === 'received');
    return result.id;
  }

  /** Lets time pass until something is so: up to the next attempt, and none while that is under way, in the receiver's own time. */
  const inTime = (what: string, condition: () => boolean) =>
    untilSo(what, async () => {
      const waits = (await reception.forms.list()).map(({ nextAtMs }) => nextAtMs - reception.clock.now());
      if (!condition() && waits.length > 0 && Math.min(...waits) > 0) await reception.clock.advance(Math.min(...waits));
      return condition();
    });
  const told = (event: string) => until(`${event}, told ${reception.trail.join()}`, () => reception.trail.includes(event));
  const ids = () => receiver.received.map(({ headers }) => headers['webhook-id']);

  test('hands over the values, signed, and keeps them no longer', async () => {
    const submission = await submit();
    await told('form-delivered');
    const [{ headers, body } = { headers: {}, body: '' }] = receiver.received;
    const signed = new Verifier(SECRET);
    // The desk's clock is the test's own: only the age of the signature is not looked at.
    const [id, seconds] = [String(headers['webhook-id']), String(headers['webhook-timestamp'])];
    assert.equal(headers['webhook-signature'], signed.sign(id, new Date(Number(seconds) * 1000), body));
    assert.equal(headers['content-type'], 'application/json');
    const { type, data } = JSON.parse(body);
    assert.equal(type, 'form.submitted');
    assert.deepEqual([data.submission, data.form, data.version, data.language, data.consent, data.values], [submission, everyKind.id, everyKind.version, 'en', true, answers.values]);
    assert.equal(data.conversation, visitor.state.id);
    assert.equal(id, submission);
    assert.deepEqual(await reception.forms.list(), []);
    assert.deepEqual(await reception.storage.list('form/kept/'), []);
    assert.deepEqual(reception.trail, ['form-received', 'form-delivered']);
  });

  for (const [what, failure, manner] of [
    ['answers 500', 'answered-500', respondsWith(500)],
    ['says that it has gone', 'answered-410', respondsWith(410)],
    ['sends elsewhere', 'answered-307', respondsWith(307, { location: 'http://127.0.0.1:9/other' })],
    ['dies before it answers', 'unreachable', dies],
  ] as const) {
    test(`is repeated, with the same id and bytes, when the receiver ${what}`, async () => {
      receiver.manners.push(manner);
      const submission = await submit();
      await told(`form-undelivered ${failure}`);
      assert.equal((await reception.forms.list())[0]?.attempts, 1);
      await inTime('delivered', () => reception.trail.includes('form-delivered'));
      assert.deepEqual(ids(), [submission, submission]);
      assert.equal(receiver.received[0]?.body, receiver.received[1]?.body);
      assert.notEqual(receiver.received[0]?.headers['webhook-signature'], receiver.received[1]?.headers['webhook-signature']);
    });
  }

  test('gives up on a receiver that does not answer in time, and tries again', async () => {
    receiver.manners.push(hangs);
    await submit();
    await until('asked', () => receiver.received.length === 1);
    await reception.clock.advance(ANSWER_LIMIT_MS);
    await told('form-undelivered timeout');
    await inTime('delivered', () => reception.trail.includes('form-delivered'));
  });

  test('counts one answer of a receiver that answers twice, and goes on with the next form', async () => {
    receiver.manners.push(answersTwice);
    await submit();
    await told('form-delivered');
    await submit();
    await until('both delivered', () => reception.trail.filter((event) => event === 'form-delivered').length === 2);
    assert.equal(new Set(ids()).size, 2);
  });

  test('waits longer each time, an hour at most, and never gives up', async () => {
    receiver.manners.push(...Array.from({ length: 14 }, () => respondsWith(503)));
    await submit();
    await told('form-undelivered answered-503');
    const pauses: number[] = [];
    for (let i = 0; i < 14; i++) {
      const [form] = await reception.forms.list();
      if (!form) break;
      const pauseMs = form.nextAtMs - reception.clock.now();
      pauses.push(pauseMs);
      const before = receiver.received.length;
      await reception.stopDesk();
      await reception.clock.advance(pauseMs);
      await reception.startDesk();
      await until('asked again', () => receiver.received.length > before);
      await untilSo('the answer is kept', async () => (await reception.forms.list())[0]?.attempts !== form.attempts);
    }
    assert.deepEqual(pauses.slice(0, 4), [5000, 10_000, 20_000, 40_000]);
    assert.equal(pauses.at(-1), 60 * MINUTE);
    assert.deepEqual(await reception.forms.list(), []);
    assert.equal(new Set(ids()).size, 1);
  });

  test('loses nothing to a receiver that is down while the desk is restarted', async () => {
    await receiver.close();
    const submitted = [await submit(), await submit()];
    await inTime('both have failed', () => new Set(reception.audited.flatMap((event) => (event.kind === 'form-undelivered' ? [event.submission] : []))).size === 2);
    await reception.stopDesk();
    await reception.clock.advance(10 * MINUTE);
    await reception.startDesk();
    await until('tried again', () => reception.audited.some((event) => event.kind === 'form-undelivered' && event.attempts === 2));
    await receiver.listen();
    await inTime('both delivered', () => reception.trail.filter((event) => event === 'form-delivered').length === 2);
    assert.deepEqual(new Set(ids()), new Set(submitted));
    assert.deepEqual(await reception.forms.list(), []);
  });

  test('sends a form again whose answer the desk never read, and says so by its id', async () => {
    receiver.manners.push(hangs);
    const submission = await submit();
    await until('asked', () => receiver.received.length === 1);
    await reception.stopDesk();
    await reception.startDesk();
    await told('form-delivered');
    assert.deepEqual(ids(), [submission, submission]);
  });

  test('keeps nothing again of what was removed while it was under way', async () => {
    let refuse: (() => void) | undefined;
    receiver.manners.push((response, socket) => (refuse = () => respondsWith(500)(response, socket)));
    const submission = await submit();
    await until('asked', () => refuse !== undefined);
    assert.equal(await reception.forms.remove(submission), true);
    refuse?.();
    // One after another: the first attempt is over once the second has been made.
    await submit();
    await told('form-delivered');
    assert.deepEqual(await reception.storage.list('form/kept/'), []);
    assert.deepEqual(reception.trail, ['form-received', 'form-removed', 'form-received', 'form-delivered']);
  });

  test('tells the audit log what became of it, and no value', async () => {
    receiver.manners.push(respondsWith(500));
    await submit();
    await inTime('delivered', () => reception.trail.includes('form-delivered'));
    const log = JSON.stringify(reception.audited);
    for (const value of Object.values(answers.values).flat()) if (typeof value === 'string') assert.ok(!log.includes(value), value);
    assert.deepEqual(reception.trail, ['form-received', 'form-undelivered answered-500', 'form-delivered']);
  });
});
