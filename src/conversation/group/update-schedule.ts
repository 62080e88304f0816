import type { GroupKind } from '../../crypto/index.js';
import type { Role } from '../state.js';

/**
 * When a member renews its own keys in the group: a commit without changes (RFC 9420 §12.4), after which whoever copied its device before reads
 * nothing new. In a conversation all do who may commit. In the team the desk does: were everybody there to, they would all be due at once, and an
 * agent's keys end with the shift.
 */

/** What a member's current keys have been used for. */
export interface KeyUse {
  /** When this member joined or last committed. */
  readonly sinceMs: number;
  /** Messages sent and received since. */
  readonly messages: number;
}

/** Keys are renewed after so many messages, sent and received. */
export const RENEW_AFTER_MESSAGES = 100;
/** Keys that were used at all are renewed after so long. */
export const RENEW_AFTER_MS = 3_600_000;

export function freshKeys(nowMs: number): KeyUse {
  return { sinceMs: nowMs, messages: 0 };
}

export function afterMessage({ sinceMs, messages }: KeyUse): KeyUse {
  return { sinceMs, messages: messages + 1 };
}

/** Somebody was removed: due with the next message. Not at once: all who stay would commit in the same moment, and all but one in vain. */
export function afterHandOver({ sinceMs, messages }: KeyUse): KeyUse {
  return { sinceMs, messages: Math.max(messages, RENEW_AFTER_MESSAGES - 1) };
}

/** The device was out of sight: due at once. */
export function afterUnlock({ sinceMs }: KeyUse): KeyUse {
  return { sinceMs, messages: RENEW_AFTER_MESSAGES };
}

/** Keys that have not been used are not renewed: an idle conversation costs nothing. */
export function isUpdateDue({ sinceMs, messages }: KeyUse, nowMs: number): boolean {
  return messages >= RENEW_AFTER_MESSAGES || (messages > 0 && nowMs - sinceMs >= RENEW_AFTER_MS);
}

export function mayUpdate(kind: GroupKind, role: Role): boolean {
  return kind === 'team' ? role === 'desk' : role !== 'assistant';
}
