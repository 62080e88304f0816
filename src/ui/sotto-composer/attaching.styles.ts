import { css } from 'lit';

export const attachingStyles = css`
  .field {
    position: relative;
  }
  .attach {
    flex: none;
  }
  .attach + .writing {
    margin-inline-start: 0;
  }
  .drop {
    position: absolute;
    inset: 0;
    z-index: 1;
    display: grid;
    place-items: center;
    border: 2px dashed var(--sotto-accent-ink);
    border-radius: inherit;
    background: var(--sotto-canvas);
    color: var(--sotto-accent-ink);
    font-weight: 600;
    pointer-events: none;
  }
`;
