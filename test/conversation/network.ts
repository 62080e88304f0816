import type { RelayCore } from '../../src/relay/relay.js';
import { type ClientFrame, parseClientFrame, type RelayFrame, encodeFrame } from '../../src/transport/frame.js';
import { memoryTransport } from '../../src/transport/memory.js';
import type { TransportFactory } from '../../src/transport/transport.js';
import { relayFrameOf } from '../support/frames.js';

/** What becomes of a frame on its way: it passes (changed perhaps, or several), is lost, or takes the connection with it. */
export type Fate = 'pass' | 'lose' | 'cut' | 'pass-and-cut' | readonly (ClientFrame | RelayFrame)[];

/** A way to the relay on which things go wrong. */
export class Network {
  readonly transport: TransportFactory;
  /** Nobody can connect. */
  down = false;
  /** How many connections there have been. */
  connections = 0;
  /** Every frame that passed, either way. */
  readonly sent: ClientFrame[] = [];
  readonly received: RelayFrame[] = [];
  onSend: (frame: ClientFrame) => Fate = () => 'pass';
  onReceive: (frame: RelayFrame) => Fate = () => 'pass';
  readonly #cuts = new Set<() => void>();
  #toRelay: (frame: ClientFrame | RelayFrame) => void = () => undefined;

  constructor(relay: RelayCore) {
    this.transport = memoryTransport((socket) => {
      if (this.down) return undefined;
      let cut = () => socket.close(1011, '');
      const session = relay.accept(
        {
          ...socket,
          send: (bytes) => {
            const frame = relayFrameOf(bytes);
            this.received.push(frame);
            this.#apply(this.onReceive(frame), frame, (passed) => socket.send(encodeFrame(passed.header, passed.parts)), () => cut());
          },
        },
        'test',
      );
      if (!session) return undefined;
      this.connections++;
      cut = () => {
        this.#cuts.delete(cut);
        session.closed();
        socket.close(1011, '');
      };
      this.#cuts.add(cut);
      const toRelay = (frame: ClientFrame | RelayFrame) => session.receive(encodeFrame(frame.header, frame.parts));
      this.#toRelay = toRelay;
      return {
        receive: (bytes) => {
          const frame = parseClientFrame(bytes);
          this.sent.push(frame);
          this.#apply(this.onSend(frame), frame, toRelay, cut);
        },
        closed: () => {
          this.#cuts.delete(cut);
          session.closed();
        },
      };
    });
  }

  /** The connections that are there now. */
  get open(): number {
    return this.#cuts.size;
  }

  /** Brings frames to the relay that were held back, on the newest connection. */
  inject(frames: readonly ClientFrame[]): void {
    for (const frame of frames) this.#toRelay(frame);
  }

  /** Ends every connection, as a network failure would. */
  cut(): void {
    for (const cut of this.#cuts) cut();
  }

  #apply(fate: Fate, frame: ClientFrame | RelayFrame, pass: (frame: ClientFrame | RelayFrame) => void, cut: () => void): void {
    if (typeof fate === 'object') fate.forEach(pass);
    else if (fate !== 'lose' && fate !== 'cut') pass(frame);
    // What was passed is acted on first.
    if (fate === 'cut' || fate === 'pass-and-cut') cut();
  }
}
