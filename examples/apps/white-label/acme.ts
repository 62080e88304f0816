// Acme Care Chat, for practices: paper and plum, round, with a name on its launcher.
import { type Brand, bring } from './brand.js';

const acme: Brand = {
  name: 'acme',
  appearance: {
    variables: { accent: { light: '#6b2f6b', dark: '#8a4a8a' }, canvas: { light: '#fffdfa', dark: '#1d181e' }, ink: { light: '#2a2029', dark: '#f4edf3' }, radius: 28 },
    layout: { width: 420 },
  },
  strings: {
    en: { launcher: 'Ask Acme', launcherClose: 'Close Acme', privacy: 'Private between you and your clinic', greeting: 'Good to see you. What can we do for you?' },
    es: { launcher: 'Pregunte a Acme', launcherClose: 'Cerrar Acme', privacy: 'Solo entre usted y su clínica', greeting: 'Qué gusto verle. ¿En qué podemos ayudarle?' },
    ar: { launcher: 'اسأل أكمي', launcherClose: 'إغلاق أكمي', privacy: 'بينك وبين عيادتك فقط', greeting: 'أهلاً بك. كيف يمكننا مساعدتك؟' },
  },
  mark: 'M4 20 12 4l8 16M7.5 14h9',
  launcher: 'M4 11a8 7 0 1 1 4 6l-4 2 1-4a7 7 0 0 1-1-4m5-1h7m-7 3h4',
  css: `
    acme-chat > svg { inline-size: 22px; block-size: 22px; fill: none; stroke: currentColor; stroke-width: 2; stroke-linecap: round; stroke-linejoin: round }
    acme-chat:state(open) > [slot='launcher-icon'] path { d: path('M6 6l12 12M18 6 6 18') }
    acme-chat::part(mark) { border-radius: 50% }
  `,
};

bring(acme);

/** For a customer that keeps the tag to a part of the page: a shadow root with a registry of its own. */
export function bringTo(place: ShadowRoot) {
  bring(acme, place);
}
