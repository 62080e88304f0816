import type { LaterTerms } from './en.js';
import { plural } from '../plural.js';

/** Haitian Creole. A draft that no native speaker has reviewed yet. */
export const ht: LaterTerms = {
  withheld: (minutes) => plural('ht', minutes, { other: 'Sa ki te di plis pase # minit anvan ou tounen kache isit la: lòt moun ka sèvi ak aparèy sa a. Ekip swen ou a toujou gen tout bagay.' }),
  nextInLine: 'Se ou ki pwochen.',
  ahead: (count) => plural('ht', count, { other: 'Gen # moun k ap tann anvan ou.' }),
  lately: (minutes) => plural('ht', minutes, { other: 'Dènyèman li te pran anviwon # minit pou jwenn repons.' }),
  unheard: 'Klinik la poko konfime li resevwa sa ou ekri a. Si sa pa ka tann, tanpri rele.',
  ratingTitle: 'Kijan chat sa a te ye?',
  ratingNote: 'Repons ou ale nan klinik la, sele menm jan ak chat la.',
  ratings: { 1: 'Trè mal', 2: 'Mal', 3: 'Pasab', 4: 'Bon', 5: 'Trè bon' },
  ratingSend: 'Voye repons lan',
  ratingSkip: 'Mwen pito pa di',
  ratingThanks: 'Mèsi. Repons ou ale nan klinik la.',
  resize: 'Gwosè chat la',
  preChat: 'Tanpri reponn sa a anvan. Li sele epi se klinik la sèlman ki resevwa l.',
  offline: 'Pa gen moun la kounye a. Kite kesyon ou nan fòm sa a; li sele, n ap li l lè nou tounen.',
};
