import type { Relay } from '../../transport/relay-client.js';
import type { Facts } from '../facts.js';
import type { SessionEnd } from '../group/group-handler.js';
import type { GroupSessionOptions } from '../group/group-session.js';
import type { Screening } from '../content/screening.js';

export interface LiveConversationOptions extends Omit<GroupSessionOptions, 'handler' | 'relay'> {
  /** Absent in a tab that shows what another one does, until `connect`. */
  readonly relay?: Relay;
  /** What the signed profile says now. */
  readonly facts: () => Facts;
  /** Of the newest profile that was checked: the security code covers it. */
  readonly profileDigest: () => Uint8Array;
  readonly screening: Screening;
  /** This member comes and goes, at a device that others may use: older messages are shown as far as the policy says. */
  readonly returns?: boolean;
  /** For how long text stays stored here after the end, in milliseconds; absent: it goes with the end, as keys and drafts do in any case. */
  readonly keepsMs?: () => number;
  /** After a write by this tab that another tab's session has to act on. */
  readonly onStored?: () => void;
  /** Keys and text are gone from this device, or the other side has ended it. */
  readonly onOver?: (over: SessionEnd | 'ended') => void;
}
