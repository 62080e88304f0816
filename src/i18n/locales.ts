import { en, type Terms } from './en.js';
import type { RarerTerms, StringOverrides } from './overrides.js';

/** The texts of one language, and the tags that dates and numbers are written by. */
export interface Locale {
  /** BCP 47, as asked for: `es-MX`. */
  readonly tag: string;
  readonly terms: Terms;
  /** For `Intl`: the same tag, or that of a language it knows and the speakers of this one read. */
  readonly formats: string;
  /** Texts that were fetched for themselves, with the overrides in their places. */
  readonly own: <Name extends keyof RarerTerms>(name: Name, terms: RarerTerms[Name]) => RarerTerms[Name];
}

/** What is there before, and instead of, any other locale. */
export const english: Locale = { tag: 'en', terms: en, formats: 'en', own: (_, terms) => terms };

/** A language that the texts come in. */
export interface Language {
  /** In its own words. */
  readonly name: string;
  /** Whether a native speaker who works in health care has read the texts. */
  readonly reviewed: boolean;
  readonly load: () => Promise<Terms>;
}

/** Every language there is, by tag. Each one is fetched when first wanted. */
export const languages: Readonly<Record<string, Language>> = {
  en: { name: 'English', reviewed: true, load: async () => en },
  es: { name: 'Español', reviewed: false, load: async () => (await import('./locales/es.js')).es },
  'zh-Hans': { name: '简体中文', reviewed: false, load: async () => (await import('./locales/zh-Hans.js')).zhHans },
  'zh-Hant': { name: '繁體中文', reviewed: false, load: async () => (await import('./locales/zh-Hant.js')).zhHant },
  vi: { name: 'Tiếng Việt', reviewed: false, load: async () => (await import('./locales/vi.js')).vi },
  ko: { name: '한국어', reviewed: false, load: async () => (await import('./locales/ko.js')).ko },
  tl: { name: 'Tagalog', reviewed: false, load: async () => (await import('./locales/tl.js')).tl },
  ru: { name: 'Русский', reviewed: false, load: async () => (await import('./locales/ru.js')).ru },
  ar: { name: 'العربية', reviewed: false, load: async () => (await import('./locales/ar.js')).ar },
  ht: { name: 'Kreyòl ayisyen', reviewed: false, load: async () => (await import('./locales/ht.js')).ht },
  'pt-BR': { name: 'Português', reviewed: false, load: async () => (await import('./locales/pt-BR.js')).ptBR },
  fr: { name: 'Français', reviewed: false, load: async () => (await import('./locales/fr.js')).fr },
};

/** `Intl` calls Tagalog Filipino. Portuguese is there in one variety. */
const synonyms: Readonly<Record<string, string>> = { fil: 'tl', pt: 'pt-BR' };

/** The entry of `languages` for a language tag, whatever its region; undefined for a language there is not, and for what is no tag. */
export function languageOf(tag: string): string | undefined {
  try {
    const { language, script } = new Intl.Locale(tag).maximize();
    const key = language === 'zh' ? `zh-${script}` : (synonyms[language] ?? language);
    return Object.hasOwn(languages, key) ? key : undefined;
  } catch {
    return undefined; // A RangeError says: not a language tag. The page's lang attribute may hold anything.
  }
}

/**
 * The first of the wanted languages that there are texts for, English where there is none.
 *
 * @param overrides - Texts to put in place of the built-in ones, or on top of English for languages of one's own.
 */
export async function loadLocale(wanted: readonly string[], overrides?: StringOverrides): Promise<Locale> {
  for (const tag of wanted) {
    const language = languageOf(tag);
    const own = overrides && [tag, language ?? ''].find((key) => Object.hasOwn(overrides, key));
    if (language === undefined && own === undefined) continue;
    const terms = (await languages[language ?? 'en']?.load()) ?? en;
    // `Intl` would write the browser's language for one it does not know.
    const formats = language === 'ht' ? 'fr' : tag;
    if (own === undefined) return { ...english, tag, formats, terms };
    const { overridden } = await import('./overrides.js');
    const texts = overrides?.[own];
    return { tag, formats, terms: overridden(terms, texts, tag), own: (name, rarer) => overridden(rarer, texts?.[name], tag) };
  }
  return english;
}

/** The direction a language is written in. */
export function directionOf(tag: string): 'ltr' | 'rtl' {
  return /^(ar|fa|he|ur|ps|yi)\b/i.test(tag) ? 'rtl' : 'ltr';
}
