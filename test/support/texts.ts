/** Every text that is seen or read out, through shadow roots. */
export function textsOf(root: Element | ShadowRoot): string[] {
  const texts: string[] = [];
  for (const node of (root instanceof Element ? (root.shadowRoot ?? root) : root).querySelectorAll('*')) {
    if (node instanceof HTMLStyleElement || node.closest('[hidden]')) continue;
    for (const name of ['aria-label', 'placeholder', 'title', 'alt', 'aria-description']) texts.push(node.getAttribute(name) ?? '');
    for (const child of node.childNodes) if (child instanceof Text) texts.push(child.data);
    if (node.shadowRoot) texts.push(...textsOf(node));
  }
  return texts.map((text) => text.trim()).filter(Boolean);
}

/** Elements that reach beyond the sides of a box, or whose text is cut off. */
export function sticksOut(element: Element, within: Element): string[] {
  const { left, right } = within.getBoundingClientRect();
  const found: string[] = [];
  const look = (root: ShadowRoot) => {
    for (const inner of root.querySelectorAll<HTMLElement>('*')) {
      if (inner.shadowRoot) look(inner.shadowRoot);
      const box = inner.getBoundingClientRect();
      if (box.width === 0 || inner.closest('.unseen')) continue;
      const style = getComputedStyle(inner);
      const cut = style.overflowX !== 'visible' && style.textOverflow !== 'ellipsis' && inner.scrollWidth > inner.clientWidth + 1;
      if (box.left < left - 1 || box.right > right + 1 || cut) found.push(`${inner.localName}.${inner.className} ${Math.round(box.left)}–${Math.round(box.right)} ${inner.textContent?.slice(0, 30)}`);
    }
  };
  if (element.shadowRoot) look(element.shadowRoot);
  return found;
}
