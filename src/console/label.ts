import type { ConsoleTerms } from '../i18n/console-terms/en.js';

/** What a conversation is called: visitors have no names, so by the first letters and digits of its random id. */
export function conversationName(id: string, terms: ConsoleTerms): string {
  return terms.visitor(id.replace(/[^a-z0-9]/gi, '').slice(0, 4).toUpperCase());
}

/** A span of time in words short enough for a list. */
export function duration(ms: number, terms: ConsoleTerms): string {
  const minutes = Math.floor(ms / 60_000);
  if (minutes < 1) return terms.justNow;
  if (minutes < 60) return terms.minutes(minutes);
  const hours = Math.floor(minutes / 60);
  return hours < 24 ? terms.hours(hours, minutes % 60) : terms.days(Math.floor(hours / 24));
}
