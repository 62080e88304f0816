/** Registers the agents' elements, and the visitor's that they are made of, under their default tags. Importing it is the side effect. */
import '../define.js';
import { SottoAgentChat } from './sotto-agent-chat/sotto-agent-chat.js';
import { SottoConsole } from './sotto-console/sotto-console.js';
import { SottoNotes } from './sotto-notes/sotto-notes.js';
import { SottoQueue } from './sotto-queue/sotto-queue.js';
import { SottoReplies } from './sotto-replies/sotto-replies.js';
import { SottoSignIn } from './sotto-sign-in/sotto-sign-in.js';

const elements: Readonly<Record<string, CustomElementConstructor>> = {
  'sotto-agent-chat': SottoAgentChat,
  'sotto-console': SottoConsole,
  'sotto-notes': SottoNotes,
  'sotto-queue': SottoQueue,
  'sotto-replies': SottoReplies,
  'sotto-sign-in': SottoSignIn,
};

if (typeof customElements !== 'undefined') {
  for (const [tag, element] of Object.entries(elements)) if (!customElements.get(tag)) customElements.define(tag, element);
}
