import * as z from 'zod/mini';
import { fromBase64Url, toBase64Url } from './bytes.js';
import { type Clock, systemClock } from './clock.js';
import { AttendedShift, type OpenedShift } from './conversation/shift/attended-shift.js';
import { type Agent, DutyError } from './conversation/shift/duty.js';
import { ConversationError } from './conversation/errors.js';
import { decodeJson, encodeJson } from './conversation/json.js';
import { type LoadDetector, loadDetector, Screening } from './conversation/content/screening.js';
import { Shift, type ShiftIdentity } from './conversation/shift/shift.js';
import { createLock, lockedVault, lockEntry, type LockProof, proofOf, readLock } from './conversation/shift/shift-lock.js';
import { Vault } from './conversation/vault.js';
import { createDeviceKey, createSealKey, CryptoError, DeviceKey, memberId, verifyChain } from './crypto/index.js';
import { openIndexedDb } from './storage/indexeddb.js';
import { keyedMemoryStorage } from './storage/memory.js';
import { isDenied, type KeyedStorage } from './storage/storage.js';
import { systemNetwork } from './transport/network.js';
import { RelayConnection } from './transport/relay-client.js';
import { webSocketTransport, type WebSocketTransportOptions } from './transport/websocket.js';
import { either, listOf, text, whole } from './schemas.js';

export { type Card, cardText } from './conversation/content/card.js';
export { type Agent, type AgentState, DutyError, type DutyErrorCode, type QueueEntry, type ShiftState } from './conversation/shift/duty.js';
export type { CareConversation, Conversation, ConversationState, Member, TimelineItem } from './conversation/state.js';

/**
 * How an agent or assistant proves to the desk who it is.
 *
 * - `code`: an enrolment code. With a passphrase of at least 8 characters, what is kept of the shift opens with that passphrase only: after it was
 *   locked, and in every new page or process. It is not kept and does not leave the device; the desk, which has the other half of the key, lets
 *   nobody guess more than a few times.
 * - `demo`: on the desk's own machine only.
 * - `passphrase`: resumes the shift that this device keeps under it.
 */
export type Login =
  | { readonly kind: 'code'; readonly code: string; readonly passphrase?: string }
  | { readonly kind: 'demo'; readonly account: string }
  | { readonly kind: 'passphrase'; readonly passphrase: string };

export interface AgentOptions {
  /** The desk's address, `https://chat.clinic.example/`; http on loopback only. */
  readonly desk: string;
  /** Absent: resume the shift kept on this device, or reject with DutyError `not-signed-in`, or `locked` where it takes a passphrase. */
  readonly login?: Login;
  /**
   * Where the shift is kept: an IndexedDB database of this name, which one page at a time may have, or a storage of one's own, which others must
   * leave alone meanwhile; absent: in memory only. An agent's shift that is kept locks when nobody attends to it, as the clinic's policy says; an assistant's, and one in memory, does not.
   */
  readonly keep?: { readonly database: string } | (() => Promise<KeyedStorage>);
  /** What finds personal data in place of `detect` of `sotto/phi`: with another country's packs, for instance. */
  readonly phi?: LoadDetector;
  readonly clock?: Clock;
  /** In Node: `import { WebSocket } from 'ws'`. */
  readonly WebSocket?: WebSocketTransportOptions['WebSocket'];
}

/** Public facts about a desk for a login page. */
export interface DeskInfo {
  readonly clinicName: string;
  /** Accounts that log in with one click; only on the desk's own machine, only when it runs as a demo. */
  readonly demoAccounts: readonly { readonly account: string; readonly name: string }[];
}

const shortText = text(500);
const info = z.object({
  clinic: text(43, 43),
  clinicName: shortText,
  relay: either([shortText, z.literal(null)]),
  demoAccounts: listOf(z.object({ account: shortText, name: shortText })),
});
const share = text(43, 43);
const certified = z.object({ chain: listOf(text(), 4, 1), share: z.optional(share) });
const unlocked = z.object({ share: either([share, z.literal(null)]) });
const nothing = z.object({});
const admitted = z.object({ team: shortText, seq: whole() });
const kept = z.strictObject({
  clinic: text(),
  relay: text(),
  key: z.strictObject({ publicKey: text(), secretKey: text() }),
  sealKey: z.strictObject({ publicKey: text(), secretKey: text() }),
  chain: listOf(text()),
});

type Kept = z.infer<typeof kept>;

const ANSWER_LIMIT_MS = 10_000;
const CLAIM_LIMIT_MS = 1500;

/** @throws DutyError `unreachable`. */
export async function readDeskInfo(desk: string): Promise<DeskInfo> {
  const { clinicName, demoAccounts } = await ask(desk, 'api/desk', info);
  return { clinicName, demoAccounts };
}

/**
 * Signs in at a desk and goes on shift, or resumes the shift that this device keeps.
 *
 * @throws DutyError
 */
export async function connectAgent(options: AgentOptions): Promise<Agent> {
  // First: a code that signs in once must not be used up in vain.
  const screening = await loadScreening(options.phi);
  const release = await claim(options.keep);
  try {
    const opened = await openShift(options, screening, release);
    // Nothing that is kept may hold on to the login: it has the passphrase.
    const { clock = systemClock, keep, login: _, ...rest } = options;
    const { desk } = rest;
    const lockable = keep && opened.shift.state.self.role === 'agent';
    const open = (passphrase?: string) => openShift({ ...rest, clock, ...(keep && { keep }), ...(passphrase !== undefined && { login: { kind: 'passphrase', passphrase } }) }, screening, release);
    const kept = lockable && { open, leave: () => leaveLocked(desk, keep), destroy: () => destroyKept(keep).then(release) };
    return await AttendedShift.start({ clock, onLeft: release, ...(kept && { kept }) }, opened);
  } catch (error) {
    release();
    throw error;
  }
}

/**
 * Takes the shift that is kept in a database for this page: two that seal with the same keys would use one of them twice. Returns what lets go of it.
 *
 * @throws DutyError `elsewhere` when another page has it.
 */
async function claim(keep: AgentOptions['keep']): Promise<() => void> {
  if (!keep || typeof keep === 'function' || typeof navigator === 'undefined' || !navigator.locks) return () => undefined;
  const name = `sotto-shift:${keep.database}`;
  return new Promise((resolve, reject) => {
    const held = () => new Promise<void>((release) => resolve(release));
    // A page that was just left lets go in a moment.
    navigator.locks.request(name, { signal: AbortSignal.timeout(CLAIM_LIMIT_MS) }, held).catch((cause: unknown) => {
      // The database is denied then too, and says what is wrong.
      if (isDenied(cause)) resolve(() => undefined);
      else reject(new DutyError('elsewhere', 'another page is on this shift', { cause }));
    });
  });
}

/** @param onDestroyed - Called when nothing is kept any more. */
async function openShift(options: AgentOptions, screening: Screening, onDestroyed: () => void): Promise<OpenedShift> {
  const { clock = systemClock, desk } = options;
  const { storage, key, destroy: erase } = await openKept(options.keep);
  const destroy = () => erase().then(onDestroyed);
  const outer = new Vault(storage, key);
  let vault = outer;
  try {
    const device = await deviceOf(options, { outer, enter: (share) => (vault = lockedVault(outer, share)), destroy, nowMs: clock.now() });
    const me = identityOf(device, clock.now());
    if (!me) throw new DutyError('refused', 'the desk’s certificate does not check out');
    const connect = webSocketTransport(device.relay, options.WebSocket ? { WebSocket: options.WebSocket } : {});
    const relay = new RelayConnection({ connect, clock, network: systemNetwork });
    const requestShift = (keyPackage: Uint8Array) => ask(desk, 'api/shift', admitted, { keyPackage: toBase64Url(keyPackage) });
    return { shift: new Shift({ me, relay, vault, clock, screening, destroy, requestShift }), vault, passphrase: vault !== outer };
  } catch (error) {
    await vault.close();
    throw error;
  }
}

async function loadScreening(phi: LoadDetector = loadDetector): Promise<Screening> {
  const screening = new Screening(phi);
  try {
    await screening.load();
    return screening;
  } catch (cause) {
    throw new DutyError('unreachable', 'what finds personal data could not be loaded', { cause });
  }
}

async function openKept(keep: AgentOptions['keep']): Promise<KeyedStorage> {
  if (!keep) return keyedMemoryStorage();
  return typeof keep === 'function' ? keep() : openIndexedDb(keep.database);
}

async function destroyKept(keep: AgentOptions['keep']): Promise<void> {
  const { storage, key, destroy } = await openKept(keep);
  key.fill(0);
  await destroy();
  await storage.close();
}

/** Where a device is kept: the vault that anybody at this device can open and, once the desk has given its half of the key, the one behind it. */
interface Place {
  readonly outer: Vault;
  readonly enter: (share: string) => Vault;
  readonly destroy: () => Promise<void>;
  readonly nowMs: number;
}

/** The device that a login certifies, or the one that was certified before. */
async function deviceOf({ desk, login }: AgentOptions, place: Place): Promise<Kept> {
  return login && login.kind !== 'passphrase' ? newDevice(desk, login, place) : keptDevice(desk, login?.passphrase, place);
}

async function newDevice(desk: string, login: NewLogin, { outer, enter, destroy, nowMs }: Place): Promise<Kept> {
  const lock = login.kind === 'code' && login.passphrase !== undefined ? await createLock(login.passphrase) : undefined;
  const { device, share } = await signIn(desk, login, lock);
  try {
    // What an earlier shift has left goes first.
    await outer.replace('', lock ? [lockEntry(lock, nowMs)] : []);
    const vault = share === undefined ? outer : enter(share);
    await vault.write([{ name: 'device', value: encodeJson(device) }]);
  } catch (error) {
    await destroy();
    throw error;
  }
  return device;
}

async function keptDevice(desk: string, passphrase: string | undefined, { outer, enter, destroy, nowMs }: Place): Promise<Kept> {
  const lock = await readLock(outer);
  const share = lock && lock.untilMs > nowMs ? await askForShare(desk, lock.id, passphrase) : undefined;
  const vault = lock ? share !== undefined && enter(share) : outer;
  const stored = vault ? await vault.get('device') : undefined;
  const device = stored && decodeJson(stored, kept, 'lost');
  if (device && identityOf(device, nowMs)) return device;
  // A shift that is over: nobody will open what it has left here.
  if (stored || lock) await destroy();
  throw new DutyError('not-signed-in', 'there is no shift on this device');
}

/** Undefined when the shift is over. @throws DutyError `locked`, `wrong-passphrase`, `unreachable` */
async function askForShare(desk: string, lock: string, passphrase: string | undefined): Promise<string | undefined> {
  if (passphrase === undefined) throw new DutyError('locked', 'the shift on this device opens with its passphrase');
  const answer = await ask(desk, 'api/unlock', unlocked, await proofOf(lock, passphrase)).catch((error: unknown) => {
    if (error instanceof DutyError && error.code === 'refused') return undefined;
    throw error;
  });
  if (answer?.share === null) throw new DutyError('wrong-passphrase', 'that is another passphrase');
  return answer?.share;
}

/** A shift that nobody here can open is over: lets the desk know, if it can be reached. */
async function leaveLocked(desk: string, keep: AgentOptions['keep']): Promise<void> {
  const { storage, key } = await openKept(keep);
  const vault = new Vault(storage, key);
  try {
    const lock = await readLock(vault);
    if (lock) await ask(desk, 'api/leave', nothing, { id: lock.id });
  } catch (error) {
    if (!(error instanceof DutyError)) throw error;
  } finally {
    await vault.close();
  }
}

type NewLogin = Exclude<Login, { kind: 'passphrase' }>;

async function signIn(desk: string, login: NewLogin, lock: LockProof | undefined): Promise<{ device: Kept; share: string | undefined }> {
  const { clinic, relay } = await ask(desk, 'api/desk', info);
  const key = createDeviceKey();
  const sealKey = createSealKey();
  const who = login.kind === 'code' ? { kind: login.kind, code: login.code } : login;
  const { chain, share } = await ask(desk, 'api/sign-in', certified, { login: who, key: toBase64Url(key.publicKey), ...(lock && { lock }) });
  if (lock && share === undefined) throw new DutyError('refused', 'the desk does not lock shifts');
  return { device: { clinic, relay: relay ?? desk, key: textOf(key), sealKey: textOf(sealKey), chain }, share: lock && share };
}

/** Undefined when the certificate has expired or does not lead to the clinic's root. */
function identityOf({ clinic, key, sealKey, chain }: Kept, nowMs: number): ShiftIdentity | undefined {
  const certificates = chain.map(fromBase64Url);
  try {
    const { role, name, notAfterMs } = verifyChain(certificates, { clinic: fromBase64Url(clinic), nowMs });
    if (role !== 'agent' && role !== 'assistant') return undefined;
    const deviceKey = new DeviceKey(fromBase64Url(key.secretKey));
    return {
      identity: { key: deviceKey, chain: certificates },
      sealKey: bytesOf(sealKey),
      self: { id: memberId(deviceKey.publicKey), role, name, self: true },
      endsAtMs: notAfterMs,
      clinic,
    };
  } catch (error) {
    if (error instanceof CryptoError) return undefined;
    throw error;
  }
}

/** One question to the desk. @throws DutyError `refused`, `unreachable` */
async function ask<Schema extends z.ZodMiniType>(desk: string, path: string, schema: Schema, body?: object): Promise<z.infer<Schema>> {
  const url = new URL(path, desk.endsWith('/') ? desk : `${desk}/`);
  const request = body ? { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) } : {};
  const response = await fetch(url, { ...request, signal: AbortSignal.timeout(ANSWER_LIMIT_MS), credentials: 'omit' }).catch((cause: unknown) => {
    throw new DutyError('unreachable', 'the desk does not answer', { cause });
  });
  if (response.status >= 500) throw new DutyError('unreachable', `the desk answered ${response.status}`);
  if (!response.ok) throw new DutyError('refused', 'the desk refuses');
  try {
    return decodeJson(new Uint8Array(await response.arrayBuffer()), schema, 'bad-content');
  } catch (cause) {
    if (cause instanceof ConversationError) throw new DutyError('unreachable', 'that is not a desk', { cause });
    throw cause;
  }
}

function textOf({ publicKey, secretKey }: { publicKey: Uint8Array; secretKey: Uint8Array }) {
  return { publicKey: toBase64Url(publicKey), secretKey: toBase64Url(secretKey) };
}

function bytesOf({ publicKey, secretKey }: { publicKey: string; secretKey: string }) {
  return { publicKey: fromBase64Url(publicKey), secretKey: fromBase64Url(secretKey) };
}
