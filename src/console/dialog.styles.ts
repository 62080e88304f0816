import { css } from 'lit';

/** What slides over the console: a dialog with a heading, a way out, and answers. */
export const dialogStyles = css`
  dialog {
    inline-size: min(440px, calc(100% - 32px));
    max-block-size: calc(100% - 48px);
    padding: 20px 24px 24px;
    border: 0;
    border-radius: var(--sotto-radius);
    background: var(--sotto-canvas);
    color: inherit;
    box-shadow: var(--sotto-shadow);
    overflow-y: auto;
  }
  dialog::backdrop {
    background: #0b1716a0;
  }
  .sheet-head {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 12px;
    margin-inline-end: -12px;
    margin-block-end: 8px;
  }
  dialog h2 {
    font-size: 1.125rem;
    font-weight: 650;
  }
  dialog p {
    color: var(--sotto-muted);
  }
  dialog .unsent {
    margin-block-start: 10px;
    color: var(--sotto-ink);
    font-weight: 600;
  }
  dialog .unsent:empty {
    display: none;
  }
  .answers {
    display: flex;
    flex-wrap: wrap;
    justify-content: flex-end;
    gap: 10px;
    margin-block-start: 20px;
  }
`;

/** A field to write in, with its label, as the console has them. */
export const fieldStyles = css`
  label,
  legend {
    display: block;
    padding: 0;
    font-size: 0.875rem;
    font-weight: 600;
  }
  textarea,
  input[type='search'],
  input[type='password'] {
    display: block;
    inline-size: 100%;
    min-block-size: 44px;
    margin-block-start: 6px;
    padding: 10px 14px;
    border: 1px solid var(--sotto-muted);
    border-radius: 12px;
    background: var(--sotto-canvas);
    color: var(--sotto-ink);
    font: inherit;
    font-size: 1rem;
    resize: vertical;
  }
  ::placeholder {
    color: var(--sotto-muted);
    opacity: 1;
  }
`;
