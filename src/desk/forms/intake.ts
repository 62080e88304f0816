import { concatBytes } from '@noble/hashes/utils.js';
import type { Clock } from '../../clock.js';
import type { MailboxItem } from '../../conversation/mailbox.js';
import type { Entry, Vault } from '../../conversation/vault.js';
import { fieldsOf, type FormDefinition } from '../../forms/definition.js';
import { FormError, type FormErrorCode } from '../../forms/errors.js';
import { digestOf, type FilledForm, MAX_PARTS, openForm, PART_BYTES } from '../../forms/submission.js';
import { problemsOf } from '../../forms/values.js';
import type { FormAudit, FormFacts } from './events.js';
import { ANNOUNCED, type AnnouncedForm, decodeAnnounced, encodeFormRecord, type KeptForm, PARTS } from './records.js';
import { type FormStore, keptEntry, settledEntry } from './store.js';

type FormPart = Extract<MailboxItem, { kind: 'form' }>;
export type Outcome = 'accepted' | 'refused';

export interface IntakeOptions {
  readonly vault: Vault;
  readonly store: FormStore;
  readonly clock: Clock;
  /** The clinic's root public key, base64url. */
  readonly clinic: string;
  /** Secret half of the desk's form key. */
  readonly secretKey: Uint8Array;
  readonly forms: readonly FormDefinition[];
  readonly audit: FormAudit;
  /** Tells the visitor in their conversation; `entries` are stored in the same step. */
  readonly answer: (announced: Pick<AnnouncedForm, 'conversation' | 'submission'>, outcome: Outcome, entries: readonly Entry[]) => Promise<void>;
  readonly onKept: (form: KeptForm) => void;
}

/** Submissions of which something is there that nobody has announced yet: anybody can post. */
const MAX_UNANNOUNCED = 500;
const UNANNOUNCED_FOR_MS = 24 * 3_600_000;
/** The visitor posts again what was not acknowledged; when nothing came for so long, nothing will. */
const ANNOUNCED_FOR_MS = 7 * UNANNOUNCED_FOR_MS;
/** A visitor who has missed an answer gets it again, but nobody makes the desk say it over and over. */
const ANSWER_AGAIN_AFTER_MS = 3_600_000;
/** Forms of one conversation, since the desk was started. */
const MAX_PER_CONVERSATION = 50;
/** Refusals that anybody can cause as often as they like: so many are told to the audit log in an hour, and do not fill it. */
const STRANGERS_PER_HOUR = 100;

interface Arrived {
  readonly parts: number;
  readonly have: Set<number>;
  readonly sinceMs: number;
}

/**
 * Takes filled forms in. A box comes through the desk's mailbox, where anybody may post; that a visitor sent it, and which, comes through their
 * conversation. Both may come first, and more than once. Only a box of the announced digest is opened, checked against the form, and kept.
 */
export class FormIntake {
  readonly #options: IntakeOptions;
  readonly #announced = new Map<string, AnnouncedForm>();
  readonly #arrived = new Map<string, Arrived>();
  /** By submission: when the desk last said what became of it. */
  readonly #answeredAtMs = new Map<string, number>();
  /** By conversation: how many it has sent. */
  readonly #counts = new Map<string, number>();
  #strangers = 0;

  constructor(options: IntakeOptions) {
    this.#options = options;
  }

  async load(): Promise<void> {
    const { vault, clock } = this.#options;
    for (const { value } of await vault.list(ANNOUNCED)) this.#remember(decodeAnnounced(value));
    for (const { name, value } of await vault.list(PARTS)) {
      const [submission = '', part] = name.slice(PARTS.length).split('/');
      this.#arrive(submission, Number(part), countOf(value), clock.now());
    }
    for (const submission of this.#announced.keys()) await this.#completeIfReady(submission);
  }

  /** What to store in the step that read the announcement. */
  entryOf(announced: AnnouncedForm): Entry {
    return { name: ANNOUNCED + announced.submission, value: encodeFormRecord(announced) };
  }

  /** A visitor has said so, and it is stored. */
  async onAnnounced(announced: AnnouncedForm): Promise<void> {
    const { submission, conversation } = announced;
    const before = this.#announced.get(submission);
    if (before && before.conversation !== conversation) return this.#restore(before, announced);
    this.#remember(announced);
    if (await this.#answerAgain(submission)) return;
    if (before || this.#count(conversation)) await this.#completeIfReady(submission);
    else await this.#refuseOneMore(announced);
  }

  /** A conversation has ended: no more will come of it. */
  ended(conversation: string): void {
    this.#counts.delete(conversation);
  }

  /** Something has come through the mailbox. What is refused is told to the audit log; it is never an error of the desk's. */
  async onPart(item: FormPart): Promise<void> {
    try {
      requirePart(item);
      if (await this.#answerAgain(item.submission)) throw new FormError('replayed', 'it has been dealt with');
      await this.#keepPart(item);
      await this.#completeIfReady(item.submission);
    } catch (error) {
      if (!(error instanceof FormError)) throw error;
      this.#onStranger({ submission: item.submission }, error.code);
    }
  }

  /** Drops what nobody has announced, and announcements nothing has come of. Called every minute. */
  async sweep(nowMs: number): Promise<void> {
    this.#strangers = Math.max(0, this.#strangers - STRANGERS_PER_HOUR / 60);
    for (const [submission, atMs] of this.#answeredAtMs) if (nowMs - atMs > ANSWER_AGAIN_AFTER_MS) this.#answeredAtMs.delete(submission);
    for (const [submission, { sinceMs }] of this.#arrived) {
      if (this.#announced.has(submission) || nowMs - sinceMs < UNANNOUNCED_FOR_MS) continue;
      await this.#dropParts(submission);
      this.#onStranger({ submission }, 'not-announced');
    }
    for (const { submission, conversation, form, atMs } of this.#announced.values()) {
      if (nowMs - atMs < ANNOUNCED_FOR_MS) continue;
      await this.#options.vault.write([{ name: ANNOUNCED + submission }, ...this.#partNames(submission)]);
      this.#forget(submission);
      this.#options.audit({ kind: 'form-refused', submission, conversation, form, code: 'bad-submission' });
    }
  }

  /** The first conversation to name a submission keeps it. */
  async #restore(before: AnnouncedForm, { conversation }: AnnouncedForm): Promise<void> {
    await this.#options.vault.write([this.entryOf(before)]);
    this.#onStranger({ ...factsOf(before), conversation }, 'replayed');
  }

  /** Whether there may be one more. */
  #count(conversation: string): boolean {
    const count = this.#counts.get(conversation) ?? 0;
    if (count >= MAX_PER_CONVERSATION) return false;
    this.#counts.set(conversation, count + 1);
    return true;
  }

  async #refuseOneMore(announced: AnnouncedForm): Promise<void> {
    await this.#options.answer(announced, 'refused', this.#leftovers(announced.submission));
    this.#forget(announced.submission);
    this.#onStranger(factsOf(announced), 'too-many');
  }

  /** What was dealt with before is not taken in again; the visitor who has missed the answer gets it once more. */
  async #answerAgain(submission: string): Promise<boolean> {
    const { store, answer } = this.#options;
    const kept = await store.get(submission);
    const settled = kept ? undefined : await store.settled(submission);
    const known = kept ?? settled;
    if (!known) return false;
    const again = this.#announced.get(submission);
    const entries = [{ name: ANNOUNCED + submission }, ...this.#partNames(submission)];
    this.#forget(submission);
    const due = this.#options.clock.now() - (this.#answeredAtMs.get(submission) ?? -Infinity) > ANSWER_AGAIN_AFTER_MS;
    // Somebody who names another's submission learns nothing of it.
    if (due && (!again || again.conversation === known.conversation)) {
      this.#answeredAtMs.set(submission, this.#options.clock.now());
      await answer(known, settled?.outcome === 'refused' ? 'refused' : 'accepted', entries);
    } else {
      await this.#options.vault.write(entries);
    }
    return true;
  }

  async #keepPart({ submission, part, parts, sealed }: FormPart): Promise<void> {
    if (this.#arrived.get(submission)?.parts !== parts) await this.#dropParts(submission);
    await this.#makeRoom(submission);
    await this.#options.vault.write([{ name: partName(submission, part), value: concatBytes(Uint8Array.of(parts), sealed) }]);
    this.#arrive(submission, part, parts, this.#options.clock.now());
  }

  /** The oldest that nobody has announced make room. */
  async #makeRoom(submission: string): Promise<void> {
    if (this.#arrived.has(submission) || this.#announced.has(submission)) return;
    const unannounced = [...this.#arrived.keys()].filter((id) => !this.#announced.has(id));
    for (const id of unannounced.slice(0, Math.max(0, unannounced.length - MAX_UNANNOUNCED + 1))) await this.#dropParts(id);
  }

  async #completeIfReady(submission: string): Promise<void> {
    const announced = this.#announced.get(submission);
    const arrived = this.#arrived.get(submission);
    if (!announced || !arrived || arrived.have.size < arrived.parts) return;
    const sealed = await this.#readParts(submission, arrived.parts);
    if (digestOf(sealed) !== announced.digest) {
      // Not what the visitor sent: theirs may still come.
      await this.#dropParts(submission);
      this.#options.audit({ kind: 'form-refused', ...factsOf(announced), code: 'open-failed' });
      return;
    }
    try {
      await this.#accept(announced, this.#open(announced, sealed));
    } catch (error) {
      if (!(error instanceof FormError)) throw error;
      await this.#refuse(announced, error);
    }
  }

  #open({ form: id, version, submission }: AnnouncedForm, sealed: Uint8Array): FilledForm {
    const { clinic, secretKey, forms, clock } = this.#options;
    const definition = forms.find((form) => form.id === id);
    if (!definition) throw new FormError('unknown-form', 'the clinic has no such form');
    if (definition.version !== version) throw new FormError('outdated', `version ${version} of the form is not in use`);
    const filled = openForm(secretKey, { clinic, form: id, version, submission }, sealed);
    requireValid(definition, filled, clock.now());
    return filled;
  }

  async #accept(announced: AnnouncedForm, { language, consent, values }: FilledForm): Promise<void> {
    const { clock, answer, audit, onKept } = this.#options;
    const { submission, conversation, form, version } = announced;
    const now = clock.now();
    const kept: KeptForm = { submission, conversation, form, version, language, consent, values, submittedAtMs: announced.atMs, receivedAtMs: now, attempts: 0, nextAtMs: now };
    this.#answeredAtMs.set(submission, now);
    await answer(announced, 'accepted', [keptEntry(kept), ...this.#leftovers(submission)]);
    this.#forget(submission);
    audit({ kind: 'form-received', ...factsOf(announced) });
    onKept(kept);
  }

  async #refuse(announced: AnnouncedForm, { code }: FormError): Promise<void> {
    const { clock, answer, audit } = this.#options;
    const settled = settledEntry({ ...factsOf(announced), outcome: 'refused', atMs: clock.now() });
    this.#answeredAtMs.set(announced.submission, clock.now());
    await answer(announced, 'refused', [settled, ...this.#leftovers(announced.submission)]);
    this.#forget(announced.submission);
    audit({ kind: 'form-refused', ...factsOf(announced), code });
  }

  #leftovers(submission: string): Entry[] {
    return [{ name: ANNOUNCED + submission }, ...this.#partNames(submission)];
  }

  async #readParts(submission: string, parts: number): Promise<Uint8Array> {
    const records = await Promise.all(Array.from({ length: parts }, (_, part) => this.#options.vault.get(partName(submission, part))));
    return concatBytes(...records.map((record) => record?.subarray(1) ?? new Uint8Array()));
  }

  async #dropParts(submission: string): Promise<void> {
    const names = this.#partNames(submission);
    if (names.length > 0) await this.#options.vault.write(names);
    this.#arrived.delete(submission);
  }

  #partNames(submission: string): Entry[] {
    return [...(this.#arrived.get(submission)?.have ?? [])].map((part) => ({ name: partName(submission, part) }));
  }

  #remember(announced: AnnouncedForm): void {
    this.#announced.set(announced.submission, announced);
  }

  #arrive(submission: string, part: number, parts: number, sinceMs: number): void {
    const arrived = this.#arrived.get(submission) ?? { parts, have: new Set(), sinceMs };
    arrived.have.add(part);
    this.#arrived.set(submission, arrived);
  }

  /** Refused without anybody known to have sent it, or for being too much. */
  #onStranger(facts: Partial<FormFacts>, code: FormErrorCode): void {
    if (this.#strangers >= STRANGERS_PER_HOUR) return;
    this.#strangers++;
    this.#options.audit({ kind: 'form-refused', ...facts, code });
  }

  #forget(submission: string): void {
    this.#announced.delete(submission);
    this.#arrived.delete(submission);
  }
}

/** @throws FormError `too-large`, `bad-submission` */
function requirePart({ part, parts, sealed }: FormPart): void {
  if (parts > MAX_PARTS || sealed.length > PART_BYTES) throw new FormError('too-large', 'more than a submission may hold');
  if (part >= parts || sealed.length === 0) throw new FormError('bad-submission', 'no part of a submission');
}

/** @throws FormError `invalid`, with the names of fields and rules. */
function requireValid(form: FormDefinition, { consent, values }: FilledForm, nowMs: number): void {
  const problems = [...problemsOf(form, values, nowMs)];
  const known = new Set(fieldsOf(form).map(({ name }) => name));
  const named = problems.map(([name, problem]) => `${known.has(name) ? name : '?'} ${problem}`);
  if (form.consent && !consent) named.push('consent required');
  if (named.length > 0) throw new FormError('invalid', `not as the form asks: ${named.slice(0, 10).join(', ')}`);
}

function partName(submission: string, part: number): string {
  return `${PARTS}${submission}/${part}`;
}

/** How many parts there are, from the record of one. */
function countOf(record: Uint8Array): number {
  return record[0] ?? 0;
}

function factsOf({ submission, conversation, form }: AnnouncedForm) {
  return { submission, conversation, form };
}
