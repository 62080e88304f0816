import { chacha20poly1305, xchacha20poly1305 } from '@noble/ciphers/chacha.js';
import { ed25519 } from '@noble/curves/ed25519.js';
import { expand, extract } from '@noble/hashes/hkdf.js';
import { sha512 } from '@noble/hashes/sha2.js';
import { ml_kem768_x25519 as xWing } from '@noble/post-quantum/hybrid.js';
import { defaultClientConfig } from 'ts-mls/clientConfig.js';
import { createGroup as createBareGroup, joinGroup as joinBareGroup } from 'ts-mls/clientState.js';
import { createCommit } from 'ts-mls/createCommit.js';
import { createApplicationMessage } from 'ts-mls/createMessage.js';
import { acceptAll } from 'ts-mls/incomingMessageAction.js';
import { generateKeyPackageWithKey } from 'ts-mls/keyPackage.js';
import { defaultLifetime } from 'ts-mls/lifetime.js';
import type { PrivateMessage } from 'ts-mls/privateMessage.js';
import { processPrivateMessage } from 'ts-mls/processMessages.js';
import { emptyPskIndex } from 'ts-mls/pskIndex.js';
import { hpkeSuites } from '../../src/crypto/hpke.js';
import {
  ATTACHMENT_CHUNK_BYTES,
  AttachmentOpener,
  AttachmentSealer,
  type CertifiedRole,
  commit,
  createAttachmentKey,
  createDeviceKey,
  createGroup,
  createKeyPackage,
  type DeviceKey,
  encodeGroup,
  type Group,
  type Identity,
  issueCertificate,
  joinGroup,
  protect,
  roster,
  type SuiteName,
  type Trust,
  unprotect,
} from '../../src/crypto/index.js';
import { createProvider } from '../crypto/mls/ts-mls-provider.js';

/** What is measured, the same in Node and in a browser. Milliseconds unless a name says otherwise. */
export interface CryptoWork {
  readonly protectMs: number[];
  readonly unprotectMs: number[];
  readonly bareProtectMs: number[];
  readonly bareUnprotectMs: number[];
  readonly signMs: number[];
  readonly verifyMs: number[];
  readonly sealMBps: number;
  readonly openMBps: number;
  readonly bareSealMBps: number;
  readonly bareOpenMBps: number;
}

const SUITE: SuiteName = 'x-wing';
const MESSAGES = 200;
const WARM_UP = 30;
const TEXT = new TextEncoder().encode('x'.repeat(200));
const FILE_BYTES = 20_000_000;
const ROUNDS = 3;
const NOW = Date.UTC(2026, 0, 15, 9);
const DAY = 86_400_000;

/** A clinic's keys, its desk and staff, and whom they trust. */
export function createClinic() {
  const [root, issuer] = [createDeviceKey(), createDeviceKey()];
  const certify = (role: CertifiedRole, { publicKey }: DeviceKey, by: DeviceKey) =>
    issueCertificate({ role, clinic: root.publicKey, subjectKey: publicKey, name: role, notBeforeMs: NOW - DAY, notAfterMs: NOW + DAY }, by);
  const issuerCertificate = certify('issuer', issuer, root);
  const key = createDeviceKey();
  const desk: Identity = { key, chain: [certify('desk', key, root)] };
  const staff = (role: 'agent' | 'assistant'): Identity => {
    const own = createDeviceKey();
    return { key: own, chain: [certify(role, own, issuer), issuerCertificate] };
  };
  const trust: Trust = { clinic: root.publicKey, nowMs: NOW };
  return { desk, staff, trust };
}

export function keyPackageOf(desk: Identity) {
  return createKeyPackage(desk, { suite: SUITE, nowMs: NOW, lifetimeMs: DAY });
}

/** What a visitor has of the clinic beforehand. */
export interface Stranger {
  /** The desk's. */
  readonly keyPackage: Uint8Array;
  readonly clinic: Uint8Array;
}

/** Identity, group, the desk added, a first message sealed: what stands between a visitor and their first message. */
export async function firstMessage({ keyPackage, clinic }: Stranger): Promise<{ group: Group; welcome: Uint8Array }> {
  const trust: Trust = { clinic, nowMs: NOW };
  const id = crypto.getRandomValues(new Uint8Array(32));
  const alone = await createGroup({ id, kind: 'conversation', identity: { key: createDeviceKey(), chain: [] }, suite: SUITE });
  const { next, welcome } = await commit(alone, { add: keyPackage }, trust);
  if (!welcome) throw new TypeError('an Add makes a Welcome');
  const { next: group } = await protect(next, TEXT);
  return { group, welcome };
}

/** Bytes of what a first message has to sign: a leaf, a commit with a KeyPackage in it, a GroupInfo with the tree in it, the message; and to encrypt. */
const SIGNED_BYTES = [1400, 3200, 3300, 500];
const VERIFIED_BYTES = [200, 1500, 2800];
const SEALED_BYTES = [3000, 3300, 120, 330, 12, 12];
/** Of trees and transcript. */
const HASHED_BYTES = 10_500;
/** Secrets of two epochs (RFC 9420 §8) and their trees (§9), and the keys of what is encrypted. */
const EXTRACTED = 5;
const EXPANDED = 44;

/**
 * What of the same nobody can do without, by noble alone: keys of the device and of its leaf; two signatures of the desk and one of its clinic
 * verified; leaf, commit, GroupInfo and message signed; the Welcome's secrets encapsulated; and what is derived, encrypted and hashed.
 */
export async function bareFirstMessage(): Promise<void> {
  const { secretKey, publicKey } = ed25519.keygen();
  const leaf = xWing.keygen();
  const signatures = SIGNED_BYTES.map((bytes) => ed25519.sign(new Uint8Array(bytes), secretKey));
  for (const [i, bytes] of VERIFIED_BYTES.entries()) ed25519.verify(signatures[i] ?? publicKey, new Uint8Array(bytes), publicKey, { zip215: false });
  const { sharedSecret } = xWing.encapsulate(leaf.publicKey);
  sha512(new Uint8Array(HASHED_BYTES));
  const secrets = Array.from({ length: EXTRACTED }, () => extract(sha512, sharedSecret, sharedSecret));
  for (let i = 0; i < EXPANDED; i++) expand(sha512, secrets[0] ?? TEXT, TEXT, 64);
  for (const bytes of SEALED_BYTES) chacha20poly1305(sharedSecret, new Uint8Array(12)).encrypt(new Uint8Array(bytes));
}

export async function measureCrypto(): Promise<CryptoWork> {
  return { ...(await measureMessages()), ...measureSignatures(), ...measureAttachments() };
}

async function timed<T>(samples: number[], work: () => T | Promise<T>): Promise<T> {
  const startedMs = performance.now();
  const result = await work();
  samples.push(performance.now() - startedMs);
  return result;
}

/** Ours and bare ts-mls on the same primitives, with content of the size that ours is padded to, take turns: neither is warmed up by the other. */
async function measureMessages() {
  const [ours, theirs] = [await ourPair(), await barePair()];
  const samples = { protectMs: new Array<number>(), unprotectMs: new Array<number>(), bareProtectMs: new Array<number>(), bareUnprotectMs: new Array<number>() };
  const noted = (name: keyof typeof samples, i: number) => (i < 0 ? [] : samples[name]);
  for (let i = -WARM_UP; i < MESSAGES; i++) {
    const sealed = await timed(noted('protectMs', i), ours.protect);
    await timed(noted('unprotectMs', i), () => ours.unprotect(sealed));
    const bareSealed = await timed(noted('bareProtectMs', i), theirs.protect);
    await timed(noted('bareUnprotectMs', i), () => theirs.unprotect(bareSealed));
  }
  return samples;
}

/** A visitor and a desk. */
async function ourPair() {
  const { desk, trust } = createClinic();
  const { keyPackage, secrets } = await keyPackageOf(desk);
  const { group, welcome } = await firstMessage({ keyPackage, clinic: trust.clinic });
  const joined = await joinGroup({ welcome, secrets, identity: desk, trust, kind: 'conversation' });
  let [sender, receiver] = [joined, group];
  return {
    protect: async () => {
      const { message, next } = await protect(sender, TEXT);
      sender = next;
      return message;
    },
    unprotect: async (message: Uint8Array) => {
      const opened = await unprotect(receiver, message, trust);
      if (opened.kind !== 'message') throw new TypeError(opened.kind);
      receiver = opened.next;
    },
  };
}

const bare = createProvider('MLS_256_XWING_CHACHA20POLY1305_SHA512_Ed25519', hpkeSuites[SUITE], sha512);

function bareMember(name: string) {
  const { publicKey, secretKey } = ed25519.keygen();
  const capabilities = { versions: ['mls10' as const], ciphersuites: [bare.name], extensions: [], proposals: [], credentials: ['basic' as const] };
  const credential = { credentialType: 'basic' as const, identity: new TextEncoder().encode(name) };
  return generateKeyPackageWithKey(credential, capabilities, defaultLifetime, [], { publicKey, signKey: secretKey }, bare);
}

async function barePair() {
  const [one, two] = [await bareMember('one'), await bareMember('two')];
  const alone = await createBareGroup(crypto.getRandomValues(new Uint8Array(32)), one.publicPackage, one.privatePackage, [], bare, defaultClientConfig);
  const add = { proposalType: 'add' as const, add: { keyPackage: two.publicPackage } };
  const { newState, welcome } = await createCommit({ state: alone, cipherSuite: bare }, { extraProposals: [add], ratchetTreeExtension: true });
  if (!welcome) throw new TypeError('an Add makes a Welcome');
  let receiver = await joinBareGroup(welcome, two.publicPackage, two.privatePackage, emptyPskIndex, bare, undefined, undefined, defaultClientConfig);
  let sender = newState;
  const padded = new Uint8Array(256);
  return {
    protect: async () => {
      const sealed = await createApplicationMessage(sender, padded, bare);
      sender = sealed.newState;
      return sealed.privateMessage;
    },
    unprotect: async (message: PrivateMessage) => {
      receiver = (await processPrivateMessage(receiver, message, emptyPskIndex, bare, acceptAll)).newState;
    },
  };
}

function measureSignatures() {
  const { secretKey, publicKey } = ed25519.keygen();
  const samples = { signMs: new Array<number>(), verifyMs: new Array<number>() };
  const message = new Uint8Array(500);
  for (let i = 0; i < MESSAGES; i++) {
    const startedMs = performance.now();
    const signature = ed25519.sign(message, secretKey);
    const signedMs = performance.now();
    ed25519.verify(signature, message, publicKey, { zip215: false });
    samples.signMs.push(signedMs - startedMs);
    samples.verifyMs.push(performance.now() - signedMs);
  }
  return samples;
}

function measureAttachments() {
  const file = new Uint8Array(FILE_BYTES).map((_, i) => i);
  const chunks = Math.ceil(FILE_BYTES / ATTACHMENT_CHUNK_BYTES);
  const chunkOf = (index: number) => file.subarray(index * ATTACHMENT_CHUNK_BYTES, (index + 1) * ATTACHMENT_CHUNK_BYTES);
  const best = { sealMBps: 0, openMBps: 0, bareSealMBps: 0, bareOpenMBps: 0 };
  const measure = (name: keyof typeof best, work: (index: number) => Uint8Array) => {
    const startedMs = performance.now();
    const results = Array.from({ length: chunks }, (_, index) => work(index));
    best[name] = Math.max(best[name], FILE_BYTES / 1000 / (performance.now() - startedMs));
    return results;
  };
  for (let round = 0; round < ROUNDS; round++) {
    const key = createAttachmentKey();
    const sealer = new AttachmentSealer(key);
    const sealed = measure('sealMBps', (index) => sealer.chunk(chunkOf(index), index === chunks - 1));
    const opener = new AttachmentOpener(key, sealer.header);
    measure('openMBps', (index) => opener.openChunk(index, sealed[index] ?? file, index === chunks - 1));
    const nonce = (index: number) => new Uint8Array(24).with(0, index & 255).with(1, index >> 8);
    const plain = measure('bareSealMBps', (index) => xchacha20poly1305(key, nonce(index)).encrypt(chunkOf(index)));
    measure('bareOpenMBps', (index) => xchacha20poly1305(key, nonce(index)).decrypt(plain[index] ?? file));
  }
  return best;
}

/** Bytes of the stored state of the desk in a group of four, after so many messages of its own. */
export async function stateAfter(messages: number): Promise<number> {
  const { desk, trust, staff } = createClinic();
  const { keyPackage, secrets } = await keyPackageOf(desk);
  const { welcome } = await firstMessage({ keyPackage, clinic: trust.clinic });
  let group = await joinGroup({ welcome, secrets, identity: desk, trust, kind: 'conversation' });
  for (const member of [staff('agent'), staff('assistant')]) {
    group = (await commit(group, { add: (await keyPackageOf(member)).keyPackage }, trust)).next;
    group = (await commit(group, {}, trust)).next;
  }
  for (let i = 0; i < messages; i++) group = (await protect(group, TEXT)).next;
  if (roster(group).length !== 4) throw new TypeError('four members');
  return encodeGroup(group).length;
}
