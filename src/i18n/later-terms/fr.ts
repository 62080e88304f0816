import type { LaterTerms } from './en.js';
import { plural } from '../plural.js';

/** French. A draft that no native speaker has reviewed yet. */
export const fr: LaterTerms = {
  withheld: (minutes) => plural('fr', minutes, { other: 'Ce qui a été dit plus de # minutes avant votre retour est masqué ici\u00a0: d’autres personnes peuvent utiliser cet appareil. Votre équipe de soins garde tout.' }),
  nextInLine: 'C’est bientôt votre tour.',
  ahead: (count) => plural('fr', count, { one: '# personne attend avant vous.', other: '# personnes attendent avant vous.' }),
  lately: (minutes) => plural('fr', minutes, { one: 'Dernièrement, il a fallu environ # minute pour obtenir une réponse.', other: 'Dernièrement, il a fallu environ # minutes pour obtenir une réponse.' }),
  unheard: 'La clinique n’a pas encore confirmé qu’elle a reçu ce que vous avez écrit. Si c’est urgent, appelez.',
  ratingTitle: 'Comment s’est passée cette discussion\u00a0?',
  ratingNote: 'Votre réponse va à la clinique, scellée comme la discussion elle-même.',
  ratings: { 1: 'Très mal', 2: 'Mal', 3: 'Moyen', 4: 'Bien', 5: 'Très bien' },
  ratingSend: 'Envoyer la réponse',
  ratingSkip: 'Je préfère ne pas répondre',
  ratingThanks: 'Merci. Votre réponse part à la clinique.',
  resize: 'Taille de la discussion',
  preChat: 'Veuillez d’abord répondre à ceci. C’est scellé, pour la clinique seule.',
  offline: 'Personne n’est là pour le moment. Laissez votre question avec ce formulaire\u00a0; il est scellé et sera lu à notre retour.',
};
