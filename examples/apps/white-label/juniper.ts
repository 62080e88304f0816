// Juniper Nights, for children's clinics: always dark, square, small, on the other side of the page.
import { type Brand, bring } from './brand.js';

const juniper: Brand = {
  name: 'juniper',
  appearance: {
    scheme: 'dark',
    variables: { accent: '#8fe3b0', canvas: '#10231d', ink: '#e9f5ee', radius: 4 },
    layout: { width: 360, height: 600, offset: 16 },
  },
  strings: {
    en: { launcher: 'Night nurse', launcherClose: 'Close the night nurse', privacy: 'Only your family and our nurses read this', greeting: 'A nurse is awake. How is your child?', send: 'Send to the nurse' },
    es: { launcher: 'Enfermera de noche', launcherClose: 'Cerrar', privacy: 'Solo lo leen su familia y nuestras enfermeras', greeting: 'Hay una enfermera despierta. ¿Cómo está su hijo?', send: 'Enviar a la enfermera' },
    ar: { launcher: 'ممرضة الليل', launcherClose: 'إغلاق', privacy: 'لا يقرأ هذا إلا عائلتك وممرضاتنا', greeting: 'هناك ممرضة مستيقظة. كيف حال طفلك؟', send: 'إرسال إلى الممرضة' },
  },
  mark: 'M20 14.5A8.5 8.5 0 1 1 9.5 4 7 7 0 0 0 20 14.5',
  launcher: 'M20 14.5A8.5 8.5 0 1 1 9.5 4 7 7 0 0 0 20 14.5M17 4v4m-2-2h4',
  css: `
    juniper-chat > svg { inline-size: 22px; block-size: 22px; fill: none; stroke: currentColor; stroke-width: 2; stroke-linecap: square }
    juniper-chat:state(open) > [slot='launcher-icon'] path { d: path('M6 6l12 12M18 6 6 18') }
    juniper-chat::part(root) { inset-inline: 16px auto; justify-items: start }
    juniper-chat::part(launcher-button), juniper-chat::part(mark), juniper-chat::part(bubble), juniper-chat::part(field), juniper-chat::part(send) { border-radius: 4px }
  `,
};

bring(juniper);

/** For a customer that keeps the tag to a part of the page: a shadow root with a registry of its own. */
export function bringTo(place: ShadowRoot) {
  bring(juniper, place);
}
