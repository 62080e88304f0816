import * as z from 'zod/mini';
import { fromBase64Url, toBase64Url } from '../../bytes.js';
import { createDeviceKey, createSealKey, CryptoError, DeviceKey, memberId, verifyChain } from '../../crypto/index.js';
import { listOf, text } from '../../schemas.js';
import { decodeJson, encodeJson } from '../json.js';
import type { Entry, Vault } from '../vault.js';
import type { ShiftIdentity } from './shift.js';

const pair = z.strictObject({ publicKey: text(), secretKey: text() });
const record = z.strictObject({ clinic: text(), relay: text(), key: pair, sealKey: pair, chain: listOf(text()) });

/** A device that a desk has certified for one shift, as it is kept: everything base64url. */
export type Device = z.infer<typeof record>;

const NAME = 'device';

export function createDevice(): Pick<Device, 'key' | 'sealKey'> {
  return { key: textOf(createDeviceKey()), sealKey: textOf(createSealKey()) };
}

export function deviceEntry(device: Device): Entry {
  return { name: NAME, value: encodeJson(device) };
}

/** @throws ConversationError `lost`, CryptoError, StorageError */
export async function readDevice(vault: Vault): Promise<Device | undefined> {
  const bytes = await vault.get(NAME);
  return bytes && decodeJson(bytes, record, 'lost');
}

/** Undefined when the certificate has expired or does not lead to the clinic's root. */
export function identityOf({ clinic, key, sealKey, chain }: Device, nowMs: number): ShiftIdentity | undefined {
  const certificates = chain.map(fromBase64Url);
  try {
    const { role, name, notAfterMs } = verifyChain(certificates, { clinic: fromBase64Url(clinic), nowMs });
    if (role !== 'agent' && role !== 'assistant') return undefined;
    const deviceKey = new DeviceKey(fromBase64Url(key.secretKey));
    return {
      identity: { key: deviceKey, chain: certificates },
      sealKey: { publicKey: fromBase64Url(sealKey.publicKey), secretKey: fromBase64Url(sealKey.secretKey) },
      self: { id: memberId(deviceKey.publicKey), role, name, self: true },
      endsAtMs: notAfterMs,
      clinic,
    };
  } catch (error) {
    if (error instanceof CryptoError) return undefined;
    throw error;
  }
}

function textOf({ publicKey, secretKey }: { publicKey: Uint8Array; secretKey: Uint8Array }) {
  return { publicKey: toBase64Url(publicKey), secretKey: toBase64Url(secretKey) };
}
