/** Types for `<sotto-chat>` in Vue's templates. `import type {} from 'sotto/vue'` once in the application. */
import type { HTMLAttributes, PublicProps } from 'vue';
import type { ChatEvents, ChatProps } from './ui/chat-props.js';

/** `sotto-state-change` is `onSottoStateChange`. */
type Handler<Type extends string> = Type extends `${infer First}-${infer Rest}` ? `${Capitalize<First>}${Handler<Rest>}` : Capitalize<Type>;
type Listeners = { [Type in keyof ChatEvents as `on${Handler<Type>}`]?: (event: ChatEvents[Type]) => void };

declare module 'vue' {
  interface GlobalComponents {
    'sotto-chat': new () => { $props: PublicProps & HTMLAttributes & ChatProps & Listeners };
  }
}
