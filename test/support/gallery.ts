import '../../src/define.js';
import { SottoRequestEvent } from '../../src/ui/events.js';
import { SottoChat } from '../../src/ui/sotto-chat/sotto-chat.js';
import { asideStates } from './aside-states.js';
import { chatState, chatStates } from './chat-states.js';
import { FakeConversation } from './fake-conversation.js';

const query = new URLSearchParams(location.search);
const one = query.get('state');

async function add(name: string) {
  const chat = new SottoChat();
  chat.layout = query.get('layout') === 'panel' ? 'panel' : 'fill';
  chat.open = query.get('open') !== '0';
  chat.className = 'state';
  const appearance = query.get('appearance');
  if (appearance === 'light' || appearance === 'dark') chat.appearance = appearance;
  chat.dir = query.get('dir') ?? '';
  chat.lang = query.get('lang') ?? '';
  chat.conversation = new FakeConversation(asideStates[name] ?? chatState(name));
  document.body.append(chat);
  await chat.updateComplete;
  const sheet = query.get('sheet');
  if (sheet === 'roster' || sheet === 'end' || sheet === 'clear' || sheet === 'settings') chat.renderRoot.querySelector('sotto-header')?.dispatchEvent(new SottoRequestEvent(sheet));
}

document.body.classList.toggle('single', one !== null);
for (const name of one === null ? Object.keys({ ...chatStates, ...asideStates }) : [one]) void add(name);
