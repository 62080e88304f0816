import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { detect, type DetectOptions, type PhiSpan } from '../../src/phi/index.js';
import { packs } from '../bench/phi/with-packs.js';
import { DESK_HELD, DESK_HELD_PLAIN, DESK_MESSAGES, DESK_PLAIN } from './desk-messages.js';
import { FRESH_ABROAD, FRESH_MESSAGES } from './fresh-messages.js';
import { FRESH_PLAIN } from './fresh-plain.js';
import { CAPITAL_NAMES, CAPITALS, LAST_MESSAGES, LAST_PLAIN, LATER_MESSAGES, LATER_PLAIN, MESSAGES, PLAIN } from './messages.js';
import { MANNER_ABROAD, MANNER_MESSAGES, MANNER_PLAIN } from './manner-messages.js';
import { PERSONA_ABROAD, PERSONA_MESSAGES, PERSONA_PLAIN } from './persona-messages.js';
import { UNSEEN_MESSAGES, UNSEEN_PLAIN } from './unseen-messages.js';
import { VOICE_ABROAD, VOICE_MESSAGES, VOICE_PLAIN } from './voice-messages.js';

/**
 * Share of the letters and digits to be masked that may be missed; none may grow. When these messages were read for the first time it was
 * 5.5 % of the first list, 10.4 % of the later one and 5.1 % of the last; of the messages without anything 1.1 %, 3.9 % and 3.8 % were masked.
 */
const MISSED = 0.015;
const MISSED_LATER = 0.03;
/** "tommy john surgery" */
const MASKED_LATER = 1;
/** Of a hundred messages with capitals that are no names, 28 were masked at first: two unknown words look like a person. "Goldfish Crackers" still does. */
const MASKED_CAPITALS = 13;
/** "Ottoline Pryce", who is one letter from a price. */
const MISSED_NAMES = 0.05;

/**
 * At the first reading 10.3, 14.8, 10.4, 7.7 and 11.0 % of what identifies somebody in the five lists of unseen-messages.ts was missed; with what the
 * lists before had taught, 12.3 % of the second, 8.9 % of the third, 3.9 % of the fourth and 6.2 % of the fifth. What is still missed: names that are
 * words, and short words at the end of a message that may yet become others.
 */
const MISSED_UNSEEN = 0.025;
/** "Chiari, Arnold's nerve" */
const MASKED_UNSEEN = 1;

/**
 * At the first reading 8.3, 18.5, 3.1, 8.0, 4.3, 2.2, 1.4, 7.0, 8.1, 8.2 and 0.2 % of what identifies somebody in the eleven lists of fresh-messages.ts was missed, and 3.2,
 * 2.1, 4.4, 4.0, 4.0, 17.3, 1.5, 4.1, 2.9 and 2.5 % of the messages without anything were masked. The second list has numbers in unusual pieces, spoken dates and names that nothing
 * announces; the sixth's plain half is brands and inventions that are called after people.
 */
const MISSED_FRESH = 0.013;
/** "rob from peter to pay paul", "Weber and Rinne", "ryan air", "Ben and Jerry's", "Papa John's" and the like. */
const MASKED_FRESH = 15;

/**
 * At the first reading 6.5, 2.9, 2.7 and 0.5 % of what identifies somebody in the four lists of persona-messages.ts was missed and 0.6, 0.6, 0 and 1.6 % of
 * the messages without anything were masked; the last has the sentences of the development set with other names and values. What is missed still: given names that are words or that nobody announces, "the 3 digits on the back", a crossing of highways.
 */
const MISSED_PERSONAS = 0.015;

/**
 * At the first reading 8.5, 4.3, 3.4, 19.8, 11.3 and 7.6 % of what identifies somebody in the voices of voice-messages.ts was missed, 3.3, 4.4, 8.0, 0, 7.5 and 8.6 % of the
 * messages without anything were masked, and 4.8 % of those with nothing but numbers; when these had taught their lesson, 2.0, 2.6, 1.7 and 6.6 % of more lists, and 3.6, 4.5, 3.0 and 2.6 %.
 * The fourth is a mother of June, Hope, Will and Summer. Missed still are names that are words, towns that are, roads without their kind.
 */
const MISSED_VOICES = 0.025;
/** "claires", "alexa", "Lawrence Welk", "ana", "ada", "bob up and down" in small letters, "charge master line 30012" and the like. */
const MASKED_VOICES = 15;

/**
 * At the first reading 8.9, 14.0, 4.8, 5.6, 19.4, 3.1, 6.7 and 4.5 % of what identifies somebody in the first eight lists of manner-messages.ts was missed, from abroad 19.6 %, and 6.9,
 * 3.1, 20.6, 2.8, 0, 7.1, 2.6, 0 and 3.4 % of the messages without anything were masked. With what these had taught it was 1.7, 2.1, 3.6, 26.8 and 34.4 % of the next five and 0, 8.3,
 * 0, 10.0 and 3.4 %, then 4.7, 3.1 and 5.1 % of the last three and 0, 0 and 4.8 %. The two that were missed most have rare first names in the middle of sentences that are full of
 * brands, and a carer's notes. Missed still are nicknames in small letters, houses that have a name instead of a number, towns in front of nothing.
 */
const MISSED_MANNERS = 0.0275;
/** Thirteen stretches of 57 messages: "Rose Cottage, Back Lane, Ripley", "The Old Rectory", "Wagga Wagga 2650", "Saskatoon clinic". */
const MISSED_MANNERS_ABROAD = 0.11;
/** "dr brown bottles", "Vera Lynn", "Braden 14" */
const MASKED_MANNERS = 3;

/**
 * At the first reading 7.1, 3.5 and 4.1 % of what identifies somebody in the first three lists of desk-messages.ts was missed, and 3.7 % of the half that
 * was put aside; 0.9, 2.3 and 0.9 % of the messages without anything were masked. When these had taught their lesson, it was 4.8 and 4.2 % of two more, as
 * before it, and 5.4 and 4.6 % of messages that look for what was learnt. Of the half that nobody has looked into, 3.6 % is missed still: each of these
 * messages is wrong in a way of its own.
 */
const MISSED_DESK = 0.01;
const MISSED_DESK_HELD = 0.0365;
/** "carol singing", "taylor my meds" */
const MASKED_DESK = 2;
const MASKED_DESK_HELD = 2;

type Message = { readonly text: string; readonly context?: string; readonly wanted: readonly { readonly start: number; readonly end: number }[]; readonly allowed: ReadonlySet<number> };

describe('messages that were written before they were tried', () => {
  it('are masked where they identify somebody', () => {
    atMost(MISSED, missed(MESSAGES));
    atMost(MISSED_LATER, missed(LATER_MESSAGES));
    atMost(MISSED, missed(LAST_MESSAGES));
    atMost(MISSED_NAMES, missed(CAPITAL_NAMES));
    atMost(MISSED_UNSEEN, missed(UNSEEN_MESSAGES));
    atMost(MISSED_FRESH, missed(FRESH_MESSAGES));
    atMost(MISSED_PERSONAS, missed(PERSONA_MESSAGES));
    atMost(MISSED_VOICES, missed(VOICE_MESSAGES));
    atMost(MISSED_MANNERS, missed(MANNER_MESSAGES));
    atMost(MISSED_DESK, missed(DESK_MESSAGES));
    atMost(MISSED_DESK_HELD, missed(DESK_HELD));
  });

  it('are left readable around it', () => {
    assert.deepEqual(masked(MESSAGES), []);
    assert.deepEqual(masked(LATER_MESSAGES), []);
    assert.deepEqual(masked(LAST_MESSAGES), []);
    assert.deepEqual(masked(CAPITAL_NAMES), []);
    assert.deepEqual(masked(UNSEEN_MESSAGES), []);
    assert.deepEqual(masked(PERSONA_MESSAGES), []);
    assert.deepEqual(masked(VOICE_MESSAGES), []);
    // "Zimmer Persona", an implant; "Interpreter: Twi"; "its unda luna, r", which is begun one word too early.
    assert.equal(masked(MANNER_MESSAGES).length, 3);
    // "m y n a m e i s h a n k", masked as a whole; the 4th of an unnamed month.
    assert.equal(masked(DESK_MESSAGES).length, 2);
    assert.ok(masked(DESK_HELD).length <= MASKED_DESK_HELD);
  });

  it('are left alone where they identify nobody', () => {
    assert.ok(masked(CAPITALS).length <= MASKED_CAPITALS, masked(CAPITALS).join('\n'));
    assert.deepEqual(masked(PLAIN), []);
    assert.deepEqual(masked(PERSONA_PLAIN), []);
    assert.ok(masked(DESK_PLAIN).length <= MASKED_DESK, masked(DESK_PLAIN).join('\n'));
    assert.ok(masked(DESK_HELD_PLAIN).length < MASKED_DESK_HELD);
    assert.ok(masked(VOICE_PLAIN).length <= MASKED_VOICES, masked(VOICE_PLAIN).join('\n'));
    assert.ok(masked(FRESH_PLAIN).length <= MASKED_FRESH, masked(FRESH_PLAIN).join('\n'));
    assert.ok(masked(UNSEEN_PLAIN).length <= MASKED_UNSEEN, masked(UNSEEN_PLAIN).join('\n'));
    assert.deepEqual(masked(LAST_PLAIN), []);
    assert.ok(masked(MANNER_PLAIN).length <= MASKED_MANNERS, masked(MANNER_PLAIN).join('\n'));
    assert.ok(masked(LATER_PLAIN).length <= MASKED_LATER, masked(LATER_PLAIN).join('\n'));
  });
});

describe('messages from other countries', () => {
  // 8.2 % at the first reading.
  it('are masked with their packs', () => {
    atMost(0.015, missed(FRESH_ABROAD, { packs }));
    atMost(0.02, missed(PERSONA_ABROAD, { packs }));
    atMost(0, missed(VOICE_ABROAD, { packs }));
    atMost(MISSED_MANNERS_ABROAD, missed(MANNER_ABROAD, { packs }));
  });

  it('are left readable around it', () => {
    assert.deepEqual(masked(FRESH_ABROAD, { packs }), []);
    assert.deepEqual(masked(PERSONA_ABROAD, { packs }), []);
    assert.deepEqual(masked(VOICE_ABROAD, { packs }), []);
    // "North Yorkshire"
    assert.equal(masked(MANNER_ABROAD, { packs }).length, 1);
  });
});

function parse(list: string): Message[] {
  return list.trim().split('\n').map((line) => line.replaceAll('⏎', '\n').replaceAll('⇥', '\t')).map((line) => {
    const [context, marked] = line.includes(' » ') ? line.split(' » ') : [undefined, line];
    const allowed = new Set<number>();
    const wanted: { start: number; end: number }[] = [];
    let text = '';
    for (const part of (marked ?? '').split(/(\[[A-Z_?]+ [^\]]*\])/)) {
      const [, category, value] = /^\[([A-Z_?]+) ([^]*)\]$/.exec(part) ?? [];
      const start = text.length;
      text += value ?? part;
      if (value === undefined) continue;
      if (category !== '?') wanted.push({ start, end: text.length });
      for (let at = start; at < text.length; at++) allowed.add(at);
    }
    return { text, wanted, allowed, ...(context !== undefined && { context }) };
  });
}

function found({ text, context }: Message, options: DetectOptions): PhiSpan[] {
  return detect(text, context === undefined ? options : { ...options, context });
}

function isLetter(text: string, at: number): boolean {
  return /[\p{L}\p{N}]/u.test(text.charAt(at));
}

/** Share of what has to be masked that is not. */
function missed(list: string, options: DetectOptions = {}): number {
  let all = 0;
  let open = 0;
  for (const message of parse(list)) {
    const spans = found(message, options);
    for (const { start, end } of message.wanted) {
      for (let at = start; at < end; at++) {
        if (!isLetter(message.text, at)) continue;
        all++;
        if (!spans.some((span) => span.start <= at && at < span.end)) open++;
      }
    }
  }
  return open / all;
}

/** Spans of which less than half has to be masked. */
function masked(list: string, options: DetectOptions = {}): string[] {
  return parse(list).flatMap((message) => found(message, options).flatMap(({ start, end }) => {
    let outside = 0;
    for (let at = start; at < end; at++) if (!message.allowed.has(at)) outside++;
    return outside * 2 > end - start ? [`${message.text}: ${message.text.slice(start, end)}`] : [];
  }));
}

function atMost(most: number, share: number): void {
  assert.ok(share <= most, `${share} is more than ${most}`);
}
