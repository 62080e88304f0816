import type { Store } from '../relay/store.js';
import type { ContractCase } from './contract.js';
import { keeping } from './store/keeping.js';
import { order } from './store/order.js';

/** What the contract of a relay's {@link Store} is checked with. */
export interface StoreSetup {
  /** An empty one. */
  store: Store;
  /** Closes it, if that was not done, and ends what the setup started. */
  dispose(): Promise<void>;
}

/**
 * What every {@link Store} must do. Each case makes its own setup and disposes of it.
 *
 * @example
 * for (const { name, run } of storeContract(setUpMyStore)) test(name, run);
 */
export function storeContract(setup: () => Promise<StoreSetup>): ContractCase[] {
  return Object.entries({ ...order, ...keeping }).map(([name, check]) => ({
    name,
    run: async () => {
      const { store, dispose } = await setup();
      try {
        await check(store);
      } finally {
        await dispose();
      }
    },
  }));
}
