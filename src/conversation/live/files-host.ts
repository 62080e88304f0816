import type { Clock } from '../../clock.js';
import type { Policy } from '../../policy/policy.js';
import type { Relay } from '../../transport/relay-client.js';
import type { GroupSession } from '../group/group-session.js';
import type { Screening } from '../content/screening.js';
import type { Outgoing } from '../group/session-records.js';
import type { Person, PlacedItem } from '../content/transcript.js';
import type { Entry, Vault } from '../vault.js';

/** The conversation that files are a part of. */
export interface FilesHost {
  readonly vault: Vault;
  readonly prefix: string;
  readonly clock: Clock;
  readonly screening: Screening;
  /** Aborted when the conversation is closed on this page. */
  readonly signal: AbortSignal;
  readonly policies: () => { readonly policy: Policy; readonly signed: Policy };
  /** Of the tab that talks to the relay. */
  readonly session: () => GroupSession | undefined;
  readonly relay: () => Relay | undefined;
  readonly self: () => string;
  /** Whether somebody is this member, here or on another device of theirs. */
  readonly isSelf: (person: Person) => boolean;
  readonly items: () => Iterable<PlacedItem>;
  /** Whether something can still be sent. */
  readonly canWrite: () => boolean;
  /** What waits to be sent and what was given up. */
  readonly unsent: () => readonly Outgoing[];
  readonly nextOrder: () => string;
  /** Puts a message into the outbox; `entries` are stored with it. */
  readonly keep: (name: string, content: Uint8Array, entries: readonly Entry[]) => Promise<void>;
  /** Keeps what was given up; `entries` are stored with it. */
  readonly giveUp: (item: Outgoing, entries: readonly Entry[]) => Promise<void>;
  /** Something shown has changed; `stored`: another tab should know. */
  readonly changed: (stored: boolean) => void;
}
