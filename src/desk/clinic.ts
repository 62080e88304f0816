import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { randomBytes } from '@noble/hashes/utils.js';
import { equalBytes, fromBase64Url, toBase64Url } from '../bytes.js';
import {
  CryptoError,
  createDeviceKey,
  createSealKey,
  type DeviceKey,
  type Identity,
  memberId,
  openProfile,
  parseCertificate,
  type SealKey,
  signProfile,
} from '../crypto/index.js';
import { encodeProfileBody, readProfile } from '../conversation/profile/profile.js';
import { ConversationError } from '../conversation/errors.js';
import { MAX_REPLIES, parseReplies, type Reply } from '../conversation/content/replies.js';
import { type FormDefinition, parseForm } from '../forms/definition.js';
import { FormError } from '../forms/errors.js';
import { MAX_PART_BYTES } from '../transport/frame.js';
import { certify, currentCertificate } from './certificates.js';
import { exists, readBytes, readKey, readSealKey, writeKey, writeOwn } from './clinic-files.js';
import { DeskError } from './errors.js';
import type { ClinicForms } from './forms/forms.js';
import { readWebhook, type Webhook, type WebhookSettings } from './forms/webhook.js';
import { type ClinicMail, type MailSettings, readMailServer } from './mail/smtp.js';
import { type ClinicPatients, type PatientsSettings, readSiteKeys } from './patients/site-keys.js';
import { checkSettings, signedPart, type SignedSettings } from './settings-check.js';

/** What an administrator says of the clinic; kept readable as `clinic.json`, signed as the profile. */
export type ClinicSettings = SignedSettings & {
  /** Secure forms. */
  readonly forms?: readonly FormDefinition[];
  /** Where filled forms go; not part of the profile. */
  readonly webhook?: WebhookSettings;
  /** The mail server that copies of conversations go out by, where the policy lets them; not part of the profile. */
  readonly mail?: MailSettings;
  /** Whose word the desk takes on who is signed in on the clinic's site; not part of the profile. */
  readonly patients?: PatientsSettings;
};

/** A clinic's keys and certificates, as its own machine holds them. */
export interface Clinic {
  /** Public root key, base64url: what pages pin. */
  readonly id: string;
  readonly settings: ClinicSettings;
  /** The desk's device key and certificate. */
  readonly desk: Identity;
  /** Signs the certificates of agents and assistants. */
  readonly issuer: DeviceKey;
  readonly issuerCertificate: Uint8Array;
  /** 32 bytes under which the desk seals what it stores. */
  readonly storageKey: Uint8Array;
  /** The signed profile. */
  readonly profile: Uint8Array;
  /** It says something else than the settings, and the root key is not there to sign them. */
  readonly unsigned?: true;
  /** Absent: the clinic has none. */
  readonly forms?: ClinicForms;
  /** Absent: filled forms wait at the desk. */
  readonly webhook?: Webhook;
  /** Absent: it mails nothing. */
  readonly mail?: ClinicMail;
  /** Absent: it takes nobody's word on who its visitors are. */
  readonly patients?: ClinicPatients;
  /** Ready-made replies, from `replies.json`; none without the file. */
  readonly replies: readonly Reply[];
}

const DAY_MS = 86_400_000;
const PROFILE_LIFETIME_MS = 90 * DAY_MS;
/** A profile with less time left is signed anew. */
export const PROFILE_RENEWAL_MS = 30 * DAY_MS;

/** Settings of a clinic that departs in nothing from the default preset. */
export function defaultSettings(name: string): ClinicSettings {
  return { name, suite: 'x-wing', preset: 'hipaa', deviations: {}, revoked: [] };
}

/**
 * Makes a clinic: root key, issuer, desk, storage key and first profile, each in a file of its own that only its owner can read.
 *
 * @throws DeskError `exists`; `bad-clinic` for settings that no profile can be made of, before anything is written
 */
export async function initClinic(folder: string, settings: ClinicSettings, nowMs: number): Promise<Clinic> {
  const isBegun = await exists(join(folder, 'root.key'));
  // Either: a clinic whose root key is kept elsewhere is one, too, and one that has lost its profile but not its record.
  if ((await exists(join(folder, 'profile'))) || (isBegun && (await exists(join(folder, 'desk.db'))))) throw new DeskError('exists', `${folder} holds a clinic already`);
  checkSettings(settings);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  // What was begun before and has not come to its end goes on with its root key: no such key is ever written over.
  const root = isBegun ? await readKey(folder, 'root') : createDeviceKey();
  const [issuer, desk] = [createDeviceKey(), createDeviceKey()];
  await writeKey(join(folder, 'issuer.key'), issuer);
  await writeKey(join(folder, 'desk.key'), desk);
  await writeOwn(join(folder, 'storage.key'), toBase64Url(randomBytes(32)));
  for (const [role, key] of [['issuer', issuer], ['desk', desk]] as const) await certify(folder, { role, key, root, nowMs });
  await writeOwn(join(folder, 'clinic.json'), `${JSON.stringify(settings, null, 2)}\n`);
  const forms = await readForms(folder, settings);
  const mail = await readMail(folder, settings);
  const patients = await readPatients(folder, settings);
  await writeKey(join(folder, 'root.key'), root);
  // Last: a folder with a profile is a whole clinic.
  await writeOwn(join(folder, 'profile'), toBase64Url(signSettings({ settings, desk, forms, mail, patients }, root, { version: 1, nowMs })));
  return loadClinic(folder, nowMs);
}

/**
 * Reads a clinic. When its settings have changed or the profile nears its end, a new profile is signed, and certificates in their last year are
 * issued anew for the same keys, if the root key is in the folder; else the old ones are used as long as they last.
 *
 * @param storageKey - base64url of 32 bytes, instead of the key file.
 * @throws DeskError `no-clinic`, `bad-clinic`, `no-root`
 */
export async function loadClinic(folder: string, nowMs: number, storageKey?: string): Promise<Clinic> {
  const settings = await readSettings(folder);
  const desk = await readKey(folder, 'desk');
  const issuer = await readKey(folder, 'issuer');
  const root = (await exists(join(folder, 'root.key'))) ? await readKey(folder, 'root') : undefined;
  const deskCertificate = await currentCertificate(folder, { role: 'desk', key: desk, root, nowMs });
  const issuerCertificate = await currentCertificate(folder, { role: 'issuer', key: issuer, root, nowMs });
  const { clinic } = parseCertificate(deskCertificate);
  if (root && !equalBytes(root.publicKey, clinic)) throw new DeskError('bad-clinic', `root.key in ${folder} is another clinic’s`);
  const forms = await readForms(folder, settings);
  const mail = await readMail(folder, settings);
  const patients = await readPatients(folder, settings);
  return {
    id: toBase64Url(clinic),
    settings,
    desk: { key: desk, chain: [deskCertificate] },
    issuer,
    issuerCertificate,
    storageKey: storageKey === undefined ? await readBytes(folder, 'storage.key', 32) : givenStorageKey(storageKey),
    ...(await currentProfile(folder, { clinic, root, settings, desk, forms, mail, patients, nowMs })),
    ...(forms && { forms }),
    ...(settings.webhook && { webhook: await readWebhook(settings.webhook, folder) }),
    ...(mail && { mail }),
    ...(patients && { patients }),
    replies: await readReplies(folder),
  };
}

/** The settings as an administrator has written them. @throws DeskError `no-clinic`, `bad-clinic` */
export async function readSettings(folder: string): Promise<ClinicSettings> {
  const file = join(folder, 'clinic.json');
  if (!(await exists(file))) throw new DeskError('no-clinic', `${folder} holds no clinic; make one with \`sotto init\``);
  const settings: ClinicSettings = parseFile(file, await readFile(file, 'utf8'));
  checkSettings(settings);
  return settings;
}

/** JSON of an administrator's file; of what is wrong the place is named. @throws DeskError `bad-clinic` */
function parseFile(file: string, text: string) {
  try {
    return JSON.parse(text);
  } catch (cause) {
    const place = cause instanceof Error ? /\(line \d+ column \d+\)|at position \d+/.exec(cause.message)?.[0] : undefined;
    throw new DeskError('bad-clinic', `${file} is no JSON${place === undefined ? '' : `: look ${place.replace(/[()]/g, '').replace(/^line/, 'at line')}`}`, { cause });
  }
}

/** Changes the settings; takes effect, signed anew, when the clinic is next loaded. */
export async function writeSettings(folder: string, settings: ClinicSettings): Promise<void> {
  await writeOwn(join(folder, 'clinic.json'), `${JSON.stringify(settings, null, 2)}\n`);
}

/** Changes the ready-made replies; takes effect when the desk next starts. */
export async function writeReplies(folder: string, replies: readonly Reply[]): Promise<void> {
  await writeOwn(join(folder, 'replies.json'), `${JSON.stringify(replies, null, 2)}\n`);
}

async function readReplies(folder: string): Promise<Reply[]> {
  const file = join(folder, 'replies.json');
  if (!(await exists(file))) return [];
  const text = await readFile(file, 'utf8');
  parseFile(file, text);
  try {
    return parseReplies(text);
  } catch (cause) {
    if (!(cause instanceof ConversationError)) throw cause;
    throw new DeskError('bad-clinic', `replies.json: expected up to ${MAX_REPLIES} of { title, text }, 80 and 1,000 characters; ${cause.message}`, { cause });
  }
}

/** What a profile is made of. */
interface ProfileParts {
  readonly settings: ClinicSettings;
  readonly desk: DeviceKey;
  readonly forms: ClinicForms | undefined;
  readonly mail: ClinicMail | undefined;
  readonly patients: ClinicPatients | undefined;
}

/** The forms of the settings, with the key for filled ones, which is made when first needed. @throws DeskError `bad-clinic` */
async function readForms(folder: string, { forms }: ClinicSettings): Promise<ClinicForms | undefined> {
  if (forms === undefined) return undefined;
  if (!Array.isArray(forms)) throw new DeskError('bad-clinic', 'forms: expected a list');
  if (forms.length === 0) return undefined;
  try {
    const list = forms.map(parseForm);
    const twice = list.find(({ id }, i) => list.findIndex((other) => other.id === id) !== i);
    if (twice) throw new DeskError('bad-clinic', `forms: ${twice.id} is there twice`);
    return { key: await sealKey(folder, 'form.key'), list };
  } catch (cause) {
    if (cause instanceof FormError) throw new DeskError('bad-clinic', `forms: ${cause.message}`, { cause });
    throw cause;
  }
}

/** @throws DeskError `bad-clinic` */
async function readMail(folder: string, { mail }: ClinicSettings): Promise<ClinicMail | undefined> {
  return mail && { key: await sealKey(folder, 'mail.key'), server: await readMailServer(mail, folder) };
}

/** @throws DeskError `bad-clinic` */
async function readPatients(folder: string, { patients }: ClinicSettings): Promise<ClinicPatients | undefined> {
  return patients && { key: await sealKey(folder, 'patients.key'), siteKeys: readSiteKeys(patients) };
}

async function sealKey(folder: string, name: string): Promise<SealKey> {
  const path = join(folder, name);
  if (await exists(path)) return readSealKey(folder, name);
  const key = createSealKey();
  await writeKey(path, key);
  return key;
}

async function currentProfile(folder: string, { clinic, root, nowMs, ...parts }: ProfileParts & { clinic: Uint8Array; root: DeviceKey | undefined; nowMs: number }): Promise<Pick<Clinic, 'profile' | 'unsigned'>> {
  const profile = await readBytes(folder, 'profile');
  const { version, expiresAtMs, body } = readSigned(profile, { folder, clinic, nowMs });
  const isSigned = equalBytes(body, bodyOf(parts));
  if (expiresAtMs - nowMs > PROFILE_RENEWAL_MS && isSigned) return { profile };
  if (!root) {
    if (expiresAtMs > nowMs) return { profile, ...(!isSigned && { unsigned: true }) };
    throw new DeskError('no-root', 'the profile has expired, or is not valid yet by this machine’s clock; put root.key back into the folder to sign a new one');
  }
  const renewed = signSettings(parts, root, { version: version + 1, nowMs });
  readProfile(renewed, { clinic: toBase64Url(clinic), nowMs });
  await writeOwn(join(folder, 'profile'), toBase64Url(renewed));
  return { profile: renewed };
}

/** An expired profile still says which version comes next, and so does one that was signed while the clock was ahead. @throws DeskError `bad-clinic` */
function readSigned(signed: Uint8Array, { folder, ...expected }: { folder: string; clinic: Uint8Array; nowMs: number }): { version: number; expiresAtMs: number; body: Uint8Array } {
  try {
    return openProfile(signed, expected);
  } catch (cause) {
    if (!(cause instanceof CryptoError)) throw cause;
    if (cause.code !== 'expired' && cause.code !== 'not-yet-valid') throw new DeskError('bad-clinic', `${join(folder, 'profile')} cannot be used: ${cause.message}`, { cause });
    const version = Number(new DataView(signed.buffer, signed.byteOffset).getBigUint64(33));
    return { version, expiresAtMs: 0, body: new Uint8Array() };
  }
}

function signSettings(parts: ProfileParts, root: DeviceKey, { version, nowMs }: { version: number; nowMs: number }): Uint8Array {
  const signed = signProfile({ key: root, version, issuedAtMs: nowMs, expiresAtMs: nowMs + PROFILE_LIFETIME_MS, body: bodyOf(parts) });
  if (signed.length > MAX_PART_BYTES) throw new DeskError('bad-clinic', `the profile is too large for a relay: ${signed.length} bytes of ${MAX_PART_BYTES}`);
  return signed;
}

function bodyOf({ settings, desk, forms, mail, patients }: ProfileParts): Uint8Array {
  return encodeProfileBody({
    v: 1,
    ...signedPart(settings),
    ...(forms && { forms: { key: toBase64Url(forms.key.publicKey), list: [...forms.list] } }),
    ...(mail && { mail: toBase64Url(mail.key.publicKey) }),
    ...(patients && { patients: toBase64Url(patients.key.publicKey) }),
    desk: memberId(desk.publicKey),
  });
}

function givenStorageKey(text: string): Uint8Array {
  try {
    const key = fromBase64Url(text.trim());
    if (key.length === 32) return key;
  } catch {
    // Said below, without a word of it.
  }
  throw new DeskError('bad-clinic', 'the storage key that was given is not base64url of 32 bytes');
}
