import { toBase64Url } from '../../bytes.js';
import { decodeGroup, destroyGroup, encodeGroup, type Group, groupId, type Trust, wipe } from '../../crypto/index.js';
import type { Clock } from '../../clock.js';
import type { Relay, RelayState } from '../../transport/relay-client.js';
import { DutyError } from './duty.js';
import { ConversationError } from '../errors.js';
import { type Joined, Joinings } from '../requests/joinings.js';
import { LiveConversation } from '../live/live-conversation.js';
import type { ClinicProfile } from '../profile/profile.js';
import type { Screening } from '../content/screening.js';
import type { CareConversation } from '../state.js';
import type { Entry, Vault } from '../vault.js';
import { pause, type ShiftTime } from './shift-time.js';

interface ShiftConversationsOptions {
  readonly relay: Relay;
  readonly vault: Vault;
  readonly clock: Clock;
  /** Loaded. */
  readonly screening: Screening;
  readonly trust: () => Trust;
  /** @throws DutyError before there is one. */
  readonly profile: () => ClinicProfile;
  /** Opens histories. */
  readonly secretKey: Uint8Array;
  readonly onChange: () => void;
}

const SENT_EVERY_MS = 50;

/** The conversations that the desk has admitted a member on shift to, and those it is about to. */
export class ShiftConversations {
  readonly joinings = new Joinings();
  readonly #options: ShiftConversationsOptions;
  readonly #live = new Map<string, LiveConversation>();
  readonly #over = new Set<string>();
  /** Those that the desk is being asked for. */
  readonly #accepting = new Map<string, Promise<CareConversation>>();
  #connection: RelayState = 'connecting';

  constructor(options: ShiftConversationsOptions) {
    this.#options = options;
  }

  get all(): ReadonlyMap<string, LiveConversation> {
    return new Map(this.#live);
  }

  get(id: string): LiveConversation | undefined {
    return this.#live.get(id);
  }

  /** Those in which something was said, or ended, that is not with the relay yet. */
  get unsent(): string[] {
    return [...this.#live].filter(([, { session }]) => session && !session.end && session.outbox.length > 0).map(([id]) => id);
  }

  /** Resolves once it is there, or can never be; and when its time has passed. @param of - By default all. */
  async untilSent(time: ShiftTime, { of, untilMs = Infinity }: { readonly of?: string; readonly untilMs?: number } = {}): Promise<void> {
    const waits = () => this.unsent.some((id) => of === undefined || id === of) && time.clock.now() < untilMs;
    while (waits() && (await pause(SENT_EVERY_MS, time)));
  }

  /**
   * One that is open, or what `ask` makes of it. Whoever accepts it once more while the desk is being asked waits for the same answer.
   *
   * @param ask - `anew`: nothing that was asked for before can lead in any more.
   */
  accept(id: string, ask: (anew: boolean) => Promise<CareConversation>): Promise<CareConversation> {
    const known = this.#live.get(id);
    if (known?.state.phase === 'open') return Promise.resolve(known);
    const accepting = this.#accepting.get(id) ?? this.#accept(id, ask).finally(() => this.#accepting.delete(id));
    this.#accepting.set(id, accepting);
    return accepting;
  }

  setConnection(state: RelayState): void {
    this.#connection = state;
    for (const conversation of this.#live.values()) conversation.setConnection(state);
  }

  /** Takes up what is kept. @throws ConversationError `lost`, CryptoError, StorageError */
  async load(): Promise<void> {
    const { vault } = this.#options;
    const ids = new Set((await vault.list('c/')).map(({ name }) => name.split('/')[1] ?? ''));
    for (const id of ids) {
      // Where it is tried again: two that seal with the same keys would use one of them twice.
      if (this.#live.has(id)) continue;
      const conversation = this.#add(id, await this.#open(id));
      await conversation.resume();
    }
    for (const { name, value } of await vault.list('j/')) {
      this.joinings.welcomed(name.slice(2), decodeGroup(value));
      wipe([value]);
    }
  }

  /** A Welcome has come; what is returned is kept until the rest has. */
  welcomed(group: Group): Entry[] {
    const id = toBase64Url(groupId(group));
    if (this.#over.has(id)) {
      destroyGroup(group);
      return [];
    }
    this.joinings.welcomed(id, group);
    return [{ name: `j/${id}`, value: encodeGroup(group) }];
  }

  /** Begins those of which Welcome, the desk's word and the whole history are there, which may come in any order. */
  async beginReady(): Promise<void> {
    for (const id of this.joinings.ids) await this.#beginIfReady(id);
  }

  /** The desk says that it has ended: its word may come before the Welcome, which leads nowhere then. @throws StorageError, ConversationError `closed` */
  async over(id: string): Promise<void> {
    this.#over.add(id);
    await this.refuse(id, new DutyError('gone', 'the conversation is over'));
  }

  /** There will be none: whoever waits learns of it, and what has come of it goes. @throws StorageError, ConversationError `closed` */
  async refuse(id: string, error: DutyError): Promise<void> {
    if (!this.joinings.ids.includes(id)) return;
    this.joinings.reject(id, error);
    await this.#options.vault.write([{ name: `j/${id}` }]);
  }

  /** Destroys one that has ended or was handed over. @throws StorageError */
  async remove(id: string): Promise<void> {
    await this.#live.get(id)?.close();
    this.#live.delete(id);
    await this.#options.vault.replace(prefixOf(id));
  }

  async close(): Promise<void> {
    await Promise.all([...this.#live.values()].map((conversation) => conversation.close()));
    this.joinings.destroy();
  }

  async #accept(id: string, ask: (anew: boolean) => Promise<CareConversation>): Promise<CareConversation> {
    if (this.#live.has(id)) await this.remove(id);
    // A Welcome that was asked for before may still come.
    return ask(!this.joinings.ids.includes(id));
  }

  async #beginIfReady(id: string): Promise<void> {
    const joined = this.#joined(id);
    if (joined instanceof ConversationError) return this.refuse(id, new DutyError('refused', 'the desk has handed over what this program cannot read', { cause: joined }));
    if (!joined) return;
    const { group, ...from } = joined;
    // Let in anew, it has lost the place it had.
    if (this.#live.has(id)) await this.remove(id);
    const conversation = await this.#open(id);
    await conversation.begin(group, { ...from, entries: [{ name: `j/${id}` }] });
    this.joinings.resolve(id, this.#add(id, conversation));
    this.#options.onChange();
  }

  /** Or why it never will be: the others are not to wait for it. */
  #joined(id: string): Joined | ConversationError | undefined {
    try {
      return this.joinings.joined(id, this.#options.secretKey);
    } catch (error) {
      if (!(error instanceof ConversationError)) throw error;
      return error;
    }
  }

  #open(id: string): Promise<LiveConversation> {
    const { relay, vault, clock, screening, trust, profile } = this.#options;
    return LiveConversation.load({
      relay,
      vault,
      clock,
      trust,
      prefix: prefixOf(id),
      facts: () => {
        const { policy, clinic, mailKey } = profile();
        return { policy, signed: policy, clinic, mailKey };
      },
      profileDigest: () => profile().digest,
      screening,
    });
  }

  #add(id: string, conversation: LiveConversation): LiveConversation {
    conversation.setConnection(this.#connection);
    this.#live.set(id, conversation);
    conversation.subscribe(this.#options.onChange);
    return conversation;
  }
}

function prefixOf(conversation: string): string {
  return `c/${conversation}/`;
}
