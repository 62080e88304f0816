import assert from 'node:assert/strict';
import { defaultClientConfig } from 'ts-mls/clientConfig.js';
import { type ClientState, joinGroup, makePskIndex } from 'ts-mls/clientState.js';
import type { CiphersuiteImpl } from 'ts-mls/crypto/ciphersuite.js';
import { acceptAll } from 'ts-mls/incomingMessageAction.js';
import { decodeMlsMessage, type MLSMessage } from 'ts-mls/message.js';
import { CodecError } from 'ts-mls/mlsError.js';
import { processPrivateMessage, processPublicMessage } from 'ts-mls/processMessages.js';
import { decodeRatchetTree } from 'ts-mls/ratchetTree.js';
import { suiteOfId } from './suites.js';
import { hex, toHex } from './vectors.js';

/** A client that joins and follows, as the passive-client vectors describe it. */
export interface PassiveVector {
  cipher_suite: number;
  key_package: string;
  signature_priv: string;
  encryption_priv: string;
  init_priv: string;
  welcome: string;
  ratchet_tree: string | null;
  initial_epoch_authenticator: string;
  external_psks: { psk_id: string; psk: string }[];
  epochs: { proposals: string[]; commit: string; epoch_authenticator: string }[];
}

export async function runPassive(vector: PassiveVector): Promise<string | void> {
  try {
    await joinAndFollow(vector);
  } catch (error) {
    // The library reads this extension as one sender instead of a list. Sotto has no external senders and refuses what would bring them in.
    if (error instanceof CodecError && error.message === 'Could not decode external_senders') return 'external_senders';
    throw error;
  }
}

async function joinAndFollow(vector: PassiveVector): Promise<void> {
  const suite = suiteOfId(vector.cipher_suite);
  const psks = Object.fromEntries(vector.external_psks.map(({ psk_id, psk }) => [Buffer.from(psk_id, 'hex').toString('base64'), hex(psk)]));
  let state = await join(vector, psks, suite);
  assert.equal(toHex(state.keySchedule.epochAuthenticator), vector.initial_epoch_authenticator);
  for (const { proposals, commit, epoch_authenticator } of vector.epochs) {
    for (const message of [...proposals, commit]) state = await follow(state, decode(message), psks, suite);
    assert.equal(toHex(state.keySchedule.epochAuthenticator), epoch_authenticator);
  }
}

function join(vector: PassiveVector, psks: Record<string, Uint8Array>, suite: CiphersuiteImpl): Promise<ClientState> {
  const [keyPackage, welcome] = [decode(vector.key_package), decode(vector.welcome)];
  assert.ok(keyPackage.wireformat === 'mls_key_package' && welcome.wireformat === 'mls_welcome');
  const keys = { initPrivateKey: hex(vector.init_priv), hpkePrivateKey: hex(vector.encryption_priv), signaturePrivateKey: hex(vector.signature_priv) };
  const tree = vector.ratchet_tree === null ? undefined : decodeRatchetTree(hex(vector.ratchet_tree), 0)?.[0];
  return joinGroup(welcome.welcome, keyPackage.keyPackage, keys, makePskIndex(undefined, psks), suite, tree, undefined, defaultClientConfig);
}

async function follow(state: ClientState, message: MLSMessage, psks: Record<string, Uint8Array>, suite: CiphersuiteImpl): Promise<ClientState> {
  const index = makePskIndex(state, psks);
  if (message.wireformat === 'mls_private_message') return (await processPrivateMessage(state, message.privateMessage, index, suite, acceptAll)).newState;
  assert.ok(message.wireformat === 'mls_public_message');
  return (await processPublicMessage(state, message.publicMessage, index, suite, acceptAll)).newState;
}

function decode(text: string): MLSMessage {
  const bytes = hex(text);
  const decoded = decodeMlsMessage(bytes, 0);
  assert.ok(decoded && decoded[1] === bytes.length, 'decodes to the end');
  return decoded[0];
}
