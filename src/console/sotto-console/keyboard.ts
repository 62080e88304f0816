import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { QueueGroups } from '../queue-groups.js';
import { type Shortcut, shortcutOf } from '../shortcuts.js';

interface KeyboardOptions {
  /** All conversations; undefined where no shortcut has a meaning now. */
  readonly groups: () => QueueGroups | undefined;
  /** Those of them that the list shows, which are gone through. */
  readonly listed: (groups: QueueGroups) => QueueGroups;
  readonly selected: () => string | undefined;
  readonly select: (conversation: string) => void;
  readonly accept: (conversation: string) => void;
  readonly does: Readonly<Record<Exclude<Shortcut, 'next' | 'previous' | 'accept'>, () => void>>;
}

/** What the keyboard does anywhere in the console, as long as it is in the page. */
export class Keyboard implements ReactiveController {
  readonly #options: KeyboardOptions;

  constructor(host: ReactiveControllerHost, options: KeyboardOptions) {
    this.#options = options;
    host.addController(this);
  }

  hostConnected() {
    window.addEventListener('keydown', this.#onKeydown);
  }

  hostDisconnected() {
    window.removeEventListener('keydown', this.#onKeydown);
  }

  readonly #onKeydown = (event: KeyboardEvent) => {
    const shortcut = shortcutOf(event);
    const groups = this.#options.groups();
    if (!shortcut || !groups) return;
    event.preventDefault();
    this.#obey(shortcut, groups);
  };

  #obey(shortcut: Shortcut, groups: QueueGroups) {
    const { listed, selected, select, accept, does } = this.#options;
    if (shortcut === 'next' || shortcut === 'previous') {
      const { waiting, mine, others, finished } = listed(groups);
      const ids = [...mine, ...waiting, ...others, ...finished].map(({ id }) => id);
      const at = ids.indexOf(selected() ?? '');
      const wanted = ids.at(shortcut === 'next' ? (at + 1) % Math.max(1, ids.length) : Math.max(at, 0) - 1);
      if (wanted !== undefined) select(wanted);
    } else if (shortcut === 'accept') {
      const [first] = groups.waiting;
      if (first) accept(first.id);
    } else {
      does[shortcut]();
    }
  }
}
