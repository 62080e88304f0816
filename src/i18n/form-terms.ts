import { formTerms, type FormTerms } from './form-terms/en.js';
import { languageOf } from './locales.js';

const loaders: Readonly<Record<string, () => Promise<FormTerms>>> = {
  es: async () => (await import('./form-terms/es.js')).es,
  'zh-Hans': async () => (await import('./form-terms/zh-Hans.js')).zhHans,
  'zh-Hant': async () => (await import('./form-terms/zh-Hant.js')).zhHant,
  vi: async () => (await import('./form-terms/vi.js')).vi,
  ko: async () => (await import('./form-terms/ko.js')).ko,
  tl: async () => (await import('./form-terms/tl.js')).tl,
  ru: async () => (await import('./form-terms/ru.js')).ru,
  ar: async () => (await import('./form-terms/ar.js')).ar,
  ht: async () => (await import('./form-terms/ht.js')).ht,
  'pt-BR': async () => (await import('./form-terms/pt-BR.js')).ptBR,
  fr: async () => (await import('./form-terms/fr.js')).fr,
};

/** The texts in the language of a tag, English where there are none. */
export async function loadFormTerms(tag: string): Promise<FormTerms> {
  return (await loaders[languageOf(tag) ?? '']?.()) ?? formTerms;
}
