import { register } from '../ui/family.js';
import { panelElements } from '../ui/panel-elements.js';
import { warnAs } from '../ui/warn.js';
import { runFrame } from './frame-app.js';

/** The frame's page: the chat at once, and what encrypts it as soon as the page around has said which clinic it is for. */

register(panelElements);
runFrame(async (invitation) => {
  const { createConversation } = await import('../conversation/visitor/create-conversation.js');
  return createConversation({ ...invitation, warn: warnAs('sotto') });
});
