import { parseFrameMessage, type FrameMessage, type Greeting, type PageMessage } from './protocol.js';

/** The page's side of the chat frame. */
export interface FrameHost {
  readonly frame: HTMLIFrameElement;
  /** Nothing happens while the frame has not been greeted: the greeting carries the newest wish. */
  post(message: PageMessage): void;
}

/**
 * Makes the iframe of the chat, to be put into the document by the caller. Whenever a document has loaded in it, it gets one end of a new
 * channel, posted to the exact origin of `src`: whatever else may have loaded there is not handed anything.
 *
 * @param greet - Asked for at every load.
 */
export function hostFrame(src: URL, greet: () => Greeting, onMessage: (state: FrameMessage) => void): FrameHost {
  const frame = document.createElement('iframe');
  let port: MessagePort | undefined;
  frame.title = 'Chat';
  frame.allow = '';
  frame.src = src.href;
  frame.addEventListener('load', () => {
    port?.close();
    const channel = new MessageChannel();
    port = channel.port1;
    port.addEventListener('message', ({ data }) => {
      const message = parseFrameMessage(data);
      if (message) onMessage(message);
    });
    port.start();
    frame.contentWindow?.postMessage(greet(), src.origin, [channel.port2]);
  });
  return { frame, post: (message) => port?.postMessage(message) };
}
