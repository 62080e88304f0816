import { css } from 'lit';

export const styles = css`
  :host {
    display: block;
  }
  ul {
    display: grid;
    gap: 8px;
    margin: 14px 0 0;
    padding: 0;
    list-style: none;
  }
  li button {
    display: grid;
    gap: 2px;
    inline-size: 100%;
    min-block-size: 44px;
    padding: 10px 14px;
    border-radius: 14px;
    background: var(--sotto-surface);
    text-align: start;
  }
  li button:hover {
    filter: brightness(0.97);
  }
  .title {
    font-weight: 600;
  }
  .text {
    display: -webkit-box;
    overflow: hidden;
    color: var(--sotto-muted);
    font-size: 0.8125rem;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
  }
  .none {
    margin-block-start: 14px;
    color: var(--sotto-muted);
  }
`;
