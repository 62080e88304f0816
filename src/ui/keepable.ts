import type { ConversationState } from '../conversation/state.js';

/** Whether the policy lets somebody keep a copy of a conversation, and there is one to keep. */
export function isKeepable(state: ConversationState | undefined): boolean {
  if (!state || state.timeline.length === 0) return false;
  const { download, print } = state.policy.transcript;
  return download === 'allow' || print === 'allow' || isMailable(state);
}

/** Whether the clinic's desk can be asked to mail a copy. */
export function isMailable({ policy, phase, clinic }: ConversationState): boolean {
  return policy.transcript.email === 'allow' && phase === 'open' && clinic.mails === true;
}
