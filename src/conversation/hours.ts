import * as z from 'zod/mini';

/** When a clinic is there to answer, by the clocks of its own place. */

const time = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/));

export const hoursSchema = z.strictObject({
  /** IANA name: `America/Los_Angeles`. */
  timeZone: z.string().check(z.maxLength(60), z.refine(isTimeZone)),
  week: z
    .array(
      z
        .strictObject({
          /** 1 (Monday) to 7 (Sunday). */
          days: z.array(z.number().check(z.int(), z.minimum(1), z.maximum(7))).check(z.minLength(1), z.maxLength(7)),
          from: time,
          /** Later on the same day. */
          to: time,
        })
        .check(z.refine(({ from, to }) => from < to)),
    )
    .check(z.maxLength(21)),
});

export type Hours = z.infer<typeof hoursSchema>;

function isTimeZone(timeZone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone !== '';
  } catch {
    return false; // A RangeError says: not a time zone.
  }
}
