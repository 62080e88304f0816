import { fromBase64Url, toBase64Url } from '../bytes.js';
import type { Clock } from '../clock.js';
import { RelayError, type RelayErrorCode, relayErrorCodes, TransportError } from './errors.js';
import { encodeFrame, MAX_PART_BYTES, mailboxOf, type ClientHeader, type RelayFrame } from './frame.js';
import { PING_REQUEST, Reconnecting, type LinkState, type ReconnectingOptions } from './reconnecting.js';

/** What a client asks of a relay; one implementation, `RelayConnection`, over any `Transport`. */
export interface Relay {
  readonly state: RelayState;
  /** Opens a conversation's log and delivers its first Welcome, both or neither. Safe to repeat with the same bytes. */
  create(request: { conversation: string; epoch: number; access: string; to: string; welcome: Uint8Array }): Promise<void>;
  /** Appends one MLS message; resolves with its sequence number once it is on disk. Safe to repeat with the same bytes. */
  append(request: { conversation: string; token: string; entry: Uint8Array; next?: string; welcomes?: { to: string; welcome: Uint8Array }[] }): Promise<number>;
  /**
   * Entries after `after` that the token may read, then, while its epoch is current, those to come, in order.
   * Resolves with the last sequence number that the token can read now; entries arrive through the listener.
   */
  subscribe(request: { conversation: string; epoch: number; token: string; after: number }, listener: LogListener): Promise<number>;
  unsubscribe(conversation: string): Promise<void>;
  purge(request: { conversation: string; token: string }): Promise<void>;
  /** Has the relay keep what is written there no longer than `keepMs`; resolves with what holds now, the shortest that was asked for. */
  retain(request: { conversation: string; token: string; keepMs: number }): Promise<number>;
  /** Appends a part to a blob; resolves with how many parts are on disk. Safe to repeat with the same bytes. */
  putBlob(place: BlobPlace, index: number, part: Uint8Array): Promise<number>;
  /** How many parts of a blob the relay has. */
  askBlob(place: BlobPlace): Promise<number>;
  getBlob(place: BlobPlace, index: number): Promise<Uint8Array>;
  dropBlob(place: BlobPlace): Promise<void>;
  /** Opens the mailbox of an Ed25519 public key; `sign` answers the relay's nonce with it. Items above `after`, then those to come, go to `onItem`. */
  open(request: { key: Uint8Array; sign: (nonce: Uint8Array) => Uint8Array; after: number }, onItem: (seq: number, item: Uint8Array) => void): Promise<void>;
  settle(mailbox: string, upTo: number): Promise<void>;
  /** Resolves with the pool's size. */
  publish(mailbox: string, keyPackages: Uint8Array[], options?: { lastResort?: boolean }): Promise<number>;
  take(mailbox: string): Promise<Uint8Array>;
  post(to: string, item: Uint8Array): Promise<void>;
  putProfile(clinic: string, profile: Uint8Array): Promise<void>;
  getProfile(clinic: string): Promise<Uint8Array>;
  /** Called on every change of `state`, and at once. Returns the way to stop. */
  watch(listener: (state: RelayState) => void): () => void;
  /** Ends the connection for good; requests under way reject with TransportError `closed`. */
  close(): Promise<void>;
}

/** A blob of a conversation, and the token of its current epoch. Ids are base64url of 32 bytes. */
export interface BlobPlace {
  readonly conversation: string;
  readonly epoch: number;
  readonly token: string;
  readonly blob: string;
}

/** `online`: requests can be made. After every return to `online` subscriptions and mailboxes must be asked for again. */
export type RelayState = LinkState;

export interface LogListener {
  onEntry(seq: number, entry: Uint8Array): void;
  onPurged(): void;
  /**
   * The relay stored this connection's own `entry` as `seq`. Called in the order of the log, among the calls of `onEntry` and before `append`
   * resolves, so that the sequence has no gap even where answer and next entry come in one tick.
   */
  onAppended?(seq: number, entry: Uint8Array): void;
}

/** How long a relay that answers pings may take for anything else. */
const ANSWER_WITHIN_MS = 60_000;

/**
 * The {@link Relay} of a client: one connection that is remade whenever it is lost, and the requests on it. Connects at once.
 *
 * Requests reject with TransportError `unreachable` while it is not online, or when it is lost before the answer (the relay may or may not
 * have acted: repeat them), as it is where a relay lives but has not answered for a minute or more; with `closed` after {@link close}; with {@link RelayError} when the relay refuses.
 */
export class RelayConnection implements Relay {
  readonly #link: Reconnecting;
  readonly #clock: Clock;
  readonly #watchers = new Set<(state: RelayState) => void>();
  readonly #pending = new Map<number, Pending>();
  readonly #logs = new Map<string, LogListener>();
  readonly #mailboxes = new Map<string, ItemListener>();
  #lastRequest = PING_REQUEST;

  constructor(options: ReconnectingOptions) {
    this.#clock = options.clock;
    this.#link = new Reconnecting(options, {
      onState: (state) => this.#onState(state),
      onFrame: (frame) => this.#onFrame(frame),
      onAlive: () => this.#requireAnswers(),
    });
  }

  get state(): RelayState {
    return this.#link.state;
  }

  async create({ conversation, epoch, access, to, welcome }: Parameters<Relay['create']>[0]): Promise<void> {
    await this.#request({ type: 'create', conversation, epoch, access, to }, [welcome], nothing);
  }

  async append({ conversation, token, entry, next, welcomes = [] }: Parameters<Relay['append']>[0]): Promise<number> {
    const header = { type: 'append', conversation, token, ...(next !== undefined && { next, to: welcomes.map(({ to }) => to) }) } as const;
    return await this.#request(header, [entry, ...welcomes.map(({ welcome }) => welcome)], (frame) => {
      const seq = valueOf(frame);
      this.#logs.get(conversation)?.onAppended?.(seq, entry);
      return seq;
    });
  }

  async subscribe(request: Parameters<Relay['subscribe']>[0], listener: LogListener): Promise<number> {
    // Before the request: entries may follow its answer in the same tick.
    this.#logs.set(request.conversation, listener);
    try {
      return await this.#request({ type: 'subscribe', ...request }, [], valueOf);
    } catch (error) {
      if (this.#logs.get(request.conversation) === listener) this.#logs.delete(request.conversation);
      throw error;
    }
  }

  async unsubscribe(conversation: string): Promise<void> {
    this.#logs.delete(conversation);
    await this.#request({ type: 'unsubscribe', conversation }, [], nothing);
  }

  async purge({ conversation, token }: Parameters<Relay['purge']>[0]): Promise<void> {
    await this.#request({ type: 'purge', conversation, token }, [], nothing);
  }

  async retain({ conversation, token, keepMs }: Parameters<Relay['retain']>[0]): Promise<number> {
    return await this.#request({ type: 'retain', conversation, token, keepMs }, [], valueOf);
  }

  async putBlob(place: BlobPlace, index: number, part: Uint8Array): Promise<number> {
    return await this.#request({ type: 'put-blob', ...place, index }, [part], valueOf);
  }

  async askBlob(place: BlobPlace): Promise<number> {
    return await this.#request({ type: 'ask-blob', ...place }, [], valueOf);
  }

  async getBlob(place: BlobPlace, index: number): Promise<Uint8Array> {
    return await this.#request({ type: 'get-blob', ...place, index }, [], onlyPart);
  }

  async dropBlob(place: BlobPlace): Promise<void> {
    await this.#request({ type: 'drop-blob', ...place }, [], nothing);
  }

  async open({ key, sign, after }: Parameters<Relay['open']>[0], onItem: ItemListener): Promise<void> {
    const mailbox = mailboxOf(key);
    const signature = toBase64Url(sign(fromBase64Url(this.#link.nonce)));
    this.#mailboxes.set(mailbox, onItem);
    try {
      await this.#request({ type: 'open', key: toBase64Url(key), signature, after }, [], nothing);
    } catch (error) {
      if (this.#mailboxes.get(mailbox) === onItem) this.#mailboxes.delete(mailbox);
      throw error;
    }
  }

  async settle(mailbox: string, upTo: number): Promise<void> {
    await this.#request({ type: 'settle', mailbox, upTo }, [], nothing);
  }

  async publish(mailbox: string, keyPackages: Uint8Array[], { lastResort = false }: { lastResort?: boolean } = {}): Promise<number> {
    return await this.#request({ type: 'publish', mailbox, lastResort }, keyPackages, valueOf);
  }

  async take(mailbox: string): Promise<Uint8Array> {
    return await this.#request({ type: 'take', mailbox }, [], onlyPart);
  }

  async post(to: string, item: Uint8Array): Promise<void> {
    await this.#request({ type: 'post', to }, [item], nothing);
  }

  async putProfile(clinic: string, profile: Uint8Array): Promise<void> {
    await this.#request({ type: 'put-profile', clinic }, [profile], nothing);
  }

  async getProfile(clinic: string): Promise<Uint8Array> {
    return await this.#request({ type: 'get-profile', clinic }, [], onlyPart);
  }

  watch(listener: (state: RelayState) => void): () => void {
    this.#watchers.add(listener);
    listener(this.state);
    return () => this.#watchers.delete(listener);
  }

  close(): Promise<void> {
    return this.#link.close();
  }

  /** `read` is called on the answer in the order of frames; what it throws ends the connection. */
  #request<Answer>(header: RequestHeader, parts: Uint8Array[], read: (frame: RelayFrame) => Answer): Promise<Answer> {
    return new Promise((resolve, reject) => {
      if (parts.some((part) => part.length > MAX_PART_BYTES)) throw new RelayError('too-large');
      const request = ++this.#lastRequest;
      this.#link.send(frameOf({ ...header, request }, parts));
      this.#pending.set(request, { askedAtMs: this.#clock.now(), resolve: (frame) => resolve(read(frame)), reject });
    });
  }

  /** Whoever waits for an answer that does not come would wait for ever, and what is to be locked or destroyed behind them. */
  #requireAnswers(): void {
    const [first] = this.#pending.values();
    if (first && this.#clock.now() - first.askedAtMs >= ANSWER_WITHIN_MS) throw new TransportError('unreachable', 'the relay does not answer');
  }

  #onState(state: RelayState): void {
    if (state === 'offline' || state === 'closed') this.#drop(state);
    for (const watcher of this.#watchers) watcher(state);
  }

  #drop(state: 'offline' | 'closed'): void {
    const error = new TransportError(state === 'closed' ? 'closed' : 'unreachable', 'the connection ended before the answer');
    const pending = [...this.#pending.values()];
    this.#pending.clear();
    this.#logs.clear();
    this.#mailboxes.clear();
    for (const { reject } of pending) reject(error);
  }

  #onFrame(frame: RelayFrame): void {
    const { header } = frame;
    switch (header.type) {
      case 'ok':
        return this.#settle(header.request, ({ resolve }) => resolve(frame));
      case 'error':
        if (header.request === undefined) throw new TransportError('bad-frame', `the relay ended the connection: ${header.code}`);
        return this.#settle(header.request, ({ reject }) => reject(new RelayError(knownCode(header.code))));
      case 'entry':
        return this.#logs.get(header.conversation)?.onEntry(header.seq, onlyPart(frame));
      case 'purged': {
        const listener = this.#logs.get(header.conversation);
        this.#logs.delete(header.conversation);
        return listener?.onPurged();
      }
      case 'item':
        return this.#mailboxes.get(header.mailbox)?.(header.seq, onlyPart(frame));
      case 'hello':
        throw unexpected('hello');
    }
  }

  #settle(request: number, settle: (pending: Pending) => void): void {
    const pending = this.#pending.get(request);
    if (!pending) throw unexpected('answer');
    settle(pending);
    // Kept until here: an answer that cannot be read ends the connection, and with it the request.
    this.#pending.delete(request);
  }
}

type ItemListener = (seq: number, item: Uint8Array) => void;
type WithoutRequest<Header> = Header extends unknown ? Omit<Header, 'request'> : never;
type RequestHeader = WithoutRequest<ClientHeader>;

interface Pending {
  readonly askedAtMs: number;
  resolve(answer: RelayFrame): void;
  reject(error: Error): void;
}

function frameOf(header: ClientHeader, parts: Uint8Array[]): Uint8Array {
  try {
    return encodeFrame(header, parts);
  } catch (cause) {
    if (cause instanceof RangeError) throw new RelayError('too-large', { cause });
    throw cause;
  }
}

function nothing(): void {}

/** A later relay may have reasons that this client does not know: to it they are the relay's own affair. */
function knownCode(code: string): RelayErrorCode {
  return relayErrorCodes.find((known) => known === code) ?? 'internal';
}

function valueOf({ header }: RelayFrame): number {
  if (header.type === 'ok' && header.value !== undefined) return header.value;
  throw unexpected('answer without a value');
}

function onlyPart({ parts }: RelayFrame): Uint8Array {
  const [part] = parts;
  if (part && parts.length === 1) return part;
  throw unexpected('number of parts');
}

function unexpected(what: string): TransportError {
  return new TransportError('bad-frame', `unexpected from the relay: ${what}`);
}
