/** Types for `<sotto-chat>` in Svelte's templates. `import type {} from 'sotto/svelte'` once in the application. */
import type { HTMLAttributes } from 'svelte/elements';
import type { SottoChat } from './ui/sotto-chat/sotto-chat.js';
import type { ChatEvents, ChatProps } from './ui/chat-props.js';

declare module 'svelte/elements' {
  interface SvelteHTMLElements {
    'sotto-chat': Omit<HTMLAttributes<SottoChat>, keyof ChatProps> & ChatProps & { [Type in keyof ChatEvents as `on${Type}`]?: (event: ChatEvents[Type]) => void };
  }
}
