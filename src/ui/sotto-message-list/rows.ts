import type { Member, TimelineItem } from '../../conversation/state.js';
import { startOfDay } from '../../i18n/strings-controller.js';
import type { FileItem, FormItem, MessageItem, NoticeItem } from '../../transcript/words.js';

interface Notice {
  readonly kind: 'notice';
  readonly key: string;
  readonly item: NoticeItem;
  /** What a member's coming and going began with, where `item` is the end of one. */
  readonly since: NoticeItem;
}

/** What the list draws, top to bottom. */
export type Row =
  | { readonly kind: 'day'; readonly key: string; readonly atMs: number }
  | Notice
  | { readonly kind: 'form'; readonly key: string; readonly item: FormItem }
  | { readonly kind: 'group'; readonly key: string; readonly sender: Member; readonly atMs: number; readonly messages: readonly (MessageItem | FileItem)[] };

/** How much later than the first of a group a message may be. */
const TOGETHER_MS = 5 * 60_000;

/** Splits a timeline by day, and gathers what one sender wrote within a few minutes, and how a member came and went with nothing else happening. */
export function rowsOf(timeline: readonly TimelineItem[]): Row[] {
  const rows: Row[] = [];
  let day = NaN;
  let group: { sender: string; atMs: number; messages: (MessageItem | FileItem)[] } | undefined;
  for (const item of timeline) {
    const atMs = 'sentAtMs' in item ? item.sentAtMs : item.atMs;
    if (startOfDay(atMs) !== day) {
      day = startOfDay(atMs);
      group = undefined;
      rows.push({ kind: 'day', key: `day ${item.id}`, atMs });
    }
    if (!('sentAtMs' in item)) {
      group = undefined;
      const key = `${item.kind} ${item.id}`;
      rows.push(isForm(item) ? { kind: 'form', key, item } : { key, since: item, ...takeBegun(rows, item), kind: 'notice', item });
      continue;
    }
    if (group?.sender === item.sender.id && Math.abs(atMs - group.atMs) < TOGETHER_MS) {
      group.messages.push(item);
      continue;
    }
    group = { sender: item.sender.id, atMs, messages: [item] };
    rows.push({ kind: 'group', key: `group ${item.id}`, sender: item.sender, atMs, messages: group.messages });
  }
  return rows;
}

/** Takes the coming and going out that this one is the next step of. Nothing but others' may be below it. */
function takeBegun(rows: Row[], item: NoticeItem): Notice | undefined {
  for (let i = rows.length - 1; i >= 0; i--) {
    const row = rows[i];
    if (row?.kind !== 'notice' || !isPassage(row.item)) return undefined;
    if (!isPassage(item) || row.item.kind === item.kind || personOf(row.item.member) !== personOf(item.member)) continue;
    rows.splice(i, 1);
    return row;
  }
  return undefined;
}

/** Whoever comes back, and every program that is started again, is another member by the same name. */
function personOf({ role, name, id }: Member): string {
  return name ? `${role} ${name}` : id;
}

/** The id of one's own newest message. */
export function ownTail(timeline: readonly TimelineItem[]): string | undefined {
  return timeline.findLast((item) => (item.kind === 'message' || item.kind === 'file') && item.sender.self)?.id;
}

function isForm(item: NoticeItem | FormItem): item is FormItem {
  return item.kind === 'form-request' || item.kind === 'form-submitted';
}

function isPassage(item: NoticeItem): item is Extract<NoticeItem, { kind: 'joined' | 'left' }> {
  return item.kind === 'joined' || item.kind === 'left';
}
