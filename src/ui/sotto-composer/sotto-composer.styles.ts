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
  /* What scrolls is the box around the field, so that the field and what is painted over it never part. */
  .writing {
    position: relative;
    flex: 1;
    min-inline-size: 0;
    /* Six lines. */
    max-block-size: 164px;
    margin-inline-start: 8px;
    overflow: hidden auto;
    scrollbar-width: thin;
  }
  textarea,
  .mirror {
    display: block;
    inline-size: 100%;
    margin: 0;
    padding: 10px 8px;
    border: 0;
    /* Below 16 px iOS zooms the page in. */
    font: inherit;
    font-size: max(1rem, 16px);
    line-height: 1.5;
    letter-spacing: normal;
    text-align: start;
    tab-size: 8;
    white-space: pre-wrap;
    overflow-wrap: break-word;
  }
  textarea {
    background: none;
    color: inherit;
    caret-color: var(--sotto-ink);
    field-sizing: content;
    resize: none;
    overflow: hidden;
  }
  textarea.veiled,
  textarea.veiled::selection {
    -webkit-text-fill-color: transparent;
  }
  textarea.veiled::selection {
    background: color-mix(in srgb, var(--sotto-accent) 30%, transparent);
    color: transparent;
  }
  .mirror {
    --ground: color-mix(in srgb, var(--sotto-accent-ink) 14%, transparent);
    --dots: radial-gradient(circle at center, var(--sotto-ink) 2px, transparent 2.6px) 0 50% / 9px 9px round no-repeat, var(--ground);
    --crosses: linear-gradient(45deg, transparent 46%, var(--sotto-ink) 46% 54%, transparent 54%) 0 50% / 9px 9px round no-repeat,
      linear-gradient(-45deg, transparent 46%, var(--sotto-ink) 46% 54%, transparent 54%) 0 50% / 9px 9px round no-repeat, var(--ground);
    position: absolute;
    inset: 0;
    inline-size: auto;
    /* What changes in it is nobody else's layout. */
    contain: strict;
    pointer-events: none;
    user-select: none;
    -webkit-user-select: none;
  }
  /* iOS pads the text of a field by 3 px that cannot be taken away. */
  @supports (-webkit-touch-callout: none) {
    .mirror {
      padding-inline: 11px;
    }
  }
  .hidden-note {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 2px 10px;
    margin-block-end: 8px;
    padding: 10px 14px 2px;
    border-radius: 18px;
    background: var(--sotto-surface);
    color: var(--sotto-ink);
    font-size: 0.8125rem;
    line-height: 1.4;
  }
  .hidden-note .icon {
    color: var(--sotto-muted);
  }
  .what {
    display: grid;
    gap: 4px;
  }
  .ways {
    grid-column: 2;
    display: flex;
    flex-wrap: wrap;
    gap: 0 16px;
  }
  .way {
    min-block-size: 44px;
  }
  .hold {
    user-select: none;
    -webkit-user-select: none;
    -webkit-touch-callout: none;
    touch-action: none;
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
  @media (forced-colors: active) {
    textarea.veiled {
      forced-color-adjust: none;
      background: Canvas;
      caret-color: CanvasText;
    }
    .mirror {
      --sotto-ink: CanvasText;
      --ground: transparent;
      forced-color-adjust: none;
      color: CanvasText;
    }
  }
`;
