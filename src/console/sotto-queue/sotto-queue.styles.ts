import { css } from 'lit';

export const styles = css`
  :host {
    display: block;
    font-family: var(--sotto-font);
    color: var(--sotto-ink);
    font-size: 0.9375rem;
    line-height: 1.4;
  }
  nav,
  ul {
    grid-template-columns: minmax(0, 1fr);
  }
  nav {
    display: grid;
    gap: 24px;
    padding: 8px 12px 24px;
  }
  h2 {
    display: flex;
    align-items: center;
    gap: 8px;
    padding-inline: 8px;
    color: var(--sotto-muted);
    font-size: 0.8125rem;
    font-weight: 650;
  }
  .count {
    min-inline-size: 20px;
    padding-inline: 6px;
    border-radius: 10px;
    background: color-mix(in oklab, var(--sotto-ink) 8%, transparent);
    color: var(--sotto-ink);
    font-variant-numeric: tabular-nums;
    text-align: center;
  }
  .waiting .count {
    background: var(--sotto-accent);
    color: var(--sotto-on-accent);
  }
  .note,
  .nobody {
    padding-inline: 8px;
    color: var(--sotto-muted);
    font-size: 0.8125rem;
  }
  .note {
    margin-block-start: 4px;
  }
  .nobody {
    padding-block: 20px;
    text-align: center;
  }
  .nobody .title {
    color: var(--sotto-ink);
    font-size: 0.9375rem;
    font-weight: 600;
  }
  ul {
    display: grid;
    gap: 2px;
    margin-block-start: 8px;
  }
  li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
    padding-inline-end: 8px;
    border-radius: 14px;
  }
  li:hover {
    background: color-mix(in oklab, var(--sotto-ink) 5%, transparent);
  }
  li.current {
    background: var(--sotto-canvas);
    box-shadow: 0 1px 3px #10201f1f;
  }
  .open {
    display: flex;
    /* In large text the button beside it goes below. */
    flex: 1 1 10rem;
    align-items: center;
    gap: 12px;
    min-inline-size: 0;
    min-block-size: 60px;
    padding: 8px;
    border-radius: 14px;
  }
  .symbol {
    display: grid;
    flex: none;
    place-items: center;
    inline-size: 40px;
    block-size: 40px;
    border-radius: 50%;
    background: color-mix(in oklab, var(--sotto-ink) 7%, transparent);
    color: var(--sotto-muted);
  }
  .waiting .symbol,
  .mine .symbol {
    background: color-mix(in oklab, var(--sotto-accent) 16%, var(--sotto-canvas));
    color: var(--sotto-accent-ink);
  }
  .words {
    display: grid;
    flex: 1;
    min-inline-size: 0;
  }
  .name {
    font-weight: 600;
  }
  .fact {
    color: var(--sotto-muted);
    font-size: 0.8125rem;
    line-height: 1.35;
  }
  .excerpt {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 3;
    overflow: hidden;
    margin-block-start: 2px;
    font-size: 0.8125rem;
    line-height: 1.4;
    overflow-wrap: anywhere;
    text-align: match-parent;
    user-select: none;
    -webkit-user-select: none;
  }
  mark {
    border-radius: 3px;
    background: color-mix(in oklab, var(--sotto-accent) 30%, var(--sotto-canvas));
    color: inherit;
    font-weight: 650;
  }
  .badge {
    flex: none;
    min-inline-size: 22px;
    padding: 2px 7px;
    border-radius: 11px;
    background: var(--sotto-accent);
    color: var(--sotto-on-accent);
    font-size: 0.75rem;
    font-weight: 700;
    font-variant-numeric: tabular-nums;
    text-align: center;
  }
  .accept {
    flex: none;
    min-block-size: 44px;
    margin-block: 4px;
    margin-inline-start: auto;
    padding-inline: 16px;
    border-radius: 22px;
    background: var(--sotto-accent);
    color: var(--sotto-on-accent);
    font-size: 0.875rem;
    font-weight: 600;
  }
  .accept:hover {
    filter: brightness(0.94);
  }
  .accept:disabled {
    opacity: 0.7;
    cursor: progress;
  }
  .further {
    inline-size: 100%;
    min-block-size: 44px;
    padding: 8px 20px;
    color: var(--sotto-accent-ink);
    font-size: 0.875rem;
    text-align: center;
    text-decoration: underline;
  }
  @media (forced-colors: active), (prefers-contrast: more) {
    li.current {
      outline: 2px solid;
      outline-offset: -2px;
    }
    .accept,
    .badge {
      border: 1px solid;
    }
    mark {
      background: Mark;
      color: MarkText;
    }
  }
  /* Where a conversation may be printed, it is printed itself. */
  @media print {
    .excerpt {
      display: none;
    }
  }
`;
