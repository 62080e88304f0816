import type { Entry } from '../conversation/vault.js';
import type { Background } from './background.js';
import type { ConversationHost, DeskConversation } from './desk-conversation.js';
import type { Forms } from './forms/forms.js';
import type { AnnouncedForm } from './forms/records.js';
import type { MailRequest, Mails } from './mail/mails.js';
import type { OnRecord } from './on-record.js';
import type { QueueBoard } from './queue-board.js';
import type { Reports } from './reports.js';
import type { TeamRequests } from './team-requests.js';
import type { Upkeep } from './upkeep.js';
import type { WaitingLine } from './waiting-line.js';

interface HappeningsOptions {
  readonly background: Background;
  readonly reports: Reports;
  readonly conversations: OnRecord;
  readonly forms: Forms;
  readonly mails: Mails;
  readonly board: QueueBoard;
  readonly line: WaitingLine;
  readonly requests: TeamRequests;
  readonly upkeep: Upkeep;
}

/** Brings what happens in conversations to the parts of the desk that it concerns. */
export class Happenings implements ConversationHost {
  readonly #options: HappeningsOptions;
  /** What a change of one of them may mean for any. */
  readonly #forAll: readonly (() => Promise<void>)[];

  constructor(options: HappeningsOptions) {
    const { requests, line, reports } = options;
    this.#options = options;
    this.#forAll = [() => requests.handOwed(), () => line.update(), () => reports.drain()];
  }

  begun(conversation: DeskConversation): void {
    this.#tell('joined');
    this.#show(conversation);
  }

  changed(conversation: DeskConversation): void {
    const { conversations, background } = this.#options;
    conversations.changed(conversation);
    this.#show(conversation);
    for (const task of this.#forAll) background.addOnce(task);
  }

  ended(conversation: DeskConversation): void {
    const { upkeep, forms, background, board } = this.#options;
    if (!upkeep.onEnded(conversation)) return;
    forms.ended(conversation.id);
    background.add(() => board.over(conversation.id));
    this.#tell('ended');
  }

  tooLong(conversation: DeskConversation): void {
    this.#options.upkeep.endTooLong(conversation);
  }

  filesTold(conversation: DeskConversation): void {
    void this.#options.upkeep.fetchFiles(conversation);
  }

  formEntries(announced: AnnouncedForm): Entry[] {
    return this.#options.forms.entriesOf(announced);
  }

  formAnnounced(announced: AnnouncedForm): void {
    const { background, forms } = this.#options;
    background.add(() => forms.onAnnounced(announced));
  }

  mailEntries(request: MailRequest): Entry[] {
    return this.#options.mails.entriesOf(request);
  }

  mailRequested(request: MailRequest): void {
    const { background, mails } = this.#options;
    background.add(() => mails.onRequest(request));
  }

  eraseMails(conversation: string, destroy: (records: readonly Entry[]) => Promise<void>): Promise<void> {
    return this.#options.mails.erase(conversation, destroy);
  }

  failed(error: unknown): void {
    this.#options.background.settle(error);
  }

  #show(conversation: DeskConversation): void {
    const { board, background } = this.#options;
    const news = board.news(conversation);
    if (news) background.add(news);
  }

  #tell(kind: 'joined' | 'ended'): void {
    const { reports, conversations } = this.#options;
    reports.tell({ kind, open: conversations.open.length });
  }
}
