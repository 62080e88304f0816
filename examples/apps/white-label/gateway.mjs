// Acme's gateway: passes frames between visitors and the relay behind it. It reads none of them, and could not.
import { WebSocket, WebSocketServer } from 'ws';

/** A handler of `upgrade` events that leads to the relay at a WebSocket address. */
export function gatewayTo(relay, protocol) {
  const visitors = new WebSocketServer({ noServer: true });
  return (request, socket, head) =>
    visitors.handleUpgrade(request, socket, head, (visitor) => {
      const upstream = new WebSocket(relay, protocol);
      upstream.on('open', () => visitor.send('ready'));
      upstream.on('message', (frame) => visitor.send(frame));
      visitor.on('message', (frame) => upstream.send(frame));
      for (const [one, other] of [[visitor, upstream], [upstream, visitor]]) {
        one.on('close', (code) => other.close(code === 1000 || code > 1003 ? 1000 : 1001));
        one.on('error', () => other.terminate());
      }
    });
}
