import type { StringsController } from '../i18n/strings-controller.js';

/** A message that offers answers to choose from. */
export interface Offer {
  /** The message without them. */
  readonly text: string;
  readonly choices: readonly string[];
}

const MAX_CHOICES = 8;
const choice = /^\[([^[\]\n]{1,80})\]$/;
/** An appointment: a date and time by the clinic's clock, and, if wanted, with whom or where. */
const slot = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)(?: \| (.{1,60}))?$/;

/**
 * Reads the answers that an agent or assistant offers: the last lines of a message, each in square brackets. They are text like all else, so
 * that whatever looks through messages looks through them too, and whoever does not know of them can still read them.
 */
export function offerOf(message: string): Offer | undefined {
  const lines = message.split('\n');
  const from = lines.findLastIndex((line) => !choice.test(line.trim())) + 1;
  const choices = lines.slice(from).flatMap((line) => choice.exec(line.trim())?.[1]?.trim() ?? []);
  const text = lines.slice(0, from).join('\n').trim();
  return text === '' || choices.length === 0 || choices.length > MAX_CHOICES ? undefined : { text, choices };
}

/** A choice in words: an appointment as `Monday, November 30, 10:30 AM`, anything else as it stands. */
export function choiceLabel(choice: string, strings: StringsController): string {
  const [, year, month, day, hour, minute, detail] = slot.exec(choice) ?? [];
  const atMs = Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute));
  if (Number.isNaN(atMs)) return choice;
  // The time stands for itself, by no other clock than the clinic's.
  const when = strings.moment(atMs, { timeZone: 'UTC', weekday: 'long', month: 'long', day: 'numeric', hour: 'numeric', minute: '2-digit' });
  return detail ? `${when}, ${detail}` : when;
}
