// `npm run vectors:own`: writes the vectors beside this file. The same each time: the randomness is a stream from a fixed key.
import { writeFileSync } from 'node:fs';
import { chacha20 } from '@noble/ciphers/chacha.js';
import { ed25519 } from '@noble/curves/ed25519.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { concatBytes } from '@noble/hashes/utils.js';
import { codeOf, securityWordIndexes } from '../../../src/crypto/security-code.js';
import { pad, unpad } from '../../../src/crypto/padding.js';
import { chunksOf } from '../../../src/files/padding.js';
import { sealFile } from '../../../src/files/seal-file.js';
import { toBase64Url } from '../../../src/bytes.js';
import { blobOf } from '../../../src/conversation/content/file-content.js';
import {
  ATTACHMENT_HEADER_BYTES,
  AttachmentSealer,
  createAttachmentKey,
  createDeviceKey,
  createSealKey,
  CryptoError,
  issueCertificate,
  memberId,
  openProfile,
  parseCertificate,
  profileDigest,
  sealRecord,
  sealTo,
  signChallenge,
  signLabelled,
  signProfile,
  tokenHash,
  verifyChain,
} from '../../../src/crypto/index.js';

const NOW = Date.UTC(2026, 0, 15, 9);
const HOUR = 3_600_000;

let drawn = 0;
/** As many bytes of the stream as asked for, each used once. */
function draw<T extends ArrayBufferView>(into: T): T {
  const nonce = new Uint8Array(12);
  new DataView(nonce.buffer).setUint32(8, drawn++);
  const bytes = new Uint8Array(into.buffer, into.byteOffset, into.byteLength);
  bytes.set(chacha20(new Uint8Array(32).fill(0x53), nonce, new Uint8Array(bytes.length)));
  return into;
}
Object.defineProperty(crypto, 'getRandomValues', { value: draw });

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');
const text = (content: string): Uint8Array => new TextEncoder().encode(content);
const random = (length: number): Uint8Array => draw(new Uint8Array(length));

/** What a check came to: the code of the refusal, or what `show` makes of the result. */
function outcome<T>(check: () => T, show: (result: T) => object): object {
  try {
    return { ok: true, ...show(check()) };
  } catch (error) {
    if (!(error instanceof CryptoError)) throw error;
    return { ok: false, code: error.code };
  }
}

function write(name: string, about: string, vectors: object): void {
  writeFileSync(new URL(`${name}.json`, import.meta.url), `${JSON.stringify({ about, ...vectors }, null, 1)}\n`);
}

const names: readonly (readonly [what: string, name: string])[] = [
  ['that is blank', ' '],
  ['of what is not seen', '\u3164'],
  ['of no letter', '…'],
  ['with a blank before it', ' Ann'],
  ['with a blank after it', 'Ann '],
  ['with two blanks in a row', 'Ann  Lee'],
  ['with a blank that is no space', 'Ann\u00a0Lee'],
  ['with a character of no width', 'An\u200bn'],
  ['with a soft hyphen', 'An\u00adn'],
  ['with a variation selector', 'Ann\ufe0f'],
  ['with a mark before it', '\u0308Ann'],
  ['in Normalization Form D', 'Zoe\u0308'],
  ['in Normalization Form C', 'Zoë'],
  ['with a joiner between letters that do not join', 'An\u200dn'],
  ['with a non-joiner at its end', 'علی\u200c'],
  ['in Persian', 'علی\u200cرضا'],
  ['in Persian, with vowels', 'علی\u0652\u200cرضا'],
  ['in Persian, with a joiner for the non-joiner', 'علی\u200dرضا'],
  ['in Persian, with a non-joiner after what does not join', 'نور\u200cالدین'],
  ['in Hindi', 'क्\u200dष'],
  ['in Hindi, with two joiners', 'क्\u200d\u200dष'],
  ['in Malayalam, with a joiner at its end', 'ക\u0d4d\u200d'],
];

function certificates(): object {
  const [root, other, issuer, desk, agent] = Array.from({ length: 5 }, createDeviceKey);
  if (!root || !other || !issuer || !desk || !agent) throw new TypeError('five keys');
  const clinic = root.publicKey;
  const times = { notBeforeMs: NOW - HOUR, notAfterMs: NOW + 12 * HOUR };
  const deskCertificate = issueCertificate({ role: 'desk', clinic, subjectKey: desk.publicKey, name: 'Front desk', ...times }, root);
  const issuerCertificate = issueCertificate({ role: 'issuer', clinic, subjectKey: issuer.publicKey, name: 'Issuer', ...times }, root);
  const agentCertificate = issueCertificate({ role: 'agent', clinic, subjectKey: agent.publicKey, name: 'Zoë Ångström 沈', ...times }, issuer);
  const assistantCertificate = issueCertificate({ role: 'assistant', clinic, subjectKey: agent.publicKey, name: 'x'.repeat(128), ...times }, issuer);
  const patient = { role: 'patient', clinic, subjectKey: agent.publicKey, name: 'pseudonym-of-a-patient', ...times } as const;
  const [patientCertificate, patientByRoot] = [issueCertificate(patient, issuer), issueCertificate(patient, root)];
  const byOther = issueCertificate({ role: 'agent', clinic, subjectKey: agent.publicKey, name: 'Mallory', ...times }, other).slice(0, -64);
  byOther.set(issuer.publicKey, 66);
  const forged = concatBytes(byOther, signLabelled(other, 'sotto certificate v1', byOther));
  const resigned = (change: (signed: Uint8Array) => Uint8Array): Uint8Array => {
    const signed = change(agentCertificate.slice(0, -64));
    return concatBytes(signed, ed25519.sign(concatBytes(text('sotto certificate v1'), signed), issuer.secretKey));
  };
  const withKey = (point: string, at: number) => resigned((signed) => (signed.set(Buffer.from(point, 'hex'), at), signed));
  const smallOrder = 'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a';
  const nonCanonical = 'eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f';
  const withName = (name: Uint8Array) => resigned((signed) => concatBytes(signed.subarray(0, 130), Uint8Array.of(name.length), name));
  const serial = parseCertificate(agentCertificate).serial;
  const chains: readonly { what: string; chain: Uint8Array[]; nowMs?: number; revoked?: string[]; grace?: boolean; clinic?: Uint8Array }[] = [
    { what: 'the desk', chain: [deskCertificate] },
    { what: 'an issuer', chain: [issuerCertificate] },
    { what: 'an agent', chain: [agentCertificate, issuerCertificate] },
    { what: 'an assistant with the longest name', chain: [assistantCertificate, issuerCertificate] },
    { what: 'an agent without the issuer', chain: [agentCertificate] },
    { what: 'the desk with an issuer', chain: [deskCertificate, issuerCertificate] },
    { what: 'nobody', chain: [] },
    { what: 'a signature of another key', chain: [forged, issuerCertificate] },
    { what: 'the root of another clinic', chain: [agentCertificate, issuerCertificate], clinic: other.publicKey },
    { what: 'expired', chain: [agentCertificate, issuerCertificate], nowMs: NOW + 12 * HOUR },
    { what: 'expired, in already', chain: [agentCertificate, issuerCertificate], nowMs: NOW + 12 * HOUR, grace: true },
    { what: 'not valid yet, by five minutes', chain: [agentCertificate, issuerCertificate], nowMs: NOW - HOUR - 5 * 60_000 },
    { what: 'not valid yet, by more', chain: [agentCertificate, issuerCertificate], nowMs: NOW - HOUR - 5 * 60_000 - 1 },
    { what: 'revoked', chain: [agentCertificate, issuerCertificate], revoked: [serial] },
    { what: 'revoked, in already', chain: [agentCertificate, issuerCertificate], revoked: [serial], grace: true },
    { what: 'a byte after it', chain: [concatBytes(agentCertificate, Uint8Array.of(0)), issuerCertificate] },
    { what: 'a byte missing', chain: [agentCertificate.subarray(0, -1), issuerCertificate] },
    { what: 'an unknown format', chain: [resigned((signed) => signed.with(0, 2)), issuerCertificate] },
    { what: 'a patient', chain: [patientCertificate, issuerCertificate] },
    { what: 'a patient by the root itself', chain: [patientByRoot] },
    { what: 'an unknown role', chain: [resigned((signed) => signed.with(1, 6)), issuerCertificate] },
    { what: 'a subject key of small order', chain: [withKey(smallOrder, 34), issuerCertificate] },
    { what: 'a subject key that is not canonical', chain: [withKey(nonCanonical, 34), issuerCertificate] },
    { what: 'an empty name', chain: [withName(new Uint8Array()), issuerCertificate] },
    { what: 'a name of 129 bytes', chain: [withName(text('x'.repeat(129))), issuerCertificate] },
    { what: 'a name with a bidirectional override', chain: [withName(text('\u202eennA')), issuerCertificate] },
    ...names.map(([what, name]) => ({ what: `a name ${what}`, chain: [withName(text(name)), issuerCertificate] })),
    { what: 'a name that is not UTF-8', chain: [withName(Uint8Array.of(0xc0, 0x80)), issuerCertificate] },
    { what: 'an end before its beginning', chain: [resigned((signed) => (signed.copyWithin(122, 114, 122), signed)), issuerCertificate] },
  ];
  return {
    chains: chains.map(({ what, chain, nowMs = NOW, revoked = [], grace = false, clinic: pinned = clinic }) => ({
      what,
      clinic: hex(pinned),
      nowMs,
      revoked,
      grace,
      chain: chain.map(hex),
      result: outcome(
        () => verifyChain(chain, { clinic: pinned, nowMs, revoked: new Set(revoked) }, { grace }),
        ({ role, subjectKey, issuerKey, serial: id, notBeforeMs, notAfterMs, name }) => ({ role, subjectKey: hex(subjectKey), issuerKey: hex(issuerKey), serial: id, notBeforeMs, notAfterMs, name }),
      ),
    })),
  };
}

function profiles(): object {
  const [root, other] = [createDeviceKey(), createDeviceKey()];
  const fields = { key: root, version: 7, issuedAtMs: NOW, expiresAtMs: NOW + HOUR, body: text('{"v":1}') };
  const signed = signProfile(fields);
  const byOther = signed.subarray(0, -64);
  const cases: readonly { what: string; profile: Uint8Array; nowMs?: number; minVersion?: number }[] = [
    { what: 'as signed', profile: signed },
    { what: 'with an empty body and the largest numbers', profile: signProfile({ ...fields, version: Number.MAX_SAFE_INTEGER, expiresAtMs: Number.MAX_SAFE_INTEGER, body: new Uint8Array() }) },
    { what: 'the version seen last', profile: signed, minVersion: 7 },
    { what: 'an older version than seen', profile: signed, minVersion: 8 },
    { what: 'expired', profile: signed, nowMs: NOW + HOUR },
    { what: 'not valid yet, by five minutes', profile: signed, nowMs: NOW - 5 * 60_000 },
    { what: 'not valid yet, by more', profile: signed, nowMs: NOW - 5 * 60_000 - 1 },
    { what: 'of another clinic', profile: signProfile({ ...fields, key: other }) },
    { what: 'signed by another key', profile: concatBytes(byOther, signLabelled(other, 'sotto profile v1', byOther)) },
    { what: 'with a bit of the body changed', profile: signed.with(62, (signed[62] ?? 0) ^ 1) },
    { what: 'with a byte after it', profile: concatBytes(signed, Uint8Array.of(0)) },
    { what: 'with a byte missing', profile: signed.subarray(0, -1) },
    { what: 'of an unknown format', profile: signed.with(0, 2) },
    { what: 'with a version above 2^53 − 1', profile: signed.with(33, 1) },
  ];
  return {
    clinic: hex(root.publicKey),
    profiles: cases.map(({ what, profile, nowMs = NOW, minVersion = 0 }) => ({
      what,
      nowMs,
      minVersion,
      profile: hex(profile),
      digest: hex(profileDigest(profile)),
      result: outcome(
        () => openProfile(profile, { clinic: root.publicKey, nowMs, minVersion }),
        ({ version, issuedAtMs, expiresAtMs, body }) => ({ version, issuedAtMs, expiresAtMs, body: hex(body) }),
      ),
    })),
  };
}

function paddings(): object {
  const lengths = [0, 1, 255, 256, 511, 512, 1023, 2047, 4095, 8191, 16_383, 16_384, 32_767, 114_687];
  const wrong = [new Uint8Array(), new Uint8Array(256), Uint8Array.of(0x80), new Uint8Array(512).with(3, 0x80), new Uint8Array(256).fill(1), new Uint8Array(300).with(299, 0x80)];
  return {
    content: 'byte i is i modulo 251',
    padded: lengths.map((length) => {
      const padded = pad(new Uint8Array(length).map((_, i) => i % 251));
      return { length, paddedLength: padded.length, sha256: hex(sha256(padded)) };
    }),
    notPadded: wrong.map((bytes) => ({ bytes: hex(bytes), result: outcome(() => unpad(bytes), () => ({})) })),
  };
}

/** Byte i of a file is i modulo 251. */
function attachments(): object {
  return {
    plaintext: 'byte i of a file is i modulo 251',
    files: [0, 1, 65_535, 65_536, 65_537, 131_072 + 17].map((length) => {
      const file = new Uint8Array(length).map((_, i) => i % 251);
      const key = createAttachmentKey();
      const sealer = new AttachmentSealer(key);
      const count = Math.max(1, Math.ceil(length / 65_536));
      const chunks = Array.from({ length: count }, (_, i) => sealer.chunk(file.subarray(i * 65_536, (i + 1) * 65_536), i === count - 1));
      return { length, key: hex(key), header: hex(sealer.header), tags: chunks.map((chunk) => hex(chunk.subarray(-16))), ends: chunks.map((chunk) => hex(chunk.subarray(-32, -16))) };
    }),
  };
}

function records(): object {
  return {
    records: [['', ''], ['group', 'state'], ['v/out/000001', 'x'.repeat(200)], ['naïve', 'é沈']].map(([name = '', plaintext = '']) => {
      const key = random(32);
      return { name, key: hex(key), plaintext: hex(text(plaintext)), sealed: hex(sealRecord(key, name, text(plaintext))) };
    }),
  };
}

function boxes(): object {
  return {
    suite: 'classic: DHKEM(X25519, HKDF-SHA256), HKDF-SHA256, ChaCha20-Poly1305',
    boxes: [['sotto history v1', 'conversation/0/1', 'what was said'], ['', '', '']].map(([info = '', aad = '', plaintext = '']) => {
      const { publicKey, secretKey } = createSealKey('classic');
      const box = sealTo(publicKey, text(plaintext), { suite: 'classic', info: text(info), aad: text(aad) });
      return { publicKey: hex(publicKey), secretKey: hex(secretKey), info, aad, plaintext: hex(text(plaintext)), box: hex(box) };
    }),
  };
}

function mailboxes(): object {
  return {
    challenges: Array.from({ length: 3 }, () => {
      const key = createDeviceKey();
      const nonce = random(32);
      return { secretKey: hex(key.secretKey), publicKey: hex(key.publicKey), id: memberId(key.publicKey), nonce: hex(nonce), signature: hex(signChallenge(key, nonce)) };
    }),
  };
}

function accessTokens(): object {
  return { tokens: Array.from({ length: 3 }, () => random(32)).map((token) => ({ token: hex(token), hash: hex(tokenHash(token)) })) };
}

function securityCodes(): object {
  return {
    codes: [32, 64, 64].map((length) => {
      const [authenticator, digest] = [random(length), random(32)];
      return { epochAuthenticator: hex(authenticator), profileDigest: hex(digest), code: codeOf(authenticator, digest), words: securityWordIndexes(codeOf(authenticator, digest)) };
    }),
  };
}

/** Files of a conversation: sealed as the relay keeps them, at sizes around each step. */
function sealedFiles(): object {
  const MB = 1_048_576;
  const sizes = [0, 1, 65_536, 65_537, 131_073, 196_609, 262_145, 327_681, 458_753, 600_000, MB, MB + 1, 3 * MB, 10 * MB - 5, 10 * MB, 25 * MB];
  return {
    plaintext: 'byte i of a file is i modulo 251',
    chunks: sizes.map((sizeBytes) => ({ sizeBytes, chunks: chunksOf(sizeBytes) })),
    files: [0, 17, 65_536, 70_001, 300_000, 600_000].map((sizeBytes) => {
      const media = 'application/pdf';
      const { key, parts, digest } = sealFile(new Uint8Array(sizeBytes).map((_, i) => i % 251));
      return { sizeBytes, key: hex(key), header: hex(parts[0]?.subarray(0, ATTACHMENT_HEADER_BYTES) ?? new Uint8Array(0)), parts: parts.map(({ length }) => length), tags: parts.map((part) => hex(part.subarray(-16))), digest, media, blob: blobOf({ key: toBase64Url(key), digest, sizeBytes, media }) };
    }),
  };
}

write('certificate', 'docs/protocol.md §3.1', certificates());
write('profile', '§3.2', profiles());
write('padding', '§3.3', paddings());
write('attachment', '§3.4', attachments());
write('record', '§3.5', records());
write('box', '§3.6', boxes());
write('mailbox', '§3.7', mailboxes());
write('access-token', '§3.8', accessTokens());
write('security-code', '§3.9', securityCodes());
// Last: what is drawn for the others stays what it was.
write('file', '§3.4', sealedFiles());
