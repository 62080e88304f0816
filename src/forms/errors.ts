/**
 * - `bad-form`: a form's definition is not of the schema, or contradicts itself.
 * - `bad-submission`: what was sent is no submission, or not of the schema once opened.
 * - `too-large`: more than a submission may hold.
 * - `unknown-form`: the clinic has no form of that name.
 * - `outdated`: filled in after a version of the form that is not in use any more.
 * - `open-failed`: sealed to another key or for another form, or changed on its way; whatever was wrong with it.
 * - `invalid`: opened, but values are missing, not allowed, or of no field of the form.
 * - `not-announced`: no visitor has said in their conversation that they sent it.
 * - `too-many`: its conversation has sent as many as one may.
 * - `replayed`: it is here already, or said to be another conversation's.
 */
export type FormErrorCode = 'bad-form' | 'bad-submission' | 'too-large' | 'unknown-form' | 'outdated' | 'open-failed' | 'invalid' | 'not-announced' | 'too-many' | 'replayed';

/** A secure form or something submitted is refused. `code` is stable public API; `message` names fields and rules, never values. */
export class FormError extends Error {
  override readonly name = 'FormError';
  constructor(
    readonly code: FormErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
