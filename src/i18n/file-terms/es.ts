import type { FileTerms } from './en.js';

/** Spanish. A draft that no native speaker has reviewed yet. */
export const es: FileTerms = {
  attach: 'Adjuntar un archivo',
  types: { 'image/jpeg': 'Imagen JPEG', 'image/png': 'Imagen PNG', 'image/webp': 'Imagen WebP', 'application/pdf': 'Documento PDF', 'text/plain': 'Archivo de texto' },
  sending: 'Enviando',
  opening: 'Abriendo',
  cancel: 'Detener el envío',
  cancelOf: (name) => `Detener el envío de ${name}`,
  save: 'Guardar',
  saveOf: (name) => `Guardar ${name} en este dispositivo`,
  drop: 'Suelte el archivo aquí',
  refused: {
    type: (what) => `Aquí no se puede enviar este tipo de archivo. Se puede enviar: ${what}.`,
    heic: 'Esta imagen está en el formato HEIC de Apple, que muchas pantallas no pueden mostrar. En un iPhone elija Ajustes, Cámara, Formatos, Más compatible y tómela de nuevo, o envíe una captura de pantalla.',
    empty: 'El archivo está vacío.',
    'too-large': (what) => `El archivo es demasiado grande. Se pueden enviar como máximo ${what}.`,
    dimensions: 'Esta imagen tiene más píxeles de los que se pueden enviar. Envíe una copia más pequeña o una captura de pantalla.',
    'too-many': 'No se pueden enviar más archivos en esta conversación.',
    blocked: 'Este chat no admite archivos.',
    damaged: 'El archivo está dañado y no se puede enviar.',
    notKept: 'No se pudo enviar el archivo. Inténtelo de nuevo.',
    unchecked: 'No pudimos comprobar si el archivo contiene datos privados, por eso no se envió.',
    phi: 'No enviado: el archivo contiene un dato que no puede ir en un mensaje.',
  },
  failed: {
    blocked: 'Este chat no muestra archivos.',
    damaged: 'El archivo no es lo que dice ser, por eso no se abrió.',
    gone: 'Este archivo ya no se conserva.',
    elsewhere: 'Ábralo en la otra pestaña con este chat.',
    notOpened: 'No se pudo abrir el archivo. Inténtelo de nuevo.',
  },
};
