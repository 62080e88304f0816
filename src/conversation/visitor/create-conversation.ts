import { sha256 } from '@noble/hashes/sha2.js';
import { randomBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { fromBase64Url, toBase64Url } from '../../bytes.js';
import { type Clock, systemClock } from '../../clock.js';
import { openIndexedDb } from '../../storage/indexeddb.js';
import { keyedMemoryStorage } from '../../storage/memory.js';
import { type KeyedStorage, StorageError } from '../../storage/storage.js';
import type { TransportFactory } from '../../transport/transport.js';
import { webSocketTransport } from '../../transport/websocket.js';
import type { PatientSignIn } from './patient.js';
import { type LoadDetector, loadDetector } from '../content/screening.js';
import type { VisitorConversation } from '../state.js';
import { storageName } from './storage-name.js';
import { Visitor } from './visitor.js';

export interface ConversationOptions {
  /** The clinic's root public key, base64url: whom the conversation trusts, whatever the network says. */
  readonly clinic: string;
  /** The relay's address; http on loopback only. Needed unless there is a `transport`. */
  readonly relay?: string;
  /** Flags to tighten. Looser ones than the clinic's signed profile have no effect. */
  readonly policy?: unknown;
  /** Told once when `policy` asks for something looser than the clinic has signed, and when `sharedWith` has no effect. */
  readonly warn?: (message: string) => void;
  /** The page around: checked against the origins in the profile; each has a conversation of its own. */
  readonly origin?: string;
  /**
   * Origins whose pages go on with the same conversation, of one site: at most eight, in any order, as a list or separated by spaces. Each of
   * them has to name all others; see {@link storageName}.
   */
  readonly sharedWith?: unknown;
  /** Tells apart several conversations with one clinic on one site. */
  readonly instance?: string;
  /**
   * The name under which this device keeps it, and under which tabs find each other: `sotto`, unless a chat bears another name. Chats of
   * different names share nothing, whatever their versions.
   */
  readonly brand?: string;
  /** `memory`: nothing is kept when the page closes. A function: a storage of one's own, which tabs do not share. */
  readonly keep?: 'device' | 'memory' | (() => Promise<KeyedStorage>);
  /** Another way to the relay than a WebSocket. */
  readonly transport?: TransportFactory;
  /** What finds personal data in place of `detect` of `sotto/phi`: with another country's packs, for instance. Fetched with the first message. */
  readonly phi?: LoadDetector;
  readonly clock?: Clock;
  /** Whom the clinic's site has signed in; absent: the visitor is nobody in particular. Each patient has a conversation of their own on this device. */
  readonly patient?: PatientSignIn | undefined;
}

const OPEN_LIMIT_MS = 10_000;

/**
 * The visitor's conversation with a clinic, resumed if this device has one. Keeps what is written at once; encrypts and delivers it when the
 * clinic's profile has been checked and the relay is reachable.
 *
 * @throws RangeError when `clinic` is not a public key; TransportError `refused` when `relay` is not an address that may be used; PolicyError
 *   when `policy` is not one.
 */
export async function createConversation(options: ConversationOptions): Promise<VisitorConversation> {
  const { clinic, relay = '', policy, warn, origin, keep = 'device', transport, phi = loadDetector, clock = systemClock, patient } = options;
  if (fromBase64Url(clinic).length !== 32) throw new RangeError('clinic: expected 32 bytes as base64url');
  const connect = transport ?? webSocketTransport(relay);
  const name = storageName(options) + (patient ? placeOf(clinic, patient) : '');
  const open = () => openStorage(name, keep, clock);
  // Some private modes give no storage: then the conversation ends with the page.
  const opened = await open().catch(inMemory);
  const shared = keep === 'device' && opened.storage.durable;
  const scope = shared ? name : `${name}:${toBase64Url(randomBytes(16))}`;
  // What this device keeps is nowhere else, however long the browser takes to open it; and what is in no place of its own stays out of the shared one.
  const reopen = keep === 'device' && !shared ? inMemory : open;
  return Visitor.start({ clinic, policy, warn, origin, clock, connect, scope, opened, reopen, phi, patient });
}

/** Some browsers neither open a database nor say that they cannot, until they are started anew. @throws StorageError `unavailable` */
async function inTime(opening: Promise<KeyedStorage>, clock: Clock): Promise<KeyedStorage> {
  const limit = new AbortController();
  const tooLate = clock.sleep(OPEN_LIMIT_MS, limit.signal).then(() => {
    opening.then(({ storage }) => storage.close()).catch(() => undefined);
    throw new StorageError('unavailable', 'the database was not opened in time');
  });
  try {
    return await Promise.race([opening, tooLate]);
  } finally {
    limit.abort();
    tooLate.catch(() => undefined);
  }
}

/** A place of the patient's own in this device's storage, whose name does not say who they are. */
function placeOf(clinic: string, { id }: PatientSignIn): string {
  return `:${toBase64Url(sha256(utf8ToBytes(`sotto patient v1 ${clinic} ${id}`)))}`;
}

/** @throws StorageError `unavailable` */
async function openStorage(name: string, keep: 'device' | 'memory' | (() => Promise<KeyedStorage>), clock: Clock): Promise<KeyedStorage> {
  if (typeof keep === 'function') return keep();
  return keep === 'device' ? inTime(openIndexedDb(name), clock) : inMemory();
}

async function inMemory(error?: unknown): Promise<KeyedStorage> {
  if (error !== undefined && !(error instanceof StorageError)) throw error;
  return keyedMemoryStorage();
}
