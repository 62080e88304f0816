import type { Agent, AgentState, Disposition, DutyError } from '../../src/conversation/shift/duty.js';
import { type MetricsQuery, type MetricsReport, reportOn } from '../../src/conversation/shift/metrics.js';
import type { CareConversation, Member } from '../../src/conversation/state.js';
import { policyPresets } from '../../src/policy/policy.js';
import { FakeConversation } from './fake-conversation.js';

export const maya: Member = { id: 'maya', role: 'agent', name: 'Maya Chen, RN', self: true };
export const sam: Member = { id: 'sam', role: 'agent', name: 'Sam Whitlock', self: false };
export const responder: Member = { id: 'responder', role: 'assistant', name: 'Front desk responder', self: false };

/** What an agent who has just come on shift sees. */
export const newShift: AgentState = {
  shift: 'on',
  connection: 'online',
  self: maya,
  shiftEndsAtMs: new Date(2026, 10, 17, 20, 0).getTime(),
  clinicName: 'Alder Street Clinic',
  team: [maya, sam, responder],
  away: new Set(),
  replies: [],
  notes: new Map(),
  noteDrafts: new Map(),
  purges: new Map(),
  policy: policyPresets.hipaa,
  queue: [],
  conversations: new Map(),
};

/** An agent whose states a test scripts, and which remembers what it was asked for. */
export class FakeAgent implements Agent {
  readonly calls: [name: string, ...args: unknown[]][] = [];
  /** How often somebody was there. */
  touches = 0;
  /** What `metrics` answers. */
  report: MetricsReport | undefined;
  /** What every request rejects with. */
  failure: DutyError | undefined;
  /** What `accept` puts into the state. */
  accepted: CareConversation = new FakeConversation();
  readonly #listeners = new Set<(state: AgentState) => void>();

  constructor(public state: AgentState = newShift) {}

  /** How many listen now. */
  get listeners(): number {
    return this.#listeners.size;
  }

  update(change: Partial<AgentState>) {
    this.state = { ...this.state, ...change };
    for (const listener of this.#listeners) listener(this.state);
  }

  subscribe(listener: (state: AgentState) => void) {
    this.#listeners.add(listener);
    listener(this.state);
    return () => void this.#listeners.delete(listener);
  }

  async accept(conversation: string): Promise<CareConversation> {
    await this.#ask('accept', conversation);
    this.update({ conversations: new Map([...this.state.conversations, [conversation, this.accepted]]) });
    return this.accepted;
  }

  handOver(conversation: string, to: string, note?: string) {
    return this.#ask('handOver', conversation, to, ...(note === undefined ? [] : [note]));
  }

  invite(conversation: string, to: string) {
    return this.#ask('invite', conversation, to);
  }

  note(conversation: string, text: string) {
    return this.#ask('note', conversation, text);
  }

  saveNote(conversation: string, text: string) {
    return this.#ask('saveNote', conversation, text);
  }

  touch() {
    this.touches++;
  }

  unlock(passphrase?: string) {
    return this.#ask('unlock', ...(passphrase === undefined ? [] : [passphrase]));
  }

  async metrics(query: MetricsQuery): Promise<MetricsReport> {
    await this.#ask('metrics', query);
    return this.report ?? reportOn(query, [], [], query.toMs);
  }

  setAway(away: boolean) {
    return this.#ask('setAway', away);
  }

  endAs(conversation: string, disposition: Disposition) {
    return this.#ask('endAs', conversation, disposition);
  }

  dismiss(conversation: string) {
    return this.#ask('dismiss', conversation);
  }

  signOut() {
    return this.#ask('signOut');
  }

  async close() {
    this.calls.push(['close']);
  }

  async #ask(name: string, ...args: unknown[]) {
    this.calls.push([name, ...args]);
    if (this.failure) throw this.failure;
  }
}
