import type { LaterTerms } from './en.js';
import { plural } from '../plural.js';

/** Spanish. A draft that no native speaker has reviewed yet. */
export const es: LaterTerms = {
  withheld: (minutes) => plural('es', minutes, { other: 'Lo que se dijo más de # minutos antes de su regreso está oculto aquí: otras personas pueden usar este dispositivo. Su equipo de atención lo conserva todo.' }),
  nextInLine: 'Usted es la siguiente persona en la fila.',
  ahead: (count) => plural('es', count, { one: 'Hay # persona esperando antes que usted.', other: 'Hay # personas esperando antes que usted.' }),
  lately: (minutes) => plural('es', minutes, { one: 'Últimamente la respuesta tardó cerca de # minuto.', other: 'Últimamente la respuesta tardó cerca de # minutos.' }),
  unheard: 'La clínica todavía no ha confirmado que tiene lo que usted escribió. Si no puede esperar, llame por teléfono.',
  ratingTitle: '¿Qué le pareció este chat?',
  ratingNote: 'Su respuesta va a la clínica, sellada como el propio chat.',
  ratings: { 1: 'Muy malo', 2: 'Malo', 3: 'Regular', 4: 'Bueno', 5: 'Muy bueno' },
  ratingSend: 'Enviar respuesta',
  ratingSkip: 'Prefiero no responder',
  ratingThanks: 'Gracias. Su respuesta va a la clínica.',
  resize: 'Tamaño del chat',
  preChat: 'Responda primero a esto, por favor. Va solo a la clínica, sellado.',
  offline: 'Ahora no hay nadie. Déjenos su pregunta con este formulario; va sellado y lo leeremos al volver.',
};
