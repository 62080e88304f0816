import { consoleTerms, type ConsoleTerms } from './console-terms/en.js';
import { languageOf } from './locales.js';
import type { OverridesOf } from './overrides.js';

/** Texts of one's own for the console, by language tag, as `StringOverrides` of the chat. */
export type ConsoleStringOverrides = Readonly<Record<string, OverridesOf<ConsoleTerms>>>;

const loaders: Readonly<Record<string, () => Promise<ConsoleTerms>>> = {
  es: async () => (await import('./console-terms/es.js')).es,
  'zh-Hans': async () => (await import('./console-terms/zh-Hans.js')).zhHans,
  'zh-Hant': async () => (await import('./console-terms/zh-Hant.js')).zhHant,
  vi: async () => (await import('./console-terms/vi.js')).vi,
  ko: async () => (await import('./console-terms/ko.js')).ko,
  tl: async () => (await import('./console-terms/tl.js')).tl,
  ru: async () => (await import('./console-terms/ru.js')).ru,
  ar: async () => (await import('./console-terms/ar.js')).ar,
  ht: async () => (await import('./console-terms/ht.js')).ht,
  'pt-BR': async () => (await import('./console-terms/pt-BR.js')).ptBR,
  fr: async () => (await import('./console-terms/fr.js')).fr,
};

/** The console's texts in the language of a tag, English where there are none. */
export async function loadConsoleTerms(tag: string, overrides?: ConsoleStringOverrides): Promise<ConsoleTerms> {
  const language = languageOf(tag) ?? '';
  const terms = (await loaders[language]?.()) ?? consoleTerms;
  const own = overrides && [tag, language].find((key) => Object.hasOwn(overrides, key));
  return own === undefined ? terms : (await import('./overrides.js')).overridden(terms, overrides?.[own], tag);
}
