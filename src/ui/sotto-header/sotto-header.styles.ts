import { css } from 'lit';

export const styles = css`
  :host {
    position: relative;
    z-index: 1;
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    align-items: center;
    column-gap: 12px;
    padding-block-start: 10px;
    font-family: var(--sotto-font);
    color: var(--sotto-ink);
  }
  .mark {
    flex: none;
    display: grid;
    place-items: center;
    /* With larger text it leaves the room to the name. */
    inline-size: min(2.5rem, 44px);
    block-size: min(2.5rem, 44px);
    margin-inline-start: 16px;
    border-radius: 12px;
    background: var(--sotto-accent);
    color: var(--sotto-on-accent);
    font-size: min(1rem, 18px);
    font-weight: 650;
  }
  /* With text so large, or in so little room, that its words break one by one: the name says as much. */
  @container chat (inline-size < 17rem) {
    .mark {
      visibility: hidden;
      inline-size: 0;
      margin-inline-start: 4px;
    }
    .privacy {
      padding-inline-start: 16px;
    }
  }
  /* Three lines of the longest name; all of it stands among those who can read along. */
  h2 {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 3;
    overflow: hidden;
    /* Where it is narrow large text leaves the conversation its room. */
    font-size: min(1.0625rem, 8cqi);
    font-weight: 650;
    line-height: 1.3;
    letter-spacing: -0.01em;
    overflow-wrap: anywhere;
    text-wrap: balance;
  }
  .opening {
    display: flex;
    align-items: baseline;
    gap: 6px;
    color: var(--sotto-muted);
    font-size: min(0.8125rem, 6.5cqi);
    line-height: 1.35;
    text-wrap: balance;
  }
  .opening::before {
    content: '';
    flex: none;
    inline-size: 8px;
    block-size: 8px;
    border: 1.5px solid;
    border-radius: 50%;
  }
  .opening.open::before {
    border-color: var(--sotto-accent-ink);
    background: var(--sotto-accent-ink);
  }
  .privacy {
    grid-column: 1 / -1;
    display: flex;
    align-items: center;
    gap: 8px;
    min-block-size: 44px;
    margin-block-start: 10px;
    padding-block: 6px;
    padding-inline: 24px 14px;
    background: color-mix(in oklab, var(--sotto-accent) 9%, var(--sotto-canvas));
    color: var(--sotto-accent-ink);
    font-size: min(0.8125rem, 6.5cqi);
    font-weight: 500;
    line-height: 1.3;
  }
  .privacy:focus-visible {
    outline-offset: -3px;
    border-radius: 8px;
  }
  .privacy span {
    flex: 1;
  }
  .privacy:hover span {
    text-decoration: underline;
    text-underline-offset: 2px;
  }
  .privacy .icon {
    inline-size: min(1rem, 20px);
    block-size: min(1rem, 20px);
  }
  .privacy .icon:dir(rtl):last-child {
    transform: scaleX(-1);
  }
  .controls {
    display: flex;
    margin-inline-end: 10px;
  }
  .more .icon {
    stroke-width: 3;
  }
  .menu {
    position: absolute;
    inset-block-start: 52px;
    inset-inline-end: 12px;
    min-inline-size: 216px;
    padding: 6px;
    border-radius: 14px;
    background: var(--sotto-canvas);
    box-shadow: var(--sotto-shadow);
    animation: unfold 0.14s ease-out;
  }
  .menu button {
    display: block;
    inline-size: 100%;
    min-block-size: 44px;
    padding: 8px 12px;
    border-radius: 9px;
    font-size: 0.9375rem;
  }
  .menu .form {
    display: flex;
    align-items: center;
    gap: 10px;
  }
  .menu .form .icon {
    color: var(--sotto-accent-ink);
  }
  .menu label {
    display: grid;
    gap: 4px;
    padding: 8px 12px;
    color: var(--sotto-muted);
    font-size: 0.8125rem;
  }
  .menu select {
    min-block-size: 44px;
    padding-inline: 10px;
    border: 1px solid var(--sotto-field-line);
    border-radius: 9px;
    background: var(--sotto-canvas);
    color: var(--sotto-ink);
    font: inherit;
    font-size: max(1rem, 16px);
  }
  .menu button:hover {
    background: var(--sotto-surface);
  }
  @media (forced-colors: active), (prefers-contrast: more) {
    .privacy {
      border-block: 1px solid;
    }
  }
  @keyframes unfold {
    from {
      opacity: 0;
      transform: translateY(-6px);
    }
  }
`;
