/**
 * A transport as the playground's network lets it be: late, or not at all. Every frame is shown as the relay gets it.
 *
 * @param {import('sotto').TransportFactory} inner
 * @param {{ delayMs: number, offline: boolean }} network Read at every step.
 * @param {(direction: 'sent' | 'received', frame: Uint8Array) => void} onFrame
 * @returns {import('sotto').TransportFactory}
 */
export function watchedTransport(inner, network, onFrame) {
  return () => {
    const transport = inner();
    /** One after another, so that lateness changes no order. */
    let [outward, inward] = [Promise.resolve(), Promise.resolve()];
    const late = (queue, act) => queue.then(() => new Promise((resolve) => setTimeout(resolve, network.delayMs))).then(act);
    return {
      async connect(listener, signal) {
        if (network.offline) await transport.close();
        await transport.connect(
          {
            onFrame: (frame) => {
              if (network.offline) return void transport.close();
              inward = late(inward, () => {
                onFrame('received', frame);
                listener.onFrame(frame);
              });
            },
            onClose: (error) => listener.onClose(error),
          },
          signal,
        );
      },
      async send(frame) {
        if (network.offline) return transport.close();
        const copy = frame.slice();
        outward = late(outward, async () => {
          onFrame('sent', copy);
          await transport.send(copy);
        }).catch(() => undefined);
      },
      close: () => transport.close(),
    };
  };
}
