import type {} from 'sotto/svelte';
import type { SvelteHTMLElements } from 'svelte/elements';

type Props = SvelteHTMLElements['sotto-chat'];

export const right: Props = { clinic: 'key', class: 'chat', 'onsotto-state-change': ({ unread }) => unread };
// @ts-expect-error there is no such layout
export const layout: Props = { layout: 'sideways' };
