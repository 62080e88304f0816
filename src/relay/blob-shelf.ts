import { equalBytes } from '../bytes.js';
import type * as store from './store.js';
import type { BlobRow, Tables } from './tables.js';

/** The rules of the blobs of a {@link store.Store}, for those whose right to them has been checked. A blob only grows, part by part in order. */
export class BlobShelf {
  readonly #tables: Tables;

  constructor(tables: Tables) {
    this.#tables = tables;
  }

  put(request: store.PutBlobRequest): store.BlobSize | store.Refused {
    const { conversation, blob: id, index, bytes, limits, nowMs } = request;
    const held = this.#tables.blob(conversation, id) ?? { conversation, id, parts: 0, bytes: 0, atMs: nowMs };
    if (index < held.parts) return this.#repeated(request, held);
    if (index > held.parts) return { kind: 'refused', code: 'gone' };
    const grown: BlobRow = { ...held, parts: held.parts + 1, bytes: held.bytes + bytes.length, atMs: nowMs };
    if (grown.bytes > limits.blobBytes) return { kind: 'refused', code: 'too-large' };
    if (!this.#hasRoom(request)) return { kind: 'refused', code: 'blobs-full' };
    this.#tables.putBlob(grown);
    this.#tables.addBlobPart(grown, index, bytes);
    return { kind: 'size', parts: grown.parts };
  }

  size({ conversation, blob }: store.BlobRequest): store.BlobSize {
    return { kind: 'size', parts: this.#tables.blob(conversation, blob)?.parts ?? 0 };
  }

  part({ conversation, blob, index }: store.BlobRequest & { index: number }): store.BlobPart | store.Refused {
    const bytes = this.#tables.blobPart(conversation, blob, index);
    return bytes ? { kind: 'part', bytes } : { kind: 'refused', code: 'gone' };
  }

  drop({ conversation, blob }: store.BlobRequest): store.Done {
    this.#tables.deleteBlob(conversation, blob);
    return { kind: 'done' };
  }

  /** Deletes whole blobs, at most so many; returns how many. */
  expire(beforeMs: number, limit: number): number {
    const aged = this.#tables.agedBlobs(beforeMs, limit);
    for (const { conversation, id } of aged) this.#tables.deleteBlob(conversation, id);
    return aged.length;
  }

  #repeated({ conversation, blob, index, bytes }: store.PutBlobRequest, { parts }: BlobRow): store.BlobSize | store.Refused {
    const held = this.#tables.blobPart(conversation, blob, index);
    return held && equalBytes(held, bytes) ? { kind: 'size', parts } : { kind: 'refused', code: 'exists' };
  }

  /** What all conversations hold is added up with the first part of a blob only. */
  #hasRoom({ conversation, index, bytes, limits }: store.PutBlobRequest): boolean {
    const held = this.#tables.countBlobs(conversation);
    if (held.bytes + bytes.length > limits.blobBytesPerConversation) return false;
    return index > 0 || (held.count < limits.blobsPerConversation && this.#tables.sumBlobBytes() + bytes.length <= limits.blobBytesInAll);
  }
}
