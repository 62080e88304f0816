/** What a client asks of a relay; one implementation, `RelayConnection`, over any `Transport`. */
export interface Relay {
  readonly state: RelayState;
  /** Opens a conversation's log and delivers its first Welcome, both or neither. Safe to repeat with the same bytes. */
  create(request: { conversation: string; epoch: number; access: string; to: string; welcome: Uint8Array }): Promise<void>;
  /** Appends one MLS message; resolves with its sequence number once it is on disk. Safe to repeat with the same bytes. */
  append(request: { conversation: string; token: string; entry: Uint8Array; next?: string; welcomes?: { to: string; welcome: Uint8Array }[] }): Promise<number>;
  /**
   * Entries after `after` that the token may read, then, while its epoch is current, those to come, in order.
   * Resolves with the last sequence number that the token can read now; entries arrive through the listener.
   */
  subscribe(request: { conversation: string; epoch: number; token: string; after: number }, listener: LogListener): Promise<number>;
  unsubscribe(conversation: string): Promise<void>;
  purge(request: { conversation: string; token: string }): Promise<void>;
  /** Opens the mailbox of a key. `sign` signs the relay's challenge. */
  open(request: { key: Uint8Array; sign: (challenge: Uint8Array) => Uint8Array; after: number }, onItem: (seq: number, item: Uint8Array) => void): Promise<void>;
  settle(mailbox: string, upTo: number): Promise<void>;
  /** Resolves with the pool's size. */
  publish(mailbox: string, keyPackages: Uint8Array[], options?: { lastResort?: boolean }): Promise<number>;
  take(mailbox: string): Promise<Uint8Array>;
  post(to: string, item: Uint8Array): Promise<void>;
  putProfile(clinic: string, profile: Uint8Array): Promise<void>;
  getProfile(clinic: string): Promise<Uint8Array>;
  /** Called on every change of `state`, and at once. Returns the way to stop. */
  watch(listener: (state: RelayState) => void): () => void;
  /** Ends the connection for good; requests under way reject with TransportError `closed`. */
  close(): Promise<void>;
}

/** `online`: requests can be made. After every return to `online` subscriptions and mailboxes must be asked for again. */
export type RelayState = 'connecting' | 'online' | 'offline' | 'closed';

export interface LogListener {
  onEntry(seq: number, entry: Uint8Array): void;
  onPurged(): void;
}
