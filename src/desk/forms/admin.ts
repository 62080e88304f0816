import * as z from 'zod/mini';
import type { FormDefinition } from '../../forms/definition.js';
import type { Forms } from './forms.js';
import type { KeptForm } from './records.js';
import { text } from '../../schemas.js';

/** What the `sotto forms` command asks. */
const request = z.strictObject({ action: z.literal(['list', 'show', 'remove']), submission: z.optional(text(43)) });

type FormsRequest = z.infer<typeof request>;
export type FormsAction = FormsRequest['action'];

/** A kept form without its values, as `sotto forms` lists it. */
interface ListedForm {
  readonly submission: string;
  readonly form: string;
  readonly receivedAtMs: number;
  readonly attempts: number;
}

/** What is answered; `shown` is absent, or `removed` false, when there is no such form. */
export interface FormsAnswer {
  readonly listed?: readonly ListedForm[];
  readonly shown?: KeptForm;
  readonly definition?: FormDefinition;
  readonly removed?: boolean;
}

export function parseFormsRequest(value: unknown): FormsRequest {
  return z.parse(request, value);
}

/** Answers what the command asks, whether here or for another process. */
export async function answerForms(forms: Forms, { action, submission = '' }: { action: FormsAction; submission?: string | undefined }): Promise<FormsAnswer> {
  if (action === 'list') return { listed: (await forms.list()).map(({ submission, form, receivedAtMs, attempts }) => ({ submission, form, receivedAtMs, attempts })) };
  if (action === 'remove') return { removed: await forms.remove(submission) };
  const shown = await forms.show(submission);
  const definition = shown && forms.definitionOf(shown);
  return { ...(shown && { shown }), ...(definition && { definition }) };
}
