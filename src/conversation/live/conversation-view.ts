import type { RelayState } from '../../transport/relay-client.js';
import type { Draft } from './draft.js';
import type { Ground } from './ground.js';
import type { GroupFacts } from './group-facts.js';
import type { ReadMark } from './read-mark.js';
import { breachesOf, type KeptConversation, phaseOf, timelineOf, unlessSame, unreadOf } from '../content/shown.js';
import type { ConversationState } from '../state.js';
import { memberOf } from '../content/transcript.js';
import type { TypingMembers } from './typing.js';
import { Unheard } from './unheard.js';
import type { Unsent } from './unsent.js';
import type { Uploads } from './uploads.js';
import type { Withheld } from './withheld.js';

/** What a conversation is made of, as far as it is seen. */
interface ViewedParts extends Ground {
  readonly group: GroupFacts;
  readonly unsent: Unsent;
  readonly uploads: Uploads;
  readonly writing: TypingMembers;
  readonly draft: Draft;
  readonly readMark: ReadMark;
  readonly withheld: Withheld;
}

/** A conversation as its member sees it: follows from its parts, and is told to whoever listens when they have changed. */
export class ConversationView {
  readonly #parts: ViewedParts;
  readonly #unheard: Unheard;
  readonly #listeners = new Set<(state: ConversationState) => void>();
  #connection: RelayState = 'connecting';
  #damaged = false;
  #state: ConversationState;

  constructor(parts: ViewedParts) {
    this.#parts = parts;
    this.#unheard = new Unheard(parts.clock, () => this.refresh());
    this.#state = this.#compose();
  }

  get state(): ConversationState {
    return this.#state;
  }

  /** Before the end, and while this member belongs to it. */
  get canWrite(): boolean {
    return this.#state.phase === 'open' || this.#state.phase === 'new';
  }

  /** Whether what is stored cannot be opened. */
  get damaged(): boolean {
    return this.#damaged;
  }

  subscribe(listener: (state: ConversationState) => void): () => void {
    this.#listeners.add(listener);
    listener(this.#state);
    return () => this.#listeners.delete(listener);
  }

  setConnection(connection: RelayState): void {
    if (this.#connection === connection) return;
    this.#connection = connection;
    this.refresh();
  }

  /** What is stored cannot be opened. */
  setDamaged(): void {
    this.#damaged = true;
    this.refresh();
  }

  /** Tells the listeners what is so now. */
  refresh(): void {
    this.#state = this.#compose();
    for (const listener of this.#listeners) listener(this.#state);
    if (!this.#parts.link.signal.aborted) this.#unheard.note(this.#state);
  }

  close(): void {
    this.#unheard.stop();
    this.#listeners.clear();
  }

  #compose(): ConversationState {
    const { vault, facts, transcript, unsent, uploads, readMark, group, draft, writing, withheld } = this.#parts;
    const { meta } = transcript;
    const kept: KeptConversation = { meta, items: [...transcript.items], failed: unsent.failed, outbox: unsent.waiting, uploads: uploads.items, progress: uploads.progress, read: readMark.seq };
    const phase = this.#damaged ? 'unavailable' : phaseOf(kept);
    const timeline = unlessSame(this.#state?.timeline ?? [], timelineOf(transcript.timeline, kept));
    const { policy, clinic } = facts();
    return {
      ...(meta && { id: meta.id }),
      phase,
      ...(phase === 'unavailable' && { reason: 'lost' as const }),
      connection: this.#connection === 'closed' ? 'offline' : this.#connection,
      timeline,
      roster: (meta?.roster ?? []).map((person) => memberOf(person, meta?.self)),
      typing: writing.members,
      unread: unreadOf(kept),
      ...group.shown,
      remembered: vault.durable,
      policy,
      breaches: breachesOf(timeline),
      ...(draft.text !== '' && { draft: draft.text }),
      ...(phase === 'open' && meta?.waiting && { waiting: meta.waiting }),
      ...(phase === 'ended' && !transcript.over && { clearing: true as const }),
      ...(this.#unheard.late && { unheard: true as const }),
      ...(withheld.messages > 0 && { withheld: withheld.messages }),
      clinic,
    };
  }
}
