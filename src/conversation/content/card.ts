import * as z from 'zod/mini';
import { chosen, listOf, text } from '../../schemas.js';

/**
 * Cards of the care team: a title, a text, some facts, some actions. A card is a message's text, in a form that a program can read and a person too,
 * so that whatever looks through messages (veils, records, copies, search, padding) looks through cards as well, and whoever does not know of them loses nothing:
 *
 * ```
 * # Your appointment
 * Please come ten minutes early.
 * • When: [2026-11-30T10:30 | Dr. Okafor]
 * • Bring: your insurance card
 * [I will be there]
 * [Call us | tel:+15035550142]
 * ```
 */
export interface Card {
  readonly title: string;
  readonly text?: string | undefined;
  readonly fields?: readonly { readonly label: string; readonly value: string }[] | undefined;
  /** An answer is sent as the visitor's message; a link leads to https, a telephone or a mail address. Three at most. */
  readonly actions?: readonly ({ readonly answer: string } | { readonly label: string; readonly href: string })[] | undefined;
}

/** From `start` to before `end` of the message's text, in UTF-16 code units. */
export interface Piece {
  readonly start: number;
  readonly end: number;
}

/** A card as it stands in a message's text. */
export interface PlacedCard {
  readonly title: Piece;
  readonly text?: Piece;
  readonly fields: readonly { readonly label: Piece; readonly value: Piece }[];
  readonly actions: readonly { readonly label: Piece; readonly whole: Piece; readonly href?: string }[];
}

/** Whatever could turn, hide or end a line. */
const UNSEEN = /[\p{Cc}\p{Zl}\p{Zp}\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/u;
const line = (most: number, form: RegExp) => text(most, 1).check(z.refine((line) => form.test(line) && !UNSEEN.test(line) && line.trim() === line));
const label = line(80, /^[^[\]|]+$/);
const paragraph = text(600, 1).check(z.refine((lines) => lines.split('\n').every((one) => !UNSEEN.test(one) && !/^(?:# |• |\[)/.test(one)) && lines.trim() === lines));

const answer = z.strictObject({ answer: label });
const link = z.strictObject({ label, href: text().check(z.refine(isSafe)) });
const action = chosen((value) => (typeof value === 'object' && value !== null && 'answer' in value ? answer : link));

const schema = z
  .strictObject({
    title: line(80, /^/),
    text: z.optional(paragraph),
    fields: z.optional(listOf(z.strictObject({ label: line(40, /^[^:]+$/), value: line(200, /^/) }), 8)),
    actions: z.optional(listOf(action, 3)),
  })
  .check(z.refine(({ fields = [], actions = [] }) => fields.length + actions.length > 0));

/**
 * A card as the text to send.
 *
 * @throws TypeError when it is none: too long, an unsafe link, a line that could be taken for another one.
 */
export function cardText(card: Card): string {
  if (!schema.safeParse(card).success) throw new TypeError('card: a title, and fields or actions, within their limits');
  const { title, text, fields = [], actions = [] } = card;
  const shownFields = fields.map(({ label: name, value }) => `• ${name}: ${value}`);
  const shownActions = actions.map((action) => ('answer' in action ? `[${action.answer}]` : `[${action.label} | ${action.href}]`));
  return [`# ${title}`, ...(text === undefined ? [] : [text]), ...shownFields, ...shownActions].join('\n');
}

const FIELD = /^• ([^:\n]+): (.+)$/;
const ACTION = /^\[([^[\]|\n]+)(?: \| ([^\s[\]|]+))?\]$/;

/** Reads a card from a message; undefined when it is anything else, which is shown as the text it is. Linear in the text, and never throws. */
export function cardOf(message: string): PlacedCard | undefined {
  if (!message.startsWith('# ') || message.length > MOST) return undefined;
  const lines = placedLines(message);
  const title = { start: 2, end: lines[0]?.end ?? 2 };
  let actionsFrom = lines.length;
  while (actionsFrom > 1 && ACTION.test(at(message, lines[actionsFrom - 1]))) actionsFrom--;
  let fieldsFrom = actionsFrom;
  while (fieldsFrom > 1 && FIELD.test(at(message, lines[fieldsFrom - 1]))) fieldsFrom--;
  const text = fieldsFrom > 1 ? { start: lines[1]?.start ?? 0, end: lines[fieldsFrom - 1]?.end ?? 0 } : undefined;
  const fields = lines.slice(fieldsFrom, actionsFrom).map(({ start, end }) => {
    const colon = message.indexOf(': ', start);
    return { label: { start: start + 2, end: colon }, value: { start: colon + 2, end } };
  });
  const actions = lines.slice(actionsFrom).map((whole) => {
    const [, words = '', href] = ACTION.exec(at(message, whole)) ?? [];
    return { label: { start: whole.start + 1, end: whole.start + 1 + words.length }, whole, ...(href !== undefined && { href }) };
  });
  const read: Card = {
    title: at(message, title),
    ...(text && { text: at(message, text) }),
    fields: fields.map((field) => ({ label: at(message, field.label), value: at(message, field.value) })),
    actions: actions.map(({ label: words, href }) => (href === undefined ? { answer: at(message, words) } : { label: at(message, words), href })),
  };
  return schema.safeParse(read).success ? { title, ...(text && { text }), fields, actions } : undefined;
}

/** More than any card takes. */
const MOST = 4000;

function placedLines(message: string): Piece[] {
  let start = 0;
  return message.split('\n').map((text) => {
    const placed = { start, end: start + text.length };
    start = placed.end + 1;
    return placed;
  });
}

function at(message: string, piece: Piece | undefined): string {
  return piece ? message.slice(piece.start, piece.end) : '';
}

/** https without a name and password, a telephone number, or one mail address and nothing about the mail. */
function isSafe(href: string): boolean {
  if (href.length > 500 || /[\s[\]|<>"'`{}\\^]/.test(href) || UNSEEN.test(href)) return false;
  if (/^tel:\+?[\d.()-]{3,25}$/.test(href) || /^mailto:[\w.+-]{1,64}@(?:[a-z0-9-]{1,63}\.){1,5}[a-z]{2,24}$/i.test(href)) return true;
  if (!href.startsWith('https://') || !URL.canParse(href)) return false;
  const { protocol, username, password } = new URL(href);
  return protocol === 'https:' && username === '' && password === '';
}
