import 'axe-core';
import type axe from 'axe-core';

declare global {
  interface Window {
    axe: typeof axe;
  }
}

/**
 * What axe holds against an element, as `rule: target` lines; empty is good.
 *
 * @param except - Rules that are about the page around.
 * @param only - Rules in place of all of them.
 */
export async function audit(element: Element, { except = [], only }: { except?: readonly string[]; only?: readonly string[] | undefined } = {}): Promise<string[]> {
  endAnimations(element);
  const rules = Object.fromEntries(['region', ...except].map((rule) => [rule, { enabled: false }]));
  const { violations } = await window.axe.run(element, { resultTypes: ['violations'], ...(only ? { runOnly: { type: 'rule', values: [...only] } } : { rules }) });
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.flat().join(' ')} (${node.failureSummary?.split('\n')[1]?.trim()})`));
}

/** A half-faded message has half its contrast. */
function endAnimations(root: Element | ShadowRoot) {
  for (const animation of root.getAnimations()) animation.cancel();
  for (const inner of root.querySelectorAll('*')) if (inner.shadowRoot) endAnimations(inner.shadowRoot);
  if (root instanceof Element && root.shadowRoot) endAnimations(root.shadowRoot);
}
