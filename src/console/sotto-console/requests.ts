import { SottoAgentChat } from '../sotto-agent-chat/sotto-agent-chat.js';
import type { SottoEndAsRequestEvent, SottoHandOverRequestEvent, SottoInviteRequestEvent, SottoNoteDraftEvent, SottoNoteRequestEvent } from '../events.js';
import type { ConsoleShift } from './console-shift.js';

/** What an agent asks for in a conversation, asked of the desk. */
export class Requests {
  readonly #duty: ConsoleShift;

  constructor(duty: ConsoleShift) {
    this.#duty = duty;
  }

  readonly onHandOver = ({ conversation, to, note }: SottoHandOverRequestEvent) => void this.#duty.ask((agent) => agent.handOver(conversation, to, note));

  readonly onInvite = ({ conversation, to }: SottoInviteRequestEvent) => void this.#duty.ask((agent) => agent.invite(conversation, to));

  readonly onEndAs = ({ conversation, disposition }: SottoEndAsRequestEvent) => void this.#duty.ask((agent) => agent.endAs(conversation, disposition));

  readonly onNote = ({ target, text }: SottoNoteRequestEvent) => {
    if (target instanceof SottoAgentChat) void this.#duty.ask((agent) => agent.note(target.conversationId, text));
  };

  readonly onNoteDraft = ({ target, text }: SottoNoteDraftEvent) => {
    // A device that cannot keep it: it is still in the field.
    if (target instanceof SottoAgentChat) this.#duty.agent?.saveNote(target.conversationId, text).catch(() => undefined);
  };
}
