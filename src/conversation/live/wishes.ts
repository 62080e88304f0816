import { randomBytes } from '@noble/hashes/utils.js';
import { toBase64Url } from '../../bytes.js';
import type { Content } from '../content/content.js';
import type { ConversationFiles } from './conversation-files.js';
import type { Draft } from './draft.js';
import { ConversationError } from '../errors.js';
import type { Ground } from './ground.js';
import { settingOf } from '../content/screening.js';
import { type FileSource, MAX_TEXT_LENGTH, type RevealReason, type SendResult } from '../state.js';
import type { TypingNotice } from './typing.js';
import type { Unsent } from './unsent.js';
import type { Entry } from '../vault.js';
import type { DetectorOptions, Screened } from '../veils.js';

interface WishesParts extends Ground {
  readonly unsent: Unsent;
  readonly files: ConversationFiles;
  readonly draft: Draft;
  readonly notice: TypingNotice;
}

const closed: SendResult = { kind: 'refused', rule: 'closed' };

/** What this member wants to say, checked against the policy here, where it is written, and then kept to be sent. */
export class Wishes {
  readonly #parts: WishesParts;

  constructor(parts: WishesParts) {
    this.#parts = parts;
  }

  async send(text: string): Promise<SendResult> {
    const { canWrite, notice, draft } = this.#parts;
    const trimmed = text.trim();
    if (trimmed === '') return { kind: 'refused', rule: 'empty' };
    if (trimmed.length > MAX_TEXT_LENGTH) return { kind: 'refused', rule: 'too-long' };
    if (!canWrite()) return closed;
    notice.reset();
    const screened = await this.#screen(trimmed);
    if (screened.kind === 'unchecked') return { kind: 'refused', rule: 'unchecked' };
    if (screened.kind === 'blocked') return { kind: 'refused', rule: 'phi-blocked', categories: screened.categories };
    const { text: checked, veils } = screened;
    return this.#add((id, atMs) => ({ v: 1, type: 'text', id, text: checked, ...(veils.length > 0 && { veils: [...veils] }), atMs }), draft.clear());
  }

  async sendFile(file: FileSource): Promise<SendResult> {
    const { canWrite, files } = this.#parts;
    return canWrite() ? files.send(file) : closed;
  }

  /** Puts what was given up on its way again. @throws StorageError */
  async retry(messageId: string): Promise<void> {
    const { canWrite, unsent, files } = this.#parts;
    if (canWrite()) await unsent.retry(messageId, (item, gone) => files.retry(item, gone));
  }

  setTyping(typing: boolean): void {
    const { facts, notice } = this.#parts;
    if (facts().policy.typing === 'allow') notice.note(typing);
  }

  /** A draft that cannot be checked is not kept. */
  async saveDraft(text: string): Promise<void> {
    const { screening, facts, draft, canWrite } = this.#parts;
    if (canWrite()) await draft.save(text, (written) => screening.draft(written, this.#setting, facts().policy).catch(onlyUnchecked));
  }

  /** @throws RangeError when nothing is veiled there */
  async reveal(message: string, index: number, reason?: RevealReason): Promise<SendResult> {
    const { transcript, canWrite } = this.#parts;
    const [hidden] = transcript.messagesOf(message, transcript.meta?.self.id);
    const veil = hidden?.veils?.[index];
    if (!hidden || !veil) throw new RangeError('there is no such veil');
    return canWrite() ? this.#add((_, atMs) => ({ v: 1, type: 'reveal', author: hidden.sender.id, message: hidden.id, category: veil.category, ...(reason && { reason }), atMs })) : closed;
  }

  async requestForm(form: string): Promise<SendResult> {
    const { facts, canWrite } = this.#parts;
    if (!canWrite()) return closed;
    if (!facts().clinic.forms?.some(({ id }) => id === form)) return { kind: 'refused', rule: 'unknown-form' };
    return this.#add((id, atMs) => ({ v: 1, type: 'form-request', id, form, atMs }));
  }

  /** Says that a form was filled in, and keeps what goes to the desk with it. */
  async announceForm(submitted: { id: string; form: string; version: number; digest: string }, entries: readonly Entry[]): Promise<SendResult> {
    const { clock, unsent, canWrite } = this.#parts;
    if (!canWrite()) return closed;
    await unsent.add(submitted.id, { v: 1, type: 'form-submitted', ...submitted, atMs: clock.now() }, entries);
    return { kind: 'queued', id: submitted.id };
  }

  async mailTranscript(to: string, language: string): Promise<SendResult> {
    const { facts, transcript, canWrite } = this.#parts;
    const { policy, mailKey } = facts();
    const conversation = transcript.meta?.id;
    if (!canWrite() || conversation === undefined) return closed;
    if (policy.transcript.email !== 'allow' || !mailKey) return { kind: 'refused', rule: 'not-allowed' };
    // Fetched with the first copy that is asked for.
    const { isMailbox, sealMailTarget } = await import('../requests/mail-request.js');
    if (!isMailbox(to)) return { kind: 'refused', rule: 'bad-address' };
    return this.#add((id, atMs) => ({ v: 1, type: 'mail-request', id, sealed: sealMailTarget(mailKey, { conversation, request: id }, { to, language }), atMs }));
  }

  async end(): Promise<void> {
    await this.#add((id, atMs) => ({ v: 1, type: 'end', id, atMs }));
  }

  async #add(make: (id: string, atMs: number) => Content, entries?: readonly Entry[]): Promise<SendResult> {
    const { clock, unsent } = this.#parts;
    const id = toBase64Url(randomBytes(16));
    await unsent.add(id, make(id, clock.now()), entries);
    return { kind: 'queued', id };
  }

  async #screen(text: string): Promise<Screened | { readonly kind: 'unchecked' }> {
    const { screening, facts } = this.#parts;
    return screening.outgoing(text, this.#setting, facts().policy).catch((error: unknown) => onlyUnchecked(error) ?? { kind: 'unchecked' });
  }

  /** What this member's next message is read by. */
  get #setting(): DetectorOptions {
    const { transcript, facts } = this.#parts;
    return settingOf(transcript.meta?.self.id ?? '', transcript.items, transcript.meta?.roster ?? [], facts().clinic);
  }
}

function onlyUnchecked(error: unknown): undefined {
  if (!(error instanceof ConversationError) || error.code !== 'unchecked') throw error;
}
