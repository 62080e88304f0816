import { placedOf } from '../../conversation/content/shown.js';
import type { FormOutline, TimelineItem } from '../../conversation/state.js';
import type { PlacedItem } from '../../conversation/content/transcript.js';
import { loadLocale } from '../../i18n/locales.js';
import { loadTranscriptTerms } from '../../i18n/transcript-terms.js';
import { copyPage } from '../../transcript/page.js';
import { copyText } from '../../transcript/plain.js';
import type { MailJob } from './records.js';
import type { Letter } from './smtp.js';

interface LetterSubject {
  readonly items: readonly PlacedItem[];
  readonly clinicName: string;
  readonly timeZone: string;
  readonly forms: readonly FormOutline[];
  readonly nowMs: number;
}

/** A copy of a conversation for whoever asked, as text and as a page, with what is veiled as X's. The subject line says no name. */
export async function letterOf({ to, request, member, language }: MailJob, { items, clinicName, timeZone, forms, nowMs }: LetterSubject): Promise<Letter> {
  const [locale, terms] = await Promise.all([loadLocale([language]), loadTranscriptTerms(language)]);
  const timeline = placedOf(items, undefined).map((item) => seenBy(member, item));
  const subject = { clinic: clinicName, timeline, forms, madeAtMs: nowMs, locale, terms, timeZone };
  return { to, id: request, subject: terms.mailSubject, text: copyText(subject), html: copyPage(subject) };
}

/** Whoever asked is `You`. */
function seenBy(member: string, item: TimelineItem): TimelineItem {
  const mark = <Named extends { readonly id: string }>(named: Named): Named => (named.id === member ? { ...named, self: true } : named);
  if (item.kind === 'message' || item.kind === 'file') return { ...item, sender: mark(item.sender) };
  if (item.kind === 'form-request' || item.kind === 'form-submitted' || item.kind === 'ended') return { ...item, by: mark(item.by) };
  return { ...item, member: mark(item.member) };
}
