import type { TranscriptTerms } from './en.js';

/** Brazilian Portuguese. A draft that no native speaker has reviewed yet. */
export const ptBR: TranscriptTerms = {
  note: 'O que está oculto no chat também fica oculto na cópia. Guarde a cópia onde só você possa ler: o chat não consegue mais protegê-la.',
  html: 'Baixar como página da web',
  text: 'Baixar como texto simples',
  print: 'Imprimir',
  notMade: 'Não foi possível fazer a cópia. Tente novamente.',
  title: (clinic) => `Conversa com ${clinic}`,
  made: (when) => `Cópia feita em ${when}`,
  hidden: 'Os dados ocultos aparecem como X.',
  mail: 'Enviar por e-mail',
  mailNote: 'Quem envia é o servidor de e-mail da própria clínica. O e-mail não é protegido como este chat: quem administra a caixa de entrada pode ler.',
  mailAddress: 'Endereço de e-mail',
  mailInvalid: 'Escreva assim: nome@example.com.',
  mailNext: 'Continuar',
  mailConfirm: (address) => `Enviar uma cópia desta conversa para ${address}?`,
  mailSend: 'Enviar a cópia',
  mailChange: 'Mudar o endereço',
  mailAsked: 'Pedimos à clínica que envie. O chat mostra quando for enviado.',
  mailNotAsked: 'Não deu certo, nada foi enviado. Tente novamente.',
  mailSubject: 'Sua cópia da conversa',
};
