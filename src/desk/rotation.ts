import { join } from 'node:path';
import { equalBytes } from '../bytes.js';
import { readProfile } from '../conversation/profile/profile.js';
import { createDeviceKey, memberId, parseCertificate } from '../crypto/index.js';
import { certify } from './certificates.js';
import { type Clinic, loadClinic, readSettings, writeSettings } from './clinic.js';
import { exists, readCertificates, readKey, writeKey } from './clinic-files.js';
import { DeskError } from './errors.js';

/**
 * Exchanges a key that was lost, or that somebody else may have: another key, a certificate for it, and a new profile in which those of the old key are
 * revoked. Takes effect when the desk is next started. Needs the old key for nothing.
 *
 * @throws DeskError `no-clinic`, `bad-clinic`, `no-root`
 */
export async function rotateKey(folder: string, role: 'issuer' | 'desk', { nowMs, storageKey }: { nowMs: number; storageKey: string | undefined }): Promise<{ clinic: Clinic; revoked: readonly string[] }> {
  const settings = await readSettings(folder);
  const held = (await readCertificates(folder, role)).map(parseCertificate);
  if (!(await exists(join(folder, 'root.key')))) throw new DeskError('no-root', `root.key has to be in ${folder} for this: it signs the new certificate, and the profile that revokes the old one`);
  const root = await readKey(folder, 'root');
  if (!held.every(({ clinic }) => equalBytes(clinic, root.publicKey))) throw new DeskError('bad-clinic', `root.key in ${folder} is another clinic’s`);
  const revoked = held.map(({ serial }) => serial);
  // First: what is begun and not ended leaves a certificate that nobody goes by, with which no desk starts, and can be done once more.
  await writeSettings(folder, { ...settings, revoked: [...new Set([...settings.revoked, ...revoked])] });
  const key = createDeviceKey();
  await writeKey(join(folder, `${role}.key`), key);
  await certify(folder, { role, key, root, nowMs });
  return { clinic: await loadClinic(folder, nowMs, storageKey), revoked };
}

/**
 * Whether everybody else will go by the desk's certificates.
 *
 * @throws DeskError `bad-clinic` for one that the profile revokes, `no-root` for a profile that still names another key of the desk.
 */
export function requireCurrent({ id, desk, issuerCertificate, profile }: Clinic, nowMs: number): void {
  const { desk: named, revoked } = readProfile(profile, { clinic: id, nowMs });
  for (const certificate of [...desk.chain, issuerCertificate].map(parseCertificate)) {
    const { role } = certificate;
    if (revoked.has(certificate.serial)) throw new DeskError('bad-clinic', `${role}.cert is revoked in clinic.json; \`sotto rotate ${role}\` makes another key and certificate`);
  }
  if (named !== memberId(desk.key.publicKey)) throw new DeskError('no-root', 'the profile names another key of the desk than desk.key; put root.key back into the folder to sign a new one');
}
