import 'sotto/define';
import type { SottoChat, SottoStateChangeEvent } from 'sotto';
import type {} from 'sotto/react';
import { StrictMode, useEffect, useRef, useState } from 'react';
import { createRoot } from 'react-dom/client';

/** React 18 sets attributes, but neither properties nor listeners of custom elements: the ref does. */
function App() {
  const chat = useRef<SottoChat>(null);
  const [unread, setUnread] = useState(0);
  useEffect(() => {
    const element = chat.current;
    const onChange = (event: SottoStateChangeEvent) => setUnread(event.unread);
    element?.addEventListener('sotto-state-change', onChange);
    return () => element?.removeEventListener('sotto-state-change', onChange);
  }, []);
  return (
    <main>
      <h1>React 18</h1>
      <p>Unread: {unread}</p>
      <sotto-chat ref={chat} clinic="CLINIC_ROOT_KEY" relay="https://relay.example" />
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
