import { createStore, promisifyRequest, type UseStore } from 'idb-keyval';
import { type Change, type KeyedStorage, type Storage, StorageError } from './storage.js';

/** The database's own record beside the sealed ones: a non-extractable key and what it wraps. */
interface WrappedKey {
  wrappingKey: CryptoKey;
  iv: Uint8Array<ArrayBuffer>;
  wrapped: ArrayBuffer;
}

const KEY_RECORD = '\u0000key';
/** Who has claimed the database. */
const CLAIM_RECORD = '\u0000claim';
const FIRST_NAME = '\u0001';
const GENERATE_ATTEMPTS = 5;

/**
 * Opens an IndexedDB database whose records are sealed under a random key, itself wrapped by a WebCrypto key that scripts can use but not
 * read out (AES-256-GCM, non-extractable).
 *
 * @throws StorageError `unavailable` where the browser gives no storage, as in some private modes.
 */
export async function openIndexedDb(name: string): Promise<KeyedStorage> {
  try {
    const store = createStore(name, 'records');
    const condemned = condemnation(name);
    if (condemned.stands) await destroy(store, condemned);
    return { storage: overStore(store), key: await openKey(store), condemn: condemned.pronounce, destroy: () => destroy(store, condemned) };
  } catch (cause) {
    throw new StorageError('unavailable', 'this browser gives no storage', { cause });
  }
}

interface Claim {
  readonly name: string;
  readonly onRefused: () => void;
}

function overStore(store: UseStore): Storage {
  let claimed: Claim | undefined;
  return {
    durable: true,
    get: (name) => settle(() => store('readonly', (records) => promisifyRequest<Uint8Array | undefined>(records.get(name)))),
    list: (prefix) =>
      settle(() =>
        store('readonly', async (records) => {
          // Above the key's own record also when everything is asked for.
          const range = IDBKeyRange.bound(prefix || FIRST_NAME, `${prefix}\uffff`);
          const [names, values] = await Promise.all([promisifyRequest(records.getAllKeys(range)), promisifyRequest<Uint8Array[]>(records.getAll(range))]);
          return values.flatMap((value, i): [string, Uint8Array][] => {
            const name = names[i];
            return typeof name === 'string' ? [[name, value]] : [];
          });
        }),
      ),
    write(changes) {
      // Now, and each by itself: the database is reached later, and would keep all of the buffer that a value is a part of.
      const copies = changes.map(({ name, value }) => ({ name, ...(value && { value: value.slice() }) }));
      return settle(() => store('readwrite', (records) => (claimed === undefined ? writeAll(records, copies) : writeClaimed(records, copies, claimed))));
    },
    async claim(onRefused) {
      const claim: Claim = { name: crypto.randomUUID(), onRefused: () => claimed === claim && onRefused?.() };
      await settle(() => store('readwrite', (records) => promisifyRequest(records.put(claim.name, CLAIM_RECORD))));
      claimed = claim;
    },
    release() {
      claimed = undefined;
    },
    close: () => settle(() => store('readonly', ({ transaction }) => transaction.db.close())),
  };
}

function writeAll(records: IDBObjectStore, changes: readonly Change[]): Promise<void> {
  for (const { name, value } of changes) {
    if (value) records.put(value, name);
    else records.delete(name);
  }
  return promisifyRequest(records.transaction);
}

/**
 * In one transaction with what is written, which does not wait for it. A claim that is gone was deleted with all else, by the browser: it holds on, but
 * leaves nothing where somebody else has destroyed all, and there is no more to be kept.
 */
async function writeClaimed(records: IDBObjectStore, changes: readonly Change[], { name, onRefused }: Claim): Promise<void> {
  const asked = records.get(CLAIM_RECORD);
  asked.addEventListener('success', () => {
    if (asked.result === name) return;
    if (asked.result !== undefined) {
      records.transaction.abort();
      onRefused();
    } else if (changes.some(({ value }) => value)) records.put(name, CLAIM_RECORD);
  });
  await writeAll(records, changes);
}

async function openKey(store: UseStore): Promise<Uint8Array> {
  const kept = await store('readonly', (records) => promisifyRequest<WrappedKey | undefined>(records.get(KEY_RECORD)));
  const record = kept ?? (await addKey(store, await newKey()));
  return new Uint8Array(await crypto.subtle.decrypt({ name: 'AES-GCM', iv: record.iv }, record.wrappingKey, record.wrapped));
}

async function newKey(): Promise<WrappedKey> {
  const wrappingKey = await generateWrappingKey();
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const key = crypto.getRandomValues(new Uint8Array(32));
  const wrapped = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, wrappingKey, key);
  key.fill(0);
  return { wrappingKey, iv, wrapped };
}

/** Two tabs may open the database at once: the first key stored is the key of both. */
function addKey(store: UseStore, fresh: WrappedKey): Promise<WrappedKey> {
  return store('readwrite', async (records) => {
    const kept = await promisifyRequest<WrappedKey | undefined>(records.get(KEY_RECORD));
    // What is there without a key was sealed under one that is gone: the browser has deleted all, while a page went on.
    if (!kept) await Promise.all([promisifyRequest(records.clear()), promisifyRequest(records.put(fresh, KEY_RECORD))]);
    return kept ?? fresh;
  });
}

/** WebKit's key generation fails once in a few hundred calls. */
async function generateWrappingKey(attempt = 1): Promise<CryptoKey> {
  try {
    return await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
  } catch (error) {
    if (attempt === GENERATE_ATTEMPTS) throw error;
    return generateWrappingKey(attempt + 1);
  }
}

interface Condemnation {
  readonly stands: boolean;
  pronounce(): void;
  lift(): void;
}

/** That a database is to be destroyed, where it is kept at once: what is asked of a database itself ends with the page. */
function condemnation(name: string): Condemnation {
  const mark = `${name}:destroy`;
  const inMarks = <T>(use: (marks: typeof localStorage) => T): T | undefined => {
    try {
      return use(localStorage);
    } catch {
      return undefined; // There are none in some private modes.
    }
  };
  return {
    get stands() {
      return inMarks((marks) => marks.getItem(mark) !== null) ?? false;
    },
    pronounce: () => inMarks((marks) => marks.setItem(mark, '')),
    lift: () => inMarks((marks) => marks.removeItem(mark)),
  };
}

async function destroy(store: UseStore, condemned: Condemnation): Promise<void> {
  await settle(() => store('readwrite', (records) => writeAll(records, [{ name: KEY_RECORD }])));
  await settle(() =>
    store('readwrite', (records) => {
      records.clear();
      return promisifyRequest(records.transaction);
    }),
  );
  condemned.lift();
}

async function settle<T>(operation: () => Promise<T>): Promise<T> {
  try {
    return await operation();
  } catch (cause) {
    throw new StorageError('failed', 'the browser did not complete a storage operation', { cause });
  }
}
