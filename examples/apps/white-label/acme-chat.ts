// Acme's own package: its tag, its look, its words, its gateway. Its customers see nothing of what it is made of.
import { createConversation, define, type SottoChat } from 'sotto';
import { gateway } from './gateway-transport.js';

export interface AcmeOptions {
  /** The clinic's root public key. */
  readonly clinic: string;
  /** Acme's gateway, a WebSocket address. */
  readonly gateway: string;
}

/** Registers `<acme-chat>`. Call it once. */
export function registerAcme() {
  define('acme');
}

/** Makes an `<acme-chat>` ready for a clinic. */
export function startAcme(chat: SottoChat, { clinic, gateway: address }: AcmeOptions) {
  chat.appearance = { preset: 'clay', variables: { accent: '#7a3cff', radius: 12 }, layout: { width: 420 } };
  chat.strings = { en: { launcher: 'Ask Acme', launcherClose: 'Close Acme', privacy: 'Private between you and your clinic' } };
  // The relay's address stands for nothing here: the transport decides where frames go.
  chat.start = () => createConversation({ clinic, relay: location.origin, origin: location.origin, transport: gateway(address) });
}
