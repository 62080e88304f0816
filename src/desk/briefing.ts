import * as z from 'zod/mini';
import type { Clock } from '../clock.js';
import type { Disposition } from '../conversation/shift/duty.js';
import { decodeJson, encodeJson } from '../conversation/json.js';
import type { Reply } from '../conversation/content/replies.js';
import type { TeamContent } from '../conversation/shift/team-content.js';
import type { Person } from '../conversation/content/transcript.js';
import type { Vault } from '../conversation/vault.js';
import type { OnRecord } from './on-record.js';
import type { Team } from './team.js';
import { text, whole } from '../schemas.js';

interface BriefingOptions {
  readonly vault: Vault;
  readonly clock: Clock;
  readonly team: Team;
  /** The clinic's ready-made replies. */
  readonly replies: readonly Reply[];
  readonly conversations: OnRecord;
}

/** Contents by which agents tell one another something beside the queue. */
type BriefingContent = Extract<TeamContent, { type: 'note' | 'presence' | 'dispose' }>;

const MAX_NOTES = 100;
/** Before the ids of those who are away: who has locked their console cannot say so again to a desk that was started anew. */
const AWAY = 'away/';
const stored = z.strictObject({
  id: text(),
  by: z.strictObject({ id: text(), role: z.literal(['visitor', 'agent', 'assistant', 'desk']), name: text() }),
  text: text(),
  atMs: whole(),
});

/** The desk's part in what agents tell one another: keeps notes with the record, knows who is away, hands out ready-made replies. */
export class DeskBriefing {
  readonly #options: BriefingOptions;

  constructor(options: BriefingOptions) {
    this.#options = options;
  }

  /** Tells the whole team all of it, for the sake of somebody who has just come. */
  async tellAll(): Promise<void> {
    const { team, replies } = this.#options;
    if (replies.length > 0) await team.send({ v: 1, type: 'replies', replies: [...replies] });
    await this.#tellAway();
    for (const { id } of this.#options.conversations.open) for (const note of await this.#notesOf(id)) await team.send({ v: 1, type: 'noted', conversation: id, note });
  }

  /** Assistants have no say in it. */
  async on(sender: Person, content: BriefingContent): Promise<void> {
    if (sender.role !== 'agent') return;
    switch (content.type) {
      case 'note':
        return this.note(sender, content.conversation, { id: content.id, text: content.text });
      case 'presence':
        await this.#options.vault.write([{ name: AWAY + sender.id, ...(content.away && { value: new Uint8Array() }) }]);
        return this.#tellAway();
      case 'dispose':
        return this.#dispose(sender, content.conversation, content.disposition);
    }
  }

  /** Keeps a note with the conversation's record, and tells everybody: once, however often it comes. */
  async note(sender: Person, conversation: string, { id, text }: { id: string; text: string }): Promise<void> {
    const { clock, team, conversations } = this.#options;
    const notes = await this.#notesOf(conversation);
    // Its end may come in before what was said of it.
    if (!conversations.live.has(conversation) || notes.length >= MAX_NOTES || notes.some((known) => known.id === id)) return;
    const note: z.infer<typeof stored> = { id, by: sender, text, atMs: clock.now() };
    await team.send({ v: 1, type: 'noted', conversation, note }, [{ name: `${prefixOf(conversation)}${String(note.atMs).padStart(15, '0')}-${id}`, value: encodeJson(note) }]);
  }

  async #dispose(sender: Person, id: string, disposition: Disposition): Promise<void> {
    const conversation = this.#options.conversations.live.get(id);
    if (conversation?.facts.roster.some((member) => member.id === sender.id)) await conversation.dispose(disposition);
  }

  async #tellAway(): Promise<void> {
    const { team, vault } = this.#options;
    const away = (await vault.list(AWAY)).map(({ name }) => name.slice(AWAY.length));
    const isThere = (id: string) => team.members.some((member) => member.id === id);
    await vault.write(away.filter((id) => !isThere(id)).map((id) => ({ name: AWAY + id })));
    await team.send({ v: 1, type: 'away', members: away.filter(isThere) });
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
