import { css } from 'lit';

/**
 * The white-label surface: every custom property a host page may set on `<sotto-chat>` or `<sotto-console>`. Inner elements inherit them.
 * Text and surface pairs meet 4.5:1 in both schemes; who changes one of a pair checks the other.
 */
export const tokens = css`
  :host {
    color-scheme: light dark;
    --sotto-font: ui-sans-serif, system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', 'Noto Sans', sans-serif;
    --sotto-accent: light-dark(#11665f, #17776f);
    --sotto-on-accent: #fff;
    --sotto-accent-ink: light-dark(#0e5f58, #7dd6c8);
    --sotto-canvas: light-dark(#fff, #15191a);
    --sotto-surface: light-dark(#f3f2ee, #23292a);
    --sotto-ink: light-dark(#1b2324, #edf1f0);
    --sotto-muted: light-dark(#586366, #a2adae);
    --sotto-line: light-dark(#e7e4de, #30383a);
    --sotto-field-line: light-dark(#858d8b, #6b7779);
    --sotto-danger: light-dark(#b3261e, #ffb4a9);
    --sotto-danger-fill: light-dark(#b3261e, #b63a31);
    --sotto-notice: light-dark(#fdf3dc, #3a2f17);
    --sotto-notice-ink: light-dark(#5f4507, #f4dca5);
    --sotto-radius: 20px;
    --sotto-shadow: 0 0 0 1px light-dark(#1b232412, #ffffff14), 0 4px 12px #10201f14, 0 24px 64px -8px light-dark(#10201f38, #000000a0);
    --sotto-width: 400px;
    --sotto-height: 704px;
    --sotto-offset: 20px;
  }
  :host([appearance='light']) {
    color-scheme: light;
  }
  :host([appearance='dark']) {
    color-scheme: dark;
  }
`;
