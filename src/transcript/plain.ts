import { type CopySubject, hidesAny, linesOf, madeWhen } from './copy.js';

/** Whatever a reader may take for the end of a line. */
const BREAKS = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/;
/** Controls, and what turns the direction of the text after it. */
const UNSEEN = /[\p{Cc}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;

/** A copy as plain text. What somebody wrote stands indented below who and when, so that no message can look like another one's. */
export function copyText(subject: CopySubject): string {
  const { terms, clinic } = subject;
  const lines = linesOf(subject).flatMap((line) => {
    if (line.kind === 'day') return ['', oneLine(line.text), ''];
    if (line.kind === 'notice') return [`${line.time}  * ${oneLine(line.text)}`];
    const who = oneLine(line.role ? `${line.who} (${line.role})` : line.who);
    return [`${line.time}  ${who}:`, ...indented(line.text)];
  });
  return `${[oneLine(terms.title(clinic)), terms.made(madeWhen(subject)), ...(hidesAny(subject) ? [terms.hidden] : []), ...lines].join('\n')}\n`;
}

/** The lines of what somebody wrote, each below and to the right of the words that say what it is. */
export function indented(text: string): string[] {
  return text.split(BREAKS).map((line) => `    ${oneLine(line)}`.trimEnd());
}

/** On one line, without what moves a terminal's cursor or turns the direction of what follows. */
export function oneLine(text: string): string {
  return text.split(BREAKS).join(' ').replaceAll(UNSEEN, '');
}

/** The same JSON, with escapes for what a terminal would obey, or nobody would see, where it is shown. */
export function plainJson(json: string): string {
  return json.replaceAll(UNSEEN, (unseen) => (unseen === '\n' ? unseen : `\\u${unseen.charCodeAt(0).toString(16).padStart(4, '0')}`));
}
