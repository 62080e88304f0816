import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { toBase64Url } from '../../src/bytes.js';
import type { VisitorConversation } from '../../src/conversation/state.js';
import { createDeviceKey, createKeyPackage, createSealKey, issueCertificate, memberId } from '../../src/crypto/index.js';
import type { KeyedStorage } from '../../src/storage/storage.js';
import type { RelayFrame } from '../../src/transport/frame.js';
import { Clinic, type Desk, type Room, screen, shows, until } from './clinic.js';
import { Disk } from './fragile-storage.js';

const HOUR = 3_600_000;

describe('what crosses the end of a conversation', () => {
  let clinic: Clinic;
  let desk: Desk;
  let disk: Disk;
  let visitor: VisitorConversation;
  let room: Room;
  /** What a write of this kind waits for. */
  let held: { readonly name: string; readonly until: Promise<void>; reached?: true } | undefined;

  const keep = async (): Promise<KeyedStorage> => {
    const { storage, ...keyed } = await disk.open();
    const write: typeof storage.write = async (changes) => {
      const { name: prefix, until: letThrough } = held ?? {};
      if (held && prefix !== undefined && changes.some(({ name }) => name.startsWith(prefix))) {
        held.reached = true;
        await letThrough;
      }
      await storage.write(changes);
    };
    return { ...keyed, storage: { ...storage, write } };
  };
  const names = async (prefix: string) => (await disk.storage.list(prefix)).map(([name]) => name);
  const endByDesk = () => room.send({ v: 1, type: 'end', id: 'B'.repeat(22), atMs: clinic.clock.now() });

  beforeEach(async () => {
    held = undefined;
    clinic = new Clinic();
    const files = { types: ['text/plain'], maxBytes: 1 << 20, maxCount: 3 };
    desk = await clinic.open({ deviations: { files, idle: {}, transcript: { download: 'block', print: 'block', email: 'allow' } }, mail: toBase64Url(createSealKey().publicKey) });
    disk = new Disk();
    visitor = await clinic.visit({ keep });
    room = await desk.meet(visitor);
  });
  afterEach(() => clinic.close());

  it('is not delivered where the log has it behind that, and says so', async () => {
    const held: RelayFrame[] = [];
    clinic.network.onReceive = (frame) => {
      // The end comes with the answer to what was sent since.
      if (frame.header.type === 'entry') held.push(frame);
      else if (frame.header.type === 'ok' && frame.header.value === 3) return [...held, frame];
      return frame.header.type === 'entry' ? 'lose' : 'pass';
    };
    await endByDesk();
    await until('the end is on its way to the visitor', () => held.length === 1);
    await visitor.send('second');
    const state = await shows(visitor, ({ phase }) => phase === 'ended');
    assert.deepEqual(screen(state), ['visitor: first (sent)', 'visitor: second (failed)']);
    await shows(visitor, ({ roster }) => roster.length === 0);
    assert.deepEqual(screen(visitor.state), ['visitor: first (sent)', 'visitor: second (failed)']);
  });

  it('is not delivered where it is a file that was just being kept, and nothing of it stays', async () => {
    let letThrough = () => {};
    held = { name: 'v/up/', until: new Promise((resolve) => (letThrough = resolve)) };
    const sent = visitor.sendFile(new File(['Left knee, since Monday.'], 'notes.txt'));
    await until('it is being kept', () => held?.reached === true);
    await endByDesk();
    await shows(visitor, ({ roster }) => roster.length === 0);
    letThrough();
    assert.equal((await sent).kind, 'queued');
    const file = visitor.state.timeline.find(({ kind }) => kind === 'file');
    assert.equal(file?.kind === 'file' && file.status, 'failed');
    assert.deepEqual([...(await names('v/up/')), ...(await names('v/file/')), ...(await names('v/failed/'))], []);
  });

  it('is said to have come to nothing where it is a copy that was asked for', async () => {
    clinic.network.down = true;
    clinic.network.cut();
    assert.equal((await visitor.mailTranscript('ruth@example.org', 'en')).kind, 'queued');
    await room.session.purge();
    clinic.network.down = false;
    await clinic.eventually('it is over', () => visitor.state.phase === 'ended');
    const copy = visitor.state.timeline.find(({ kind }) => kind === 'mail');
    assert.equal(copy?.kind === 'mail' && copy.status, 'failed');
  });

  it('is not said to wait by the next page, where another tab has kept it then, and goes from the device', async () => {
    clinic.network.down = true;
    clinic.network.cut();
    await visitor.send('second');
    await visitor.saveDraft('third');
    await visitor.close();
    const kept = [...(await disk.storage.list('v/out/')), ...(await disk.storage.list('v/draft'))];
    assert.equal(kept.length, 2);
    await room.session.purge();
    clinic.network.down = false;
    const second = await clinic.visit({ keep });
    await clinic.eventually('it is over', () => second.state.phase === 'ended');
    assert.deepEqual(screen(second.state), ['visitor: first (sent)', 'visitor: second (failed)']);
    await second.close();
    await disk.storage.write(kept.map(([name, value]) => ({ name, value })));
    const third = await clinic.visit({ keep });
    assert.deepEqual(screen(third.state), ['visitor: second (failed)']);
    assert.deepEqual([third.state.phase, third.state.draft], ['ended', undefined]);
    await clinic.eventually('it is connected', () => third.state.connection === 'online');
    await third.close();
    assert.deepEqual([...(await names('v/out/')), ...(await names('v/draft'))], []);
  });
});

describe('what the desk says of the queue', () => {
  it('is out of date behind the coming of an agent', async () => {
    const clinic = new Clinic();
    try {
      const desk = await clinic.open();
      const visitor = await clinic.visit();
      const room = await desk.meet(visitor);
      await room.send({ v: 1, type: 'waiting', ahead: 2 });
      await shows(visitor, ({ waiting }) => waiting?.ahead === 2);
      const [key, issuer] = [createDeviceKey(), createDeviceKey()];
      const times = { notBeforeMs: clinic.clock.now() - HOUR, notAfterMs: clinic.clock.now() + 12 * HOUR, clinic: clinic.root.publicKey };
      const chain = [
        issueCertificate({ ...times, role: 'agent', subjectKey: key.publicKey, name: 'Ada' }, issuer),
        issueCertificate({ ...times, role: 'issuer', subjectKey: issuer.publicKey, name: 'Issuer' }, clinic.root),
      ];
      const { keyPackage } = await createKeyPackage({ key, chain }, { suite: 'classic', nowMs: clinic.clock.now(), lifetimeMs: HOUR });
      await room.session.change(() => ({ add: keyPackage }));
      // It was on its way to the relay when the agent was let in.
      await room.send({ v: 1, type: 'waiting', ahead: 1 });
      await room.say('Ada is here');
      const state = await shows(visitor, (now) => screen(now).includes('desk: Ada is here'));
      assert.equal(state.waiting, undefined);
      await room.session.change(() => ({ remove: [memberId(key.publicKey)] }));
      await room.send({ v: 1, type: 'waiting', ahead: 0 });
      await shows(visitor, ({ waiting }) => waiting?.ahead === 0);
    } finally {
      await clinic.close();
    }
  });
});
