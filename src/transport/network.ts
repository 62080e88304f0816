/** Word of the device's network, from whoever knows: the browser. */
export interface Network {
  /** `online`: there is a network, perhaps another one. Returns the way to stop. */
  watch(listener: (online: boolean) => void): () => void;
}

/**
 * The `online` and `offline` events of a page or worker; silent where there are none, as in Node. Who comes back to a page, after a phone was locked
 * or a laptop shut, may have another network than before, of which no event says anything.
 */
export const systemNetwork: Network = {
  watch(listener) {
    const events = new AbortController();
    const { signal } = events;
    if (typeof globalThis.addEventListener === 'function') {
      globalThis.addEventListener('online', () => listener(true), { signal });
      globalThis.addEventListener('offline', () => listener(false), { signal });
      globalThis.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && listener(true), { signal });
    }
    return () => events.abort();
  },
};
