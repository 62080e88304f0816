// The detector with every country's pack, for the scorer.
import { detect as detectWith, type DetectOptions, type PhiSpan } from '../../../src/phi/index.js';
import { au } from '../../../src/phi/packs/au.js';
import { ca } from '../../../src/phi/packs/ca.js';
import { de } from '../../../src/phi/packs/de.js';
import { es } from '../../../src/phi/packs/es.js';
import { india } from '../../../src/phi/packs/in.js';
import { it } from '../../../src/phi/packs/it.js';
import { uk } from '../../../src/phi/packs/uk.js';

export const packs = [uk, ca, au, india, de, es, it];

export function detect(text: string, options: DetectOptions): PhiSpan[] {
  return detectWith(text, { ...options, packs });
}
