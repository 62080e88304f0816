import type { RelayState } from '../../transport/relay-client.js';
import type { ConversationFiles } from './conversation-files.js';
import type { Draft } from './draft.js';
import type { Facts } from '../facts.js';
import type { GroupFacts } from './group-facts.js';
import type { KeptTranscript } from './kept-transcript.js';
import type { ReadMark } from './read-mark.js';
import { breachesOf, type KeptConversation, phaseOf, timelineOf, unlessSame, unreadOf } from '../content/shown.js';
import type { ConversationState } from '../state.js';
import { memberOf } from '../content/transcript.js';
import type { TypingMembers } from './typing.js';
import type { Unheard } from './unheard.js';
import type { Unsent } from './unsent.js';
import type { Vault } from '../vault.js';
import type { Withheld } from './withheld.js';

/** What a conversation is made of, as far as it is seen. */
export interface ViewedParts {
  readonly vault: Vault;
  readonly facts: () => Facts;
  readonly transcript: KeptTranscript;
  readonly group: GroupFacts;
  readonly unsent: Unsent;
  readonly files: ConversationFiles;
  readonly writing: TypingMembers;
  readonly draft: Draft;
  readonly readMark: ReadMark;
  readonly withheld: Withheld;
  readonly unheard: Unheard;
}

/** A conversation as its member sees it: follows from its parts, and is told to whoever listens when they have changed. */
export class ConversationView {
  readonly #parts: ViewedParts;
  readonly #listeners = new Set<(state: ConversationState) => void>();
  #connection: RelayState = 'connecting';
  #damaged = false;
  #state: ConversationState;

  constructor(parts: ViewedParts) {
    this.#parts = parts;
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
  }

  close(): void {
    this.#listeners.clear();
  }

  #compose(): ConversationState {
    const { vault, facts, transcript, unsent, files, readMark, group, draft, writing, withheld, unheard } = this.#parts;
    const { meta } = transcript;
    const kept: KeptConversation = { meta, items: [...transcript.items], failed: unsent.failed, outbox: unsent.waiting, uploads: files.uploads, progress: files.progress, read: readMark.seq };
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
      ...(unheard.late && { unheard: true as const }),
      ...(withheld.messages > 0 && { withheld: withheld.messages }),
      clinic,
    };
  }
}
