import assert from 'node:assert/strict';
import { ed25519 } from '@noble/curves/ed25519.js';
import { sha256, sha512 } from '@noble/hashes/sha2.js';
import type { Capabilities } from 'ts-mls/capabilities.js';
import { type ClientState, createGroup as createTheirGroup, joinGroup as joinTheirs } from 'ts-mls/clientState.js';
import { defaultClientConfig } from 'ts-mls/clientConfig.js';
import { createCommit as createTheirCommit } from 'ts-mls/createCommit.js';
import { createApplicationMessage } from 'ts-mls/createMessage.js';
import type { CiphersuiteImpl } from 'ts-mls/crypto/ciphersuite.js';
import { acceptAll } from 'ts-mls/incomingMessageAction.js';
import { generateKeyPackageWithKey, type KeyPackage as TheirKeyPackage } from 'ts-mls/keyPackage.js';
import { defaultLifetime } from 'ts-mls/lifetime.js';
import { decodeMlsMessage, encodeMlsMessage, type MLSMessage } from 'ts-mls/message.js';
import { processPrivateMessage } from 'ts-mls/processMessages.js';
import type { Proposal as TheirProposal } from 'ts-mls/proposal.js';
import { emptyPskIndex } from 'ts-mls/pskIndex.js';
import { cipherSuiteOf } from '../../../src/crypto/group/suites.js';
import { decodeMessage, keyPackageMessage, privateMessageMessage, proposalReaders, welcomeMessage } from '../../../src/crypto/group/wire.js';
import { hpkeSuites } from '../../../src/crypto/hpke.js';
import { DeviceKey, type SuiteName } from '../../../src/crypto/index.js';
import { beginStaging, createCommit, processCommit } from '../../../src/crypto/mls/commit.js';
import { createGroup, type GroupState, protect, type Said, unprotect } from '../../../src/crypto/mls/group.js';
import { joinGroup } from '../../../src/crypto/mls/join.js';
import { Add, proposalsIn, Remove, stageProposals } from '../../../src/crypto/mls/proposal.js';
import { createProvider } from './ts-mls-provider.js';

/** One member of a group in one of two implementations of MLS; what goes between them is bytes. */
export interface Peer {
  readonly implementation: 'ours' | 'ts-mls';
  readonly leafIndex: number;
  /** What all members of an epoch must agree on. */
  readonly view: { readonly epoch: bigint; readonly authenticator: Uint8Array; readonly treeHash: Uint8Array };
  /** Adopts the commit at once. */
  commit(changes: PeerChanges): Promise<{ commit: Uint8Array; welcome: Uint8Array | undefined }>;
  follow(commit: Uint8Array): Promise<void>;
  say(data: Uint8Array): Promise<Uint8Array>;
  hear(message: Uint8Array): Promise<Uint8Array>;
}

export interface PeerChanges {
  readonly add?: readonly Uint8Array[];
  readonly remove?: readonly number[];
}

/** Somebody to be: keys and a KeyPackage. Either implementation can join with it. */
export interface Candidate {
  readonly keyPackage: Uint8Array;
  readonly publicPackage: TheirKeyPackage;
  readonly privatePackage: { readonly initPrivateKey: Uint8Array; readonly hpkePrivateKey: Uint8Array; readonly signaturePrivateKey: Uint8Array };
}

const providers: Readonly<Record<SuiteName, CiphersuiteImpl>> = {
  'x-wing': createProvider('MLS_256_XWING_CHACHA20POLY1305_SHA512_Ed25519', hpkeSuites['x-wing'], sha512),
  classic: createProvider('MLS_128_DHKEMX25519_CHACHA20POLY1305_SHA256_Ed25519', hpkeSuites.classic, sha256),
};

export async function createCandidate(suite: SuiteName, name: string): Promise<Candidate> {
  const provider = providers[suite];
  const { publicKey, secretKey } = ed25519.keygen();
  const capabilities: Capabilities = { versions: ['mls10'], ciphersuites: [provider.name], extensions: [], proposals: [], credentials: ['basic'] };
  const credential = { credentialType: 'basic' as const, identity: new TextEncoder().encode(name) };
  const made = await generateKeyPackageWithKey(credential, capabilities, defaultLifetime, [], { publicKey, signKey: secretKey }, provider);
  const keyPackage = encodeMlsMessage({ version: 'mls10', wireformat: 'mls_key_package', keyPackage: made.publicPackage });
  return { keyPackage, ...made };
}

export class OurPeer implements Peer {
  readonly implementation = 'ours';
  #state: GroupState;

  constructor(state: GroupState) {
    this.#state = state;
  }

  static create(suite: SuiteName, groupId: Uint8Array, { keyPackage, privatePackage }: Candidate): OurPeer {
    const { leafNode } = decodeMessage(keyPackageMessage, keyPackage, 'keyPackage');
    const keys = { encryptionKey: privatePackage.hpkePrivateKey, signatureKey: new DeviceKey(privatePackage.signaturePrivateKey) };
    return new OurPeer(createGroup({ suite: cipherSuiteOf(suite), groupId, extensions: [], leaf: leafNode, ...keys }));
  }

  static join(suite: SuiteName, welcome: Uint8Array, { keyPackage, privatePackage }: Candidate): OurPeer {
    const { state } = joinGroup({
      suite: cipherSuiteOf(suite),
      welcome: decodeMessage(welcomeMessage, welcome, 'welcome'),
      keyPackage: decodeMessage(keyPackageMessage, keyPackage, 'keyPackage'),
      initKey: privatePackage.initPrivateKey,
      encryptionKey: privatePackage.hpkePrivateKey,
      signatureKey: new DeviceKey(privatePackage.signaturePrivateKey),
    });
    return new OurPeer(state);
  }

  get leafIndex(): number {
    return this.#state.leafIndex;
  }

  get view() {
    const { context, secrets } = this.#state;
    return { epoch: context.epoch, authenticator: secrets.authenticator, treeHash: context.treeHash };
  }

  async commit({ add = [], remove = [] }: PeerChanges) {
    const added = add.map((bytes) => new Add(decodeMessage(keyPackageMessage, bytes, 'keyPackage')));
    const { commit, welcome } = this.#adopt(createCommit(this.#state, [...remove.map((index) => new Remove(index)), ...added]));
    return { commit: privateMessageMessage.encode(commit), welcome: welcome && welcomeMessage.encode(welcome) };
  }

  async follow(commit: Uint8Array): Promise<void> {
    const { authenticated, leafIndex } = this.#open(commit);
    const { body } = authenticated.content;
    assert.ok(body.kind === 'commit');
    const staging = beginStaging(this.#state, leafIndex);
    stageProposals(staging, proposalsIn(body.commit).map((proposal) => [proposal, leafIndex] as const));
    this.#adopt(processCommit(this.#state, authenticated, staging));
  }

  async say(data: Uint8Array): Promise<Uint8Array> {
    return privateMessageMessage.encode(this.#adopt(protect(this.#state, data)));
  }

  async hear(message: Uint8Array): Promise<Uint8Array> {
    const { body } = this.#open(message).authenticated.content;
    assert.ok(body.kind === 'application');
    return body.data;
  }

  #open(message: Uint8Array) {
    return this.#adopt(unprotect(this.#state, decodeMessage(privateMessageMessage, message, 'message'), proposalReaders));
  }

  /** Wipes what is consumed, as the product does: what is wiped too early shows. */
  #adopt<Result>({ result, next, consumed }: Said<Result>): Result {
    this.#state = next;
    for (const secret of consumed) secret.fill(0);
    return result;
  }
}

export class TheirPeer implements Peer {
  readonly implementation = 'ts-mls';
  readonly #provider: CiphersuiteImpl;
  #state: ClientState;

  private constructor(state: ClientState, provider: CiphersuiteImpl) {
    this.#state = state;
    this.#provider = provider;
  }

  static async create(suite: SuiteName, groupId: Uint8Array, { publicPackage, privatePackage }: Candidate): Promise<TheirPeer> {
    const provider = providers[suite];
    return new TheirPeer(await createTheirGroup(groupId, publicPackage, privatePackage, [], provider, defaultClientConfig), provider);
  }

  static async join(suite: SuiteName, bytes: Uint8Array, { publicPackage, privatePackage }: Candidate): Promise<TheirPeer> {
    const provider = providers[suite];
    const message = decodeTheirs(bytes);
    assert.ok(message.wireformat === 'mls_welcome');
    return new TheirPeer(await joinTheirs(message.welcome, publicPackage, privatePackage, emptyPskIndex, provider, undefined, undefined, defaultClientConfig), provider);
  }

  get leafIndex(): number {
    return this.#state.privatePath.leafIndex;
  }

  get view() {
    const { groupContext, keySchedule } = this.#state;
    return { epoch: groupContext.epoch, authenticator: keySchedule.epochAuthenticator, treeHash: groupContext.treeHash };
  }

  async commit({ add = [], remove = [] }: PeerChanges) {
    const extraProposals: TheirProposal[] = [
      ...remove.map((removed) => ({ proposalType: 'remove' as const, remove: { removed } })),
      ...add.map((bytes) => ({ proposalType: 'add' as const, add: { keyPackage: theirKeyPackage(bytes) } })),
    ];
    const { newState, commit, welcome } = await createTheirCommit({ state: this.#state, cipherSuite: this.#provider }, { extraProposals, ratchetTreeExtension: true });
    this.#state = newState;
    return { commit: encodeMlsMessage(commit), welcome: welcome && encodeMlsMessage({ version: 'mls10', wireformat: 'mls_welcome', welcome }) };
  }

  async follow(commit: Uint8Array): Promise<void> {
    await this.#process(commit);
  }

  async say(data: Uint8Array): Promise<Uint8Array> {
    const { newState, privateMessage } = await createApplicationMessage(this.#state, data, this.#provider);
    this.#state = newState;
    return encodeMlsMessage({ version: 'mls10', wireformat: 'mls_private_message', privateMessage });
  }

  async hear(message: Uint8Array): Promise<Uint8Array> {
    const result = await this.#process(message);
    assert.ok(result.kind === 'applicationMessage');
    return result.message;
  }

  async #process(bytes: Uint8Array) {
    const message = decodeTheirs(bytes);
    assert.ok(message.wireformat === 'mls_private_message');
    const result = await processPrivateMessage(this.#state, message.privateMessage, emptyPskIndex, this.#provider, acceptAll);
    this.#state = result.newState;
    return result;
  }
}

function theirKeyPackage(bytes: Uint8Array): TheirKeyPackage {
  const message = decodeTheirs(bytes);
  assert.ok(message.wireformat === 'mls_key_package');
  return message.keyPackage;
}

function decodeTheirs(bytes: Uint8Array): MLSMessage {
  const decoded = decodeMlsMessage(bytes, 0);
  assert.ok(decoded && decoded[1] === bytes.length);
  return decoded[0];
}
