import type { QueueGroups, QueueLine } from '../queue-groups.js';

/** Most lines of a group that are drawn: the document stays as small as this, however many wait. */
export const GROUP_LINES = 50;

/** What part of a group is drawn, and how many there are before and after it. */
export interface GroupPart {
  readonly lines: readonly QueueLine[];
  readonly before: number;
  readonly after: number;
}

/** The parts of the groups that are drawn, moved up and down by hand and by what is selected. */
export class GroupWindows {
  readonly #from = new Map<keyof QueueGroups, number>();

  part(kind: keyof QueueGroups, lines: readonly QueueLine[]): GroupPart {
    const from = Math.max(0, Math.min(this.#from.get(kind) ?? 0, lines.length - GROUP_LINES));
    const shown = lines.slice(from, from + GROUP_LINES);
    return { lines: shown, before: from, after: lines.length - from - shown.length };
  }

  move(kind: keyof QueueGroups, lines: readonly QueueLine[], by: number): void {
    this.#from.set(kind, Math.max(0, Math.min(this.part(kind, lines).before + by, lines.length - GROUP_LINES)));
  }

  /** Brings a line into its group's part, in the middle, unless it is there. */
  follow(groups: QueueGroups, id: string | undefined): void {
    for (const kind of ['waiting', 'mine', 'others', 'finished'] as const) {
      const at = groups[kind].findIndex((line) => line.id === id);
      if (at >= 0 && !this.part(kind, groups[kind]).lines.some((line) => line.id === id)) this.#from.set(kind, Math.max(0, at - Math.floor(GROUP_LINES / 2)));
    }
  }
}
