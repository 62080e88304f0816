/** The identifiers of 45 CFR 164.514(b)(2)(i) that occur in text, and payment cards. */
export const PHI_CATEGORIES = [
  'NAME', 'ADDRESS', 'CITY', 'ZIP', 'DATE', 'AGE', 'PHONE', 'FAX', 'EMAIL', 'SSN', 'MRN', 'HEALTH_PLAN', 'ACCOUNT', 'LICENSE', 'VEHICLE', 'DEVICE',
  'URL', 'IP', 'BIOMETRIC', 'OTHER_ID', 'CARD',
] as const;

/** A kind of identifier: (A) to (R) of 45 CFR 164.514(b)(2)(i), and `CARD` for payment cards. */
export type PhiCategory = (typeof PHI_CATEGORIES)[number];

/** A stretch of text that identifies somebody. Offsets are UTF-16 code units, `end` is exclusive. */
export type PhiSpan = { readonly start: number; readonly end: number; readonly category: PhiCategory };
