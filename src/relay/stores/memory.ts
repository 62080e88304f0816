import { answerCall, storeOver, type Call, type CallName } from '../calls.js';
import { Ledger } from '../ledger.js';
import { StoreError, type Store } from '../store.js';
import { MemoryTables } from './memory-tables.js';

/** A store for tests and trials: it keeps every rule and forgets everything with the process. */
export function memoryStore(): Store {
  const ledger = new Ledger(new MemoryTables());
  let closed = false;
  return storeOver(
    async <Name extends CallName>(call: Call & Call<Name>) => {
      if (closed) throw new StoreError('closed', 'the store is closed');
      return answerCall<Name>(ledger, call);
    },
    {
      close: async () => {
        closed = true;
      },
    },
  );
}
