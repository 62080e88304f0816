import { en, type Terms } from './en.js';

/** The texts of one language, and the tag that dates and numbers are written by. */
export interface Locale {
  /** BCP 47, as asked for: `es-MX`. */
  readonly tag: string;
  readonly terms: Terms;
}

/** What is there before, and instead of, any other locale. */
export const english: Locale = { tag: 'en', terms: en };

const loaders: ReadonlyMap<string, () => Promise<Terms>> = new Map([['es', async () => (await import('./es.js')).es]]);

/** The locale for a language tag, English where there is none. Each one is fetched when first wanted. */
export async function loadLocale(tag: string): Promise<Locale> {
  const language = tag.toLowerCase().split('-')[0] ?? '';
  if (language === 'en') return isTag(tag) ? { tag, terms: en } : english;
  const load = loaders.get(language);
  return load && isTag(tag) ? { tag, terms: await load() } : english;
}

/** The direction a language is written in. */
export function directionOf(tag: string): 'ltr' | 'rtl' {
  return /^(ar|fa|he|ur|ps|yi)\b/i.test(tag) ? 'rtl' : 'ltr';
}

function isTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false; // A RangeError says: not a language tag. The page's lang attribute may hold anything.
  }
}
