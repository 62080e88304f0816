import { candidatesOf, type Found, type Prepared, prepare, scanOf, spansOf } from './detect.js';
import { normalize } from './normalize.js';
import { LOOKAHEAD, type Token } from './scan.js';
import type { PhiSpan } from './category.js';
import type { DetectOptions } from './options.js';

/** Detection for a text that grows and changes under somebody's hands. */
export type PhiTyper = {
  /** Spans of the text as it stands now, those of `detect`. */
  update(text: string): PhiSpan[];
};

/** What is known of the text before the last key. */
type Known = { readonly original: string; readonly text: string; readonly tokens: readonly Token[]; readonly found: Found; readonly spans: readonly PhiSpan[] };

const NOTHING: Known = { original: '', text: '', tokens: [], found: { candidates: [], tokens: [] }, spans: [] };

/** A detector that reads again only what a change can have an effect on. One per text field. */
export function createTyper(options: DetectOptions = {}): PhiTyper {
  const prepared = prepare(options);
  let known = NOTHING;
  return {
    update(original) {
      known = read(original, known, prepared);
      return [...known.spans];
    },
  };
}

function read(original: string, known: Known, prepared: Prepared): Known {
  if (original === known.original) return known;
  const normalized = normalize(original);
  const { text } = normalized;
  const kept = unchangedTokens(known, commonLength(text, known.text));
  const scan = scanOf(text, known.tokens.slice(0, kept), prepared);
  const first = Math.max(0, kept - LOOKAHEAD);
  const found = candidatesOf(scan, first, prepared);
  for (const [i, candidate] of known.found.candidates.entries()) {
    const token = known.found.tokens[i] ?? 0;
    if (token >= first) continue;
    found.candidates.push(candidate);
    found.tokens.push(token);
  }
  return { original, text, tokens: scan.tokens, found, spans: spansOf(found.candidates, normalized, prepared) };
}

function commonLength(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  if (a.startsWith(b) || b.startsWith(a)) return most;
  let length = 0;
  while (length < most && a.charCodeAt(length) === b.charCodeAt(length)) length++;
  return length;
}

/** How many tokens end before the unbroken run of signs that the change is in or touches. */
function unchangedTokens({ text, tokens }: Known, changed: number): number {
  let run = changed;
  while (run > 0 && !/\s/.test(text.charAt(run - 1))) run--;
  let count = tokens.length;
  while (count > 0 && (tokens[count - 1]?.end ?? 0) > run - 1) count--;
  return count;
}
