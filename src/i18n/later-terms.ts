import { laterTerms, type LaterTerms } from './later-terms/en.js';
import { languageOf } from './locales.js';

const loaders: Readonly<Record<string, () => Promise<LaterTerms>>> = {
  es: async () => (await import('./later-terms/es.js')).es,
  'zh-Hans': async () => (await import('./later-terms/zh-Hans.js')).zhHans,
  'zh-Hant': async () => (await import('./later-terms/zh-Hant.js')).zhHant,
  vi: async () => (await import('./later-terms/vi.js')).vi,
  ko: async () => (await import('./later-terms/ko.js')).ko,
  tl: async () => (await import('./later-terms/tl.js')).tl,
  ru: async () => (await import('./later-terms/ru.js')).ru,
  ar: async () => (await import('./later-terms/ar.js')).ar,
  ht: async () => (await import('./later-terms/ht.js')).ht,
  'pt-BR': async () => (await import('./later-terms/pt-BR.js')).ptBR,
  fr: async () => (await import('./later-terms/fr.js')).fr,
};

/** The texts in the language of a tag, English where there are none. */
export async function loadLaterTerms(tag: string): Promise<LaterTerms> {
  return (await loaders[languageOf(tag) ?? '']?.()) ?? laterTerms;
}
