import type { Seen } from '../looks.js';
import type { Numbered } from '../store.js';
import type { BlobRow, ConversationRow, EntryRow, EpochRow, ItemRow, MailboxRow, ProfileRow, Range, RetentionRow, Tables } from '../tables.js';

type Log = { row: ConversationRow; epochs: Map<number, EpochRow>; entries: EntryRow[]; seqs: Map<string, number>; blobs: Map<string, Blob> };
type Blob = { row: BlobRow; parts: Uint8Array[] };
type Mailbox = { row: MailboxRow; items: ItemRow[]; pool: Uint8Array[]; lastResort: Uint8Array | undefined };

/** {@link Tables} in maps: gone with the process. */
export class MemoryTables implements Tables {
  #calendar: Seen | undefined;
  readonly #logs = new Map<string, Log>();
  readonly #retentions = new Map<string, RetentionRow>();
  readonly #tombstones = new Map<string, number>();
  readonly #mailboxes = new Map<string, Mailbox>();
  readonly #profiles = new Map<string, ProfileRow>();

  conversation(id: string): ConversationRow | undefined {
    return this.#logs.get(id)?.row;
  }

  putConversation(row: ConversationRow): void {
    const log = this.#logs.get(row.id);
    if (log) log.row = row;
    else this.#logs.set(row.id, { row, epochs: new Map(), entries: [], seqs: new Map(), blobs: new Map() });
  }

  deleteConversation(id: string): void {
    this.#logs.delete(id);
    this.#retentions.delete(id);
  }

  idleConversations(beforeMs: number, limit: number): string[] {
    const idle = [...this.#logs.values()].filter(({ row }) => row.usedAtMs < beforeMs);
    return idle.slice(0, limit).map(({ row }) => row.id);
  }

  retention(conversation: string): RetentionRow | undefined {
    return this.#retentions.get(conversation);
  }

  putRetention(row: RetentionRow): void {
    this.#retentions.set(row.conversation, row);
  }

  dueRetentions(atMs: number, limit: number): RetentionRow[] {
    return [...this.#retentions.values()].filter(({ dueAtMs }) => dueAtMs <= atMs).slice(0, limit);
  }

  isTombstone(id: string): boolean {
    return this.#tombstones.has(id);
  }

  putTombstone(id: string, atMs: number): void {
    this.#tombstones.set(id, atMs);
  }

  deleteTombstones(beforeMs: number): void {
    for (const [id, atMs] of this.#tombstones) if (atMs < beforeMs) this.#tombstones.delete(id);
  }

  epoch(conversation: string, epoch: number): EpochRow | undefined {
    return this.#logs.get(conversation)?.epochs.get(epoch);
  }

  putEpoch(row: EpochRow): void {
    this.#logs.get(row.conversation)?.epochs.set(row.epoch, row);
  }

  addEntry(row: EntryRow): void {
    const log = this.#logs.get(row.conversation);
    log?.entries.push(row);
    log?.seqs.set(row.digest, row.seq);
  }

  entrySeq(conversation: string, digest: string): number | undefined {
    return this.#logs.get(conversation)?.seqs.get(digest);
  }

  entries(conversation: string, range: Range): Numbered[] {
    return within(this.#logs.get(conversation)?.entries ?? [], range);
  }

  agedEntries(beforeMs: number, limit: number): { id: string; seq: number }[] {
    const aged = [...this.#logs.values()].flatMap(({ entries }) => entries.filter(({ atMs }) => atMs < beforeMs));
    return aged.slice(0, limit).map(({ conversation, seq }) => ({ id: conversation, seq }));
  }

  agedSeq(conversation: string, beforeMs: number): number {
    return Math.max(0, ...(this.#logs.get(conversation)?.entries ?? []).filter(({ atMs }) => atMs < beforeMs).map(({ seq }) => seq));
  }

  deleteEntries(conversation: string, upTo: number): number {
    const log = this.#logs.get(conversation);
    if (!log) return 0;
    const deleted = log.entries.filter(({ seq }) => seq <= upTo);
    for (const { digest } of deleted) log.seqs.delete(digest);
    log.entries = log.entries.filter(({ seq }) => seq > upTo);
    return deleted.reduce((sum, { bytes }) => sum + bytes.length, 0);
  }

  blob(conversation: string, id: string): BlobRow | undefined {
    return this.#logs.get(conversation)?.blobs.get(id)?.row;
  }

  putBlob(row: BlobRow): void {
    const log = this.#logs.get(row.conversation);
    log?.blobs.set(row.id, { row, parts: log.blobs.get(row.id)?.parts ?? [] });
  }

  deleteBlob(conversation: string, id: string): void {
    this.#logs.get(conversation)?.blobs.delete(id);
  }

  countBlobs(conversation: string): { count: number; bytes: number } {
    const blobs = [...(this.#logs.get(conversation)?.blobs.values() ?? [])];
    return { count: blobs.length, bytes: blobs.reduce((sum, { row }) => sum + row.bytes, 0) };
  }

  sumBlobBytes(): number {
    return [...this.#logs.keys()].reduce((sum, id) => sum + this.countBlobs(id).bytes, 0);
  }

  agedBlobs(beforeMs: number, limit: number): BlobRow[] {
    const rows = [...this.#logs.values()].flatMap(({ blobs }) => [...blobs.values()].map(({ row }) => row));
    return rows.filter(({ atMs }) => atMs < beforeMs).slice(0, limit);
  }

  agedBlobsOf(conversation: string, beforeMs: number): BlobRow[] {
    return [...(this.#logs.get(conversation)?.blobs.values() ?? [])].map(({ row }) => row).filter(({ atMs }) => atMs < beforeMs);
  }

  oldestAtMs(conversation: string): number | undefined {
    const log = this.#logs.get(conversation);
    const welcomes = [...this.#mailboxes.values()].flatMap(({ items }) => items.filter((item) => item.conversation === conversation));
    const times = log ? [...log.entries, ...[...log.blobs.values()].map(({ row }) => row), ...welcomes].map(({ atMs }) => atMs) : [];
    return times.length > 0 ? Math.min(...times) : undefined;
  }

  addBlobPart({ conversation, id }: BlobRow, index: number, bytes: Uint8Array): void {
    const blob = this.#logs.get(conversation)?.blobs.get(id);
    if (blob) blob.parts[index] = bytes;
  }

  blobPart(conversation: string, id: string, index: number): Uint8Array | undefined {
    return this.#logs.get(conversation)?.blobs.get(id)?.parts[index];
  }

  mailbox(id: string): MailboxRow | undefined {
    return this.#mailboxes.get(id)?.row;
  }

  putMailbox(row: MailboxRow): void {
    this.#opened(row.id).row = row;
  }

  deleteMailbox(id: string): void {
    this.#mailboxes.delete(id);
  }

  idleMailboxes(beforeMs: number, limit: number): string[] {
    const idle = [...this.#mailboxes.values()].filter(({ row }) => row.usedAtMs < beforeMs);
    return idle.slice(0, limit).map(({ row }) => row.id);
  }

  addItem(row: ItemRow): void {
    this.#opened(row.mailbox).items.push(row);
  }

  items(mailbox: string, range: Range): Numbered[] {
    return within(this.#mailboxes.get(mailbox)?.items ?? [], range);
  }

  agedItems(beforeMs: number, limit: number): { id: string; seq: number }[] {
    const aged = [...this.#mailboxes.values()].flatMap(({ items }) => items.filter(({ atMs }) => atMs < beforeMs));
    return aged.slice(0, limit).map(({ mailbox, seq }) => ({ id: mailbox, seq }));
  }

  deleteItems(mailbox: string, upTo: number): { count: number; bytes: number } {
    const box = this.#opened(mailbox);
    const gone = box.items.filter(({ seq }) => seq <= upTo);
    box.items = box.items.filter(({ seq }) => seq > upTo);
    return { count: gone.length, bytes: gone.reduce((sum, { bytes }) => sum + bytes.length, 0) };
  }

  deleteWelcomes(conversation: string, beforeMs: number): { mailbox: string; count: number; bytes: number }[] {
    return [...this.#mailboxes].flatMap(([mailbox, box]) => {
      const gone = box.items.filter((item) => item.conversation === conversation && item.atMs < beforeMs);
      box.items = box.items.filter((item) => !gone.includes(item));
      return gone.length === 0 ? [] : [{ mailbox, count: gone.length, bytes: gone.reduce((sum, { bytes }) => sum + bytes.length, 0) }];
    });
  }

  addKeyPackage(mailbox: string, bytes: Uint8Array): void {
    this.#opened(mailbox).pool.push(bytes);
  }

  takeKeyPackage(mailbox: string): Uint8Array | undefined {
    return this.#mailboxes.get(mailbox)?.pool.shift();
  }

  countKeyPackages(mailbox: string): number {
    return this.#mailboxes.get(mailbox)?.pool.length ?? 0;
  }

  lastResort(mailbox: string): Uint8Array | undefined {
    return this.#mailboxes.get(mailbox)?.lastResort;
  }

  putLastResort(mailbox: string, bytes: Uint8Array): void {
    this.#opened(mailbox).lastResort = bytes;
  }

  /** Of contents only. */
  sizeBytes(): number {
    const items = [...this.#mailboxes.values()].reduce((sum, box) => sum + box.items.reduce((bytes, item) => bytes + item.bytes.length, 0), 0);
    return [...this.#logs.values()].reduce((sum, { row }) => sum + row.entryBytes, items + this.sumBlobBytes());
  }

  calendar(): Seen | undefined {
    return this.#calendar;
  }

  putCalendar(seen: Seen): void {
    this.#calendar = seen;
  }

  /** They begin empty. */
  newestAtMs(): number {
    return 0;
  }

  setBack(atMs: number): void {
    const logs = [...this.#logs.values()];
    const blobs = logs.flatMap((log) => [...log.blobs.values()]);
    const mailboxes = [...this.#mailboxes.values()];
    const used = [...logs.map(({ row }) => row), ...mailboxes.map(({ row }) => row), ...this.#profiles.values()];
    for (const row of used) row.usedAtMs = Math.min(row.usedAtMs, atMs);
    for (const row of [...logs.flatMap(({ entries }) => entries), ...mailboxes.flatMap(({ items }) => items), ...blobs.map((blob) => blob.row)]) row.atMs = Math.min(row.atMs, atMs);
    for (const row of this.#retentions.values()) row.dueAtMs = Math.min(row.dueAtMs, atMs);
    for (const [id, buriedAtMs] of this.#tombstones) this.#tombstones.set(id, Math.min(buriedAtMs, atMs));
  }

  profile(clinic: string): ProfileRow | undefined {
    return this.#profiles.get(clinic);
  }

  putProfile(row: ProfileRow): void {
    this.#profiles.set(row.clinic, row);
  }

  deleteIdleProfiles(beforeMs: number): void {
    for (const [clinic, { usedAtMs }] of this.#profiles) if (usedAtMs < beforeMs) this.#profiles.delete(clinic);
  }

  #opened(id: string): Mailbox {
    const row = { id, lastSeq: 0, itemCount: 0, itemBytes: 0, usedAtMs: 0 };
    const box = this.#mailboxes.get(id) ?? { row, items: [], pool: [], lastResort: undefined };
    this.#mailboxes.set(id, box);
    return box;
  }
}

function within(rows: readonly Numbered[], { after, upTo, limit, bytes: most }: Range): Numbered[] {
  const start = rows.findIndex(({ seq }) => seq > after);
  const page: Numbered[] = [];
  let size = 0;
  for (const { seq, bytes } of start < 0 ? [] : rows.slice(start, start + limit)) {
    if (seq > upTo || size >= most) break;
    page.push({ seq, bytes });
    size += bytes.length;
  }
  return page;
}
