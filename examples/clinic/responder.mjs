// The front desk's automatic answers: an assistant on shift, written against the same `sotto/agent` as any clinic's own bot or test would be.
// It says what it is, answers what a front desk is asked most, and leaves the rest to people: when one accepts, the desk lets it go.
import { cardText, connectAgent } from 'sotto/agent';
import { WebSocket } from 'ws';
import { OPEN } from './hours.mjs';

const DIRECTIONS = cardText({
  title: 'How to find us',
  text: 'The map is on our page “Visit us”.',
  fields: [{ label: 'Where', value: 'On the corner of Alder and Fifth' }, { label: 'Parking', value: 'Free, behind the building' }],
  actions: [{ answer: 'Which bus stops there?' }, { label: 'Call the front desk', href: 'tel:+15035550142' }],
});

const ANSWERS = [
  // What cannot wait comes first, whatever else is asked.
  [/\b(chest (pain|pressure)|can['’]?t breathe|emergency|suicid|overdose|bleeding)/i, 'If this is an emergency, please call 911 now. For a mental health crisis call or text 988. I am an automated assistant and cannot help with it.'],
  [/\b(hours?|open|close[sd]?|when (are|do) you)\b/i, OPEN],
  [/\b(appointment|book|schedule|reschedule|cancel)/i, 'Someone at the front desk will gladly arrange that here. Which times of day suit you best?\n[Mornings]\n[Afternoons]\n[Any time]'],
  [/\b(where|address|directions?|parking|park|bus)\b/i, DIRECTIONS],
  [/\b(refill|prescription|pharmacy|medication)/i, 'A nurse looks at refill requests here before noon every working day. Which pharmacy do you use?'],
  [/\b(insurance|cost|price|pay|bill)/i, 'We take most plans. Please keep your plan number for the front desk; there is no need to write it here now.'],
  [/\b(human|person|someone|agent|nurse|doctor|real)\b/i, 'I have put you in the queue for a person. They will see all you have written here.'],
  [/\b(thanks?|thank you|great|bye)\b/i, 'You are welcome. The conversation stays open if anything else comes to mind.'],
];
const GREETING = 'Hello, this is the front desk’s automated assistant. I can help with hours, directions and appointments. A person from the care team will join when one is free.';
const FALLBACK = 'Thank you, I have noted that for the care team. I am an automated assistant; a person will read this and answer here.';

/**
 * Keeps the responder on shift at a desk: a shift lasts for half a day, and the next one begins when it is over.
 *
 * @param {{ desk: string, code: () => Promise<string> }} options `code` makes an enrolment code for an assistant.
 * @returns {Promise<{ close(): Promise<void> }>}
 */
export async function startResponder({ desk, code }) {
  let closed = false;
  let agent;
  const begin = async () => {
    agent = await connectAgent({ desk, login: { kind: 'code', code: await code() }, WebSocket });
    const accepting = new Set();
    let over = false;
    agent.subscribe(({ queue, shift }) => {
      if (shift === 'ended' && !closed && !over) {
        over = true;
        void begin();
      }
      if (shift !== 'on') return;
      for (const { id, status } of queue) {
        if (status !== 'waiting' || accepting.has(id)) continue;
        accepting.add(id);
        agent.accept(id).then(answer, () => accepting.delete(id));
      }
    });
  };
  await begin();
  return {
    close: () => {
      closed = true;
      return agent.signOut();
    },
  };
}

/** Answers the visitor's newest message whenever nobody has. */
function answer(conversation) {
  let answered;
  conversation.subscribe(({ phase, timeline }) => {
    const messages = timeline.filter(({ kind }) => kind === 'message');
    const last = messages.at(-1);
    if (phase !== 'open' || !last || last.sender.role !== 'visitor' || last.id === answered) return;
    answered = last.id;
    const isFirst = !messages.some(({ sender }) => sender.self);
    conversation.markRead();
    void conversation.send(isFirst ? firstAnswer(last.text) : answerTo(last.text));
  });
}

function firstAnswer(text) {
  const known = ANSWERS.find(([words]) => words.test(text));
  // A card begins its message: the greeting is for those who get another answer.
  return known ? (known[1] === DIRECTIONS ? DIRECTIONS : `${GREETING}\n\n${known[1]}`) : GREETING;
}

function answerTo(text) {
  return ANSWERS.find(([words]) => words.test(text))?.[1] ?? FALLBACK;
}
