import type { FileTerms } from './en.js';

/** Tagalog. A draft that no native speaker has reviewed yet. */
export const tl: FileTerms = {
  attach: 'Maglakip ng file',
  types: { 'image/jpeg': 'Larawang JPEG', 'image/png': 'Larawang PNG', 'image/webp': 'Larawang WebP', 'application/pdf': 'Dokumentong PDF', 'text/plain': 'Text file' },
  sending: 'Ipinapadala',
  opening: 'Binubuksan',
  cancel: 'Ihinto ang pagpapadala',
  cancelOf: (name) => `Ihinto ang pagpapadala ng ${name}`,
  save: 'I-save',
  saveOf: (name) => `I-save ang ${name} sa device na ito`,
  drop: 'Ilagay dito ang file',
  refused: {
    type: (what) => `Hindi maipapadala rito ang ganitong uri ng file. Maaaring ipadala: ${what}.`,
    heic: 'Nasa HEIC na format ng Apple ang larawang ito na hindi maipakita ng maraming screen. Sa iPhone, piliin ang Settings, Camera, Formats, Most Compatible at kunan ulit, o magpadala ng screenshot.',
    empty: 'Walang laman ang file na ito.',
    'too-large': (what) => `Masyadong malaki ang file na ito. Hanggang ${what} lang ang maipapadala.`,
    dimensions: 'Mas marami ang pixel ng larawang ito kaysa maipapadala. Magpadala ng mas maliit na kopya o screenshot nito.',
    'too-many': 'Hindi na makakapagpadala ng file sa usapang ito.',
    blocked: 'Hindi tumatanggap ng file ang chat na ito.',
    damaged: 'Sira ang file na ito at hindi maipapadala.',
    notKept: 'Hindi naipadala ang file. Pakisubukan ulit.',
    unchecked: 'Hindi namin nasuri kung may pribadong detalye ang file, kaya hindi ito ipinadala.',
    phi: 'Hindi ipinadala: may detalye sa file na hindi puwede sa mensahe.',
  },
  failed: {
    blocked: 'Hindi nagpapakita ng file ang chat na ito.',
    damaged: 'Hindi tugma ang file sa sinasabi nito, kaya hindi ito binuksan.',
    gone: 'Hindi na itinatago ang file na ito.',
    elsewhere: 'Buksan ito sa kabilang tab na may chat na ito.',
    notOpened: 'Hindi nabuksan ang file. Pakisubukan ulit.',
  },
};
