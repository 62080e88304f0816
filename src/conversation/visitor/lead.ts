import type { Clock } from '../../clock.js';
import { StorageError } from '../../storage/storage.js';
import { systemNetwork } from '../../transport/network.js';
import { type Relay, RelayConnection, type RelayState } from '../../transport/relay-client.js';
import type { TransportFactory } from '../../transport/transport.js';
import { ConversationError } from '../errors.js';
import type { Errands } from './errands.js';
import type { Farewells } from './farewell.js';
import type { Keeping } from './keeping.js';
import type { Postings } from '../requests/postings.js';
import type { ProfileKeeper } from '../profile/profile-keeper.js';
import type { TabMessage, Tabs } from './tabs.js';

interface LeadOptions {
  readonly connect: TransportFactory;
  readonly clock: Clock;
  readonly errands: Errands;
  readonly keeping: Keeping;
  readonly profile: ProfileKeeper;
  readonly tabs: Tabs;
  readonly farewells: Farewells;
  readonly postings: Postings;
  readonly locked: () => boolean;
  /** The profile was asked for. */
  readonly onProfile: () => void;
  readonly onChange: () => void;
}

/** In the tab that leads, the way to the relay and what follows from its being there; in the others, what that tab says of it. */
export class Lead {
  readonly #options: LeadOptions;
  #relay: Relay | undefined;
  #connection: RelayState = 'connecting';
  #pause = new AbortController();
  /** The tab that leads has an end to tell. */
  #farewellElsewhere = false;
  /** What another tab has left to tell is still to be looked for. */
  #seeking = false;

  constructor(options: LeadOptions) {
    this.#options = options;
  }

  /** In the tab that leads. */
  get relay(): Relay | undefined {
    return this.#relay;
  }

  get connection(): RelayState {
    return this.#connection;
  }

  /** An end is still to be told, by this tab or by the one that leads. */
  get owes(): boolean {
    return this.#options.farewells.pending || this.#farewellElsewhere;
  }

  /** This tab leads from now on. */
  async take(): Promise<void> {
    const { connect, clock, keeping } = this.#options;
    const relay = new RelayConnection({ connect, clock, network: systemNetwork });
    this.#relay = relay;
    // While this tab was locked it did not hear of it.
    this.#seeking = this.#farewellElsewhere || keeping.forgotten;
    await this.#takeUp(relay);
  }

  /** Goes on from what the tab before this one has stored, as soon as that can be read. */
  async #takeUp(relay: Relay): Promise<void> {
    const { keeping, profile, errands } = this.#options;
    if (this.#relay !== relay) return;
    try {
      await keeping.claim();
      await profile.load();
      keeping.live?.connect(relay);
      await keeping.live?.reload();
    } catch (error) {
      if (!(error instanceof StorageError)) throw error;
      return errands.later(() => this.#takeUp(relay));
    }
    relay.watch((state) => this.#relay === relay && this.#onRelayState(state));
    void this.#keepProfile(relay);
    await errands.follow();
  }

  /** Another tab has taken the lead: this one did not answer, frozen perhaps. */
  async lose(): Promise<void> {
    const relay = this.#relay;
    this.#relay = undefined;
    this.#connection = 'connecting';
    this.#pause.abort();
    await relay?.close();
    await this.#options.keeping.release();
    this.#options.tabs.post({ type: 'hello' });
  }

  /** What the tab that leads says. */
  hear({ connection, refusal, farewell = false }: Extract<TabMessage, { type: 'status' }>): void {
    const { profile, keeping, onChange } = this.#options;
    this.#connection = connection;
    this.#farewellElsewhere = farewell;
    profile.adopt(refusal);
    keeping.current.setConnection(connection);
    onChange();
  }

  postStatus(): void {
    const { tabs, profile } = this.#options;
    const { refusal } = profile;
    tabs.post({ type: 'status', connection: this.#connection, ...(refusal && { refusal }), ...(this.owes && { farewell: true }) });
  }

  /** What is owed is said as soon as the relay can be reached. */
  async sayFarewells(): Promise<void> {
    const { postings, errands, onChange } = this.#options;
    if (this.#relay?.state === 'online') await this.#sayFarewellsTo(this.#relay).catch((error: unknown) => postings.onRefused(error, () => errands.later(() => this.sayFarewells())));
    this.postStatus();
    onChange();
  }

  async #sayFarewellsTo(relay: Relay): Promise<void> {
    const { farewells } = this.#options;
    if (this.#seeking) await farewells.find();
    this.#seeking = this.#farewellElsewhere = false;
    await farewells.say(relay);
  }

  /** Asks for the profile now, whenever it was asked for last. */
  askProfile(): void {
    this.#pause.abort();
  }

  async close(): Promise<void> {
    this.#pause.abort();
    await this.#relay?.close();
  }

  #onRelayState(state: RelayState): void {
    const { keeping, errands, onChange } = this.#options;
    this.#connection = state;
    keeping.live?.setConnection(state);
    this.postStatus();
    onChange();
    if (state !== 'online') return;
    this.askProfile();
    errands.add(() => this.sayFarewells());
  }

  /** Asks for the profile now, at every return of the connection, and from time to time: it may revoke, or be replaced before it expires. */
  async #keepProfile(relay: Relay): Promise<void> {
    const { clock, errands, profile, locked } = this.#options;
    const { signal } = errands;
    while (!signal.aborted && this.#relay === relay) {
      this.#pause = new AbortController();
      if (relay.state === 'online' && !locked()) await this.#fetchProfile(relay);
      if (!signal.aborted) await Promise.allSettled([clock.sleep(profile.pauseMs, this.#pause.signal)]);
    }
  }

  async #fetchProfile(relay: Relay): Promise<void> {
    const { profile, tabs, keeping, errands, onProfile } = this.#options;
    try {
      if (await profile.fetch(relay)) tabs.post({ type: 'profile' });
      await keeping.live?.profileChecked();
    } catch (error) {
      // Asked again when its time comes: there is no room, or it was locked meanwhile.
      if (!(error instanceof StorageError) && !(error instanceof ConversationError && error.code === 'closed')) throw error;
    }
    this.postStatus();
    onProfile();
    keeping.live?.refresh();
    errands.add();
  }
}
