import { randomBytes } from '@noble/hashes/utils.js';
import { fromBase64Url, toBase64Url } from '../bytes.js';
import type { Clock } from '../clock.js';
import { RelayError, TransportError, type RelayErrorCode } from '../transport/errors.js';
import {
  encodeFrame,
  hashOfToken,
  mailboxChallenge,
  mailboxOf,
  MAX_PART_BYTES,
  parseClientFrame,
  type ClientFrame,
  type ClientHeader,
  type RelayHeader,
} from '../transport/frame.js';
import { Feed, type FeedPage, type FeedSource } from './feed.js';
import { pushTo, type Hub, type NewEntry, type Subscription } from './hub.js';
import { Bucket, type Buckets, type RelayLimits } from './limits.js';
import { checkParts, readAppend, readCreate, type HeaderOf } from './requests.js';
import { isSignedBy, signedProfileVersion } from './signatures.js';
import type { LogPage, Refused, Store } from './store.js';

/** One connection, as little of it as the relay needs. */
export interface RelaySocket {
  send(frame: Uint8Array): void;
  /** `code` as of a WebSocket (RFC 6455 §7.4). The session's `closed` follows. */
  close(code: number, reason: string): void;
  /** Bytes handed over but not yet sent. */
  readonly bufferedBytes: number;
  /** Resolves when nothing is buffered any more, or the connection has ended. */
  drained(): Promise<void>;
}

/** What the relay tells its operator: codes and counts, never anything of a frame. */
export type RelayEvent =
  | { kind: 'refused'; request: ClientHeader['type']; code: RelayErrorCode }
  | { kind: 'closed'; code: number; reason: string }
  | { kind: 'failed'; what: string; error: unknown };

/** What all sessions of a relay share. */
export interface RelayContext {
  store: Store;
  hub: Hub;
  clock: Clock;
  limits: RelayLimits;
  requests: Buckets;
  creations: Buckets;
  takes: Buckets;
  opens: Buckets;
  log(event: RelayEvent): void;
}

/** Past this a feed waits for the reader. */
const READER_BUFFER_BYTES = 256 * 1024;
/** Past this the connection is closed: answers pile up that nobody reads. */
const MAX_BUFFER_BYTES = 512 * 1024;
/** Requests refused in a row for their rate before the connection is closed. */
const MAX_REFUSED_IN_A_ROW = 1000;

const PROTOCOL_ERROR = 1002;
const POLICY_VIOLATION = 1008;
const TRY_AGAIN_LATER = 1013;

/** One client's connection: reads its requests, answers them, feeds it. Whatever a client sends can at worst close that client. */
export class RelaySession {
  readonly #context: RelayContext;
  readonly #socket: RelaySocket;
  readonly #network: string;
  /** `undefined`: an address without limits. */
  readonly #bucket: Bucket | undefined;
  readonly #nonce = toBase64Url(randomBytes(32));
  readonly #subscriptions = new Map<string, Subscription>();
  readonly #mailboxes = new Map<string, Feed>();
  readonly #onEnd: () => void;
  #refusedInARow = 0;
  #heardAtMs: number;
  #ended = false;

  constructor(context: RelayContext, socket: RelaySocket, { network, limited, onEnd }: { network: string; limited: boolean; onEnd: () => void }) {
    this.#context = context;
    this.#socket = socket;
    this.#network = network;
    this.#bucket = limited ? new Bucket() : undefined;
    this.#onEnd = onEnd;
    this.#heardAtMs = context.clock.now();
    this.#send({ type: 'hello', nonce: this.#nonce });
  }

  /** When the client last sent something. */
  get heardAtMs(): number {
    return this.#heardAtMs;
  }

  /** A frame has come. */
  receive(bytes: Uint8Array): void {
    if (this.#ended) return;
    this.#heardAtMs = this.#context.clock.now();
    try {
      const frame = parseClientFrame(bytes);
      checkParts(frame);
      if (this.#mayAsk(frame.header)) void this.#handle(frame);
    } catch (error) {
      if (!(error instanceof TransportError)) throw error;
      this.#send({ type: 'error', code: 'bad-frame' });
      this.close(PROTOCOL_ERROR, 'bad frame');
    }
  }

  /** The connection is gone. */
  closed(): void {
    if (this.#ended) return;
    this.#ended = true;
    for (const conversation of this.#subscriptions.keys()) this.#unsubscribe(conversation);
    for (const mailbox of this.#mailboxes.keys()) this.#shut(mailbox);
    this.#onEnd();
  }

  /** Ends the connection from this side. */
  close(code: number, reason: string): void {
    if (this.#ended) return;
    this.#context.log({ kind: 'closed', code, reason });
    this.closed();
    this.#socket.close(code, reason);
  }

  #mayAsk({ type, request }: ClientHeader): boolean {
    if (!this.#bucket) return true;
    const { clock, limits, requests } = this.#context;
    if (this.#bucket.take(limits.requestsPerConnection, clock.now()) && requests.take(this.#network)) {
      this.#refusedInARow = 0;
      return true;
    }
    this.#refuse(type, request, 'rate-limited');
    if (++this.#refusedInARow > MAX_REFUSED_IN_A_ROW) this.close(POLICY_VIOLATION, 'too many requests');
    return false;
  }

  #withinRate(buckets: Buckets): void {
    if (this.#bucket && !buckets.take(this.#network)) throw new RelayError('rate-limited');
  }

  async #handle(frame: ClientFrame): Promise<void> {
    const { type, request } = frame.header;
    try {
      if (frame.parts.some(({ length }) => length > MAX_PART_BYTES)) throw new RelayError('too-large');
      await this.#dispatch(frame);
    } catch (error) {
      if (error instanceof RelayError) return this.#refuse(type, request, error.code);
      if (error instanceof TransportError) {
        this.#refuse(type, request, 'bad-frame');
        return this.close(PROTOCOL_ERROR, 'bad frame');
      }
      this.#context.log({ kind: 'failed', what: type, error });
      this.#refuse(type, request, 'internal');
    }
  }

  async #dispatch(frame: ClientFrame): Promise<void> {
    const { header, parts } = frame;
    const { store, clock } = this.#context;
    switch (header.type) {
      case 'create':
        return this.#create(header, parts);
      case 'append':
        return this.#append(header, parts);
      case 'subscribe':
        return this.#subscribe(header);
      case 'unsubscribe':
        this.#unsubscribe(header.conversation);
        return this.#ok(header);
      case 'purge':
        return this.#purge(header);
      case 'open':
        return this.#open(header);
      case 'settle':
        this.#mustOwn(header.mailbox);
        await store.settle({ mailbox: header.mailbox, upTo: header.upTo });
        return this.#ok(header);
      case 'publish': {
        this.#mustOwn(header.mailbox);
        const { mailbox, lastResort } = header;
        const { poolSize } = await store.publish({ mailbox, lastResort, keyPackages: parts, nowMs: clock.now() });
        return this.#ok(header, { value: poolSize });
      }
      case 'take': {
        this.#withinRate(this.#context.takes);
        const { keyPackage } = accepted(await store.take({ mailbox: header.mailbox }));
        return this.#ok(header, { part: keyPackage });
      }
      case 'post':
        return this.#post(header, parts);
      case 'put-profile':
        return this.#putProfile(header, parts);
      case 'get-profile': {
        const { profile } = accepted(await store.getProfile({ clinic: header.clinic }));
        return this.#ok(header, { part: profile });
      }
      case 'ping':
        return this.#ok(header);
    }
  }

  async #create(header: HeaderOf<'create'>, parts: readonly Uint8Array[]): Promise<void> {
    const { store, hub, clock, creations } = this.#context;
    this.#withinRate(creations);
    const { deliveries } = accepted(await store.create({ ...readCreate(header, parts), nowMs: clock.now() }));
    this.#ok(header);
    hub.delivered(deliveries);
  }

  async #append(header: HeaderOf<'append'>, parts: readonly Uint8Array[]): Promise<void> {
    const { store, hub, clock } = this.#context;
    const request = readAppend(header, parts);
    const { seq, duplicate, deliveries } = accepted(await store.append({ ...request, nowMs: clock.now() }));
    const { conversation, epoch, commit, entry: bytes } = request;
    const entry: NewEntry = { conversation, epoch, commit: commit !== undefined, seq, bytes };
    const own = this.#subscriptions.get(conversation);
    if (own) own.feed.answerAt(seq, () => this.#ok(header, { value: seq }));
    else this.#ok(header, { value: seq });
    if (!duplicate) hub.appended(entry);
    else if (own) pushTo(own, entry);
    hub.delivered(deliveries);
  }

  async #subscribe(header: HeaderOf<'subscribe'>): Promise<void> {
    const { conversation, epoch, token, after } = header;
    const { store, hub, limits } = this.#context;
    this.#unsubscribe(conversation);
    if (this.#subscriptions.size >= limits.subscriptionsPerConnection) throw new RelayError('rate-limited');
    const tokenHash = hashOfToken(token);
    const read = async (from: number) => accepted(await store.read({ conversation, epoch, tokenHash, after: from }));
    const send = (seq: number, bytes: Uint8Array) => this.#send({ type: 'entry', conversation, seq }, [bytes]);
    const feed = new Feed(this.#source(async (from) => feedPage(await read(from)), send), after);
    const subscription = { epoch, feed, onPurged: () => this.#purged(conversation) };
    this.#subscriptions.set(conversation, subscription);
    hub.subscriptions.add(conversation, subscription);
    try {
      const page = await read(after);
      this.#ok(header, { value: page.until });
      feed.start(feedPage(page));
    } catch (error) {
      if (this.#subscriptions.get(conversation) === subscription) this.#unsubscribe(conversation);
      throw error;
    }
  }

  #unsubscribe(conversation: string): void {
    const subscription = this.#subscriptions.get(conversation);
    if (!subscription) return;
    this.#subscriptions.delete(conversation);
    this.#context.hub.subscriptions.delete(conversation, subscription);
    subscription.feed.end();
  }

  #purged(conversation: string): void {
    this.#unsubscribe(conversation);
    this.#send({ type: 'purged', conversation });
  }

  async #purge(header: HeaderOf<'purge'>): Promise<void> {
    const { conversation, token } = header;
    const { store, hub, clock } = this.#context;
    accepted(await store.purge({ conversation, tokenHash: hashOfToken(token), nowMs: clock.now() }));
    this.#ok(header);
    hub.purged(conversation);
  }

  async #open(header: HeaderOf<'open'>): Promise<void> {
    const { store, hub, clock, limits, opens } = this.#context;
    this.#withinRate(opens);
    const key = fromBase64Url(header.key);
    if (!isSignedBy(key, mailboxChallenge(this.#nonce), signatureOf(header))) throw new RelayError('forbidden');
    const mailbox = mailboxOf(key);
    this.#shut(mailbox);
    if (this.#mailboxes.size >= limits.mailboxesPerConnection) throw new RelayError('rate-limited');
    const read = async (from: number) => ({ ...(await store.items({ mailbox, after: from, nowMs: clock.now() })), final: false });
    const feed = new Feed(this.#source(read, (seq, bytes) => this.#send({ type: 'item', mailbox, seq }, [bytes])), header.after);
    this.#mailboxes.set(mailbox, feed);
    hub.mailboxes.add(mailbox, feed);
    try {
      const page = await read(header.after);
      this.#ok(header);
      feed.start(page);
    } catch (error) {
      if (this.#mailboxes.get(mailbox) === feed) this.#shut(mailbox);
      throw error;
    }
  }

  #shut(mailbox: string): void {
    const feed = this.#mailboxes.get(mailbox);
    if (!feed) return;
    this.#mailboxes.delete(mailbox);
    this.#context.hub.mailboxes.delete(mailbox, feed);
    feed.end();
  }

  async #post(header: HeaderOf<'post'>, [item]: readonly Uint8Array[]): Promise<void> {
    const { store, hub, clock } = this.#context;
    if (!item) throw new RelayError('bad-frame');
    const { delivery } = accepted(await store.deliver({ to: header.to, item, nowMs: clock.now() }));
    this.#ok(header);
    hub.delivered([delivery]);
  }

  async #putProfile(header: HeaderOf<'put-profile'>, [profile]: readonly Uint8Array[]): Promise<void> {
    this.#withinRate(this.#context.creations);
    const version = profile && signedProfileVersion(profile, fromBase64Url(header.clinic));
    if (!profile || version === undefined) throw new RelayError('forbidden');
    accepted(await this.#context.store.putProfile({ clinic: header.clinic, version, profile }));
    this.#ok(header);
  }

  #mustOwn(mailbox: string): void {
    if (!this.#mailboxes.has(mailbox)) throw new RelayError('forbidden');
  }

  #source(read: FeedSource['read'], send: FeedSource['send']): FeedSource {
    return {
      read,
      send,
      ready: () => this.#socket.bufferedBytes <= READER_BUFFER_BYTES,
      drained: () => this.#socket.drained(),
      // The reason comes to light when the client connects again and asks for the same.
      onError: () => this.close(TRY_AGAIN_LATER, 'resume'),
    };
  }

  #ok({ request }: ClientHeader, { value, part }: { value?: number; part?: Uint8Array } = {}): void {
    this.#send({ type: 'ok', request, ...(value !== undefined && { value }) }, part ? [part] : []);
  }

  #refuse(type: ClientHeader['type'], request: number, code: RelayErrorCode): void {
    this.#context.log({ kind: 'refused', request: type, code });
    this.#send({ type: 'error', request, code });
  }

  #send(header: RelayHeader, parts: readonly Uint8Array[] = []): void {
    if (this.#ended) return;
    this.#socket.send(encodeFrame(header, parts));
    if (this.#socket.bufferedBytes > MAX_BUFFER_BYTES) this.close(TRY_AGAIN_LATER, 'reads too slowly');
  }
}

/** What a store answered, its refusals turned into the error that becomes the client's answer. */
function accepted<Answer extends { kind: string }>(answer: Answer | Refused): Answer {
  if (isRefused(answer)) throw new RelayError(answer.code);
  return answer;
}

function isRefused(answer: { kind: string }): answer is Refused {
  return answer.kind === 'refused';
}

function feedPage({ entries, more, closed }: LogPage): FeedPage {
  return { entries, more, final: closed };
}

function signatureOf({ signature }: HeaderOf<'open'>): Uint8Array {
  try {
    return fromBase64Url(signature);
  } catch (cause) {
    throw new TransportError('bad-frame', 'the signature is not base64url', { cause });
  }
}
