import { branded } from './branded.js';
import { elements } from './elements.js';
import { register } from './family.js';

/**
 * Registers the visitor's elements under tags of your own: with the prefix `acme`, `sotto-chat` becomes `acme-chat`, and so do all elements
 * inside it, their custom properties (`--acme-accent`) and the events that the page gets (`acme-state-change`). Families with different prefixes,
 * of different versions too, do not touch each other.
 *
 * @param registry - By default the page's own; a scoped one where the browser has them.
 * @throws TypeError when no tag can begin with the prefix.
 *
 * @example
 * define('acme');
 * document.body.append(document.createElement('acme-chat'));
 */
export function define(prefix: string, registry?: CustomElementRegistry): void {
  register(branded(elements, prefix, registry), registry);
}
