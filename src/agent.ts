export { type Agent, type AgentState, DutyError, type DutyErrorCode, type QueueEntry, type ShiftState } from './conversation/duty.js';
export type { Conversation, ConversationState, Member, TimelineItem } from './conversation/state.js';
import type { Agent } from './conversation/duty.js';
import type { Clock } from './clock.js';
import type { WebSocketTransportOptions } from './transport/websocket.js';

/** How an agent or assistant proves to the desk who it is; the demo login works on the desk's own machine only. */
export type Login = { readonly kind: 'code'; readonly code: string } | { readonly kind: 'demo'; readonly account: string };

export interface AgentOptions {
  /** The desk's address, `https://chat.clinic.example/`; http on loopback only. */
  readonly desk: string;
  /** Absent: resume the shift kept on this device, or reject with DutyError `not-signed-in`. */
  readonly login?: Login;
  /** Where the shift is kept: an IndexedDB database of this name, or in memory only. */
  readonly keep?: { readonly database: string } | 'memory';
  readonly clock?: Clock;
  /** In Node: `import { WebSocket } from 'ws'`. */
  readonly WebSocket?: WebSocketTransportOptions['WebSocket'];
}

/** Public facts about a desk for a login page. */
export interface DeskInfo {
  readonly clinicName: string;
  /** Accounts that log in with one click; only on loopback, only when the desk runs as a demo. */
  readonly demoAccounts: readonly { readonly account: string; readonly name: string }[];
}

/** @throws DutyError `unreachable`. */
export declare function readDeskInfo(desk: string): Promise<DeskInfo>;

/**
 * Signs in at a desk and goes on shift.
 *
 * @throws DutyError
 */
export declare function connectAgent(options: AgentOptions): Promise<Agent>;
