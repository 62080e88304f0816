import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { directionOf } from '../i18n/locales.js';
import { type CopyLine, type CopySubject, hidesAny, linesOf, madeWhen } from './copy.js';
import { markupOf, part, type Part } from './tree.js';

/** Looks of a copy, on paper too. */
export const copyCss = `main{max-width:42rem;margin:0 auto;padding:24px 16px;color:#1b2324;background:#fff;font:16px/1.5 system-ui,sans-serif}
h1{margin:0 0 4px;font-size:1.375rem;line-height:1.25}
h2{margin:28px 0 8px;padding-bottom:4px;border-bottom:1px solid #c9cfcd;font-size:1rem}
.about{margin:0;color:#4d5759;font-size:.875rem}
ol{margin:0;padding:0;list-style:none}
li{margin:0 0 14px;break-inside:avoid}
p{margin:0;overflow-wrap:anywhere}
.who,.notice{color:#4d5759;font-size:.875rem}
.who b{color:#1b2324}
@media print{main{max-width:none;padding:0}}`;

/**
 * A copy as a web page in one file: text alone, no script, and nothing that is fetched; a content security policy of its own keeps it so wherever
 * it is opened.
 */
export function copyPage(subject: CopySubject): string {
  const { tag } = subject.locale;
  const hash = btoa(String.fromCharCode(...sha256(utf8ToBytes(copyCss))));
  const head = part(
    'head',
    {},
    part('meta', { charset: 'utf-8' }),
    part('meta', { 'http-equiv': 'Content-Security-Policy', content: `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'` }),
    part('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    part('meta', { name: 'referrer', content: 'no-referrer' }),
    part('meta', { name: 'robots', content: 'noindex' }),
    part('title', {}, subject.terms.title(subject.clinic)),
    part('style', {}, copyCss),
  );
  return `<!doctype html>\n${markupOf(part('html', { lang: tag, dir: directionOf(tag) }, head, part('body', {}, copyBody(subject))))}\n`;
}

/** What is read of it. */
export function copyBody(subject: CopySubject): Part {
  const { terms, clinic, locale } = subject;
  return part(
    'main',
    { lang: locale.tag, dir: directionOf(locale.tag) },
    part('h1', { dir: 'auto' }, terms.title(clinic)),
    part('p', { class: 'about' }, terms.made(madeWhen(subject))),
    ...(hidesAny(subject) ? [part('p', { class: 'about' }, terms.hidden)] : []),
    ...daysOf(linesOf(subject)).flatMap(({ day, lines }) => [part('h2', {}, day), part('ol', {}, ...lines.map(lineOf))]),
  );
}

function daysOf(lines: readonly CopyLine[]): { day: string; lines: CopyLine[] }[] {
  const days: { day: string; lines: CopyLine[] }[] = [];
  for (const line of lines) {
    if (line.kind === 'day') days.push({ day: line.text, lines: [] });
    else days.at(-1)?.lines.push(line);
  }
  return days;
}

function lineOf(line: CopyLine): Part {
  if (line.kind === 'day') return part('li', {});
  const time = part('time', { datetime: new Date(line.atMs).toISOString() }, line.time);
  if (line.kind === 'notice') return part('li', { class: 'notice' }, part('p', {}, part('bdi', {}, line.text), ' · ', time));
  const role = line.role ? [' · ', line.role] : [];
  return part('li', {}, part('p', { class: 'who' }, part('b', {}, part('bdi', {}, line.who)), ...role, ' · ', time), part('p', { dir: 'auto' }, ...brokenLines(line.text)));
}

function brokenLines(text: string): (Part | string)[] {
  return text.split('\n').flatMap((line, i) => (i === 0 ? [line] : [part('br', {}), line]));
}
