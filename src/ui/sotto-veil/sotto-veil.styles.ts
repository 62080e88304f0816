import { css } from 'lit';

export const styles = css`
  .veil {
    padding: 1px 5px;
    border-radius: 6px;
    -webkit-box-decoration-break: clone;
    box-decoration-break: clone;
    /* Darker than what it stands on, so that light text on it stays legible. */
    background: light-dark(#0000001f, #00000059);
    user-select: none;
    -webkit-user-select: none;
    -webkit-touch-callout: none;
  }
  /* In text from right to left a number, and the X's in its place, still read from the left: "+1 (555) …" begins with its plus. */
  .veil:dir(rtl)::before {
    content: '\\200e';
  }
  .own {
    position: relative;
    cursor: pointer;
  }
  /* As large as a finger. */
  .own::after,
  button::after {
    content: '';
    position: absolute;
    inset: -10px -4px;
  }
  .together {
    white-space: nowrap;
  }
  button {
    position: relative;
    margin-inline-start: 4px;
    padding-inline: 4px;
    font-size: 0.8125rem;
    font-weight: 600;
    text-decoration: underline;
    text-underline-offset: 2px;
  }
  :focus-visible {
    outline-color: currentColor;
  }
  /* Its room ends where the next word begins. */
  .own:focus-visible {
    outline-offset: 0;
  }
  @media (forced-colors: active), (prefers-contrast: more) {
    .veil {
      border: 1px solid;
    }
  }
`;
