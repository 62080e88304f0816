import type { Policy } from '../policy/policy.js';
import type { ClinicFacts } from './state.js';

/** What the clinic's signed profile says of a conversation. */
export interface Facts {
  /** What holds here: the clinic's, and what the page has tightened. */
  readonly policy: Policy;
  /** The clinic's: what everybody has to keep to. */
  readonly signed: Policy;
  readonly clinic: ClinicFacts;
  /** The desk's, for where copies are mailed to. */
  readonly mailKey?: Uint8Array | undefined;
}

/** Ways to the clinic that everybody may know. */
export function contactsOf({ name, phone, contacts = [] }: ClinicFacts): string[] {
  return [name, ...(phone ? [phone] : []), ...contacts];
}
