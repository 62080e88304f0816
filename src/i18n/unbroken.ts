/** A time, at the end of a text or alone, with its `AM` or `م` on the line of its digits. */
export function unbroken(text: string): string {
  return text.replace(/(?<=:\d\d) | (?=\d\d?:\d\d$)/g, '\u00a0');
}
