import type { GroupMember } from '../../crypto/index.js';
import type { Content } from './content.js';
import type { Member } from '../state.js';
import { type PlacedItem, personOf } from './transcript.js';

/** What is said in a conversation about a copy by e-mail; never where to. */
export type MailContent = Extract<Content, { type: 'mail-request' | 'mail-answer' }>;

/** As an item of the transcript; nothing when it is not this sender's to say. */
export function mailItem(seq: number, sender: GroupMember | Member, content: MailContent): PlacedItem | undefined {
  const { role } = sender;
  if (content.type === 'mail-request') {
    if (role !== 'visitor' && role !== 'agent') return undefined;
    return { seq, index: 0, item: { kind: 'mail-request', id: content.id, member: personOf(sender), atMs: content.atMs } };
  }
  return role === 'desk' ? { seq, index: 0, item: { kind: 'mail-answer', request: content.request, outcome: content.outcome, atMs: content.atMs } } : undefined;
}
