import { copyBody, copyCss } from '../../transcript/page.js';
import type { CopySubject } from '../../transcript/copy.js';
import type { Part } from '../../transcript/tree.js';

/** On paper the copy stands in place of the page, on the screen there is none of it. */
const around = `@media screen{:root>[data-copy]{display:none!important}}
@media print{:root{block-size:auto!important;overflow:visible!important}:root>:not([data-copy]){display:none!important}}`;

/**
 * Prints a copy, and nothing of the page around it. It stands in the document only while it is printed.
 *
 * @param signal - Takes it out of the document, whatever the printer does.
 */
export function printCopy(subject: CopySubject, signal: AbortSignal): void {
  const host = document.createElement('div');
  host.dataset['copy'] = '';
  const root = host.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [sheetOf(copyCss)];
  root.append(built(copyBody(subject)));
  const sheet = sheetOf(around);
  const end = new AbortController();
  const remove = () => {
    end.abort();
    host.remove();
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
  };
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  document.documentElement.append(host);
  window.addEventListener('afterprint', remove, { once: true, signal: end.signal });
  signal.addEventListener('abort', remove, { once: true, signal: end.signal });
  window.print();
}

function built({ tag, attributes, children }: Part): HTMLElement {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children.map((child) => (typeof child === 'string' ? child : built(child))));
  return element;
}

function sheetOf(css: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
}
