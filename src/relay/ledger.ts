import { utf8ToBytes } from '@noble/hashes/utils.js';
import { equalBytes } from '../bytes.js';
import type { RelayErrorCode } from '../transport/errors.js';
import { BlobShelf } from './blob-shelf.js';
import { lookAt } from './looks.js';
import { Retentions } from './retentions.js';
import * as store from './store.js';
import type { ConversationRow, EpochRow, MailboxRow, Tables } from './tables.js';

/** Of one page, which many may ask for at once: rows, and bytes before its last one. */
const PAGE = { limit: 64, bytes: 128 * 1024 };
/** Rows of one round of `expire`, and those of them that may be large. */
const EXPIRE_BATCH = 500;
const EXPIRE_BLOBS = 8;
const HOUR_MS = 3_600_000;
/** How exactly logs and mailboxes remember when they were last used: keeping the very moment would cost a write, or an index entry, each time. */
const USE_GRAIN_MS = HOUR_MS;

/** Half of what is kept of most: a day's leap would delete all of it. */
const PATIENCE = { leapMs: 12 * HOUR_MS, doubtMs: 6 * HOUR_MS, grainMs: HOUR_MS };

/**
 * The rules of a relay's {@link store.Store}, written once over {@link Tables}. Each method checks everything before it writes anything,
 * so that a refusal leaves no trace; whoever calls it makes its writes atomic and durable.
 */
export class Ledger {
  readonly #tables: Tables;
  readonly #blobs: BlobShelf;
  readonly #retentions: Retentions;
  /** The latest that it has been. */
  #latestMs: number;

  constructor(tables: Tables) {
    this.#tables = tables;
    this.#latestMs = tables.newestAtMs();
    this.#blobs = new BlobShelf(tables);
    this.#retentions = new Retentions(tables, {
      entries: (id, upTo) => this.#expireEntries(id, upTo),
      welcomes: (id, beforeMs) => this.#deleteWelcomes(id, beforeMs),
    });
  }

  create({ conversation: id, epoch, access, digest, welcome, nowMs }: store.CreateRequest): store.Created | store.Refused {
    const held = this.#tables.conversation(id);
    if (held) return held.digest === digest ? { kind: 'created', deliveries: [] } : refused('exists');
    if (this.#tables.isTombstone(id)) return refused('gone');
    if (!this.#hasRoom([welcome], store.CREATION_ROOM)) return refused('mailbox-full');
    this.#tables.putConversation({ id, epoch, lastSeq: 0, expiredUpTo: 0, entryBytes: 0, digest, usedAtMs: grain(nowMs) });
    this.#tables.putEpoch({ conversation: id, epoch, access, closedBy: 0 });
    return { kind: 'created', deliveries: [this.#deliver(welcome, nowMs, id)] };
  }

  append(request: store.AppendRequest): store.Appended | store.Refused {
    const { conversation: id, epoch, tokenHash, digest, commit } = request;
    const found = this.#unlock(id, epoch, tokenHash);
    if (found.kind === 'refused') return found;
    const held = this.#tables.entrySeq(id, digest);
    if (held !== undefined) return { kind: 'appended', seq: held, duplicate: true, deliveries: [] };
    if (epoch !== found.conversation.epoch) return refused('stale-epoch');
    if (isFull(found.conversation, request)) return refused('log-full');
    if (commit && !this.#hasRoom(commit.welcomes)) return refused('mailbox-full');
    return this.#append(request, found.conversation, found.epoch);
  }

  #append({ digest, entry, commit, nowMs }: store.AppendRequest, conversation: ConversationRow, epoch: EpochRow): store.Appended {
    const seq = conversation.lastSeq + 1;
    this.#tables.addEntry({ conversation: conversation.id, seq, digest, atMs: nowMs, bytes: entry });
    this.#tables.putConversation({ ...conversation, lastSeq: seq, entryBytes: conversation.entryBytes + entry.length, epoch: conversation.epoch + (commit ? 1 : 0), usedAtMs: grain(nowMs) });
    if (commit) {
      this.#tables.putEpoch({ ...epoch, closedBy: seq });
      this.#tables.putEpoch({ conversation: conversation.id, epoch: conversation.epoch + 1, access: commit.next, closedBy: 0 });
    }
    const deliveries = commit?.welcomes.map((welcome) => this.#deliver(welcome, nowMs, conversation.id)) ?? [];
    return { kind: 'appended', seq, duplicate: false, deliveries };
  }

  read({ conversation: id, epoch, tokenHash, after }: store.ReadRequest): store.LogPage | store.Refused {
    const found = this.#unlock(id, epoch, tokenHash);
    if (found.kind === 'refused') return found;
    const { lastSeq, expiredUpTo } = found.conversation;
    const closed = found.epoch.closedBy > 0;
    const until = closed ? found.epoch.closedBy : lastSeq;
    // Past the end: this log is an older copy of the one the reader knew, and would be silent for the entries in between.
    if (after > lastSeq || after < Math.min(expiredUpTo, until)) return refused('gone');
    const entries = this.#tables.entries(id, { after, upTo: until, ...PAGE });
    return { kind: 'page', entries, more: (entries.at(-1)?.seq ?? until) < until, until, closed };
  }

  putBlob(request: store.PutBlobRequest): store.BlobSize | store.Refused {
    return this.#blobRefusal(request) ?? this.#blobs.put(request);
  }

  askBlob(request: store.BlobRequest): store.BlobSize | store.Refused {
    return this.#blobRefusal(request) ?? this.#blobs.size(request);
  }

  getBlob(request: store.BlobRequest & { index: number }): store.BlobPart | store.Refused {
    return this.#blobRefusal(request) ?? this.#blobs.part(request);
  }

  dropBlob(request: store.BlobRequest): store.Done | store.Refused {
    return this.#blobRefusal(request) ?? this.#blobs.drop(request);
  }

  purge({ conversation: id, tokenHash, nowMs }: store.PurgeRequest): store.Done | store.Refused {
    const current = this.#tables.conversation(id)?.epoch ?? 0;
    const found = this.#unlock(id, current, tokenHash);
    if (found.kind === 'refused') return found;
    this.#bury(id, nowMs);
    return { kind: 'done' };
  }

  retain({ conversation: id, tokenHash, keepMs, nowMs }: store.RetainRequest): store.Retained | store.Refused {
    const current = this.#tables.conversation(id)?.epoch ?? 0;
    const found = this.#unlock(id, current, tokenHash);
    return found.kind === 'refused' ? found : { kind: 'retained', keepMs: this.#retentions.shorten(id, keepMs, nowMs) };
  }

  deliver({ to, item, nowMs }: store.DeliverRequest): store.Delivered | store.Refused {
    if (!this.#hasRoom([{ to, item }])) return refused('mailbox-full');
    return { kind: 'delivered', delivery: this.#deliver({ to, item }, nowMs) };
  }

  items({ mailbox: id, after, nowMs }: store.ItemsRequest): store.ItemPage {
    const mailbox = this.#mailbox(id);
    if (mailbox.usedAtMs < grain(nowMs)) this.#tables.putMailbox({ ...mailbox, usedAtMs: grain(nowMs) });
    const entries = this.#tables.items(id, { after, upTo: mailbox.lastSeq, ...PAGE });
    return { kind: 'page', entries, more: entries.length > 0 && (entries.at(-1)?.seq ?? 0) < mailbox.lastSeq };
  }

  settle({ mailbox, upTo }: store.SettleRequest): store.Done {
    this.#deleteItems(mailbox, upTo);
    return { kind: 'done' };
  }

  publish({ mailbox: id, keyPackages, lastResort, nowMs }: store.PublishRequest): store.Published {
    this.#tables.putMailbox({ ...this.#mailbox(id), usedAtMs: grain(nowMs) });
    for (const keyPackage of keyPackages) {
      if (lastResort) this.#tables.putLastResort(id, keyPackage);
      else this.#tables.addKeyPackage(id, keyPackage);
    }
    let poolSize = this.#tables.countKeyPackages(id);
    for (; poolSize > store.POOL_LIMIT; poolSize--) this.#tables.takeKeyPackage(id);
    return { kind: 'published', poolSize };
  }

  take({ mailbox }: store.TakeRequest): store.Taken | store.Refused {
    const keyPackage = this.#tables.takeKeyPackage(mailbox) ?? this.#tables.lastResort(mailbox);
    return keyPackage ? { kind: 'taken', keyPackage } : refused('no-key-package');
  }

  putProfile({ clinic, version, profile, nowMs }: store.PutProfileRequest): store.Done | store.Refused {
    const held = this.#tables.profile(clinic);
    const same = held !== undefined && equalBytes(held.bytes, profile);
    if (held && !same && held.version >= version) return refused('stale-profile');
    if (!same || held.usedAtMs !== grain(nowMs)) this.#tables.putProfile({ clinic, version, bytes: profile, usedAtMs: grain(nowMs) });
    return { kind: 'done' };
  }

  getProfile({ clinic }: store.GetProfileRequest): store.ProfileFound | store.Refused {
    const held = this.#tables.profile(clinic);
    return held ? { kind: 'found', profile: held.bytes } : refused('gone');
  }

  look({ nowMs }: store.LookRequest): store.Looked {
    this.#notice(nowMs);
    const before = this.#tables.calendar();
    const { believed, seen } = lookAt(before ?? { seenAtMs: nowMs }, nowMs, PATIENCE);
    if (seen !== before) this.#tables.putCalendar(seen);
    return { kind: 'looked', believed, bytes: this.#tables.sizeBytes() };
  }

  expire({ contentBeforeMs, idleBeforeMs, nowMs }: store.ExpireRequest): store.Expired {
    this.#notice(nowMs);
    const entries = this.#tables.agedEntries(contentBeforeMs, EXPIRE_BATCH);
    for (const [id, upTo] of lastSeqs(entries)) this.#expireEntries(id, upTo);
    const items = this.#tables.agedItems(contentBeforeMs, EXPIRE_BATCH);
    for (const [id, upTo] of lastSeqs(items)) this.#deleteItems(id, upTo);
    const blobs = this.#blobs.expire(contentBeforeMs, EXPIRE_BLOBS);
    const due = this.#retentions.expire(nowMs, EXPIRE_BATCH);
    const conversations = this.#tables.idleConversations(idleBeforeMs, EXPIRE_BATCH);
    for (const id of conversations) this.#bury(id, nowMs);
    const mailboxes = this.#tables.idleMailboxes(idleBeforeMs, EXPIRE_BATCH);
    for (const id of mailboxes) {
      this.#deleteItems(id, Number.MAX_SAFE_INTEGER);
      this.#tables.deleteMailbox(id);
    }
    this.#tables.deleteTombstones(nowMs - store.TOMBSTONE_MS);
    this.#tables.deleteIdleProfiles(idleBeforeMs);
    const more = blobs === EXPIRE_BLOBS || due === EXPIRE_BATCH || [entries, items, conversations, mailboxes].some(({ length }) => length === EXPIRE_BATCH);
    return { kind: 'expired', conversations, more, bytes: this.#tables.sizeBytes() };
  }

  /** A clock that was put back: what came while it was ahead would be kept for so much longer, and what comes now behind it. */
  #notice(nowMs: number): void {
    if (nowMs < this.#latestMs) this.#tables.setBack(nowMs);
    this.#latestMs = nowMs;
  }

  /** The rows that a token opens. Only whoever holds the token of a known epoch learns more than that the conversation is there. */
  #unlock(id: string, epochNumber: number, tokenHash: string): Unlocked | store.Refused {
    const conversation = this.#tables.conversation(id);
    if (!conversation) return refused('gone');
    const epoch = this.#tables.epoch(id, epochNumber);
    if (!epoch || !equalBytes(utf8ToBytes(epoch.access), utf8ToBytes(tokenHash))) return refused('forbidden');
    return { kind: 'unlocked', conversation, epoch };
  }

  /** Whoever was removed reads no blob any more, the old ones neither. */
  #blobRefusal({ conversation: id, epoch, tokenHash }: store.BlobRequest): store.Refused | undefined {
    const found = this.#unlock(id, epoch, tokenHash);
    if (found.kind === 'refused') return found;
    return epoch === found.conversation.epoch ? undefined : refused('stale-epoch');
  }

  #bury(id: string, nowMs: number): void {
    this.#deleteWelcomes(id, Number.MAX_SAFE_INTEGER);
    this.#tables.deleteConversation(id);
    this.#tables.putTombstone(id, nowMs);
  }

  #expireEntries(id: string, upTo: number): void {
    const conversation = this.#tables.conversation(id);
    // Whole beginnings only: a clock set back must not leave holes.
    const deletedBytes = this.#tables.deleteEntries(id, upTo);
    if (conversation) this.#tables.putConversation({ ...conversation, expiredUpTo: Math.max(upTo, conversation.expiredUpTo), entryBytes: conversation.entryBytes - deletedBytes });
  }

  #mailbox(id: string): MailboxRow {
    return this.#tables.mailbox(id) ?? { id, lastSeq: 0, itemCount: 0, itemBytes: 0, usedAtMs: 0 };
  }

  #hasRoom(items: readonly store.Addressed[], times = 1): boolean {
    return [...new Set(items.map(({ to }) => to))].every((to) => {
      const { itemCount, itemBytes } = this.#mailbox(to);
      const own = items.filter((item) => item.to === to);
      const bytes = own.reduce((sum, { item }) => sum + item.length, itemBytes);
      return itemCount + own.length <= store.MAILBOX_ITEM_LIMIT * times && bytes <= store.MAILBOX_BYTE_LIMIT * times;
    });
  }

  #deliver({ to, item }: store.Addressed, nowMs: number, conversation?: string): store.Delivery {
    const mailbox = this.#mailbox(to);
    // Numbers rise with time, so that a mailbox made anew (relay replaced, mailbox expired) begins above every cursor its owner may hold.
    const seq = Math.max(mailbox.lastSeq + 1, nowMs);
    this.#tables.addItem({ mailbox: to, seq, atMs: nowMs, bytes: item, ...(conversation !== undefined && { conversation }) });
    const { itemCount, itemBytes } = mailbox;
    this.#tables.putMailbox({ ...mailbox, lastSeq: seq, itemCount: itemCount + 1, itemBytes: itemBytes + item.length, usedAtMs: grain(nowMs) });
    return { mailbox: to, previous: mailbox.lastSeq, seq, item };
  }

  #deleteItems(id: string, upTo: number): void {
    const mailbox = this.#tables.mailbox(id);
    if (!mailbox) return;
    this.#discount(mailbox, this.#tables.deleteItems(id, upTo));
  }

  #deleteWelcomes(conversation: string, beforeMs: number): void {
    for (const { mailbox: id, ...gone } of this.#tables.deleteWelcomes(conversation, beforeMs)) this.#discount(this.#mailbox(id), gone);
  }

  #discount(mailbox: MailboxRow, { count, bytes }: { count: number; bytes: number }): void {
    this.#tables.putMailbox({ ...mailbox, itemCount: mailbox.itemCount - count, itemBytes: mailbox.itemBytes - bytes });
  }
}

type Unlocked = { kind: 'unlocked'; conversation: ConversationRow; epoch: EpochRow };

/** Whether a log has no room for one more entry, or its conversation for one more epoch. */
function isFull({ epoch, lastSeq, expiredUpTo, entryBytes }: ConversationRow, { entry, commit, limits }: store.AppendRequest): boolean {
  if (commit && epoch >= limits.epochsPerConversation) return true;
  return lastSeq - expiredUpTo >= limits.entriesPerConversation || entryBytes + entry.length > limits.entryBytesPerConversation;
}

function refused(code: RelayErrorCode): store.Refused {
  return { kind: 'refused', code };
}

/** The end of the hour, so that nothing counts as idle too early. */
function grain(nowMs: number): number {
  return Math.ceil(nowMs / USE_GRAIN_MS) * USE_GRAIN_MS;
}

/** The highest number of each id. */
function lastSeqs(rows: readonly { id: string; seq: number }[]): Map<string, number> {
  const last = new Map<string, number>();
  for (const { id, seq } of rows) last.set(id, Math.max(seq, last.get(id) ?? 0));
  return last;
}
