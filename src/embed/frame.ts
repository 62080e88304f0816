import '../define.js';
import { runFrame } from './frame-app.js';

/** The frame's page: the chat at once, and what encrypts it as soon as the page around has said which clinic it is for. */

const sheet = new CSSStyleSheet();
sheet.replaceSync('html,body{height:100%;margin:0;overflow:hidden;overscroll-behavior:none}html{color-scheme:light dark}');
document.adoptedStyleSheets = [sheet];

const chat = document.createElement('sotto-chat');
chat.layout = 'fill';
document.body.append(chat);
runFrame(chat, async (invitation) => {
  const { createConversation } = await import('../conversation/create-conversation.js');
  return createConversation(invitation);
});
