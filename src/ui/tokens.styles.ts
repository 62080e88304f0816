import { css } from 'lit';

/**
 * The white-label surface: every custom property a host page may set on `<sotto-chat>` or `<sotto-console>`. Inner elements inherit them.
 * Seeds come first. What stands below follows from them where the browser knows relative colours, so that a page that sets the accent alone
 * gets text that can be read on it, and links that can be read on the canvas: at 0.57 of OKLab lightness black and white read equally well.
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
  @supports (color: oklch(from red l c h)) {
    :host {
      --sotto-on-accent: oklch(from var(--sotto-accent) clamp(0, (0.57 - l) * 1000, 1) 0 0);
      --sotto-accent-ink: light-dark(
        oklch(from var(--sotto-accent) min(l, 0.48) c h),
        oklch(from var(--sotto-accent) max(l, 0.8) min(c, 0.09) h)
      );
      --sotto-surface: color-mix(in oklab, var(--sotto-ink) 5%, var(--sotto-canvas));
      --sotto-muted: color-mix(in oklab, var(--sotto-ink) 72%, var(--sotto-canvas));
      --sotto-line: color-mix(in oklab, var(--sotto-ink) 12%, var(--sotto-canvas));
    }
  }
  /*
   * For whoever asks their system for it: text at 7:1, and edges that say what belongs together. What somebody needs to read weighs more than a
   * brand: of what a page set, ink, canvas and the hue of the accent stay.
   */
  @media (prefers-contrast: more) {
    :host {
      --sotto-accent: light-dark(#0a443e, #126059);
      --sotto-accent-ink: light-dark(#0a443e, #9de8dc);
      --sotto-surface: color-mix(in oklab, var(--sotto-ink) 5%, var(--sotto-canvas)) !important;
      --sotto-muted: color-mix(in oklab, var(--sotto-ink) 88%, var(--sotto-canvas)) !important;
      --sotto-line: color-mix(in oklab, var(--sotto-ink) 60%, var(--sotto-canvas)) !important;
      --sotto-field-line: var(--sotto-ink) !important;
      --sotto-danger: light-dark(#8c1d18, #ffc9c2) !important;
      --sotto-danger-fill: #8c1d18 !important;
      --sotto-notice: light-dark(#fdf3dc, #3a2f17) !important;
      --sotto-notice-ink: light-dark(#5f4507, #f4dca5) !important;
    }
    @supports (color: oklch(from red l c h)) {
      :host {
        --sotto-set-accent: var(--sotto-accent);
        --sotto-accent-ink: light-dark(
          oklch(from var(--sotto-accent) min(l, 0.34) c h),
          oklch(from var(--sotto-accent) max(l, 0.87) min(c, 0.09) h)
        ) !important;
      }
      :host > * {
        --sotto-accent: oklch(from var(--sotto-set-accent) min(l, 0.42) c h);
        --sotto-on-accent: #fff;
      }
    }
  }
  :host([appearance='light']) {
    color-scheme: light;
  }
  :host([appearance='dark']) {
    color-scheme: dark;
  }
`;
