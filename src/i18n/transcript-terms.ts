import { transcriptTerms, type TranscriptTerms } from './transcript-terms/en.js';
import { languageOf } from './locales.js';

const loaders: Readonly<Record<string, () => Promise<TranscriptTerms>>> = {
  es: async () => (await import('./transcript-terms/es.js')).es,
  'zh-Hans': async () => (await import('./transcript-terms/zh-Hans.js')).zhHans,
  'zh-Hant': async () => (await import('./transcript-terms/zh-Hant.js')).zhHant,
  vi: async () => (await import('./transcript-terms/vi.js')).vi,
  ko: async () => (await import('./transcript-terms/ko.js')).ko,
  tl: async () => (await import('./transcript-terms/tl.js')).tl,
  ru: async () => (await import('./transcript-terms/ru.js')).ru,
  ar: async () => (await import('./transcript-terms/ar.js')).ar,
  ht: async () => (await import('./transcript-terms/ht.js')).ht,
  'pt-BR': async () => (await import('./transcript-terms/pt-BR.js')).ptBR,
  fr: async () => (await import('./transcript-terms/fr.js')).fr,
};

/** The texts in the language of a tag, English where there are none. */
export async function loadTranscriptTerms(tag: string): Promise<TranscriptTerms> {
  return (await loaders[languageOf(tag) ?? '']?.()) ?? transcriptTerms;
}
