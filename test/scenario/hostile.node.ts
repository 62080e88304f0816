import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { join } from 'node:path';
import { randomBytes } from '@noble/hashes/utils.js';
import { WebSocket } from 'ws';
import { fromBase64Url, toBase64Url } from '../../src/bytes.js';
import type { KeyedStorage } from '../../src/storage/storage.js';
import { createDeviceKey, createKeyPackage, type DeviceKey, type Identity, issueCertificate, signProfile } from '../../src/crypto/index.js';
import { signAdminRequest, writeSettings } from '../../src/desk/index.js';
import { blob, closeDatabase, integer, openDatabase } from '../../src/sqlite.js';
import { memoryStorage } from '../../src/storage/memory.js';
import { turn } from '../../src/testing.js';
import { RelayError } from '../../src/transport/errors.js';
import { encodeFrame, MAX_FRAME_BYTES, MAX_PART_BYTES, parseClientFrame, PROTOCOL, readMessageHeader, type RelayFrame } from '../../src/transport/frame.js';
import { relayFrameOf } from '../support/frames.js';
import { hears, House, reached, sees, texts } from './house.js';

const HOUR = 3_600_000;

describe('somebody hostile', () => {
  let house: House;
  beforeEach(async () => {
    house = await House.open();
  });
  afterEach(() => house.close());

  /** Somebody of a role, certified by an issuer; both of the clinic whose root is given. */
  function certified(role: 'agent' | 'desk', root: DeviceKey, clinic: Uint8Array): Identity {
    const [key, issuer] = [createDeviceKey(), createDeviceKey()];
    const times = { clinic, notBeforeMs: Date.now() - HOUR, notAfterMs: Date.now() + HOUR };
    if (role === 'desk') return { key, chain: [issueCertificate({ ...times, role, subjectKey: key.publicKey, name: 'Clinic record' }, root)] };
    const chain = [
      issueCertificate({ ...times, role, subjectKey: key.publicKey, name: 'Ada Agent' }, issuer),
      issueCertificate({ ...times, role: 'issuer', subjectKey: issuer.publicKey, name: 'Issuer' }, root),
    ];
    return { key, chain };
  }

  async function keyPackageOf(identity: Identity): Promise<Uint8Array> {
    return (await createKeyPackage(identity, { suite: 'x-wing', nowMs: Date.now(), lifetimeMs: HOUR })).keyPackage;
  }

  test('is not taken on shift with a certificate of another clinic, or of an issuer they made themselves', async () => {
    const [clinic, other] = [fromBase64Url(house.clinic.id), createDeviceKey()];
    for (const identity of [certified('agent', other, other.publicKey), certified('agent', other, clinic), { key: createDeviceKey(), chain: [] }]) {
      const body = JSON.stringify({ keyPackage: toBase64Url(await keyPackageOf(identity)) });
      const answer = await fetch(`http://127.0.0.1:${house.desk.port}/api/shift`, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
      assert.deepEqual([answer.status, await answer.json()], [403, { code: 'refused' }]);
    }
    assert.deepEqual(house.desk.desk.team, []);
    const { visitor, talk } = await house.talk();
    await talk.send('From a real agent');
    await hears(visitor, 'From a real agent');
  });

  test('is not given the record without the key in the clinic’s folder, nor with it from elsewhere', async () => {
    const { visitor } = await house.talk();
    const signed = (storageKey = house.clinic.storageKey) => signAdminRequest(storageKey, 'export', { conversation: visitor.state.id }, Date.now());
    const ask = (asked: object, headers: Record<string, string> = {}) =>
      fetch(`http://127.0.0.1:${house.desk.port}/api/export`, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(asked) });
    assert.equal((await ask({ conversation: visitor.state.id })).status, 400);
    for (const [asked, headers] of [[signed(new Uint8Array(32)), {}], [signed(), { 'x-forwarded-for': '203.0.113.7' }], [signed(), { origin: 'https://evil.example' }]] as const) {
      const answer = await ask(asked, headers);
      assert.deepEqual([answer.status, await answer.json()], [403, { code: 'refused' }], JSON.stringify(Object.keys(headers)));
    }
    const once = signed();
    assert.equal((await ask(once)).status, 200);
    assert.equal((await ask(once)).status, 403);
  });

  for (const [what, clinicOf] of [
    ['of another clinic', (other: DeviceKey) => other.publicKey],
    ['that they signed themselves', () => fromBase64Url(house.clinic.id)],
  ] as const) {
    test(`cannot slip the visitor a desk with a certificate ${what}; with the real one it goes on`, async () => {
      const other = createDeviceKey();
      const forged = await keyPackageOf(certified('desk', other, clinicOf(other)));
      house.wire.tamper = (frame, asked) => [asked?.type === 'take' && frame.header.type === 'ok' ? { ...frame, parts: [forged] } : frame];
      const visitor = await house.visit();
      await visitor.send('For the real clinic only');
      const { reason } = await sees(visitor, ({ phase }) => phase === 'unavailable');
      assert.equal(reason, 'untrusted');
      assert.ok(!house.wire.sent.some((frame) => parseClientFrame(frame).header.type === 'create'));
      house.wire.tamper = (frame) => [frame];
      house.wire.cut();
      await reached(visitor, 'For the real clinic only');
      assert.deepEqual(texts(visitor.state), ['For the real clinic only']);
    });
  }

  test('cannot pass off a profile that they signed themselves', async () => {
    const key = createDeviceKey();
    const forged = signProfile({ key, version: 99, issuedAtMs: Date.now(), expiresAtMs: Date.now() + HOUR, body: house.clinic.profile });
    house.wire.tamper = (frame, asked) => [asked?.type === 'get-profile' && frame.header.type === 'ok' ? { ...frame, parts: [forged] } : frame];
    const visitor = await house.visit();
    await visitor.send('Is that you?');
    assert.equal((await sees(visitor, ({ phase }) => phase === 'unavailable')).reason, 'untrusted');
    house.wire.tamper = (frame) => [frame];
    await reached(visitor, 'Is that you?');
  });

  test('cannot bring back an older profile: the relay refuses it, and a widget that has seen the newer one keeps that', async () => {
    const old = house.clinic.profile;
    await writeSettings(house.deskFolder, { ...house.settings, name: 'Birch Hill and Partners' });
    await house.restartDesk();
    const device = keptStorage();
    const before = await house.visit({ keep: device });
    await sees(before, ({ clinic }) => clinic.name === 'Birch Hill and Partners');
    await before.close();

    const stranger = house.stranger();
    await sees({ get state() { return stranger.state; }, subscribe: (listener) => stranger.watch(listener) }, (state) => state === 'online');
    await assert.rejects(stranger.putProfile(house.clinic.id, old), (error) => error instanceof RelayError && error.code === 'stale-profile');

    let replayed = 0;
    house.wire.tamper = (frame, asked) => {
      if (asked?.type !== 'get-profile' || frame.header.type !== 'ok') return [frame];
      replayed++;
      return [{ ...frame, parts: [old] }];
    };
    const after = await house.visit({ keep: device });
    await after.send('Which clinic is this?');
    await reached(after, 'Which clinic is this?');
    assert.ok(replayed > 0);
    assert.equal(after.state.clinic.name, 'Birch Hill and Partners');
  });

  test('who flips a bit of a stored message loses that message, and the conversation goes on', async () => {
    const device = keptStorage();
    const { visitor, talk, id } = await house.talk('Ada Agent', { keep: device });
    await talk.send('Before');
    await hears(visitor, 'Before');
    await visitor.close();
    const damaged = `Damaged ${'x'.repeat(3000)}`;
    await talk.send(damaged);
    await talk.send('After');
    await reached(talk, 'After');
    await house.stopRelay();
    const database = openDatabase(join(house.relayFolder, 'relay.db'));
    const rows = database.prepare('SELECT number, bytes FROM entries WHERE conversation = ?').all(id);
    const messages = rows.map((row) => ({ number: integer(row, 'number'), bytes: blob(row, 'bytes') })).filter(({ bytes }) => readMessageHeader(bytes).kind === 'message');
    const [longest] = messages.toSorted((a, b) => b.bytes.length - a.bytes.length);
    assert.ok(longest && longest.bytes.length > damaged.length);
    const flipped = longest.bytes.slice();
    flipped[2000] = (flipped[2000] ?? 0) ^ 1;
    database.prepare('UPDATE entries SET bytes = ? WHERE number = ?').run(flipped, longest.number);
    closeDatabase(database);
    await house.restartRelay();

    const again = await house.visit({ keep: device });
    await hears(again, 'After');
    assert.deepEqual(texts(again.state), ['The first word', 'Before', 'After']);
    await again.send('I missed something');
    await hears(talk, 'I missed something');
    await talk.send('I say it again');
    await hears(again, 'I say it again');
  });

  test('who repeats what the relay sends makes nobody see anything twice', async () => {
    house.wire.tamper = (frame) => (frame.header.type === 'entry' || frame.header.type === 'item' ? [frame, frame] : [frame]);
    const { visitor, talk } = await house.talk();
    for (const [who, whom, text] of [[visitor, talk, 'One'], [talk, visitor, 'Two'], [visitor, talk, 'Three']] as const) {
      await who.send(text);
      await hears(whom, text);
    }
    for (const { state } of [visitor, talk]) assert.deepEqual(texts(state), ['The first word', 'One', 'Two', 'Three']);
  });

  test('who sends again what a client has sent adds nothing', async () => {
    const numbers: number[] = [];
    let answered = 0;
    house.wire.tamper = (frame, asked) => {
      if (asked?.type === 'append') answered++;
      if (asked?.type === 'append' && frame.header.type === 'ok') numbers.push(frame.header.value ?? 0);
      return [frame];
    };
    const { visitor, talk } = await house.talk();
    await visitor.send('Once');
    await hears(talk, 'Once');
    const sent = () => house.wire.sent.filter((frame) => parseClientFrame(frame).header.type === 'append');
    while (answered < sent().length) await turn();
    const appends = sent();
    const socket = await rawClient(house.relay.port);
    const answers = await replay(socket, appends);
    assert.equal(answers.length, appends.length);
    for (const { header } of answers) assert.ok(header.type === 'ok' || (header.type === 'error' && ['stale-epoch', 'forbidden'].includes(header.code)), JSON.stringify(header));
    const last = answers.at(-1)?.header;
    assert.ok(last?.type === 'ok' && numbers.includes(last.value ?? 0), `${JSON.stringify(last)} of ${numbers.join()}`);
    await talk.send('And on');
    await hears(visitor, 'And on');
    await visitor.send('It goes');
    await hears(talk, 'It goes');
    for (const { state } of [visitor, talk]) assert.deepEqual(texts(state), ['The first word', 'Once', 'And on', 'It goes']);
  });

  test('is closed by an oversized frame, refused with too large a message, and nobody else notices', async () => {
    const { visitor, talk } = await house.talk();
    const socket = await rawClient(house.relay.port);
    const closed = new Promise((resolve) => socket.once('close', resolve));
    socket.send(new Uint8Array(MAX_FRAME_BYTES + 1));
    assert.equal(await closed, 1009);

    const other = await rawClient(house.relay.port);
    const create = { type: 'create', request: 1, conversation: randomId(), epoch: 1, access: randomId(), to: randomId() } as const;
    const [answer] = await replay(other, [encodeFrame(create, [new Uint8Array(MAX_PART_BYTES + 1)])]);
    assert.deepEqual(answer?.header, { type: 'error', request: 1, code: 'too-large' });

    await visitor.send('Still here');
    await hears(talk, 'Still here');
    assert.equal(house.wire.requests.length, 3, 'desk, visitor and agent have kept their connections');
  });
});

function randomId(): string {
  return toBase64Url(randomBytes(32));
}

/** A device's storage that outlives the page. */
function keptStorage(): () => Promise<KeyedStorage> {
  const [storage, key] = [memoryStorage(), randomBytes(32)];
  return () => Promise.resolve({ storage, key: key.slice(), destroy: () => Promise.reject(new Error('nobody asked for that')) });
}

async function rawClient(port: number): Promise<WebSocket> {
  const socket = new WebSocket(`ws://127.0.0.1:${port}/relay`, PROTOCOL);
  await new Promise((resolve) => socket.once('message', resolve));
  return socket;
}

/** Sends frames byte for byte, each after the answer to the one before. */
async function replay(socket: WebSocket, frames: readonly Uint8Array[]): Promise<RelayFrame[]> {
  const answers: RelayFrame[] = [];
  for (const frame of frames) {
    const answer = new Promise<RelayFrame>((resolve, reject) => {
      const closed = () => reject(new Error('closed instead of an answer'));
      socket.once('close', closed);
      socket.once('message', (data) => {
        socket.off('close', closed);
        if (Buffer.isBuffer(data)) resolve(relayFrameOf(new Uint8Array(data)));
        else reject(new Error('text instead of an answer'));
      });
    });
    socket.send(frame);
    answers.push(await answer);
  }
  return answers;
}
