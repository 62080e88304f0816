import type { SuiteName } from '../crypto/index.js';
import type { LocalText } from '../forms/local-text.js';
import type { FilledForm } from '../forms/submission.js';
import type { FileErrorCode } from '../files/errors.js';
import type { FileType, Policy } from '../policy/policy.js';
import type { Hours } from './hours.js';
import type { Veil } from './veils.js';

/** Who can be in a conversation. An assistant is a program, and always named as one. */
export type Role = 'visitor' | 'agent' | 'assistant' | 'desk';

/** What a desk is certified as where its clinic has given it no name. It is called so in the reader's language. */
export const UNNAMED_DESK = 'Clinic record';

/** A member as the MLS tree shows it. */
export interface Member {
  /** base64url SHA-256 of the member's signature key; also its mailbox. */
  readonly id: string;
  readonly role: Role;
  /** From the certificate; empty for a visitor, who has none. */
  readonly name: string;
  /** Whether this is the person asking: a patient's other devices are, too. */
  readonly self: boolean;
  /** Of oneself: on another device than this one. */
  readonly elsewhere?: true;
}

/**
 * - `waiting`: kept on this device, not yet handed to the relay.
 * - `sent`: on the relay's disk.
 * - `delivered`: opened by another member's device.
 * - `read`: shown to a person or an assistant of the clinic.
 * - `failed`: given up; the person may retry.
 */
export type DeliveryStatus = 'waiting' | 'sent' | 'delivered' | 'read' | 'failed';

/**
 * How far a filled form has come.
 *
 * - `waiting`: sealed, kept on this device, not yet announced in the conversation.
 * - `sent`: announced; the desk has not said yet that it has it.
 * - `received`: opened and kept by the clinic's desk.
 * - `refused`: the desk could not accept it; it has to be filled in again.
 * - `failed`: the conversation was over before it was announced.
 */
export type FormStatus = 'waiting' | 'sent' | 'received' | 'refused' | 'failed';

/**
 * What has become of a copy that was asked for by e-mail.
 *
 * - `waiting`: kept on this device, not yet asked.
 * - `asked`: the desk is to send it, and does not say more until it has.
 * - `sent`: the clinic's mail server has it.
 * - `refused`: the desk does not send it.
 * - `failed`: the mailbox does not take it, or the clinic's mail server was out of reach for days.
 */
export type MailStatus = 'waiting' | 'asked' | 'sent' | 'refused' | 'failed';

export type TimelineItem =
  | {
      readonly kind: 'message';
      /** The sender's own id of the message, or where somebody else has used that too, the sender's before it: unique in the conversation. */
      readonly id: string;
      readonly sender: Member;
      readonly text: string;
      /** What of the text is shown as X's, in order; see {@link Conversation.reveal}. */
      readonly veils?: readonly Veil[];
      readonly sentAtMs: number;
      /** Only for one's own messages. */
      readonly status?: DeliveryStatus;
    }
  /** A file. {@link Conversation.openFile} opens it. */
  | {
      readonly kind: 'file';
      readonly id: string;
      readonly sender: Member;
      readonly name: string;
      readonly media: FileType;
      readonly sizeBytes: number;
      readonly sentAtMs: number;
      /** Only for one's own. */
      readonly status?: DeliveryStatus;
      /** While it is on its way: how much of it the relay has, 0 to 1. */
      readonly progress?: number;
    }
  /** A member has looked at what the message hides that the member `author` has written under the id `message`. */
  | { readonly kind: 'revealed'; readonly id: string; readonly member: Member; readonly author: string; readonly message: string; readonly category: string; readonly atMs: number }
  | ({ readonly kind: 'refused'; readonly id: string } & Breach)
  | { readonly kind: 'joined' | 'left'; readonly id: string; readonly member: Member; readonly atMs: number }
  | { readonly kind: 'ended'; readonly id: string; readonly by: Member; readonly atMs: number }
  /** Somebody of the clinic asks for the secure form `form`. */
  | { readonly kind: 'form-request'; readonly id: string; readonly form: string; readonly by: Member; readonly atMs: number }
  /** A form was filled in: that and when, never what. */
  | { readonly kind: 'form-submitted'; readonly id: string; readonly form: string; readonly by: Member; readonly atMs: number; readonly status: FormStatus }
  /** Somebody wants the clinic to mail a copy of the conversation. */
  | { readonly kind: 'mail'; readonly id: string; readonly member: Member; readonly atMs: number; readonly status: MailStatus };

/**
 * A member's program has sent what the policy forbids, which no unchanged one does; it was dropped, or replaced by X's.
 *
 * - `phi`: personal data that must not be sent.
 * - `files`: a file that the policy does not allow, or one that is not what it says.
 * - `transcript`: asked for a copy by e-mail.
 */
export interface Breach {
  readonly member: Member;
  readonly rule: 'phi' | 'files' | 'transcript';
  readonly atMs: number;
}

/**
 * - `new`: nothing has been written; there is no conversation yet.
 * - `open`: messages can be written, whoever is on duty.
 * - `ended`: closed by either side; read-only until a new one is begun.
 * - `left`: this member was removed (handed over); nothing further can be read.
 * - `locked`: nobody has touched it for a while; its content is not in memory any more, and comes back when it is unlocked.
 * - `unavailable`: the conversation cannot be used safely now; `reason` says why.
 */
export type Phase = 'loading' | 'new' | 'open' | 'ended' | 'left' | 'locked' | 'unavailable';

/**
 * - `untrusted`: the clinic's profile or a member's certificate does not check out against the pinned key.
 * - `expired`: by this device's clock, the clinic's profile, its desk's key or a newcomer's certificate is not valid any more, or not yet: one of the two is wrong.
 * - `wrong-origin`: the profile does not allow the page around.
 * - `no-desk`: the clinic's desk has never been on-line.
 * - `unsupported`: the browser lacks what the encryption needs.
 * - `lost`: what this device stored cannot be opened or resumed.
 * - `bad-policy`: what the page asks of the policy is not one.
 */
export type UnavailableReason = 'untrusted' | 'expired' | 'wrong-origin' | 'no-desk' | 'unsupported' | 'lost' | 'bad-policy';

export interface ConversationState {
  readonly id?: string;
  readonly phase: Phase;
  readonly reason?: UnavailableReason;
  /** `offline` stays, however often another attempt is made. */
  readonly connection: 'connecting' | 'online' | 'offline';
  readonly timeline: readonly TimelineItem[];
  /** Everybody who can read what is written now. */
  readonly roster: readonly Member[];
  readonly typing: readonly Member[];
  /** Messages by others that have not been marked read. */
  readonly unread: number;
  /** Decimal digits in groups; the same for all members of the epoch. */
  readonly securityCode?: string;
  /** The same in words: indexes into the English list of BIP 39. */
  readonly securityWords?: readonly number[];
  readonly verification?: Verification;
  /** Whether the conversation survives closing the page; false when the browser gives no storage. */
  readonly remembered: boolean;
  readonly policy: Policy;
  /** Whose programs have broken the policy, first to last. */
  readonly breaches: readonly Breach[];
  /**
   * `warning`: it will lock, unless {@link VisitorConversation.touch} is called. `purged`: it was destroyed for want of anybody at it; `pending`: the
   * relay, which could not be reached, still has its ciphertext.
   */
  readonly idle?: { readonly kind: 'warning'; readonly locksAtMs: number } | { readonly kind: 'purged'; readonly pending?: true };
  /** What was written but not sent when the page was last closed, as far as it may be kept. */
  readonly draft?: string;
  /** While an agent is waited for, as far as the desk knows: how many wait before this visitor, and how long it took lately, in milliseconds. */
  readonly waiting?: { readonly ahead: number; readonly latelyMs?: number | undefined };
  /** The clinic has not confirmed for some minutes that it has what this member sent. */
  readonly unheard?: true;
  /** After the end: whether the visitor is asked what it was like, or has said so. */
  readonly rating?: 'asked' | 'given' | undefined;
  /** It was ended here, and the relay is still to learn of it: until then this device keeps what it has. */
  readonly clearing?: true;
  /** How many earlier messages are kept on this device but not shown after a return; see `returning` of the policy. */
  readonly withheld?: number;
  /** What the clinic says of itself, from its signed profile. */
  readonly clinic: ClinicFacts;
}

/** What speaks for a conversation besides its security code. */
export interface Verification {
  readonly suite: SuiteName;
  /** When this device began or joined it. */
  readonly sinceMs: number;
  /** By member id: when the clinic's word for them ends. A visitor has none. */
  readonly certifiedUntilMs: Readonly<Record<string, number>>;
}

export interface ClinicFacts {
  readonly name: string;
  readonly phone?: string;
  /** Its addresses and other ways to it, as they are written: never covered. */
  readonly contacts?: readonly string[];
  /** What stands before the first message; by language, where the clinic says it in several. */
  readonly greeting?: string | LocalText;
  /** Emergency numbers and their meaning, always shown; likewise. */
  readonly emergency?: string | LocalText;
  /** When somebody is there to answer. */
  readonly hours?: Hours;
  /** Whether its desk mails copies of conversations, where the policy lets it. */
  readonly mails?: boolean;
  /** Secure forms that can be filled in. */
  readonly forms?: readonly FormOutline[];
}

/** A secure form as far as it is known before it is opened. */
export interface FormOutline {
  readonly id: string;
  readonly version: number;
  readonly title: LocalText;
  /** Whether visitors may open it themselves; else it is opened on request. */
  readonly offered: boolean;
  /** Whether it comes before the first message, or in the chat's place outside the clinic's hours. */
  readonly when?: 'before-chat' | 'when-closed';
  /** For `parseForm` of `sotto/forms`. */
  readonly definition: unknown;
}

/**
 * A send either is on its way, kept on this device until delivered, or was refused by a rule.
 *
 * - `phi-blocked`: it holds personal data of these categories, which the policy blocks.
 * - `file`: the file cannot be sent; `why` says why.
 * - `unchecked`: what finds personal data could not be loaded; it may work later.
 * - `unknown-form`: the clinic's profile has no such form, or another version of it.
 * - `locked`: nobody has touched the chat for a while; nothing was taken over, and it can be sent once it is unlocked.
 * - `not-allowed`: the policy forbids it, or the clinic has no way to do it.
 * - `bad-address`: that is no e-mail address.
 */
export type SendResult =
  | { readonly kind: 'queued'; readonly id: string }
  | { readonly kind: 'refused'; readonly rule: 'empty' | 'too-long' | 'closed' | 'unchecked' | 'unknown-form' | 'not-allowed' | 'bad-address' | 'locked' }
  | { readonly kind: 'refused'; readonly rule: 'file'; readonly why: FileErrorCode }
  | { readonly kind: 'refused'; readonly rule: 'phi-blocked'; readonly categories: readonly string[] };

/** A file to be sent: a `File` is one. */
export type FileSource = Pick<File, 'name' | 'size' | 'arrayBuffer'>;

/** A file that was opened, and is of the type it says by what is in it. */
export interface OpenedFile {
  readonly name: string;
  readonly media: FileType;
  readonly bytes: Uint8Array;
}

/** One conversation, as visitor, agent and assistant use it. */
export interface Conversation {
  readonly state: ConversationState;
  /** Called at once and after every change. Returns the way to stop. */
  subscribe(listener: (state: ConversationState) => void): () => void;
  /**
   * Resolves once the message is kept on this device; delivery shows in its status. What the policy masks is sent veiled, what it redacts is
   * replaced by X's before anything is kept.
   */
  send(text: string): Promise<SendResult>;
  /**
   * Tells everybody, and the desk's audit log, that this member looks at what a message of somebody else hides; to be shown only once
   * `state.timeline` has it as `revealed`. What is only `queued` may never leave this device.
   *
   * @param index - Of the veil, in the message's `veils`.
   * @param reason - What for, for the audit log; the console asks its agents.
   * @throws RangeError when there is no such veil.
   */
  reveal(messageId: string, index: number, reason?: RevealReason): Promise<SendResult>;
  /** Keeps what is being written, sealed, with what the policy redacts or blocks replaced by X's. Sending empties it. */
  saveDraft(text: string): Promise<void>;
  /**
   * Resolves once a file is kept on this device, sealed; how far it has come shows in its status and progress. What its metadata says of where and
   * by whom a picture was taken is left out. Messages that are written meanwhile do not wait for it.
   */
  sendFile(file: FileSource): Promise<SendResult>;
  /**
   * Fetches and opens a file of the timeline; waits for the connection if need be.
   *
   * @throws FileError `blocked`, `damaged`, `gone`, `elsewhere`; RangeError when there is no such file; whatever `signal` is aborted with.
   */
  openFile(id: string, signal?: AbortSignal): Promise<OpenedFile>;
  /** Stops sending a file that is on its way. */
  cancelFile(id: string): Promise<void>;
  /** Puts a failed message or file back at its place in the queue. */
  retry(messageId: string): Promise<void>;
  /** Tells the others, at most every few seconds, and only while connected. */
  setTyping(typing: boolean): void;
  /** Everything received so far has been shown to the person. */
  markRead(): void;
  /**
   * Asks the clinic's desk to mail a copy of the conversation, sealed to the desk: nobody else learns the address. What becomes of it shows in the
   * timeline.
   *
   * @param language - BCP 47 tag of the language that the copy is written in.
   */
  mailTranscript(address: string, language: string): Promise<SendResult>;
  /** Ends the conversation for everybody. */
  end(): Promise<void>;
  /** Stops working for this conversation on this page. What is kept stays kept. */
  close(): Promise<void>;
}

/** What an agent may want to see for what a visitor's message hides. Never free text: the audit log holds nothing of what was said. */
export const revealReasons = ['answer', 'identity', 'contact', 'record', 'safety'] as const;
export type RevealReason = (typeof revealReasons)[number];

/** The side of agents and assistants also asks for secure forms. */
export interface CareConversation extends Conversation {
  /** Asks the visitor to fill in a form of the clinic's, by its id. */
  requestForm(form: string): Promise<SendResult>;
}

/** The visitor's side also locks, begins anew and forgets. */
export interface VisitorConversation extends Conversation {
  /** Somebody is there: a key, a press, a scroll. Cheap; call it as often as you like. */
  touch(): void;
  /** Something is being filled in here that is not kept, and that nobody else should read: it counts for locking as what was said does. */
  setFilling(filling: boolean): void;
  /** Brings back what was locked. */
  unlock(): Promise<void>;
  /** Forgets an ended conversation and shows an empty one, once the clinic has everything up to that end. */
  restart(): Promise<void>;
  /**
   * Seals a filled form to the clinic's desk and sends it past the conversation, which is only told that it was sent. Resolves once it is kept,
   * sealed, on this device. Whoever calls has made sure that the values are what the form asks for.
   *
   * @throws FormError `too-large`
   */
  submitForm(form: Pick<FormOutline, 'id' | 'version'>, filled: FilledForm): Promise<SendResult>;
  /** Says what the conversation was like, once, after its end; without a rating, that the visitor would rather not. Resolves once it is kept, to be sent. */
  rate(rating?: Rating): Promise<void>;
  /** Destroys keys and text on this device. */
  forget(): Promise<void>;
}

/** From very poor to very good. */
export type Rating = 1 | 2 | 3 | 4 | 5;

/** Longest message, in UTF-16 code units. */
export const MAX_TEXT_LENGTH = 4000;
