import type { Policy } from '../../policy/policy.js';
import { ConversationError } from '../errors.js';
import { contactsOf } from '../facts.js';
import type { ClinicFacts, Member } from '../state.js';
import type { PlacedItem } from './transcript.js';
import { breaksPolicy, crossedOut, type Detector, type DetectorOptions, type Screened, screenIncoming, screenOutgoing, type Veil } from '../veils.js';

/** Fetches what finds personal data. It is big, and not needed before the first message. */
export type LoadDetector = () => Promise<Detector>;

/** The detector of `sotto/phi`, in a chunk of its own. */
export const loadDetector: LoadDetector = async () => (await import('../../phi/index.js')).detect;

/** A text that somebody else has sent, as it may be kept. */
export interface Received {
  readonly text: string;
  readonly veils: readonly Veil[];
  /** An unchanged program would not have sent it. */
  readonly breach: boolean;
}

/** Applies the policy to texts in both directions. Nothing passes unchecked: as long as the detector cannot be loaded, nothing is sent or received. */
export class Screening {
  readonly #fetch: LoadDetector;
  #loading: Promise<Detector> | undefined;
  #detect: Detector | undefined;

  constructor(fetch: LoadDetector) {
    this.#fetch = fetch;
  }

  /** @throws ConversationError `unchecked`; it may work later. */
  async load(): Promise<Detector> {
    this.#loading ??= this.#fetch();
    try {
      this.#detect = await this.#loading;
      return this.#detect;
    } catch (cause) {
      this.#loading = undefined;
      throw new ConversationError('unchecked', 'what finds personal data could not be loaded', { cause });
    }
  }

  /** What may be sent of a text, in its setting. @throws ConversationError `unchecked` */
  async outgoing(text: string, setting: DetectorOptions, policy: Policy): Promise<Screened> {
    const detect = await this.load();
    const found = [...detect(text, { ...setting, final: true })];
    for (let before = text; ; ) {
      const screened = screenOutgoing(text, found, policy);
      if (screened.kind === 'blocked' || screened.text === before) return screened;
      // X's may make something of what stands around them, which whoever receives it would find.
      before = screened.text;
      found.push(...detect(before, { ...setting, final: true }));
    }
  }

  /** A draft with everything replaced that must not be kept. @throws ConversationError `unchecked` */
  async draft(text: string, setting: DetectorOptions, policy: Policy): Promise<string> {
    const detect = await this.load();
    return screenIncoming({ text }, detect(text, setting), policy).text;
  }

  /** A text with all personal data replaced, whatever the policy says. @throws ConversationError `unchecked` */
  async wholly(text: string): Promise<string> {
    const detect = await this.load();
    return crossedOut(text, detect(text, { final: true }));
  }

  /**
   * What may be kept of a text by somebody else. Only what is found without the question counts as a breach: the sender may not have read it yet.
   *
   * @param policies - `policy`: what holds here, `signed`: what the sender has to keep to.
   * @throws TypeError before {@link load}
   */
  incoming(content: { text: string; veils?: readonly Veil[] | undefined }, setting: DetectorOptions, policies: { policy: Policy; signed: Policy }): Received {
    if (!this.#detect) throw new TypeError('the detector is not loaded');
    const { context, ...plainly } = { ...setting, final: true };
    const found = this.#detect(content.text, { ...setting, final: true });
    const plain = context === undefined ? found : this.#detect(content.text, plainly);
    return { ...screenIncoming(content, [...found, ...plain], policies.policy), breach: breaksPolicy(content.text, plain, policies.signed) };
  }
}

/** What a message by a member answers: what somebody else has last written. */
function questionTo(sender: string, items: Iterable<PlacedItem>): string | undefined {
  let last: PlacedItem | undefined;
  for (const placed of items) if (placed.item.kind === 'message' && placed.item.sender.id !== sender && placed.seq >= (last?.seq ?? 0)) last = placed;
  return last?.item.kind === 'message' ? last.item.text : undefined;
}

/**
 * What a text by a member is read by: what it answers, the names of those who care, which certificates say to everybody in the conversation, what the clinic says
 * of itself, and whether its author is one of those who care.
 */
export function settingOf(sender: string, items: Iterable<PlacedItem>, roster: readonly Pick<Member, 'id' | 'role' | 'name'>[], clinic: ClinicFacts): DetectorOptions {
  const context = questionTo(sender, items);
  const offers = roster.some(({ id, role }) => id === sender && role !== 'visitor');
  return { ...(context !== undefined && { context }), staff: roster.flatMap(({ role, name }) => (role === 'visitor' ? [] : name)), known: contactsOf(clinic), ...(offers && { offers }) };
}
