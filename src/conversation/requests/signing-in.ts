import { randomBytes } from '@noble/hashes/utils.js';
import * as z from 'zod/mini';
import { equalBytes, fromBase64Url, toBase64Url } from '../../bytes.js';
import type { Clock } from '../../clock.js';
import { accessToken, createDeviceKey, createKeyPackage, createSealKey, CryptoError, groupId, type Group, type Identity, joinGroup, signChallenge, type Trust, verifyChain, welcomeRefs, wipe } from '../../crypto/index.js';
import { RelayError } from '../../transport/errors.js';
import type { Relay } from '../../transport/relay-client.js';
import { ConversationError } from '../errors.js';
import { onlyTransport } from '../group/group-session.js';
import { HistoryParts } from './history.js';
import type { Joined } from './joinings.js';
import { decodeJson } from '../json.js';
import { encodeMailboxItem, parseMailboxItem } from '../mailbox.js';
import { createLog } from '../group/new-log.js';
import type { ClinicProfile } from '../profile/profile.js';
import { text } from '../../schemas.js';
import { openSignInAnswer, sealSignIn, type SignInAnswer, signInRequest } from './sign-in.js';

interface SigningInOptions {
  readonly relay: Relay;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  /** The root's public key, base64url. */
  readonly clinic: string;
  readonly profile: ClinicProfile & { readonly patientsKey: Uint8Array };
  readonly trust: () => Trust;
  /** Whose conversation this device keeps here. */
  readonly patient: { readonly id: string };
  readonly warn: ((message: string) => void) | undefined;
  /** Fresh, for this one sign-in. */
  readonly assertion: string;
  /** Makes a conversation with the desk, for a patient who has none; absent as long as nothing was written. */
  readonly begin?: ((identity: Identity) => Promise<{ group: Group; welcome: Uint8Array }>) | undefined;
}

/** What a device is in once the desk has certified it as its patient's: nothing, where the patient has no conversation and begins none. */
export interface SignedIn {
  /** The patient's conversation, which this device has begun: the desk has said so. */
  readonly begun?: Group;
  /** The patient's conversation, which another device has begun. */
  readonly joined?: Joined;
}

type Answer<Type extends SignInAnswer['type']> = Extract<SignInAnswer, { type: Type }>;

const claims = z.looseObject({ sub: text() });

const ANSWER_WITHIN_MS = 30_000;
/** For so long the desk takes what a device has begun, and answers: then it begins anew. */
const BEGUN_WITHIN_MS = 11 * 60_000;
const KEY_PACKAGE_LIFETIME_MS = 3_600_000;
/** Anybody may post to a mailbox. */
const MAX_WELCOMES = 10;

/** Rejects with ConversationError `gone` when the desk does not answer or believe it, TransportError, RelayError, CryptoError. */
export async function signIn(options: SigningInOptions): Promise<SignedIn> {
  const { assertion, patient, warn } = options;
  // Whoever has signed in since, in another tab of the site perhaps, has a place of their own on this device: nothing of theirs is shown or kept in this one.
  if (subjectOf(assertion) !== patient.id) {
    warn?.('the page’s assertion is of another patient than its chat');
    throw new ConversationError('gone', 'the assertion is of somebody else');
  }
  return new SigningIn(options).run();
}

/** One device's way from an assertion of the clinic's site to a certificate, and into the conversation that its patient has. */
class SigningIn {
  readonly #options: SigningInOptions;
  readonly #key = createDeviceKey();
  readonly #sealKey = createSealKey();
  readonly #answerKey = randomBytes(32);
  readonly #history = new HistoryParts();
  readonly #welcomes: Uint8Array[] = [];
  readonly #answers = new Map<SignInAnswer['type'], SignInAnswer>();
  #wake: () => void = () => undefined;

  constructor(options: SigningInOptions) {
    this.#options = options;
  }

  async run(): Promise<SignedIn> {
    const { relay, assertion, clinic } = this.#options;
    // What was posted before the connection was lost is posted, and what comes is there when it is back.
    const unwatch = relay.watch((state) => {
      if (state === 'online') void this.#openMailbox().catch(onlyTransport);
    });
    try {
      await this.#post(signInRequest(clinic, assertion, this.#device));
      const answer = await this.#until(() => this.#answer('signed-in'));
      const identity = this.#identityOf(answer);
      if (answer.open) return { joined: await this.#join(identity) };
      return await this.#begin(identity);
    } finally {
      unwatch();
      this.#key.destroy();
      wipe([this.#sealKey.secretKey, this.#answerKey]);
    }
  }

  get #device() {
    return { key: this.#key, sealKey: this.#sealKey.publicKey, answerKey: this.#answerKey };
  }

  #post(request: Parameters<typeof sealSignIn>[2]): Promise<void> {
    const { relay, profile, clinic } = this.#options;
    return relay.post(profile.desk, sealSignIn(profile.patientsKey, clinic, request));
  }

  async #openMailbox(): Promise<void> {
    const { publicKey } = this.#key;
    await this.#options.relay.open({ key: publicKey, sign: (nonce) => signChallenge(this.#key, nonce), after: 0 }, (_, item) => this.#onItem(item));
  }

  /** What makes no sense, and what does not open, is passed over. */
  #onItem(bytes: Uint8Array): void {
    try {
      const item = parseMailboxItem(bytes);
      if (item.kind === 'history') this.#history.add(item);
      if (item.kind === 'welcome' && this.#welcomes.length < MAX_WELCOMES) this.#welcomes.push(item.welcome);
      if (item.kind === 'sign-in-answer') {
        const answer = openSignInAnswer(this.#device, item.sealed);
        this.#answers.set(answer.type, answer);
      }
    } catch (error) {
      if (!(error instanceof CryptoError || error instanceof ConversationError)) throw error;
    }
    this.#wake();
  }

  #answer<Type extends SignInAnswer['type']>(type: Type): Answer<Type> | undefined {
    const isWanted = (answer: SignInAnswer | undefined): answer is Answer<Type> => answer?.type === type;
    const answer = this.#answers.get(type);
    return isWanted(answer) ? answer : undefined;
  }

  /** Certified for this key, by this clinic, as a patient: an answer is the desk's word, a chain is the clinic's. */
  #identityOf({ chain: encoded }: Answer<'signed-in'>): Identity {
    const chain = encoded.map(fromBase64Url);
    const { role, subjectKey } = verifyChain(chain, this.#options.trust());
    if (role !== 'patient' || !equalBytes(subjectKey, this.#key.publicKey)) throw new CryptoError('untrusted', 'the certificate is another one than was asked for');
    return { key: this.#key, chain };
  }

  /** Of several devices that begin at once, the desk takes the first. */
  async #begin(identity: Identity): Promise<SignedIn> {
    const { relay, begin } = this.#options;
    if (!begin) return {};
    const { group, welcome } = await begin(identity);
    if (await this.#isFirst(group, welcome)) return { begun: group };
    void relay.purge({ conversation: toBase64Url(groupId(group)), token: toBase64Url(await accessToken(group)) }).catch(onlyTransport);
    return { joined: await this.#join(identity) };
  }

  async #isFirst(group: Group, welcome: Uint8Array): Promise<boolean> {
    const { relay, profile } = this.#options;
    const creation = { to: profile.desk, welcome: encodeMailboxItem({ kind: 'welcome', welcome }) };
    const refusals: RelayError[] = [];
    const onRefused = (error: unknown) => {
      if (error instanceof RelayError) refusals.push(error);
      else onlyTransport(error);
      this.#wake();
    };
    // Asked again where the connection was lost before the relay had answered.
    const unwatch = relay.watch((state) => {
      if (state === 'online') createLog(relay, group, creation).catch(onRefused);
    });
    try {
      const { first } = await this.#until(() => {
        const [refusal] = refusals;
        if (refusal) throw refusal;
        return this.#answer('begun');
      }, BEGUN_WITHIN_MS);
      return first;
    } finally {
      unwatch();
    }
  }

  async #join(identity: Identity): Promise<Joined> {
    const { clock, profile } = this.#options;
    const made = await createKeyPackage(identity, { suite: profile.suite, nowMs: clock.now(), lifetimeMs: KEY_PACKAGE_LIFETIME_MS });
    await this.#post({ v: 1, type: 'join', keyPackage: toBase64Url(made.keyPackage) });
    return this.#until(() => this.#joinedBy(identity, made));
  }

  /** Welcome, the desk's word and the history may come in any order. */
  async #joinedBy(identity: Identity, { ref, secrets }: { ref: string; secrets: Uint8Array }): Promise<Joined | undefined> {
    if (this.#answer('refused')) throw new ConversationError('gone', 'the desk does not let the device in');
    const admitted = this.#answer('admitted');
    const welcome = this.#welcomes.find((bytes) => isFor(bytes, ref));
    const history = admitted && this.#history.open(admitted.conversation, admitted, this.#sealKey.secretKey);
    if (!admitted || !welcome || !history) return undefined;
    // The desk may not know yet whom it is to put out.
    const group = await joinGroup({ welcome, secrets, identity, trust: { ...this.#options.trust(), sinceMs: 0 }, kind: 'conversation' });
    requireConversation(group, admitted.conversation);
    return { group, history, cursor: admitted.seq };
  }

  /** Looks again whenever something has come. */
  async #until<Found>(look: () => Found | undefined | Promise<Found | undefined>, withinMs = ANSWER_WITHIN_MS): Promise<Found> {
    const { clock, signal } = this.#options;
    const late = clock.sleep(withinMs, signal).then(
      () => Promise.reject(new ConversationError('gone', 'the desk did not answer')),
      () => Promise.reject(new ConversationError('closed', 'the page was closed')),
    );
    late.catch(() => undefined);
    for (;;) {
      const news = new Promise<void>((resolve) => (this.#wake = resolve));
      const found = await look();
      if (found !== undefined) return found;
      await Promise.race([news, late]);
    }
  }
}

/** Whom an assertion is of, by its own word: believed by nobody, and checked by the desk. Undefined where it is none. */
function subjectOf(assertion: string): string | undefined {
  try {
    return decodeJson(fromBase64Url(assertion.split('.')[1] ?? ''), claims, 'bad-content').sub;
  } catch (error) {
    if (error instanceof RangeError || error instanceof ConversationError) return undefined;
    throw error;
  }
}

function isFor(welcome: Uint8Array, ref: string): boolean {
  try {
    return welcomeRefs(welcome).includes(ref);
  } catch (error) {
    if (error instanceof CryptoError) return false;
    throw error;
  }
}

function requireConversation(group: Group, id: string): void {
  if (toBase64Url(groupId(group)) !== id) throw new ConversationError('bad-content', 'another conversation than the desk named');
}
