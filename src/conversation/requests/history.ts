import { sha256 } from '@noble/hashes/sha2.js';
import { concatBytes } from '@noble/hashes/utils.js';
import { toBase64Url } from '../../bytes.js';
import { CryptoError, openSealed, sealTo } from '../../crypto/index.js';
import { ConversationError } from '../errors.js';
import { encodeMailboxItem, type MailboxItem } from '../mailbox.js';
import { encodeHistory, parseHistory, type PlacedItem } from '../content/transcript.js';

/**
 * What was said before a member came, sealed to that member's key (HPKE, RFC 9180). HPKE's base mode does not say who sealed: the digest of
 * the parts, told in the team's group, does.
 */

const INFO = new TextEncoder().encode('sotto history v1');
/** Below the relay's limit for an item, with room for the encapsulated key and headers. */
const PART_BYTES = 96 * 1024;
const MAX_PARTS = 1000;
/** Of one part, since anybody may post one. */
const MAX_COPIES = 8;
const MAX_TRIES = 64;

interface SealedHistory {
  /** Mailbox items, in order. */
  readonly items: Uint8Array[];
  /** base64url SHA-256 of the sealed parts. */
  readonly digest: string;
}

export function sealHistory(conversation: string, items: readonly PlacedItem[], sealKey: Uint8Array): SealedHistory {
  const plain = encodeHistory(items);
  const parts = Math.max(1, Math.ceil(plain.length / PART_BYTES));
  const sealed = Array.from({ length: parts }, (_, part) =>
    sealTo(sealKey, plain.subarray(part * PART_BYTES, (part + 1) * PART_BYTES), { info: INFO, aad: binding(conversation, part, parts) }),
  );
  return {
    items: sealed.map((bytes, part) => encodeMailboxItem({ kind: 'history', conversation, part, parts, sealed: bytes })),
    digest: toBase64Url(sha256(concatBytes(...sealed))),
  };
}

/** Parts of one history as they come in, in any order and among forged ones. */
export class HistoryParts {
  /** By their place, the newest first; last the place that was last posted to. */
  readonly #parts = new Map<string, Uint8Array[]>();

  /** Keeps a part, and of others that say they are the same one the last few: which is forged shows when all are there. What is more than a history can have takes the place of what came first. */
  add(item: Extract<MailboxItem, { kind: 'history' }>): void {
    const place = `${item.part}/${item.parts}`;
    const copies = this.#parts.get(place) ?? [];
    this.#parts.delete(place);
    this.#parts.set(place, [item.sealed, ...copies].slice(0, MAX_COPIES));
    let over = [...this.#parts.values()].reduce((sum, { length }) => sum + length, -MAX_PARTS);
    for (const [oldest, { length }] of this.#parts) {
      if (over <= 0) return;
      this.#parts.delete(oldest);
      over -= length;
    }
  }

  /**
   * The history, once all parts of the digest are there.
   *
   * @throws ConversationError `bad-content` when what the desk sealed is no history.
   */
  open(conversation: string, expected: { parts: number; digest: string }, secretKey: Uint8Array): PlacedItem[] | undefined {
    const complete = this.#choose(expected);
    if (!complete) return undefined;
    try {
      const plain = complete.map((bytes, part) => openSealed(secretKey, bytes, { info: INFO, aad: binding(conversation, part, expected.parts) }));
      return parseHistory(concatBytes(...plain));
    } catch (error) {
      if (error instanceof CryptoError) throw new ConversationError('bad-content', 'the history was not sealed for this member', { cause: error });
      throw error;
    }
  }

  /** The parts of the digest, among the others of their places. Not all that is possible is tried: whoever posts so much only keeps the member from beginning, until it asks again. */
  #choose({ parts, digest }: { parts: number; digest: string }): Uint8Array[] | undefined {
    if (parts > MAX_PARTS) return undefined;
    const places = Array.from({ length: parts }, (_, part) => this.#parts.get(`${part}/${parts}`) ?? []);
    if (places.some(({ length }) => length === 0)) return undefined;
    let tries = MAX_TRIES;
    const choose = (chosen: readonly Uint8Array[]): Uint8Array[] | undefined => {
      const [copies] = places.slice(chosen.length);
      if (!copies) return tries-- > 0 && toBase64Url(sha256(concatBytes(...chosen))) === digest ? [...chosen] : undefined;
      for (const copy of copies) {
        const found = tries > 0 ? choose([...chosen, copy]) : undefined;
        if (found) return found;
      }
      return undefined;
    };
    return choose([]);
  }
}

function binding(conversation: string, part: number, parts: number): Uint8Array {
  return new TextEncoder().encode(`${conversation}/${part}/${parts}`);
}
