import type { Hours } from '../hours.js';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** Whether the clinic is open at a moment, and until when that stays so; without a time, for good. */
export interface Opening {
  readonly open: boolean;
  readonly untilMs?: number;
}

export function openingAt({ timeZone, week }: Hours, nowMs: number): Opening {
  const place = new Intl.DateTimeFormat('en', { timeZone, weekday: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const today = clockOf(place, nowMs);
  const spans = (day: number) =>
    week
      .filter(({ days }) => days.includes(day))
      .map(({ from, to }) => ({ from: minutesOf(from), to: minutesOf(to) }))
      .toSorted((a, b) => a.from - b.from);
  const current = spans(today.day).find(({ from, to }) => from <= today.minutes && today.minutes < to);
  if (current) return { open: true, untilMs: momentOf(place, nowMs, 0, current.to) };
  for (let days = 0; days <= 7; days++) {
    const next = spans(((today.day + days - 1) % 7) + 1).find(({ from }) => days > 0 || from > today.minutes);
    if (next) return { open: false, untilMs: momentOf(place, nowMs, days, next.from) };
  }
  return { open: false };
}

/** When the clocks of the place show `minutes` after midnight, `days` from now. */
function momentOf(place: Intl.DateTimeFormat, nowMs: number, days: number, minutes: number): number {
  const start = Math.floor(nowMs / MINUTE) * MINUTE;
  const guess = start + days * DAY + (minutes - clockOf(place, start).minutes) * MINUTE;
  // Clocks may have been changed in between, by an hour or so.
  const off = minutes - clockOf(place, guess).minutes;
  return guess + (Math.abs(off) > 12 * 60 ? off - Math.sign(off) * 24 * 60 : off) * MINUTE;
}

function clockOf(place: Intl.DateTimeFormat, ms: number): { day: number; minutes: number } {
  const parts = new Map(place.formatToParts(ms).map(({ type, value }) => [type, value]));
  const day = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'].indexOf(parts.get('weekday') ?? '') + 1;
  return { day, minutes: Number(parts.get('hour')) * 60 + Number(parts.get('minute')) };
}

function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}
