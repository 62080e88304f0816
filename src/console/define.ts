/** Registers the agents' elements, and the visitor's that they are made of, under their default tags. Importing it is the side effect. */
import '../define.js';
import { register } from '../ui/family.js';
import { elements } from './elements.js';

register(elements);
