import type { LaterTerms } from './en.js';
import { plural } from '../plural.js';

/** Tagalog. A draft that no native speaker has reviewed yet. */
export const tl: LaterTerms = {
  withheld: (minutes) => plural('fil', minutes, { other: 'Nakatago rito ang mga nasabi mahigit # minuto bago kayo bumalik: maaaring may ibang gumagamit ng device na ito. Nasa inyong care team pa rin ang lahat.' }),
  nextInLine: 'Kayo na ang susunod.',
  ahead: (count) => plural('fil', count, { one: 'May # taong naghihintay bago sa inyo.', other: 'May # taong naghihintay bago sa inyo.' }),
  lately: (minutes) => plural('fil', minutes, { one: 'Nitong huli, mga # minuto bago masagot.', other: 'Nitong huli, mga # minuto bago masagot.' }),
  unheard: 'Hindi pa kinukumpirma ng klinika na natanggap nito ang isinulat ninyo. Kung hindi ito makapaghihintay, pakitawagan kami.',
  ratingTitle: 'Kumusta ang chat na ito?',
  ratingNote: 'Mapupunta sa klinika ang sagot ninyo, selyado gaya ng chat.',
  ratings: { 1: 'Napakapangit', 2: 'Pangit', 3: 'Katamtaman', 4: 'Maganda', 5: 'Napakaganda' },
  ratingSend: 'Ipadala ang sagot',
  ratingSkip: 'Huwag nang sumagot',
  ratingThanks: 'Salamat. Mapupunta sa klinika ang sagot ninyo.',
  resize: 'Laki ng chat',
  preChat: 'Pakisagutan muna ito. Selyado ito at sa klinika lamang mapupunta.',
  offline: 'Walang tao rito ngayon. Iwan ang tanong ninyo sa form na ito; selyado ito at babasahin pagbalik namin.',
};
