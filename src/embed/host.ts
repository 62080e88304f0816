import type { FrameMessage, Greeting, PageMessage } from './protocol.js';

/** The page's side of the chat frame. */
export interface FrameHost {
  readonly frame: HTMLIFrameElement;
  /** By default how things are now. Nothing happens while the frame has not been greeted: it will be, with that. */
  post(message?: PageMessage): void;
}

/**
 * What the frame says is taken at its word: it comes from where this script comes from, and whatever must not leave the frame is held back in it.
 * Makes the iframe of the chat, to be put into the document by the caller. Whenever a document has loaded in it, it gets one end of a new
 * channel, posted to the exact origin of `src`: whatever else may have loaded there is not handed anything.
 *
 * @param greet - How things are now.
 */
export function hostFrame(src: URL, greet: () => Greeting, onMessage: (state: FrameMessage) => void): FrameHost {
  const frame = document.createElement('iframe');
  let port: MessagePort | undefined;
  frame.title = 'Chat';
  frame.src = src.href;
  frame.addEventListener('load', () => {
    const channel = new MessageChannel();
    port = channel.port1;
    port.addEventListener('message', ({ data }: MessageEvent<FrameMessage>) => onMessage(data));
    port.start();
    frame.contentWindow?.postMessage(greet(), src.origin, [channel.port2]);
  });
  return { frame, post: (message = greet()) => port?.postMessage(message) };
}
