import assert from 'node:assert/strict';
import { randomBytes } from '@noble/hashes/utils.js';
import { generateKeyPackage, type KeyPackageKeys } from '../../../src/crypto/group/key-package-keys.js';
import { cipherSuiteOf } from '../../../src/crypto/group/suites.js';
import { proposalReaders } from '../../../src/crypto/group/wire.js';
import { createDeviceKey, CryptoError, type CryptoErrorCode, type DeviceKey } from '../../../src/crypto/index.js';
import { beginStaging, createCommit, processCommit } from '../../../src/crypto/mls/commit.js';
import type { AuthenticatedContent } from '../../../src/crypto/mls/framing.js';
import { createGroup, type GroupState, unprotect } from '../../../src/crypto/mls/group.js';
import { joinGroup } from '../../../src/crypto/mls/join.js';
import type { KeyPackage } from '../../../src/crypto/mls/key-package.js';
import type { PrivateMessage } from '../../../src/crypto/mls/private-message.js';
import { Add, type Commit, type Proposal, proposalsIn, stageProposals } from '../../../src/crypto/mls/proposal.js';
import type { Welcome } from '../../../src/crypto/mls/welcome.js';

/** Members of groups of bare MLS, without the rules of Sotto's protocol. */

export const suite = cipherSuiteOf('classic');

export interface Someone {
  readonly key: DeviceKey;
  readonly keyPackage: KeyPackage;
  readonly keys: KeyPackageKeys;
}

export function someone(key = createDeviceKey()): Someone {
  return { key, ...generateKeyPackage({ key, chain: [] }, suite, { notBefore: 0n, notAfter: 1n }, false) };
}

export function joined(welcome: Welcome | undefined, { key, keyPackage, keys }: Someone): GroupState {
  assert.ok(welcome);
  return joinGroup({ suite, welcome, keyPackage, ...keys, signatureKey: key }).state;
}

/** A group of so many, all in the same epoch, each with keys on a path of their own. */
export function groupOf(count: number): GroupState[] {
  const first = someone();
  let members = [createGroup({ suite, groupId: randomBytes(32), extensions: [], leaf: first.keyPackage.leafNode, ...first.keys, signatureKey: first.key })];
  while (members.length < count) {
    const newcomer = someone();
    const [committer] = members;
    assert.ok(committer);
    const { result, next } = createCommit(committer, [new Add(newcomer.keyPackage)]);
    const others = members.slice(1).map((member) => follow(member, result.commit));
    members = [next, ...others, joined(result.welcome, newcomer)];
  }
  for (const [index] of members.entries()) members = renewed(members, index);
  return members;
}

/** All of them after one has renewed its keys. */
export function renewed(members: readonly GroupState[], by: number): GroupState[] {
  const committer = members[by];
  assert.ok(committer);
  const { result, next } = createCommit(committer, []);
  return members.map((member) => (member === committer ? next : follow(member, result.commit)));
}

export function openCommit(member: GroupState, message: PrivateMessage): { authenticated: AuthenticatedContent; commit: Commit; committer: number } {
  const { authenticated, leafIndex } = unprotect(member, message, proposalReaders).result;
  const { body } = authenticated.content;
  assert.ok(body.kind === 'commit');
  return { authenticated, commit: body.commit, committer: leafIndex };
}

export function follow(member: GroupState, message: PrivateMessage): GroupState {
  const { authenticated, commit, committer } = openCommit(member, message);
  return process(member, authenticated, committer, proposalsIn(commit));
}

export function process(member: GroupState, authenticated: AuthenticatedContent, committer: number, proposals: readonly Proposal[]): GroupState {
  const staging = beginStaging(member, committer);
  stageProposals(staging, proposals.map((proposal) => [proposal, committer] as const));
  return processCommit(member, authenticated, staging).next;
}

/** For `assert.throws`: the code, and a word of what is wrong. */
export function failure(code: CryptoErrorCode, word = ''): (error: unknown) => boolean {
  return (error) => {
    assert.ok(error instanceof CryptoError, `expected a CryptoError, got ${String(error)}`);
    assert.equal(error.code, code, error.message);
    assert.ok(error.message.includes(word), error.message);
    return true;
  };
}
