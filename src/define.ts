/** Registers the visitor's elements under their default tags. Importing it is the side effect. */
import { elements } from './ui/elements.js';
import { register } from './ui/family.js';

register(elements);
