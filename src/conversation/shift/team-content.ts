import * as z from 'zod/mini';
import { dispositions, MAX_NOTE_LENGTH } from './duty.js';
import { count, decodeJson, encodeJson } from '../json.js';
import { metricsQuery, metricsReport } from './metrics.js';
import { MAX_REPLIES, reply } from '../content/replies.js';
import { listOf, text, textLike, truth, variants } from '../../schemas.js';

/** What the desk and those on shift say to each other in the team's group. Parsed on arrival, like any other content; added fields are passed over. */

const id = textLike(/^[A-Za-z0-9_-]{43}$/);
/** A KeyPackage, sealing key or digest, base64url; far below what a message may hold. */
const bytes = textLike(/^[A-Za-z0-9_-]{0,40000}$/);

const entry = z.object({
  id,
  status: z.literal(['waiting', 'with']),
  startedAtMs: count,
  lastAtMs: count,
  messages: count,
  members: listOf(id, 32),
  offeredTo: z.optional(id),
  invited: z.optional(truth),
});

/** A certificate's name. */
const person = z.object({ id, role: z.literal(['visitor', 'agent', 'assistant', 'desk']), name: text(128) });
const noteText = text(MAX_NOTE_LENGTH, 1);
const noteId = textLike(/^[A-Za-z0-9_-]{16,43}$/);

const v = z.literal(1);

const schema = variants('type', [
  /** A member: I am here; history for me is to be sealed to this key. Answered with the whole queue. */
  z.object({ v, type: z.literal('hello'), sealKey: bytes }),
  /** A member: admit me, with this KeyPackage. `anew`: whoever is in already has nothing of it, and is let in once more. */
  z.object({ v, type: z.literal('accept'), conversation: id, keyPackage: bytes, anew: z.optional(truth) }),
  /** The conversation's agent: somebody else shall take over, or, when `stay`, come in as well. */
  z.object({ v, type: z.literal('offer'), conversation: id, to: id, stay: z.optional(truth), note: z.optional(noteText) }),
  /** An agent: for colleagues only, about a conversation. */
  z.object({ v, type: z.literal('note'), conversation: id, id: noteId, text: noteText }),
  /** An agent: I am away from the screen, or back. */
  z.object({ v, type: z.literal('presence'), away: truth }),
  /** The conversation's agent: how it came out. */
  z.object({ v, type: z.literal('dispose'), conversation: id, disposition: z.literal(dispositions) }),
  /** A member: my shift ends. */
  z.object({ v, type: z.literal('leave') }),
  /** The desk: these conversations are so now. `first`: those not among them and in the next ones are not there. */
  z.object({ v, type: z.literal('queue'), entries: listOf(entry, 200), first: z.optional(truth) }),
  /** An agent: how does the team do? */
  z.object({ v, type: z.literal('ask-metrics'), id: noteId, query: metricsQuery }),
  /** The desk: the answer to that. */
  z.object({ v, type: z.literal('metrics'), id: noteId, report: metricsReport }),
  /** The desk: a note by a colleague, which it keeps with the conversation. */
  z.object({ v, type: z.literal('noted'), conversation: id, note: z.object({ id: noteId, by: person, text: noteText, atMs: count }) }),
  /** The desk: these members are away. */
  z.object({ v, type: z.literal('away'), members: listOf(id, 200) }),
  /** The desk: the clinic's ready-made replies. */
  z.object({ v, type: z.literal('replies'), replies: listOf(reply, MAX_REPLIES) }),
  /** The desk: this conversation is over. */
  z.object({ v, type: z.literal('over'), conversation: id }),
  /** The desk: the relay has deleted what it had of these, which are over. */
  z.object({ v, type: z.literal('purged'), purges: listOf(z.object({ conversation: id, atMs: count }), 200) }),
  /** The desk: `to` is in from `seq` on, where `epoch` began, and finds the history in its mailbox, in so many parts with this SHA-256 of all of them. */
  z.object({ v, type: z.literal('admitted'), conversation: id, to: id, seq: count, epoch: z.optional(count), parts: count, digest: bytes }),
  /** The desk: `to` is not admitted. */
  z.object({ v, type: z.literal('refused'), conversation: id, to: id, code: z.literal(['refused', 'gone']) }),
]);

export type TeamContent = z.infer<typeof schema>;

export function encodeTeamContent(content: TeamContent): Uint8Array {
  return encodeJson(content);
}

/** @throws ConversationError `bad-content`. */
export function parseTeamContent(content: Uint8Array): TeamContent {
  return decodeJson(content, schema, 'bad-content');
}
