import type { FileFacts } from '../conversation/content/file-content.js';
import type { PlacedItem, Person, TranscriptItem } from '../conversation/content/transcript.js';
import { crossedOut } from '../conversation/veils.js';

/** A conversation out of the desk's record, for whoever keeps the clinic's archive. */
export interface ConversationExport {
  readonly conversation: string;
  readonly exportedAtMs: number;
  /** Whether what is hidden from the agents is hidden here. */
  readonly masked: boolean;
  readonly items: readonly ExportedItem[];
}

export interface ExportedItem {
  readonly kind: TranscriptItem['kind'];
  readonly atMs: number;
  /** Absent where it is the desk's own word. */
  readonly by?: Person;
  /** Of a message. */
  readonly text?: string;
  /** Of a file: what it is, not what is in it. */
  readonly file?: Pick<FileFacts, 'name' | 'media' | 'sizeBytes'>;
}

export function exportOf(conversation: string, items: readonly PlacedItem[], { masked, atMs }: { masked: boolean; atMs: number }): ConversationExport {
  return { conversation, exportedAtMs: atMs, masked, items: items.map(({ item }) => exported(item, masked)) };
}

function exported(item: TranscriptItem, masked: boolean): ExportedItem {
  if (item.kind === 'file') {
    const { kind, atMs, sender, name, media, sizeBytes } = item;
    return { kind, atMs, by: sender, file: { name, media, sizeBytes } };
  }
  if (item.kind !== 'message') return { kind: item.kind, atMs: item.atMs, ...('member' in item && { by: item.member }) };
  const { kind, atMs, sender, text, veils = [] } = item;
  return { kind, atMs, by: sender, text: masked ? crossedOut(text, veils) : text };
}
