import { css } from 'lit';

export const styles = css`
  :host {
    position: relative;
    display: block;
    min-block-size: 0;
    font-family: var(--sotto-font);
    color: var(--sotto-ink);
  }
  .log,
  .all {
    display: flex;
    flex-direction: column;
  }
  .log {
    block-size: 100%;
    /* No line as long as a wide window. */
    padding: 4px max(16px, (100% - 60rem) / 2) 12px;
    overflow: hidden auto;
    overflow-anchor: none;
    overscroll-behavior: contain;
    scrollbar-width: thin;
    scrollbar-color: var(--sotto-line) transparent;
  }
  .log:focus-visible {
    outline-offset: -3px;
    border-radius: 12px;
  }
  .all {
    flex: 1 0 auto;
  }
  .all > * {
    flex: none;
  }
  ::slotted(.intro) {
    margin-block: auto;
  }
  .earlier {
    align-self: center;
    min-block-size: 44px;
    padding-inline: 16px;
    font-size: 0.8125rem;
  }
  .day {
    margin-block: 20px 12px;
    color: var(--sotto-muted);
    font-size: 0.75rem;
    font-weight: 600;
    text-align: center;
  }
  .notice {
    margin-block: 12px;
    color: var(--sotto-muted);
    font-size: 0.8125rem;
    line-height: 1.4;
    text-align: center;
    text-wrap: balance;
  }
  .notice + .notice {
    margin-block-start: 0;
  }
  .group {
    display: grid;
    --sotto-avatar-size: min(2rem, 40px);
    grid-template-columns: var(--sotto-avatar-size) minmax(0, 1fr);
    column-gap: 8px;
    margin-block-start: 12px;
  }
  .avatar {
    grid-row: 2;
    align-self: end;
  }
  .who,
  /* What has no room beside a name has it together below. */
  .who > span {
    display: flex;
    flex-wrap: wrap;
    gap: 0 14px;
  }
  .who {
    grid-column: 2;
    margin: 0 12px 4px;
    overflow: clip;
    color: var(--sotto-muted);
    font-size: 0.75rem;
    line-height: 1.4;
  }
  .who b {
    min-inline-size: 0;
    color: var(--sotto-ink);
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  .who span span:last-child {
    white-space: nowrap;
  }
  /* Between two of them; in front of a new line there is no room for it. */
  .who * + span {
    position: relative;
  }
  .who * + span::before {
    content: '·';
    position: absolute;
    inset-inline-start: -9px;
  }
  ol {
    grid-column: 2;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    justify-items: start;
    gap: 3px;
    min-inline-size: 0;
  }
  li {
    position: relative;
    display: grid;
    justify-items: inherit;
    /* Where hardly a few words go side by side, all of the width. */
    max-inline-size: max(min(85%, 34rem), min(100%, 12rem));
    transition: 0.22s cubic-bezier(0.2, 0.8, 0.3, 1);
    transition-property: opacity, translate;
  }
  .with-file {
    grid-template-columns: minmax(0, 1fr);
    inline-size: 19rem;
  }
  .with-file .bubble {
    inline-size: 100%;
    white-space: normal;
  }
  @starting-style {
    li {
      opacity: 0;
      translate: 0 8px;
    }
  }
  .settling li {
    transition: none;
  }
  .bubble {
    max-inline-size: 100%;
    padding: 9px 14px;
    border-radius: 18px;
    background: var(--sotto-surface);
    font-size: 0.9375rem;
    line-height: 1.45;
    overflow-wrap: anywhere;
    white-space: pre-wrap;
  }
  .bubble a {
    /* Addresses and numbers, in a message from right to left too. */
    direction: ltr;
    unicode-bidi: isolate;
    color: inherit;
    text-underline-offset: 2px;
  }
  .own .bubble a:focus-visible {
    outline-color: currentColor;
  }
  li:not(:last-child) .bubble {
    border-end-start-radius: 6px;
  }
  li:not(:first-child) .bubble {
    border-start-start-radius: 6px;
  }
  .choices {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    margin-block: 6px 2px;
  }
  .choices button {
    min-block-size: 44px;
    padding: 8px 16px;
    border: 1.5px solid var(--sotto-accent-ink);
    border-radius: 22px;
    color: var(--sotto-accent-ink);
    font-size: 0.9375rem;
    font-weight: 600;
    line-height: 1.35;
    overflow-wrap: anywhere;
  }
  .choices button:hover {
    background: color-mix(in oklab, var(--sotto-accent) 9%, var(--sotto-canvas));
  }
  .own {
    display: block;
  }
  .own .who {
    justify-content: end;
    margin-inline: 0 4px;
  }
  .own ol {
    justify-items: end;
  }
  .own .bubble {
    border-radius: 18px;
    background: var(--sotto-accent);
    color: var(--sotto-on-accent);
  }
  .own li:not(:last-child) .bubble {
    border-end-end-radius: 6px;
  }
  .own li:not(:first-child) .bubble {
    border-start-end-radius: 6px;
  }
  .own .waiting .bubble {
    background: color-mix(in oklab, var(--sotto-accent) 88%, var(--sotto-canvas));
  }
  .status {
    display: flex;
    align-items: center;
    gap: 4px;
    margin: 4px 4px 0;
    color: var(--sotto-muted);
    font-size: 0.75rem;
    line-height: 1.4;
  }
  .status .icon {
    inline-size: 0.875rem;
    block-size: 0.875rem;
    stroke-width: 2.25;
  }
  .status.read .icon {
    color: var(--sotto-accent-ink);
  }
  /* A message that is sent at once never says that it waits. */
  .status.waiting {
    animation: appear 0.2s 0.4s backwards;
  }
  .status.failed {
    color: var(--sotto-danger);
    font-weight: 600;
  }
  /* As large as a finger, without pushing the lines around it apart. */
  .status button {
    min-block-size: 44px;
    margin-block: -12px;
    padding-inline: 8px;
    color: inherit;
    text-decoration: underline;
    text-underline-offset: 2px;
  }
  .form-notice {
    display: grid;
    grid-template-columns: 40px minmax(0, 1fr);
    align-items: center;
    gap: 8px 12px;
    margin-block: 12px;
    padding: 12px 14px;
    border: 1px solid var(--sotto-line);
    border-radius: 16px;
    font-size: 0.9375rem;
    line-height: 1.4;
  }
  .form-notice .button {
    grid-column: 1 / -1;
    inline-size: 100%;
    margin-block-start: 4px;
  }
  .form-seal {
    display: grid;
    place-items: center;
    inline-size: 40px;
    block-size: 40px;
    border-radius: 12px;
    background: color-mix(in oklab, var(--sotto-accent) 10%, var(--sotto-canvas));
    color: var(--sotto-accent-ink);
  }
  .form-note {
    color: var(--sotto-muted);
    font-size: 0.8125rem;
  }
  .form-note .status {
    margin: 2px 0 0;
    font-size: inherit;
  }
  .form-note .refused {
    color: var(--sotto-danger);
    font-weight: 600;
  }
  .typing {
    display: flex;
    align-items: center;
    gap: 8px;
    margin-block-start: 12px;
    color: var(--sotto-muted);
    font-size: 0.8125rem;
  }
  .dots {
    display: inline-flex;
    gap: 4px;
    padding: 12px 14px;
    border-radius: 18px;
    background: var(--sotto-surface);
  }
  .dots i {
    inline-size: 7px;
    block-size: 7px;
    border-radius: 50%;
    background: var(--sotto-muted);
    animation: breathe 1.2s infinite ease-in-out;
  }
  .dots i:nth-child(2) {
    animation-delay: 0.15s;
  }
  .dots i:nth-child(3) {
    animation-delay: 0.3s;
  }
  .pill {
    position: absolute;
    inset-block-end: 12px;
    inset-inline: 0;
    display: flex;
    align-items: center;
    gap: 6px;
    inline-size: max-content;
    min-block-size: 40px;
    margin-inline: auto;
    padding-block: 8px;
    padding-inline: 12px 16px;
    border-radius: 20px;
    background: var(--sotto-accent);
    box-shadow: 0 4px 16px #0003;
    color: var(--sotto-on-accent);
    font-size: 0.8125rem;
    font-weight: 600;
    animation: arrive 0.22s cubic-bezier(0.2, 0.8, 0.3, 1);
  }
  .pill.bare {
    place-content: center;
    inline-size: 44px;
    min-block-size: 44px;
    margin-inline: auto 12px;
    padding: 0;
    border-radius: 50%;
    background: var(--sotto-canvas);
    box-shadow: 0 0 0 1px var(--sotto-line), 0 4px 16px #0003;
    color: var(--sotto-ink);
  }
  .pill .icon {
    inline-size: 18px;
    block-size: 18px;
  }
  .pill:focus-visible {
    outline-color: var(--sotto-ink);
  }
  .bone {
    inline-size: 62%;
    block-size: 40px;
    margin-block-start: 12px;
    border-radius: 18px;
    background: var(--sotto-surface);
    animation: breathe 1.6s infinite ease-in-out;
  }
  .bone:nth-child(even) {
    align-self: end;
    inline-size: 46%;
  }
  @keyframes arrive {
    from {
      opacity: 0;
      transform: translateY(8px);
    }
  }
  @keyframes appear {
    from {
      opacity: 0;
    }
  }
  @keyframes breathe {
    50% {
      opacity: 0.4;
    }
  }
  /* Where the system chooses the colours, an outline shows what belongs together. */
  @media (forced-colors: active), (prefers-contrast: more) {
    .bubble,
    .pill,
    .dots,
    .avatar {
      border: 1px solid;
    }
    .own .bubble {
      border-width: 2px;
    }
  }
  @media (forced-colors: active) {
    .dots i {
      forced-color-adjust: none;
      background: CanvasText;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .status.waiting {
      animation-duration: 1ms !important;
    }
  }
`;
