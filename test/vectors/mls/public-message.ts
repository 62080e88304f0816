import { concatBytes } from '@noble/hashes/utils.js';
import { type CipherSuite, mac } from '../../../src/crypto/mls/cipher-suite.js';
import { type Codec, opaque } from '../../../src/crypto/mls/codec.js';
import { type AuthenticatedContent, contentAuth, framedContent, toBeSigned, WIRE_FORMATS, wireContent } from '../../../src/crypto/mls/framing.js';
import type { GroupContext } from '../../../src/crypto/mls/key-schedule.js';
import { readers } from './proposals.js';

/** Messages in the clear (RFC 9420 §6.2), which Sotto's protocol does not have. */
export interface PublicMessage extends AuthenticatedContent {
  readonly membershipTag: Uint8Array | undefined;
}

const content = framedContent(readers);

export const publicMessage: Codec<PublicMessage> = {
  read(reader) {
    const framed = content.read(reader);
    const auth = contentAuth(framed.body.kind).read(reader);
    const membershipTag = framed.sender.kind === 'member' ? opaque.read(reader) : undefined;
    return { wireFormat: WIRE_FORMATS.publicMessage, content: framed, ...auth, membershipTag };
  },
  encode({ content: framed, membershipTag, ...auth }) {
    const tag = membershipTag ? opaque.encode(membershipTag) : new Uint8Array();
    return concatBytes(content.encode(framed), contentAuth(framed.body.kind).encode(auth), tag);
  },
};

/** AuthenticatedContent (§6). */
export const authenticatedContent: Codec<AuthenticatedContent> = {
  read(reader) {
    const wireFormat = reader.uint(2);
    const framed = content.read(reader);
    return { wireFormat, content: framed, ...contentAuth(framed.body.kind).read(reader) };
  },
  encode: (value) => concatBytes(wireContent.encode(value), contentAuth(value.content.body.kind).encode(value)),
};

/** §6.2. */
export function membershipTag(suite: CipherSuite, membershipKey: Uint8Array, value: AuthenticatedContent, context: GroupContext): Uint8Array {
  return mac(suite, membershipKey, concatBytes(toBeSigned(value, context), contentAuth(value.content.body.kind).encode(value)));
}
