import { badEncoding, requireBytes } from '../encoding.js';
import { type Codec, decode } from '../mls/codec.js';
import { mlsMessage, WIRE_FORMATS } from '../mls/framing.js';
import { type KeyPackage, keyPackage } from '../mls/key-package.js';
import { privateMessage } from '../mls/private-message.js';
import { Add, type ProposalReaders, Remove } from '../mls/proposal.js';
import { type Welcome, welcome } from '../mls/welcome.js';

/** What of MLS this protocol has: three of its messages (RFC 9420 §6) and two of its proposals (§12.1). */

export const welcomeMessage = mlsMessage(WIRE_FORMATS.welcome, welcome);
export const privateMessageMessage = mlsMessage(WIRE_FORMATS.privateMessage, privateMessage);
export const keyPackageMessage = mlsMessage(WIRE_FORMATS.keyPackage, keyPackage);

export const proposalReaders: ProposalReaders = { [Add.type]: Add.read, [Remove.type]: Remove.read };

/** A Welcome for one, as commits of this protocol add one: whoever looks for its own would else look as often as there is room. @throws as {@link decodeMessage}. */
export function decodeWelcome(bytes: Uint8Array): Welcome {
  const decoded = decodeMessage(welcomeMessage, bytes, 'welcome');
  if (decoded.secrets.length !== 1) throw badEncoding('welcome for other than one');
  return decoded;
}

/** A hybrid KeyPackage with its certificates takes a quarter of it. */
const MAX_KEY_PACKAGE_BYTES = 16_384;

/** One KeyPackage, which anybody may have put on the relay: no more of it is read than one can have. @throws as {@link decodeMessage}. */
export function decodeKeyPackage(bytes: Uint8Array): KeyPackage {
  requireBytes(bytes, 'keyPackage');
  if (bytes.length > MAX_KEY_PACKAGE_BYTES) throw badEncoding('keyPackage too long');
  return decodeMessage(keyPackageMessage, bytes, 'keyPackage');
}

/** One whole message. @throws CryptoError `bad-encoding`; TypeError when it is not bytes. */
export function decodeMessage<T>(message: Codec<T>, bytes: Uint8Array, name: string): T {
  requireBytes(bytes, name);
  try {
    return decode(message, bytes);
  } catch (cause) {
    throw badEncoding(name, { cause });
  }
}
