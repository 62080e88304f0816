import * as z from 'zod/mini';
import { listOf, text, textLike, whole } from '../schemas.js';

/** When a clinic is there to answer, by the clocks of its own place. */

const time = textLike(/^([01]\d|2[0-3]):[0-5]\d$/);

const span = z
  .strictObject({
    /** 1 (Monday) to 7 (Sunday). */
    days: listOf(whole(1, 7), 7, 1),
    from: time,
    /** Later on the same day. */
    to: time,
  })
  .check(z.refine(({ from, to }) => from < to));

export const hoursSchema = z.strictObject({
  /** IANA name: `America/Los_Angeles`. */
  timeZone: text(60).check(z.refine(isTimeZone)),
  week: listOf(span, 21),
});

export type Hours = z.infer<typeof hoursSchema>;

function isTimeZone(timeZone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone !== '';
  } catch {
    return false; // A RangeError says: not a time zone.
  }
}
