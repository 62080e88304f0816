import { join } from 'node:path';
import { equalBytes, toBase64Url } from '../bytes.js';
import { type DeviceKey, issueCertificate, parseCertificate } from '../crypto/index.js';
import { UNNAMED_DESK } from '../conversation/state.js';
import { readCertificates, writeOwn } from './clinic-files.js';
import { DeskError } from './errors.js';

const DAY_MS = 86_400_000;
const YEAR_MS = 365 * DAY_MS;
const LIFETIME_MS = 2 * YEAR_MS;
/** Long before the end: KeyPackages with the old certificate wait at the relay for weeks. */
const RENEWAL_MS = YEAR_MS;
/** Clocks of visitors may be behind. */
const BACKDATED_MS = DAY_MS;

/** A certificate that the root signs. */
interface Certified {
  readonly role: 'issuer' | 'desk';
  readonly key: DeviceKey;
  readonly root: DeviceKey;
  readonly nowMs: number;
}

/**
 * The certificate of a key in the folder; in its last year another one for the same key, if the root key is there.
 *
 * @throws DeskError `bad-clinic`, `no-root`
 */
export async function currentCertificate(folder: string, { role, key, root, nowMs }: Omit<Certified, 'root'> & { root: DeviceKey | undefined }): Promise<Uint8Array> {
  const held = await readCertificates(folder, role);
  const { notBeforeMs, notAfterMs, subjectKey } = parseCertificate(held[0]);
  if (!equalBytes(subjectKey, key.publicKey)) throw new DeskError('bad-clinic', `${role}.cert in ${folder} is not of ${role}.key: put both back from one backup, or run \`sotto rotate ${role}\`, once more if it did not come to its end`);
  // One of a time to come was issued while the clock was ahead.
  if (root && (notAfterMs - nowMs < RENEWAL_MS || notBeforeMs > nowMs)) return certify(folder, { role, key, root, nowMs }, held);
  if (notAfterMs <= nowMs) throw new DeskError('no-root', `${role}.cert has expired; put root.key back into the folder to issue a new one`);
  return held[0];
}

/** @param earlier - Of the same key, kept for as long as they hold: should the key be exchanged, all of them are revoked. */
export async function certify(folder: string, { role, key, root, nowMs }: Certified, earlier: readonly Uint8Array[] = []): Promise<Uint8Array> {
  const times = { notBeforeMs: nowMs - BACKDATED_MS, notAfterMs: nowMs + LIFETIME_MS };
  const certificate = issueCertificate({ role, clinic: root.publicKey, subjectKey: key.publicKey, name: role === 'desk' ? UNNAMED_DESK : 'Issuer', ...times }, root);
  const holding = earlier.filter((held) => parseCertificate(held).notAfterMs > nowMs);
  await writeOwn(join(folder, `${role}.cert`), [certificate, ...holding].map(toBase64Url).join('\n'));
  return certificate;
}
