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

export interface SealedHistory {
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
  readonly #parts = new Map<string, Uint8Array>();

  /** Keeps a part; further ones than a history can have are dropped. */
  add(item: Extract<MailboxItem, { kind: 'history' }>): void {
    if (this.#parts.size < MAX_PARTS) this.#parts.set(`${item.part}/${item.parts}`, item.sealed);
  }

  /**
   * The history, once all parts of the digest are there.
   *
   * @throws ConversationError `bad-content` when what the desk sealed is no history.
   */
  open(conversation: string, expected: { parts: number; digest: string }, secretKey: Uint8Array): PlacedItem[] | undefined {
    const sealed = Array.from({ length: Math.min(expected.parts, MAX_PARTS) }, (_, part) => this.#parts.get(`${part}/${expected.parts}`));
    const complete = sealed.filter((bytes) => bytes !== undefined);
    if (complete.length !== expected.parts || toBase64Url(sha256(concatBytes(...complete))) !== expected.digest) return undefined;
    try {
      const plain = complete.map((bytes, part) => openSealed(secretKey, bytes, { info: INFO, aad: binding(conversation, part, expected.parts) }));
      return parseHistory(concatBytes(...plain));
    } catch (error) {
      if (error instanceof CryptoError) throw new ConversationError('bad-content', 'the history was not sealed for this member', { cause: error });
      throw error;
    }
  }
}

function binding(conversation: string, part: number, parts: number): Uint8Array {
  return new TextEncoder().encode(`${conversation}/${part}/${parts}`);
}
