import type { ByteReader } from '../../../src/crypto/encoding.js';
import { hpkeExport, keySchedule } from '../../../src/crypto/hpke.js';
import { type CipherSuite, hashBytes } from '../../../src/crypto/mls/cipher-suite.js';
import { type Codec, list, opaque, struct, uint16 } from '../../../src/crypto/mls/codec.js';
import { isValidLeaf, type Extension, extensions, type LeafNode, leafNode } from '../../../src/crypto/mls/leaf-node.js';
import { Add, type Proposal, type ProposalReaders, refused, Remove, type Staging } from '../../../src/crypto/mls/proposal.js';
import { type PskId, pskId } from './psk.js';

/** The proposals of RFC 9420 §12.1 that Sotto's protocol does not have, for the vectors that do. */

export class Update implements Proposal {
  readonly type = 2;
  readonly rank = 1;
  constructor(readonly leafNode: LeafNode) {}

  static read(reader: ByteReader): Update {
    return new Update(leafNode.read(reader));
  }

  encode(): Uint8Array {
    return leafNode.encode(this.leafNode);
  }

  stage(staging: Staging, sender: number): void {
    const { suite, tree, groupId, committer } = staging;
    const valid = this.leafNode.source.kind === 'update' && isValidLeaf(suite, this.leafNode, { groupId, leafIndex: sender });
    if (!valid || sender === committer || !tree.leaf(sender)) throw refused('Update');
    tree.update(sender, this.leafNode);
    staging.pathRequired = true;
  }
}

/** The secret itself is for the client to find (§8.4). */
export class PreSharedKey implements Proposal {
  readonly type = 4;
  readonly rank = 4;
  constructor(readonly id: PskId) {}

  static read(reader: ByteReader): PreSharedKey {
    return new PreSharedKey(pskId.read(reader));
  }

  encode(): Uint8Array {
    return pskId.encode(this.id);
  }

  stage(): void {
    // Nothing of the tree changes.
  }
}

interface ReInitBody {
  readonly groupId: Uint8Array;
  readonly version: number;
  readonly cipherSuite: number;
  readonly extensions: readonly Extension[];
}

const reInit: Codec<ReInitBody> = struct({ groupId: opaque, version: uint16, cipherSuite: uint16, extensions });

/** The group ends with the epoch that this begins; what comes after is another group. */
export class ReInit implements Proposal {
  readonly type = 5;
  readonly rank = 6;
  constructor(readonly body: ReInitBody) {}

  static read(reader: ByteReader): ReInit {
    return new ReInit(reInit.read(reader));
  }

  encode(): Uint8Array {
    return reInit.encode(this.body);
  }

  stage(): void {
    // Nothing of the tree changes.
  }
}

/** The init secret that it brings is for the client to compute, by {@link externalInitSecret}. */
export class ExternalInit implements Proposal {
  readonly type = 6;
  readonly rank = 5;
  constructor(readonly kemOutput: Uint8Array) {}

  static read(reader: ByteReader): ExternalInit {
    return new ExternalInit(opaque.read(reader));
  }

  encode(): Uint8Array {
    return opaque.encode(this.kemOutput);
  }

  stage(staging: Staging): void {
    staging.pathRequired = true;
  }
}

export class GroupContextExtensions implements Proposal {
  readonly type = 7;
  readonly rank = 0;
  constructor(readonly extensions: readonly Extension[]) {}

  static read(reader: ByteReader): GroupContextExtensions {
    return new GroupContextExtensions(extensions.read(reader));
  }

  encode(): Uint8Array {
    return extensions.encode(this.extensions);
  }

  stage(staging: Staging): void {
    staging.extensions = this.extensions;
    staging.pathRequired = true;
  }
}

export const readers: ProposalReaders = {
  1: Add.read,
  2: Update.read,
  3: Remove.read,
  4: PreSharedKey.read,
  5: ReInit.read,
  6: ExternalInit.read,
  7: GroupContextExtensions.read,
};

/** §8.3. */
export function externalInitSecret(suite: CipherSuite, externalSecret: Uint8Array, kemOutput: Uint8Array): Uint8Array {
  const { hpke } = suite;
  const { secretKey } = hpke.kem.deriveKeyPair(externalSecret);
  const context = keySchedule(hpke, hpke.kem.decapsulate(secretKey, kemOutput), new Uint8Array());
  return hpkeExport(hpke, context, new TextEncoder().encode('MLS 1.0 external init secret'), hashBytes(suite));
}

/** The extension `external_senders` (§12.1.8.1), which GroupContexts may have. */
export const externalSenders = list(struct<{ signatureKey: Uint8Array; credentialType: number; identity: Uint8Array }>({ signatureKey: opaque, credentialType: uint16, identity: opaque }));
