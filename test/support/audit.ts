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
function endAnimations(element: Element) {
  for (const animation of document.getAnimations()) {
    const target = animation.effect instanceof KeyframeEffect ? animation.effect.target : null;
    if (target === null || element.ownerDocument === target.ownerDocument) animation.cancel();
  }
}
