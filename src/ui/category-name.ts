import type { Terms } from '../i18n/en.js';

/** What a category of personal data is called; one that is not known, as a newer client may send, is a personal number. */
export function categoryName(category: string, { categories }: Terms): string {
  return Object.entries(categories).find(([name]) => name === category)?.[1] ?? categories.OTHER_ID;
}
