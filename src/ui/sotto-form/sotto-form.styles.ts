import { css } from 'lit';

export const styles = css`
  :host {
    position: relative;
    display: block;
    min-block-size: 0;
    font-family: var(--sotto-font);
    color: var(--sotto-ink);
    font-size: 1rem;
    line-height: 1.45;
  }
  form {
    display: flex;
    flex-direction: column;
    block-size: 100%;
    padding: 8px 20px 20px;
    overflow: hidden auto;
    overscroll-behavior: contain;
    scroll-padding-block: 16px;
    scrollbar-width: thin;
    scrollbar-color: var(--sotto-line) transparent;
  }
  form > * {
    flex: none;
  }
  h3 {
    font-size: 1.375rem;
    font-weight: 650;
    line-height: 1.25;
    letter-spacing: -0.015em;
    text-wrap: balance;
  }
  h4,
  dialog h2 {
    margin: 0;
    font-size: 1.0625rem;
    font-weight: 650;
    line-height: 1.35;
  }
  /* Where reading goes on, not where anything is pressed. */
  h3:focus-visible,
  h4:focus-visible {
    outline: 0;
  }
  .leave {
    display: flex;
    align-items: center;
    gap: 4px;
    align-self: start;
    min-block-size: 44px;
    margin-inline-start: -4px;
    font-size: 0.9375rem;
  }
  .leave .icon {
    inline-size: 18px;
    block-size: 18px;
    rotate: 180deg;
  }
  .leave .icon:dir(rtl) {
    rotate: none;
  }
  .intro {
    margin-block-start: 8px;
    color: var(--sotto-muted);
    font-size: 0.9375rem;
    text-wrap: pretty;
  }
  .steps {
    display: grid;
    gap: 8px;
    margin-block-start: 12px;
    color: var(--sotto-muted);
    font-size: 0.8125rem;
    font-weight: 600;
  }
  .bar {
    display: flex;
    gap: 4px;
  }
  .bar i {
    flex: 1;
    block-size: 4px;
    border-radius: 2px;
    background: var(--sotto-line);
  }
  .bar .done {
    background: var(--sotto-accent);
  }
  .page {
    display: grid;
    gap: 20px;
    margin-block-start: 20px;
  }
  .page[hidden] {
    display: none;
  }
  .field {
    display: grid;
    gap: 6px;
    min-inline-size: 0;
  }
  .field > label:not(.option),
  legend {
    padding: 0;
    font-size: 0.9375rem;
    font-weight: 600;
  }
  .optional {
    color: var(--sotto-muted);
    font-weight: 400;
  }
  .help {
    color: var(--sotto-muted);
    font-size: 0.875rem;
  }
  .problem {
    color: var(--sotto-danger);
    font-size: 0.875rem;
    font-weight: 600;
  }
  .entry {
    position: relative;
    display: grid;
  }
  input:not([type='checkbox'], [type='radio']),
  textarea,
  select {
    inline-size: 100%;
    min-inline-size: 0;
    min-block-size: 48px;
    margin: 0;
    padding: 10px 14px;
    border: 1px solid light-dark(#858d8b, #6b7779);
    border-radius: 12px;
    background: var(--sotto-canvas);
    color: inherit;
    font: inherit;
    /* Below 16 px iOS zooms the page in. */
    font-size: max(1rem, 16px);
    line-height: 1.4;
  }
  textarea {
    resize: vertical;
  }
  input[type='date'] {
    appearance: none;
    text-align: start;
  }
  .entry:has(.look) input,
  .entry:has(.look) textarea {
    padding-inline-end: 52px;
  }
  input:focus-visible:not([type='checkbox'], [type='radio']),
  textarea:focus-visible,
  select:focus-visible {
    outline: 2px solid var(--sotto-accent-ink);
    outline-offset: -1px;
    border-color: transparent;
  }
  .wrong input:not([type='checkbox'], [type='radio']),
  .wrong textarea,
  .wrong select {
    border-color: var(--sotto-danger);
    box-shadow: 0 0 0 1px var(--sotto-danger);
  }
  .masked {
    -webkit-text-security: disc;
  }
  .look {
    position: absolute;
    inset-block-start: 2px;
    inset-inline-end: 4px;
    touch-action: none;
    user-select: none;
    -webkit-user-select: none;
    -webkit-touch-callout: none;
  }
  .look[aria-pressed='true'] {
    color: var(--sotto-accent-ink);
  }
  fieldset {
    display: grid;
    gap: 6px;
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  legend {
    margin-block-end: 6px;
  }
  .option {
    display: flex;
    align-items: flex-start;
    gap: 12px;
    min-block-size: 48px;
    padding: 12px 14px;
    border: 1px solid var(--sotto-line);
    border-radius: 12px;
    cursor: pointer;
  }
  .option:has(:checked) {
    border-color: var(--sotto-accent-ink);
    background: color-mix(in oklab, var(--sotto-accent) 8%, var(--sotto-canvas));
  }
  .option:has(:focus-visible) {
    outline: 2px solid var(--sotto-accent-ink);
    outline-offset: 2px;
  }
  .option input {
    flex: none;
    inline-size: 20px;
    block-size: 20px;
    margin: 1px 0 0;
    accent-color: var(--sotto-accent);
    outline: 0;
  }
  .wrong .option {
    border-color: var(--sotto-danger);
  }
  .consent {
    margin-block-start: 20px;
  }
  .consent .option {
    font-size: 0.9375rem;
  }
  .summary {
    margin-block-start: 16px;
    padding: 14px 16px;
    border: 2px solid var(--sotto-danger);
    border-radius: 14px;
  }
  .summary h4 {
    display: flex;
    align-items: center;
    gap: 8px;
    color: var(--sotto-danger);
    font-size: 1rem;
  }
  .summary li {
    display: grid;
  }
  .summary .link {
    min-block-size: 44px;
    color: var(--sotto-danger);
    text-decoration-color: currentColor;
  }
  .trouble {
    display: flex;
    align-items: flex-start;
    gap: 8px;
    margin-block-start: 16px;
    color: var(--sotto-danger);
    font-size: 0.9375rem;
    font-weight: 600;
  }
  .actions {
    display: flex;
    gap: 10px;
    margin-block-start: 24px;
  }
  .actions .button {
    display: flex;
    align-items: center;
    justify-content: center;
    gap: 8px;
    min-block-size: 48px;
    border-radius: 24px;
  }
  .actions .primary {
    flex: 1;
  }
  .actions .primary:disabled {
    opacity: 0.75;
    cursor: progress;
  }
  .sealed {
    display: flex;
    align-items: flex-start;
    gap: 8px;
    margin-block-start: 16px;
    color: var(--sotto-muted);
    font-size: 0.8125rem;
    text-wrap: pretty;
  }
  .sealed .icon {
    inline-size: 16px;
    block-size: 16px;
    margin-block-start: 1px;
  }
  .veil {
    position: absolute;
    inset: 0;
    z-index: 1;
    background: #0006;
  }
  dialog {
    position: absolute;
    inset: auto 0 0;
    z-index: 2;
    display: none;
    inline-size: auto;
    max-inline-size: none;
    margin: 0;
    padding: 24px 20px 20px;
    border: 0;
    border-radius: var(--sotto-radius) var(--sotto-radius) 0 0;
    background: var(--sotto-canvas);
    color: inherit;
  }
  dialog[open] {
    display: grid;
    gap: 8px;
  }
  dialog p {
    margin-block-end: 12px;
    color: var(--sotto-muted);
    font-size: 0.9375rem;
  }
`;
