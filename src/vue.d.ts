/** Types for `<sotto-chat>` in Vue's templates. `import type {} from 'sotto/vue'` once in the application. */
import type { HTMLAttributes, PublicProps } from 'vue';
import type { ChatProps } from './ui/chat-props.js';
import type { SottoLocaleChangeEvent, SottoStateChangeEvent, SottoWarningEvent } from './ui/events.js';

interface Listeners {
  onSottoLocaleChange?: (event: SottoLocaleChangeEvent) => void;
  onSottoStateChange?: (event: SottoStateChangeEvent) => void;
  onSottoWarning?: (event: SottoWarningEvent) => void;
}

declare module 'vue' {
  interface GlobalComponents {
    'sotto-chat': new () => { $props: PublicProps & HTMLAttributes & ChatProps & Listeners };
  }
}
