import { decodeMlsMessage, encodeMlsMessage, type MLSMessage } from 'ts-mls/message.js';
import type { KeyPackage } from 'ts-mls/keyPackage.js';
import type { PrivateMessage } from 'ts-mls/privateMessage.js';
import type { Welcome } from 'ts-mls/welcome.js';
import { badEncoding, requireBytes } from '../encoding.js';

/** MLSMessage (RFC 9420 §6) to bytes and back. Nothing may follow the message; what is decoded shares no memory with the input. */

const version = 'mls10';

export function encodeWelcome(welcome: Welcome): Uint8Array {
  return encodeMlsMessage({ version, wireformat: 'mls_welcome', welcome });
}

export function encodePrivateMessage(privateMessage: PrivateMessage): Uint8Array {
  return encodeMlsMessage({ version, wireformat: 'mls_private_message', privateMessage });
}

export function encodeKeyPackage(keyPackage: KeyPackage): Uint8Array {
  return encodeMlsMessage({ version, wireformat: 'mls_key_package', keyPackage });
}

/** @throws CryptoError `bad-encoding`. */
export function decodeWelcome(bytes: Uint8Array): Welcome {
  const message = decode(bytes, 'welcome');
  if (message.wireformat !== 'mls_welcome') throw badEncoding('not a Welcome');
  return message.welcome;
}

/** @throws CryptoError `bad-encoding`. */
export function decodePrivateMessage(bytes: Uint8Array): PrivateMessage {
  const message = decode(bytes, 'message');
  if (message.wireformat !== 'mls_private_message') throw badEncoding('not a PrivateMessage');
  return message.privateMessage;
}

/** @throws CryptoError `bad-encoding`. */
export function decodeKeyPackage(bytes: Uint8Array): KeyPackage {
  const message = decode(bytes, 'keyPackage');
  if (message.wireformat !== 'mls_key_package') throw badEncoding('not a KeyPackage');
  return message.keyPackage;
}

function decode(bytes: Uint8Array, name: string): MLSMessage {
  requireBytes(bytes, name);
  const decoded = tryDecode(bytes.slice());
  if (decoded === undefined) throw badEncoding('not an MLSMessage');
  const [message, length] = decoded;
  if (length !== bytes.length) throw badEncoding('trailing bytes');
  return message;
}

function tryDecode(bytes: Uint8Array): [MLSMessage, number] | undefined {
  try {
    return decodeMlsMessage(bytes, 0);
  } catch (cause) {
    // The decoder throws on some malformed input, TypeErrors among them, and returns undefined on other.
    throw badEncoding('not an MLSMessage', { cause });
  }
}
