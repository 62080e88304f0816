import type { Hours } from '../../conversation/hours.js';
import { openingAt } from '../../conversation/profile/opening.js';
import type { StringsController } from '../../i18n/strings-controller.js';
import { unbroken } from '../../i18n/unbroken.js';
import type { OpeningNote } from '../sotto-header/sotto-header.js';

const DAY_MS = 86_400_000;

/** Whether the clinic answers now, and until when that stays so, by the clocks of its own place; nothing for one that never opens. */
export function openingNote(hours: Hours, nowMs: number, strings: StringsController): OpeningNote | undefined {
  const { open, untilMs } = openingAt(hours, nowMs);
  if (untilMs === undefined) return undefined;
  const { openUntil, opensAt } = strings.terms;
  const { timeZone } = hours;
  const when = unbroken(strings.moment(untilMs, { timeZone, hour: 'numeric', minute: '2-digit', ...(untilMs - nowMs > DAY_MS / 2 && { weekday: 'long' }) }));
  return { open, text: open ? openUntil(when) : opensAt(when) };
}
