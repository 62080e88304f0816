/** Registers the agents' elements, and the visitor's that they are made of, under their default tags. Importing it is the side effect. */
import '../define.js';
import { SottoAgentChat } from './sotto-agent-chat/sotto-agent-chat.js';
import { SottoConsole } from './sotto-console/sotto-console.js';
import { SottoQueue } from './sotto-queue/sotto-queue.js';
import { SottoSignIn } from './sotto-sign-in/sotto-sign-in.js';

const elements: Readonly<Record<string, CustomElementConstructor>> = {
  'sotto-agent-chat': SottoAgentChat,
  'sotto-console': SottoConsole,
  'sotto-queue': SottoQueue,
  'sotto-sign-in': SottoSignIn,
};

if (typeof customElements !== 'undefined') {
  for (const [tag, element] of Object.entries(elements)) if (!customElements.get(tag)) customElements.define(tag, element);
}
