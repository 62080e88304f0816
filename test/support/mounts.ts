import '../../src/define.js';
import { createConversation } from '../../src/conversation/visitor/create-conversation.js';
import { TransportError } from '../../src/transport/errors.js';
import { SottoRequestEvent } from '../../src/ui/events.js';
import { settle } from './element.js';

/** In the browser: the chat with a conversation of its own put into the page, used and taken out again. */

declare global {
  interface Window {
    mountAndUnmount(times: number): Promise<void>;
  }
}

/** Any valid key: nobody answers. */
const CLINIC = 'A'.repeat(43);
const nowhere = () => ({
  connect: () => Promise.reject(new TransportError('unreachable', 'there is no network here')),
  send: () => Promise.reject(new TransportError('closed', 'there is no network here')),
  close: async () => undefined,
});

window.mountAndUnmount = async (times) => {
  for (let i = 0; i < times; i++) await mountOnce();
};

async function mountOnce() {
  const chat = document.createElement('sotto-chat');
  chat.start = () => createConversation({ clinic: CLINIC, relay: 'https://relay.invalid', keep: 'memory', transport: nowhere });
  // In, out and in again, as React's strict mode does.
  document.body.append(chat);
  chat.remove();
  document.body.append(chat);
  await chat.show();
  while (!chat.conversation) await frame();
  await chat.conversation.send('Is anybody there?');
  await settle(chat);
  chat.renderRoot.querySelector('sotto-header')?.dispatchEvent(new SottoRequestEvent('roster'));
  await settle(chat);
  chat.remove();
  await frame();
}

function frame(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => resolve()));
}
