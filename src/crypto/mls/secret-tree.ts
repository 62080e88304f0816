import { clean } from '@noble/hashes/utils.js';
import { utf8 } from '../encoding.js';
import { CryptoError } from '../errors.js';
import { type AeadKey, type CipherSuite, deriveAeadKey, derivedFrom, expandWithLabel } from './cipher-suite.js';
import { type Codec, list, secretBytes, struct, uint32 } from './codec.js';
import { left, level, right, root } from './tree-math.js';

/**
 * The secret tree (RFC 9420 §9). It is unfolded when the epoch begins, so that nothing of it stays but two ratchets a leaf: a key is gone once it
 * was used, and so are those of generations skipped (§9.2).
 */

export interface Ratchet {
  readonly secret: Uint8Array;
  /** Of the next key. */
  readonly generation: number;
}

interface LeafRatchets {
  readonly handshake: Ratchet;
  readonly application: Ratchet;
}

export type RatchetName = keyof LeafRatchets;

/** By leaf index. */
export type SecretTree = readonly LeafRatchets[];

const ratchet: Codec<Ratchet> = struct({ secret: secretBytes, generation: uint32 });
export const secretTree: Codec<SecretTree> = list(struct<LeafRatchets>({ handshake: ratchet, application: ratchet }));

/**
 * How far a ratchet is turned for one message (§15.3): any member may write any generation into one, of any sender, and all others do the work. A log in
 * order lacks few of the messages that were sealed for it, and of commits one at most that cannot be followed.
 */
const MAX_STEPS: Readonly<Record<RatchetName, number>> = { handshake: 1000, application: 128 };
/** Of a key that is never used, so that the one after every key that is can be written down. */
const LAST_GENERATION = 0xffff_ffff;

/** @param encryptionSecret - Wiped: it is consumed by this (§9.2). */
export function createSecretTree(suite: CipherSuite, leaves: number, encryptionSecret: Uint8Array): SecretTree {
  const unfold = (node: number, secret: Uint8Array): LeafRatchets[] => {
    const below = derivedFrom(suite, secret, (derive) => {
      const start = (label: string): Ratchet => ({ secret: derive(label), generation: 0 });
      const child = (side: string) => derive('tree', utf8(side));
      if (level(node) === 0) return [{ handshake: start('handshake'), application: start('application') }];
      return [...unfold(left(node), child('left')), ...unfold(right(node), child('right'))];
    });
    clean(secret);
    return below;
  };
  return unfold(root(leaves), encryptionSecret);
}

/** A message key, and the ratchets after it. */
export interface Turned {
  readonly key: AeadKey;
  readonly generation: number;
  readonly tree: SecretTree;
  /** What the tree no longer holds, for wiping; the key is wiped by its one use. */
  readonly consumed: Uint8Array[];
}

/**
 * The key of a generation (§9.1), by default the next one; keys before it cannot be had afterwards.
 *
 * @throws CryptoError `open-failed` when the generation is past or too far ahead, or there is no such leaf.
 */
export function turnRatchet(suite: CipherSuite, tree: SecretTree, leafIndex: number, name: RatchetName, generation?: number): Turned {
  const ratchets = tree[leafIndex];
  if (ratchets === undefined) throw new CryptoError('open-failed', 'no such leaf');
  const { secret: first, generation: next } = ratchets[name];
  const wanted = generation ?? next;
  if (wanted < next || wanted - next > MAX_STEPS[name] || wanted >= LAST_GENERATION) throw new CryptoError('open-failed', 'generation out of range');
  let secret = first;
  for (let step = next; step < wanted; step++) secret = advance(suite, secret, step, first);
  const key = deriveAeadKey(suite, secret, uint32.encode(wanted));
  const turned = { secret: advance(suite, secret, wanted, first), generation: wanted + 1 };
  return { key, generation: wanted, tree: tree.with(leafIndex, { ...ratchets, [name]: turned }), consumed: [first] };
}

/** All ratchets' secrets. */
export function ratchetSecrets(tree: SecretTree): Uint8Array[] {
  return tree.flatMap(({ handshake, application }) => [handshake.secret, application.secret]);
}

/** Wipes what a turned tree holds and the one before does not, where it comes to nothing. */
export function turnBack(before: SecretTree, turned: SecretTree): void {
  const held = new Set(ratchetSecrets(before));
  clean(...ratchetSecrets(turned).filter((secret) => !held.has(secret)));
}

/** DeriveTreeSecret of the next ratchet secret; wipes the one before, but for the first, which the caller's tree holds. */
function advance(suite: CipherSuite, secret: Uint8Array, generation: number, first: Uint8Array): Uint8Array {
  const next = expandWithLabel(suite, secret, 'secret', uint32.encode(generation));
  if (secret !== first) clean(secret);
  return next;
}
