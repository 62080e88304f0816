import { randomBytes } from '@noble/hashes/utils.js';
import {
  commit,
  createDeviceKey,
  createGroup,
  createKeyPackage,
  decodeGroup,
  encodeGroup,
  issueCertificate,
  joinGroup,
  protect,
  securityCode,
  type SuiteName,
  unprotect,
} from '../../src/crypto/index.js';

const NOW = Date.UTC(2026, 0, 15, 9);
const DAY = 86_400_000;

/** Opens a conversation, seals a text from a stored copy of the visitor's state, opens it as the desk. @returns The text as it came out. */
export async function talk(suite: SuiteName, text: string): Promise<string> {
  const root = createDeviceKey();
  const key = createDeviceKey();
  const fields = { role: 'desk', clinic: root.publicKey, subjectKey: key.publicKey, name: 'Desk', notBeforeMs: NOW - DAY, notAfterMs: NOW + DAY } as const;
  const identity = { key, chain: [issueCertificate(fields, root)] };
  const trust = { clinic: root.publicKey, nowMs: NOW };
  const { keyPackage, secrets } = await createKeyPackage(identity, { suite, nowMs: NOW, lifetimeMs: DAY });
  const visitor = await createGroup({ id: randomBytes(32), kind: 'conversation', identity: { key: createDeviceKey(), chain: [] }, suite });
  const { welcome, next } = await commit(visitor, { add: keyPackage }, trust);
  if (welcome === undefined) throw new Error('no Welcome');
  const desk = await joinGroup({ welcome, secrets, identity, trust, kind: 'conversation' });
  const profile = new Uint8Array(32);
  if (securityCode(desk, profile) !== securityCode(next, profile)) throw new Error('two codes');
  const { message } = await protect(decodeGroup(encodeGroup(next)), new TextEncoder().encode(text));
  const opened = await unprotect(desk, message, trust);
  if (opened.kind !== 'message') throw new Error(opened.kind);
  return new TextDecoder().decode(opened.content);
}
