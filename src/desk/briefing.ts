import * as z from 'zod/mini';
import type { Clock } from '../clock.js';
import type { Disposition } from '../conversation/shift/duty.js';
import { decodeJson, encodeJson } from '../conversation/json.js';
import type { Reply } from '../conversation/content/replies.js';
import type { TeamContent } from '../conversation/shift/team-content.js';
import { personOf } from '../conversation/content/transcript.js';
import type { Vault } from '../conversation/vault.js';
import type { GroupMember } from '../crypto/index.js';
import type { DeskConversation } from './desk-conversation.js';
import type { Team } from './team.js';
import { text, whole } from '../schemas.js';

export interface BriefingOptions {
  readonly vault: Vault;
  readonly clock: Clock;
  readonly team: Team;
  /** The clinic's ready-made replies. */
  readonly replies: readonly Reply[];
  /** By id, those that have ended lately as well: its end may come in before what was said of it. */
  readonly find: (conversation: string) => DeskConversation | undefined;
  /** All that are open. */
  readonly open: () => Iterable<DeskConversation>;
}

/** Contents by which agents tell one another something beside the queue. */
export type BriefingContent = Extract<TeamContent, { type: 'note' | 'presence' | 'dispose' }>;

const MAX_NOTES = 100;
const stored = z.strictObject({
  id: text(),
  by: z.strictObject({ id: text(), role: z.literal(['visitor', 'agent', 'assistant', 'desk']), name: text() }),
  text: text(),
  atMs: whole(),
});

/** The desk's part in what agents tell one another: keeps notes with the record, knows who is away, hands out ready-made replies. */
export class DeskBriefing {
  readonly #options: BriefingOptions;
  readonly #away = new Set<string>();

  constructor(options: BriefingOptions) {
    this.#options = options;
  }

  /** Tells the whole team all of it, for the sake of somebody who has just come. */
  async tellAll(): Promise<void> {
    const { team, replies } = this.#options;
    if (replies.length > 0) await team.send({ v: 1, type: 'replies', replies: [...replies] });
    await this.#tellAway();
    for (const { id } of this.#options.open()) for (const note of await this.#notesOf(id)) await team.send({ v: 1, type: 'noted', conversation: id, note });
  }

  /** Assistants have no say in it. */
  async on(sender: GroupMember, content: BriefingContent): Promise<void> {
    if (sender.role !== 'agent') return;
    switch (content.type) {
      case 'note':
        return this.note(sender, content.conversation, { id: content.id, text: content.text });
      case 'presence':
        if (content.away) this.#away.add(sender.id);
        else this.#away.delete(sender.id);
        return this.#tellAway();
      case 'dispose':
        return this.#dispose(sender, content.conversation, content.disposition);
    }
  }

  /** Keeps a note with the conversation's record, and tells everybody. */
  async note(sender: GroupMember, conversation: string, { id, text }: { id: string; text: string }): Promise<void> {
    const { vault, clock, team, find } = this.#options;
    if (!find(conversation) || (await this.#notesOf(conversation)).length >= MAX_NOTES) return;
    const note: z.infer<typeof stored> = { id, by: personOf(sender), text, atMs: clock.now() };
    await vault.write([{ name: `${prefixOf(conversation)}${String(note.atMs).padStart(15, '0')}-${id}`, value: encodeJson(note) }]);
    await team.send({ v: 1, type: 'noted', conversation, note });
  }

  async #dispose(sender: GroupMember, id: string, disposition: Disposition): Promise<void> {
    const conversation = this.#options.find(id);
    if (conversation?.facts.roster.some((member) => member.id === sender.id)) await conversation.dispose(disposition);
  }

  async #tellAway(): Promise<void> {
    const { team } = this.#options;
    const members = team.members.map(({ id }) => id).filter((id) => this.#away.has(id));
    for (const id of this.#away) if (!members.includes(id)) this.#away.delete(id);
    await team.send({ v: 1, type: 'away', members });
  }

  async #notesOf(conversation: string): Promise<z.infer<typeof stored>[]> {
    const records = await this.#options.vault.list(prefixOf(conversation));
    return records.map(({ value }) => decodeJson(value, stored, 'lost'));
  }
}

/** Beside the record, so that they go with it. */
function prefixOf(conversation: string): string {
  return `c/${conversation}/n/`;
}
