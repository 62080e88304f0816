import type { Conversation, ConversationState, RevealReason } from '../conversation/state.js';
import type { SottoRevealRequestEvent } from './events.js';

/**
 * Tells the others that the participant looks at what a message hides, and shows it once the relay has that: what a device keeps to send it later
 * may never come to the audit log.
 *
 * @throws what stood in the way of telling, as having no connection.
 */
export async function lookAt(conversation: Conversation, { messageId, index, show }: SottoRevealRequestEvent, reason?: RevealReason): Promise<void> {
  const before = looksIn(conversation.state);
  if (!canTell(conversation.state)) throw new Error('nobody can be told');
  const result = await conversation.reveal(messageId, index, reason);
  if (result.kind !== 'queued') return;
  await new Promise<void>((resolve, reject) => {
    const stop = conversation.subscribe((state) => {
      const told = looksIn(state) > before;
      if (!told && canTell(state)) return;
      queueMicrotask(() => stop());
      if (told) resolve();
      else reject(new Error('nobody can be told'));
    });
  });
  show();
}

/** How often this participant has looked, as the relay has it. */
function looksIn({ timeline }: ConversationState): number {
  return timeline.filter((item) => item.kind === 'revealed' && item.member.self).length;
}

function canTell({ connection, phase }: ConversationState): boolean {
  return connection === 'online' && phase === 'open';
}
