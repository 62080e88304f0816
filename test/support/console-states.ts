import type { Clock } from '../../src/clock.js';
import type { AgentState, QueueEntry } from '../../src/conversation/shift/duty.js';
import type { ConversationState, Member } from '../../src/conversation/state.js';
import { chatState, morningMs } from './chat-states.js';
import { newShift, maya, responder, sam } from './fake-agent.js';
import { FakeConversation } from './fake-conversation.js';

const MINUTE = 60_000;
const visitor: Member = { id: 'visitor', role: 'visitor', name: '', self: false };

/** A clock that stands at ten past ten. */
export const standingClock: Clock = { now: () => morningMs + 29 * MINUTE, sleep: () => new Promise(() => undefined) };

function entry(id: string, startedMin: number, change: Partial<QueueEntry> = {}): QueueEntry {
  const startedAtMs = morningMs + startedMin * MINUTE;
  return { id, status: 'waiting', startedAtMs, lastAtMs: startedAtMs, messages: 2, members: [], ...change };
}

/** A visitor's state turned round: Maya is who is asking. */
function fromTheDesk(name: string, change: Partial<ConversationState> = {}): FakeConversation {
  const state = chatState(name);
  const turn = (member: Member): Member => ({ ...member, self: member.role === 'agent' });
  const timeline = state.timeline.map((item) => {
    if (item.kind === 'message') {
      const { status: _, ...rest } = item;
      return { ...rest, sender: turn(item.sender), ...(item.sender.role === 'agent' && { status: 'read' as const }) };
    }
    if (item.kind === 'file') return { ...item, sender: turn(item.sender) };
    return 'by' in item ? { ...item, by: turn(item.by) } : { ...item, member: turn(item.member) };
  });
  return new FakeConversation({ ...state, timeline, roster: state.roster.map(turn), ...change });
}

const queue: readonly QueueEntry[] = [
  entry('k7q2aaaa', 2, { members: [responder.id] }),
  entry('m4zpaaaa', 26),
  entry('t8vcaaaa', -40, { status: 'with', members: [sam.id], offeredTo: maya.id, messages: 9 }),
  entry('b2hnaaaa', 0, { status: 'with', members: [maya.id], messages: 8 }),
  entry('w5jdaaaa', 5, { status: 'with', members: [maya.id], messages: 3 }),
  entry('r9xfaaaa', 9, { status: 'with', members: [sam.id], messages: 5 }),
];

const busy = (): Partial<AgentState> => ({
  queue,
  away: new Set([sam.id]),
  replies: [
    { title: 'Refill', text: 'This is {agent}. Your refill is on its way.' },
    { title: 'Opening hours', text: 'You can call {clinic} on {phone} until 6 pm.' },
  ],
  purges: new Map([['e1lsaaaa', morningMs + 28 * MINUTE]]),
  notes: new Map([['b2hnaaaa', [{ id: 'note-1', by: { id: sam.id, role: sam.role, name: sam.name }, text: 'Called back yesterday, please confirm the time.', atMs: morningMs }]]]),
  conversations: new Map([
    ['b2hnaaaa', fromTheDesk('talking')],
    ['w5jdaaaa', fromTheDesk('talking', { unread: 2, typing: [visitor] })],
    ['e1lsaaaa', fromTheDesk('ended')],
    ['h3gkaaaa', fromTheDesk('talking', { phase: 'left', roster: [] })],
  ]),
});

/** Makers of every state of a shift an agent can see, by name; each call makes conversations of its own. */
export const shiftStates: Readonly<Record<string, () => Partial<AgentState>>> = {
  quiet: () => ({}),
  busy,
  offline: () => ({ ...busy(), connection: 'offline' }),
  connecting: () => ({ ...busy(), connection: 'connecting' }),
  offered: () => ({ ...busy(), queue: queue.map((line) => (line.id === 'b2hnaaaa' ? { ...line, offeredTo: sam.id } : line)) }),
  idle: () => ({ ...busy(), idle: { kind: 'warning', locksAtMs: standingClock.now() + 30_000 } }),
  locked: () => ({ shift: 'locked', team: [] }),
  'locked-by-passphrase': () => ({ shift: 'locked', team: [], passphrase: true }),
  ended: () => ({ shift: 'ended' }),
  purged: () => ({ shift: 'ended', idle: { kind: 'purged' } }),
};

/** The whole state of one of the above. */
export function shiftState(name: string): AgentState {
  return { ...newShift, ...shiftStates[name]?.() };
}
