import { createHmac, hkdfSync } from 'node:crypto';
import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import * as z from 'zod/mini';
import { fromBase64Url, toBase64Url } from '../../bytes.js';
import type { Clock } from '../../clock.js';
import { ConversationError } from '../../conversation/errors.js';
import { sealHistory } from '../../conversation/requests/history.js';
import { decodeJson, encodeJson } from '../../conversation/json.js';
import { isProven, type JoinRequest, openSignIn, sealSignInAnswer, type SignInAnswer, type SignInRequest } from '../../conversation/requests/sign-in.js';
import type { Entry, Vault } from '../../conversation/vault.js';
import { CryptoError, type Group, type GroupMember, issueCertificate, keyPackageOwner, memberId, parseCertificate, roster, type Trust } from '../../crypto/index.js';
import { RelayError } from '../../transport/errors.js';
import type { Relay } from '../../transport/relay-client.js';
import { digestOf } from '../audit-log.js';
import type { Clinic } from '../clinic.js';
import type { DeskConversation } from '../desk-conversation.js';
import { DeskError } from '../errors.js';
import type { Reports } from '../reports.js';
import { readAssertion } from './assertion.js';
import type { ClinicPatients } from './site-keys.js';
import { number, text, truth } from '../../schemas.js';

interface PatientsOptions {
  readonly clinic: Pick<Clinic, 'id' | 'issuer' | 'issuerCertificate' | 'storageKey' | 'patients'>;
  readonly relay: Relay;
  readonly vault: Vault;
  readonly clock: Clock;
  readonly trust: () => Trust;
  readonly conversations: ReadonlyMap<string, DeskConversation>;
  readonly reports: Reports;
}

const HOUR_MS = 3_600_000;
/** For who is in, a certificate's end changes nothing. */
const CERTIFICATE_MS = 24 * HOUR_MS;
const CLOCK_SKEW_MS = HOUR_MS;
/** How long a device that was certified may begin its patient's conversation, or ask to come into it, each once. */
const USED_WITHIN_MS = 10 * 60_000;
/** Devices of a patient in one conversation: for one more, the one that came first goes. */
const MAX_DEVICES = 5;

const SPENT = 'patients/spent/';
const DEVICES = 'patients/devices/';
const spent = z.strictObject({ untilMs: number() });
const device = z.strictObject({
  patient: text(),
  sealKey: text(),
  answerKey: text(),
  untilMs: number(),
  /** It has begun a conversation: whether it was the first of its patient's to do so, and whether it knows. */
  begun: z.optional(z.strictObject({ first: truth, told: truth })),
});
type Device = z.infer<typeof device>;

/**
 * Certifies devices of visitors who are signed in on the clinic's site, on the site's word, decides which of them has begun their patient's one
 * conversation, and brings the further ones into it with its history. Anybody can ask: whoever is not believed gets no answer.
 */
export class Patients {
  readonly #options: PatientsOptions;
  readonly #pseudonymKey: Uint8Array;

  constructor(options: PatientsOptions) {
    this.#options = options;
    this.#pseudonymKey = new Uint8Array(hkdfSync('sha256', options.clinic.storageKey, '', 'sotto patient v1', 32));
  }

  /** Something for this has come through the mailbox. Rejects with TransportError, RelayError when it has to come again. */
  async onRequest(sealed: Uint8Array): Promise<void> {
    const { clinic, reports } = this.#options;
    try {
      if (!clinic.patients) throw new DeskError('refused', 'the clinic takes nobody’s word on its patients');
      const asked = openSignIn(clinic.patients.key.secretKey, clinic.id, sealed);
      await (asked.type === 'sign-in' ? this.#certify(asked, clinic.patients) : this.#admit(asked));
    } catch (error) {
      if (error instanceof RangeError) return reports.refusal({ rule: 'sign-in', code: 'bad-content' });
      if (!(error instanceof CryptoError || error instanceof ConversationError || error instanceof DeskError)) throw error;
      await reports.refusal({ rule: 'sign-in', code: error.code });
    }
  }

  /**
   * Judges a conversation that somebody has begun: of a patient's devices, the first wins. Others than patients begin as many as they like.
   *
   * @returns whether the desk joins it, and what to store with that; {@link tellBegun} tells the device.
   * @throws ConversationError `bad-content` when it is a patient's device that was not certified lately, or has begun one before.
   */
  async judge(group: Group): Promise<{ first: boolean; entries: Entry[] }> {
    const owner = roster(group).find(({ patient }) => patient !== undefined);
    if (!owner?.patient) return { first: true, entries: [] };
    const known = await this.#deviceOf(owner);
    if (!known || known.begun) throw new ConversationError('bad-content', 'the device was not certified to begin now');
    const first = this.#conversationOf(owner.patient) === undefined;
    return { first, entries: [{ name: DEVICES + owner.id, value: encodeJson({ ...known, begun: { first, told: false } }) }] };
  }

  /** Tells devices what has become of what they have begun, those that could not be told before too. Rejects with TransportError, RelayError. */
  async tellBegun(): Promise<void> {
    const { vault } = this.#options;
    for (const { name, value } of await vault.list(DEVICES)) {
      const known = decodeJson(value, device, 'lost');
      if (!known.begun || known.begun.told) continue;
      const { first } = known.begun;
      await this.#answer(name.slice(DEVICES.length), known, { v: 1, type: 'begun', first });
      await vault.write([first ? { name } : { name, value: encodeJson({ ...known, begun: { first, told: true } }) }]);
    }
  }

  /** Forgets what has expired. Called every minute. */
  async sweep(nowMs: number): Promise<void> {
    const { vault } = this.#options;
    const used = (await vault.list(SPENT)).map(({ name, value }) => ({ name, ...decodeJson(value, spent, 'lost') }));
    const devices = (await vault.list(DEVICES)).map(({ name, value }) => ({ name, ...decodeJson(value, device, 'lost') }));
    const past = [...used, ...devices].filter(({ untilMs }) => untilMs <= nowMs).map(({ name }) => ({ name }));
    if (past.length > 0) await vault.write(past);
  }

  async #certify(asked: SignInRequest, { siteKeys }: ClinicPatients): Promise<void> {
    const { clinic, clock, vault, reports } = this.#options;
    const nowMs = clock.now();
    const { subject, id, expiresAtMs } = readAssertion(asked.assertion, { siteKeys, audience: clinic.id, nowMs });
    if (!isProven(clinic.id, asked)) throw new DeskError('refused', 'the device has not the key that it names');
    const used = SPENT + toBase64Url(sha256(utf8ToBytes(id)));
    if (await vault.get(used)) throw new DeskError('refused', 'the assertion was used before');
    const patient = this.#pseudonymOf(subject);
    const subjectKey = fromBase64Url(asked.key);
    const member = memberId(subjectKey);
    const fields = { role: 'patient', clinic: fromBase64Url(clinic.id), subjectKey, name: patient, notBeforeMs: nowMs - CLOCK_SKEW_MS, notAfterMs: nowMs + CERTIFICATE_MS } as const;
    const certificate = issueCertificate(fields, clinic.issuer);
    const known: Device = { patient, sealKey: asked.sealKey, answerKey: asked.answerKey, untilMs: nowMs + USED_WITHIN_MS };
    // Spent before it has any effect.
    await vault.write([{ name: used, value: encodeJson({ untilMs: expiresAtMs }) }, { name: DEVICES + member, value: encodeJson(known) }]);
    await reports.audit({ kind: 'login', member, detail: { role: 'patient', account: digestOf(patient), serial: parseCertificate(certificate).serial } });
    await this.#answer(member, known, { v: 1, type: 'signed-in', chain: [toBase64Url(certificate), toBase64Url(clinic.issuerCertificate)], open: this.#conversationOf(patient) !== undefined });
  }

  async #admit({ keyPackage }: JoinRequest): Promise<void> {
    const { vault, trust } = this.#options;
    const bytes = fromBase64Url(keyPackage);
    const owner = await keyPackageOwner(bytes, trust());
    const known = await this.#deviceOf(owner);
    if (!known) throw new DeskError('refused', 'the device was not certified to come in now');
    const seat = await this.#seat(owner, bytes, known.patient);
    if (seat) await this.#handHistory(seat, owner.id, known);
    else await this.#answer(owner.id, known, { v: 1, type: 'refused', code: 'gone' });
    await vault.write([{ name: DEVICES + owner.id }]);
  }

  /** What is kept of a device from its certification until it is in, for a while. */
  async #deviceOf({ id, patient }: GroupMember): Promise<Device | undefined> {
    const { vault, clock } = this.#options;
    const record = await vault.get(DEVICES + id);
    const known = record && decodeJson(record, device, 'lost');
    return known && known.untilMs > clock.now() && known.patient === patient ? known : undefined;
  }

  /** Adds a device, if there is still a conversation to add it to. */
  async #seat(owner: GroupMember, keyPackage: Uint8Array, patient: string): Promise<{ conversation: DeskConversation; seq: number } | undefined> {
    const conversation = this.#conversationOf(patient);
    try {
      await conversation?.session?.change((members) => changesFor(conversation, members, owner, keyPackage));
    } catch (error) {
      // It ended while the device was on its way.
      if (error instanceof ConversationError || error instanceof RelayError) return undefined;
      throw error;
    }
    const seq = conversation?.facts.admitted[owner.id];
    return conversation && seq !== undefined ? { conversation, seq } : undefined;
  }

  async #handHistory({ conversation, seq }: { conversation: DeskConversation; seq: number }, member: string, known: Device): Promise<void> {
    const { items, digest } = sealHistory(conversation.id, await conversation.history(seq), fromBase64Url(known.sealKey));
    for (const item of items) await this.#options.relay.post(member, item);
    await this.#answer(member, known, { v: 1, type: 'admitted', conversation: conversation.id, seq, parts: items.length, digest });
  }

  async #answer(member: string, { answerKey }: Device, said: SignInAnswer): Promise<void> {
    await this.#options.relay.post(member, sealSignInAnswer(fromBase64Url(answerKey), member, said));
  }

  /** The newest one that is open. Who is in it, its group says. */
  #conversationOf(patient: string): DeskConversation | undefined {
    const isTheirs = ({ facts, session }: DeskConversation) =>
      facts.status === 'open' && session !== undefined && !session.end && roster(session.group).some((member) => member.patient === patient);
    return [...this.#options.conversations.values()].filter(isTheirs).toSorted((a, b) => b.facts.startedAtMs - a.facts.startedAtMs)[0];
  }

  /** Says nothing of the patient to anybody without the desk's key, and is the same for each of their devices. */
  #pseudonymOf(subject: string): string {
    return createHmac('sha256', this.#pseudonymKey).update(subject).digest('base64url');
  }
}

function changesFor({ facts }: DeskConversation, members: readonly GroupMember[], owner: GroupMember, keyPackage: Uint8Array) {
  if (members.some(({ id }) => id === owner.id)) return undefined;
  const since = ({ id }: GroupMember) => facts.admitted[id] ?? 0;
  const devices = members.filter(({ role }) => role === 'visitor').toSorted((a, b) => since(a) - since(b));
  const leaving = devices.slice(0, Math.max(0, devices.length + 1 - MAX_DEVICES));
  return { add: keyPackage, remove: leaving.map(({ id }) => id), welcomeTo: owner.id };
}
