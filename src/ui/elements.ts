import type { Family } from './family.js';
import { panelElements } from './panel-elements.js';
import { SottoLauncher } from './sotto-launcher/sotto-launcher.js';

/** The visitor's elements by their default tags, but for those that are fetched when they are wanted. */
export const elements: Family = { ...panelElements, 'sotto-launcher': SottoLauncher };
