import * as z from 'zod/mini';
import { decodeJson } from '../json.js';
import { MAX_TEXT_LENGTH } from '../state.js';
import { listOf, text } from '../../schemas.js';

/** Ready-made replies of a clinic: written once by the administrator, offered to every agent. */

export const MAX_REPLIES = 40;

export const reply = z.strictObject({
  /** What agents look for it by. */
  title: text(80, 1),
  /** May hold the variables `{agent}`, `{clinic}` and `{phone}`. */
  text: text(1000, 1),
});

export type Reply = z.infer<typeof reply>;

const replies = listOf(reply, MAX_REPLIES);

/** Reads an administrator's file. @throws ConversationError `bad-content` */
export function parseReplies(json: string): Reply[] {
  return decodeJson(new TextEncoder().encode(json), replies, 'bad-content');
}

/** What the variables of a reply stand for. */
export interface ReplyValues {
  readonly agent: string;
  readonly clinic: string;
  readonly phone?: string;
}

/** A reply with its variables filled in; one without a value stays as it is, to be seen. Never longer than a message may be. */
export function fillReply({ text }: Reply, values: ReplyValues): string {
  const known = new Map(Object.entries(values));
  return text.replace(/\{(agent|clinic|phone)\}/g, (variable, name: string) => known.get(name) ?? variable).slice(0, MAX_TEXT_LENGTH);
}
