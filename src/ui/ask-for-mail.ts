import type { Conversation } from '../conversation/state.js';
import type { SottoMailRequestEvent } from './events.js';

/** Asks the clinic's desk for an e-mail, and says whether it has been asked. */
export async function askForMail(conversation: Conversation, { address, language, settle }: SottoMailRequestEvent): Promise<void> {
  try {
    settle((await conversation.mailTranscript(address, language)).kind === 'queued');
  } catch {
    // Nothing was kept: it can be asked for again.
    settle(false);
  }
}
