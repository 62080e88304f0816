import { type ContractCase, expect } from './contract.js';
import { TransportError, type TransportErrorCode } from '../transport/errors.js';
import type { Transport, TransportFactory, TransportListener } from '../transport/transport.js';

/** The other end of one connection, as a {@link transportContract} works it. */
export interface TransportPeer {
  /** The next frame from the transport under test. */
  next(): Promise<Uint8Array>;
  send(frame: Uint8Array): void;
  /** Ends the connection in good order. */
  close(): void;
  /** Ends it as a network failure or a refusal would. */
  drop(): void;
}

/** What the contract of a {@link Transport} is checked with. */
export interface TransportSetup {
  /** Transports to a peer that accepts. */
  reachable: TransportFactory;
  /** Transports to where nobody is. */
  unreachable: TransportFactory;
  /** The peers of connections, in the order in which these were made. */
  accepted(): Promise<TransportPeer>;
  /** Ends what the setup started. */
  dispose(): Promise<void>;
}

/**
 * What every {@link Transport} must do. Each case makes its own setup and disposes of it.
 *
 * @example
 * for (const { name, run } of transportContract(setUpMyTransport)) test(name, run);
 */
export function transportContract(setup: () => Promise<TransportSetup>): ContractCase[] {
  return Object.entries(transportCases).map(([name, check]) => ({
    name,
    run: async () => {
      const context = await setup();
      try {
        await check(context);
      } finally {
        await context.dispose();
      }
    },
  }));
}

const LARGEST_FRAME_BYTES = 256 * 1024;

const transportCases: Record<string, (setup: TransportSetup) => Promise<void>> = {
  'carries frames of every size both ways, in order and unchanged': async (setup) => {
    const { transport, listener, peer } = await connected(setup);
    const frames = [0, 1, 2, 125, 126, 65_535, 65_536, LARGEST_FRAME_BYTES].map(patterned);
    for (const frame of frames) await transport.send(frame);
    for (const frame of frames) expectBytes(await peer.next(), frame);
    for (const frame of frames) peer.send(frame);
    for (const frame of frames) expectBytes(await listener.next(), frame);
  },
  'does not send what the sender writes into its buffer afterwards': async (setup) => {
    const { transport, peer } = await connected(setup);
    const buffer = patterned(300);
    const part = buffer.subarray(100, 200);
    const before = part.slice();
    await transport.send(part);
    buffer.fill(0);
    expectBytes(await peer.next(), before);
  },
  'delivers what was sent before the peer closed, then tells of the end once': async (setup) => {
    const { listener, peer } = await connected(setup);
    for (const size of [10, 20, 30]) peer.send(patterned(size));
    peer.close();
    for (const size of [10, 20, 30]) expectBytes(await listener.next(), patterned(size));
    expect((await listener.closed) === undefined, 'an orderly end is no error');
    expect(listener.closeCount === 1, 'onClose once');
  },
  'calls a lost connection unreachable': async (setup) => {
    const { listener, peer } = await connected(setup);
    peer.drop();
    expectCode(await listener.closed, 'unreachable');
    expect(listener.closeCount === 1, 'onClose once');
  },
  'refuses to connect where nobody is, without telling the listener': async ({ unreachable }) => {
    const listener = new RecordingListener();
    expectCode(await failure(unreachable().connect(listener)), 'unreachable');
    expect(listener.closeCount === 0, 'onClose must not follow a rejected connect');
  },
  'connects once only': async (setup) => {
    const { transport } = await connected(setup);
    expectCode(await failure(transport.connect(new RecordingListener())), 'closed');
  },
  'refuses to send before it is connected': async ({ reachable }) => {
    expectCode(await failure(reachable().send(patterned(1))), 'closed');
  },
  'refuses to send after close': async (setup) => {
    const { transport } = await connected(setup);
    await transport.close();
    expectCode(await failure(transport.send(patterned(1))), 'closed');
  },
  'is not opened again after close': async ({ reachable }) => {
    const transport = reachable();
    await transport.close();
    expectCode(await failure(transport.connect(new RecordingListener())), 'closed');
  },
  'closes once however often it is told, without error': async (setup) => {
    const { transport, listener } = await connected(setup);
    await Promise.all([transport.close(), transport.close()]);
    await transport.close();
    expect((await listener.closed) === undefined, 'an own close is no error');
    expect(listener.closeCount === 1, 'onClose once');
  },
  'delivers nothing after its close': async (setup) => {
    const { transport, listener, peer } = await connected(setup);
    peer.send(patterned(10));
    await transport.close();
    const atClose = listener.frameCount;
    const { transport: second, listener: witness, peer: secondPeer } = await connected(setup);
    secondPeer.send(patterned(1));
    await witness.next();
    await second.close();
    expect(listener.frameCount === atClose, 'a frame came after close');
  },
  'rejects with the reason of a signal aborted before': async ({ reachable }) => {
    const reason = new Error('changed my mind');
    expect((await failure(reachable().connect(new RecordingListener(), AbortSignal.abort(reason)))) === reason, 'the reason of the signal');
  },
  'rejects with the reason of a signal aborted while connecting': async ({ reachable }) => {
    const controller = new AbortController();
    const reason = new Error('changed my mind');
    const listener = new RecordingListener();
    const connecting = reachable().connect(listener, controller.signal);
    controller.abort(reason);
    expect((await failure(connecting)) === reason, 'the reason of the signal');
    expect(listener.closeCount === 0, 'onClose must not follow a rejected connect');
  },
  'does not mind a signal aborted after it has connected': async (setup) => {
    const controller = new AbortController();
    const { transport, peer } = await connected(setup, controller.signal);
    controller.abort();
    await transport.send(patterned(5));
    expectBytes(await peer.next(), patterned(5));
  },
  'gives up connecting when it is closed': async ({ reachable }) => {
    const transport = reachable();
    const listener = new RecordingListener();
    const connecting = failure(transport.connect(listener));
    await transport.close();
    expectCode(await connecting, 'closed');
    expect(listener.closeCount === 0, 'onClose must not follow a rejected connect');
  },
};

async function connected(setup: TransportSetup, signal?: AbortSignal): Promise<{ transport: Transport; listener: RecordingListener; peer: TransportPeer }> {
  const transport = setup.reachable();
  const listener = new RecordingListener();
  await transport.connect(listener, signal);
  return { transport, listener, peer: await setup.accepted() };
}

/** Frames one by one, for whoever waits for them. */
export class FrameQueue {
  readonly #frames: Uint8Array[] = [];
  readonly #waiting: ((frame: Uint8Array) => void)[] = [];

  push(frame: Uint8Array): void {
    const waiting = this.#waiting.shift();
    if (waiting) waiting(frame);
    else this.#frames.push(frame);
  }

  /** The oldest frame not yet taken, or the next to come. */
  async next(): Promise<Uint8Array> {
    return this.#frames.shift() ?? new Promise((resolve) => this.#waiting.push(resolve));
  }
}

class RecordingListener implements TransportListener {
  frameCount = 0;
  closeCount = 0;
  /** Resolves with what `onClose` was given. */
  readonly closed: Promise<TransportError | undefined>;
  readonly #queue = new FrameQueue();
  #settle: (error: TransportError | undefined) => void = () => undefined;

  constructor() {
    this.closed = new Promise((resolve) => {
      this.#settle = resolve;
    });
  }

  onFrame(frame: Uint8Array): void {
    this.frameCount++;
    this.#queue.push(frame);
  }

  onClose(error?: TransportError): void {
    this.closeCount++;
    this.#settle(error);
  }

  next(): Promise<Uint8Array> {
    return this.#queue.next();
  }
}

function patterned(length: number): Uint8Array {
  return Uint8Array.from({ length }, (_, i) => (i * 31 + length) & 255);
}

async function failure(work: Promise<unknown>): Promise<unknown> {
  const [result] = await Promise.allSettled([work]);
  expect(result.status === 'rejected', 'a rejection');
  return result.status === 'rejected' ? result.reason : undefined;
}

function expectBytes(actual: Uint8Array, expected: Uint8Array): void {
  const same = actual.length === expected.length && actual.every((byte, i) => byte === expected[i]);
  expect(same, `${expected.length} bytes as sent, not ${actual.length} or others`);
}

function expectCode(error: unknown, code: TransportErrorCode): void {
  expect(error instanceof TransportError && error.code === code, `a TransportError ${code}`);
}
