import type { Attendance } from './attendance.js';
import type { Errands } from './errands.js';
import { clearButFarewells } from './farewell.js';
import type { Keeping } from './keeping.js';
import type { Lead } from './lead.js';
import type { LiveConversation } from '../live/live-conversation.js';
import type { ProfileKeeper } from '../profile/profile-keeper.js';
import type { Ratings } from '../requests/ratings.js';
import { type KeyedStorage, StorageError } from '../../storage/storage.js';
import type { TabMessage, Tabs } from './tabs.js';

interface TabTalkOptions {
  readonly tabs: Tabs;
  readonly lead: Lead;
  readonly keeping: Keeping;
  readonly attendance: Attendance;
  readonly profile: ProfileKeeper;
  readonly ratings: Ratings;
  readonly errands: Errands;
  /** Makes place for another conversation. */
  readonly restart: () => Promise<void>;
  /** Destroys what is on this device, by `destroy`. */
  readonly forget: (destroy: (store: KeyedStorage) => Promise<void>) => Promise<void>;
}

/** What this tab tells the others of what it has stored, and does upon what they say. */
export class TabTalk {
  readonly #options: TabTalkOptions;

  constructor(options: TabTalkOptions) {
    this.#options = options;
  }

  /** @param by - Which conversation has stored something, once it is open. */
  tellStored(by: LiveConversation | undefined): void {
    const { tabs, lead, keeping, errands } = this.#options;
    if (lead.relay) tabs.postStored();
    else tabs.post({ type: 'wish' });
    if (!by || by === keeping.live) return;
    // Written while the conversation was opened anew: the one that is followed now has not read it.
    errands.add(async () => {
      await keeping.live?.reload();
      await errands.follow();
    });
  }

  async hear(message: TabMessage): Promise<void> {
    const { tabs, lead, keeping, attendance, profile, ratings, errands, restart } = this.#options;
    const leads = lead.relay !== undefined;
    if (message.type === 'active') return attendance.touchedElsewhere();
    if (message.type === 'unlock') {
      // Where the browser slows its timers down, this one may not be locked yet.
      attendance.touchedElsewhere();
      await attendance.unlock();
      return errands.follow();
    }
    if (attendance.locked && message.type !== 'forget') return;
    switch (message.type) {
      case 'stored':
        if (leads) return;
        await ratings.load();
        return keeping.current.reload();
      case 'profile':
        if (leads) return;
        await profile.load();
        return keeping.current.refresh();
      case 'wish':
        await keeping.current.reload();
        if (!leads) return;
        tabs.postStored();
        return errands.follow();
      case 'typing':
        return leads ? keeping.current.setTyping(message.typing) : undefined;
      case 'hello':
        return leads ? lead.postStatus() : undefined;
      case 'here':
        return;
      case 'status':
        return leads ? undefined : lead.hear(message);
      case 'restart':
        return leads ? restart() : undefined;
      case 'reset':
        return keeping.forgotten ? keeping.remember() : keeping.open();
      case 'forget':
        return this.#forget(message);
    }
  }

  async #forget(message: Extract<TabMessage, { type: 'forget' }>): Promise<void> {
    const { attendance, forget, errands } = this.#options;
    try {
      await forget(({ storage }) => clearButFarewells(storage));
    } catch (error) {
      if (!(error instanceof StorageError)) throw error;
      return errands.later(() => this.#forget(message));
    }
    if (message.unattended) attendance.purgedElsewhere();
  }
}
