import type { SottoEmbed } from 'sotto';
import { StrictMode, useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { loadChat, onUnread } from './chat.js';

function App() {
  const [chat, setChat] = useState<SottoEmbed>();
  const [unread, setUnread] = useState(0);
  useEffect(() => void loadChat().then(setChat), []);
  useEffect(() => chat && onUnread(chat, setUnread), [chat]);
  return (
    <main>
      <h1>React, with the chat in a frame</h1>
      <p>Unread: {unread}</p>
      <button disabled={!chat} onClick={() => chat?.show()}>
        Write to us
      </button>
    </main>
  );
}

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
