import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Agent } from '../../conversation/shift/duty.js';
import { TitleBadge } from '../../ui/title-badge.js';
import { queueGroups } from '../queue-groups.js';

/**
 * Calls for the agent: a number in the title and, where it is wanted, a sound when there is more that calls for somebody; never a word of what
 * was written.
 */
export class Attention implements ReactiveController {
  readonly #agent: () => Agent | undefined;
  readonly #sound: () => boolean;
  readonly #badge = new TitleBadge();
  /** Messages and waiting conversations that call for somebody, as last told. */
  #calls = 0;

  constructor(host: ReactiveControllerHost, agent: () => Agent | undefined, sound: () => boolean) {
    this.#agent = agent;
    this.#sound = sound;
    host.addController(this);
  }

  hostUpdated() {
    const state = this.#agent()?.state;
    const groups = state?.shift === 'on' ? queueGroups(state) : undefined;
    const calls = (groups?.waiting.length ?? 0) + (groups?.mine ?? []).reduce((sum, { state: talk }) => sum + (talk?.unread ?? 0), 0);
    this.#badge.show(calls);
    if (calls > this.#calls && this.#sound()) void import('../../ui/chime.js').then(({ chime }) => chime());
    this.#calls = calls;
  }

  hostDisconnected() {
    this.#badge.show(0);
  }
}
