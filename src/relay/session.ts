import { randomBytes } from '@noble/hashes/utils.js';
import { fromBase64Url, toBase64Url } from '../bytes.js';
import { RelayError, TransportError, type RelayErrorCode } from '../transport/errors.js';
import { encodeFrame, hashOfToken, mailboxChallenge, mailboxOf, MAX_PART_BYTES, parseClientFrame, type ClientFrame, type ClientHeader, type RelayHeader, unknownRequestOf } from '../transport/frame.js';
import { accepted } from './answers.js';
import type { RelayContext, RelaySocket, RequestKind } from './context.js';
import { pushTo, type NewEntry } from './hub.js';
import { Bucket, type Share } from './limits.js';
import { Readings } from './readings.js';
import { checkParts, readAppend, readBlobRequest, readCreate, readRetain, type HeaderOf } from './requests.js';
import { isSignedBy, signedProfileVersion } from './signatures.js';
import { StoreError } from './store.js';

/** Past this a feed waits for the reader. */
const READER_BUFFER_BYTES = 256 * 1024;
/** Past this the connection is closed: answers pile up that nobody reads. */
const MAX_BUFFER_BYTES = 512 * 1024;
/** Requests refused in a row for their rate before the connection is closed. */
const MAX_REFUSED_IN_A_ROW = 1000;

/** Requests whose parts are kept. */
const KEPT: Partial<Record<ClientHeader['type'], 'begun' | 'goes-on'>> = { create: 'begun', post: 'begun', 'put-profile': 'begun', 'put-blob': 'begun', publish: 'goes-on', append: 'goes-on' };

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
  readonly #readings: Readings;
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
    this.#readings = new Readings(context, {
      send: (header, bytes) => this.#send(header, [bytes]),
      tell: (header) => this.#send(header),
      ready: () => socket.bufferedBytes <= READER_BUFFER_BYTES,
      drained: () => socket.drained(),
      // The reason comes to light when the client connects again and asks for the same.
      onError: () => this.close(TRY_AGAIN_LATER, 'resume'),
    });
    this.#send({ type: 'hello', nonce: this.#nonce });
  }

  /** How long ago the client last sent something; from now on, where the clock was put back. */
  silentForMs(nowMs: number): number {
    this.#heardAtMs = Math.min(this.#heardAtMs, nowMs);
    return nowMs - this.#heardAtMs;
  }

  /** A frame has come. */
  receive(bytes: Uint8Array): void {
    if (this.#ended) return;
    this.#heardAtMs = this.#context.clock.now();
    try {
      const frame = parseClientFrame(bytes);
      checkParts(frame);
      if (this.#mayAsk(frame.header, bytes.length)) void this.#handle(frame);
    } catch (error) {
      if (!(error instanceof TransportError)) throw error;
      this.#refuseFrame(bytes);
    }
  }

  /** The connection is gone. */
  closed(): void {
    if (this.#ended) return;
    this.#ended = true;
    this.#readings.end();
    this.#onEnd();
  }

  /** Ends the connection from this side. */
  close(code: number, reason: string): void {
    if (this.#ended) return;
    this.#context.log({ kind: 'closed', code, reason });
    this.closed();
    this.#socket.close(code, reason);
  }

  /** A later client may ask for what this relay does not know, and go on without; anything else is no client. */
  #refuseFrame(bytes: Uint8Array): void {
    const request = unknownRequest(bytes);
    if (request === undefined) {
      this.#send({ type: 'error', code: 'bad-frame' });
      this.close(PROTOCOL_ERROR, 'bad frame');
    } else if (this.#mayAsk({ type: 'unknown', request }, bytes.length)) {
      this.#refuse('unknown', request, 'unsupported');
    }
  }

  #mayAsk({ type, request }: { type: RequestKind; request: number }, sizeBytes: number): boolean {
    if (!this.#bucket) return true;
    const { clock, limits, shares } = this.#context;
    if (this.#bucket.take(limits.requestsPerConnection, clock.now()) && shares.take('requestsPerAddress', this.#network) && shares.take('bytesPerAddress', this.#network, sizeBytes)) {
      this.#refusedInARow = 0;
      return true;
    }
    this.#refuse(type, request, 'rate-limited');
    if (++this.#refusedInARow > MAX_REFUSED_IN_A_ROW) this.close(POLICY_VIOLATION, 'too many requests');
    return false;
  }

  #withinRate(share: Share, count = 1): void {
    if (this.#bucket && count > 0 && !this.#context.shares.take(share, this.#network, count)) throw new RelayError('rate-limited');
  }

  /** For those without limits too: the disk has one. */
  #findRoom({ header: { type }, parts }: ClientFrame): void {
    const kept = KEPT[type];
    const bytes = parts.reduce((sum, { length }) => sum + length, 0);
    if (kept && bytes > 0 && !this.#context.room.take(bytes, kept)) throw new RelayError(type === 'put-blob' ? 'blobs-full' : 'rate-limited');
  }

  async #handle(frame: ClientFrame): Promise<void> {
    const { type, request } = frame.header;
    try {
      if (frame.parts.some(({ length }) => length > MAX_PART_BYTES)) throw new RelayError('too-large');
      this.#findRoom(frame);
      await this.#dispatch(frame);
    } catch (error) {
      if (error instanceof RelayError) return this.#refuse(type, request, error.code);
      if (error instanceof TransportError) {
        this.#refuse(type, request, 'bad-frame');
        return this.close(PROTOCOL_ERROR, 'bad frame');
      }
      // What was under way when the relay stopped has failed for nobody: its connection has ended.
      if (!(error instanceof StoreError && error.code === 'closed')) this.#context.log({ kind: 'failed', what: type, error });
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
        return this.#readings.subscribe(header, (until) => this.#ok(header, { value: until }));
      case 'unsubscribe':
        this.#readings.unsubscribe(header.conversation);
        return this.#ok(header);
      case 'purge':
        return this.#purge(header);
      case 'retain':
        return this.#ok(header, { value: accepted(await store.retain({ ...readRetain(header), nowMs: clock.now() })).keepMs });
      case 'put-blob':
        return this.#putBlob(header, parts);
      case 'ask-blob':
        return this.#ok(header, { value: accepted(await store.askBlob(readBlobRequest(header))).parts });
      case 'get-blob':
        return this.#ok(header, { part: accepted(await store.getBlob({ ...readBlobRequest(header), index: header.index })).bytes });
      case 'drop-blob':
        accepted(await store.dropBlob(readBlobRequest(header)));
        return this.#ok(header);
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
        this.#withinRate('takesPerAddress');
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
    const { store, hub, clock } = this.#context;
    this.#withinRate('creationsPerAddress');
    const { deliveries } = accepted(await store.create({ ...readCreate(header, parts), nowMs: clock.now() }));
    this.#ok(header);
    hub.delivered(deliveries);
  }

  async #append(header: HeaderOf<'append'>, parts: readonly Uint8Array[]): Promise<void> {
    const { store, hub, clock, limits } = this.#context;
    const request = readAppend(header, parts);
    this.#withinRate('postsPerAddress', request.commit?.welcomes.length ?? 0);
    const { seq, duplicate, deliveries } = accepted(await store.append({ ...request, limits, nowMs: clock.now() }));
    const { conversation, epoch, commit, entry: bytes } = request;
    const entry: NewEntry = { conversation, epoch, commit: commit !== undefined, seq, bytes };
    const own = this.#readings.of(conversation);
    if (own) own.feed.answerAt(seq, () => this.#ok(header, { value: seq }));
    else this.#ok(header, { value: seq });
    if (!duplicate) hub.appended(entry);
    else if (own) pushTo(own, entry);
    hub.delivered(deliveries);
  }

  async #putBlob(header: HeaderOf<'put-blob'>, [bytes]: readonly Uint8Array[]): Promise<void> {
    const { store, clock, limits } = this.#context;
    if (!bytes?.length) throw new RelayError('bad-frame');
    const request = { ...readBlobRequest(header), index: header.index, bytes, limits, nowMs: clock.now() };
    this.#ok(header, { value: accepted(await store.putBlob(request)).parts });
  }

  async #purge(header: HeaderOf<'purge'>): Promise<void> {
    const { conversation, token } = header;
    const { store, hub, clock } = this.#context;
    accepted(await store.purge({ conversation, tokenHash: hashOfToken(token), nowMs: clock.now() }));
    this.#ok(header);
    hub.purged(conversation);
  }

  async #open(header: HeaderOf<'open'>): Promise<void> {
    this.#withinRate('opensPerAddress');
    const key = fromBase64Url(header.key);
    if (!isSignedBy(key, mailboxChallenge(this.#nonce), signatureOf(header))) throw new RelayError('forbidden');
    await this.#readings.open(mailboxOf(key), header.after, () => this.#ok(header));
  }

  async #post(header: HeaderOf<'post'>, [item]: readonly Uint8Array[]): Promise<void> {
    const { store, hub, clock } = this.#context;
    this.#withinRate('postsPerAddress');
    if (!item) throw new RelayError('bad-frame');
    const { delivery } = accepted(await store.deliver({ to: header.to, item, nowMs: clock.now() }));
    this.#ok(header);
    hub.delivered([delivery]);
  }

  async #putProfile(header: HeaderOf<'put-profile'>, [profile]: readonly Uint8Array[]): Promise<void> {
    const { store, clock } = this.#context;
    this.#withinRate('creationsPerAddress');
    const version = profile && signedProfileVersion(profile, fromBase64Url(header.clinic));
    if (!profile || version === undefined) throw new RelayError('forbidden');
    accepted(await store.putProfile({ clinic: header.clinic, version, profile, nowMs: clock.now() }));
    this.#ok(header);
  }

  #mustOwn(mailbox: string): void {
    if (!this.#readings.hasOpened(mailbox)) throw new RelayError('forbidden');
  }

  #ok({ request }: ClientHeader, { value, part }: { value?: number; part?: Uint8Array } = {}): void {
    this.#send({ type: 'ok', request, ...(value !== undefined && { value }) }, part ? [part] : []);
  }

  #refuse(type: RequestKind, request: number, code: RelayErrorCode): void {
    this.#context.log({ kind: 'refused', request: type, code });
    this.#send({ type: 'error', request, code });
  }

  #send(header: RelayHeader, parts: readonly Uint8Array[] = []): void {
    if (this.#ended) return;
    this.#socket.send(encodeFrame(header, parts));
    if (this.#socket.bufferedBytes > MAX_BUFFER_BYTES) this.close(TRY_AGAIN_LATER, 'reads too slowly');
  }
}

function unknownRequest(bytes: Uint8Array): number | undefined {
  try {
    return unknownRequestOf(bytes);
  } catch (error) {
    if (error instanceof TransportError) return undefined;
    throw error;
  }
}

function signatureOf({ signature }: HeaderOf<'open'>): Uint8Array {
  try {
    return fromBase64Url(signature);
  } catch (cause) {
    throw new TransportError('bad-frame', 'the signature is not base64url', { cause });
  }
}
