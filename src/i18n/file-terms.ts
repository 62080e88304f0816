import { fileTerms, type FileTerms } from './file-terms/en.js';
import { languageOf } from './locales.js';

const loaders: Readonly<Record<string, () => Promise<FileTerms>>> = {
  es: async () => (await import('./file-terms/es.js')).es,
  'zh-Hans': async () => (await import('./file-terms/zh-Hans.js')).zhHans,
  'zh-Hant': async () => (await import('./file-terms/zh-Hant.js')).zhHant,
  vi: async () => (await import('./file-terms/vi.js')).vi,
  ko: async () => (await import('./file-terms/ko.js')).ko,
  tl: async () => (await import('./file-terms/tl.js')).tl,
  ru: async () => (await import('./file-terms/ru.js')).ru,
  ar: async () => (await import('./file-terms/ar.js')).ar,
  ht: async () => (await import('./file-terms/ht.js')).ht,
  'pt-BR': async () => (await import('./file-terms/pt-BR.js')).ptBR,
  fr: async () => (await import('./file-terms/fr.js')).fr,
};

/** The texts in the language of a tag, English where there are none. */
export async function loadFileTerms(tag: string): Promise<FileTerms> {
  return (await loaders[languageOf(tag) ?? '']?.()) ?? fileTerms;
}
