import { toBase64Url } from '../../bytes.js';
import { type Group, groupId, type GroupMember, roster } from '../../crypto/index.js';
import { DutyError } from './duty.js';
import { StorageError } from '../../storage/storage.js';
import { ConversationError } from '../errors.js';
import { GroupSession, type GroupSessionOptions } from '../group/group-session.js';
import { Order } from '../group/order.js';
import { encodeTeamContent, parseTeamContent, type TeamContent } from './team-content.js';
import type { Entry } from '../vault.js';

interface ShiftTeamOptions extends Omit<GroupSessionOptions, 'handler' | 'prefix'> {
  readonly signal: AbortSignal;
  /** Histories are sealed to it. */
  readonly sealKey: Uint8Array;
  readonly createKeyPackage: () => Promise<Uint8Array>;
  /** Hands the desk a KeyPackage for the team. Rejects with DutyError. */
  readonly requestShift: (keyPackage: Uint8Array) => Promise<{ team: string; seq: number }>;
  /** The member has its place. */
  readonly onOn: () => void;
  /** What the desk tells. */
  readonly onTold: (content: TeamContent) => void;
  /** The member has no place, or not any more. */
  readonly onOver: () => void;
  readonly onChange: () => void;
  /** What a step failed with that nobody waits for. */
  readonly onFailed: (error: unknown) => void;
}

/** How long somebody who leaves waits for what they have said to be sent. */
export const SENT_WITHIN_MS = 3000;
const RETRY_MS = 3000;
/** The desk makes a place each time. */
const ASK_AGAIN_MS = 30_000;
const PREFIX = 'team/';

/** A member's place in the team's group: asked of the desk, or taken up where it was left; what the desk tells and is told through it. */
export class ShiftTeam {
  readonly #options: ShiftTeamOptions;
  #session: GroupSession | undefined;
  #start: Promise<{ team: string; seq: number }> | undefined;
  readonly #order: Order;
  #followed = false;
  #greeted = false;

  constructor(options: ShiftTeamOptions) {
    this.#options = options;
    this.#order = new Order(options.clock);
  }

  /** Everybody on shift, as far as this member knows. */
  get members(): GroupMember[] {
    return this.#session && !this.#session.end ? roster(this.#session.group).filter(({ role }) => role !== 'desk') : [];
  }

  /** Whether this member has a place. */
  get on(): boolean {
    return this.#session !== undefined && !this.#session.end;
  }

  /** Whether the desk was told something that is not with the relay yet. */
  get unsent(): boolean {
    return this.on && (this.#session?.outbox.length ?? 0) > 0;
  }

  /** There is a group whose desk was asked for everything, or there has been one. */
  get resumed(): boolean {
    return this.#greeted || this.#session?.end !== undefined;
  }

  /** Takes the place up where it was left, or asks the desk for one. @throws ConversationError `lost`, StorageError */
  async resume(): Promise<void> {
    this.#session ??= await GroupSession.load(this.#sessionOptions());
    if (!this.#session) {
      // Once: for a second request the desk would take the first's place away.
      if (!this.#start) void this.#request().catch(this.#options.onFailed);
      return;
    }
    this.#follow(this.#session);
    // The queue and what else the desk tells is in memory only: it is told again.
    if (!this.resumed) await this.#sayHello();
  }

  /** The Welcome has come; `entries` are stored with the group. @throws ConversationError `bad-content` when it is for another group than the desk named; StorageError */
  async begin(group: Group, entries: readonly Entry[]): Promise<void> {
    const start = await this.#start;
    if (!start || toBase64Url(groupId(group)) !== start.team) throw new ConversationError('bad-content', 'not the team that the desk named');
    await this.#session?.stop();
    this.#followed = this.#greeted = false;
    this.#session = await GroupSession.begin(this.#sessionOptions(), { group, cursor: start.seq, entries });
    this.#follow(this.#session);
    await this.#sayHello().catch(this.#options.onFailed);
  }

  /** Its Welcome does not open: asks the desk for another place, in a while. */
  askAgain(): void {
    this.#start = undefined;
    void this.#pause(ASK_AGAIN_MS)
      .then((passed) => (passed ? this.resume() : undefined))
      .catch(this.#options.onFailed);
  }

  /** Rejects with DutyError `not-signed-in`. */
  async tell(content: TeamContent): Promise<void> {
    if (!this.#session || this.#session.end) throw new DutyError('not-signed-in', 'the shift is not on');
    await this.#session.enqueue(this.#order.next(this.#session.outbox), encodeTeamContent(content));
  }

  /** Resolves when everything is sent that was told, or could not be for too long. */
  async untilSent(): Promise<void> {
    const { clock } = this.#options;
    const endsAtMs = clock.now() + SENT_WITHIN_MS;
    while (this.#session && this.#session.outbox.length > 0 && clock.now() < endsAtMs) if (!(await this.#pause(50))) return;
  }

  /** Says that this member's shift ends, if that is possible in a moment. @throws StorageError, ConversationError `closed` */
  async leave(): Promise<void> {
    if (!this.on) return;
    await this.tell({ v: 1, type: 'leave' });
    await this.untilSent();
  }

  /** What certificates are judged against may be newer. @throws StorageError */
  async profileChecked(): Promise<void> {
    await this.#session?.profileChecked();
  }

  async stop(): Promise<void> {
    await this.#session?.stop();
  }

  async #request(): Promise<void> {
    const { createKeyPackage, requestShift, onOver, signal } = this.#options;
    this.#start = createKeyPackage().then(requestShift);
    try {
      await this.#start;
    } catch (error) {
      if (!(error instanceof DutyError || error instanceof StorageError)) throw error;
      if (error.code === 'refused') return onOver();
      await this.#pause(RETRY_MS);
      if (!signal.aborted && !this.#session) await this.#request();
    }
  }

  /** Asks the desk for everything that those on shift know, and says how histories are sealed to this member. */
  async #sayHello(): Promise<void> {
    await this.tell({ v: 1, type: 'hello', sealKey: toBase64Url(this.#options.sealKey) });
    this.#greeted = true;
  }

  #follow(session: GroupSession): void {
    if (this.#followed) return;
    this.#followed = true;
    session.start();
    this.#options.onOn();
  }

  async #pause(ms: number): Promise<boolean> {
    const { clock, signal } = this.#options;
    return clock.sleep(ms, signal).then(
      () => true,
      () => false,
    );
  }

  #sessionOptions(): GroupSessionOptions {
    const { onTold, onOver, onChange } = this.#options;
    return {
      ...this.#options,
      prefix: PREFIX,
      handler: {
        onMessage: ({ sender, content }) => {
          if (sender.role === 'desk') onTold(parseTeamContent(content));
          return [];
        },
        onSent: () => [],
        onFailed: () => [],
        onCommit: () => [],
        onEnd: () => {
          queueMicrotask(onOver);
          return [];
        },
        onChange,
      },
    };
  }
}
