import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { randomBytes } from '@noble/hashes/utils.js';
import { MlsError } from 'ts-mls/mlsError.js';
import type { SuiteName } from '../../../src/crypto/index.js';
import { choices } from '../choices.js';
import { type Candidate, createCandidate, OurPeer, type Peer, type PeerChanges, TheirPeer } from './peers.js';

// Groups of members with our implementation of RFC 9420 and with ts-mls, who must agree after every commit, whoever made it.

const MAX_MEMBERS = 8;
const STEPS = 20;

class MixedGroup {
  peers: Peer[] = [];
  /** Joins that ts-mls refused, whose check of unmerged leaves is stricter than RFC 9420 §12.4.3.1; our implementation joins in its place. */
  refusedJoins = 0;
  #names = 0;

  constructor(
    readonly suite: SuiteName,
    readonly choose: (below: number) => number,
  ) {}

  async open(): Promise<void> {
    const candidate = await this.#candidate();
    const groupId = randomBytes(32);
    this.peers = [this.choose(2) ? OurPeer.create(this.suite, groupId, candidate) : await TheirPeer.create(this.suite, groupId, candidate)];
  }

  async step(): Promise<void> {
    const action = this.choose(6);
    const room = MAX_MEMBERS - this.peers.length;
    if (action < 2 && room > 0) return this.change(Math.min(room, 1 + this.choose(2)), 0);
    if (action === 2 && this.peers.length > 2) return this.change(0, 1 + this.choose(2));
    if (action === 3 && this.peers.length > 2) return this.change(1, 1);
    if (action === 4) return this.talk();
    await this.change(0, 0);
  }

  /** Somebody commits; everybody else follows; those who come join. */
  async change(adds: number, removes: number): Promise<void> {
    const committer = this.#pick();
    const removed = this.peers.filter((peer) => peer !== committer).slice(0, removes);
    const candidates = await Promise.all(Array.from({ length: adds }, () => this.#candidate()));
    const changes: PeerChanges = { add: candidates.map(({ keyPackage }) => keyPackage), remove: removed.map(({ leafIndex }) => leafIndex) };
    const { commit, welcome } = await committer.commit(changes);
    this.peers = this.peers.filter((peer) => !removed.includes(peer));
    for (const peer of this.peers) if (peer !== committer) await peer.follow(commit);
    for (const candidate of candidates) this.peers.push(await this.#join(welcome, candidate));
    this.#checkAgreement();
  }

  async talk(): Promise<void> {
    const speaker = this.#pick();
    const data = randomBytes(this.choose(300));
    const message = await speaker.say(data);
    for (const peer of this.peers) if (peer !== speaker) assert.deepEqual(await peer.hear(message), data);
  }

  async #join(welcome: Uint8Array | undefined, candidate: Candidate): Promise<Peer> {
    assert.ok(welcome);
    if (this.choose(2)) return OurPeer.join(this.suite, welcome, candidate);
    try {
      return await TheirPeer.join(this.suite, welcome, candidate);
    } catch (error) {
      if (!(error instanceof MlsError) || !error.message.includes('unmerged')) throw error;
      this.refusedJoins++;
      return OurPeer.join(this.suite, welcome, candidate);
    }
  }

  #candidate(): Promise<Candidate> {
    return createCandidate(this.suite, `member ${this.#names++}`);
  }

  #pick(): Peer {
    return this.peers[this.choose(this.peers.length)] ?? assert.fail('nobody is in');
  }

  #checkAgreement(): void {
    const [first, ...others] = this.peers.map(({ view }) => view);
    for (const view of others) assert.deepEqual(view, first);
  }
}

for (const [suite, seeds] of [['classic', [1, 2, 3, 4, 5, 6]], ['x-wing', [7]]] as const) {
  for (const seed of seeds) {
    test(`members of both implementations agree through ${STEPS} random steps (${suite}, seed ${seed})`, async (context: TestContext) => {
      const group = new MixedGroup(suite, choices(seed));
      await group.open();
      for (let step = 0; step < STEPS; step++) await group.step();
      await group.talk();
      context.diagnostic(`${group.peers.length} members in the end, ${group.refusedJoins} joins refused by ts-mls alone`);
    });
  }
}
