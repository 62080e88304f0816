import { css } from 'lit';

export const styles = css`
  :host {
    display: block;
    font-family: var(--sotto-font);
    color: var(--sotto-ink);
    line-height: 1.5;
    text-size-adjust: 100%;
  }
  :host([layout='fill']) {
    block-size: 100%;
  }
  .root {
    position: fixed;
    inset: auto;
    inset-block-end: max(var(--sotto-offset), env(safe-area-inset-bottom));
    inset-inline-end: max(var(--sotto-offset), env(safe-area-inset-right));
    display: grid;
    justify-items: end;
    gap: 16px;
    /* A popover's own fit-content is the whole window's height in WebKit. */
    block-size: auto;
    margin: 0;
    padding: 0;
    border: 0;
    overflow: visible;
    background: none;
    color: inherit;
    pointer-events: none;
  }
  .root > * {
    pointer-events: auto;
  }
  .panel {
    position: relative;
    display: grid;
    grid-template-rows: minmax(0, 1fr) auto;
    inline-size: 100%;
    block-size: 100%;
    overflow: clip;
    background: var(--sotto-canvas);
  }
  .root .panel {
    inline-size: min(var(--w, var(--sotto-width)), 100dvw - 2 * var(--sotto-offset));
    block-size: min(var(--h, var(--sotto-height)), 100dvh - 2 * var(--sotto-offset) - 72px);
    border-radius: var(--sotto-radius);
    box-shadow: var(--sotto-shadow);
    animation: open 0.24s cubic-bezier(0.2, 0.8, 0.3, 1);
    transform-origin: 100% 100%;
  }
  .root .panel:dir(rtl) {
    transform-origin: 0 100%;
  }
  .chat {
    display: flex;
    flex-direction: column;
    min-block-size: 0;
    /* What has no room, at twice the text's size or under a clinic's long words, scrolls; the messages keep some of theirs. */
    overflow: hidden auto;
    container: chat / inline-size;
  }
  .chat > sotto-form,
  .chat > sotto-message-list {
    flex: 1 0 96px;
    min-block-size: 0;
  }
  .chat > .stage {
    flex: 1 0 auto;
  }
  .intro {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    justify-items: center;
    gap: 6px;
    padding: 32px 16px 20px;
    overflow-wrap: anywhere;
    text-align: center;
  }
  .intro h3 {
    max-inline-size: 18em;
    /* A long word has a line at twice the size, too. */
    font-size: min(1.25rem, 10cqi);
    font-weight: 650;
    line-height: 1.3;
    letter-spacing: -0.015em;
    text-wrap: balance;
  }
  .intro p {
    max-inline-size: 34em;
    color: var(--sotto-muted);
    font-size: 0.875rem;
    text-wrap: balance;
  }
  .offers {
    display: grid;
    gap: 8px;
    inline-size: min(100%, 22rem);
    margin-block-start: 20px;
  }
  .offers .button {
    display: flex;
    align-items: center;
    gap: 10px;
    inline-size: 100%;
    padding-inline: 16px 12px;
    border-radius: 14px;
    font-size: 0.9375rem;
    text-align: start;
  }
  .offers span {
    flex: 1;
  }
  .offers .icon {
    color: var(--sotto-accent-ink);
  }
  .offers .icon:last-child:dir(rtl) {
    rotate: 180deg;
  }
  .seal {
    display: grid;
    place-items: center;
    inline-size: 56px;
    block-size: 56px;
    margin-block-end: 12px;
    border-radius: 50%;
    background: color-mix(in oklab, var(--sotto-accent) 12%, var(--sotto-canvas));
    box-shadow: 0 0 0 10px color-mix(in oklab, var(--sotto-accent) 5%, var(--sotto-canvas));
    color: var(--sotto-accent-ink);
  }
  .seal .icon {
    inline-size: 26px;
    block-size: 26px;
  }
  .foot {
    padding: 8px 12px 4px;
  }
  .way-out {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 12px;
    padding-block: 4px max(6px, env(safe-area-inset-bottom));
    padding-inline: 20px 16px;
    color: var(--sotto-muted);
    line-height: 1.4;
    container-type: inline-size;
  }
  .way-out > * {
    /* Where it is narrow large text leaves the conversation its room. */
    font-size: min(0.75rem, 7.1cqi);
  }
  .emergency {
    flex: 1 1 10rem;
    /* At 400 %, or in large text above a keyboard, a clinic's words scroll by themselves, and the way out stays in view. */
    max-block-size: max(40dvh - 52px, 1.4em + 8px);
    /* Around the links' own: what only they reach into would make it something to scroll, and a stop of the Tab key in Firefox. */
    margin: -4px -6px;
    padding: 4px 6px;
    overflow-y: auto;
    text-wrap: pretty;
  }
  .emergency a {
    margin-inline: -6px;
    padding: 4px 6px;
    direction: ltr;
    unicode-bidi: isolate;
    color: inherit;
    font-weight: 600;
    text-underline-offset: 2px;
    white-space: nowrap;
  }
  .exit {
    flex: none;
    min-block-size: 44px;
    /* On a line of its own its words begin where the others do. */
    margin-inline-start: -8px;
    padding-inline: 8px;
    text-decoration-color: currentColor;
  }
  .large > .chat,
  .large > .sheet,
  .large > .way-out {
    zoom: 1.2;
  }
  .larger > .chat,
  .larger > .sheet,
  .larger > .way-out {
    zoom: 1.45;
  }
  .closing {
    display: grid;
    justify-items: center;
    gap: 4px;
    padding: 20px 16px;
    border-radius: 18px;
    background: var(--sotto-surface);
    text-align: center;
  }
  .closing h3 {
    font-size: 1.0625rem;
    font-weight: 650;
    line-height: 1.35;
    letter-spacing: -0.01em;
    text-wrap: balance;
  }
  .closing p {
    max-inline-size: 30em;
    color: var(--sotto-muted);
    font-size: 0.875rem;
    text-wrap: pretty;
  }
  .closing .button {
    display: flex;
    align-items: center;
    gap: 8px;
    margin-block-start: 12px;
    text-decoration: none;
  }
  .closing .button:not(.primary) {
    margin-block-start: 4px;
    background: color-mix(in oklab, var(--sotto-ink) 8%, var(--sotto-canvas));
    color: inherit;
  }
  .closing[role='alert'],
  .cleared {
    margin-block-end: 8px;
  }
  .stage {
    display: grid;
    place-items: center;
    padding: 16px;
  }
  .stage .closing {
    background: none;
  }
  .cleared {
    color: var(--sotto-muted);
    font-size: 0.875rem;
    text-align: center;
  }
  p.trouble {
    color: var(--sotto-danger);
    font-size: 0.875rem;
    font-weight: 600;
    text-align: center;
  }
  .print-notice {
    display: none;
  }
  /* What is only there to look at makes way for the words. */
  @media (max-height: 600px) {
    .intro {
      padding-block: 12px;
    }
    .seal {
      display: none;
    }
  }
  /* A phone with its keyboard open, or a desktop at 400 %. */
  @media (max-height: 420px) {
    .chat > sotto-message-list {
      flex-basis: 160px;
    }
  }
  @media (forced-colors: active), (prefers-contrast: more) {
    .root .panel,
    .root sotto-launcher {
      outline: 1px solid;
    }
    .root sotto-launcher {
      border-radius: 28px;
    }
    .foot .closing {
      border: 1px solid;
    }
  }
  @media print {
    .unprintable > :not(.print-notice) {
      display: none;
    }
    .unprintable > .print-notice {
      display: block;
      margin: 16px;
    }
  }
  @keyframes open {
    from {
      opacity: 0;
      transform: translateY(12px) scale(0.97);
    }
  }
  @media (max-width: 480px) {
    .root .panel {
      position: fixed;
      inset: var(--top, 0) 0 auto;
      inline-size: 100%;
      block-size: var(--height, 100dvh);
      border-radius: 0;
      box-shadow: none;
      padding-block-start: env(safe-area-inset-top);
    }
    .root.open sotto-launcher {
      display: none;
    }
  }
`;
