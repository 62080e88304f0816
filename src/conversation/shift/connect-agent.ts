import { type Clock, systemClock } from '../../clock.js';
import type { KeyedStorage } from '../../storage/storage.js';
import { systemNetwork } from '../../transport/network.js';
import { RelayConnection } from '../../transport/relay-client.js';
import { webSocketTransport, type WebSocketTransportOptions } from '../../transport/websocket.js';
import { type LoadDetector, loadDetector, Screening } from '../content/screening.js';
import { AttendedShift, type OpenedShift } from './attended-shift.js';
import { type Applicant, DeskApi } from './desk-api.js';
import { createDevice, type Device, deviceEntry, identityOf, readDevice } from './device.js';
import { type Agent, DutyError } from './duty.js';
import { claim, KeptShift } from './kept-shift.js';
import { Shift } from './shift.js';
import { createLock, lockEntry, proofOf, readLock } from './shift-lock.js';

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

type NewLogin = Exclude<Login, { kind: 'passphrase' }>;

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

/**
 * Signs in at a desk and goes on shift, or resumes the shift that this device keeps.
 *
 * @throws DutyError
 */
export async function connectAgent({ login, ...options }: AgentOptions): Promise<Agent> {
  const { keep, phi, clock = systemClock } = options;
  // First: a code that signs in once must not be used up in vain.
  const screening = await loadScreening(phi);
  const release = await claim(keep);
  try {
    const door = new ShiftDoor({ ...options, clock }, screening, release);
    const opened = await (login && login.kind !== 'passphrase' ? door.signIn(login) : door.open(login?.passphrase));
    const isLockable = keep && opened.shift.state.self.role === 'agent';
    return await AttendedShift.start({ clock, onLeft: release, ...(isLockable && { kept: door }) }, opened);
  } catch (error) {
    release();
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

interface DoorOptions extends Omit<AgentOptions, 'login'> {
  readonly clock: Clock;
}

/** The way into the shift that this device keeps, as often as it was locked. Holds on to no login: that may have the passphrase. */
class ShiftDoor {
  readonly #options: DoorOptions;
  readonly #desk: DeskApi;
  readonly #screening: Screening;
  readonly #onDestroyed: () => void;

  /** @param onDestroyed - Called when nothing is kept any more. */
  constructor(options: DoorOptions, screening: Screening, onDestroyed: () => void) {
    this.#options = options;
    this.#desk = new DeskApi(options.desk);
    this.#screening = screening;
    this.#onDestroyed = onDestroyed;
  }

  /** A new shift, in place of what is kept. @throws DutyError, StorageError */
  signIn(login: NewLogin): Promise<OpenedShift> {
    return this.#enter((kept) => this.#certify(login, kept));
  }

  /** The shift that is kept. @throws DutyError `not-signed-in`, `locked`, `wrong-passphrase`, `unreachable`; StorageError */
  open(passphrase?: string): Promise<OpenedShift> {
    return this.#enter((kept) => this.#resume(passphrase, kept));
  }

  /** A shift that nobody here can open is over: lets the desk know, if it can be reached. */
  async leave(): Promise<void> {
    const { vault } = await KeptShift.open(this.#options.keep);
    try {
      const lock = await readLock(vault);
      if (lock) await this.#desk.leave(lock.id);
    } catch (error) {
      if (!(error instanceof DutyError)) throw error;
    } finally {
      await vault.close();
    }
  }

  /** Deletes all that is kept, and first what opens it. @throws StorageError */
  async destroy(): Promise<void> {
    const kept = await KeptShift.open(this.#options.keep);
    try {
      await kept.destroy();
    } finally {
      await kept.vault.close();
    }
    this.#onDestroyed();
  }

  async #enter(deviceIn: (kept: KeptShift) => Promise<Device>): Promise<OpenedShift> {
    const { keep, clock, WebSocket } = this.#options;
    const kept = await KeptShift.open(keep);
    try {
      const device = await deviceIn(kept);
      const me = identityOf(device, clock.now());
      if (!me) throw new DutyError('refused', 'the desk’s certificate does not check out');
      const relay = new RelayConnection({ connect: webSocketTransport(device.relay, WebSocket ? { WebSocket } : {}), clock, network: systemNetwork });
      const destroy = () => kept.destroy().then(this.#onDestroyed);
      const requestShift = (keyPackage: Uint8Array) => this.#desk.admit(keyPackage);
      const { vault, locked: passphrase } = kept;
      return { shift: new Shift({ me, relay, vault, clock, screening: this.#screening, destroy, requestShift }), vault, passphrase };
    } catch (error) {
      await kept.vault.close();
      throw error;
    }
  }

  async #certify(login: NewLogin, kept: KeptShift): Promise<Device> {
    const lock = login.kind === 'code' && login.passphrase !== undefined ? await createLock(login.passphrase) : undefined;
    const { clinic, relay } = await this.#desk.info();
    const keys = createDevice();
    const who: Applicant = login.kind === 'code' ? { kind: login.kind, code: login.code } : login;
    const { chain, share } = await this.#desk.signIn(who, keys.key.publicKey, lock);
    if (lock && share === undefined) throw new DutyError('refused', 'the desk does not lock shifts');
    const device = { clinic, relay: relay ?? this.#options.desk, ...keys, chain };
    try {
      // What an earlier shift has left goes first.
      await kept.vault.replace('', lock ? [lockEntry(lock, this.#options.clock.now())] : []);
      if (lock && share !== undefined) kept.enter(share);
      await kept.vault.write([deviceEntry(device)]);
    } catch (error) {
      await kept.destroy().then(this.#onDestroyed);
      throw error;
    }
    return device;
  }

  async #resume(passphrase: string | undefined, kept: KeptShift): Promise<Device> {
    const nowMs = this.#options.clock.now();
    const lock = await readLock(kept.vault);
    const share = lock && lock.untilMs > nowMs ? await this.#shareOf(lock.id, passphrase) : undefined;
    if (share !== undefined) kept.enter(share);
    const device = lock && share === undefined ? undefined : await readDevice(kept.vault);
    if (device && identityOf(device, nowMs)) return device;
    // A shift that is over: nobody will open what it has left here.
    if (device || lock) await kept.destroy().then(this.#onDestroyed);
    throw new DutyError('not-signed-in', 'there is no shift on this device');
  }

  /** The desk's half of the key. Undefined when the shift is over. @throws DutyError `locked`, `wrong-passphrase`, `unreachable` */
  async #shareOf(lock: string, passphrase: string | undefined): Promise<string | undefined> {
    if (passphrase === undefined) throw new DutyError('locked', 'the shift on this device opens with its passphrase');
    const answer = await this.#desk.unlock(await proofOf(lock, passphrase)).catch((error: unknown) => {
      if (error instanceof DutyError && error.code === 'refused') return undefined;
      throw error;
    });
    if (answer?.share === null) throw new DutyError('wrong-passphrase', 'that is another passphrase');
    return answer?.share;
  }
}
