import type { Group, GroupMember } from '../../crypto/index.js';
import type { Outgoing } from './session-records.js';
import type { Entry } from '../vault.js';

/** What a layer above keeps of a group's life. Entries returned are stored in the same transaction as the step that caused them. */
export interface GroupHandler {
  /** @throws ConversationError when the content is not of the schema: it is passed over. */
  onMessage(message: { seq: number; sender: GroupMember; content: Uint8Array }): Entry[];
  /** One of this member's outbox items is on the relay's disk. */
  onSent(item: Outgoing, seq: number): Entry[];
  /** The relay will never take this item, or the session ends before it was sent. A step that could not be stored is taken again. */
  onFailed(item: Outgoing): Entry[];
  /** The log's `seq` closed an epoch; `group` and `roster` are those of the next. */
  onCommit(change: { seq: number; by: GroupMember; added: GroupMember[]; removed: GroupMember[]; roster: GroupMember[]; group: Group }): Entry[];
  /** The session is over; its keys are gone. */
  onEnd(end: SessionEnd, by?: GroupMember): Entry[];
  /** An entry could not be read for want of something that this program has not foreseen: it is passed over as one that does not open. Absent: the error goes on. */
  onDefect?(error: unknown): void;
  /** Something of the above, or whether the log is caught up, changed. */
  onChange(): void;
}

/**
 * `removed`: by a commit. `gone`: purged or expired on the relay, or the clinic has revoked its desk's certificate. `lost`: a commit of the log cannot be
 * followed, or the log has messages of this very member that it did not seal: its state was set back to an older one, or is used elsewhere too.
 */
export type SessionEnd = 'removed' | 'gone' | 'lost';
