import { css } from 'lit';

export const styles = css`
  :host {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    block-size: 100%;
    min-block-size: 0;
    font-family: var(--sotto-font);
    color: var(--sotto-ink);
    font-size: 0.9375rem;
    line-height: 1.5;
  }
  :host(:not([shown])) {
    display: none;
  }
  .case {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    grid-template-rows: auto auto minmax(0, 1fr) auto;
    min-inline-size: 0;
    min-block-size: 0;
  }
  header {
    display: flex;
    align-items: center;
    gap: 10px;
    flex-wrap: wrap;
    min-block-size: 72px;
    padding: 10px 20px;
    border-block-end: 1px solid var(--sotto-line);
    container-type: inline-size;
  }
  .title {
    flex: 1 1 150px;
    min-inline-size: 0;
  }
  /* Where it is narrow large text leaves the conversation its room. */
  h2 {
    font-size: min(1.125rem, 8cqi);
    font-weight: 650;
    line-height: 1.3;
  }
  .title p {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 3;
    overflow: hidden;
    color: var(--sotto-muted);
    font-size: min(0.8125rem, 6.5cqi);
    line-height: 1.4;
    overflow-wrap: anywhere;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    justify-content: flex-end;
    gap: 6px;
  }
  header .button {
    min-block-size: 44px;
    padding: 8px 11px;
    font-size: min(0.875rem, 6cqi);
    white-space: nowrap;
  }
  .button.end {
    color: var(--sotto-danger);
  }
  .back .icon {
    rotate: 180deg;
  }
  .back:dir(rtl) .icon {
    rotate: none;
  }
  .back,
  .beside {
    display: none;
  }
  .trouble:not(:empty) {
    padding: 8px 20px;
    background: color-mix(in oklab, var(--sotto-danger) 10%, var(--sotto-canvas));
    color: var(--sotto-danger);
    font-size: 0.875rem;
  }
  sotto-message-list {
    min-block-size: 0;
  }
  sotto-composer {
    /* As wide as what it is about. */
    padding: 12px max(16px, (100% - 60rem) / 2) 10px;
    border-block-start: 1px solid var(--sotto-line);
  }
  aside {
    inline-size: 320px;
    padding: 24px;
    border-inline-start: 1px solid var(--sotto-line);
    overflow-y: auto;
  }
  .locked {
    display: grid;
    place-content: safe center;
    justify-items: center;
    gap: 12px;
    padding: 32px 24px;
    overflow-y: auto;
    text-align: center;
  }
  .locked p {
    max-inline-size: 46ch;
    color: var(--sotto-muted);
    text-wrap: pretty;
  }
  .locked h3 {
    font-size: 1.25rem;
    font-weight: 650;
  }
  .locked .button {
    min-inline-size: 160px;
    margin-block-start: 8px;
  }
  .over {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 12px 24px;
    padding: 16px 20px;
    border-block-start: 1px solid var(--sotto-line);
    background: var(--sotto-surface);
  }
  .over h3 {
    font-weight: 650;
  }
  .over p {
    color: var(--sotto-muted);
    font-size: 0.875rem;
  }
  .over .button {
    background: var(--sotto-canvas);
  }
  .colleague {
    display: flex;
    align-items: center;
    gap: 12px;
    inline-size: 100%;
    min-block-size: 56px;
    margin-block-start: 8px;
    padding: 8px 14px;
    border-radius: 16px;
    background: var(--sotto-surface);
    font-weight: 600;
  }
  .colleague:hover {
    filter: brightness(0.97);
  }
  .colleague bdi {
    flex: 1;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .colleague .icon:last-child {
    color: var(--sotto-muted);
  }
  .colleague:dir(rtl) .icon:last-child {
    rotate: 180deg;
  }
  .away {
    flex: none;
    padding: 2px 10px;
    border-radius: 10px;
    background: var(--sotto-notice);
    color: var(--sotto-notice-ink);
    font-size: 0.75rem;
  }
  dialog textarea {
    margin-block-end: 8px;
  }
  /* The field stays where it is, however many of them have what is typed into it. */
  dialog.replies {
    max-block-size: 80dvh;
    margin-block: 10dvh auto;
  }
  dialog p + label {
    margin-block-start: 12px;
  }
  fieldset {
    margin: 16px 0 0;
    padding: 0;
    border: 0;
  }
  .choice {
    display: flex;
    align-items: center;
    gap: 12px;
    min-block-size: 44px;
    font-size: 0.9375rem;
    font-weight: 400;
  }
  .choice input {
    inline-size: 20px;
    block-size: 20px;
    accent-color: var(--sotto-accent);
  }
  aside .notes {
    margin-block-end: 28px;
  }
  aside h3 {
    margin-block-end: 4px;
    font-size: 1rem;
    font-weight: 650;
  }
  @media (max-width: 1179px) {
    aside {
      display: none;
    }
    .beside {
      display: grid;
    }
    .actions {
      order: 1;
      flex: 1 0 100%;
      justify-content: flex-start;
    }
  }
  @media (max-width: 759px) {
    header {
      gap: 8px 4px;
      padding: 8px;
    }
    .title {
      flex-basis: 100px;
    }
    .back {
      display: grid;
    }
    .actions .button {
      flex: 1;
    }
  }
  .print-notice {
    display: none;
  }
  @media print {
    .case:not(.printable),
    aside:not(.printable),
    dialog {
      display: none;
    }
    .print-notice {
      display: block;
      margin: 16px;
    }
  }
`;
