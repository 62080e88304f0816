import type { TranscriptTerms } from './en.js';

/** French. A draft that no native speaker has reviewed yet. */
export const fr: TranscriptTerms = {
  note: 'Ce qui est masqué dans la discussion l’est aussi dans la copie. Gardez la copie là où vous seul pouvez la lire\u00a0: la discussion ne peut plus la protéger.',
  html: 'Télécharger comme page web',
  text: 'Télécharger en texte brut',
  print: 'Imprimer',
  notMade: 'La copie n’a pas pu être faite. Veuillez réessayer.',
  title: (clinic) => `Conversation avec ${clinic}`,
  made: (when) => `Copie faite le ${when}`,
  hidden: 'Les détails masqués sont remplacés par des X.',
  mail: 'Envoyer par e-mail',
  mailNote: 'C’est le serveur de messagerie de la clinique qui l’envoie. L’e-mail n’est pas verrouillé comme cette discussion\u00a0: la personne qui gère la boîte peut le lire.',
  mailAddress: 'Adresse e-mail',
  mailInvalid: 'Écrivez-la ainsi\u00a0: nom@example.com.',
  mailNext: 'Continuer',
  mailConfirm: (address) => `Envoyer une copie de cette conversation à ${address}\u00a0?`,
  mailSend: 'Envoyer la copie',
  mailChange: 'Changer l’adresse',
  mailAsked: 'La clinique a été priée de l’envoyer. La discussion indique quand c’est fait.',
  mailNotAsked: 'Cela n’a pas fonctionné, rien n’a été envoyé. Veuillez réessayer.',
  mailSubject: 'Votre copie de la conversation',
};
