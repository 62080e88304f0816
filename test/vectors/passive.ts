import assert from 'node:assert/strict';
import { decode } from '../../src/crypto/mls/codec.js';
import { mlsMessage, WIRE_FORMATS } from '../../src/crypto/mls/framing.js';
import { keyPackage } from '../../src/crypto/mls/key-package.js';
import { ratchetTree } from '../../src/crypto/mls/ratchet-tree.js';
import { welcome } from '../../src/crypto/mls/welcome.js';
import { PassiveClient } from './mls/client.js';
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

export function runPassive(vector: PassiveVector): void {
  const client = join(vector);
  assert.equal(toHex(client.epochAuthenticator), vector.initial_epoch_authenticator);
  for (const { proposals, commit, epoch_authenticator } of vector.epochs) {
    for (const message of [...proposals, commit]) client.follow(hex(message));
    assert.equal(toHex(client.epochAuthenticator), epoch_authenticator);
  }
}

function join(vector: PassiveVector): PassiveClient {
  const options = {
    suite: suiteOfId(vector.cipher_suite),
    welcome: decode(mlsMessage(WIRE_FORMATS.welcome, welcome), hex(vector.welcome)),
    keyPackage: decode(mlsMessage(WIRE_FORMATS.keyPackage, keyPackage), hex(vector.key_package)),
    initKey: hex(vector.init_priv),
    encryptionKey: hex(vector.encryption_priv),
    signatureKey: { secretKey: hex(vector.signature_priv) },
    ...(vector.ratchet_tree !== null && { tree: decode(ratchetTree, hex(vector.ratchet_tree)) }),
  };
  return PassiveClient.join(options, new Map(vector.external_psks.map(({ psk_id, psk }) => [psk_id, hex(psk)])));
}
