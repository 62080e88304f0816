import type { GroupMember } from '../../crypto/index.js';
import type { Content } from './content.js';
import type { Member } from '../state.js';
import { type PlacedItem, personOf, type TranscriptItem } from './transcript.js';

/** What is said in a conversation about a secure form; what was filled in never passes there. */
export type FormContent = Extract<Content, { type: 'form-request' | 'form-submitted' | 'form-received' }>;

/** As an item of the transcript; nothing when it is not this sender's to say. */
export function formItem(seq: number, sender: GroupMember | Member, content: FormContent): PlacedItem | undefined {
  const item = itemOf(sender, content);
  return item && { seq, index: 0, item };
}

function itemOf(sender: GroupMember | Member, content: FormContent): TranscriptItem | undefined {
  const { role } = sender;
  switch (content.type) {
    case 'form-request':
      return role === 'agent' || role === 'assistant' ? { kind: 'form-request', id: content.id, form: content.form, member: personOf(sender), atMs: content.atMs } : undefined;
    case 'form-submitted':
      return role === 'visitor' ? { kind: 'form-submitted', id: content.id, form: content.form, member: personOf(sender), atMs: content.atMs } : undefined;
    case 'form-received':
      return role === 'desk' ? { kind: 'form-received', submission: content.submission, outcome: content.outcome, atMs: content.atMs } : undefined;
  }
}

const BOXES = 'forms/';

/** Where a filled form is kept, sealed to the desk, until the desk has said that it has it. */
export function boxName(submission: string): string {
  return BOXES + submission;
}

/** The prefix of all of them. */
export const FORM_BOXES = BOXES;
