import type { VisitorConversation } from '../state.js';

/** Resolves once the clinic knows of an end: until then what was written before it, and the end itself, wait here. */
export async function cleared(conversation: Pick<VisitorConversation, 'subscribe'>): Promise<void> {
  let stop = () => {};
  await new Promise<void>((resolve) => {
    stop = conversation.subscribe(({ clearing }) => clearing || resolve());
  });
  stop();
}
