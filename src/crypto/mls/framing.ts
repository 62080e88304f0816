import { concatBytes } from '@noble/hashes/utils.js';
import { badEncoding } from '../encoding.js';
import { type CipherSuite, type SigningKey, signWithLabel, verifyWithLabel } from './cipher-suite.js';
import { type Cases, type Codec, constant, enumeration, opaque, select, struct, uint16, uint32, uint64, uint8 } from './codec.js';
import { type GroupContext, groupContext } from './key-schedule.js';
import { PROTOCOL_VERSION } from './leaf-node.js';
import { type Commit, commitCodec, type Proposal, proposalCodec, type ProposalReaders } from './proposal.js';

/** What is said in a group, and how it is signed (RFC 9420 §6, §6.1). */

/** §17.2. */
export const WIRE_FORMATS = { publicMessage: 1, privateMessage: 2, welcome: 3, groupInfo: 4, keyPackage: 5 } as const;

/** MLSMessage (§6) of one wire format. */
export function mlsMessage<T>(wireFormat: number, body: Codec<T>): Codec<T> {
  return {
    read(reader) {
      if (reader.uint(2) !== PROTOCOL_VERSION || reader.uint(2) !== wireFormat) throw badEncoding('wire format');
      return body.read(reader);
    },
    encode: (value) => concatBytes(uint16.encode(PROTOCOL_VERSION), uint16.encode(wireFormat), body.encode(value)),
  };
}

export type Sender =
  | { readonly kind: 'member'; readonly leafIndex: number }
  | { readonly kind: 'external'; readonly senderIndex: number }
  | { readonly kind: 'new-member-proposal' }
  | { readonly kind: 'new-member-commit' };

export type ContentBody =
  | { readonly kind: 'application'; readonly data: Uint8Array }
  | { readonly kind: 'proposal'; readonly proposal: Proposal }
  | { readonly kind: 'commit'; readonly commit: Commit };

export type ContentType = ContentBody['kind'];

interface FramedContent {
  readonly groupId: Uint8Array;
  readonly epoch: bigint;
  readonly sender: Sender;
  readonly authenticatedData: Uint8Array;
  readonly body: ContentBody;
}

/** FramedContentAuthData. */
export interface ContentAuth {
  readonly signature: Uint8Array;
  /** Of a commit. */
  readonly confirmationTag: Uint8Array | undefined;
}

export interface AuthenticatedContent extends ContentAuth {
  readonly wireFormat: number;
  readonly content: FramedContent;
}

const sender: Codec<Sender> = select<Sender>(enumeration(uint8, { member: 1, external: 2, 'new-member-proposal': 3, 'new-member-commit': 4 }), {
  member: struct({ kind: constant('member'), leafIndex: uint32 }),
  external: struct({ kind: constant('external'), senderIndex: uint32 }),
  'new-member-proposal': struct({ kind: constant('new-member-proposal') }),
  'new-member-commit': struct({ kind: constant('new-member-commit') }),
});

export const contentType: Codec<ContentType> = enumeration(uint8, { application: 1, proposal: 2, commit: 3 });

export function contentBodies(readers: ProposalReaders): Cases<ContentBody> {
  return {
    application: struct({ kind: constant('application'), data: opaque }),
    proposal: struct({ kind: constant('proposal'), proposal: proposalCodec(readers) }),
    commit: struct({ kind: constant('commit'), commit: commitCodec(readers) }),
  };
}

/** @param readers - Not needed for writing. */
export function framedContent(readers: ProposalReaders = {}): Codec<FramedContent> {
  return struct({ groupId: opaque, epoch: uint64, sender, authenticatedData: opaque, body: select<ContentBody>(contentType, contentBodies(readers)) });
}

export function contentAuth(type: ContentType): Codec<ContentAuth> {
  return struct({ signature: opaque, confirmationTag: type === 'commit' ? opaque : constant(undefined) });
}

/** Content as it is authenticated: what FramedContentTBS and the transcript begin with. */
interface WireContent {
  readonly wireFormat: number;
  readonly content: FramedContent;
}

export const wireContent: Codec<WireContent> = struct({ wireFormat: uint16, content: framedContent() });

/** FramedContentTBS. Members sign the group's context with it. */
export function toBeSigned(value: WireContent, context: GroupContext): Uint8Array {
  const { kind } = value.content.sender;
  const bound = kind === 'member' || kind === 'new-member-commit' ? groupContext.encode(context) : new Uint8Array();
  return concatBytes(uint16.encode(PROTOCOL_VERSION), wireContent.encode(value), bound);
}

const SIGNATURE_LABEL = 'FramedContentTBS';

export function signContent(suite: CipherSuite, key: SigningKey, value: WireContent, context: GroupContext): Uint8Array {
  return signWithLabel(suite, key, SIGNATURE_LABEL, toBeSigned(value, context));
}

export function isSignedBy(suite: CipherSuite, publicKey: Uint8Array, value: AuthenticatedContent, context: GroupContext): boolean {
  return verifyWithLabel(suite, publicKey, SIGNATURE_LABEL, toBeSigned(value, context), value.signature);
}
