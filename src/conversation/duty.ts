import type { CareConversation, Member } from './state.js';

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
}

/**
 * - `on`: on shift; the queue is live.
 * - `ended`: signed out, signed in elsewhere, or the certificate of the shift has expired; sign in anew.
 */
export type ShiftState = 'starting' | 'on' | 'ended';

export interface AgentState {
  readonly shift: ShiftState;
  readonly connection: 'connecting' | 'online' | 'offline';
  /** This member. */
  readonly self: Member;
  /** When the certificate of the shift ends. */
  readonly shiftEndsAtMs: number;
  readonly clinicName: string;
  /** Agents and assistants on shift, this one included. */
  readonly team: readonly Member[];
  /** Every open conversation of the clinic, longest waiting first. */
  readonly queue: readonly QueueEntry[];
  /** The conversations this member is or was in during the shift, by id. */
  readonly conversations: ReadonlyMap<string, CareConversation>;
}

/** An agent or assistant on shift: sees the queue, accepts conversations, talks in them, hands them over. */
export interface Agent {
  readonly state: AgentState;
  /** Called at once and after every change. Returns the way to stop. */
  subscribe(listener: (state: AgentState) => void): () => void;
  /** Asks the desk to be admitted. Resolves once the conversation can be read, history included. Rejects with DutyError. */
  accept(conversation: string): Promise<CareConversation>;
  /** Offers one's conversation to a colleague; when they accept, this member is removed from it. */
  handOver(conversation: string, to: string): Promise<void>;
  /** Forgets a conversation that has ended or been handed over. */
  dismiss(conversation: string): Promise<void>;
  /** Leaves all conversations and the team, and destroys keys and text. */
  signOut(): Promise<void>;
  /** Stops working on this page or process. What is kept stays kept, and the shift goes on. */
  close(): Promise<void>;
}

/**
 * - `refused`: the login, or what was asked for, is not allowed.
 * - `unreachable`: the desk does not answer.
 * - `gone`: the conversation is over, or was never there.
 * - `not-signed-in`: there is no shift to resume on this device.
 */
export type DutyErrorCode = 'refused' | 'unreachable' | 'gone' | 'not-signed-in';

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
