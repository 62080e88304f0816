/**
 * Array-based trees (RFC 9420 Appendix C). Nodes are numbered from left to right, leaves the even ones; every tree is full, so that its number of
 * leaves is a power of two (§7.7).
 */

/** Nodes of a tree of `leaves` leaves. */
export function nodeWidth(leaves: number): number {
  return 2 * leaves - 1;
}

export function root(leaves: number): number {
  return leaves - 1;
}

/** Height above the leaves. */
export function level(node: number): number {
  return 31 - Math.clz32(~node & (node + 1));
}

/** Of a node that is no leaf. */
export function left(node: number): number {
  return node ^ (1 << (level(node) - 1));
}

/** Of a node that is no leaf. */
export function right(node: number): number {
  return node ^ (3 << (level(node) - 1));
}

/** Of a node that is not the root. */
export function parent(node: number): number {
  const height = level(node);
  return (node | (1 << height)) & ~(2 << height);
}

/** Of a node that is not the root. */
export function sibling(node: number): number {
  const above = parent(node);
  return node < above ? right(above) : left(above);
}

/** Whether a node is `ancestor` or below it. */
export function isWithin(node: number, ancestor: number): boolean {
  return Math.abs(node - ancestor) < 1 << level(ancestor);
}

/** From the parent of a node to the root (§4.1.2). */
export function directPath(node: number, leaves: number): number[] {
  const path: number[] = [];
  for (let at = node; at !== root(leaves); path.push(at)) at = parent(at);
  return path;
}
