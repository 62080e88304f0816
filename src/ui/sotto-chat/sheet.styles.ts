import { css } from 'lit';

/** Comes with the sheets, after the chat's own styles. */
export const sheetStyles = css`
  /* Over the chat, not over the way out below it. */
  .veil,
  .sheet {
    grid-area: 1 / 1 / 2 / 2;
  }
  .veil {
    position: absolute;
    inset: 0;
    z-index: 2;
    background: #0006;
    animation: appear 0.18s;
  }
  .sheet {
    position: absolute;
    inset: auto 0 0;
    z-index: 3;
    inline-size: auto;
    max-inline-size: none;
    max-block-size: calc(100% - 48px);
    margin: 0;
    padding: 8px 20px 20px;
    border: 0;
    border-block-end: 1px solid var(--sotto-line);
    border-radius: var(--sotto-radius) var(--sotto-radius) 0 0;
    background: var(--sotto-canvas);
    color: inherit;
    overflow: auto;
    overscroll-behavior: contain;
    animation: slide 0.26s cubic-bezier(0.2, 0.8, 0.3, 1);
  }
  .sheet-head {
    display: flex;
    align-items: center;
    justify-content: space-between;
    margin-inline-end: -12px;
  }
  .sheet.question {
    display: grid;
    gap: 8px;
    padding-block-start: 24px;
  }
  .sheet.question:not([open]) {
    display: none;
  }
  .sheet.question p {
    color: var(--sotto-muted);
    font-size: 0.9375rem;
  }
  .sheet .answers {
    display: grid;
    gap: 8px;
    margin-block-start: 12px;
  }
  .sheet h2 {
    font-size: 1.0625rem;
    font-weight: 650;
    line-height: 1.35;
    letter-spacing: -0.01em;
  }
  .sheet p.trouble {
    color: var(--sotto-danger);
    font-size: 0.875rem;
    font-weight: 600;
    text-align: center;
  }
  .settings fieldset {
    min-inline-size: 0;
    margin: 8px 0 0;
    padding: 0;
    border: 0;
  }
  .settings legend,
  .settings b {
    padding: 0;
    font-size: 0.9375rem;
    font-weight: 600;
  }
  .sizes {
    display: flex;
    flex-wrap: wrap;
    gap: 4px;
    margin-block-start: 8px;
    padding: 4px;
    border-radius: 14px;
    background: var(--sotto-surface);
  }
  .sizes label {
    position: relative;
    flex: 1 1 auto;
  }
  .sizes input {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    margin: 0;
    opacity: 0;
    cursor: pointer;
  }
  .sizes span {
    display: grid;
    place-items: center;
    min-block-size: 44px;
    padding: 4px 12px;
    border-radius: 10px;
    font-size: 0.875rem;
    font-weight: 500;
  }
  .sizes .large span {
    font-size: 1rem;
  }
  .sizes .larger span {
    font-size: 1.1875rem;
  }
  .sizes :checked + span {
    background: var(--sotto-canvas);
    box-shadow: 0 1px 3px #0003;
    color: var(--sotto-accent-ink);
    font-weight: 650;
  }
  .sizes :focus-visible + span {
    outline: 2px solid var(--sotto-accent-ink);
    outline-offset: -2px;
  }
  .switch {
    display: flex;
    align-items: center;
    gap: 16px;
    min-block-size: 44px;
    margin-block-start: 20px;
    cursor: pointer;
  }
  .switch span {
    flex: 1;
    display: grid;
    gap: 2px;
  }
  .switch small {
    color: var(--sotto-muted);
    font-size: 0.8125rem;
    line-height: 1.4;
  }
  .switch input {
    appearance: none;
    flex: none;
    position: relative;
    inline-size: 52px;
    block-size: 32px;
    margin: 6px 0;
    border: 2px solid var(--sotto-muted);
    border-radius: 16px;
    background: var(--sotto-surface);
    cursor: pointer;
    transition: background 0.15s;
  }
  .switch input::before {
    content: '';
    position: absolute;
    inset-block-start: 4px;
    inset-inline-start: 4px;
    inline-size: 20px;
    block-size: 20px;
    border-radius: 50%;
    background: var(--sotto-muted);
    transition: inset-inline-start 0.15s;
  }
  .switch input:checked {
    border-color: var(--sotto-accent);
    background: var(--sotto-accent);
  }
  .switch input:checked::before {
    inset-inline-start: 24px;
    background: var(--sotto-on-accent);
  }
  @media (forced-colors: active), (prefers-contrast: more) {
    .sheet {
      border: 1px solid;
    }
    .sizes :checked + span {
      outline: 2px solid;
      outline-offset: -2px;
    }
  }
  @media (forced-colors: active) {
    .switch input::before {
      background: ButtonText;
      forced-color-adjust: none;
    }
    .switch input:checked::before {
      background: Highlight;
    }
  }
  @keyframes slide {
    from {
      transform: translateY(100%);
    }
  }
  @keyframes appear {
    from {
      opacity: 0;
    }
  }
`;
