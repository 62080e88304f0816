import { html, type TemplateResult } from 'lit';
import type { ConsoleTerms } from '../i18n/console-terms/en.js';

/** What the keyboard can do anywhere in the console. Alt with a key, told by its place: Option changes what a key types on a Mac. */
export type Shortcut = 'next' | 'previous' | 'accept' | 'replies' | 'note' | 'search';

const keys: Readonly<Record<string, Shortcut>> = {
  ArrowDown: 'next',
  ArrowUp: 'previous',
  KeyA: 'accept',
  KeyR: 'replies',
  KeyN: 'note',
  KeyS: 'search',
};

/** The shortcut that was pressed, if it was one. */
export function shortcutOf({ altKey, ctrlKey, metaKey, code }: Pick<KeyboardEvent, 'altKey' | 'ctrlKey' | 'metaKey' | 'code'>): Shortcut | undefined {
  return altKey && !ctrlKey && !metaKey ? keys[code] : undefined;
}

/** All of them, to be read. */
export function shortcutList(terms: ConsoleTerms): TemplateResult {
  return html`<dl class="shortcuts">
    ${Object.entries(keys).map(([code, shortcut]) => html`<div><dt><kbd>Alt</kbd> + <kbd>${terms.keyNames[code] ?? code.slice(-1)}</kbd></dt><dd>${terms.shortcuts[shortcut]}</dd></div>`)}
  </dl>`;
}
