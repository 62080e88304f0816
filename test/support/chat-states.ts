import type { ConversationState, TimelineItem } from '../../src/conversation/state.js';
import { cardText } from '../../src/conversation/content/card.js';
import { policyOf } from '../../src/policy/policy.js';
import { agent, assistant, desk, message, newState, visitor } from './fake-conversation.js';

/** Tuesday, 17 November 2026, 9:41 in local time. */
export const morningMs = new Date(2026, 10, 17, 9, 41).getTime();
const MINUTE = 60_000;

const talk: readonly TimelineItem[] = [
  message('1', visitor, 'Hi, I think I need to move my appointment on Friday.', morningMs, 'read'),
  { kind: 'joined', id: '2', member: assistant, atMs: morningMs },
  message('3', assistant, 'Thanks for writing to Alder Street Clinic. I’m an automated responder: a nurse will read this shortly.', morningMs + 5000),
  { kind: 'joined', id: '4', member: agent, atMs: morningMs + MINUTE },
  message('5', agent, 'Good morning! Of course.', morningMs + 2 * MINUTE),
  message('6', agent, 'Would Monday at 10:30 or Tuesday at 2:00 suit you? Both are with Dr. Okafor.', morningMs + 2 * MINUTE + 9000),
  message('7', visitor, 'Monday is perfect.', morningMs + 3 * MINUTE, 'read'),
  message('8', visitor, 'Do I need to fast before the blood test?', morningMs + 3 * MINUTE + 8000, 'delivered'),
];

const open: Partial<ConversationState> = {
  id: 'c',
  phase: 'open',
  timeline: talk,
  roster: [visitor, agent, assistant, desk],
  securityCode: '48213 90577 12064 88391 30562 71948',
};

const statuses: readonly TimelineItem[] = [
  ...talk.slice(0, -1),
  message('9', visitor, 'Is parking free?', morningMs + 4 * MINUTE, 'failed'),
  message('10', visitor, 'And can my daughter come along?\nShe is four.', morningMs + 5 * MINUTE, 'waiting'),
];

const hidden: readonly TimelineItem[] = [
  message('h1', agent, 'Could you give me your date of birth and a number we can reach you on?', morningMs),
  { ...message('h2', visitor, 'It is 03/04/1981, and 555-0142 in the evening. My SSN is XXX-XX-XXXX.', morningMs + MINUTE, 'read'), veils: [{ start: 6, end: 16, category: 'DATE' }, { start: 22, end: 30, category: 'PHONE' }] },
  { ...message('h3', agent, 'Thank you, Rosa Delgado. You can see Dr. Okafor on 12/04/2026 at 10:30.', morningMs + 2 * MINUTE), veils: [{ start: 11, end: 23, category: 'NAME' }, { start: 51, end: 61, category: 'DATE' }] },
  { kind: 'revealed', id: 'h4', member: agent, author: visitor.id, message: 'h2', category: 'DATE', atMs: morningMs + 3 * MINUTE },
];

const withFiles: readonly TimelineItem[] = [
  ...talk,
  { kind: 'file', id: 'f1', sender: visitor, name: 'My knee this morning.png', media: 'image/png', sizeBytes: 2_412_000, sentAtMs: morningMs + 5 * MINUTE, status: 'read' },
  { kind: 'file', id: 'f2', sender: agent, name: 'Exercises after a knee operation, week one to six.pdf', media: 'application/pdf', sizeBytes: 188_000, sentAtMs: morningMs + 6 * MINUTE },
  { kind: 'file', id: 'f3', sender: visitor, name: 'Stairs.jpg', media: 'image/jpeg', sizeBytes: 3_100_000, sentAtMs: morningMs + 7 * MINUTE, status: 'failed' },
  { kind: 'file', id: 'f4', sender: visitor, name: 'Diary.txt', media: 'text/plain', sizeBytes: 4100, sentAtMs: morningMs + 8 * MINUTE, status: 'waiting', progress: 0.4 },
];

const long = Array.from({ length: 130 }, (_, i) => message(`l${i}`, i % 3 ? agent : visitor, `Line ${i + 1} of a long conversation.`, morningMs + i * MINUTE, i % 3 ? undefined : 'read'));

const card = cardText({
  title: 'Your appointment',
  text: 'Please come ten minutes early.',
  fields: [{ label: 'When', value: '[2026-11-30T10:30 | Dr. Okafor]' }, { label: 'Bring', value: 'your insurance card' }],
  actions: [{ answer: 'I will be there' }, { label: 'Call us', href: 'tel:+15035550142' }, { label: 'Directions', href: 'https://maps.example.org/alder' }],
});

/** Every state the visitor can see, by name. */
export const chatStates: Readonly<Record<string, Partial<ConversationState>>> = {
  loading: { phase: 'loading' },
  'always-open': { clinic: { ...newState.clinic, hours: { timeZone: 'UTC', week: [{ days: [1, 2, 3, 4, 5, 6, 7], from: '00:00', to: '23:59' }] } } },
  new: { clinic: { ...newState.clinic, greeting: 'Hello! How can we help you today?' } },
  talking: open,
  offering: { ...open, timeline: [...talk, message('o', agent, 'No need. When shall we see you?\n[2026-11-30T10:30 | Dr. Okafor]\n[2026-12-01T14:00 | Dr. Okafor]\n[Neither suits me]', morningMs + 5 * MINUTE)] },
  card: { ...open, timeline: [...talk, message('card', agent, card, morningMs + 5 * MINUTE)] },
  typing: { ...open, typing: [agent] },
  waiting: { ...open, timeline: statuses, connection: 'offline' },
  'not-remembered': { ...open, remembered: false },
  hidden: { ...open, timeline: hidden },
  files: { ...open, timeline: withFiles, policy: policyOf('hipaa', { files: { types: ['image/jpeg', 'image/png', 'application/pdf'], maxBytes: 5_000_000, maxCount: 10 } }) },
  ended: { ...open, phase: 'ended', timeline: [...talk, { kind: 'ended', id: 'e', by: agent, atMs: morningMs + 6 * MINUTE }], roster: [visitor] },
  left: { ...open, phase: 'left', roster: [] },
  untrusted: { phase: 'unavailable', reason: 'untrusted' },
  lost: { phase: 'unavailable', reason: 'lost' },
  long: { ...open, timeline: long },
};

/** The whole state of one of the above. */
export function chatState(name: string): ConversationState {
  return { ...newState, ...chatStates[name] };
}
