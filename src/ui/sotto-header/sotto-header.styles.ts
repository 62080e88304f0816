import { css } from 'lit';

export const styles = css`
  :host {
    position: relative;
    z-index: 1;
    display: flex;
    align-items: center;
    gap: 12px;
    padding: 14px 10px 12px 16px;
    padding-inline: 16px 10px;
    border-block-end: 1px solid var(--sotto-line);
    font-family: var(--sotto-font);
    color: var(--sotto-ink);
  }
  .mark {
    flex: none;
    display: grid;
    place-items: center;
    inline-size: 40px;
    block-size: 40px;
    border-radius: 12px;
    background: var(--sotto-accent);
    color: var(--sotto-on-accent);
    font-size: 1rem;
    font-weight: 650;
  }
  .title {
    flex: 1;
    min-inline-size: 0;
  }
  h2 {
    overflow: hidden;
    font-size: 1rem;
    font-weight: 650;
    line-height: 1.3;
    letter-spacing: -0.01em;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .privacy {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    max-inline-size: 100%;
    min-block-size: 24px;
    border-radius: 6px;
    color: var(--sotto-accent-ink);
    font-size: 0.75rem;
    font-weight: 500;
    line-height: 1.3;
  }
  .privacy:hover span {
    text-decoration: underline;
    text-underline-offset: 2px;
  }
  .privacy .icon {
    inline-size: 14px;
    block-size: 14px;
  }
  .controls {
    display: flex;
    gap: 0;
  }
  .controls .icon-button {
    inline-size: 40px;
    block-size: 44px;
    border-radius: 12px;
  }
  .more .icon {
    stroke-width: 3;
  }
  .menu {
    position: absolute;
    inset-block-start: calc(100% - 6px);
    inset-inline-end: 12px;
    min-inline-size: 216px;
    padding: 6px;
    border-radius: 14px;
    background: var(--sotto-canvas);
    box-shadow: var(--sotto-shadow);
    animation: unfold 0.14s ease-out;
  }
  .menu button {
    display: block;
    inline-size: 100%;
    min-block-size: 44px;
    padding: 8px 12px;
    border-radius: 9px;
    font-size: 0.9375rem;
  }
  .menu button:hover {
    background: var(--sotto-surface);
  }
  @keyframes unfold {
    from {
      opacity: 0;
      transform: translateY(-6px);
    }
  }
`;
