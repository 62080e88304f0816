import { css } from 'lit';

export const styles = css`
  :host {
    display: block;
    block-size: 100%;
    background: var(--sotto-canvas);
    font-family: var(--sotto-font);
    color: var(--sotto-ink);
    font-size: 0.9375rem;
    line-height: 1.5;
  }
  .page {
    display: grid;
    grid-template-columns: 340px minmax(0, 1fr);
    block-size: 100%;
  }
  .rail {
    display: grid;
    grid-template-rows: auto minmax(0, 1fr);
    min-block-size: 0;
    background: var(--sotto-surface);
    border-inline-end: 1px solid var(--sotto-line);
  }
  sotto-queue {
    min-block-size: 0;
    overflow-y: auto;
  }
  header {
    display: grid;
    gap: 14px;
    padding: 20px 20px 16px;
  }
  h1 {
    margin: 0;
    font-size: 1.125rem;
    font-weight: 680;
    letter-spacing: -0.01em;
    line-height: 1.3;
  }
  .self {
    display: flex;
    align-items: center;
    gap: 12px;
    font-size: 0.875rem;
    line-height: 1.35;
  }
  .self > div {
    flex: 1;
    min-inline-size: 0;
  }
  .avatar {
    --sotto-avatar-size: 40px;
  }
  .name {
    overflow: hidden;
    font-weight: 600;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .until {
    display: flex;
    align-items: center;
    gap: 6px;
    color: var(--sotto-muted);
    font-size: 0.8125rem;
  }
  .dot {
    flex: none;
    inline-size: 8px;
    block-size: 8px;
    border-radius: 50%;
    background: var(--sotto-muted);
  }
  .dot.online {
    background: light-dark(#1d8a5b, #5fd39b);
  }
  .self .link {
    min-block-size: 32px;
    font-size: 0.8125rem;
  }
  main {
    display: grid;
    grid-template-rows: auto auto minmax(0, 1fr);
    min-inline-size: 0;
    min-block-size: 0;
  }
  .stage {
    min-block-size: 0;
  }
  .trouble {
    padding: 10px 20px;
    background: color-mix(in oklab, var(--sotto-danger) 10%, var(--sotto-canvas));
    color: var(--sotto-danger);
    font-size: 0.875rem;
    font-weight: 550;
  }
  .nothing,
  .card,
  .opening {
    display: grid;
    place-content: center;
    justify-items: center;
    gap: 10px;
    block-size: 100%;
    padding: 32px 24px;
    color: var(--sotto-muted);
    text-align: center;
  }
  .nothing h2,
  .card h1 {
    color: var(--sotto-ink);
    font-size: 1.25rem;
    font-weight: 650;
  }
  .card p {
    max-inline-size: 44ch;
  }
  .card .button {
    margin-block-start: 12px;
  }
  .seal {
    display: grid;
    place-items: center;
    inline-size: 64px;
    block-size: 64px;
    border-radius: 50%;
    background: var(--sotto-surface);
    color: var(--sotto-accent-ink);
  }
  .seal .icon {
    inline-size: 28px;
    block-size: 28px;
  }
  dialog {
    inline-size: min(440px, calc(100% - 32px));
    padding: 24px;
    border: 0;
    border-radius: var(--sotto-radius);
    background: var(--sotto-canvas);
    color: inherit;
    box-shadow: var(--sotto-shadow);
  }
  dialog::backdrop {
    background: #0b1716a0;
  }
  dialog h2 {
    margin-block-end: 8px;
    font-size: 1.125rem;
    font-weight: 650;
  }
  dialog p {
    color: var(--sotto-muted);
  }
  .answers {
    display: flex;
    flex-wrap: wrap;
    justify-content: flex-end;
    gap: 10px;
    margin-block-start: 20px;
  }
  @media (max-width: 759px) {
    .page {
      grid-template-columns: minmax(0, 1fr);
    }
    .page:not(.chosen) main,
    .page.chosen .rail {
      display: none;
    }
  }
`;
