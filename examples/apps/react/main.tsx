import 'sotto/define';
import type {} from 'sotto/react';
import { StrictMode, useState } from 'react';
import { createRoot } from 'react-dom/client';

function App() {
  const [unread, setUnread] = useState(0);
  const [shown, setShown] = useState(true);
  return (
    <main>
      <h1>React 19</h1>
      <p>Unread: {unread}</p>
      <button onClick={() => setShown(!shown)}>{shown ? 'A page without the chat' : 'A page with it'}</button>
      {shown && <sotto-chat clinic="CLINIC_ROOT_KEY" relay="https://relay.example" onsotto-state-change={(event) => setUnread(event.unread)} />}
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
