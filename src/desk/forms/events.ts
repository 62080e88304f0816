import type { FormErrorCode } from '../../forms/errors.js';
import type { AuditEvent } from '../audit.js';

/** What a form is known by: never by what was filled in. */
export interface FormFacts {
  readonly submission: string;
  readonly conversation: string;
  readonly form: string;
}

/** Why a webhook has not taken a form: no connection, no answer in time, or an answer other than 2xx. */
export type DeliveryFailure = 'unreachable' | 'timeout' | `answered-${number}`;

/**
 * What has become of a filled form; each is told to the audit log.
 *
 * - `form-received`: opened, checked and kept.
 * - `form-refused`: not accepted. What is known of it may be little: anybody can post to the desk's mailbox.
 * - `form-delivered`: the webhook has taken it, and its values are gone from here.
 * - `form-undelivered`: the webhook has not; it is tried again.
 * - `form-shown`, `form-removed`: by an administrator on this machine.
 * - `form-expired`: kept for as long as the policy allows.
 */
export type FormEvent =
  | ({ readonly kind: 'form-received' | 'form-delivered' | 'form-shown' | 'form-removed' | 'form-expired' } & FormFacts)
  | ({ readonly kind: 'form-undelivered'; readonly failure: DeliveryFailure; readonly attempts: number } & FormFacts)
  | ({ readonly kind: 'form-refused'; readonly code: FormErrorCode } & Partial<FormFacts>);

/** Whoever is told. */
export type FormAudit = (event: FormEvent) => void;

/** As a line of the audit log. */
export function auditOf(event: FormEvent): AuditEvent {
  const { kind, conversation, form, submission } = event;
  const detail = {
    what: kind.slice('form-'.length),
    ...(form !== undefined && { form }),
    ...(submission !== undefined && { submission }),
    ...(event.kind === 'form-refused' && { code: event.code }),
    ...(event.kind === 'form-undelivered' && { failure: event.failure, attempts: event.attempts }),
  };
  return { kind: 'form', ...(conversation !== undefined && { conversation }), detail };
}
