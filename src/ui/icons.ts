import { html, type TemplateResult } from 'lit';

/** Outlines on a 24 × 24 grid, drawn with the text's colour by `.icon` of the base styles. */
const outlines = {
  arrowDown: 'M12 5v14m-6-6 6 6 6-6',
  arrowUp: 'M12 19V5m-6 6 6-6 6 6',
  check: 'm5 12.5 4.5 4.5L19 7.5',
  checks: 'm2.5 12.5 4 4L15 8m-3.5 7.5 1 1L21 8',
  chevronDown: 'm6 9 6 6 6-6',
  chevronRight: 'm9 6 6 6-6 6',
  clock: 'M12 7v5l3 2m6-2a9 9 0 1 1-18 0 9 9 0 0 1 18 0Z',
  close: 'm6 6 12 12M18 6 6 18',
  cross: 'M12 5v14M5 12h14',
  eye: 'M2.5 12C4.5 8 8 6 12 6s7.5 2 9.5 6c-2 4-5.5 6-9.5 6s-7.5-2-9.5-6Zm12.5 0a3 3 0 1 1-6 0 3 3 0 0 1 6 0Z',
  hidden: 'M4 4l16 16M10.4 6.2A9.4 9.4 0 0 1 12 6c5 0 8.3 3.8 9.5 6a13.6 13.6 0 0 1-2.7 3.5M6.6 7.7A13.5 13.5 0 0 0 2.5 12c1.2 2.2 4.5 6 9.5 6a9.4 9.4 0 0 0 4.4-1.1M9.9 9.9a3 3 0 0 0 4.2 4.2',
  lock: 'M8 11V8a4 4 0 0 1 8 0v3m-9 0h10a1.5 1.5 0 0 1 1.5 1.5v6A1.5 1.5 0 0 1 17 20H7a1.5 1.5 0 0 1-1.5-1.5v-6A1.5 1.5 0 0 1 7 11Z',
  more: 'M5 12h.01M12 12h.01M19 12h.01',
  note: 'M5 5h14v9l-5 5H5V5Zm9 14v-5h5M8.5 9h7m-7 3.5h4',
  person: 'M16 8a4 4 0 1 1-8 0 4 4 0 0 1 8 0ZM5 20c.6-3.5 3.4-5.5 7-5.5s6.4 2 7 5.5',
  phone: 'M6 4h3l1.5 4.5-2 1.5a11 11 0 0 0 5.5 5.5l1.5-2L20 15v3a2 2 0 0 1-2.2 2A15 15 0 0 1 4 6.2 2 2 0 0 1 6 4Z',
  record: 'M8 4h8a2 2 0 0 1 2 2v14H6V6a2 2 0 0 1 2-2Zm1.5 5h5m-5 4h5',
  relay: 'M4 8h13m-3-4 4 4-4 4m6 4H7m3-4-4 4 4 4',
  spark: 'M12 4l1.8 5.2L19 11l-5.2 1.8L12 18l-1.8-5.2L5 11l5.2-1.8L12 4Z',
  unlink: 'M3 3l18 18M8.5 8.6A9 9 0 0 0 5 11m14 0a10 10 0 0 0-6-2.9M8.5 14.5A5 5 0 0 1 12 13m0 5h.01',
  warning: 'M12 9v4m0 3h.01M10.4 4.6 3 18a1.8 1.8 0 0 0 1.6 2.6h14.8A1.8 1.8 0 0 0 21 18L13.6 4.6a1.8 1.8 0 0 0-3.2 0Z',
} as const;

export type IconName = keyof typeof outlines;

/** Decoration only: what it means stands beside it in words. */
export function icon(name: IconName): TemplateResult {
  return html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d=${outlines[name]} /></svg>`;
}
