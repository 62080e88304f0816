import { pathToFileURL } from 'node:url';
import { Vault } from '../../src/conversation/vault.js';
import { DeviceKey } from '../../src/crypto/index.js';
import { AuditLog } from '../../src/desk/audit-log.js';
import { type AuditVerdict, folderAuditStore, pendingPurges, verifyAudit } from '../../src/desk/index.js';
import { memoryStorage } from '../../src/storage/memory.js';
import { ManualClock } from '../../src/testing.js';

/** What {@link goOn} has found. */
export interface Found {
  readonly before: AuditVerdict;
  readonly after: AuditVerdict;
  readonly pending: number;
}

export const SECRET = new Uint8Array(32).fill(7);
export const CLINIC = 'C'.repeat(43);

/** Opens the log of a folder, writes one line more, and verifies it. */
async function goOn(folder: string): Promise<Found> {
  const store = folderAuditStore(folder);
  const key = new DeviceKey(SECRET);
  const verify = () => verifyAudit(store, { publicKey: key.publicKey, clinic: CLINIC });
  const before = await verify();
  const log = await AuditLog.open({ store, vault: new Vault(memoryStorage(), new Uint8Array(32)), key, clinic: CLINIC, clock: new ManualClock() });
  await log.append({ kind: 'login' });
  return { before, after: await verify(), pending: (await pendingPurges(store)).length };
}

if (process.argv[2] && import.meta.url === pathToFileURL(process.argv[1] ?? '').href) process.stdout.write(JSON.stringify(await goOn(process.argv[2])));
