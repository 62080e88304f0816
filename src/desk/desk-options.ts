import type { Clock } from '../clock.js';
import type { LoadDetector } from '../conversation/content/screening.js';
import type { RelayEvent } from '../relay/index.js';
import type { Storage } from '../storage/storage.js';
import type { TransportFactory } from '../transport/transport.js';
import type { AuditStore } from './audit-store.js';
import type { Clinic } from './clinic.js';
import type { DeliveryFailure, FormEvent } from './forms/events.js';
import type { MailFailure } from './mail/smtp.js';

export interface DeskOptions {
  readonly clinic: Clinic;
  readonly storage: Storage;
  /** The way to the relay. */
  readonly connect: TransportFactory;
  readonly clock?: Clock;
  /** A conversation in which the visitor has written nothing for so long is ended. */
  readonly endAfterMs?: number;
  /** A conversation whose log has so many entries is ended, whatever they say: one visitor must not keep the desk busy for ever. */
  readonly endAfterEntries?: number;
  /** Where the audit log is kept; by default in `storage`. */
  readonly audit?: AuditStore;
  /** What finds personal data in place of `detect` of `sotto/phi`: with another country's packs, for instance. */
  readonly phi?: LoadDetector;
  /** Told what becomes of every filled form, without what is in it. */
  readonly onForm?: (event: FormEvent) => void;
  /** 0 to 1, for the jitter of deliveries. */
  readonly random?: () => number;
  /** Told codes and counts, never names, keys or content. */
  readonly logger?: (event: DeskEvent) => void;
}

export type DeskEvent =
  | { readonly kind: 'joined' | 'ended' | 'erased'; readonly open: number }
  | { readonly kind: 'refused'; readonly what: 'welcome' | 'rating' | 'accept' | 'hello' | 'sign-in'; readonly code: string }
  /** Nothing can be written, as on a full disk; it is tried again until it can. */
  | { readonly kind: 'storage-failed' }
  /** The system lets the process open no more files and connections: what needs one is refused, or tried again. */
  | { readonly kind: 'too-few-files' }
  /** A defect of this software, come to light by something that was passed over then. `at`: which error, and where; none of its words. */
  | { readonly kind: 'defect'; readonly at: string }
  /** The relay is reached, or is not and is tried again. */
  | { readonly kind: 'online' | 'offline' }
  /** Of the relay that is run beside the desk: all that it tells its operator but what became of single requests and connections. */
  | Exclude<RelayEvent, { kind: 'refused' | 'closed' }>
  /** The profile nears its end and no new one can be signed: told once a day by `serveDesk`. */
  | { readonly kind: 'profile-ends'; readonly atMs: number }
  /** `clinic.json` says something else than the profile, which `serveDesk` goes by, and the root key is not there to sign it. */
  | { readonly kind: 'unsigned' }
  /** By the machine's clock more than a month has passed since it was last looked at. Nothing is destroyed for its age within the next day. */
  | { readonly kind: 'clock-leapt' }
  | { readonly kind: Exclude<FormEvent['kind'], 'form-undelivered'> }
  /** The webhook has not taken a filled form; or the mail server a copy of a conversation. It is tried again. */
  | { readonly kind: 'form-undelivered'; readonly failure: DeliveryFailure }
  | { readonly kind: 'mail-undelivered'; readonly failure: MailFailure };
