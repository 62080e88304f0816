import type { Clock } from '../../clock.js';
import type { KeyedStorage } from '../../storage/storage.js';
import type { TransportFactory } from '../../transport/transport.js';
import type { PatientSignIn } from './patient.js';
import type { LoadDetector } from '../content/screening.js';

export interface VisitorOptions {
  readonly clinic: string;
  readonly policy?: unknown;
  readonly warn?: ((message: string) => void) | undefined;
  readonly origin?: string | undefined;
  readonly clock: Clock;
  readonly connect: TransportFactory;
  /** Of the lock and channel that tabs share. */
  readonly scope: string;
  readonly opened: KeyedStorage;
  /** Opens the storage anew, after it was destroyed. */
  readonly reopen: () => Promise<KeyedStorage>;
  readonly phi: LoadDetector;
  readonly patient?: PatientSignIn | undefined;
}
