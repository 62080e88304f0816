/** What a screen reader is told by itself: what is added to live regions, in open shadow roots too, in the words of the accessibility tree. */
export class Listener {
  /** One entry for each thing said. */
  readonly heard: string[] = [];
  readonly #observer = new MutationObserver((records) => this.#notice(records));
  readonly #watched = new WeakSet<Node>();

  constructor(root: Element) {
    this.#watch(root);
  }

  stop() {
    this.#observer.disconnect();
  }

  #watch(root: Element | ShadowRoot) {
    if (!this.#watched.has(root)) this.#observer.observe(root, { childList: true, characterData: true, subtree: true });
    this.#watched.add(root);
    if (root instanceof Element && root.shadowRoot) this.#watch(root.shadowRoot);
    for (const inner of root.querySelectorAll('*')) if (inner.shadowRoot) this.#watch(inner.shadowRoot);
  }

  #notice(records: readonly MutationRecord[]) {
    for (const { type, target, addedNodes } of records) {
      for (const node of type === 'characterData' ? [target] : addedNodes) {
        if (!node.isConnected) continue;
        if (node instanceof Element) this.#watch(node);
        const words = politeness(node) === 'off' ? '' : spoken(node);
        if (words) this.heard.push(words);
      }
    }
  }
}

/** What the nearest live region around a node says of itself. */
function politeness(node: Node): string {
  for (let at: Node | null = node; at; at = at instanceof ShadowRoot ? at.host : at.parentNode) {
    if (!(at instanceof HTMLElement)) continue;
    if (at.ariaHidden === 'true' || getComputedStyle(at).display === 'none') return 'off';
    const implied = { log: 'polite', status: 'polite', alert: 'assertive' }[at.getAttribute('role') ?? ''];
    const live = at.ariaLive ?? implied;
    if (live) return live;
  }
  return 'off';
}

function spoken(node: Node): string {
  if (node instanceof HTMLElement && (node.ariaHidden === 'true' || getComputedStyle(node).display === 'none')) return '';
  if (node instanceof SVGElement || node instanceof Comment) return '';
  const text = node instanceof Text ? node.data : [...node.childNodes].map(spoken).join(' ');
  return text.replace(/\s+/g, ' ').trim();
}
