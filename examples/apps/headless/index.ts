// A conversation without any of our screens: what a team needs that draws its own.
import { createConversation, type ConversationState } from 'sotto';

const conversation = await createConversation({
  clinic: 'CLINIC_ROOT_KEY',
  relay: 'https://relay.example',
  origin: location.origin,
});

const list = document.querySelector('ol');
const form = document.querySelector('form');
const field = document.querySelector('input');

function draw({ phase, timeline }: ConversationState) {
  document.title = phase;
  const messages = timeline.filter((item) => item.kind === 'message');
  list?.replaceChildren(
    ...messages.map(({ sender, text, status = '' }) => {
      const item = document.createElement('li');
      item.textContent = `${sender.self ? 'You' : sender.name}: ${text} ${status}`;
      return item;
    }),
  );
}

conversation.subscribe(draw);
form?.addEventListener('submit', (event) => {
  event.preventDefault();
  void conversation.send(field?.value ?? '');
  form.reset();
});
