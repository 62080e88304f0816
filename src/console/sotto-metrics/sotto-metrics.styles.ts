import { css } from 'lit';

export const styles = css`
  :host {
    display: block;
    block-size: 100%;
    overflow-y: auto;
  }
  section {
    display: grid;
    gap: 20px;
    max-inline-size: 1080px;
    padding: 20px 24px 40px;
  }
  header {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 12px;
  }
  h2 {
    font-size: 1.375rem;
    font-weight: 680;
    letter-spacing: -0.01em;
  }
  .spans {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .spans .button {
    min-block-size: 44px;
    font-size: 0.875rem;
  }
  .spans [aria-pressed='true'] {
    background: var(--sotto-accent);
    color: var(--sotto-on-accent);
  }
  .hint {
    color: var(--sotto-muted);
    font-size: 0.875rem;
  }
  .trouble {
    color: var(--sotto-danger);
  }
  dl {
    display: grid;
    grid-template-columns: repeat(3, minmax(0, 1fr));
    gap: 12px;
    margin: 0;
  }
  dl > div {
    padding: 14px 18px;
    border-radius: 18px;
    background: var(--sotto-surface);
  }
  dt {
    color: var(--sotto-muted);
    font-size: 0.8125rem;
  }
  dd {
    margin: 0;
    font-size: 1.5rem;
    font-weight: 680;
    line-height: 1.3;
  }
  dd span {
    display: block;
    color: var(--sotto-muted);
    font-size: 0.75rem;
    font-weight: 400;
  }
  figure {
    margin: 0;
    padding: 18px;
    border: 1px solid var(--sotto-line);
    border-radius: 18px;
  }
  figcaption,
  caption {
    padding: 0;
    font-weight: 650;
    text-align: start;
  }
  .pair {
    display: grid;
    grid-template-columns: minmax(0, 1fr) 240px;
    gap: 20px;
    margin-block-start: 10px;
  }
  .chart {
    min-inline-size: 0;
    overflow: hidden;
    direction: ltr;
  }
  .table {
    max-block-size: 190px;
    overflow-y: auto;
  }
  table {
    inline-size: 100%;
    border-collapse: collapse;
    font-size: 0.8125rem;
    font-variant-numeric: tabular-nums;
  }
  th,
  td {
    padding: 6px 8px;
    border-block-end: 1px solid var(--sotto-line);
    text-align: start;
  }
  td:last-child,
  thead th:last-child {
    text-align: end;
  }
  td[colspan] {
    text-align: start;
    color: var(--sotto-muted);
  }
  tbody th {
    font-weight: 400;
  }
  thead th {
    position: sticky;
    inset-block-start: 0;
    background: var(--sotto-canvas);
  }
  .outcomes {
    max-inline-size: 420px;
  }
  .u-wrap {
    position: relative;
    user-select: none;
    -webkit-user-select: none;
  }
  .u-over,
  .u-under {
    position: absolute;
  }
  .uplot canvas {
    position: relative;
    display: block;
    inline-size: 100%;
    block-size: 100%;
  }
  .u-axis {
    position: absolute;
  }
  @media (forced-colors: active), (prefers-contrast: more) {
    dl > div {
      border: 1px solid;
    }
  }
  @media (forced-colors: active) {
    .spans [aria-pressed='true'] {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
  }
  @media (max-width: 899px) {
    dl {
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 135px), 1fr));
    }
    .pair {
      grid-template-columns: minmax(0, 1fr);
    }
  }
`;
