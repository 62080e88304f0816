import type { Clock } from '../../clock.js';
import { ConversationError } from '../../conversation/errors.js';
import { type MailTarget, openMailTarget } from '../../conversation/requests/mail-request.js';
import { TaskQueue } from '../../conversation/group/queue.js';
import type { PlacedItem } from '../../conversation/content/transcript.js';
import type { Entry, Vault } from '../../conversation/vault.js';
import { CryptoError } from '../../crypto/index.js';
import type { AuditEvent } from '../audit.js';
import { nextAttemptMs, RetryQueue } from '../retry-queue.js';
import { letterOf } from './letter.js';
import { decodeMail, jobEntry, mailName, mailPrefix, type MailJob, type MailOutcome, settledEntry } from './records.js';
import { type ClinicMail, type MailFailure, sendLetter } from './smtp.js';

/** A request as it stands in a conversation. */
export interface MailRequest {
  readonly conversation: string;
  readonly request: string;
  readonly member: string;
  readonly seq: number;
  readonly sealed: string;
}

/** Why the desk does not send a copy. */
type Refusal = 'no-server' | 'bad-request' | 'too-many';

interface MailsOptions {
  readonly vault: Vault;
  readonly clock: Clock;
  /** Absent: the clinic mails nothing. */
  readonly mail?: ClinicMail | undefined;
  /** As members know the clinic. */
  readonly clinicName: string;
  /** IANA name; of the times in a copy. */
  readonly timeZone: string;
  readonly forms: Parameters<typeof letterOf>[1]['forms'];
  /** 0 to 1, for the jitter. */
  readonly random: () => number;
  readonly audit: (event: AuditEvent) => void;
  /** The server has not taken a copy, and is tried again. */
  readonly onDelayed: (failure: MailFailure) => void;
  readonly onDefect: (error: unknown) => void;
  /** The record of a conversation up to an entry of the log; empty when it is not on record. */
  readonly history: (conversation: string, upTo: number) => Promise<readonly PlacedItem[]>;
  /** Tells the conversation; `entries` are stored in the same step. */
  readonly answer: (conversation: string, request: string, outcome: MailOutcome, entries: readonly Entry[]) => Promise<void>;
}

/** Whoever asks shall not make the clinic's mail server send to others what they please. */
const MAX_PER_CONVERSATION = 5;
const MAX_PER_HOUR = 100;
const HOUR_MS = 3_600_000;
/** A copy that comes after that is not expected any more. */
const GIVE_UP_AFTER_MS = 5 * 24 * HOUR_MS;

/**
 * Mails copies of conversations that members have asked for: once each, over the clinic's own server, again later when that cannot be reached, also
 * after a restart. A request is kept in the step that read it, and settled in the step that tells the conversation what became of it; when a crash
 * comes between the server's word and that step, the letter goes out again under the same Message-ID.
 */
export class Mails {
  readonly #options: MailsOptions;
  readonly #queue: RetryQueue;
  /** To what is kept, one after another. */
  readonly #changes = new TaskQueue();
  /** By conversation: the requests so far. */
  readonly #asked = new Map<string, Set<string>>();
  #lately: number[] = [];
  /** Of the requests of the step under way. */
  readonly #refused = new Map<string, Refusal>();

  constructor(options: MailsOptions) {
    this.#options = options;
    this.#queue = new RetryQueue({ ...options, attempt: (name, signal) => this.#attempt(name, signal) });
  }

  /** Takes up what was kept before. */
  async start(): Promise<void> {
    for (const { name, value } of await this.#options.vault.list(mailPrefix())) {
      const job = decodeMail(value);
      const [conversation = '', request = ''] = name.slice(mailPrefix().length).split('/');
      this.#askedIn(conversation).add(request);
      if (job) this.#queue.add(name, job.nextAtMs);
    }
    this.#queue.start();
  }

  /** What to store in the step that read a request that the policy allows. */
  entriesOf(request: MailRequest): Entry[] {
    const { conversation, request: id, member, seq } = request;
    const asked = this.#askedIn(conversation);
    // Nothing is served twice, whoever says it again.
    if (asked.has(id) || asked.size > MAX_PER_CONVERSATION) return [];
    asked.add(id);
    const now = this.#options.clock.now();
    const target = this.#targetOf(request);
    if (typeof target === 'string') {
      this.#refused.set(mailName(request), target);
      return [settledEntry(request, 'refused', now)];
    }
    this.#lately.push(now);
    return [jobEntry({ conversation, request: id, member, seq, atMs: now, ...target, attempts: 0, nextAtMs: now })];
  }

  /** The step is stored. */
  async onRequest(request: MailRequest): Promise<void> {
    const name = mailName(request);
    const code = this.#refused.get(name);
    if (code === undefined) return this.#queue.add(name, this.#options.clock.now());
    this.#refused.delete(name);
    this.#options.audit(eventOf(request, { what: 'refused', code }));
    await this.#options.answer(request.conversation, request.request, 'refused', []);
  }

  /**
   * The record of a conversation is destroyed, and with it what is kept of its requests: none that is under way is written back.
   *
   * @param destroy - Given that, as what to delete.
   */
  async erase(conversation: string, destroy: (records: readonly Entry[]) => Promise<void>): Promise<void> {
    const { vault } = this.#options;
    await this.#changes.run(async () => destroy((await vault.list(mailPrefix(conversation))).map(({ name }) => ({ name }))));
    this.#asked.delete(conversation);
  }

  async stop(): Promise<void> {
    await this.#queue.stop();
  }

  #askedIn(conversation: string): Set<string> {
    const asked = this.#asked.get(conversation) ?? new Set();
    this.#asked.set(conversation, asked);
    return asked;
  }

  #targetOf({ conversation, request, sealed }: MailRequest): MailTarget | Refusal {
    const { mail } = this.#options;
    if (!mail) return 'no-server';
    const sinceMs = this.#options.clock.now() - HOUR_MS;
    this.#lately = this.#lately.filter((atMs) => atMs > sinceMs);
    if (this.#askedIn(conversation).size > MAX_PER_CONVERSATION || this.#lately.length >= MAX_PER_HOUR) return 'too-many';
    try {
      return openMailTarget(mail.key.secretKey, { conversation, request }, sealed);
    } catch (error) {
      if (error instanceof CryptoError || error instanceof ConversationError || error instanceof RangeError) return 'bad-request';
      throw error;
    }
  }

  async #attempt(name: string, signal: AbortSignal): Promise<number | undefined> {
    const { vault, mail } = this.#options;
    const bytes = await vault.get(name);
    const job = bytes && decodeMail(bytes);
    // Destroyed with the record of its conversation, or settled.
    if (!job) return undefined;
    // The clinic has changed its mind since it was asked.
    const failure = mail ? await this.#send(job, mail, signal) : 'no-server';
    // Destroyed while it was under way: nothing of it is kept again.
    return this.#changes.run(async () => ((await vault.get(name)) ? this.#tried(job, failure) : undefined));
  }

  async #tried(job: MailJob, failure: MailFailure | 'no-server' | undefined): Promise<number | undefined> {
    const { vault, clock, random, audit, onDelayed } = this.#options;
    if (failure === 'no-server') return this.#settle(job, 'refused', { what: 'refused', code: failure });
    if (!failure) return this.#settle(job, 'sent', { what: 'sent' });
    const attempts = job.attempts + 1;
    if (failure === 'rejected' || clock.now() - job.atMs > GIVE_UP_AFTER_MS) return this.#settle(job, 'failed', { what: 'failed', failure, attempts });
    const nextAtMs = nextAttemptMs(clock.now(), job.attempts, random());
    await vault.write([jobEntry({ ...job, attempts, nextAtMs })]);
    audit(eventOf(job, { what: 'delayed', failure, attempts }));
    onDelayed(failure);
    return nextAtMs;
  }

  async #send(job: MailJob, { server }: ClinicMail, signal: AbortSignal): Promise<MailFailure | undefined> {
    const { history, clinicName, timeZone, forms, clock } = this.#options;
    const items = await history(job.conversation, job.seq - 1);
    const letter = await letterOf(job, { items, clinicName, timeZone, forms, nowMs: clock.now() });
    return sendLetter(server, letter, signal);
  }

  async #settle(job: MailJob, outcome: MailOutcome, detail: NonNullable<AuditEvent['detail']>): Promise<undefined> {
    const { clock, answer, audit } = this.#options;
    await answer(job.conversation, job.request, outcome, [settledEntry(job, outcome, clock.now())]);
    audit(eventOf(job, detail));
    return undefined;
  }
}

/** Never where to. */
function eventOf({ conversation, request, member }: Pick<MailRequest, 'conversation' | 'request' | 'member'>, detail: NonNullable<AuditEvent['detail']>): AuditEvent {
  return { kind: 'mail', conversation, member, detail: { request, ...detail } };
}
