import type { SottoChat } from 'sotto';
import { registerAcme, startAcme } from './acme-chat.js';

registerAcme();
for (const chat of document.querySelectorAll<SottoChat>('acme-chat')) {
  startAcme(chat, { clinic: chat.dataset.clinic ?? '', gateway: new URL('/gateway', location.href.replace(/^http/, 'ws')).href });
}
