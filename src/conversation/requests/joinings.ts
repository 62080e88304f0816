import { destroyGroup, epochOf, type Group } from '../../crypto/index.js';
import { HistoryParts } from './history.js';
import type { MailboxItem } from '../mailbox.js';
import type { CareConversation } from '../state.js';
import type { PlacedItem } from '../content/transcript.js';

/** The desk's word that a member is in: from which entry of the log on, and what history it was handed. */
interface Admitted {
  readonly seq: number;
  /** The one that began there: of a member who was let in twice, two Welcomes come. */
  readonly epoch?: number | undefined;
  readonly parts: number;
  readonly digest: string;
}

interface Joining {
  group?: Group;
  admitted?: Admitted;
  readonly history: HistoryParts;
  readonly waiting: { resolve(conversation: CareConversation): void; reject(error: Error): void }[];
}

/** What a conversation begins with. */
export interface Joined {
  readonly group: Group;
  readonly history: PlacedItem[];
  readonly cursor: number;
}

/** Conversations between asking for them and having them: Welcome, the desk's word and the whole history may come in any order. */
export class Joinings {
  readonly #joining = new Map<string, Joining>();

  get ids(): string[] {
    return [...this.#joining.keys()];
  }

  /** Somebody waits for the conversation. */
  wait(id: string): Promise<CareConversation> {
    return new Promise((resolve, reject) => this.#of(id).waiting.push({ resolve, reject }));
  }

  welcomed(id: string, group: Group): void {
    this.#of(id).group = group;
  }

  admitted(id: string, admitted: Admitted): void {
    this.#of(id).admitted = admitted;
  }

  addHistory(item: Extract<MailboxItem, { kind: 'history' }>): void {
    this.#joining.get(item.conversation)?.history.add(item);
  }

  /** All of it, once it is there. @param secretKey - Opens the history. */
  joined(id: string, secretKey: Uint8Array): Joined | undefined {
    const { group, admitted, history: parts } = this.#joining.get(id) ?? {};
    if (!group || !admitted || (admitted.epoch ?? epochOf(group)) !== epochOf(group)) return undefined;
    const history = parts?.open(id, admitted, secretKey);
    return history && { group, history, cursor: admitted.seq };
  }

  resolve(id: string, conversation: CareConversation): void {
    for (const { resolve } of this.#end(id)) resolve(conversation);
  }

  reject(id: string, error: Error): void {
    for (const { reject } of this.#end(id)) reject(error);
  }

  /** Nobody waits any longer; what comes after all is still taken. */
  giveUp(id: string, error: Error): void {
    for (const { reject } of this.#joining.get(id)?.waiting.splice(0) ?? []) reject(error);
  }

  /** Nothing is begun any more. */
  destroy(): void {
    for (const { group } of this.#joining.values()) if (group) destroyGroup(group);
    this.#joining.clear();
  }

  #of(id: string): Joining {
    const known = this.#joining.get(id) ?? { history: new HistoryParts(), waiting: [] };
    this.#joining.set(id, known);
    return known;
  }

  #end(id: string): Joining['waiting'] {
    const { waiting = [] } = this.#joining.get(id) ?? {};
    this.#joining.delete(id);
    return waiting;
  }
}
