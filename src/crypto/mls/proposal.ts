import { bytesToHex, concatBytes } from '@noble/hashes/utils.js';
import type { ByteReader } from '../encoding.js';
import { CryptoError } from '../errors.js';
import type { CipherSuite } from './cipher-suite.js';
import { type Codec, constant, enumeration, list, opaque, optional, select, struct, uint16, uint32, uint8 } from './codec.js';
import { isValidKeyPackage, type KeyPackage, keyPackage } from './key-package.js';
import { type Extension, supportsCredential, supportsExtensions } from './leaf-node.js';
import { MAX_LEAVES, type RatchetTree } from './ratchet-tree.js';
import { type UpdatePath, updatePath } from './update-path.js';

/** Proposals (RFC 9420 §12.1), and what a list of them does (§12.2, §12.3). Which kinds there are is for the caller to say, by {@link ProposalReaders}. */

export interface Proposal {
  /** §17.4. */
  readonly type: number;
  /** When it is applied: the lower rank first (§12.3). */
  readonly rank: number;
  /** What it is written as, after its type. */
  encode(): Uint8Array;
  /** Checks and applies it. @throws CryptoError `refused-commit`. */
  stage(staging: Staging, sender: number): void;
}

/** By type. A proposal of another type is refused: nobody knows where it ends. */
export type ProposalReaders = Readonly<Record<number, (reader: ByteReader) => Proposal>>;

/** A new epoch in the making. */
export interface Staging {
  readonly suite: CipherSuite;
  readonly groupId: Uint8Array;
  /** Leaf index. */
  readonly committer: number;
  /** A copy, changed in place. */
  readonly tree: RatchetTree;
  readonly added: { readonly leafIndex: number; readonly keyPackage: KeyPackage }[];
  /** Whether keys must be renewed (§12.4): unless all that happens is that somebody is added. */
  pathRequired: boolean;
  extensions: readonly Extension[];
  initSecret: Uint8Array;
  pskSecret: Uint8Array;
}

/** §12.1.1. */
export class Add implements Proposal {
  static readonly type = 1;
  readonly type = Add.type;
  readonly rank = 3;

  /** @param checkedIn - The suite in which the KeyPackage was found valid already. */
  constructor(
    readonly keyPackage: KeyPackage,
    readonly checkedIn?: CipherSuite,
  ) {}

  static read(reader: ByteReader): Add {
    return new Add(keyPackage.read(reader));
  }

  encode(): Uint8Array {
    return keyPackage.encode(this.keyPackage);
  }

  stage({ suite, tree, added }: Staging): void {
    if (this.checkedIn !== suite && !isValidKeyPackage(suite, this.keyPackage)) throw refused('KeyPackage');
    added.push({ leafIndex: tree.add(this.keyPackage.leafNode), keyPackage: this.keyPackage });
  }
}

/** §12.1.3. */
export class Remove implements Proposal {
  static readonly type = 3;
  readonly type = Remove.type;
  readonly rank = 2;

  /** @param removed - Leaf index. */
  constructor(readonly removed: number) {}

  static read(reader: ByteReader): Remove {
    return new Remove(uint32.read(reader));
  }

  encode(): Uint8Array {
    return uint32.encode(this.removed);
  }

  stage(staging: Staging): void {
    const { tree, committer } = staging;
    // Whoever commits cannot remove itself, and nobody is removed twice (§12.2).
    if (this.removed === committer || !tree.leaf(this.removed)) throw refused('Remove');
    tree.remove(this.removed);
    staging.pathRequired = true;
  }
}

export function proposalCodec(readers: ProposalReaders): Codec<Proposal> {
  return {
    read(reader) {
      const read = readers[reader.uint(2)];
      if (read === undefined) throw refused('a proposal that this protocol does not have');
      return read(reader);
    },
    encode: (proposal) => concatBytes(uint16.encode(proposal.type), proposal.encode()),
  };
}

/** §12.4. A reference is to a proposal sent before, which this protocol does not have. */
type ProposalOrRef = { readonly kind: 'proposal'; readonly proposal: Proposal } | { readonly kind: 'reference'; readonly reference: Uint8Array };

export interface Commit {
  readonly proposals: readonly ProposalOrRef[];
  readonly path: UpdatePath | undefined;
}

export function commitCodec(readers: ProposalReaders): Codec<Commit> {
  const proposalOrRef = select<ProposalOrRef>(enumeration(uint8, { proposal: 1, reference: 2 }), {
    proposal: struct({ kind: constant('proposal'), proposal: proposalCodec(readers) }),
    reference: struct({ kind: constant('reference'), reference: opaque }),
  });
  return struct({ proposals: list(proposalOrRef), path: optional(updatePath) });
}

/** The proposals of a commit that has all of them in it. @throws CryptoError `refused-commit`. */
export function proposalsIn({ proposals }: Commit): Proposal[] {
  return proposals.map((entry) => {
    if (entry.kind === 'reference') throw refused('a reference to a proposal');
    return entry.proposal;
  });
}

/** Applies proposals in the order of §12.3. @param proposals - With the leaf index of who made them. */
export function stageProposals(staging: Staging, proposals: readonly (readonly [proposal: Proposal, sender: number])[]): void {
  if (proposals.length === 0) staging.pathRequired = true;
  const ordered = proposals.toSorted(([a], [b]) => a.rank - b.rank);
  for (const [proposal, sender] of ordered) proposal.stage(staging, sender);
}

/** What must hold among the members of an epoch (§7.3): no key twice, everybody can do what the group and the others use, and they can be joined. */
export function checkMembers(tree: RatchetTree, extensions: readonly Extension[]): void {
  const leaves = tree.leaves.map(([, leaf]) => leaf);
  const able = leaves.every((leaf) => supportsExtensions(leaf, extensions) && leaves.every(({ credential }) => supportsCredential(leaf, credential)));
  const keys = tree.present.map(([, { encryptionKey }]) => encryptionKey);
  if (tree.leafCount > MAX_LEAVES || !able || !areUnique(leaves.map(({ signatureKey }) => signatureKey)) || !areUnique(keys)) throw refused('members');
}

export function areUnique(keys: readonly Uint8Array[]): boolean {
  return new Set(keys.map(bytesToHex)).size === keys.length;
}

export function refused(what: string): CryptoError {
  return new CryptoError('refused-commit', `not valid: ${what}`);
}
