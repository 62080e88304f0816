import type { FileTerms } from './en.js';

/** French. A draft that no native speaker has reviewed yet. */
export const fr: FileTerms = {
  attach: 'Joindre un fichier',
  types: { 'image/jpeg': 'Image JPEG', 'image/png': 'Image PNG', 'image/webp': 'Image WebP', 'application/pdf': 'Document PDF', 'text/plain': 'Fichier texte' },
  sending: 'Envoi en cours',
  opening: 'Ouverture en cours',
  cancel: 'Arrêter l’envoi',
  cancelOf: (name) => `Arrêter l’envoi de ${name}`,
  save: 'Enregistrer',
  saveOf: (name) => `Enregistrer ${name} sur cet appareil`,
  drop: 'Déposez le fichier ici',
  refused: {
    type: (what) => `Ce type de fichier ne peut pas être envoyé ici. Sont possibles\u00a0: ${what}.`,
    heic: 'Cette image est au format HEIC d’Apple, que beaucoup d’écrans ne savent pas afficher. Sur un iPhone, choisissez Réglages, Appareil photo, Formats, Le plus compatible et reprenez-la, ou envoyez une capture d’écran.',
    empty: 'Ce fichier est vide.',
    'too-large': (what) => `Ce fichier est trop volumineux. Au plus ${what} peuvent être envoyés.`,
    dimensions: 'Cette image a plus de pixels qu’il n’est possible d’en envoyer. Envoyez une copie plus petite ou une capture d’écran.',
    'too-many': 'Aucun autre fichier ne peut être envoyé dans cette conversation.',
    blocked: 'Ce chat n’accepte pas de fichiers.',
    damaged: 'Ce fichier est endommagé et ne peut pas être envoyé.',
    notKept: 'Le fichier n’a pas pu être envoyé. Veuillez réessayer.',
    unchecked: 'Nous n’avons pas pu vérifier si le fichier contient des données privées, il n’a donc pas été envoyé.',
    phi: 'Non envoyé\u00a0: le fichier contient une donnée qui ne peut pas aller dans un message.',
  },
  failed: {
    blocked: 'Ce chat n’affiche pas de fichiers.',
    damaged: 'Ce fichier n’est pas ce qu’il prétend être, il n’a donc pas été ouvert.',
    gone: 'Ce fichier n’est plus conservé.',
    elsewhere: 'Ouvrez-le dans l’autre onglet avec ce chat.',
    notOpened: 'Le fichier n’a pas pu être ouvert. Veuillez réessayer.',
  },
};
