import type { TranscriptTerms } from './en.js';

/** Haitian Creole. A draft that no native speaker has reviewed yet. */
export const ht: TranscriptTerms = {
  note: 'Sa ki kache nan chat la kache nan kopi a tou. Sere kopi a yon kote se ou sèl ki ka li l: chat la pa ka pwoteje l ankò.',
  html: 'Telechaje kòm paj entènèt',
  text: 'Telechaje kòm tèks senp',
  print: 'Enprime',
  notMade: 'Nou pa t ka fè kopi a. Tanpri eseye ankò.',
  title: (clinic) => `Konvèsasyon ak ${clinic}`,
  made: (when) => `Kopi a fèt ${when}`,
  hidden: 'Detay ki kache yo parèt kòm X.',
  mail: 'Voye pa imel',
  mailNote: 'Se sèvè imel klinik la menm ki voye l. Imel pa fèmen a kle tankou chat sa a: moun ki jere bwat imel la ka li l.',
  mailAddress: 'Adrès imel',
  mailInvalid: 'Tanpri ekri l tankou name@example.com.',
  mailNext: 'Kontinye',
  mailConfirm: (address) => `Voye yon kopi konvèsasyon sa a bay ${address}?`,
  mailSend: 'Voye kopi a',
  mailChange: 'Chanje adrès la',
  mailAsked: 'Nou mande klinik la voye l. Chat la ap montre lè l fèt.',
  mailNotAsked: 'Sa pa mache, anyen pa ale. Tanpri eseye ankò.',
  mailSubject: 'Kopi konvèsasyon ou an',
};
