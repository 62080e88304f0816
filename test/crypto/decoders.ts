import { cpuUsage } from 'node:process';
import { concatBytes, randomBytes } from '@noble/hashes/utils.js';
import {
  AttachmentOpener,
  AttachmentSealer,
  commit,
  createAttachmentKey,
  createSealKey,
  CryptoError,
  decodeGroup,
  decodePending,
  type DeviceKey,
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
import { type Codec, opaque } from '../../src/crypto/mls/codec.js';
import { pad, unpad } from '../../src/crypto/padding.js';
import { choices } from './choices.js';
import { Clinic, HOUR, keyPackageOf, NOW, Room, text } from './clinic.js';
import { certificateLayout, pendingLayout, profileLayout, secretsLayout, storedGroupLayout } from './layouts.js';
import { mutate } from './mutation.js';
import { signNatively } from './native-signature.js';
import { resealedCommit, resealedContent, resealedKeyPackage, resealedLeaf, resealedWelcome } from './resealed.js';

/** Everything of ours that reads bytes from outside or from a disk, with bytes that it accepts. */
export interface Decoder {
  readonly name: string;
  /** What it accepts, or with `seal` what that is made of. */
  readonly sample: Uint8Array;
  readonly layout?: Codec<unknown>;
  /** The sample is not accepted either: its signature or tag cannot be made from outside. */
  readonly forged?: boolean;
  /** Signs and encrypts what was changed, so that it gets past the first check: as an insider could. */
  readonly seal?: (bytes: Uint8Array) => Uint8Array;
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
  const content = concatBytes(opaque.encode(pad(text('hello'))), opaque.encode(new Uint8Array(64)));
  const anew = (key: DeviceKey, label: string) => (bytes: Uint8Array) => concatBytes(bytes, signNatively(key.secretKey, concatBytes(text(label), bytes)));
  const certify = (bytes: Uint8Array) => verifyChain([bytes, clinic.issuerCertificate], trust);
  const profileOf = (bytes: Uint8Array) => openProfile(bytes, { clinic: clinic.root.publicKey, nowMs: NOW });
  const owner = (bytes: Uint8Array) => keyPackageOwner(bytes, trust);
  const resealed = resealedWelcome(welcome, { secrets, joiner: agent, signer: clinic.desk });
  const hybrid = createSealKey('x-wing');
  const hybridBinding = { ...binding, suite: 'x-wing' } as const;
  return [
    { name: 'certificate, its layout', sample: certificate, slow: false, decode: readCertificate },
    { name: 'certificate', sample: certificate, slow: true, decode: parseCertificate },
    { name: 'certificate chain', sample: certificate, slow: true, decode: certify },
    { name: 'certificate, signed anew', sample: certificate.subarray(0, -64), layout: certificateLayout, seal: anew(clinic.issuer, 'sotto certificate v1'), slow: true, decode: certify },
    { name: 'profile', sample: profile, slow: true, decode: profileOf },
    { name: 'profile, signed anew', sample: profile.subarray(0, -64), layout: profileLayout, seal: anew(clinic.root, 'sotto profile v1'), slow: true, decode: profileOf },
    { name: 'record', sample: sealRecord(key, 'name', text('state')), slow: false, decode: (bytes) => openRecord(key, 'name', bytes) },
    { name: 'box', sample: sealTo(sealKey.publicKey, text('form'), binding), slow: true, decode: (bytes) => openSealed(sealKey.secretKey, bytes, binding) },
    { name: 'box, hybrid', sample: sealTo(hybrid.publicKey, text('form'), hybridBinding), slow: true, decode: (bytes) => openSealed(hybrid.secretKey, bytes, hybridBinding) },
    { name: 'attachment header', sample: sealer.header, slow: false, decode: (bytes) => new AttachmentOpener(attachmentKey, bytes) },
    { name: 'attachment chunk', sample: chunk, slow: false, decode: (bytes) => new AttachmentOpener(attachmentKey, sealer.header).openChunk(0, bytes, true) },
    { name: 'padding', sample: pad(text('x'.repeat(300))), slow: false, decode: unpad },
    { name: 'stored group', sample: encodeGroup(desk), layout: storedGroupLayout, slow: false, decode: decodeGroup },
    { name: 'stored commit', sample: encodePending(pending), layout: pendingLayout, slow: false, decode: decodePending },
    { name: 'KeyPackage', sample: keyPackage, slow: true, decode: owner },
    { name: 'KeyPackage, signed anew', ...resealedKeyPackage(keyPackage, agent), slow: true, decode: owner },
    { name: 'leaf, signed anew', ...resealedLeaf(keyPackage, agent), slow: true, decode: owner },
    { name: 'stored KeyPackage', sample: secrets, layout: secretsLayout, slow: true, decode: (bytes) => join({ secrets: bytes }) },
    { name: 'Welcome, its refs', sample: welcome, slow: false, decode: welcomeRefs },
    { name: 'Welcome', sample: welcome, slow: true, decode: (bytes) => join({ welcome: bytes }) },
    { name: 'GroupInfo, sealed anew', ...resealed.info, slow: true, decode: (bytes) => join({ welcome: bytes }) },
    { name: 'tree, hashed and sealed anew', forged: true, ...resealed.tree, slow: true, decode: (bytes) => join({ welcome: bytes }) },
    { name: 'GroupSecrets, sealed anew', ...resealed.secrets, slow: true, decode: (bytes) => join({ welcome: bytes }) },
    { name: 'message', sample: await room.say(visitor, 'hello'), slow: true, decode: (bytes) => unprotect(desk, bytes, trust) },
    { name: 'content, encrypted anew', forged: true, ...resealedContent(room.group(visitor), content), slow: true, decode: (bytes) => unprotect(room.group(clinic.desk), bytes, trust) },
    { name: 'commit, sealed anew', forged: true, ...resealedCommit(pending.commit, { author: desk, by: clinic.desk, reader: room.group(visitor) }), slow: true, decode: (bytes) => unprotect(room.group(visitor), bytes, trust) },
    { name: 'commit', sample: pending.commit, slow: true, decode: (bytes) => unprotect(room.group(visitor), bytes, trust) },
  ];
}

export interface Fuzzed {
  readonly accepted: number;
  readonly refused: number;
  readonly slowestMs: number;
}

/** Feeds a decoder mutated bytes. @throws whatever the decoder throws that is not a refusal of ours. */
export async function fuzz({ name, sample, layout, forged = false, seal = (bytes) => bytes, decode }: Decoder, { count, seed }: { count: number; seed: number }): Promise<Fuzzed> {
  const choose = choices(seed);
  const result = { accepted: 0, refused: 0, slowestMs: 0 };
  if (!forged) await decode(seal(sample));
  for (let i = 0; i < count; i++) {
    const bytes = seal(mutate(sample, choose, layout));
    const { ms, error } = await timed(() => decode(bytes));
    if (error === undefined) result.accepted++;
    else if (isRefusal(error)) result.refused++;
    else throw new Error(`${name}: input ${i} of seed ${seed}`, { cause: error });
    // What an input costs, it costs each time; compiling and collecting garbage happen with any.
    if (ms > result.slowestMs) result.slowestMs = Math.max(result.slowestMs, Math.min(ms, (await timed(() => decode(bytes))).ms, (await timed(() => decode(bytes))).ms));
  }
  return result;
}

/** Milliseconds of this process alone: the machine may be busy. */
async function timed(work: () => unknown): Promise<{ ms: number; error?: unknown }> {
  const started = cpuUsage();
  const msSince = () => cpuUsage(started).user / 1000;
  try {
    await work();
    return { ms: msSince() };
  } catch (error) {
    return { ms: msSince(), error };
  }
}

/** A stored KeyPackage of another identity is a wrong argument. */
function isRefusal(error: unknown): boolean {
  return error instanceof CryptoError || (error instanceof RangeError && error.message.startsWith('identity:'));
}
