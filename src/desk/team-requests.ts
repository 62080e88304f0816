import type { Clock } from '../clock.js';
import { reportOn } from '../conversation/shift/metrics.js';
import type { TeamContent } from '../conversation/shift/team-content.js';
import { ConversationError } from '../conversation/errors.js';
import type { Person } from '../conversation/content/transcript.js';
import type { GroupMember } from '../crypto/index.js';
import type { Admission } from './admission.js';
import { type Background, isPassing } from './background.js';
import type { DeskBriefing } from './briefing.js';
import type { OnRecord } from './on-record.js';
import { type Accept, OpenAccepts } from './open-accepts.js';
import type { QueueBoard } from './queue-board.js';
import type { Shifts } from './shifts.js';
import type { Team, TeamRequest } from './team.js';
import type { WaitingLine } from './waiting-line.js';

interface TeamRequestsOptions {
  readonly clock: Clock;
  readonly background: Background;
  readonly team: Team;
  readonly admission: Admission;
  readonly briefing: DeskBriefing;
  readonly board: QueueBoard;
  readonly line: WaitingLine;
  readonly shifts: Shifts;
  readonly conversations: OnRecord;
}

/** What those on shift ask of the desk, handed to the part that answers it. */
export class TeamRequests {
  readonly #options: TeamRequestsOptions;
  readonly #accepts = new OpenAccepts();
  #resumed = false;

  constructor(options: TeamRequestsOptions) {
    this.#options = options;
  }

  /** Somebody on shift has asked for something: it is done in its turn. */
  on(request: TeamRequest): void {
    const { sender, content, settle } = request;
    const { background } = this.#options;
    if (content.type === 'accept') this.#onAccept(sender, content);
    else background.add(() => settling(settle, () => this.#on(request)));
  }

  /** With each connection. With the first, what was asked before the desk was stopped is still to be done, and there may be news that nobody was told. */
  async resume(): Promise<void> {
    if (!this.#resumed) {
      await this.#options.team.resume();
      await this.#tellAll();
    }
    this.#resumed = true;
    await this.endOver();
    await this.handOwed();
  }

  /** Nothing is left to be done where whoever asks is about to be answered. */
  #onAccept(sender: Person, content: Accept): void {
    const { admission, background, team } = this.#options;
    const isAnswer = (word: TeamContent) => (word.type === 'admitted' || word.type === 'refused') && word.to === sender.id && word.conversation === content.conversation;
    // It was asked before that was said.
    const accept = !content.anew && team.unsaid.some(isAnswer) ? undefined : this.#accepts.add(sender, content);
    if (accept) background.add(() => this.#accepts.answer(accept, (newest) => admission.onAccept(sender, newest)));
  }

  /** Everybody everything, for the sake of somebody who has just come. */
  async #tellAll(): Promise<void> {
    const { line, board, briefing } = this.#options;
    await line.update();
    await board.tellAll();
    await briefing.tellAll();
  }

  async #on({ id, sender, content }: TeamRequest): Promise<void> {
    const { admission, briefing } = this.#options;
    switch (content.type) {
      case 'hello':
        return this.#onHello(sender, content.sealKey);
      case 'offer':
        return admission.onOffer(sender, content, id);
      case 'note':
      case 'presence':
      case 'dispose':
        return briefing.on(sender, content);
      case 'ask-metrics':
        return this.#onAskMetrics(sender, content);
      case 'leave':
        return this.endShift([sender.id]);
      default:
        return;
    }
  }

  /** Who was let in and has yet to be handed what was said before. */
  async handOwed(): Promise<void> {
    await this.#options.admission.handOwed();
  }

  /** Out of the team and of all conversations. */
  async endShift(members: readonly string[]): Promise<void> {
    await this.#options.shifts.end(members);
    await this.#options.line.update();
  }

  /** Ends the shifts whose certificates have run out, or were revoked; whom the clinic has revoked leaves, shift or not, and who is in a conversation and not on shift: their team was lost, or the desk was stopped while they left. */
  async endOver(): Promise<void> {
    const { clock, team, admission } = this.#options;
    const now = clock.now();
    const { members } = team;
    await admission.dropRevoked();
    await team.dissolveRevoked();
    const isOver = ({ id, notAfterMs = Infinity }: GroupMember) => notAfterMs < now || !team.members.some((member) => member.id === id);
    const over = [...members.filter(isOver), ...team.revoked].map(({ id }) => id).concat(admission.strays);
    if (over.length > 0) await this.endShift(over);
  }

  async #onHello(sender: Person, sealKey: string): Promise<void> {
    await this.#options.admission.keepSealKey(sender.id, sealKey);
    await this.#tellAll();
  }

  /** Assistants have no say in it; a span that is none is not answered. */
  async #onAskMetrics(sender: Person, { id, query }: Extract<TeamContent, { type: 'ask-metrics' }>): Promise<void> {
    if (sender.role !== 'agent') return;
    const { clock, team, shifts, conversations } = this.#options;
    try {
      await team.send({ v: 1, type: 'metrics', id, report: reportOn(query, conversations.records, await shifts.all(), clock.now()) });
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
    }
  }
}

/** What could not be done for want of storage or of the relay, or since the desk was stopped, comes again with the next start. */
async function settling(settle: () => Promise<void>, task: () => Promise<void>): Promise<void> {
  try {
    await task();
  } catch (error) {
    const stopped = error instanceof ConversationError && error.code === 'closed';
    if (!stopped && !isPassing(error)) await settle();
    throw error;
  }
  await settle();
}
