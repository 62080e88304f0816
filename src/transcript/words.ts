import { type Member, type TimelineItem, UNNAMED_DESK } from '../conversation/state.js';
import type { Terms } from '../i18n/en.js';

/** What happened in a conversation, in words: on the screen and in copies. */

export type MessageItem = Extract<TimelineItem, { kind: 'message' }>;
export type FormItem = Extract<TimelineItem, { kind: 'form-request' | 'form-submitted' }>;
export type FileItem = Extract<TimelineItem, { kind: 'file' }>;
export type NoticeItem = Exclude<TimelineItem, MessageItem | FileItem | FormItem>;

/** What a member is called: themselves `You`, others by name, the nameless by role, in the reader's language. */
export function memberName(member: Member, terms: Terms): string {
  if (member.elsewhere) return terms.otherDevice;
  const named = member.name && !(member.role === 'desk' && member.name === UNNAMED_DESK);
  return member.self ? terms.you : named ? member.name : terms[member.role];
}

/** What a member is besides their name; nothing where that is their name. */
export function memberRole(member: Member, terms: Terms): string | undefined {
  const role = terms[member.role];
  return role === memberName(member, terms) ? undefined : role;
}

/**
 * Who came, left, looked, was held back, asked for a copy, or ended it.
 *
 * @param since - What a member's coming and going began with whose end it is.
 */
export function noticeText(item: NoticeItem, terms: Terms, since = item): string {
  if (item.kind === 'joined' && since.kind === 'left') return terms.cameBack(memberName(item.member, terms));
  if (item.kind === 'left' && since.kind === 'joined') return terms.joinedAndLeft(memberName(item.member, terms));
  if (item.kind === 'ended') return item.by.self ? terms.youEnded : terms.ended(memberName(item.by, terms));
  if (item.kind === 'mail') return `${memberName(item.member, terms)}: ${terms.mail[item.status]}`;
  return terms[item.kind](memberName(item.member, terms));
}

/** @param title - The form's, in the reader's language. */
export function formText(item: FormItem, title: string, terms: Terms): string {
  const name = memberName(item.by, terms);
  if (item.kind === 'form-request') return item.by.self ? terms.formRequestedByYou(title) : terms.formRequested(name, title);
  return item.by.self ? terms.formSubmitted(title) : terms.formSubmittedBy(name, title);
}
