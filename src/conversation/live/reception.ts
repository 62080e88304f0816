import type { GroupMember } from '../../crypto/index.js';
import { type Content, parseContent } from '../content/content.js';
import type { ConversationFiles } from './conversation-files.js';
import { fileIn } from '../content/file-content.js';
import { boxName, type FormContent, formItem } from '../content/form-items.js';
import type { Ground } from './ground.js';
import type { GroupFacts } from './group-facts.js';
import type { GroupHandler } from '../group/group-handler.js';
import type { KeptTranscript } from './kept-transcript.js';
import { type MailContent, mailItem } from '../content/mail-items.js';
import { settingOf } from '../content/screening.js';
import type { Outgoing } from '../group/session-records.js';
import { selfOf } from '../content/shown.js';
import type { Breach, Member } from '../state.js';
import { commitItems, fileItem, memberOf, messageItem, personOf, type PlacedItem, type TranscriptItem, type TranscriptMeta } from '../content/transcript.js';
import type { TypingMembers } from './typing.js';
import type { Entry } from '../vault.js';

interface ReceptionParts extends Ground {
  readonly files: ConversationFiles;
  readonly writing: TypingMembers;
  readonly group: GroupFacts;
}

/** Takes into the transcript what the members say, and what this one has said once the log has it; what the policy does not allow, it refuses. */
export class Reception {
  readonly #parts: ReceptionParts;
  readonly #transcript: KeptTranscript;

  constructor(parts: ReceptionParts) {
    this.#parts = parts;
    this.#transcript = parts.transcript;
  }

  /** The records to write for entry `seq` of the log. @throws ConversationError `bad-content` */
  onMessage(seq: number, sender: GroupMember, content: Uint8Array): Entry[] {
    const parsed = parseContent(content);
    switch (parsed.type) {
      case 'text':
        this.#parts.writing.hide(sender.id);
        return this.#onText(seq, sender, parsed);
      case 'reveal':
        return this.#onReveal(seq, sender, parsed);
      case 'file':
        return this.#onFile(seq, sender, parsed);
      case 'end':
        return this.#onEnd(seq, sender, parsed.atMs);
      case 'receipt':
        return this.#onReceipt(seq, sender, parsed);
      case 'typing':
        this.#onTyping(sender, parsed.typing);
        return [];
      case 'waiting':
        return this.#onWaiting(sender, parsed);
      case 'form-request':
      case 'form-submitted':
      case 'form-received':
        return this.#onForm(seq, sender, parsed);
      case 'mail-request':
      case 'mail-answer':
        return this.#onMail(seq, sender, parsed);
    }
  }

  /** This member's own `item` is entry `seq` of the log. */
  onSent(item: Outgoing, seq: number): Entry[] {
    const content = parseContent(item.content);
    const self = selfOf(this.#transcript.meta);
    if (content.type === 'end') return this.#onEnd(seq, self, content.atMs);
    if (content.type === 'reveal') return this.#onReveal(seq, self, content);
    if (content.type === 'form-request' || content.type === 'form-submitted') return this.#onForm(seq, self, content);
    if (content.type === 'mail-request') return this.#onMail(seq, self, content);
    if (content.type === 'text') return this.#transcript.place({ seq, index: 0, item: messageItem(personOf(self), content) });
    const file = fileIn(item.content);
    return file ? this.#transcript.place({ seq, index: 0, item: fileItem(personOf(self), file) }) : [];
  }

  /** Who came and went. */
  onCommit({ seq, added, removed, group: next }: Parameters<GroupHandler['onCommit']>[0]): Entry[] {
    const { clock, writing, group } = this.#parts;
    for (const { id } of removed) writing.hide(id);
    const waiting = added.some(({ role }) => role === 'agent') ? undefined : this.#transcript.meta?.waiting;
    const items = commitItems({ seq, added, removed }, clock.now());
    return [...items.flatMap((item) => this.#transcript.place(item)), ...this.#transcript.update({ waiting, ...group.after(next) })];
  }

  #onText(seq: number, sender: GroupMember, content: Extract<Content, { type: 'text' }>): Entry[] {
    const { screening } = this.#parts;
    const facts = this.#parts.facts();
    const setting = settingOf(sender.id, this.#transcript.items, this.#transcript.meta?.roster ?? [], facts.clinic);
    const { text, veils, breach } = screening.incoming(content, setting, facts);
    const placed: PlacedItem = { seq, index: 0, item: messageItem(personOf(sender), { ...content, text, veils }) };
    if (this.#transcript.isDuplicate(placed)) return [];
    const refusal = breach ? this.#transcript.place({ seq, index: 1, item: this.#refusal(sender, 'phi') }) : [];
    return [...this.#transcript.place(placed), ...refusal, ...this.#transcript.update({ received: seq })];
  }

  #onFile(seq: number, sender: GroupMember, content: unknown): Entry[] {
    const file = this.#parts.files.received(sender.id, content);
    if (!file) return this.#transcript.place({ seq, index: 0, item: this.#refusal(sender, 'files') });
    const placed: PlacedItem = { seq, index: 0, item: fileItem(personOf(sender), file) };
    return this.#transcript.isDuplicate(placed) ? [] : [...this.#transcript.place(placed), ...this.#transcript.update({ received: seq })];
  }

  /** Looking at what was not hidden from the one who looks makes no sense, and is passed over. */
  #onReveal(seq: number, by: GroupMember | Member, { author, message, category, atMs }: Extract<Content, { type: 'reveal' }>): Entry[] {
    const hidden = this.#transcript.messagesOf(message, by.id).some(({ sender, veils }) => sender.id === author && veils?.some((veil) => veil.category === category));
    return hidden ? this.#transcript.place({ seq, index: 0, item: { kind: 'revealed', member: personOf(by), author, message, category, atMs } }) : [];
  }

  #onForm(seq: number, sender: GroupMember | Member, content: FormContent): Entry[] {
    const placed = formItem(seq, sender, content);
    if (!placed || this.#transcript.isDuplicate(placed)) return [];
    const heard = content.type === 'form-request' && !sender.self ? this.#transcript.update({ received: seq }) : [];
    return [...this.#transcript.place(placed), ...heard, ...(content.type === 'form-received' ? [{ name: boxName(content.submission) }] : [])];
  }

  /** A request that the clinic does not allow is dropped, whatever the desk makes of it. */
  #onMail(seq: number, sender: GroupMember | Member, content: MailContent): Entry[] {
    const refused = content.type === 'mail-request' && this.#parts.facts().signed.transcript.email !== 'allow';
    const placed = refused ? { seq, index: 0, item: this.#refusal(sender, 'transcript') } : mailItem(seq, sender, content);
    return placed && !this.#transcript.isDuplicate(placed) ? this.#transcript.place(placed) : [];
  }

  /** Nobody has received what came later than their receipt, or takes back what they have received. */
  #onReceipt(seq: number, sender: GroupMember, { delivered, read }: { delivered: number; read: number }): Entry[] {
    if (delivered >= seq || read > delivered) return [];
    const receipts = this.#transcript.meta?.receipts;
    const before = receipts?.[sender.id] ?? { delivered: 0, read: 0 };
    const receipt = { delivered: Math.max(before.delivered, delivered), read: Math.max(before.read, read) };
    return this.#transcript.update({ receipts: { ...receipts, [sender.id]: receipt } });
  }

  /** Where the policy says no, an unchanged program does not tell it, and nobody is shown it. */
  #onTyping(sender: GroupMember, typing: boolean): void {
    const { writing, facts } = this.#parts;
    const member = memberOf(personOf(sender), this.#transcript.meta?.self);
    if (typing && !member.self && facts().policy.typing === 'allow') writing.show(member);
    else writing.hide(sender.id);
  }

  /** Behind an agent's coming it is out of date. */
  #onWaiting({ role }: GroupMember, content: Extract<Content, { type: 'waiting' }>): Entry[] {
    const isAttended = this.#transcript.meta?.roster.some((member) => member.role === 'agent');
    return role === 'desk' && !isAttended ? this.#transcript.update({ waiting: waitingOf(content) }) : [];
  }

  #onEnd(seq: number, member: GroupMember | Member, atMs: number): Entry[] {
    this.#parts.onOver?.('ended');
    return [...this.#transcript.place({ seq, index: 0, item: { kind: 'ended', member: personOf(member), atMs } }), ...this.#transcript.update({ status: 'ended', endedAtMs: this.#parts.clock.now() })];
  }

  #refusal(sender: GroupMember | Member, rule: Breach['rule']): TranscriptItem {
    return { kind: 'refused', member: personOf(sender), rule, atMs: this.#parts.clock.now() };
  }
}

function waitingOf({ ahead, latelyMs }: Extract<Content, { type: 'waiting' }>): TranscriptMeta['waiting'] {
  return ahead === undefined ? undefined : { ahead, ...(latelyMs !== undefined && { latelyMs }) };
}
