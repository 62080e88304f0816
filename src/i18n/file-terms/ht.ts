import type { FileTerms } from './en.js';

/** Haitian Creole. A draft that no native speaker has reviewed yet. */
export const ht: FileTerms = {
  attach: 'Mete yon fichye',
  types: { 'image/jpeg': 'Foto JPEG', 'image/png': 'Foto PNG', 'image/webp': 'Foto WebP', 'application/pdf': 'Dokiman PDF', 'text/plain': 'Fichye tèks' },
  sending: 'N ap voye',
  opening: 'N ap louvri',
  cancel: 'Sispann voye',
  cancelOf: (name) => `Sispann voye ${name}`,
  save: 'Sere',
  saveOf: (name) => `Sere ${name} sou aparèy sa a`,
  drop: 'Lage fichye a isit la',
  refused: {
    type: (what) => `Ou pa ka voye kalite fichye sa a isit la. Ou ka voye: ${what}.`,
    heic: 'Foto sa a nan fòma HEIC Apple la, anpil ekran pa ka montre l. Sou iPhone chwazi Settings, Camera, Formats, Most Compatible epi pran l ankò, oswa voye yon kapti ekran.',
    empty: 'Fichye sa a vid.',
    'too-large': (what) => `Fichye sa a twò gwo. Ou ka voye ${what} pou pi plis.`,
    dimensions: 'Foto sa a gen plis piksèl pase sa ki ka voye. Tanpri voye yon kopi ki pi piti oswa yon kapti ekran.',
    'too-many': 'Ou pa ka voye lòt fichye nan konvèsasyon sa a.',
    blocked: 'Chat sa a pa pran fichye.',
    damaged: 'Fichye sa a gate, ou pa ka voye l.',
    notKept: 'Fichye a pa t kapab ale. Tanpri eseye ankò.',
    unchecked: 'Nou pa t kapab verifye si gen detay prive nan fichye a, kidonk li pa ale.',
    phi: 'Li pa ale: fichye a gen yon detay ki pa ka ale nan yon mesaj.',
  },
  failed: {
    blocked: 'Chat sa a pa montre fichye.',
    damaged: 'Fichye sa a pa sa li di li ye, kidonk nou pa louvri l.',
    gone: 'Fichye sa a pa konsève ankò.',
    elsewhere: 'Louvri l nan lòt onglè ki gen chat sa a.',
    notOpened: 'Fichye a pa t kapab louvri. Tanpri eseye ankò.',
  },
};
