import type { Appearance as Look } from '../ui/appearance.js';
import type { SottoErrorCode } from '../ui/events.js';
import type { StringOverrides } from '../i18n/overrides.js';

/**
 * What the page and the frame say to each other, over one MessageChannel: states, counts, language, texts, appearance. Never content, ids of
 * conversations, or keystrokes. What the page says is checked by hand: the frame answers before it has a schema library.
 */

/** A scheme, or all of the look; which look it is, is checked where it is used. */
export type Appearance = 'auto' | 'light' | 'dark' | Look;

/** First word of the page, posted to the frame's exact origin together with the port; later, through the port, how things are now. */
export interface Greeting {
  /** Version of this protocol. */
  readonly sotto: 1;
  /** The clinic's root public key, base64url. */
  readonly clinic: string;
  /** Address of the relay, as the page gave it; not trusted to be one. */
  readonly relay: string;
  /** Whether the visitor wants to see the chat, or it comes back in the background. */
  readonly open: boolean;
  /** Whether the focus moves into it. */
  readonly focus?: boolean;
  /** BCP 47. */
  readonly locale: string;
  /** An `Appearance`, or else `auto`. */
  readonly appearance?: string | Look | undefined;
  /** Texts in place of the built-in ones. */
  readonly strings?: StringOverrides;
  /** Flags of the policy to tighten: an object, or its JSON. Checked where it is used. */
  readonly policy?: unknown;
  /** The clinic's phone number, for when the chat cannot be used. */
  readonly phone?: string;
  /** Tells several conversations with one clinic on one site apart. */
  readonly instance?: string;
  /** Origins whose pages go on with the same conversation: a list, or separated by spaces. Checked where it is used. */
  readonly sharedWith?: unknown;
  /** Whether the chat covers all of the page, and has no corner to be made larger by. */
  readonly covers?: boolean;
  /** The clinic's own id of the patient whom the page has signed in. */
  readonly patient?: string | undefined;
}

/** One that was read. */
export interface PageGreeting extends Greeting {
  readonly appearance: Appearance;
}

/** Page to frame: how things are now, of which `open`, `focus`, `locale`, `appearance`, `covers` and `patient` count, or a key. */
export type PageMessage =
  | Greeting
  /** It was pressed on the page: the third time in a row the visitor wants to be gone. */
  | { readonly type: 'escape' };

/** Frame to page: how things are, what the visitor or the frame wants of it, or what it is to tell its own scripts. */
export type FrameMessage =
  | FrameState
  | FrameEvent
  /** The visitor put the chat away. */
  | { readonly type: 'close' }
  /** Asks for the focus, where a browser lets no frame take it. */
  | { readonly type: 'focus' }
  /** Asks for the site's word on the patient, to be posted to the port that comes with it: the assertion, or undefined. */
  | { readonly type: 'assertion' }
  /** How large the visitor wants the chat, in CSS pixels, where there is room. */
  | { readonly type: 'size'; readonly width: number; readonly height: number };

/** What the page's own scripts hear as `sotto-` and its type. */
export type FrameEvent =
  | { readonly type: 'conversation-start' | 'conversation-end' }
  | { readonly type: 'unread'; readonly unread: number }
  | { readonly type: 'error'; readonly code: SottoErrorCode };

interface FrameState {
  readonly type: 'state';
  /** Whether a conversation is going on, to be brought back on the next page. */
  readonly active: boolean;
  readonly unread: number;
}

/** The greeting, or undefined for anything else. */
export function parseGreeting(value: unknown): PageGreeting | undefined {
  if (!isObject(value)) return undefined;
  const { sotto, clinic, relay, open, focus, locale, appearance, strings, policy, phone, instance, sharedWith, covers, patient } = value;
  if (sotto !== 1 || !isText(clinic) || !isText(relay) || typeof open !== 'boolean' || !isText(locale)) return undefined;
  return { sotto, clinic, relay, open, ...(focus === true && { focus }), locale, appearance: isAppearance(appearance) ? appearance : 'auto', ...(isByLanguage(strings) && { strings }), ...(policy !== undefined && { policy }), ...(isText(phone) && { phone }), ...(isText(instance) && { instance }), ...(sharedWith !== undefined && { sharedWith }), ...(covers === true && { covers }), ...(isText(patient) && patient && { patient }) };
}

/** A message of the page, or undefined for anything else. */
export function parsePageMessage(value: unknown): PageGreeting | { readonly type: 'escape' } | undefined {
  return isObject(value) && value['type'] === 'escape' ? { type: 'escape' } : parseGreeting(value);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

/** The texts themselves are checked where they are used. */
function isByLanguage(value: unknown): value is StringOverrides {
  return isObject(value) && Object.values(value).every(isObject);
}

/** Addresses, keys and tags are all far shorter. */
function isText(value: unknown): value is string {
  return typeof value === 'string' && value.length <= 2048;
}

function isAppearance(value: unknown): value is Appearance {
  return isObject(value) || value === 'auto' || value === 'light' || value === 'dark';
}
