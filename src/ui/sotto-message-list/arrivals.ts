import type { LitElement, ReactiveController } from 'lit';
import type { Clock } from '../../clock.js';
import type { TimelineItem } from '../../conversation/state.js';
import type { Terms } from '../../i18n/en.js';
import { categoryName } from '../category-name.js';
import type { MessageItem } from '../../transcript/words.js';

/** How long the words stand there, in milliseconds: long enough to be taken up, and gone for who reads on. */
const SAID_MS = 5_000;

interface ArrivalsHost extends LitElement {
  readonly clock: Clock;
}

/**
 * What has come, in words of its own for a live region of plain text. The log itself is none: a message in it is an item of a list of a group, which
 * Orca says twice with Chromium, first without its sender, and with Firefox without what is said of hidden stretches; and a log that was put away and
 * is shown again would be said from its beginning.
 */
export class Arrivals implements ReactiveController {
  readonly #host: ArrivalsHost;
  #said: readonly string[] = [];
  #wait: AbortController | undefined;

  constructor(host: ArrivalsHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected() {
    this.#wait?.abort();
    this.#said = [];
  }

  /** To be said now, in order. */
  get now(): readonly string[] {
    return this.#said;
  }

  say(words: readonly string[]) {
    if (words.length === 0) return;
    // Those that came just before may not have been taken up yet.
    this.#said = [...this.#said, ...words];
    this.#wait?.abort();
    this.#wait = new AbortController();
    const forget = () => {
      this.#said = [];
      this.#host.requestUpdate();
    };
    this.#host.clock.sleep(SAID_MS, this.#wait.signal).then(forget, () => undefined);
  }
}

/** Something to be said: an item that has come, or, `again`, what has become of one that was there. */
export interface News {
  readonly item: TimelineItem;
  readonly again: boolean;
}

/** What is new in a timeline; not what has been before it, fetched above it, nor another conversation. */
export function newsOf(before: readonly TimelineItem[], now: readonly TimelineItem[]): News[] {
  const known = new Map(before.map((item) => [keyOf(item), item]));
  const first = now.findIndex((item) => known.has(keyOf(item)));
  // More than one thing where there was nothing has been before: what an agent who accepts is given to read.
  if (first === -1 && (before.length > 0 || now.length > 1)) return [];
  return now.flatMap((item, i) => {
    const was = known.get(keyOf(item));
    const isNews = was ? isOutcome(item) && !(isOutcome(was) && was.status === item.status) : i > first;
    return isNews ? [{ item, again: was !== undefined }] : [];
  });
}

/** Whether it has come to an end that is to be said; the steps on the way there are not. */
function isOutcome(item: TimelineItem): item is Extract<TimelineItem, { status?: unknown }> {
  if (!('status' in item)) return false;
  return item.status === 'failed' || item.status === 'refused' || item.status === 'received' || (item.kind === 'mail' && item.status === 'sent');
}

function keyOf({ kind, id }: TimelineItem): string {
  return `${kind} ${id}`;
}

/**
 * A message for the ear: what is hidden by its name, answers and appointments as they are on the screen.
 *
 * @param labelOf - What a choice is called.
 */
export function spokenText({ text, veils = [] }: MessageItem, terms: Terms, labelOf: (choice: string) => string): string {
  let at = 0;
  const parts = veils.map(({ start, end, category }) => {
    const before = text.slice(at, start);
    at = end;
    return `${before}${terms.nowHidden(categoryName(category, terms))}`;
  });
  return `${parts.join('')}${text.slice(at)}`.replace(/^# /, '').replaceAll(/\[([^[\]\n]+)\]/g, (_, choice: string) => labelOf(choice));
}
