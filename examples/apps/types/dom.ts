import 'sotto/define';

const chat = document.createElement('sotto-chat');
chat.clinic = 'key';
chat.addEventListener('sotto-state-change', ({ active }) => active);
chat.addEventListener('sotto-warning', ({ code }) => code === 'contrast');
// @ts-expect-error events have types
chat.addEventListener('sotto-state-change', ({ text }) => text);
export const shown: Promise<void> | undefined = document.querySelector('sotto-chat')?.show();
