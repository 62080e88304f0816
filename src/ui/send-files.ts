import type { Conversation } from '../conversation/state.js';
import type { SottoFilesRequestEvent } from './events.js';
import type { SottoComposer } from './sotto-composer/sotto-composer.js';

/** Sends files one after another; says where one writes why one was not sent. */
export async function sendFiles(conversation: Conversation | undefined, composer: SottoComposer | null, { files }: SottoFilesRequestEvent): Promise<void> {
  for (const file of files) {
    try {
      const result = await conversation?.sendFile(file);
      if (result?.kind === 'refused') composer?.refuseFile(result);
    } catch {
      // No room on the device, or what seals files could not be fetched.
      composer?.refuseFile({ kind: 'refused', rule: 'closed' });
    }
  }
}
