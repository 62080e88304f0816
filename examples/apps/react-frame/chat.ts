import type { SottoEmbed, SottoUnreadEvent } from 'sotto';

const SCRIPT = 'https://chat.clinic.example/sotto.js';
let loading: Promise<SottoEmbed> | undefined;

/** Brings the chat in its frame of another origin, once: no script of the application's, and none that came with it, reads a word of what is in there. */
export function loadChat(): Promise<SottoEmbed> {
  loading ??= new Promise((resolve, reject) => {
    const script = Object.assign(document.createElement('script'), { src: SCRIPT, async: true });
    Object.assign(script.dataset, { clinic: 'CLINIC_ROOT_KEY', relay: 'https://relay.example' });
    script.addEventListener('load', () => {
      const chat = document.querySelector('sotto-embed');
      if (chat) resolve(chat);
    });
    script.addEventListener('error', reject);
    document.head.append(script);
  });
  return loading;
}

/** Calls back with the number of unread messages, which is all that the page learns. Returns the way to stop. */
export function onUnread(chat: SottoEmbed, listener: (unread: number) => void): () => void {
  const onEvent = ({ unread }: SottoUnreadEvent) => listener(unread);
  chat.addEventListener('sotto-unread', onEvent);
  return () => chat.removeEventListener('sotto-unread', onEvent);
}
