import type { Clock } from '../clock.js';
import type { Person } from '../conversation/content/transcript.js';

/** What a visitor is told of the queue: how many wait before them, and how long it took lately, in milliseconds. Nothing: it is not known. */
export interface WaitingPlace {
  readonly ahead?: number;
  readonly latelyMs?: number;
}

/** What of a conversation it goes by. */
interface Facts {
  readonly id: string;
  readonly status: 'open' | 'ended';
  readonly startedAtMs: number;
  readonly answeredAtMs?: number | undefined;
  readonly messages: number;
  readonly roster: readonly Pick<Person, 'role'>[];
}

interface Waiting {
  readonly facts: Facts;
  tellWaiting(place: WaitingPlace): Promise<boolean>;
}

interface WaitingLineOptions {
  readonly clock: Clock;
  /** All on record, those that are over too. */
  readonly all: () => Iterable<Waiting>;
  /** Whether an agent is on shift. */
  readonly staffed: () => boolean;
}

/** Nobody is told more often than that. */
const TELL_EVERY_MS = 20_000;
/** What counts as lately, and how many answers make a word about it honest. */
const LATELY_MS = 2 * 3_600_000;
const ENOUGH = 3;
const MINUTE_MS = 60_000;

/** Tells visitors who wait for an agent how it stands with the queue, when that has changed. While nobody is on shift nothing is known, and nothing said. */
export class WaitingLine {
  readonly #options: WaitingLineOptions;
  readonly #told = new Map<string, { readonly place: string; readonly atMs: number }>();

  constructor(options: WaitingLineOptions) {
    this.#options = options;
  }

  /** To be called whenever somebody has come or gone, and from time to time. */
  async update(): Promise<void> {
    const { clock, all, staffed } = this.#options;
    const known = [...all()];
    const line = known.filter(({ facts }) => isWaiting(facts)).toSorted((a, b) => a.facts.startedAtMs - b.facts.startedAtMs);
    const waiting = new Set(line.map(({ facts }) => facts.id));
    for (const id of this.#told.keys()) if (!waiting.has(id)) this.#told.delete(id);
    if (line.length === 0) return;
    const [latelyMs, isStaffed] = [latelyOf(known, clock.now()), staffed()];
    for (const [ahead, conversation] of line.entries()) await this.#tell(conversation, isStaffed ? { ahead, ...(latelyMs !== undefined && { latelyMs }) } : {});
  }

  async #tell(conversation: Waiting, place: WaitingPlace): Promise<void> {
    const { id } = conversation.facts;
    const now = this.#options.clock.now();
    const before = this.#told.get(id);
    const words = JSON.stringify(place);
    if (words === (before?.place ?? '{}') || (before && now - before.atMs < TELL_EVERY_MS)) return;
    if (await conversation.tellWaiting(place)) this.#told.set(id, { place: words, atMs: now });
  }
}

function isWaiting({ status, messages, roster }: Facts): boolean {
  return status === 'open' && messages > 0 && !roster.some(({ role }) => role === 'agent');
}

/** The median of the last hours, in whole minutes, one at least. */
function latelyOf(known: readonly Waiting[], nowMs: number): number | undefined {
  const waits = known.flatMap(({ facts: { startedAtMs, answeredAtMs } }) => (answeredAtMs !== undefined && answeredAtMs > nowMs - LATELY_MS ? answeredAtMs - startedAtMs : []));
  const median = waits.toSorted((a, b) => a - b)[Math.floor(waits.length / 2)];
  return median === undefined || waits.length < ENOUGH ? undefined : Math.max(1, Math.ceil(median / MINUTE_MS)) * MINUTE_MS;
}
