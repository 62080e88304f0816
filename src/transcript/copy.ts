import type { FormOutline, TimelineItem } from '../conversation/state.js';
import { crossedOut } from '../conversation/veils.js';
import { textIn } from '../forms/local-text.js';
import type { Locale } from '../i18n/locales.js';
import type { TranscriptTerms } from '../i18n/transcript-terms/en.js';
import { formText, memberName, memberRole, noticeText } from './words.js';

/** A conversation as it stands, to be made a copy of. */
export interface CopySubject {
  /** The clinic's name. */
  readonly clinic: string;
  readonly timeline: readonly TimelineItem[];
  /** The clinic's secure forms, to call them by their titles. */
  readonly forms: readonly FormOutline[];
  readonly madeAtMs: number;
  readonly locale: Locale;
  readonly terms: TranscriptTerms;
  /** IANA name of the zone that times are written in; by default the reader's. */
  readonly timeZone?: string;
}

/** A line of a copy: a new day, what happened, what somebody wrote, or a file by its name. What is veiled is X's already. */
export type CopyLine =
  | { readonly kind: 'day'; readonly text: string }
  | { readonly kind: 'notice'; readonly atMs: number; readonly time: string; readonly text: string }
  | { readonly kind: 'message'; readonly atMs: number; readonly time: string; readonly who: string; readonly role: string; readonly text: string };

/** What never reached the others is not part of it. */
export function linesOf({ timeline, forms, locale, timeZone }: CopySubject): CopyLine[] {
  const { terms, formats, tag } = locale;
  const zone = timeZone === undefined ? {} : { timeZone };
  const days = new Intl.DateTimeFormat(formats, { dateStyle: 'full', ...zone });
  const times = new Intl.DateTimeFormat(formats, { timeStyle: 'short', ...zone });
  const lines: CopyLine[] = [];
  let day = '';
  for (const item of timeline) {
    if (!isPart(item)) continue;
    const atMs = 'sentAtMs' in item ? item.sentAtMs : item.atMs;
    const time = times.format(atMs);
    if (days.format(atMs) !== day) {
      day = days.format(atMs);
      lines.push({ kind: 'day', text: day });
    }
    if (item.kind === 'message' || item.kind === 'file') {
      const who = memberName(item.sender, terms);
      lines.push({ kind: 'message', atMs, time, who, role: memberRole(item.sender, terms) ?? '', text: item.kind === 'file' ? `[${item.name}]` : crossedOut(item.text, item.veils ?? []) });
    } else if (item.kind === 'form-request' || item.kind === 'form-submitted') {
      const form = forms.find(({ id }) => id === item.form);
      lines.push({ kind: 'notice', atMs, time, text: formText(item, form ? textIn(form.title, tag) : terms.formUnnamed, terms) });
    } else {
      lines.push({ kind: 'notice', atMs, time, text: noticeText(item, terms) });
    }
  }
  return lines;
}

/** When the copy was made, with the zone that its times are written in. */
export function madeWhen({ madeAtMs, locale, timeZone }: CopySubject): string {
  const options = { dateStyle: 'long', timeStyle: 'short' } as const;
  const zone = new Intl.DateTimeFormat(locale.formats, { hour: 'numeric', timeZoneName: 'short', ...(timeZone !== undefined && { timeZone }) });
  const name = zone.formatToParts(madeAtMs).find(({ type }) => type === 'timeZoneName')?.value ?? '';
  return `${new Intl.DateTimeFormat(locale.formats, { ...options, ...(timeZone !== undefined && { timeZone }) }).format(madeAtMs)} ${name}`.trim();
}

/** Whether anything is hidden in it. */
export function hidesAny({ timeline }: CopySubject): boolean {
  return timeline.some((item) => item.kind === 'message' && item.veils !== undefined && item.veils.length > 0);
}

function isPart(item: TimelineItem): boolean {
  return !('status' in item) || (item.status !== 'waiting' && item.status !== 'failed');
}
