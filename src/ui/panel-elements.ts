import type { Family } from './family.js';
import { SottoBanner } from './sotto-banner/sotto-banner.js';
import { SottoChat } from './sotto-chat/sotto-chat.js';
import { SottoComposer } from './sotto-composer/sotto-composer.js';
import { SottoHeader } from './sotto-header/sotto-header.js';
import { SottoMessageList } from './sotto-message-list/sotto-message-list.js';
import { SottoVeil } from './sotto-veil/sotto-veil.js';

/** What a chat is made of that takes a place it is given: somebody else draws the launcher. What comes with a sheet, a form or a file is fetched with it. */
export const panelElements: Family = {
  'sotto-banner': SottoBanner,
  'sotto-chat': SottoChat,
  'sotto-composer': SottoComposer,
  'sotto-header': SottoHeader,
  'sotto-message-list': SottoMessageList,
  'sotto-veil': SottoVeil,
};
