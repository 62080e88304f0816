// A second implementation of what docs/protocol.md §3 says, from that document and the RFCs it names: node:crypto only, nothing of src/.
import { createCipheriv, createDecipheriv, createHash, createHmac, createPrivateKey, createPublicKey, diffieHellman, type KeyObject, sign as signBytes, verify as verifyBytes } from 'node:crypto';

export class Refusal extends Error {
  constructor(readonly code: string) {
    super(code);
  }
}

function refuse(code: string): never {
  throw new Refusal(code);
}

const sha256 = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest();
const sha512 = (bytes: Uint8Array): Buffer => createHash('sha512').update(bytes).digest();

class Cursor {
  #at = 0;
  constructor(readonly bytes: Buffer) {}

  take(length: number): Buffer {
    if (this.#at + length > this.bytes.length) refuse('bad-encoding');
    return this.bytes.subarray(this.#at, (this.#at += length));
  }

  integer(length: 1 | 4 | 8): number {
    const value = BigInt(`0x${this.take(length).toString('hex')}`);
    return value <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(value) : refuse('bad-encoding');
  }

  end(): void {
    if (this.#at !== this.bytes.length) refuse('bad-encoding');
  }
}

// Ed25519

const P = 2n ** 255n - 19n;
/** The y coordinates of the eight points of small order: 0, 1, −1 and two more, RFC 8032's curve. */
const SMALL_ORDER_Y = [0n, 1n, P - 1n, 0x05fc536d880238b13933c6d305acdfd5f098eff289f4c345b027b2c28f95e826n, P - 0x05fc536d880238b13933c6d305acdfd5f098eff289f4c345b027b2c28f95e826n];

function edPublicKey(key: Uint8Array): KeyObject {
  return createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: Buffer.from(key).toString('base64url') }, format: 'jwk' });
}

function edPrivateKey(seed: Uint8Array): KeyObject {
  return createPrivateKey({ key: Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), seed]), format: 'der', type: 'pkcs8' });
}

function checkPoint(key: Buffer): void {
  const bigEndian = Buffer.from(key.toReversed());
  // The highest bit is the sign of x.
  const y = BigInt(`0x${bigEndian.toString('hex')}`) & (2n ** 255n - 1n);
  if (y >= P || SMALL_ORDER_Y.includes(y)) refuse('bad-encoding');
}

function isSigned(key: Buffer, label: string, signed: Buffer): boolean {
  return verifyBytes(null, Buffer.concat([Buffer.from(label, 'ascii'), signed.subarray(0, -64)]), edPublicKey(key), signed.subarray(-64));
}

// §3.1

const ROLES = ['', 'issuer', 'desk', 'agent', 'assistant', 'patient'];

function readCertificate(bytes: Buffer) {
  const cursor = new Cursor(bytes);
  if (cursor.integer(1) !== 1) refuse('bad-encoding');
  const role = ROLES[cursor.integer(1)] || refuse('bad-encoding');
  const [clinic, subjectKey, issuerKey] = [cursor.take(32), cursor.take(32), cursor.take(32)];
  const serial = cursor.take(16).toString('base64url');
  const [notBeforeMs, notAfterMs] = [cursor.integer(8), cursor.integer(8)];
  const nameBytes = cursor.take(cursor.integer(1));
  const name = nameBytes.toString('utf8');
  cursor.take(64);
  cursor.end();
  if (!Buffer.from(name, 'utf8').equals(nameBytes) || nameBytes.length < 1 || nameBytes.length > 128) refuse('bad-encoding');
  if (!isName([...name]) || notAfterMs <= notBeforeMs) refuse('bad-encoding');
  for (const key of [clinic, subjectKey, issuerKey]) checkPoint(key);
  return { bytes, role, clinic, subjectKey, issuerKey, serial, notBeforeMs, notAfterMs, name };
}

const VIRAMAS = codePoints('094D 09CD 0A4D 0ACD 0B4D 0BCD 0C4D 0CCD 0D4D 0DCA');
const JOINING = codePoints('0620 0626 0628 062A-062E 0633-063F 0641-0647 0649 064A 066E 066F 0678-0687 069A-06BF 06C1 06C2 06CC 06CE 06D0 06D1 06FA-06FC');
const JOINED = codePoints('0620 0622-063F 0641-064A 066E-0673 0675-06D3');

function codePoints(ranges: string): Set<string> {
  const all = ranges.split(' ').flatMap((range) => {
    const [first = 0, last = first] = range.split('-').map((hex) => Number.parseInt(hex, 16));
    return Array.from({ length: last - first + 1 }, (_, i) => String.fromCodePoint(first + i));
  });
  return new Set(all);
}

function isName(characters: readonly string[]): boolean {
  const name = characters.join('');
  if (name.normalize('NFC') !== name || !characters.some((character) => /\p{L}|\p{N}/u.test(character)) || /\p{M}/u.test(characters[0] ?? '')) return false;
  return characters.every((character, at) => {
    if (character === '\u200c' || character === '\u200d') return isSeenJoiner(characters, at);
    if (character === ' ') return at > 0 && at < characters.length - 1 && characters[at + 1] !== ' ';
    if (/\p{White_Space}|\p{Cc}|\p{Cf}|\p{Cs}|\p{Default_Ignorable_Code_Point}/u.test(character)) return false;
    return character !== '\u2800' && character !== '\u{1d159}';
  });
}

function isSeenJoiner(characters: readonly string[], at: number): boolean {
  if (VIRAMAS.has(characters[at - 1] ?? '')) return true;
  const isMark = (character: string) => /\p{Mn}/u.test(character);
  const before = characters.slice(0, at).findLast((character) => !isMark(character)) ?? '';
  const after = characters.slice(at + 1).find((character) => !isMark(character)) ?? '';
  return characters[at] === '\u200c' && JOINING.has(before) && JOINED.has(after);
}

export function verifyChain(chain: readonly Buffer[], against: { clinic: Buffer; nowMs: number; revoked: readonly string[]; grace: boolean }) {
  const [leaf, issuer, ...rest] = chain.map(readCertificate);
  if (!leaf || rest.length > 0) refuse('untrusted');
  const issued = ['agent', 'assistant', 'patient'].includes(leaf.role);
  if (issued ? issuer?.role !== 'issuer' : issuer !== undefined) refuse('untrusted');
  const links = issuer ? [{ certificate: issuer, signer: against.clinic }, { certificate: leaf, signer: issuer.subjectKey }] : [{ certificate: leaf, signer: against.clinic }];
  for (const { certificate, signer } of links) {
    if (!certificate.clinic.equals(against.clinic) || !certificate.issuerKey.equals(signer)) refuse('untrusted');
    if (!isSigned(signer, 'sotto certificate v1', certificate.bytes)) refuse('untrusted');
    if (against.revoked.includes(certificate.serial)) refuse('revoked');
  }
  for (const { certificate } of links) {
    if (certificate.notBeforeMs > against.nowMs + 5 * 60_000) refuse('not-yet-valid');
    if (certificate.notAfterMs <= against.nowMs && !against.grace) refuse('expired');
  }
  const { role, subjectKey, issuerKey, serial, notBeforeMs, notAfterMs, name } = leaf;
  return { role, subjectKey: subjectKey.toString('hex'), issuerKey: issuerKey.toString('hex'), serial, notBeforeMs, notAfterMs, name };
}

// §3.2

export function openProfile(bytes: Buffer, against: { clinic: Buffer; nowMs: number; minVersion: number }) {
  const cursor = new Cursor(bytes);
  if (cursor.integer(1) !== 1) refuse('bad-encoding');
  const clinic = cursor.take(32);
  const [version, issuedAtMs, expiresAtMs] = [cursor.integer(8), cursor.integer(8), cursor.integer(8)];
  const body = cursor.take(cursor.integer(4));
  cursor.take(64);
  cursor.end();
  if (!clinic.equals(against.clinic) || !isSigned(clinic, 'sotto profile v1', bytes)) refuse('untrusted');
  if (issuedAtMs > against.nowMs + 5 * 60_000) refuse('not-yet-valid');
  if (expiresAtMs <= against.nowMs) refuse('expired');
  if (version < against.minVersion) refuse('stale-profile');
  return { version, issuedAtMs, expiresAtMs, body: body.toString('hex') };
}

export function profileDigest(bytes: Buffer): string {
  return sha256(bytes).toString('hex');
}

// §3.3

const BUCKETS = [256, 512, 1024, 2048, 4096, 8192, 16_384];

export function pad(content: Buffer): Buffer {
  const marked = content.length + 1;
  const length = BUCKETS.find((bucket) => bucket >= marked) ?? Math.ceil(marked / 16_384) * 16_384;
  return Buffer.concat([content, Buffer.of(0x80), Buffer.alloc(length - marked)]);
}

export function unpad(bytes: Buffer): Buffer {
  const mark = bytes.lastIndexOf(0x80);
  const content = bytes.subarray(0, Math.max(0, mark));
  return mark >= 0 && pad(content).equals(bytes) ? content : refuse('open-failed');
}

// XChaCha20-Poly1305: draft-irtf-cfrg-xchacha-03 §2.2, §2.3

function quarterRound(state: Uint32Array, a: number, b: number, c: number, d: number): void {
  const add = (x: number, y: number) => (state[x] = ((state[x] ?? 0) + (state[y] ?? 0)) >>> 0);
  const mix = (x: number, y: number, bits: number) => {
    const value = (state[x] ?? 0) ^ (state[y] ?? 0);
    state[x] = ((value << bits) | (value >>> (32 - bits))) >>> 0;
  };
  for (const [left, right] of [[16, 12], [8, 7]] as const) {
    add(a, b);
    mix(d, a, left);
    add(c, d);
    mix(b, c, right);
  }
}

function hChaCha20(key: Buffer, nonce: Buffer): Buffer {
  const input = Buffer.concat([Buffer.from('expand 32-byte k', 'ascii'), key, nonce.subarray(0, 16)]);
  const state = Uint32Array.from({ length: 16 }, (_, i) => input.readUInt32LE(4 * i));
  for (let round = 0; round < 10; round++) {
    for (let i = 0; i < 4; i++) quarterRound(state, i, 4 + i, 8 + i, 12 + i);
    for (let i = 0; i < 4; i++) quarterRound(state, i, 4 + ((i + 1) % 4), 8 + ((i + 2) % 4), 12 + ((i + 3) % 4));
  }
  const output = Buffer.alloc(32);
  [0, 1, 2, 3, 12, 13, 14, 15].forEach((word, i) => output.writeUInt32LE(state[word] ?? 0, 4 * i));
  return output;
}

function chaChaSeal(key: Buffer, nonce: Buffer, aad: Buffer, plaintext: Buffer): Buffer {
  const cipher = createCipheriv('chacha20-poly1305', key, nonce, { authTagLength: 16 });
  cipher.setAAD(aad, { plaintextLength: plaintext.length });
  return Buffer.concat([cipher.update(plaintext), cipher.final(), cipher.getAuthTag()]);
}

function chaChaOpen(key: Buffer, nonce: Buffer, aad: Buffer, sealed: Buffer): Buffer {
  const decipher = createDecipheriv('chacha20-poly1305', key, nonce, { authTagLength: 16 });
  decipher.setAAD(aad, { plaintextLength: sealed.length - 16 });
  decipher.setAuthTag(sealed.subarray(-16));
  return Buffer.concat([decipher.update(sealed.subarray(0, -16)), decipher.final()]);
}

function xNonce(nonce: Buffer): Buffer {
  return Buffer.concat([Buffer.alloc(4), nonce.subarray(16)]);
}

// §3.4

export function sealAttachment(key: Buffer, header: Buffer, file: Buffer): Buffer[] {
  const count = Math.max(1, Math.ceil(file.length / 65_536));
  return Array.from({ length: count }, (_, index) => {
    const nonce = Buffer.concat([header.subarray(2), Buffer.alloc(5)]);
    nonce.writeUInt32BE(index, 19);
    nonce[23] = index === count - 1 ? 1 : 0;
    return chaChaSeal(hChaCha20(key, nonce), xNonce(nonce), header, file.subarray(index * 65_536, (index + 1) * 65_536));
  });
}

/** §3.4, the last paragraphs. */
export function fileChunks(sizeBytes: number): number {
  const needed = sizeBytes === 0 ? 1 : Math.floor((sizeBytes + 65_535) / 65_536);
  if (needed <= 3) return needed;
  const [e, bits] = [needed.toString(2).length - 1, (needed.toString(2).length - 1).toString(2).length];
  const multiple = 1 << (e - bits);
  const over = needed % multiple;
  return over === 0 ? needed : needed + multiple - over;
}

export function sealFile(key: Buffer, header: Buffer, file: Buffer): { parts: Buffer[]; digest: string } {
  const padded = Buffer.concat([file, Buffer.alloc(fileChunks(file.length) * 65_536 - file.length)]);
  const [first = Buffer.alloc(0), ...rest] = sealAttachment(key, header, padded);
  const parts = [Buffer.concat([header, first]), ...rest];
  return { parts, digest: createHash('sha256').update(Buffer.concat(parts)).digest('base64url') };
}

export function blobOf({ key, digest, sizeBytes, media }: { key: Buffer; digest: Buffer; sizeBytes: number; media: string }): string {
  const size = Buffer.alloc(4);
  size.writeUInt32BE(sizeBytes);
  return sha256(Buffer.concat([Buffer.from('sotto blob v1'), key, digest, size, Buffer.from(media)])).toString('base64url');
}

// §3.5

export function openRecord(key: Buffer, name: string, sealed: Buffer): Buffer {
  if (sealed[0] !== 1) refuse('open-failed');
  const nonce = sealed.subarray(1, 25);
  return chaChaOpen(hChaCha20(key, nonce), xNonce(nonce), Buffer.concat([Buffer.of(1), Buffer.from(name, 'utf8')]), sealed.subarray(25));
}

// §3.6: HPKE, RFC 9180 §4.1, §5.1, §6.1 for the classic suite

function hmac(key: Buffer, ...message: Buffer[]): Buffer {
  return createHmac('sha256', key).update(Buffer.concat(message)).digest();
}

function labelledExtract(suiteId: Buffer, salt: Buffer, label: string, ikm: Buffer): Buffer {
  return hmac(salt, Buffer.from('HPKE-v1'), suiteId, Buffer.from(label), ikm);
}

/** One block of HKDF-Expand is all that is asked for. */
function labelledExpand(suiteId: Buffer, prk: Buffer, label: string, info: Buffer, length: number): Buffer {
  const prefix = Buffer.from([length >> 8, length & 255]);
  return hmac(prk, prefix, Buffer.from('HPKE-v1'), suiteId, Buffer.from(label), info, Buffer.of(1)).subarray(0, length);
}

export function openBox(secretKey: Buffer, publicKey: Buffer, box: Buffer, info: Buffer, aad: Buffer): Buffer {
  const enc = box.subarray(0, 32);
  const dh = diffieHellman({
    privateKey: createPrivateKey({ key: Buffer.concat([Buffer.from('302e020100300506032b656e04220420', 'hex'), secretKey]), format: 'der', type: 'pkcs8' }),
    publicKey: createPublicKey({ key: { kty: 'OKP', crv: 'X25519', x: enc.toString('base64url') }, format: 'jwk' }),
  });
  const none = Buffer.alloc(0);
  const kem = Buffer.concat([Buffer.from('KEM'), Buffer.of(0, 0x20)]);
  const shared = labelledExpand(kem, labelledExtract(kem, none, 'eae_prk', dh), 'shared_secret', Buffer.concat([enc, publicKey]), 32);
  const suite = Buffer.concat([Buffer.from('HPKE'), Buffer.of(0, 0x20, 0, 1, 0, 3)]);
  const context = Buffer.concat([Buffer.of(0), labelledExtract(suite, none, 'psk_id_hash', none), labelledExtract(suite, none, 'info_hash', info)]);
  const secret = labelledExtract(suite, shared, 'secret', none);
  const [key, nonce] = [labelledExpand(suite, secret, 'key', context, 32), labelledExpand(suite, secret, 'base_nonce', context, 12)];
  return chaChaOpen(key, nonce, aad, box.subarray(32));
}

// §3.7

export function memberId(publicKey: Buffer): string {
  return sha256(publicKey).toString('base64url');
}

export function signChallenge(secretKey: Buffer, nonce: Buffer): Buffer {
  return signBytes(null, Buffer.concat([Buffer.from('sotto mailbox v1', 'ascii'), nonce]), edPrivateKey(secretKey));
}

// §3.8

export function tokenHash(token: Buffer): string {
  return sha256(token).toString('hex');
}

// §3.9

export function securityCode(epochAuthenticator: Buffer, digest: Buffer): string {
  const h = sha512(Buffer.concat([Buffer.from('sotto security code v2', 'ascii'), Buffer.of(epochAuthenticator.length), epochAuthenticator, Buffer.of(digest.length), digest]));
  return Array.from({ length: 12 }, (_, i) => String(h.readUIntBE(5 * i, 5) % 100_000).padStart(5, '0')).join(' ');
}

export function wordIndexes(code: string): number[] {
  const h = BigInt(`0x${sha512(Buffer.from(`sotto security words v1${code.replaceAll(' ', '')}`, 'ascii')).toString('hex')}`);
  return Array.from({ length: 12 }, (_, i) => Number((h >> BigInt(512 - 11 * (i + 1))) & 2047n));
}
