/** Registers the visitor's elements under their default tags. Importing it is the side effect. */
import { SottoBanner } from './ui/sotto-banner/sotto-banner.js';
import { SottoChat } from './ui/sotto-chat/sotto-chat.js';
import { SottoComposer } from './ui/sotto-composer/sotto-composer.js';
import { SottoHeader } from './ui/sotto-header/sotto-header.js';
import { SottoLauncher } from './ui/sotto-launcher/sotto-launcher.js';
import { SottoMessageList } from './ui/sotto-message-list/sotto-message-list.js';
import { SottoRoster } from './ui/sotto-roster/sotto-roster.js';
import { SottoVeil } from './ui/sotto-veil/sotto-veil.js';

const elements: Readonly<Record<string, CustomElementConstructor>> = {
  'sotto-banner': SottoBanner,
  'sotto-chat': SottoChat,
  'sotto-composer': SottoComposer,
  'sotto-header': SottoHeader,
  'sotto-launcher': SottoLauncher,
  'sotto-message-list': SottoMessageList,
  'sotto-roster': SottoRoster,
  'sotto-veil': SottoVeil,
};

// On a server there is nothing to register with. A tag that is taken stays with whoever took it: the script may be on the page twice.
if (typeof customElements !== 'undefined') {
  for (const [tag, element] of Object.entries(elements)) if (!customElements.get(tag)) customElements.define(tag, element);
}
