import { css } from 'lit';

export const styles = css`
  :host {
    display: block;
  }
  h3 {
    font-size: 1rem;
    font-weight: 650;
  }
  .hint {
    color: var(--sotto-muted);
    font-size: 0.8125rem;
  }
  ol {
    display: grid;
    gap: 8px;
    margin: 12px 0 0;
    padding: 0;
    list-style: none;
  }
  li {
    padding: 10px 14px;
    border-radius: 14px;
    background: var(--sotto-notice);
    color: var(--sotto-notice-ink);
  }
  .by {
    display: flex;
    justify-content: space-between;
    gap: 12px;
    font-size: 0.75rem;
    font-weight: 600;
  }
  time {
    font-weight: 400;
    white-space: nowrap;
  }
  .text {
    font-size: 0.875rem;
    overflow-wrap: anywhere;
    white-space: pre-wrap;
  }
  form {
    display: grid;
    gap: 8px;
    margin-block-start: 14px;
  }
  .button {
    justify-self: end;
    min-block-size: 44px;
    font-size: 0.875rem;
  }
  .button:disabled {
    opacity: 0.55;
  }
  @media (forced-colors: active), (prefers-contrast: more) {
    li {
      border: 1px solid;
    }
  }
`;
