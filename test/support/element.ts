/// <reference types="mocha" />
import type { LitElement } from 'lit';

/** Less than a test may take. */
const PATIENCE_MS = 60_000;

/** Puts an element into the page and waits until it is drawn. */
export async function mount<E extends LitElement>(element: E): Promise<E> {
  document.body.append(element);
  await settle(element);
  return element;
}

/** Waits until an element and those drawn by it are up to date. */
export async function settle(element: LitElement): Promise<void> {
  await element.updateComplete;
  for (const inner of element.renderRoot.querySelectorAll<HTMLElement>('*')) if (isLit(inner)) await settle(inner);
  await element.updateComplete;
}

/** Takes everything out of the page again, and undoes what tests do to the document. */
export function unmountAll() {
  document.body.replaceChildren();
  document.documentElement.removeAttribute('lang');
}

/** The one element a path of selectors leads to, through open shadow roots. */
export function find(root: Element | ShadowRoot, ...path: string[]): HTMLElement {
  const [selector, ...rest] = path;
  if (selector === undefined) throw new Error('no selector');
  const scope = root instanceof Element ? (root.shadowRoot ?? root) : root;
  const found = scope.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`nothing matches ${selector}`);
  return rest.length > 0 ? find(found, ...rest) : found;
}

/** The one text field of a composer, wherever it is. */
export function findField(root: Element, ...path: string[]): HTMLTextAreaElement {
  const field = find(root, ...path, 'textarea');
  if (!(field instanceof HTMLTextAreaElement)) throw new Error('not a text field');
  return field;
}

/** What a screen reader would take a live region or an element to say. */
export function said(element: Element): string {
  return (element.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** Waits for an event. */
export function once<K extends keyof HTMLElementEventMap>(target: HTMLElement, type: K): Promise<HTMLElementEventMap[K]> {
  return new Promise((resolve) => target.addEventListener(type, resolve, { once: true }));
}

/** Waits until the browser has laid out, scrolled, and reported both. */
export function frame(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));
}

/** Waits, frame by frame, until something is so; the test's own time limit ends it. */
export async function waitUntil(condition: () => unknown): Promise<void> {
  while (!condition()) await frame();
}

/** Waits, frame by frame, until what is expected holds; says what does not where that is in vain. */
export async function eventually(expected: () => void): Promise<void> {
  for (const endMs = performance.now() + PATIENCE_MS; ; await frame()) {
    try {
      return expected();
    } catch (error) {
      if (performance.now() > endMs) throw error;
    }
  }
}

/** Whether the text of an element can be selected: `auto` is what is said around it, which not every browser reckons in. */
export function isSelectable(element: Element): boolean {
  for (let at: Node | null = element; at; at = at instanceof ShadowRoot ? at.host : at.parentNode) {
    if (!(at instanceof Element)) continue;
    const style = getComputedStyle(at);
    const select = style.getPropertyValue('user-select') || style.getPropertyValue('-webkit-user-select');
    if (select !== 'auto') return select !== 'none';
  }
  return true;
}

function isLit(element: HTMLElement): element is LitElement {
  return 'updateComplete' in element;
}
