import type { Conversation } from '../conversation/state.js';
import type { SottoSendRequestEvent } from './events.js';
import type { SottoComposer } from './sotto-composer/sotto-composer.js';

/** Sends what the participant wrote. What is not sent goes back to where it was written, with the reason. */
export async function sendDraft(conversation: Conversation, composer: SottoComposer | null, { text }: SottoSendRequestEvent): Promise<void> {
  try {
    const result = await conversation.send(text);
    if (result.kind === 'queued') return;
    if (result.rule === 'phi-blocked') composer?.restore(text, 'phiBlocked', result.categories);
    else composer?.restore(text, result.rule === 'unchecked' ? 'unchecked' : 'notKept');
  } catch {
    composer?.restore(text);
  }
}
