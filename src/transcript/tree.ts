/** Markup as data: written out for a file, or built in a document, and never read from text. */
export interface Part {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (Part | string)[];
}

const VOID = new Set(['br', 'meta']);
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

export function part(tag: string, attributes: Readonly<Record<string, string>>, ...children: readonly (Part | string)[]): Part {
  return { tag, attributes, children };
}

/** As HTML. The content of a style element is the caller's own, and written as it is. */
export function markupOf({ tag, attributes, children }: Part): string {
  const written = Object.entries(attributes).map(([name, value]) => ` ${name}="${escaped(value)}"`);
  const start = `<${tag}${written.join('')}>`;
  if (VOID.has(tag)) return start;
  return `${start}${children.map((child) => (typeof child !== 'string' ? markupOf(child) : tag === 'style' ? child : escaped(child))).join('')}</${tag}>`;
}

function escaped(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}
