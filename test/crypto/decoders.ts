import { cpuUsage } from 'node:process';
import { randomBytes } from '@noble/hashes/utils.js';
import {
  AttachmentOpener,
  AttachmentSealer,
  commit,
  createAttachmentKey,
  createSealKey,
  CryptoError,
  decodeGroup,
  decodePending,
  encodeGroup,
  encodePending,
  joinGroup,
  keyPackageOwner,
  openProfile,
  openRecord,
  openSealed,
  parseCertificate,
  sealRecord,
  sealTo,
  signProfile,
  unprotect,
  verifyChain,
  welcomeRefs,
} from '../../src/crypto/index.js';
import { readCertificate } from '../../src/crypto/certificate.js';
import { pad, unpad } from '../../src/crypto/padding.js';
import { type Choose, choices } from './choices.js';
import { Clinic, HOUR, keyPackageOf, NOW, Room, text } from './clinic.js';

/** Everything of ours that reads bytes from outside or from a disk, with bytes that it accepts. */
export interface Decoder {
  readonly name: string;
  readonly sample: Uint8Array;
  /** Milliseconds rather than microseconds: a signature, a key agreement. */
  readonly slow: boolean;
  readonly decode: (bytes: Uint8Array) => unknown;
}

export async function decoders(): Promise<Decoder[]> {
  const clinic = new Clinic();
  const trust = clinic.trust();
  const agent = clinic.staff();
  const [certificate = new Uint8Array()] = agent.chain;
  const profile = signProfile({ key: clinic.root, version: 3, issuedAtMs: NOW, expiresAtMs: NOW + HOUR, body: text('{"v":1}') });
  const key = randomBytes(32);
  const sealKey = createSealKey('classic');
  const binding = { suite: 'classic', info: text('fuzz'), aad: new Uint8Array() } as const;
  const attachmentKey = createAttachmentKey();
  const sealer = new AttachmentSealer(attachmentKey);
  const chunk = sealer.chunk(text('x-ray'), true);
  const { room, visitor } = await Room.open(clinic, 'classic');
  const desk = room.group(clinic.desk);
  const { keyPackage, secrets } = await keyPackageOf(agent, 'classic');
  const pending = await commit(desk, { add: keyPackage }, trust);
  const welcome = pending.welcome ?? new Uint8Array();
  const join = (changed: { welcome?: Uint8Array; secrets?: Uint8Array }) => joinGroup({ welcome, secrets, identity: agent, trust, kind: 'conversation', ...changed });
  return [
    { name: 'certificate, its layout', sample: certificate, slow: false, decode: readCertificate },
    { name: 'certificate', sample: certificate, slow: true, decode: parseCertificate },
    { name: 'certificate chain', sample: certificate, slow: true, decode: (bytes) => verifyChain([bytes, clinic.issuerCertificate], trust) },
    { name: 'profile', sample: profile, slow: true, decode: (bytes) => openProfile(bytes, { clinic: clinic.root.publicKey, nowMs: NOW }) },
    { name: 'record', sample: sealRecord(key, 'name', text('state')), slow: false, decode: (bytes) => openRecord(key, 'name', bytes) },
    { name: 'box', sample: sealTo(sealKey.publicKey, text('form'), binding), slow: true, decode: (bytes) => openSealed(sealKey.secretKey, bytes, binding) },
    { name: 'attachment header', sample: sealer.header, slow: false, decode: (bytes) => new AttachmentOpener(attachmentKey, bytes) },
    { name: 'attachment chunk', sample: chunk, slow: false, decode: (bytes) => new AttachmentOpener(attachmentKey, sealer.header).openChunk(0, bytes, true) },
    { name: 'padding', sample: pad(text('x'.repeat(300))), slow: false, decode: unpad },
    { name: 'stored group', sample: encodeGroup(desk), slow: false, decode: decodeGroup },
    { name: 'stored commit', sample: encodePending(pending), slow: false, decode: decodePending },
    { name: 'KeyPackage', sample: keyPackage, slow: true, decode: (bytes) => keyPackageOwner(bytes, trust) },
    { name: 'stored KeyPackage', sample: secrets, slow: true, decode: (bytes) => join({ secrets: bytes }) },
    { name: 'Welcome, its refs', sample: welcome, slow: false, decode: welcomeRefs },
    { name: 'Welcome', sample: welcome, slow: true, decode: (bytes) => join({ welcome: bytes }) },
    { name: 'message', sample: await room.say(visitor, 'hello'), slow: true, decode: (bytes) => unprotect(desk, bytes, trust) },
    { name: 'commit', sample: pending.commit, slow: true, decode: (bytes) => unprotect(room.group(visitor), bytes, trust) },
  ];
}

export interface Fuzzed {
  readonly accepted: number;
  readonly refused: number;
  readonly slowestMs: number;
}

/** Feeds a decoder mutated bytes. @throws whatever the decoder throws that is not a refusal of ours. */
export async function fuzz({ name, sample, decode }: Decoder, { count, seed }: { count: number; seed: number }): Promise<Fuzzed> {
  const choose = choices(seed);
  const result = { accepted: 0, refused: 0, slowestMs: 0 };
  for (let i = 0; i < count; i++) {
    const bytes = mutate(sample, choose);
    // Of this process alone: the machine may be busy.
    const started = cpuUsage();
    try {
      await decode(bytes);
      result.accepted++;
    } catch (error) {
      if (!isRefusal(error)) throw new Error(`${name}: input ${i} of seed ${seed}`, { cause: error });
      result.refused++;
    }
    result.slowestMs = Math.max(result.slowestMs, cpuUsage(started).user / 1000);
  }
  return result;
}

/** A stored KeyPackage of another identity is a wrong argument. */
function isRefusal(error: unknown): boolean {
  return error instanceof CryptoError || (error instanceof RangeError && error.message.startsWith('identity:'));
}

const INTERESTING = [0, 1, 0x7f, 0x80, 0xff];

/** One to four changes: bits, bytes, lengths, pieces cut out, doubled or moved. */
function mutate(sample: Uint8Array, choose: Choose): Uint8Array {
  let bytes: Uint8Array = sample.slice();
  for (let changes = 1 + choose(4); changes > 0; changes--) bytes = change(bytes, choose);
  return bytes;
}

function change(bytes: Uint8Array, choose: Choose): Uint8Array {
  const at = choose(bytes.length + 1);
  const length = Math.min(1 + choose(choose(4) === 0 ? 64 : 8), bytes.length - at);
  const piece = bytes.subarray(at, at + length);
  const withPiece = (inserted: Uint8Array) => Uint8Array.from([...bytes.subarray(0, at), ...inserted, ...bytes.subarray(at + length)]);
  switch (choose(7)) {
    case 0:
      return bytes.subarray(0, at).slice();
    case 1:
      return withPiece(new Uint8Array());
    case 2:
      return withPiece(Uint8Array.from([...piece, ...piece]));
    case 3:
      return withPiece(piece.map(() => INTERESTING[choose(INTERESTING.length)] ?? 0));
    case 4:
      return withPiece(piece.map(() => choose(256)));
    case 5:
      return Uint8Array.from([...bytes, ...piece]);
    default:
      return at < bytes.length ? bytes.with(at, (bytes[at] ?? 0) ^ (1 << choose(8))) : bytes;
  }
}
