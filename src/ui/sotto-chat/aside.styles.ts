import { css } from 'lit';

export const asideStyles = css`
  .withheld,
  .queue,
  .thanks {
    display: flex;
    align-items: center;
    gap: 10px;
    color: var(--sotto-muted);
    font-size: 0.8125rem;
    line-height: 1.45;
    text-wrap: pretty;
  }
  .withheld {
    max-inline-size: 34em;
    margin: 16px auto 4px;
    padding: 10px 14px;
    border: 1px dashed var(--sotto-field-line);
    border-radius: 12px;
  }
  .withheld .icon,
  .queue .icon,
  .thanks .icon {
    flex: none;
    inline-size: 1.125rem;
    block-size: 1.125rem;
  }
  .queue {
    margin: 0 4px 8px;
    padding: 8px 12px;
    border-radius: 12px;
    background: color-mix(in oklab, var(--sotto-accent) 8%, var(--sotto-canvas));
    color: var(--sotto-accent-ink);
  }
  .queue b {
    font-weight: 650;
  }
  .rating {
    display: grid;
    gap: 12px;
    margin-block-start: 16px;
    padding: 16px;
    border: 1px solid var(--sotto-line);
    border-radius: 18px;
  }
  /* One thing at a time is asked for loudly. */
  .chat:has(.rating) .closing .button {
    background: color-mix(in oklab, var(--sotto-ink) 8%, var(--sotto-canvas));
    color: inherit;
  }
  /* On a low panel it has the room. */
  @media (max-height: 600px) {
    .chat:has(.rating) .closing {
      padding-block: 10px;
    }
    .chat:has(.rating) .closing p {
      display: none;
    }
    /* In large text too it begins with answers in view: that the conversation ended is said above it, and how to go on takes little. */
    @container chat (inline-size < 17rem) {
      .chat:has(.rating) .closing {
        padding: 0;
        background: none;
      }
      .chat:has(.rating) .closing h3,
      .rating fieldset p {
        display: none;
      }
      .chat:has(.rating) .closing .button {
        margin: 0;
        font-size: min(1rem, 7.1cqi);
      }
      .rating {
        padding-block-start: 8px;
      }
      .rating legend {
        font-size: min(1rem, 8cqi);
        line-height: 1.35;
      }
    }
  }
  .rating fieldset {
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  .rating legend {
    padding: 0;
    font-weight: 650;
  }
  .rating p {
    color: var(--sotto-muted);
    font-size: 0.8125rem;
    text-wrap: pretty;
  }
  .scale {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
    margin-block-start: 10px;
  }
  .scale label {
    position: relative;
    /* Five beside each other, and no word longer than its box. */
    flex: 1 1 44px;
    /* Nor does one that has a line of its own stand out. */
    max-inline-size: 40%;
    display: grid;
    justify-items: center;
    align-content: start;
    gap: 2px;
    min-block-size: 60px;
    padding: 8px 2px;
    border: 1px solid var(--sotto-field-line);
    border-radius: 12px;
    font-size: 0.75rem;
    line-height: 1.25;
    text-align: center;
    cursor: pointer;
  }
  .scale i {
    font-size: 1.0625rem;
    font-style: normal;
    font-weight: 650;
  }
  .scale input {
    position: absolute;
    inset: 0;
    margin: 0;
    opacity: 0;
    cursor: pointer;
  }
  .scale label:hover {
    background: var(--sotto-surface);
  }
  .scale label:has(:checked) {
    border-color: var(--sotto-accent-ink);
    background: color-mix(in oklab, var(--sotto-accent) 12%, var(--sotto-canvas));
    box-shadow: inset 0 0 0 1px var(--sotto-accent-ink);
    color: var(--sotto-accent-ink);
  }
  .scale label:has(:focus-visible) {
    outline: 2px solid var(--sotto-accent-ink);
    outline-offset: 2px;
  }
  .answers {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 12px;
  }
  /* Where there is no room for both in a line, each has one of its own. */
  .answers .button {
    flex: 1 1 auto;
  }
  .rating .button.link {
    background: none;
    color: var(--sotto-muted);
    font-weight: 500;
  }
  .thanks {
    justify-content: center;
    margin-block-start: 10px;
    padding: 8px;
    color: var(--sotto-ink);
    font-size: 0.875rem;
  }
  .thanks .icon {
    color: var(--sotto-accent-ink);
  }
  .first {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    justify-items: center;
    gap: 12px;
    margin-block-end: 8px;
    padding: 16px;
    border-radius: 18px;
    background: var(--sotto-surface);
    overflow-wrap: anywhere;
    text-align: center;
  }
  .first p {
    max-inline-size: 30em;
    color: var(--sotto-muted);
    font-size: 0.875rem;
    text-wrap: pretty;
  }
  .first .button {
    display: flex;
    align-items: center;
    gap: 8px;
  }
  @media (forced-colors: active), (prefers-contrast: more) {
    .queue,
    .first {
      border: 1px solid;
    }
  }
  @media (forced-colors: active) {
    .scale label:has(:checked) {
      outline: 3px solid Highlight;
    }
  }
`;
