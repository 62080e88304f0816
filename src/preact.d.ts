/** Types for `<sotto-chat>` in Preact's JSX. `import type {} from 'sotto/preact'` once in the application. */
import type { HTMLAttributes } from 'preact';
import type { SottoChat } from './ui/sotto-chat/sotto-chat.js';
import type { ChatEvents, ChatProps } from './ui/chat-props.js';

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements {
      'sotto-chat': Omit<HTMLAttributes<SottoChat>, keyof ChatProps> & ChatProps & { [Type in keyof ChatEvents as `on${Type}`]?: (event: ChatEvents[Type]) => void };
    }
  }
}
