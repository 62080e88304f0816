import type { FilledForm } from '../../src/forms/submission.js';
import type { CareConversation, ConversationState, FileSource, Member, OpenedFile, RevealReason, SendResult, TimelineItem, VisitorConversation } from '../../src/conversation/state.js';
import { policyPresets } from '../../src/policy/policy.js';

/** 24 by 8 pixels, red and blue. */
const png = Uint8Array.from(atob('iVBORw0KGgoAAAANSUhEUgAAABgAAAAICAYAAADjoT9jAAAAK0lEQVR4AezQsQkAAAwCwSf7j5adzAhikU7ha+FmQUmwShqe1wMLXCJLdAAAAP//PX1LoQAAAAZJREFUAwBUZisZrEwRoAAAAABJRU5ErkJggg=='), (character) => character.charCodeAt(0));

export const visitor: Member = { id: 'visitor', role: 'visitor', name: '', self: true };
export const agent: Member = { id: 'agent', role: 'agent', name: 'Maya Chen, RN', self: false };
export const desk: Member = { id: 'desk', role: 'desk', name: 'Alder Street Clinic', self: false };
export const assistant: Member = { id: 'assistant', role: 'assistant', name: 'Front desk responder', self: false };

/** What a new visitor's conversation looks like. */
export const newState: ConversationState = {
  phase: 'new',
  connection: 'online',
  timeline: [],
  roster: [visitor],
  typing: [],
  unread: 0,
  remembered: true,
  policy: policyPresets.hipaa,
  breaches: [],
  clinic: { name: 'Alder Street Clinic', phone: '(503) 555-0142', emergency: 'In an emergency call 911.' },
};

type Message = Extract<TimelineItem, { kind: 'message' }>;

/** A message at a time of the fixture's own. */
export function message(id: string, sender: Member, text: string, sentAtMs: number, status?: Message['status']): Message {
  return { kind: 'message', id, sender, text, sentAtMs, ...(status && { status }) };
}

/** A conversation whose states a test scripts, and which remembers what it was asked for. */
export class FakeConversation implements VisitorConversation, CareConversation {
  readonly calls: [name: string, ...args: unknown[]][] = [];
  /** Messages that somebody looks at, which the relay does not have yet. */
  readonly looks: string[] = [];
  /** What `send` answers; a rejection where it is an Error. */
  sendResult: SendResult | Error = { kind: 'queued', id: 'm' };
  /** Makes end, restart, forget and retry reject. */
  failing = false;
  readonly #listeners = new Set<(state: ConversationState) => void>();

  constructor(public state: ConversationState = newState) {}

  /** How many listen now. */
  get listeners(): number {
    return this.#listeners.size;
  }

  update(change: Partial<ConversationState>) {
    this.state = { ...this.state, ...change };
    for (const listener of this.#listeners) listener(this.state);
  }

  subscribe(listener: (state: ConversationState) => void) {
    this.#listeners.add(listener);
    listener(this.state);
    return () => void this.#listeners.delete(listener);
  }

  async send(text: string): Promise<SendResult> {
    this.calls.push(['send', text]);
    if (this.sendResult instanceof Error) throw this.sendResult;
    return this.sendResult;
  }

  /** What `openFile` answers; a rejection where it is an Error. */
  opened: OpenedFile | Error = { name: 'knee.png', media: 'image/png', bytes: png };

  async sendFile({ name }: FileSource): Promise<SendResult> {
    this.calls.push(['sendFile', name]);
    if (this.sendResult instanceof Error) throw this.sendResult;
    return this.sendResult;
  }

  async openFile(id: string): Promise<OpenedFile> {
    this.calls.push(['openFile', id]);
    if (this.opened instanceof Error) throw this.opened;
    return this.opened;
  }

  cancelFile(id: string) {
    return this.#act('cancelFile', id);
  }

  async reveal(messageId: string, index: number, reason?: RevealReason): Promise<SendResult> {
    this.calls.push(['reveal', messageId, index, ...(reason === undefined ? [] : [reason])]);
    if (this.sendResult instanceof Error) throw this.sendResult;
    if (this.sendResult.kind === 'queued') this.looks.push(messageId);
    return this.sendResult;
  }

  /** The relay has what was told of looks. */
  tell() {
    const self = this.state.roster.find((member) => member.self) ?? visitor;
    const looks = this.looks.splice(0).map((message): TimelineItem => ({ kind: 'revealed', id: `looked-${message}`, member: self, author: agent.id, message, category: 'DATE', atMs: 0 }));
    this.update({ timeline: [...this.state.timeline, ...looks] });
  }

  saveDraft(text: string) {
    return this.#act('saveDraft', text);
  }

  setTyping(typing: boolean) {
    this.calls.push(['setTyping', typing]);
  }

  markRead() {
    this.calls.push(['markRead']);
    this.state = { ...this.state, unread: 0 };
  }

  async submitForm(form: { id: string; version: number }, filled: FilledForm): Promise<SendResult> {
    this.calls.push(['submitForm', form.id, form.version, filled]);
    if (this.sendResult instanceof Error) throw this.sendResult;
    return this.sendResult;
  }

  async requestForm(form: string): Promise<SendResult> {
    this.calls.push(['requestForm', form]);
    return this.sendResult instanceof Error ? Promise.reject(this.sendResult) : this.sendResult;
  }

  async mailTranscript(address: string, language: string): Promise<SendResult> {
    this.calls.push(['mailTranscript', address, language]);
    return this.sendResult instanceof Error ? Promise.reject(this.sendResult) : this.sendResult;
  }

  retry(messageId: string) {
    return this.#act('retry', messageId);
  }

  touch() {}

  setFilling(filling: boolean) {
    this.calls.push(['setFilling', filling]);
  }

  unlock() {
    return this.#act('unlock');
  }

  end() {
    return this.#act('end');
  }

  restart() {
    return this.#act('restart');
  }

  rate(rating?: number) {
    return this.#act('rate', rating);
  }

  forget() {
    return this.#act('forget');
  }

  async close() {
    this.calls.push(['close']);
  }

  async #act(name: string, ...args: unknown[]) {
    this.calls.push([name, ...args]);
    if (this.failing) throw new Error('scripted');
  }
}
