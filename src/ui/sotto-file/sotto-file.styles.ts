import { css } from 'lit';

export const styles = css`
  :host {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    row-gap: 8px;
    white-space: normal;
  }
  img {
    display: block;
    inline-size: 100%;
    max-block-size: 20rem;
    object-fit: contain;
    border-radius: 10px;
    background: color-mix(in srgb, currentColor 8%, transparent);
  }
  .card {
    display: flex;
    align-items: center;
    gap: 10px;
  }
  .card > .icon {
    inline-size: 28px;
    block-size: 28px;
    stroke-width: 1.5;
  }
  .what {
    flex: 1;
    min-inline-size: 0;
  }
  .name {
    font-weight: 600;
    line-height: 1.3;
    overflow-wrap: anywhere;
  }
  .about {
    font-size: 0.8125rem;
    line-height: 1.4;
  }
  .icon-button,
  .icon-button:hover {
    flex: none;
    background: none;
    color: inherit;
  }
  .icon-button:hover {
    background: color-mix(in srgb, currentColor 14%, transparent);
  }
  .icon-button:focus-visible {
    outline-color: currentColor;
    outline-offset: -2px;
  }
  .icon-button:disabled {
    opacity: 0.5;
  }
  progress {
    inline-size: 100%;
    block-size: 4px;
    border: 0;
    border-radius: 2px;
    overflow: hidden;
    appearance: none;
    background: color-mix(in srgb, currentColor 25%, transparent);
    accent-color: currentColor;
  }
  progress::-webkit-progress-bar {
    background: none;
  }
  progress::-webkit-progress-value {
    background: currentColor;
  }
  progress::-moz-progress-bar {
    background: currentColor;
  }
  .trouble {
    font-size: 0.8125rem;
    font-weight: 600;
    line-height: 1.4;
  }
  @media (forced-colors: active) {
    progress {
      border: 1px solid;
    }
  }
`;
