import { branded } from '../ui/branded.js';
import { elements as visitorElements } from '../ui/elements.js';
import { register } from '../ui/family.js';
import { elements } from './elements.js';

/**
 * Registers the agents' elements under tags of your own, `acme-console` for the prefix `acme`, and the visitor's that they are made of.
 *
 * @throws TypeError when no tag can begin with the prefix.
 */
export function define(prefix: string, registry?: CustomElementRegistry): void {
  register(branded({ ...visitorElements, ...elements }, prefix, registry), registry);
}
