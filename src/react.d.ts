/** Types for `<sotto-chat>` in React's JSX, 18 and 19. `import type {} from 'sotto/react'` once in the application. */
import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { SottoChat } from './ui/sotto-chat/sotto-chat.js';
import type { ChatEvents, ChatProps } from './ui/chat-props.js';

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'sotto-chat': DetailedHTMLProps<HTMLAttributes<SottoChat>, SottoChat> & ChatProps & { [Type in keyof ChatEvents as `on${Type}`]?: (event: ChatEvents[Type]) => void };
    }
  }
}
