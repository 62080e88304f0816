import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { placedOf } from '../../src/conversation/content/shown.js';
import type { PlacedItem, TranscriptMeta } from '../../src/conversation/content/transcript.js';
import type { VisitorConversation } from '../../src/conversation/state.js';
import { Clinic, type Room, screen, shows } from './clinic.js';
import { Disk } from './fragile-storage.js';

// A sender says of a message what its id is. Another member, who reads it, can say the same of a message of their own.

const VEILED = { text: 'Ask for Chen', veils: [{ start: 8, end: 12, category: 'NAME' }] };

describe('a message under the id of somebody else’s', () => {
  let clinic: Clinic;
  let visitor: VisitorConversation;
  let room: Room;
  let disk: Disk;
  beforeEach(async () => {
    clinic = new Clinic();
    const desk = await clinic.open();
    disk = new Disk();
    visitor = await clinic.visit({ keep: disk.open });
    room = await desk.meet(visitor);
  });
  afterEach(() => clinic.close());

  const messages = () => visitor.state.timeline.flatMap((item) => (item.kind === 'message' ? [item] : []));
  const sent = async (text: string): Promise<string> => {
    const result = await visitor.send(text);
    assert.ok(result.kind === 'queued');
    await room.hears(text);
    await shows(visitor, (state) => screen(state).includes(`visitor: ${text} (sent)`));
    return result.id;
  };
  const saysAs = (id: string, content: { text: string; veils?: typeof VEILED.veils }) => room.send({ v: 1, type: 'text', id, ...content, atMs: clinic.clock.now() });

  it('is another message: it neither replaces nor alters the first, nor says that it was received', async () => {
    const id = await sent('I take nothing else');
    await saysAs(id, { text: 'I take blood thinners' });
    await shows(visitor, (state) => screen(state).includes('desk: I take blood thinners'));
    assert.deepEqual(screen(visitor.state), ['visitor: first (sent)', 'visitor: I take nothing else (sent)', 'desk: I take blood thinners']);
    const [, own, theirs] = messages();
    assert.deepEqual([own?.id, theirs?.id], [id, `${clinic.deskId}/${id}`]);
    const seq = room.contents.findLast(({ content }) => content.type === 'text')?.seq ?? 0;
    await room.send({ v: 1, type: 'receipt', delivered: seq, read: 0 });
    await shows(visitor, (state) => screen(state).includes('visitor: I take nothing else (delivered)'));
    assert.deepEqual(screen(visitor.state).slice(1), ['visitor: I take nothing else (delivered)', 'desk: I take blood thinners']);
  });

  it('does not come in the place of one that is still on its way, were it shown to them on the way', async () => {
    let held = true;
    clinic.network.onSend = ({ header }) => (held && header.type === 'append' ? 'lose' : 'pass');
    const result = await visitor.send('I take nothing else');
    assert.ok(result.kind === 'queued');
    await saysAs(result.id, { text: 'I take blood thinners' });
    await shows(visitor, (state) => screen(state).includes('desk: I take blood thinners'));
    assert.deepEqual(messages().slice(1).map(({ id, text }) => [id, text]), [[`${clinic.deskId}/${result.id}`, 'I take blood thinners'], [result.id, 'I take nothing else']]);
    held = false;
    clinic.network.cut();
    await clinic.eventually('it is heard', () => room.texts.includes('I take nothing else'));
    await shows(visitor, (state) => screen(state).includes('visitor: I take nothing else (sent)'));
    assert.deepEqual(messages().slice(1).map(({ id }) => id), [`${clinic.deskId}/${result.id}`, result.id]);
  });

  it('is looked at by its own: what the first one hides stays hidden, and who looks is told of by what they saw', async () => {
    const id = await sent('Who do I ask for?');
    await saysAs(id, VEILED);
    await shows(visitor, (state) => screen(state).length === 3);
    await assert.rejects(visitor.reveal(`${'A'.repeat(43)}/${id}`, 0), RangeError);
    assert.equal((await visitor.reveal(messages()[2]?.id ?? '', 0)).kind, 'queued');
    await clinic.eventually('the desk is told', () => room.contents.some(({ content }) => content.type === 'reveal' && content.author === clinic.deskId && content.message === id));
  });

  it('stays what it is when the page is loaded anew', async () => {
    const id = await sent('I take nothing else');
    await saysAs(id, { text: 'I take blood thinners' });
    await shows(visitor, (state) => screen(state).length === 3);
    const ids = messages().map((message) => message.id);
    assert.equal(new Set(ids).size, 3);
    await visitor.close();
    visitor = await clinic.visit({ keep: disk.open });
    await shows(visitor, (state) => screen(state).length === 3);
    assert.deepEqual(messages().map((message) => message.id), ids);
  });
});

describe('a timeline', () => {
  const person = (id: string, role: 'visitor' | 'agent' = 'agent') => ({ id, role, name: id });
  const message = (seq: number, by: string, id: string): PlacedItem => ({ seq, index: 0, item: { kind: 'message', id, sender: person(by, by === 'v' ? 'visitor' : 'agent'), text: `${by} ${seq}`, atMs: seq } });
  const meta: TranscriptMeta = { id: 'c', status: 'open', self: person('v', 'visitor'), visitor: 'v', roster: [], securityCode: '', receipts: {}, received: 0 };

  it('has no id twice, whatever members say: one’s own are kept, then those of who used them first', () => {
    const items = [message(1, 'a', 'x'), message(2, 'b', 'x'), message(3, 'v', 'y'), message(4, 'a', 'y'), message(5, 'b', 'z'), message(6, 'v', 'x')];
    const file: PlacedItem = { seq: 7, index: 0, item: { kind: 'file', id: 'z', sender: person('a'), name: 'a.txt', media: 'text/plain', sizeBytes: 1, blob: 'b', key: 'k', digest: 'd', atMs: 7 } };
    const form: PlacedItem = { seq: 8, index: 0, item: { kind: 'form-request', id: 'z', form: 'intake', member: person('c'), atMs: 8 } };
    const shown = placedOf([...items, file, form], meta).map(({ id }) => id);
    assert.deepEqual(shown, ['a/x', 'b/x', 'y', 'a/y', 'z', 'x', 'a/z', 'c/z']);
  });
});
