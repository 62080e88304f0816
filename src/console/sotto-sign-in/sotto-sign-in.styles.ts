import { css } from 'lit';

export const styles = css`
  :host {
    display: grid;
    place-items: center;
    min-block-size: 100%;
    padding: 32px 20px;
    font-family: var(--sotto-font);
    color: var(--sotto-ink);
    font-size: 0.9375rem;
    line-height: 1.5;
  }
  main {
    display: grid;
    justify-items: stretch;
    inline-size: min(100%, 420px);
    gap: 14px;
  }
  .seal {
    display: grid;
    place-items: center;
    inline-size: 56px;
    block-size: 56px;
    border-radius: 18px;
    background: var(--sotto-accent);
    color: var(--sotto-on-accent);
  }
  .seal .icon {
    inline-size: 28px;
    block-size: 28px;
  }
  h1 {
    margin: 6px 0 0;
    font-size: 1.75rem;
    font-weight: 680;
    letter-spacing: -0.015em;
    line-height: 1.15;
    text-wrap: balance;
  }
  .lede {
    color: var(--sotto-muted);
  }
  h2 {
    font-size: 1rem;
    font-weight: 650;
  }
  section,
  form {
    display: grid;
    gap: 10px;
    padding: 20px;
    border-radius: 18px;
  }
  .demo {
    background: var(--sotto-notice);
    color: var(--sotto-notice-ink);
  }
  .demo .button {
    margin-block-start: 2px;
  }
  form {
    background: var(--sotto-canvas);
    box-shadow: inset 0 0 0 1px var(--sotto-line);
  }
  label {
    font-size: 0.875rem;
    font-weight: 600;
  }
  input {
    inline-size: 100%;
    min-block-size: 44px;
    padding: 8px 14px;
    border: 1px solid var(--sotto-muted);
    border-radius: 12px;
    background: var(--sotto-canvas);
    color: var(--sotto-ink);
    font: 1rem/1.4 ui-monospace, Menlo, Consolas, monospace;
  }
  .legible {
    display: flex;
    align-items: center;
    gap: 10px;
    min-block-size: 44px;
    font-weight: 400;
  }
  .legible input {
    flex: none;
    inline-size: 22px;
    min-block-size: 22px;
    accent-color: var(--sotto-accent);
  }
  .hint,
  .busy {
    color: var(--sotto-muted);
    font-size: 0.875rem;
  }
  .busy {
    min-block-size: 1.5em;
    text-align: center;
  }
  .button:disabled {
    opacity: 0.6;
    cursor: progress;
  }
  .trouble {
    display: flex;
    align-items: center;
    gap: 10px;
    padding: 12px 16px;
    border-radius: 14px;
    background: color-mix(in oklab, var(--sotto-danger) 10%, var(--sotto-canvas));
    color: var(--sotto-danger);
    font-weight: 550;
  }
`;
