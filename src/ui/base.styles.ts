import { css } from 'lit';

/** What every element of ours starts from. */
export const base = css`
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  :host([hidden]),
  [hidden] {
    display: none !important;
  }
  h2,
  h3,
  p,
  ol,
  ul,
  dl,
  dd {
    margin: 0;
    padding: 0;
    list-style: none;
    font: inherit;
  }
  button {
    margin: 0;
    padding: 0;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    text-align: start;
    cursor: pointer;
    touch-action: manipulation;
  }
  :focus-visible {
    outline: 2px solid var(--sotto-accent-ink);
    outline-offset: 2px;
  }
  .icon-button {
    display: grid;
    place-items: center;
    inline-size: 44px;
    block-size: 44px;
    border-radius: 50%;
    color: var(--sotto-muted);
  }
  .icon-button:hover {
    background: var(--sotto-surface);
    color: var(--sotto-ink);
  }
  .button {
    min-block-size: 44px;
    padding: 10px 20px;
    border-radius: 22px;
    background: var(--sotto-surface);
    font-weight: 600;
    text-align: center;
  }
  .button.primary {
    background: var(--sotto-accent);
    color: var(--sotto-on-accent);
  }
  .button.danger {
    background: var(--sotto-danger-fill);
    color: #fff;
  }
  .button:hover {
    filter: brightness(0.96);
  }
  .link {
    border-radius: 6px;
    color: var(--sotto-accent-ink);
    font-weight: 600;
    text-decoration: underline;
    text-decoration-color: transparent;
    text-underline-offset: 2px;
  }
  .button.link {
    border-radius: 22px;
  }
  .link:hover {
    text-decoration-color: currentColor;
  }
  .icon {
    flex: none;
    /* Grows with the text, as far as a round button has room for it. */
    inline-size: clamp(20px, 1.25rem, 28px);
    block-size: clamp(20px, 1.25rem, 28px);
    fill: none;
    stroke: currentColor;
    stroke-width: 1.75;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .unseen {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  @media (forced-colors: active), (prefers-contrast: more) {
    .button,
    .menu {
      border: 1px solid;
    }
  }
  @media (forced-colors: active) {
    .icon {
      forced-color-adjust: auto;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    *,
    *::before,
    *::after {
      animation-duration: 1ms !important;
      animation-iteration-count: 1 !important;
      transition: none !important;
    }
  }
`;
