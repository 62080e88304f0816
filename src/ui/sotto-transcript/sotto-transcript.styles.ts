import { css } from 'lit';

export const styles = css`
  :host {
    display: block;
    font-family: var(--sotto-font);
    color: var(--sotto-ink);
  }
  p {
    color: var(--sotto-muted);
    font-size: 0.9375rem;
    overflow-wrap: anywhere;
  }
  .ways {
    display: grid;
    gap: 8px;
    margin-block-start: 14px;
  }
  .mail {
    margin-block-start: 20px;
    padding-block-start: 16px;
    border-block-start: 1px solid var(--sotto-line);
  }
  h3 {
    margin-block-end: 4px;
    font-weight: 650;
  }
  form {
    display: grid;
    gap: 8px;
    margin-block-start: 12px;
  }
  label {
    font-size: 0.875rem;
    font-weight: 600;
  }
  input {
    inline-size: 100%;
    min-block-size: 44px;
    padding: 10px 14px;
    border: 1px solid var(--sotto-field-line);
    border-radius: 12px;
    background: var(--sotto-canvas);
    color: var(--sotto-ink);
    font: inherit;
    font-size: 1rem;
  }
  .confirm {
    color: var(--sotto-ink);
    font-weight: 600;
  }
  p.trouble {
    margin-block-start: 8px;
    color: var(--sotto-danger);
    font-size: 0.875rem;
    font-weight: 600;
  }
`;
