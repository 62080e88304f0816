import 'sotto/define';

const chat = document.createElement('sotto-chat');
chat.clinic = 'key';
chat.addEventListener('sotto-state-change', ({ active }) => active);
chat.addEventListener('sotto-unread', ({ unread }) => unread + 1);
chat.addEventListener('sotto-error', ({ code }) => code === 'not-loaded');
chat.addEventListener('sotto-warning', ({ code }) => code === 'contrast');
// @ts-expect-error events have types
chat.addEventListener('sotto-state-change', ({ text }) => text);
export const shown: Promise<void> | undefined = document.querySelector('sotto-chat')?.show();

// What bubbles is heard on the document too.
document.addEventListener('sotto-error', ({ code }) => code === 'send-failed');

// The element of the script tag, for an application that brings the frame.
const embed = document.querySelector('sotto-embed');
embed?.show();
embed?.addEventListener('sotto-unread', ({ unread }) => unread + 1);
// @ts-expect-error its size is the visitor's
embed?.resize();
