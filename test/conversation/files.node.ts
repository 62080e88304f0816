import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { toBase64Url } from '../../src/bytes.js';
import { blobOf, type FileContent, readFile } from '../../src/conversation/content/file-content.js';
import type { ConversationState, TimelineItem, VisitorConversation } from '../../src/conversation/state.js';
import { FileError, type FileErrorCode } from '../../src/files/errors.js';
import { FileOpening, sealFile } from '../../src/files/seal-file.js';
import type { FileType, Policy } from '../../src/policy/policy.js';
import type { ClientFrame } from '../../src/transport/frame.js';
import { StorageError } from '../../src/storage/storage.js';
import { SECRETS, taggedJpeg, taggedPng } from '../files/pictures.js';
import { Clinic, type Desk, type Room, screen, settle, shows, until } from './clinic.js';
import { Disk } from './fragile-storage.js';
import { Network } from './network.js';

const CHUNK = 65_536;
const allowed: Policy['files'] = { types: ['image/jpeg', 'image/png', 'text/plain'], maxBytes: 1 << 20, maxCount: 3 };

/** A text of so many chunks. */
function text(chunks: number): Uint8Array {
  return new TextEncoder().encode('word '.repeat((chunks * CHUNK) / 5));
}

function file(name: string, bytes: Uint8Array): File {
  return new File([Uint8Array.from(bytes)], name);
}

const fails = (code: FileErrorCode) => (error: unknown) => error instanceof FileError && error.code === code;

function filesOf({ timeline }: ConversationState): Extract<TimelineItem, { kind: 'file' }>[] {
  return timeline.flatMap((item) => (item.kind === 'file' ? [item] : []));
}

/** What the desk's seat was told of files. */
function toldTo(room: Room): FileContent[] {
  return room.contents.flatMap(({ content }) => (content.type === 'file' ? [readFile(content) ?? assert.fail('not as it should be')] : []));
}

/** Fetches and opens a file as a member does. */
async function opened(desk: Desk, room: Room, told: FileContent): Promise<Uint8Array> {
  const opening = new FileOpening(told);
  while (opening.done < opening.count) opening.add(await desk.relay.getBlob({ ...((await room.session.access()) ?? assert.fail('not followed')), blob: told.blob }, opening.done));
  return opening.finish();
}

interface Parts {
  readonly id?: string;
  readonly media?: FileType;
  readonly name?: string;
  readonly changed?: (parts: readonly Uint8Array[]) => readonly Uint8Array[];
}

/** What a program of somebody's own does: seals what it likes, says of it what it likes. */
async function smuggle(desk: Desk, room: Room, bytes: Uint8Array, { id = toBase64Url(randomBytes(16)), media = 'image/jpeg', name = 'knee.jpg', changed = (parts) => parts }: Parts = {}): Promise<FileContent> {
  const { key, parts, digest } = sealFile(bytes);
  const facts = { media, sizeBytes: bytes.length, key: toBase64Url(key), digest };
  const blob = blobOf(facts);
  for (const [index, part] of changed(parts).entries()) await desk.relay.putBlob({ ...((await room.session.access()) ?? assert.fail('not followed')), blob }, index, part);
  const told: FileContent = { v: 1, type: 'file', id, name, ...facts, blob, atMs: 1 };
  await room.send(told);
  return told;
}

let clinic: Clinic;
let desk: Desk;
beforeEach(() => {
  clinic = new Clinic();
});
afterEach(() => clinic.close());

async function begun(files: unknown, options: Parameters<Clinic['visit']>[0] = {}): Promise<{ visitor: VisitorConversation; room: Room }> {
  desk = await clinic.open({ deviations: { files, idle: {} } });
  const visitor = await clinic.visit(options);
  const room = await desk.meet(visitor);
  return { visitor, room };
}

describe('where the policy blocks files', () => {
  it('none is sent, and nothing of it leaves or is kept', async () => {
    const disk = new Disk();
    const { visitor } = await begun('block', { keep: disk.open });
    const writes = disk.writes;
    assert.deepEqual(await visitor.sendFile(file('knee.jpg', taggedJpeg())), { kind: 'refused', rule: 'file', why: 'blocked' });
    await settle();
    assert.deepEqual(filesOf(visitor.state), []);
    assert.ok(clinic.network.sent.every(({ header }) => !header.type.endsWith('-blob')));
    assert.equal(disk.writes, writes);
  });

  it('one that a modified program tells of is dropped, not fetched, not to be opened, and its sender shown', async () => {
    const { visitor, room } = await begun('block');
    const told = await smuggle(desk, room, taggedJpeg());
    await room.say('and on');
    await shows(visitor, (state) => screen(state).includes('desk: and on'));
    assert.deepEqual(filesOf(visitor.state), []);
    assert.deepEqual(visitor.state.breaches.map(({ rule, member }) => [rule, member.role]), [['files', 'desk']]);
    await assert.rejects(visitor.openFile(told.id), RangeError);
    assert.ok(clinic.network.sent.every(({ header }) => !header.type.endsWith('-blob')));
  });

  it('a page cannot open what the clinic has closed, and can close what it has opened', async () => {
    const loose = await begun('block', { policy: { files: allowed } });
    assert.deepEqual(await loose.visitor.sendFile(file('knee.jpg', taggedJpeg())), { kind: 'refused', rule: 'file', why: 'blocked' });
    await clinic.close();
    clinic = new Clinic();
    const tight = await begun(allowed, { policy: { files: 'block' } });
    assert.deepEqual(await tight.visitor.sendFile(file('knee.jpg', taggedJpeg())), { kind: 'refused', rule: 'file', why: 'blocked' });
    const told = await smuggle(desk, tight.room, taggedJpeg());
    await shows(tight.visitor, (state) => filesOf(state).length === 1);
    // The clinic allows it: nobody has broken anything.
    assert.deepEqual(tight.visitor.state.breaches, []);
    await assert.rejects(tight.visitor.openFile(told.id), fails('blocked'));
  });
});

describe('where the policy allows files', () => {
  it('a picture goes to the others without its metadata, and can be opened by its sender too', async () => {
    const { visitor, room } = await begun(allowed);
    const result = await visitor.sendFile(file('C:\\pictures\\knee.jpg', taggedJpeg(6)));
    assert.ok(result.kind === 'queued');
    await until('the desk is told', () => toldTo(room).length === 1);
    const [told] = toldTo(room);
    assert.ok(told);
    assert.deepEqual([told.id, told.name, told.media], [result.id, 'knee.jpg', 'image/jpeg']);
    const received = Buffer.from(await opened(desk, room, told));
    assert.equal(received.length, told.sizeBytes);
    assert.deepEqual(SECRETS.filter((secret) => received.includes(secret)), []);
    const state = await shows(visitor, (shown) => filesOf(shown)[0]?.status === 'sent');
    assert.deepEqual(Buffer.from((await visitor.openFile(result.id)).bytes), received);
    assert.equal(filesOf(state)[0]?.progress, undefined);
  });

  it('under the id of another member’s is another file: each opens its own', async () => {
    const { visitor, room } = await begun(allowed);
    const sent = await visitor.sendFile(file('knee.jpg', taggedJpeg(6)));
    assert.ok(sent.kind === 'queued');
    await until('the desk is told', () => toldTo(room).length === 1);
    const before = Buffer.from((await visitor.openFile(sent.id)).bytes);
    const other = await smuggle(desk, room, text(1), { id: sent.id, media: 'text/plain', name: 'a.txt' });
    await shows(visitor, (state) => filesOf(state).length === 2);
    assert.deepEqual(filesOf(visitor.state).map(({ id, name }) => [id, name]), [[sent.id, 'knee.jpg'], [`${clinic.deskId}/${sent.id}`, 'a.txt']]);
    assert.equal(other.id, sent.id);
    assert.deepEqual(Buffer.from((await visitor.openFile(sent.id)).bytes), before);
    assert.deepEqual((await visitor.openFile(`${clinic.deskId}/${sent.id}`)).bytes, text(1));
  });

  it('keeps its id and its place though somebody else tells of both first, were they shown them by the relay', async () => {
    const { visitor, room } = await begun(allowed);
    let held: ClientFrame | undefined;
    clinic.network.onSend = (frame) => {
      if (frame.header.type !== 'append') return 'pass';
      held ??= frame;
      return 'lose';
    };
    const sent = await visitor.sendFile(file('knee.jpg', taggedJpeg(6)));
    assert.ok(sent.kind === 'queued');
    await until('it is about to be told of', () => held !== undefined);
    const place = clinic.network.sent.flatMap(({ header }) => (header.type === 'put-blob' ? [header.blob] : []))[0] ?? assert.fail('not handed in');
    const first = await smuggle(desk, room, text(1), { id: sent.id, media: 'text/plain', name: 'a.txt' });
    await room.send({ ...first, id: toBase64Url(randomBytes(16)), blob: place });
    await shows(visitor, (state) => state.breaches.length === 1 && filesOf(state).length === 2);
    clinic.network.onSend = () => 'pass';
    clinic.network.cut();
    await clinic.eventually('it is told of', () => toldTo(room).length === 1);
    await shows(visitor, (state) => filesOf(state).some(({ id, status }) => id === sent.id && status === 'sent'));
    const [told] = toldTo(room);
    assert.deepEqual([told?.id, told?.blob], [sent.id, place]);
    const bytes = await opened(desk, room, told ?? assert.fail('not told'));
    assert.deepEqual(Buffer.from((await visitor.openFile(sent.id)).bytes), Buffer.from(bytes));
    assert.deepEqual((await visitor.openFile(`${clinic.deskId}/${sent.id}`)).bytes, text(1));
  });

  it('begins a conversation with one', async () => {
    desk = await clinic.open({ deviations: { files: allowed, idle: {} } });
    const visitor = await clinic.visit();
    await shows(visitor, ({ phase }) => phase === 'new');
    await visitor.sendFile(file('knee.png', taggedPng()));
    const room = await desk.room();
    await until('the desk is told', () => toldTo(room).length === 1);
    assert.equal(visitor.state.phase, 'open');
  });

  it('what cannot be sent is refused by name, and nothing of it is kept', async () => {
    const disk = new Disk();
    const { visitor } = await begun(allowed, { keep: disk.open });
    const why = async (name: string, bytes: Uint8Array) => {
      const result = await visitor.sendFile(file(name, bytes));
      return result.kind === 'refused' && result.rule === 'file' ? result.why : result;
    };
    const before = disk.writes;
    assert.equal(await why('page.jpg', new TextEncoder().encode('<html><script>alert(1)</script>')), 'type');
    assert.equal(await why('letter.pdf', new TextEncoder().encode('%PDF-1.4\n%%EOF')), 'type');
    assert.equal(await why('photo.jpg', new TextEncoder().encode('\0\0\0\x18ftypheic\0\0\0\0mif1heic')), 'heic');
    assert.equal(await why('empty.txt', new Uint8Array(0)), 'empty');
    assert.equal(await why('large.jpg', new Uint8Array((1 << 20) + 1)), 'too-large');
    assert.equal(await why('cut.jpg', taggedJpeg().subarray(0, 600)), 'damaged');
    assert.equal(disk.writes, before);
    for (const name of ['a.txt', 'b.txt', 'c.txt']) assert.equal((await visitor.sendFile(file(name, text(1)))).kind, 'queued');
    assert.equal(await why('d.txt', text(1)), 'too-many');
    await shows(visitor, (state) => filesOf(state).every(({ status }) => status === 'sent'));
    assert.equal(await why('d.txt', text(1)), 'too-many');
  });

  it('a text has X’s in place of what the policy hides or keeps out, and so has a name', async () => {
    const { visitor, room } = await begun(allowed);
    await visitor.sendFile(file('ssn 536-22-8145.txt', new TextEncoder().encode('My SSN is 536-22-8145, and the knee hurts.')));
    await until('the desk is told', () => toldTo(room).length === 1);
    const [told] = toldTo(room);
    assert.ok(told);
    assert.equal(new TextDecoder().decode(await opened(desk, room, told)), 'My SSN is XXX-XX-XXXX, and the knee hurts.');
    assert.equal(told.name, 'ssn XXX-XX-XXXX.txt');
  });

  it('messages do not wait for one, and it comes when it is there', async () => {
    const { visitor, room } = await begun(allowed);
    let held: (() => void) | undefined;
    clinic.network.onSend = (frame) => {
      if (frame.header.type !== 'put-blob' || held) return 'pass';
      held = () => clinic.network.inject([frame]);
      return 'lose';
    };
    await visitor.sendFile(file('long.txt', text(2)));
    await visitor.send('meanwhile');
    await room.hears('meanwhile');
    assert.equal(toldTo(room).length, 0);
    assert.deepEqual(filesOf(visitor.state).map(({ status, progress }) => [status, progress]), [['waiting', 0]]);
    await until('the first part is on its way', () => held !== undefined);
    held?.();
    await until('the desk is told', () => toldTo(room).length === 1);
  });
});

describe('a file on its way', () => {
  const parts = (network: Network) => network.sent.flatMap(({ header }) => (header.type === 'put-blob' ? [header.index] : []));

  it('goes on where the network was cut, and is told of once', async () => {
    const { visitor, room } = await begun(allowed);
    let cuts = 0;
    clinic.network.onSend = ({ header }) => {
      if (header.type !== 'put-blob' || header.index !== cuts + 1 || cuts === 2) return 'pass';
      return ++cuts === 1 ? 'cut' : 'pass-and-cut';
    };
    await visitor.sendFile(file('long.txt', text(3)));
    await clinic.eventually('the desk is told', () => toldTo(room).length === 1);
    assert.equal(cuts, 2);
    // Lost before it came: again. Lost with its answer only: the relay says that it has it.
    assert.deepEqual(parts(clinic.network), [0, 1, 1, 2]);
    const [told] = toldTo(room);
    assert.ok(told);
    assert.deepEqual(Buffer.from(await opened(desk, room, told)), Buffer.from(text(3)));
    await shows(visitor, (state) => filesOf(state)[0]?.status === 'sent');
    await settle();
    assert.equal(toldTo(room).length, 1);
  });

  it('goes on after the page was closed in the middle of it, and is told of once', async () => {
    const disk = new Disk();
    const doomed = new Network(clinic.relay);
    const { visitor, room } = await begun(allowed, { keep: disk.open, transport: doomed.transport });
    doomed.onSend = ({ header }) => {
      if (header.type !== 'put-blob' || header.index < 2) return 'pass';
      doomed.down = true;
      return 'cut';
    };
    await visitor.sendFile(file('long.txt', text(3)));
    await until('it is cut', () => doomed.down);
    await visitor.close();
    const second = await clinic.visit({ keep: disk.open });
    assert.deepEqual(filesOf(second.state).map(({ status }) => status), ['waiting']);
    await clinic.eventually('the desk is told', () => toldTo(room).length === 1);
    assert.deepEqual(parts(clinic.network), [2]);
    await shows(second, (state) => filesOf(state)[0]?.status === 'sent');
    await settle();
    assert.equal(toldTo(room).length, 1);
    assert.deepEqual((await disk.storage.list('')).filter(([name]) => /file\/|up\//.test(name)), []);
  });

  it('is told of once wherever the process dies', async () => {
    for (const [n, when] of [1, 2, 3, 4, 5, 6].flatMap((write) => [[write, 'before'] as const, [write, 'after'] as const])) {
      await clinic.close();
      clinic = new Clinic();
      const disk = new Disk();
      const first = await begun(allowed, { keep: disk.open });
      await first.visitor.close();
      const doomed = new Network(clinic.relay);
      let dead = false;
      const dying = disk.dyingAt(n, when, () => {
        dead = true;
        doomed.down = true;
        doomed.cut();
      });
      const visitor = await clinic.visit({ keep: dying, transport: doomed.transport });
      const kept = await visitor.sendFile(file('long.txt', text(2))).then(({ kind }) => kind === 'queued', () => false);
      await clinic.eventually('it dies or is done', () => dead || filesOf(visitor.state)[0]?.status === 'sent');
      await visitor.close().catch(() => undefined);
      const second = await clinic.visit({ keep: disk.open });
      await second.send('the end');
      await clinic.eventually('all is sent', () => screen(second.state).some((line) => line.startsWith('visitor: the end (sent')) && filesOf(second.state).every(({ status }) => status === 'sent'));
      const count = filesOf(second.state).length;
      assert.ok(kept ? count === 1 : count <= 1, `${n} ${when}: ${count}`);
      assert.equal(toldTo(first.room).length, count, `${n} ${when}`);
    }
  });

  it('is gone when it is cancelled: here, at the relay, and for the others', async () => {
    const disk = new Disk();
    const { visitor, room } = await begun(allowed, { keep: disk.open });
    clinic.network.onSend = ({ header }) => (header.type === 'put-blob' && header.index === 1 ? 'lose' : 'pass');
    const result = await visitor.sendFile(file('long.txt', text(3)));
    assert.ok(result.kind === 'queued');
    await until('a part is lost', () => parts(clinic.network).includes(1));
    await visitor.cancelFile(result.id);
    assert.deepEqual(filesOf(visitor.state), []);
    assert.deepEqual((await disk.storage.list('')).filter(([name]) => /file\/|up\//.test(name)), []);
    await until('the relay is told', () => clinic.network.sent.some(({ header }) => header.type === 'drop-blob'));
    clinic.network.cut();
    await visitor.send('and on');
    await clinic.eventually('the desk hears it', () => room.texts.includes('and on'));
    assert.equal(toldTo(room).length, 0);
    assert.equal((await visitor.sendFile(file('other.txt', text(1)))).kind, 'queued');
    await until('the desk is told', () => toldTo(room).length === 1);
  });

  it('is still on its way where it could not be kept that it was cancelled, as the next page would send it, and is cancelled with the next try', async () => {
    let full = false;
    const disk = new Disk();
    const keep = disk.gated(() => (full ? Promise.reject(new StorageError('failed', 'no room')) : Promise.resolve()));
    const { visitor, room } = await begun(allowed, { keep });
    clinic.network.onSend = ({ header }) => (header.type === 'put-blob' ? 'lose' : 'pass');
    const result = await visitor.sendFile(file('long.txt', text(1)));
    assert.ok(result.kind === 'queued');
    full = true;
    await assert.rejects(visitor.cancelFile(result.id), StorageError);
    assert.deepEqual(filesOf(visitor.state).map(({ status }) => status), ['waiting']);
    full = false;
    await visitor.cancelFile(result.id);
    assert.deepEqual(filesOf(visitor.state), []);
    clinic.network.onSend = () => 'pass';
    await visitor.close();
    const next = await clinic.visit({ keep });
    await next.send('and on');
    await clinic.eventually('the desk hears it', () => room.texts.includes('and on'));
    assert.equal(toldTo(room).length, 0);
  });

  it('that the relay has no room for is shown as failed, and can be tried again', async () => {
    const { visitor, room } = await begun(allowed);
    let full = true;
    clinic.network.onReceive = (frame) => {
      const asked = clinic.network.sent.findLast(({ header }) => 'request' in header && 'request' in frame.header && header.request === frame.header.request);
      if (!full || frame.header.type !== 'ok' || asked?.header.type !== 'put-blob') return 'pass';
      return [{ header: { type: 'error', request: frame.header.request, code: 'blobs-full' }, parts: [] }];
    };
    const result = await visitor.sendFile(file('long.txt', text(2)));
    assert.ok(result.kind === 'queued');
    await shows(visitor, (state) => filesOf(state)[0]?.status === 'failed');
    full = false;
    await visitor.retry(result.id);
    await until('the desk is told', () => toldTo(room).length === 1);
    await shows(visitor, (state) => filesOf(state).length === 1 && filesOf(state)[0]?.status === 'sent');
  });

  for (const [what, lies] of [
    ['it has none of it', () => 0],
    ['it has lost the last part again', (held: number) => Math.min(held, 1)],
  ] satisfies [string, (held: number) => number][]) {
    it(`that the relay takes without end, since ${what}, is shown as failed, and can be tried again`, async () => {
      const { visitor, room } = await begun(allowed);
      let lying = true;
      clinic.network.onReceive = ({ header }) => {
        const asked = clinic.network.sent.findLast(({ header: sent }) => 'request' in sent && 'request' in header && sent.request === header.request);
        if (!lying || header.type !== 'ok' || (asked?.header.type !== 'put-blob' && asked?.header.type !== 'ask-blob')) return 'pass';
        return [{ header: { ...header, value: lies(header.value ?? 0) }, parts: [] }];
      };
      const result = await visitor.sendFile(file('long.txt', text(2)));
      assert.ok(result.kind === 'queued');
      await shows(visitor, (state) => filesOf(state)[0]?.status === 'failed');
      assert.ok(parts(clinic.network).length <= 9, `${parts(clinic.network).length} parts were sent`);
      lying = false;
      await visitor.retry(result.id);
      await until('the desk is told', () => toldTo(room).length === 1);
      await shows(visitor, (state) => filesOf(state).length === 1 && filesOf(state)[0]?.status === 'sent');
    });
  }

  it('is destroyed with the conversation, on the device and on the relay', async () => {
    const disk = new Disk();
    const { visitor, room } = await begun(allowed, { keep: disk.open });
    await visitor.sendFile(file('knee.jpg', taggedJpeg()));
    await until('the desk is told', () => toldTo(room).length === 1);
    clinic.network.onSend = ({ header }) => (header.type === 'put-blob' ? 'lose' : 'pass');
    await visitor.sendFile(file('long.txt', text(3)));
    await until('a part is lost', () => parts(clinic.network).length > 1);
    const access = (await room.session.access()) ?? assert.fail('not followed');
    const [told] = toldTo(room);
    assert.ok(told);
    await room.session.purge();
    await shows(visitor, ({ phase }) => phase === 'ended');
    await assert.rejects(desk.relay.getBlob({ ...access, blob: told.blob }, 0), /gone/);
    assert.deepEqual((await disk.storage.list('')).filter(([name]) => /file\/|up\//.test(name)), []);
    assert.deepEqual(filesOf(visitor.state).map(({ status }) => status), ['sent', 'failed']);
    await assert.rejects(visitor.openFile(told.id), fails('gone'));
  });
});

describe('a member whose program does as it likes', () => {
  const hostile: Record<string, (room: Room, told: FileContent) => Promise<void>> = {
    'of a type that is not allowed': (room, told) => room.send({ ...told, id: 'a'.repeat(22), media: 'application/pdf', name: 'a.pdf' }),
    'of a type that nobody knows': (room, told) => room.send({ ...told, id: 'a'.repeat(22), media: 'text/html', name: 'a.html' }),
    'that is too large': (room, told) => room.send({ ...told, id: 'a'.repeat(22), sizeBytes: (1 << 20) + 1 }),
    'with the name of something else': (room, told) => room.send({ ...told, id: 'a'.repeat(22), name: 'knee.jpg.exe' }),
    'with a name that is a path': (room, told) => room.send({ ...told, id: 'a'.repeat(22), name: '../knee.jpg' }),
    'with a name that reads backwards': (room, told) => room.send({ ...told, id: 'a'.repeat(22), name: 'knee\u202Eexe.jpg' }),
    'with fields of its own': (room, told) => room.send({ ...told, id: 'a'.repeat(22), url: 'https://tracker.example' }),
    'without a key': (room, { v, type, id, name, media, sizeBytes, blob, digest, atMs }) => room.send({ v, type, id: id.toUpperCase(), name, media, sizeBytes, blob, digest, atMs }),
  };
  for (const [what, send] of Object.entries(hostile)) {
    it(`cannot bring in a file ${what}`, async () => {
      const { visitor, room } = await begun(allowed);
      const told = await smuggle(desk, room, taggedJpeg());
      await shows(visitor, (state) => filesOf(state).length === 1 && state.breaches.length === 0);
      await send(room, told);
      await shows(visitor, (state) => state.breaches.length === 1);
      assert.deepEqual(visitor.state.breaches.map(({ rule }) => rule), ['files']);
      assert.equal(filesOf(visitor.state).length, 1);
    });
  }

  it('cannot bring in more files than one may', async () => {
    const { visitor, room } = await begun(allowed);
    for (let i = 0; i < 4; i++) await smuggle(desk, room, taggedJpeg());
    await shows(visitor, (state) => state.breaches.length === 1);
    assert.equal(filesOf(visitor.state).length, 3);
  });

  const parts = text(3);
  const opening: Record<string, [bytes: Uint8Array, how?: Parts]> = {
    'a page called a picture': [new TextEncoder().encode('<html><script>alert(1)</script></html>')],
    'a program called a picture': [new TextEncoder().encode('MZ\x90\0\x03')],
    'a picture called a text': [taggedJpeg(), { media: 'text/plain', name: 'a.txt' }],
    'a picture called another': [taggedJpeg(), { media: 'image/png', name: 'a.png' }],
    'markup called a text': [new TextEncoder().encode('<svg onload="alert(1)"/>'), { media: 'text/plain', name: 'a.txt' }],
    'one with a flipped bit': [parts, { media: 'text/plain', name: 'a.txt', changed: (sealed) => sealed.map((part, i) => (i === 1 ? part.map((byte, k) => (k === 99 ? byte ^ 4 : byte)) : part)) }],
    'one with parts in another order': [parts, { media: 'text/plain', name: 'a.txt', changed: ([a, b, c]) => [a, c, b].filter((part) => part !== undefined) }],
    'one with a part twice': [parts, { media: 'text/plain', name: 'a.txt', changed: ([a, b]) => [a, b, b].filter((part) => part !== undefined) }],
  };
  for (const [what, [bytes, how]] of Object.entries(opening)) {
    it(`has nobody open ${what}`, async () => {
      const { visitor, room } = await begun(allowed);
      const told = await smuggle(desk, room, bytes, how);
      await shows(visitor, (state) => filesOf(state).length === 1);
      await assert.rejects(visitor.openFile(told.id), fails('damaged'));
    });
  }

  it('has nobody open one whose end is missing', async () => {
    const { visitor, room } = await begun(allowed);
    const told = await smuggle(desk, room, parts, { media: 'text/plain', name: 'a.txt', changed: (sealed) => sealed.slice(0, 2) });
    await shows(visitor, (state) => filesOf(state).length === 1);
    await assert.rejects(visitor.openFile(told.id), fails('gone'));
  });

  it('shows nobody the personal data in a text that it did not look at', async () => {
    const { visitor, room } = await begun(allowed);
    const told = await smuggle(desk, room, new TextEncoder().encode('SSN 536-22-8145'), { media: 'text/plain', name: 'a.txt' });
    await shows(visitor, (state) => filesOf(state).length === 1);
    assert.equal(new TextDecoder().decode((await visitor.openFile(told.id)).bytes), 'SSN XXX-XX-XXXX');
  });
});

describe('a file that is being opened', () => {
  it('goes on where the network was cut', async () => {
    const { visitor, room } = await begun(allowed);
    const told = await smuggle(desk, room, text(3), { media: 'text/plain', name: 'a.txt' });
    await shows(visitor, (state) => filesOf(state).length === 1);
    let cut = false;
    clinic.network.onSend = ({ header }) => {
      if (header.type !== 'get-blob' || header.index !== 1 || cut) return 'pass';
      cut = true;
      return 'cut';
    };
    let bytes: Uint8Array | undefined;
    void visitor.openFile(told.id).then((file) => (bytes = file.bytes));
    await clinic.eventually('it is open', () => bytes !== undefined);
    assert.deepEqual(Buffer.from(bytes ?? []), Buffer.from(text(3)));
    assert.deepEqual(clinic.network.sent.flatMap(({ header }) => (header.type === 'get-blob' ? [header.index] : [])), [0, 1, 1, 2]);
  });

  it('can be left', async () => {
    const { visitor, room } = await begun(allowed);
    const told = await smuggle(desk, room, text(3), { media: 'text/plain', name: 'a.txt' });
    await shows(visitor, (state) => filesOf(state).length === 1);
    clinic.network.down = true;
    clinic.network.cut();
    const leaving = new AbortController();
    const opening = visitor.openFile(told.id, leaving.signal);
    leaving.abort(new Error('left'));
    let error: unknown;
    opening.catch((reason: unknown) => (error = reason));
    await clinic.eventually('it is left', () => error !== undefined);
    assert.match(String(error), /left/);
  });
});
