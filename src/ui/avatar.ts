import { css, html, type TemplateResult } from 'lit';
import type { Member } from '../conversation/state.js';
import { icon } from './icons.js';
import { initialsOf } from './initials.js';

/** A member's picture: initials for people, a symbol for what is none. Decoration only; the name stands beside it. */
export function avatar({ role, name }: Member): TemplateResult {
  return html`<span class="avatar" part="avatar" aria-hidden="true">${role === 'agent' ? initialsOf(name) : icon(symbols[role])}</span>`;
}

const symbols = { assistant: 'spark', desk: 'record', visitor: 'person' } as const;

export const avatarStyles = css`
  .avatar {
    display: grid;
    place-items: center;
    inline-size: var(--sotto-avatar-size, 2rem);
    block-size: var(--sotto-avatar-size, 2rem);
    border-radius: 50%;
    background: color-mix(in oklab, var(--sotto-accent) 16%, var(--sotto-canvas));
    color: var(--sotto-accent-ink);
    font-size: min(0.75rem, var(--sotto-avatar-size, 2rem) * 0.4);
    font-weight: 650;
    letter-spacing: 0.02em;
  }
  .avatar .icon {
    inline-size: 56%;
    block-size: 56%;
  }
`;
