import type { LitElement } from 'lit';

/** Elements that are made of each other, by tag. */
export type Family = Readonly<Record<string, typeof LitElement>>;

/** Registers a family. A tag that is taken stays with whoever took it: the script may be on the page twice. */
export function register(family: Family, registry?: CustomElementRegistry): void {
  // On a server there is nothing to register with.
  const target = registry ?? (typeof customElements === 'undefined' ? undefined : customElements);
  if (!target) return;
  for (const [tag, element] of Object.entries(family)) if (!target.get(tag)) target.define(tag, element);
}
