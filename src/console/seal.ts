import { css, html, type TemplateResult } from 'lit';
import { icon } from '../ui/icons.js';

/** A closed lock, over what is said in place of a conversation. */
export function seal(): TemplateResult {
  return html`<span class="seal">${icon('lock')}</span>`;
}

export const sealStyles = css`
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
`;
