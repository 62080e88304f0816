import { RelayError } from '../transport/errors.js';
import type { Refused } from './store.js';

/** What a store answered. @throws RelayError for a refusal; it becomes the client's answer. */
export function accepted<Answer extends { kind: string }>(answer: Answer | Refused): Answer {
  if (isRefused(answer)) throw new RelayError(answer.code);
  return answer;
}

function isRefused(answer: { kind: string }): answer is Refused {
  return answer.kind === 'refused';
}
