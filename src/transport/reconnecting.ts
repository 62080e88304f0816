import type { Clock } from '../clock.js';
import { TransportError } from './errors.js';
import { encodeFrame, parseRelayFrame, type RelayFrame } from './frame.js';
import type { Network } from './network.js';
import type { Transport, TransportFactory, TransportListener } from './transport.js';

/** `connecting`: the first attempt is under way. `online`: the relay has said `hello`. `offline`: it cannot be reached, however often it is tried again. `closed`: for good. */
export type LinkState = 'connecting' | 'online' | 'offline' | 'closed';

/** What {@link Reconnecting} needs; time and chance are passed in, so that tests rule them. */
export interface ReconnectingOptions {
  connect: TransportFactory;
  clock: Clock;
  /** What is known of the device's network; without it, a dead connection is found by pings alone. */
  network?: Network;
  /** Draws the jitter: 0 up to, not including, 1. */
  random?: () => number;
}

interface ReconnectingListener {
  onState(state: LinkState): void;
  /** Every frame after `hello` but answers to the link's own pings. @throws TransportError `bad-frame` to end the connection. */
  onFrame(frame: RelayFrame): void;
  /** Every answer to the link's own pings. @throws TransportError to end the connection. */
  onAlive?(): void;
}

/** The request number of the link's own pings; other requests count from 1. */
export const PING_REQUEST = 0;

const ANSWER_LIMIT_MS = 10_000;
const PING_EVERY_MS = 20_000;
const MIN_PAUSE_MS = 100;
const FIRST_PAUSE_MS = 500;
const MAX_PAUSE_MS = 10_000;
/** A connection that lived this long was a good one: the next pause is short again. */
const STABLE_AFTER_MS = 10_000;

/**
 * Keeps one connection to a relay: a fresh transport for each attempt, pauses that double up to ten seconds with jitter drawn each time,
 * and pings that find a dead connection within half a minute. When the device says that its network is gone, the connection is not waited for;
 * when it is back, nor is the end of a pause. Starts at once; ends with {@link close}.
 */
export class Reconnecting {
  readonly #options: ReconnectingOptions;
  readonly #listener: ReconnectingListener;
  #state: LinkState = 'connecting';
  #link: Link | undefined;
  #pause: AbortController | undefined;
  readonly #unwatch: (() => void) | undefined;
  readonly #done: Promise<void>;

  constructor(options: ReconnectingOptions, listener: ReconnectingListener) {
    this.#options = options;
    this.#listener = listener;
    this.#unwatch = options.network?.watch((online) => this.#onNetwork(online));
    // A turn later, so that whoever constructs this can keep it before the first call of the listener.
    this.#done = Promise.resolve().then(() => this.#run());
  }

  get state(): LinkState {
    return this.#state;
  }

  /** The nonce of the current connection's `hello`. @throws TransportError `unreachable` or `closed` when not online. */
  get nonce(): string {
    return this.#online().nonce;
  }

  /** Sends on the current connection; when that fails the connection ends. @throws TransportError `unreachable` or `closed` when not online. */
  send(frame: Uint8Array): void {
    this.#online().send(frame);
  }

  /** Idempotent; resolves when the connection is closed. */
  close(): Promise<void> {
    this.#setState('closed');
    this.#unwatch?.();
    this.#pause?.abort();
    this.#link?.end();
    return this.#done;
  }

  /** A network may be another one than before: a pause ends now, and a connection that seems alive is tested. */
  #onNetwork(online: boolean): void {
    if (!online) return this.#link?.end();
    this.#pause?.abort();
    this.#link?.probe();
  }

  #online(): Link {
    if (this.#state === 'online' && this.#link) return this.#link;
    throw new TransportError(this.#state === 'closed' ? 'closed' : 'unreachable', `the relay connection is ${this.#state}`);
  }

  async #run(): Promise<void> {
    const { connect, clock } = this.#options;
    for (let failures = 0; this.#state !== 'closed'; failures++) {
      const link = new Link(connect(), clock, this.#listener);
      this.#link = link;
      const startedMs = clock.now();
      await link.run(() => this.#setState('online'));
      this.#link = undefined;
      if (link.nonce && clock.now() - startedMs >= STABLE_AFTER_MS) failures = 0;
      this.#setState('offline');
      await this.#wait(failures);
    }
  }

  async #wait(failures: number): Promise<void> {
    if (this.#state === 'closed') return;
    const { clock, random = Math.random } = this.#options;
    const pause = new AbortController();
    this.#pause = pause;
    const longestMs = Math.min(MAX_PAUSE_MS, FIRST_PAUSE_MS * 2 ** failures);
    await settled(clock.sleep(MIN_PAUSE_MS + random() * (longestMs - MIN_PAUSE_MS), pause.signal));
    this.#pause = undefined;
  }

  #setState(state: LinkState): void {
    if (this.#state === 'closed' || this.#state === state) return;
    this.#state = state;
    this.#listener.onState(state);
  }
}

/** One connection, from the attempt to its end. */
class Link implements TransportListener {
  nonce = '';
  readonly #transport: Transport;
  readonly #clock: Clock;
  readonly #listener: ReconnectingListener;
  readonly #ended = new AbortController();
  #sleep = new AbortController();
  #onAnswer: (() => void) | undefined;

  constructor(transport: Transport, clock: Clock, listener: ReconnectingListener) {
    this.#transport = transport;
    this.#clock = clock;
    this.#listener = listener;
  }

  /** Resolves when the connection has ended, whatever ended it: all that can be done about it is to try again. */
  async run(onOnline: () => void): Promise<void> {
    const { signal } = this.#ended;
    const life = async () => {
      const hello = this.#answer();
      await Promise.all([this.#limited(this.#transport.connect(this, signal)), this.#limited(hello)]);
      onOnline();
      while (!signal.aborted) {
        await settled(this.#clock.sleep(PING_EVERY_MS, this.#sleep.signal));
        this.#sleep = new AbortController();
        if (signal.aborted) return;
        await this.#ping();
        this.#listener.onAlive?.();
      }
    };
    await settled(life());
    this.end();
    await settled(this.#transport.close());
  }

  send(frame: Uint8Array): void {
    this.#transport.send(frame).catch(() => this.end());
  }

  /** Pings now instead of at the next turn. */
  probe(): void {
    this.#sleep.abort();
  }

  end(): void {
    this.#ended.abort(new TransportError('unreachable', 'the connection has ended'));
    this.#sleep.abort();
  }

  onFrame(bytes: Uint8Array): void {
    if (this.#ended.signal.aborted) return;
    try {
      const frame = parseRelayFrame(bytes);
      if (frame) this.#accept(frame);
    } catch (error) {
      this.end();
      if (!(error instanceof TransportError)) throw error;
    }
  }

  onClose(): void {
    this.end();
  }

  #accept(frame: RelayFrame): void {
    const { header } = frame;
    if (this.nonce === '') {
      if (header.type !== 'hello') throw new TransportError('bad-frame', 'the relay did not begin with hello');
      this.nonce = header.nonce;
      this.#onAnswer?.();
    } else if (header.type === 'hello') {
      throw new TransportError('bad-frame', 'the relay said hello twice');
    } else if ('request' in header && header.request === PING_REQUEST) {
      this.#onAnswer?.();
    } else {
      this.#listener.onFrame(frame);
    }
  }

  async #ping(): Promise<void> {
    const pong = this.#answer();
    this.send(encodeFrame({ type: 'ping', request: PING_REQUEST }));
    await this.#limited(pong);
  }

  #answer(): Promise<void> {
    return new Promise((resolve) => {
      this.#onAnswer = resolve;
    });
  }

  /** Waits for `work`, but neither past the answer limit nor past the end of the connection. */
  async #limited(work: Promise<void>): Promise<void> {
    const limit = new AbortController();
    const stop = () => limit.abort(this.#ended.signal.reason);
    this.#ended.signal.addEventListener('abort', stop, { once: true });
    const tooLate = this.#clock.sleep(ANSWER_LIMIT_MS, limit.signal).then(() => {
      throw new TransportError('unreachable', 'no answer in time');
    });
    try {
      await Promise.race([work, tooLate]);
    } finally {
      this.#ended.signal.removeEventListener('abort', stop);
      limit.abort();
    }
  }
}

/** Waits for the end of `work`, whichever it is. */
async function settled(work: Promise<unknown>): Promise<void> {
  await Promise.allSettled([work]);
}
