import type { TranscriptTerms } from './en.js';

/** Spanish. A draft that no native speaker has reviewed yet. */
export const es: TranscriptTerms = {
  note: 'Lo que está oculto en el chat también lo está en la copia. Guarde la copia donde solo usted pueda leerla: el chat ya no puede protegerla.',
  html: 'Descargar como página web',
  text: 'Descargar como texto sin formato',
  print: 'Imprimir',
  notMade: 'No se pudo hacer la copia. Inténtelo de nuevo.',
  title: (clinic) => `Conversación con ${clinic}`,
  made: (when) => `Copia hecha el ${when}`,
  hidden: 'Los datos ocultos aparecen como X.',
  mail: 'Enviar por correo electrónico',
  mailNote: 'La envía el servidor de correo de la propia clínica. El correo no está protegido como este chat: quien administra el buzón puede leerlo.',
  mailAddress: 'Correo electrónico',
  mailInvalid: 'Escríbalo así: nombre@example.com.',
  mailNext: 'Continuar',
  mailConfirm: (address) => `¿Enviar una copia de esta conversación a ${address}?`,
  mailSend: 'Enviar la copia',
  mailChange: 'Cambiar la dirección',
  mailAsked: 'Se ha pedido a la clínica que la envíe. El chat muestra cuándo lo ha hecho.',
  mailNotAsked: 'No funcionó, no se ha enviado nada. Inténtelo de nuevo.',
  mailSubject: 'Su copia de la conversación',
};
