import type { Appearance as Look } from '../ui/appearance.js';
import type { StringOverrides } from '../i18n/overrides.js';

/**
 * What the page and the frame say to each other, over one MessageChannel: states, counts, language, texts, appearance. Never content, ids of
 * conversations, or keystrokes. Checked by hand: the loader has no room for a schema library, and the frame answers before it has one.
 */

/** A scheme, or all of the look; which look it is, is checked where it is used. */
export type Appearance = 'auto' | 'light' | 'dark' | Look;

/** First word of the page, posted to the frame's exact origin together with the port. */
export interface Greeting {
  /** Version of this protocol. */
  readonly sotto: 1;
  /** The clinic's root public key, base64url. */
  readonly clinic: string;
  /** Address of the relay, as the page gave it; not trusted to be one. */
  readonly relay: string;
  /** Whether the visitor asked for the chat, or it comes back in the background. */
  readonly open: boolean;
  /** BCP 47. */
  readonly locale: string;
  /** An `Appearance`, or else `auto`. */
  readonly appearance?: string | Look;
  /** Texts in place of the built-in ones. */
  readonly strings?: StringOverrides;
  /** Flags of the policy to tighten: an object, or its JSON. Checked where it is used. */
  readonly policy?: unknown;
  /** The clinic's phone number, for when the chat cannot be used. */
  readonly phone?: string;
}

/** Page to frame. */
export type PageMessage =
  | { readonly type: 'open' }
  | { readonly type: 'close' }
  /** The key was pressed on the page: the third time in a row the visitor wants to be gone. */
  | { readonly type: 'escape' }
  | { readonly type: 'locale'; readonly locale: string }
  | { readonly type: 'appearance'; readonly appearance: Appearance };

/** Frame to page: how things are, or the visitor's wish to put the chat away. */
export type FrameMessage = FrameState | { readonly type: 'close' };

export interface FrameState {
  readonly type: 'state';
  /** Whether a conversation is going on, to be brought back on the next page. */
  readonly active: boolean;
  readonly unread: number;
}

/** The greeting, or undefined for anything else. */
export function parseGreeting(value: unknown): (Greeting & { readonly appearance: Appearance }) | undefined {
  if (!isObject(value)) return undefined;
  const { sotto, clinic, relay, open, locale, appearance, strings, policy, phone } = value;
  if (sotto !== 1 || !isText(clinic) || !isText(relay) || typeof open !== 'boolean' || !isText(locale)) return undefined;
  return { sotto, clinic, relay, open, locale, appearance: isAppearance(appearance) ? appearance : 'auto', ...(isByLanguage(strings) && { strings }), ...(policy !== undefined && { policy }), ...(isText(phone) && { phone }) };
}

/** A message of the page, or undefined for anything else. */
export function parsePageMessage(value: unknown): PageMessage | undefined {
  if (!isObject(value)) return undefined;
  const { type, locale, appearance } = value;
  if (type === 'open' || type === 'close' || type === 'escape') return { type };
  if (type === 'locale' && isText(locale)) return { type, locale };
  return type === 'appearance' && isAppearance(appearance) ? { type, appearance } : undefined;
}

/** A message of the frame, or undefined for anything else. */
export function parseFrameMessage(value: unknown): FrameMessage | undefined {
  if (!isObject(value)) return undefined;
  const { type, active, unread } = value;
  if (type === 'close') return { type };
  return type === 'state' && typeof active === 'boolean' && typeof unread === 'number' && unread >= 0 ? { type, active, unread } : undefined;
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
