import 'axe-core';
import type axe from 'axe-core';

declare global {
  interface Window {
    axe: typeof axe;
  }
}

/** What axe holds against an element, as `rule: target` lines; empty is good. */
export async function audit(element: Element): Promise<string[]> {
  endAnimations(element);
  const { violations } = await window.axe.run(element, { resultTypes: ['violations'], rules: { region: { enabled: false } } });
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.flat().join(' ')} (${node.failureSummary?.split('\n')[1]?.trim()})`));
}

/** A half-faded message has half its contrast. */
function endAnimations(root: Element | ShadowRoot) {
  for (const animation of root.getAnimations()) animation.cancel();
  for (const inner of root.querySelectorAll('*')) if (inner.shadowRoot) endAnimations(inner.shadowRoot);
  if (root instanceof Element && root.shadowRoot) endAnimations(root.shadowRoot);
}
