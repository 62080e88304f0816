import { toBase64Url } from '../../bytes.js';
import type { AppendRequest, BlobLimits, CreateRequest, LogLimits, PutBlobRequest, ReadRequest, Store } from '../../relay/store.js';
import * as assert from '../assert.js';

export const NOW_MS = Date.UTC(2026, 0, 1);
export const DAY_MS = 86_400_000;

export function id(): string {
  return toBase64Url(randomBytes(32));
}

export const NO_LIMITS: BlobLimits & LogLimits = { entriesPerConversation: Infinity, entryBytesPerConversation: Infinity, epochsPerConversation: Infinity, blobBytes: Infinity, blobsPerConversation: Infinity, blobBytesPerConversation: Infinity, blobBytesInAll: Infinity };

/** A conversation as a relay would ask a store for it. */
export class Log {
  readonly conversation = id();
  readonly access = id();

  creation(changes: Partial<CreateRequest> = {}): CreateRequest {
    const { conversation, access } = this;
    return { conversation, access, epoch: 1, digest: id(), welcome: { to: id(), item: randomBytes(9) }, nowMs: NOW_MS, ...changes };
  }

  message(changes: Partial<AppendRequest> = {}): AppendRequest {
    const { conversation, access } = this;
    return { conversation, epoch: 1, tokenHash: access, digest: id(), entry: randomBytes(20), limits: NO_LIMITS, nowMs: NOW_MS, ...changes };
  }

  putting(blob: string, changes: Partial<PutBlobRequest> = {}): PutBlobRequest {
    return { conversation: this.conversation, epoch: 1, tokenHash: this.access, blob, index: 0, bytes: randomBytes(50), limits: NO_LIMITS, nowMs: NOW_MS, ...changes };
  }

  reading(changes: Partial<ReadRequest> = {}): ReadRequest {
    return { conversation: this.conversation, epoch: 1, tokenHash: this.access, after: 0, ...changes };
  }
}

export async function opened(store: Store): Promise<Log> {
  const log = new Log();
  assert.equal((await store.create(log.creation())).kind, 'created');
  return log;
}

export const refused = (code: string) => ({ kind: 'refused', code });

/** As many as are asked for: browsers give 64 KiB at a time. */
export function randomBytes(length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  for (let at = 0; at < length; at += 65_536) crypto.getRandomValues(bytes.subarray(at, at + 65_536));
  return bytes;
}

export function hexOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The bytes of all pages. */
export async function readAll(store: Store, request: ReadRequest): Promise<{ seq: number; hex: string }[]> {
  const found = [];
  for (let after = request.after; ; ) {
    const page = await store.read({ ...request, after });
    assert.ok(page.kind === 'page');
    found.push(...page.entries.map(({ seq, bytes }) => ({ seq, hex: hexOf(bytes) })));
    if (!page.more) return found;
    after = page.entries.at(-1)?.seq ?? assert.fail('more, but nothing');
  }
}

export async function itemsOf(store: Store, mailbox: string, after = 0): Promise<number[]> {
  const { entries } = await store.items({ mailbox, after, nowMs: NOW_MS });
  return entries.map(({ bytes }) => bytes[0] ?? -1);
}
