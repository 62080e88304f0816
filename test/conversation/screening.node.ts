import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { getHeapSnapshot } from 'node:v8';
import { randomBytes } from '@noble/hashes/utils.js';
import { toBase64Url } from '../../src/bytes.js';
import { loadDetector, Screening } from '../../src/conversation/content/screening.js';
import { encodeJson } from '../../src/conversation/json.js';
import type { VisitorConversation } from '../../src/conversation/state.js';
import { openRecord } from '../../src/crypto/index.js';
import { policyPresets } from '../../src/policy/policy.js';
import { Clinic, type Desk, screen, settle, shows } from './clinic.js';
import { phi } from './detector.js';
import { Disk } from './fragile-storage.js';

const ID = 'A'.repeat(22);
const secret = (): string => ['219', '09', '4417'].join('-');

/** What the detector finds in X's too, after words that ask for a number. */
const replaced = ['my dl is 7290114', 'my mastercard is 5555555555554444', 'mi licencia es D1234567'];

describe('what one program has replaced', () => {
  for (const text of replaced) {
    it(`is nothing that another one accuses it of: ${text}`, async () => {
      const screening = new Screening(loadDetector);
      const { hipaa } = policyPresets;
      const sent = await screening.outgoing(text, {}, hipaa);
      if (sent.kind !== 'clear') throw new Error('it is not sent');
      assert.notEqual(sent.text, text);
      const received = screening.incoming(sent, {}, { policy: hipaa, signed: hipaa });
      assert.deepEqual([received.text, received.breach], [sent.text, false]);
    });
  }

  it('is looked at again, where X’s make something of what stands beside them', async () => {
    const finds = (text: string) => ['4417', '09 XXXX', '219 XX'].flatMap((part) => (text.includes(part) ? [{ start: text.indexOf(part), end: text.indexOf(part) + part.length, category: 'MRN' }] : []));
    const screening = new Screening(() => Promise.resolve(finds));
    assert.deepEqual(await screening.outgoing('room 219 09 4417', {}, policyPresets.hipaa), { kind: 'clear', text: 'room XXX XX XXXX', veils: [] });
  });
});

describe('personal data in a conversation', () => {
  let clinic: Clinic;
  let desk: Desk;
  let disk: Disk;
  let visitor: VisitorConversation;
  beforeEach(async () => {
    clinic = new Clinic();
    desk = await clinic.open();
    disk = new Disk();
    visitor = await clinic.visit({ phi, keep: disk.open });
  });
  afterEach(() => clinic.close());

  /** Everything on the disk, opened. */
  async function kept(): Promise<string> {
    const { storage, key } = await disk.open();
    const records = (await storage.list('')).map(([name, sealed]) => new TextDecoder().decode(openRecord(key, name, sealed)));
    // Contents are kept as base64url within JSON.
    return records.flatMap((record) => [record, ...[...record.matchAll(/"content":"([\w-]+)"/g)].map(([, content = '']) => Buffer.from(content, 'base64url').toString())]).join('\n');
  }

  it('travels under a veil where the policy masks it', async () => {
    await visitor.send('born 3/4/1981');
    const room = await desk.room();
    await room.hears('born 3/4/1981');
    const veils = [{ start: 5, end: 13, category: 'DATE' }];
    const [heard] = room.contents.filter(({ content }) => content.type === 'text');
    assert.deepEqual(heard?.content.type === 'text' && heard.content.veils, veils);
    await shows(visitor, ({ timeline }) => timeline.some((item) => item.kind === 'message' && item.status === 'sent' && JSON.stringify(item.veils) === JSON.stringify(veils)));
  });

  it('leaves the appointments readable that the care team offers, not what a visitor writes in their form', async () => {
    await visitor.close();
    visitor = await clinic.visit({ keep: new Disk().open });
    await visitor.send('first');
    const room = await desk.room();
    const offer = 'When suits you?\n[2026-11-30T10:30 | Dr. Okafor]';
    await room.say(offer);
    await shows(visitor, ({ timeline }) => timeline.some((item) => item.kind === 'message' && item.text === offer && !item.veils?.length));
    await visitor.send('[2026-11-30T10:30 | Dr. Okafor]');
    await shows(visitor, ({ timeline }) => timeline.some((item) => item.kind === 'message' && item.sender.self && item.veils?.some(({ category }) => category === 'DATE')));
  });

  it('leaves the ways to the clinic readable that its profile names, and those to a patient veiled', async () => {
    await visitor.close();
    await clinic.close();
    clinic = new Clinic();
    desk = await clinic.open({ phone: '(503) 555-0142', contacts: ['corner of Alder and Fifth'] });
    visitor = await clinic.visit({ keep: new Disk().open });
    await visitor.send('How do I find you?');
    const room = await desk.room();
    await room.say('On the corner of Alder and Fifth, or call 503-555-0142');
    await shows(visitor, ({ timeline }) => timeline.some((item) => item.kind === 'message' && item.text.startsWith('On the corner') && !item.veils?.length));
    await visitor.send('I live on the corner of Oak and Third, call 503-555-0143');
    await shows(visitor, ({ timeline }) => timeline.some((item) => item.kind === 'message' && item.sender.self && item.veils?.length === 2));
  });

  it('is veiled at the end of what is sent too, where a word may go on while it is typed', async () => {
    await visitor.close();
    visitor = await clinic.visit({ keep: new Disk().open });
    await visitor.send('See you then, thanks, Jo');
    await shows(visitor, ({ timeline }) => timeline.some((item) => item.kind === 'message' && item.veils?.some(({ start, end, category }) => category === 'NAME' && start === 22 && end === 24)));
  });

  it('is nowhere on the disk or on its way where the policy redacts it, waiting or sent', async () => {
    clinic.network.down = true;
    clinic.network.cut();
    assert.equal((await visitor.send(`it is ${secret()}`)).kind, 'queued');
    assert.deepEqual(screen(visitor.state), ['visitor: it is XXX-XX-XXXX (waiting)']);
    const waiting = await kept();
    assert.ok(waiting.includes('XXX-XX-XXXX') && !waiting.includes(secret()));
    clinic.network.down = false;
    await clinic.eventually('it is sent', () => screen(visitor.state)[0] === 'visitor: it is XXX-XX-XXXX (sent)');
    await (await desk.room()).hears('it is XXX-XX-XXXX');
    assert.ok(!(await kept()).includes(secret()));
  });

  it('is nowhere in memory where the policy redacts it', async () => {
    await desk.meet(visitor);
    const marker = toBase64Url(randomBytes(12));
    await visitor.saveDraft(`it is ${secret()}`);
    await visitor.send(`${marker}: ${secret()}`);
    await shows(visitor, (state) => screen(state).some((line) => line.endsWith('XXX-XX-XXXX (sent)')));
    // The engine remembers the last text that an expression matched.
    assert.match('another', /o/);
    const heap = await heapStrings();
    assert.ok(heap.includes(`${marker}: XXX-XX-XXXX`));
    assert.ok(!heap.includes(secret()));
  });

  it('keeps a message from being sent where the policy blocks it', async () => {
    await clinic.publish({ deviations: { 'phi.ssn': 'block' } });
    const other = await clinic.visit({ phi });
    await shows(other, ({ policy }) => policy.phi.ssn === 'block');
    assert.deepEqual(await other.send(`it is ${secret()}`), { kind: 'refused', rule: 'phi-blocked', categories: ['SSN'] });
    assert.deepEqual(other.state.timeline, []);
  });

  it('is found in the answer to a question', async () => {
    const room = await desk.meet(visitor);
    await room.say('What are the last four of your Social Security number?');
    await shows(visitor, ({ timeline }) => timeline.length === 2);
    await visitor.send('4417');
    await room.hears('XXXX');
  });

  it('keeps everything from being sent while it cannot be looked for', async () => {
    let broken = true;
    const other = await clinic.visit({ phi: () => (broken ? Promise.reject(new Error('the chunk did not come')) : phi()) });
    await shows(other, ({ phase }) => phase === 'new');
    assert.deepEqual(await other.send('hello'), { kind: 'refused', rule: 'unchecked' });
    await other.saveDraft('hello');
    assert.equal(other.state.draft, undefined);
    broken = false;
    assert.equal((await other.send('hello')).kind, 'queued');
  });

  it('is kept from drafts, which come back sealed after the page was closed', async () => {
    await visitor.saveDraft(`born 3/4/1981, ${secret()}`);
    assert.ok(!(await kept()).includes(secret()));
    await visitor.close();
    const again = await clinic.visit({ phi, keep: disk.open });
    assert.equal(again.state.draft, 'born 3/4/1981, XXX-XX-XXXX');
    await again.send('never mind');
    assert.equal(again.state.draft, undefined);
    assert.ok(!(await kept()).includes('3/4/1981'));
  });

  it('is replaced, and its sender shown as breaking the policy, when a changed program sends it all the same', async () => {
    const room = await desk.meet(visitor);
    await room.say(`yours is ${secret()}, mine 3/4/1981`);
    const state = await shows(visitor, ({ breaches }) => breaches.length === 1);
    assert.deepEqual(screen(state).slice(1), ['desk: yours is XXX-XX-XXXX, mine 3/4/1981']);
    const [message] = state.timeline.flatMap((item) => (item.kind === 'message' && !item.sender.self ? [item] : []));
    assert.deepEqual(message?.veils, [{ start: 27, end: 35, category: 'DATE' }]);
    assert.deepEqual(state.breaches.map(({ member, rule }) => [member.role, rule]), [['desk', 'phi']]);
    assert.ok(!(await kept()).includes(secret()));
  });

  it('does not make somebody break the policy whose answer crossed the question', async () => {
    const room = await desk.meet(visitor);
    await visitor.send('Do you need the last four of your social, I mean mine?');
    await room.say('1234');
    const state = await shows(visitor, (now) => screen(now).includes('desk: XXXX'));
    assert.deepEqual(state.breaches, []);
  });

  for (const [what, veils] of [
    ['overlap', [{ start: 0, end: 3, category: 'DATE' }, { start: 2, end: 4, category: 'DATE' }]],
    ['are out of order', [{ start: 3, end: 4, category: 'DATE' }, { start: 0, end: 1, category: 'DATE' }]],
    ['reach beyond the text', [{ start: 0, end: 6, category: 'DATE' }]],
    ['are empty', [{ start: 1, end: 1, category: 'DATE' }]],
    ['are of no category', [{ start: 0, end: 1, category: '<b>' }]],
    ['are too many', Array.from({ length: 201 }, (_, i) => ({ start: i, end: i + 1, category: 'DATE' }))],
  ] as const) {
    it(`drops a message with veils that ${what}`, async () => {
      const room = await desk.meet(visitor);
      await room.sendBytes(encodeJson({ v: 1, type: 'text', id: ID, text: what === 'are too many' ? 'x'.repeat(300) : 'hello', veils, atMs: 0 }));
      await room.say('after it');
      await shows(visitor, (state) => screen(state).includes('desk: after it'));
      assert.equal(visitor.state.timeline.length, 2);
    });
  }

  it('drops a file, whatever it looks like, and shows its sender as breaking the policy', async () => {
    const room = await desk.meet(visitor);
    await room.sendBytes(encodeJson({ v: 1, type: 'file', id: ID, name: 'scan.jpg', bytes: 'AAAA' }));
    const state = await shows(visitor, ({ breaches }) => breaches.length === 1);
    assert.deepEqual(state.breaches.map(({ member, rule }) => [member.role, rule]), [['desk', 'files']]);
    assert.deepEqual(state.timeline.map(({ kind }) => kind), ['message', 'refused']);
    assert.equal(state.unread, 0);
  });

  it('is looked at with everybody’s knowledge', async () => {
    const room = await desk.meet(visitor);
    const id = await room.say('come on 3/4/2027');
    await shows(visitor, ({ timeline }) => timeline.length === 2);
    assert.equal((await visitor.reveal(id, 0)).kind, 'queued');
    await shows(visitor, ({ timeline }) => timeline.some((item) => item.kind === 'revealed' && item.member.self && item.category === 'DATE' && item.message === id));
    assert.ok(room.contents.some(({ content }) => content.type === 'reveal' && content.message === id));
    await assert.rejects(visitor.reveal(id, 1), RangeError);
  });

  it('is not looked at by those who wrote it, nor where nothing is hidden', async () => {
    const room = await desk.meet(visitor);
    await visitor.send('born 3/4/1981');
    await shows(visitor, (state) => screen(state).includes('visitor: born 3/4/1981 (sent)'));
    const own = visitor.state.timeline.at(-1)?.id ?? '';
    await assert.rejects(visitor.reveal(own, 0), RangeError);
    const author = visitor.state.roster.find(({ self }) => self)?.id ?? assert.fail('nobody');
    for (const [message, category] of [[own, 'SSN'], [ID, 'DATE']] as const) await room.send({ v: 1, type: 'reveal', author, message, category, atMs: 0 });
    for (const another of [clinic.deskId, 'A'.repeat(43)]) await room.send({ v: 1, type: 'reveal', author: another, message: own, category: 'DATE', atMs: 0 });
    await room.send({ v: 1, type: 'reveal', author, message: own, category: 'DATE', atMs: 0 });
    await shows(visitor, ({ timeline }) => timeline.some(({ kind }) => kind === 'revealed'));
    await settle();
    assert.deepEqual(visitor.state.timeline.map(({ kind }) => kind), ['message', 'message', 'revealed']);
  });
});

/** The strings of the process, after its garbage was collected. */
async function heapStrings(): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of getHeapSnapshot()) chunks.push(Buffer.from(chunk));
  const { strings }: { strings: string[] } = JSON.parse(Buffer.concat(chunks).toString());
  return strings.join('\n');
}
