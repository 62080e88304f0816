import { html, nothing, type TemplateResult } from 'lit';

/** A piece of a message: plain text, or text that leads somewhere. */
export interface TextPart {
  readonly text: string;
  readonly href?: string;
  /** Where an address leads, if that is not how it is written: in letters that look like others, or as a number. */
  readonly host?: string;
}

/**
 * What becomes a link: addresses with https, mail addresses, and telephone numbers written as such in North America or with a country code.
 * Every repetition is bounded and begins where a word does, so that no text takes long.
 */
const linkable =
  /(?<![\w@.+/-])(?:(https:\/\/[^\s<>"'`{}|\\^]{3,2000})|((?:mailto:)?[\w.+-]{1,64}@(?:[a-z0-9-]{1,63}\.){1,5}[a-z]{2,24})|((?:tel:)?(?:\+\d{1,3}[ .-]?)?(?:\(\d{3}\) ?|\d{3}[ .-])\d{3}[ .-]\d{4}|(?:tel:)?\+\d{7,15}))(?![\w@])/giu;

/** Splits a message into text and links. Nothing is fetched, and nothing but https, mail and telephone is ever a link. */
export function textParts(text: string): TextPart[] {
  const parts: TextPart[] = [];
  let end = 0;
  for (const { 0: match, 1: address, 2: mail, index } of text.matchAll(linkable)) {
    const shown = address ? withoutTail(match) : match;
    const url = address ? webAddress(shown) : undefined;
    const href = address ? url?.href : mail ? `mailto:${match.replace(/^mailto:/i, '')}` : `tel:${match.replace(/[^\d+]/g, '')}`;
    if (!href) continue;
    if (index > end) parts.push({ text: text.slice(end, index) });
    parts.push({ text: shown, href, ...(url && !shown.toLowerCase().startsWith(`https://${url.host}`) && { host: url.host }) });
    end = index + shown.length;
  }
  if (end < text.length) parts.push({ text: text.slice(end) });
  return parts;
}

/** A message for the screen: text nodes, and links that tell the other side nothing about where they were found. */
export function messageText(text: string): TemplateResult | string {
  const parts = textParts(text);
  if (parts.every(({ href }) => href === undefined)) return text;
  return html`${parts.map((part) => (part.href === undefined ? part.text : link(part.text, part.href, part.host)))}`;
}

/** In its own direction: what stands before it could turn it round, so that it reads as another one. */
function link(text: string, href: string, host: string | undefined): TemplateResult {
  if (!href.startsWith('https:')) return html`<a href=${href} dir="ltr">${text}</a>`;
  return html`<a href=${href} dir="ltr" target="_blank" rel="noopener noreferrer">${text}${host === undefined ? nothing : html` <small>(${host})</small>`}</a>`;
}

/** What ends a sentence does not belong to the address before it, nor does a bracket that was opened before. */
function withoutTail(address: string): string {
  let end = endBefore('.,;:!?…»”’*', address, address.length);
  let unopened = count(address, /[)\]]/g) - count(address, /[([]/g);
  for (; unopened > 0 && /[)\]]/.test(address.charAt(end - 1)); unopened--) end = endBefore('.,;:!?', address, end - 1);
  return address.slice(0, end);
}

/** Where a text ends without these marks. Each is looked at once: searching for a run of them at the end would begin anew at every one of a run elsewhere. */
function endBefore(marks: string, text: string, end: number): number {
  while (end > 0 && marks.includes(text.charAt(end - 1))) end--;
  return end;
}

function count(text: string, what: RegExp): number {
  return text.match(what)?.length ?? 0;
}

/** The address as the browser reads it; none where a name and password stand in it, which could pass for the host's name. */
function webAddress(text: string): URL | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  return url?.protocol === 'https:' && !url.username && !url.password ? url : undefined;
}
