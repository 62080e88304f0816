import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import * as second from './second.js';

// Our own vectors, checked by the second implementation.

const FOLDER = new URL('.', import.meta.url);

/** The text of a file of vectors; each test says what is in its own. */
function vectors(name: string): string {
  return readFileSync(new URL(`${name}.json`, FOLDER), 'utf8');
}

const bytes = (hex: string): Buffer => Buffer.from(hex, 'hex');

function outcome(check: () => object): object {
  try {
    return { ok: true, ...check() };
  } catch (error) {
    if (error instanceof second.Refusal) return { ok: false, code: error.code };
    throw error;
  }
}

test('certificates, chain by chain', () => {
  type Chain = { what: string; clinic: string; nowMs: number; revoked: string[]; grace: boolean; chain: string[]; result: object };
  const { chains }: { chains: Chain[] } = JSON.parse(vectors('certificate'));
  for (const { what, clinic, chain, result, ...against } of chains) {
    assert.deepEqual(outcome(() => second.verifyChain(chain.map(bytes), { clinic: bytes(clinic), ...against })), result, what);
  }
});

test('profiles', () => {
  type Profile = { what: string; nowMs: number; minVersion: number; profile: string; digest: string; result: object };
  const { clinic, profiles }: { clinic: string; profiles: Profile[] } = JSON.parse(vectors('profile'));
  for (const { what, nowMs, minVersion, profile, digest, result } of profiles) {
    assert.deepEqual(outcome(() => second.openProfile(bytes(profile), { clinic: bytes(clinic), nowMs, minVersion })), result, what);
    assert.equal(second.profileDigest(bytes(profile)), digest);
  }
});

test('padding', () => {
  type Padding = { padded: { length: number; paddedLength: number; sha256: string }[]; notPadded: { bytes: string; result: object }[] };
  const { padded, notPadded }: Padding = JSON.parse(vectors('padding'));
  for (const { length, paddedLength, sha256 } of padded) {
    const content = Buffer.from(Array.from({ length }, (_, i) => i % 251));
    const result = second.pad(content);
    assert.equal(result.length, paddedLength);
    assert.equal(createHash('sha256').update(result).digest('hex'), sha256);
    assert.deepEqual(second.unpad(result), content);
  }
  for (const { bytes: wrong, result } of notPadded) assert.deepEqual(outcome(() => ({ content: second.unpad(bytes(wrong)) })), result);
});

test('attachments', () => {
  type File = { length: number; key: string; header: string; tags: string[]; ends: string[] };
  const { files }: { files: File[] } = JSON.parse(vectors('attachment'));
  for (const { length, key, header, tags, ends } of files) {
    const file = Buffer.from(Array.from({ length }, (_, i) => i % 251));
    const chunks = second.sealAttachment(bytes(key), bytes(header), file);
    assert.deepEqual(chunks.map((chunk) => chunk.subarray(-16).toString('hex')), tags);
    assert.deepEqual(chunks.map((chunk) => chunk.subarray(-32, -16).toString('hex')), ends);
  }
});

test('files of a conversation', () => {
  type SealedFile = { sizeBytes: number; key: string; header: string; parts: number[]; tags: string[]; digest: string; media: string; blob: string };
  const { chunks, files }: { chunks: { sizeBytes: number; chunks: number }[]; files: SealedFile[] } = JSON.parse(vectors('file'));
  assert.ok(chunks.length > 10);
  for (const { sizeBytes, chunks: count } of chunks) assert.equal(second.fileChunks(sizeBytes), count, String(sizeBytes));
  for (const { sizeBytes, key, header, parts, tags, digest, media, blob } of files) {
    const sealed = second.sealFile(bytes(key), bytes(header), Buffer.from(Array.from({ length: sizeBytes }, (_, i) => i % 251)));
    assert.deepEqual(sealed.parts.map(({ length }) => length), parts);
    assert.deepEqual(sealed.parts.map((part) => part.subarray(-16).toString('hex')), tags);
    assert.equal(sealed.digest, digest);
    assert.equal(second.blobOf({ key: bytes(key), digest: Buffer.from(digest, 'base64url'), sizeBytes, media }), blob);
  }
});

test('records', () => {
  type Record = { name: string; key: string; plaintext: string; sealed: string };
  const { records }: { records: Record[] } = JSON.parse(vectors('record'));
  for (const { name, key, plaintext, sealed } of records) {
    assert.equal(second.openRecord(bytes(key), name, bytes(sealed)).toString('hex'), plaintext);
  }
});

test('boxes', () => {
  type Box = { publicKey: string; secretKey: string; info: string; aad: string; plaintext: string; box: string };
  const { boxes }: { boxes: Box[] } = JSON.parse(vectors('box'));
  for (const { publicKey, secretKey, info, aad, plaintext, box } of boxes) {
    assert.equal(second.openBox(bytes(secretKey), bytes(publicKey), bytes(box), Buffer.from(info), Buffer.from(aad)).toString('hex'), plaintext);
  }
});

test('mailbox challenges', () => {
  type Challenge = { secretKey: string; publicKey: string; id: string; nonce: string; signature: string };
  const { challenges }: { challenges: Challenge[] } = JSON.parse(vectors('mailbox'));
  for (const { secretKey, publicKey, id, nonce, signature } of challenges) {
    assert.equal(second.memberId(bytes(publicKey)), id);
    assert.equal(second.signChallenge(bytes(secretKey), bytes(nonce)).toString('hex'), signature);
  }
});

test('access tokens', () => {
  const { tokens }: { tokens: { token: string; hash: string }[] } = JSON.parse(vectors('access-token'));
  for (const { token, hash } of tokens) assert.equal(second.tokenHash(bytes(token)), hash);
});

test('security codes', () => {
  type Code = { epochAuthenticator: string; profileDigest: string; code: string; words: number[] };
  const { codes }: { codes: Code[] } = JSON.parse(vectors('security-code'));
  for (const { epochAuthenticator, profileDigest, code, words } of codes) {
    assert.equal(second.securityCode(bytes(epochAuthenticator), bytes(profileDigest)), code);
    assert.deepEqual(second.wordIndexes(code), words);
  }
});

test('the vectors are what our module makes', () => {
  const names = readdirSync(FOLDER).filter((name) => name.endsWith('.json'));
  assert.equal(names.length, 10);
  const read = () => names.map((name) => readFileSync(new URL(name, FOLDER), 'utf8'));
  const before = read();
  execFileSync(process.execPath, ['--import', 'tsx', new URL('generate.ts', FOLDER).pathname]);
  assert.deepEqual(read(), before);
});
