import '../../../src/define.js';
import { runFrame, type Invitation } from '../../../src/embed/frame-app.js';
import { chatState } from '../chat-states.js';
import { FakeConversation } from '../fake-conversation.js';

/** The frame with a scripted conversation, for the test on the page around to reach into. */
declare global {
  interface Window {
    frameUnderTest: { conversation: FakeConversation; invitations: Invitation[]; violations: string[] };
  }
}

const underTest = { conversation: new FakeConversation(chatState('new')), invitations: [] as Invitation[], violations: [] as string[] };
window.frameUnderTest = underTest;
document.addEventListener('securitypolicyviolation', ({ violatedDirective }) => underTest.violations.push(violatedDirective));
runFrame(async (invitation) => {
  underTest.invitations.push(invitation);
  return underTest.conversation;
});
