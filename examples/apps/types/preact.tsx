/** @jsxImportSource preact */
import type {} from 'sotto/preact';

export const right = <sotto-chat clinic="key" relay="https://relay.example" class="chat" onsotto-state-change={({ open }) => open} />;
// @ts-expect-error there is no such scheme
export const scheme = <sotto-chat appearance="pink" />;
