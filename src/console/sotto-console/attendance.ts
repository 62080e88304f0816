import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Agent } from '../../conversation/shift/duty.js';

/** What says that somebody is there. */
const presence = ['keydown', 'pointerdown', 'wheel', 'touchmove', 'input'] as const;

/** Tells the agent's shift whenever somebody does something at this page, so that it does not lock. */
export class Attendance implements ReactiveController {
  readonly #agent: () => Agent | undefined;

  constructor(host: ReactiveControllerHost, agent: () => Agent | undefined) {
    this.#agent = agent;
    host.addController(this);
  }

  hostConnected() {
    // On the way in: whatever is open inside may keep the key for itself.
    for (const type of presence) window.addEventListener(type, this.#touch, { capture: true, passive: true });
  }

  hostDisconnected() {
    for (const type of presence) window.removeEventListener(type, this.#touch, { capture: true });
  }

  readonly #touch = () => this.#agent()?.touch();
}
