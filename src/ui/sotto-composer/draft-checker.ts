import { createTyper, detect, type PhiSpan } from '../../phi/index.js';
import { handlingOf, policyPresets, type Policy } from '../../policy/policy.js';
import type { CheckerOptions, DraftChecker, DraftVeil } from './draft-veils.js';

/** Looks for personal data in one draft. With the detector it is a module of its own, fetched when somebody is about to write. */
export function createChecker({ policy = policyPresets.hipaa, ...options }: CheckerOptions): DraftChecker {
  const typer = createTyper(options);
  return {
    whileTyping: (text) => veilsOf(typer.update(text), policy),
    whole: (text) => veilsOf(detect(text, { ...options, final: true }), policy),
  };
}

function veilsOf(spans: readonly PhiSpan[], policy: Policy): DraftVeil[] {
  return spans.flatMap(({ start, end, category }) => {
    const handling = handlingOf(policy, category);
    return handling === 'allow' ? [] : [{ start, end, category, handling }];
  });
}
