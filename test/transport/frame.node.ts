import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { toBase64Url } from '../../src/bytes.js';
import { TransportError } from '../../src/transport/errors.js';
import { encodeFrame, MAX_FRAME_BYTES, parseClientFrame, parseRelayFrame, readMessageHeader, type ClientHeader, type RelayHeader } from '../../src/transport/frame.js';

const ID = toBase64Url(new Uint8Array(32).fill(7));
const badFrame = (error: unknown) => error instanceof TransportError && error.code === 'bad-frame';

/** A frame of any header text, however wrong. */
function rawFrame(header: string | Uint8Array, ...parts: Uint8Array[]): Uint8Array {
  const json = typeof header === 'string' ? new TextEncoder().encode(header) : header;
  return Uint8Array.of(json.length >> 8, json.length & 255, ...json, ...parts.flatMap((part) => [...part]));
}

const clientHeaders: ClientHeader[] = [
  { type: 'create', request: 1, conversation: ID, epoch: 1, access: ID, to: ID },
  { type: 'append', request: 2, conversation: ID, token: ID },
  { type: 'append', request: 2, conversation: ID, token: ID, next: ID, to: [ID, ID] },
  { type: 'subscribe', request: 3, conversation: ID, epoch: 0, token: ID, after: Number.MAX_SAFE_INTEGER },
  { type: 'unsubscribe', request: 4, conversation: ID },
  { type: 'purge', request: 5, conversation: ID, token: ID },
  { type: 'put-blob', request: 5, conversation: ID, epoch: 1, token: ID, blob: ID, index: 511 },
  { type: 'ask-blob', request: 5, conversation: ID, epoch: 1, token: ID, blob: ID },
  { type: 'get-blob', request: 5, conversation: ID, epoch: 1, token: ID, blob: ID, index: 0 },
  { type: 'drop-blob', request: 5, conversation: ID, epoch: 1, token: ID, blob: ID },
  { type: 'open', request: 6, key: ID, signature: 'A'.repeat(86), after: 0 },
  { type: 'settle', request: 7, mailbox: ID, upTo: 9 },
  { type: 'publish', request: 8, mailbox: ID, lastResort: false },
  { type: 'take', request: 9, mailbox: ID },
  { type: 'post', request: 10, to: ID },
  { type: 'put-profile', request: 11, clinic: ID },
  { type: 'get-profile', request: 12, clinic: ID },
  { type: 'ping', request: 0 },
];

const relayHeaders: RelayHeader[] = [
  { type: 'hello', nonce: ID },
  { type: 'ok', request: 1 },
  { type: 'ok', request: 1, value: 7 },
  { type: 'error', code: 'bad-frame' },
  { type: 'error', request: 4, code: 'stale-epoch' },
  { type: 'entry', conversation: ID, seq: 4 },
  { type: 'purged', conversation: ID },
  { type: 'item', mailbox: ID, seq: 5 },
];

describe('a frame', () => {
  test('is read as it was written, with any number of parts', () => {
    for (const parts of [[], [new Uint8Array(0)], [Uint8Array.of(1, 2), new Uint8Array(0), new Uint8Array(70_000).fill(3)]]) {
      for (const header of clientHeaders) assert.deepEqual(parseClientFrame(encodeFrame(header, parts)), { header, parts });
      for (const header of relayHeaders) assert.deepEqual(parseRelayFrame(encodeFrame(header, parts)), { header, parts });
    }
  });

  test('is read from the middle of a larger buffer, and keeps nothing of it', () => {
    const frame = encodeFrame({ type: 'post', request: 1, to: ID }, [Uint8Array.of(1, 2, 3)]);
    const buffer = Buffer.concat([Buffer.alloc(5, 9), frame, Buffer.alloc(5, 9)]);
    const { parts } = parseClientFrame(buffer.subarray(5, 5 + frame.length));
    buffer.fill(0);
    assert.deepEqual(parts, [Uint8Array.of(1, 2, 3)]);
    assert.equal(parts[0]?.buffer.byteLength, 3);
  });

  test('of one side is not one of the other', () => {
    for (const header of clientHeaders) assert.equal(parseRelayFrame(encodeFrame(header)), undefined);
    for (const header of relayHeaders) assert.throws(() => parseClientFrame(encodeFrame(header)), badFrame);
  });

  test('is not written when it is over a limit', () => {
    const header: ClientHeader = { type: 'post', request: 1, to: ID };
    assert.throws(() => encodeFrame(header, [new Uint8Array(MAX_FRAME_BYTES)]), RangeError);
    assert.throws(
      () =>
        encodeFrame(
          header,
          Array.from({ length: 65 }, () => new Uint8Array(1)),
        ),
      RangeError,
    );
    assert.throws(() => encodeFrame({ type: 'append', request: 1, conversation: ID, token: ID, next: ID, to: Array.from({ length: 100 }, () => ID) }), RangeError);
  });

  test('is refused cut short at any byte, and with any byte too many', () => {
    const frame = encodeFrame({ type: 'post', request: 1, to: ID }, [Uint8Array.of(1, 2, 3)]);
    for (let length = 0; length < frame.length; length++) assert.throws(() => parseClientFrame(frame.subarray(0, length)), badFrame);
    assert.throws(() => parseClientFrame(Uint8Array.of(...frame, 0)), badFrame);
    assert.throws(() => parseClientFrame(new Uint8Array(MAX_FRAME_BYTES + 1)), badFrame);
  });

  test('is refused when its header is not exactly of the schema', () => {
    const headers = [
      '',
      'null',
      '[]',
      '"ping"',
      '{"type":"ping"}',
      '{"type":"ping","request":1}',
      '{"type":"pong","request":1,"sizes":[]}',
      '{"type":"ping","request":-1,"sizes":[]}',
      '{"type":"ping","request":1.5,"sizes":[]}',
      '{"type":"ping","request":9007199254740992,"sizes":[]}',
      '{"type":"ping","request":"1","sizes":[]}',
      '{"type":"ping","request":1,"extra":1,"sizes":[]}',
      '{"type":"ping","request":1,"sizes":[-1]}',
      '{"type":"ping","request":1,"sizes":[1]}',
      '{"type":"ping","request":1,"sizes":{"length":0}}',
      '\uFEFF{"type":"ping","request":1,"sizes":[]}',
      `{"type":"take","request":1,"mailbox":"${ID}=","sizes":[]}`,
      `{"type":"take","request":1,"mailbox":"${ID.slice(0, -1)}B","sizes":[]}`,
      `{"type":"take","request":1,"mailbox":"${ID.slice(1)}","sizes":[]}`,
      `{"type":"put-blob","request":1,"conversation":"${ID}","epoch":1,"token":"${ID}","blob":"${ID}","index":512,"sizes":[]}`,
      `{"type":"put-blob","request":1,"conversation":"${ID}","epoch":1,"token":"${ID}","blob":"../relay.db","index":0,"sizes":[]}`,
      `{"type":"append","request":1,"conversation":"${ID}","token":"${ID}","to":[${Array.from({ length: 17 }, () => `"${ID}"`).join()}],"sizes":[]}`,
    ];
    for (const header of headers) assert.throws(() => parseClientFrame(rawFrame(header)), badFrame, header);
    assert.throws(() => parseClientFrame(rawFrame(Uint8Array.of(0x22, 0xff, 0x22))), badFrame);
    assert.throws(() => parseClientFrame(rawFrame(`{"type":"ping","request":1,"sizes":[]${' '.repeat(5000)}}`)), badFrame);
  });

  test('gives no object a prototype of its choice', () => {
    const frame = rawFrame('{"type":"ping","request":1,"__proto__":{"polluted":true},"sizes":[]}');
    assert.throws(() => parseClientFrame(frame), badFrame);
    assert.equal('polluted' in {}, false);
  });

  test('is refused without a word of what it said', () => {
    assert.throws(
      () => parseClientFrame(rawFrame('{"type":"secret-word"')),
      (error) => error instanceof TransportError && !`${error.message}${String(error.cause)}`.includes('secret'),
    );
  });
});

describe('the header of a message', () => {
  const message = (changes: Record<number, number> = {}) => {
    const bytes = new Uint8Array(60);
    bytes.set([0, 1, 0, 2, 32, ...new Uint8Array(32).fill(7), 0, 0, 0, 0, 0, 0, 1, 4, 1]);
    for (const [at, value] of Object.entries(changes)) bytes[Number(at)] = value;
    return bytes;
  };

  test('says conversation, epoch and kind', () => {
    assert.deepEqual(readMessageHeader(message()), { conversation: ID, epoch: 260, kind: 'message' });
    assert.equal(readMessageHeader(message({ 45: 3 })).kind, 'commit');
    const inside = new Uint8Array(100);
    inside.set(message(), 17);
    assert.equal(readMessageHeader(inside.subarray(17, 77)).epoch, 260);
  });

  test('is refused of anything but a PrivateMessage with a group id of 32 bytes', () => {
    const wrong = { 'another version': { 1: 2 }, 'a PublicMessage': { 3: 1 }, 'a Welcome': { 3: 3 }, 'a short group id': { 4: 31 }, 'a proposal': { 45: 2 }, 'a large epoch': { 37: 1 } };
    for (const [what, changes] of Object.entries(wrong)) assert.throws(() => readMessageHeader(message(changes)), badFrame, what);
    for (let length = 0; length < 46; length++) assert.throws(() => readMessageHeader(message().subarray(0, length)), badFrame);
  });
});
