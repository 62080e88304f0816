import type { TranscriptTerms } from './en.js';

/** Tagalog. A draft that no native speaker has reviewed yet. */
export const tl: TranscriptTerms = {
  note: 'Ang nakatago sa chat ay nakatago rin sa kopya. Itago ang kopya kung saan kayo lang ang makakabasa: hindi na ito mapoprotektahan ng chat.',
  html: 'I-download bilang web page',
  text: 'I-download bilang simpleng teksto',
  print: 'I-print',
  notMade: 'Hindi nagawa ang kopya. Pakisubukan muli.',
  title: (clinic) => `Pag-uusap kasama ang ${clinic}`,
  made: (when) => `Ginawa ang kopya noong ${when}`,
  hidden: 'Ang mga nakatagong detalye ay nakasulat bilang X.',
  mail: 'Ipadala sa e-mail',
  mailNote: 'Ang sariling mail server ng klinika ang magpapadala. Hindi naka-lock ang e-mail gaya ng chat na ito: mababasa ito ng nagpapatakbo ng mailbox.',
  mailAddress: 'Adres ng e-mail',
  mailInvalid: 'Isulat po tulad ng name@example.com.',
  mailNext: 'Magpatuloy',
  mailConfirm: (address) => `Ipadala ang kopya ng pag-uusap na ito sa ${address}?`,
  mailSend: 'Ipadala ang kopya',
  mailChange: 'Palitan ang adres',
  mailAsked: 'Hiniling na sa klinika na ipadala ito. Ipapakita sa chat kapag naipadala na.',
  mailNotAsked: 'Hindi gumana, walang naipadala. Pakisubukan muli.',
  mailSubject: 'Ang inyong kopya ng pag-uusap',
};
