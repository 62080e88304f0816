import { randomBytes } from '@noble/hashes/utils.js';
import { fromBase64Url, toBase64Url } from '../../src/bytes.js';
import { groupWithDesk } from '../../src/conversation/profile/first-contact.js';
import { encodeMailboxItem, type MailboxItem, parseMailboxItem } from '../../src/conversation/mailbox.js';
import { readProfile, trustOf } from '../../src/conversation/profile/profile.js';
import { type JoinRequest, openSignInAnswer, sealSignIn, type SignInAnswer, type SignInRequest, signInRequest } from '../../src/conversation/requests/sign-in.js';
import { accessToken, createDeviceKey, createKeyPackage, createSealKey, type DeviceKey, epochOf, groupId, type Identity, memberId, signChallenge, tokenHash } from '../../src/crypto/index.js';
import { RelayConnection } from '../../src/transport/relay-client.js';
import { Network } from '../conversation/network.js';
import type { Office } from './office.js';

const HOUR = 3_600_000;

/** A device of whatever software, which speaks to the desk by hand. */
export class Stranger {
  readonly key: DeviceKey;
  readonly sealKey = createSealKey();
  readonly answerKey = randomBytes(32);
  readonly items: MailboxItem[] = [];
  readonly #office: Office;
  readonly #network: Network;
  readonly relay: RelayConnection;

  constructor(office: Office, key = createDeviceKey()) {
    this.#office = office;
    this.key = key;
    this.#network = new Network(office.relay);
    this.relay = new RelayConnection({ connect: this.#network.transport, clock: office.clock, random: () => 0 });
  }

  get id(): string {
    return memberId(this.key.publicKey);
  }

  get answers(): SignInAnswer[] {
    return this.items.flatMap((item) => (item.kind === 'sign-in-answer' ? [openSignInAnswer({ key: this.key, sealKey: this.sealKey.publicKey, answerKey: this.answerKey }, item.sealed)] : []));
  }

  /** Certified as the desk has answered. */
  get identity(): Identity {
    const answer = this.answers.find(({ type }) => type === 'signed-in');
    return { key: this.key, chain: answer?.type === 'signed-in' ? answer.chain.map(fromBase64Url) : [] };
  }

  request(assertion: string): SignInRequest {
    return signInRequest(this.#office.clinic.id, assertion, { key: this.key, sealKey: this.sealKey.publicKey, answerKey: this.answerKey });
  }

  async ask(asked: SignInRequest | JoinRequest): Promise<Uint8Array> {
    const { clinic, clock } = this.#office;
    const { patientsKey, desk } = readProfile(clinic.profile, { clinic: clinic.id, nowMs: clock.now() });
    const item = sealSignIn(patientsKey ?? new Uint8Array(), clinic.id, asked);
    await this.#office.eventually('a connection', () => this.relay.state === 'online');
    if (this.items.length === 0) await this.relay.open({ key: this.key.publicKey, sign: (nonce) => signChallenge(this.key, nonce), after: 0 }, (_, bytes) => void this.items.push(parseMailboxItem(bytes)));
    await this.relay.post(desk, item);
    return item;
  }

  /** Begins a conversation with the desk. @returns the request that the relay was sent. */
  async begin(identity = this.identity): Promise<Parameters<RelayConnection['create']>[0]> {
    const { clinic, clock } = this.#office;
    const profile = readProfile(clinic.profile, { clinic: clinic.id, nowMs: clock.now() });
    const { group, welcome } = await groupWithDesk({ relay: this.relay, profile, trust: trustOf(clinic.id, profile, { nowMs: clock.now() }), identity });
    const access = toBase64Url(tokenHash(await accessToken(group)));
    const request = { conversation: toBase64Url(groupId(group)), epoch: epochOf(group), access, to: profile.desk, welcome: encodeMailboxItem({ kind: 'welcome', welcome }) };
    await this.relay.create(request);
    return request;
  }

  async join(identity = this.identity): Promise<Uint8Array> {
    const { keyPackage } = await createKeyPackage(identity, { suite: 'classic', nowMs: this.#office.clock.now(), lifetimeMs: HOUR });
    return this.ask({ v: 1, type: 'join', keyPackage: toBase64Url(keyPackage) });
  }
}
