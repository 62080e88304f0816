import * as z from 'zod/mini';
import { decodeJson, encodeJson } from '../../conversation/json.js';
import type { FormValues } from '../../forms/values.js';
import { either, listOf, recordOf, text, truth, whole } from '../../schemas.js';

/** What the desk keeps of filled forms, each record sealed under the storage key like all it keeps. */

const count = whole();

/** A visitor has said in their conversation that they sent it. */
const announced = z.strictObject({ submission: text(), conversation: text(), form: text(), version: count, digest: text(), atMs: count });

const kept = z.strictObject({
  submission: text(),
  conversation: text(),
  form: text(),
  version: count,
  language: text(),
  consent: truth,
  values: recordOf(either([text(), truth, listOf(text())])),
  /** When the visitor sent it, by their clock, and when the desk opened it. */
  submittedAtMs: count,
  receivedAtMs: count,
  /** Failed deliveries so far, and when the next is due. */
  attempts: count,
  nextAtMs: count,
});

/** What remains of a form that was delivered, refused, removed or has expired: that it was there. */
const settled = z.strictObject({ submission: text(), conversation: text(), form: text(), outcome: z.literal(['delivered', 'removed', 'expired', 'refused']), atMs: count });

export type AnnouncedForm = z.infer<typeof announced>;
export type KeptForm = Omit<z.infer<typeof kept>, 'values'> & { readonly values: FormValues };
export type SettledForm = z.infer<typeof settled>;

export const ANNOUNCED = 'form/announced/';
export const PARTS = 'form/part/';
export const KEPT = 'form/kept/';
export const SETTLED = 'form/settled/';

/** Encodes any of the records below. */
export function encodeFormRecord(record: AnnouncedForm | KeptForm | SettledForm): Uint8Array {
  return encodeJson(record);
}

/** @throws ConversationError `lost`, as the others below. */
export function decodeAnnounced(bytes: Uint8Array): AnnouncedForm {
  return decodeJson(bytes, announced, 'lost');
}

export function decodeKept(bytes: Uint8Array): KeptForm {
  return decodeJson(bytes, kept, 'lost');
}

export function decodeSettled(bytes: Uint8Array): SettledForm {
  return decodeJson(bytes, settled, 'lost');
}
