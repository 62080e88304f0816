import { SottoBanner } from './sotto-banner/sotto-banner.js';
import { SottoChat } from './sotto-chat/sotto-chat.js';
import { SottoComposer } from './sotto-composer/sotto-composer.js';
import { SottoHeader } from './sotto-header/sotto-header.js';
import { SottoLauncher } from './sotto-launcher/sotto-launcher.js';
import { SottoMessageList } from './sotto-message-list/sotto-message-list.js';
import { SottoVeil } from './sotto-veil/sotto-veil.js';
import type { Family } from './family.js';

/** The visitor's elements by their default tags, but for those that come with what they are in: a sheet, a form, a file. */
export const elements: Family = {
  'sotto-banner': SottoBanner,
  'sotto-chat': SottoChat,
  'sotto-composer': SottoComposer,
  'sotto-header': SottoHeader,
  'sotto-launcher': SottoLauncher,
  'sotto-message-list': SottoMessageList,
  'sotto-veil': SottoVeil,
};
