import { isSecure } from '../../transport/address.js';

/** What of `ConversationOptions` says whose conversation it is. */
interface Place {
  readonly clinic: string;
  readonly origin?: string;
  readonly sharedWith?: unknown;
  readonly instance?: string;
  readonly brand?: string;
  readonly warn?: (message: string) => void;
}

const MAX_ORIGINS = 8;

/**
 * Under which name this device keeps a conversation: that of the page's origin or, where its page shares it, of the set of origins that do, its
 * own always among them. Only pages that all name each other come to the same name: who names others without being named gets a conversation that
 * nobody else has. Where the browser keeps sites apart, hosts of another site have another storage anyway.
 */
export function storageName({ clinic, origin = '', sharedWith, instance = '', brand = 'sotto', warn }: Place): string {
  const shared = sharedWith === undefined ? undefined : sharedOrigins(origin, sharedWith);
  if (sharedWith !== undefined && !shared) warn?.(`the conversation is not shared: expected at most ${MAX_ORIGINS} origins such as https://app.clinic.example, and a page with an origin like these`);
  // An origin has no space, and brand and instance no colon: no page can spell the name of another one's.
  return `${withoutColon(brand)}:${clinic}:${(shared ?? [origin]).join(' ')}:${withoutColon(instance)}`;
}

function withoutColon(text: string): string {
  return text.replaceAll('%', '%25').replaceAll(':', '%3A');
}

/** The sorted set of those that share, or undefined when that is not what was given. */
function sharedOrigins(own: string, value: unknown): readonly string[] | undefined {
  const given: unknown = typeof value === 'string' ? value.split(' ').filter(Boolean) : value;
  if (!Array.isArray(given)) return undefined;
  const origins = [...new Set<unknown>([own, ...given])];
  return origins.length <= MAX_ORIGINS && origins.every(isOrigin) ? origins.toSorted() : undefined;
}

/** Exactly as a browser writes it, so that two pages cannot mean the same and write it differently. */
function isOrigin(value: unknown): value is string {
  return typeof value === 'string' && URL.canParse(value) && new URL(value).origin === value && isSecure(new URL(value));
}
