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
  .root {
    block-size: 100%;
  }
  .page {
    display: grid;
    grid-template-columns: clamp(340px, 21.25rem, 40vw) minmax(0, 1fr);
    block-size: 100%;
  }
  .rail {
    display: grid;
    grid-template: auto auto minmax(14rem, 1fr) auto / minmax(0, 1fr);
    min-block-size: 0;
    overflow-y: auto;
    background: var(--sotto-surface);
    border-inline-end: 1px solid var(--sotto-line);
  }
  .queue {
    min-block-size: 0;
    overflow-y: auto;
  }
  header {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 14px;
    padding: 20px 20px 16px;
  }
  h1 {
    margin: 0;
    font-size: 1.125rem;
    font-weight: 680;
    letter-spacing: -0.01em;
    line-height: 1.3;
    overflow-wrap: anywhere;
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 3;
    overflow: hidden;
  }
  .self {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 12px;
    font-size: 0.875rem;
    line-height: 1.35;
  }
  .self > div {
    /* In large text the way out goes below. */
    flex: 1 1 6rem;
    min-inline-size: 0;
  }
  .avatar {
    --sotto-avatar-size: min(2.5rem, 44px);
  }
  .name {
    overflow: hidden;
    font-weight: 600;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .until {
    display: flex;
    align-items: baseline;
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
    flex: none;
    max-inline-size: 45%;
    margin-inline-start: auto;
    min-block-size: 44px;
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
    /* What has no room, at twice the text's size, begins at the top and scrolls. */
    place-content: safe center;
    justify-items: center;
    gap: 10px;
    block-size: 100%;
    padding: 32px 24px;
    overflow-y: auto;
    color: var(--sotto-muted);
    text-align: center;
  }
  .nothing h2,
  .card h1 {
    color: var(--sotto-ink);
    font-size: 1.25rem;
    font-weight: 650;
  }
  .card {
    grid-template-rows: none;
    grid-auto-rows: max-content;
  }
  .card p {
    max-inline-size: 44ch;
    text-wrap: pretty;
  }
  .card .button {
    margin-block-start: 12px;
  }
  .habits,
  .rail > footer {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px 8px;
  }
  .habits .link {
    min-block-size: 44px;
    margin-inline-start: auto;
    font-size: 0.8125rem;
  }
  .habit {
    min-block-size: 44px;
    padding: 8px 14px;
    border: 1px solid var(--sotto-line);
    border-radius: 22px;
    background: var(--sotto-canvas);
    color: var(--sotto-accent-ink);
    font-size: 0.8125rem;
    font-weight: 600;
  }
  .habit[aria-pressed='true'] {
    border-color: var(--sotto-accent);
    background: var(--sotto-accent);
    color: var(--sotto-on-accent);
  }
  .habit.away {
    border-color: currentcolor;
    background: var(--sotto-notice);
    color: var(--sotto-notice-ink);
  }
  .rail > footer {
    justify-content: space-between;
    padding: 8px 20px;
    border-block-start: 1px solid var(--sotto-line);
  }
  .rail > footer .habit {
    flex: 1 0 100%;
    text-align: center;
  }
  .choice {
    min-inline-size: 0;
  }
  .back {
    display: none;
    rotate: 180deg;
  }
  .back:dir(rtl) {
    rotate: none;
  }
  .choice select {
    min-block-size: 44px;
    inline-size: 100%;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    font-size: 0.8125rem;
    cursor: pointer;
  }
  .choice option {
    background: var(--sotto-canvas);
    color: var(--sotto-ink);
  }
  .entrance {
    position: relative;
    block-size: 100%;
    overflow-y: auto;
  }
  .entrance > footer {
    position: absolute;
    display: flex;
    gap: 8px;
    inset-block-start: 12px;
    inset-inline-end: 16px;
  }
  .lock .whose {
    display: flex;
    align-items: center;
    gap: 12px;
    margin-block-start: 8px;
    text-align: start;
  }
  .lock .whose p > span {
    display: block;
  }
  .lock .whose .name {
    color: var(--sotto-ink);
  }
  .lock .trouble {
    border-radius: 12px;
  }
  .lock .link {
    min-block-size: 44px;
  }
  .lock form {
    display: grid;
    gap: 8px;
    inline-size: min(100%, 320px);
  }
  .lock label {
    margin-block-start: 8px;
    font-weight: 600;
  }
  .lock input {
    margin: 0;
    text-align: center;
  }
  .idle {
    position: fixed;
    inset: auto 0 24px;
    inline-size: min(440px, calc(100% - 32px));
    margin: 0 auto;
    padding: 18px 24px 22px;
    border: 0;
    border-radius: var(--sotto-radius);
    background: var(--sotto-notice);
    color: var(--sotto-notice-ink);
    box-shadow: var(--sotto-shadow);
  }
  .idle h2 {
    font-size: 1.0625rem;
    font-weight: 650;
  }
  .idle .button {
    margin-block-start: 12px;
  }
  .dot.away {
    background: light-dark(#b97708, #f0b95a);
  }
  search {
    display: block;
    padding: 0 16px 8px;
  }
  search input[type='search'] {
    margin: 0;
    border-radius: 22px;
  }
  search input:placeholder-shown {
    text-overflow: ellipsis;
  }
  .found:not(:empty) {
    padding: 6px 4px 0;
    color: var(--sotto-muted);
    font-size: 0.8125rem;
  }
  .shortcuts {
    display: grid;
    gap: 10px;
    margin: 8px 0 0;
  }
  .shortcuts div {
    display: flex;
    align-items: baseline;
    gap: 16px;
  }
  .shortcuts dt {
    flex: none;
    inline-size: 92px;
    font-size: 0.8125rem;
  }
  .shortcuts dd {
    margin: 0;
  }
  kbd {
    padding: 2px 8px;
    border: 1px solid var(--sotto-line);
    border-radius: 6px;
    background: var(--sotto-surface);
    font: inherit;
  }
  @media (forced-colors: active) {
    .habit[aria-pressed='true'] {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
  }
  /* Where little of the list could be seen between head and foot, it takes them along. */
  @media (max-width: 759px), (max-height: 639px) {
    .rail {
      grid-template-rows: none;
      align-content: start;
    }
    .queue {
      min-block-size: auto;
      overflow: visible;
    }
  }
  @media (max-width: 759px) {
    .page {
      grid-template-columns: minmax(0, 1fr);
    }
    .back {
      display: grid;
    }
    .page:not(.chosen) main,
    .page.chosen .rail {
      display: none;
    }
    /* Above what there is no room beside. */
    .entrance {
      display: grid;
      grid-template: auto minmax(max-content, 1fr) / minmax(0, 1fr);
    }
    .entrance > footer {
      position: static;
      order: -1;
      flex-wrap: wrap;
      justify-content: end;
      padding: 12px 16px 0;
    }
    sotto-sign-in {
      min-block-size: auto;
    }
  }
`;
