import { css } from 'lit';

export const styles = css`
  :host {
    display: block;
    font-family: var(--sotto-font);
    color: var(--sotto-ink);
  }
  .field {
    display: flex;
    align-items: flex-end;
    gap: var(--sotto-composer-gap, 4px);
    padding: 4px;
    border: 1px solid var(--sotto-field-line);
    border-radius: 26px;
    background: var(--sotto-canvas);
    transition:
      border-color 0.15s,
      box-shadow 0.15s;
  }
  .field:focus-within {
    border-color: var(--sotto-accent-ink);
    box-shadow: 0 0 0 1px var(--sotto-accent-ink);
  }
  textarea {
    flex: 1;
    min-inline-size: 0;
    /* Six lines. */
    max-block-size: calc(6lh + 20px);
    margin: 0;
    padding-block: 10px;
    padding-inline: 16px 4px;
    border: 0;
    background: none;
    color: inherit;
    /* Below 16 px iOS zooms the page in. */
    font: inherit;
    font-size: max(1rem, 16px);
    line-height: 24px;
    field-sizing: content;
    resize: none;
    overflow: hidden auto;
    scrollbar-width: thin;
  }
  /* The frame around it shows the focus. */
  textarea:focus-visible {
    outline: 0;
  }
  textarea::placeholder {
    color: var(--sotto-muted);
    opacity: 1;
  }
  .send {
    flex: none;
    display: grid;
    place-items: center;
    inline-size: 44px;
    block-size: 44px;
    border-radius: 50%;
    background: var(--sotto-accent);
    color: var(--sotto-on-accent);
    transition:
      background 0.15s,
      transform 0.15s;
  }
  .send:hover:not(:disabled) {
    transform: scale(1.05);
  }
  .send:active:not(:disabled) {
    transform: scale(0.94);
  }
  .send:disabled {
    background: var(--sotto-surface);
    color: var(--sotto-muted);
    cursor: default;
  }
  .send .icon {
    stroke-width: 2.25;
  }
  .note {
    margin: 6px 16px 0;
    color: var(--sotto-muted);
    font-size: 0.75rem;
    line-height: 1.4;
  }
  .note.wrong {
    color: var(--sotto-danger);
    font-weight: 600;
  }
`;
