import type { Policy } from '../../policy/policy.js';
import type { MetricsQuery, MetricsReport } from './metrics.js';
import type { Reply } from '../content/replies.js';
import type { CareConversation, ConversationState, Member } from '../state.js';
import type { Person } from '../content/transcript.js';

/** A conversation as the team's queue shows it: no word of its content, which only its members can read. */
export interface QueueEntry {
  /** The conversation's id. */
  readonly id: string;
  /** `waiting`: no person has accepted it; `with`: one has. */
  readonly status: 'waiting' | 'with';
  readonly startedAtMs: number;
  /** When the visitor last wrote. */
  readonly lastAtMs: number;
  /** Messages so far, by anybody. */
  readonly messages: number;
  /** Member ids of the agents and assistants in it. */
  readonly members: readonly string[];
  /** Member id of the colleague whom its agent asks to take over. */
  readonly offeredTo?: string;
  /** The colleague is asked to come in as well: its agent stays. */
  readonly invited?: boolean;
}

/** What an agent tells colleagues about a conversation. The visitor never sees it. */
export interface Note {
  readonly id: string;
  readonly by: Person;
  readonly text: string;
  readonly atMs: number;
}

/** Longest note, in UTF-16 code units. */
export const MAX_NOTE_LENGTH = 1000;

/** Shortest passphrase of a shift, in UTF-16 code units: the desk lets nobody guess more than a few times. */
export const MIN_PASSPHRASE_LENGTH = 8;

/** How a conversation came out, as its agent sees it. */
export const dispositions = ['resolved', 'follow-up', 'referred', 'no-answer', 'other'] as const;
export type Disposition = (typeof dispositions)[number];

/**
 * - `on`: on shift; the queue is live.
 * - `locked`: nobody has touched it for a while; its content is not in memory any more, and comes back when it is unlocked.
 * - `ended`: signed out, signed in elsewhere, or the certificate of the shift has expired; sign in anew.
 */
export type ShiftState = 'starting' | 'on' | 'locked' | 'ended';

export interface AgentState {
  readonly shift: ShiftState;
  /** `offline` stays, however often another attempt is made. */
  readonly connection: 'connecting' | 'online' | 'offline';
  /** This member. */
  readonly self: Member;
  /** When the certificate of the shift ends. */
  readonly shiftEndsAtMs: number;
  readonly clinicName: string;
  readonly clinicPhone?: string;
  /** Agents and assistants on shift, this one included. */
  readonly team: readonly Member[];
  /** Member ids of those on shift who are away from the screen. */
  readonly away: ReadonlySet<string>;
  /** The clinic's ready-made replies. */
  readonly replies: readonly Reply[];
  /** What colleagues have noted about conversations, oldest first, by conversation. */
  readonly notes: ReadonlyMap<string, readonly Note[]>;
  /** What this member has begun to note, by conversation. */
  readonly noteDrafts: ReadonlyMap<string, string>;
  /** Every open conversation of the clinic, longest waiting first. */
  readonly queue: readonly QueueEntry[];
  /** The conversations this member is or was in during the shift, by id. */
  readonly conversations: ReadonlyMap<string, CareConversation>;
  /** Something that this member has said, ended or noted is not with the relay yet: whoever signs out now takes it away. */
  readonly unsent?: true;
  /** When the relay deleted what it had of conversations that have ended, by id. Of one that is not here it still has something, as far as is known. */
  readonly purges: ReadonlyMap<string, number>;
  /** What the clinic's signed profile says; the strictest there is before it has been checked. */
  readonly policy: Policy;
  /** `warning`: it will lock, unless {@link Agent.touch} is called. `purged`: the shift was ended and destroyed for want of anybody at it. */
  readonly idle?: ConversationState['idle'];
  /** Unlocking asks for the passphrase that was chosen when signing in. */
  readonly passphrase?: boolean;
}

/** An agent or assistant on shift: sees the queue, accepts conversations, talks in them, hands them over. */
export interface Agent {
  readonly state: AgentState;
  /** Called at once and after every change. Returns the way to stop. */
  subscribe(listener: (state: AgentState) => void): () => void;
  /** Asks the desk to be admitted. Resolves once the conversation can be read, history included. Rejects with DutyError. */
  accept(conversation: string): Promise<CareConversation>;
  /** Offers one's conversation to a colleague; when they accept, this member is removed from it. The note is for colleagues only. */
  handOver(conversation: string, to: string, note?: string): Promise<void>;
  /** Asks a colleague to come into one's conversation as well. */
  invite(conversation: string, to: string): Promise<void>;
  /** Tells colleagues something about a conversation; 1 to {@link MAX_NOTE_LENGTH} code units. Rejects with DutyError, RangeError. */
  note(conversation: string, text: string): Promise<void>;
  /** Keeps a half-written note, sealed, with what the policy redacts or blocks replaced by X's. Sending a note empties it. */
  saveNote(conversation: string, text: string): Promise<void>;
  /** Tells colleagues whether this member is away from the screen. */
  setAway(away: boolean): Promise<void>;
  /** Ends one's conversation for everybody, and says how it came out. */
  endAs(conversation: string, disposition: Disposition): Promise<void>;
  /** How the team did in a span of time. Rejects with DutyError `unreachable` when the desk does not answer. */
  metrics(query: MetricsQuery): Promise<MetricsReport>;
  /** Forgets a conversation that has ended or been handed over, once what was said in it is with the relay. */
  dismiss(conversation: string): Promise<void>;
  /** Somebody is there: a key, a press, a scroll. Cheap; call it as often as you like. */
  touch(): void;
  /**
   * Brings back what was locked, for the passphrase if there is one; the shift may have ended meanwhile. Rejects with DutyError, StorageError: then
   * it stays locked.
   */
  unlock(passphrase?: string): Promise<void>;
  /** Leaves all conversations and the team, and destroys keys and text, after a moment for what is being sent; the rest of {@link AgentState.unsent} is lost. */
  signOut(): Promise<void>;
  /** Stops working on this page or process. What is kept stays kept, and the shift goes on. */
  close(): Promise<void>;
}

/**
 * - `refused`: the login, or what was asked for, is not allowed.
 * - `unreachable`: the desk does not answer.
 * - `gone`: the conversation is over, or was never there.
 * - `not-signed-in`: there is no shift to resume on this device.
 * - `elsewhere`: another page of this browser is on the shift that is kept here.
 * - `locked`: the shift that is kept here opens with its passphrase only.
 * - `wrong-passphrase`: that is another one; the desk ends the shift after a few.
 */
export type DutyErrorCode = 'refused' | 'unreachable' | 'gone' | 'not-signed-in' | 'elsewhere' | 'locked' | 'wrong-passphrase';

/** Signing in, or something asked of the desk, failed. `code` is stable public API. */
export class DutyError extends Error {
  override readonly name = 'DutyError';
  constructor(
    readonly code: DutyErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
