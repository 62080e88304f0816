import type {} from 'sotto/vue';
import type { GlobalComponents } from 'vue';

type Props = InstanceType<GlobalComponents['sotto-chat']>['$props'];

export const right: Props = { clinic: 'key', relay: 'https://relay.example', locale: 'es', onSottoStateChange: ({ unread }) => unread, onSottoConversationStart: ({ type }) => type, onSottoError: ({ code }) => code === 'lost' };
// @ts-expect-error there is no such layout
export const layout: Props = { layout: 'sideways' };
