import type { Conversation, RevealReason } from '../conversation/state.js';
import type { SottoRevealRequestEvent } from './events.js';

/** Tells the others that the participant looks at what a message hides, and then shows it. @throws what stood in the way of telling. */
export async function lookAt(conversation: Conversation, { messageId, index, show }: SottoRevealRequestEvent, reason?: RevealReason): Promise<void> {
  const result = await conversation.reveal(messageId, index, reason);
  if (result.kind === 'queued') show();
}
