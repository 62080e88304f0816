import * as z from 'zod/mini';
import { FormError } from './errors.js';
import type { LocalText } from './local-text.js';
import { listOf, recordOf, text, textLike, truth, variants, whole } from '../schemas.js';

/**
 * What a secure form asks, as the clinic's root signs it inside the profile. Data only: rules are named, not written as patterns, so that no
 * form can make a reader of it slow.
 */

const name = textLike(/^[a-z][A-Za-z0-9]{0,39}$/);
const language = /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/;
const localText = recordOf(text(2000, 1)).check(z.refine((texts) => Object.keys(texts).every((name) => language.test(name))));
const length = whole(1, 4000);

/** Tokens of HTML's `autocomplete` that make sense in a clinic's form (HTML Standard, "Autofill"). */
const autofill = z.literal([
  'name', 'honorific-prefix', 'given-name', 'additional-name', 'family-name', 'honorific-suffix', 'email', 'tel', 'bday', 'sex', 'language',
  'street-address', 'address-line1', 'address-line2', 'address-level1', 'address-level2', 'postal-code', 'country', 'country-name', 'organization', 'organization-title',
]);

const common = {
  name,
  label: localText,
  /** Stands under the label. */
  help: z.optional(localText),
  required: z.optional(truth),
};

const typed = {
  ...common,
  autocomplete: z.optional(autofill),
  /** What the value identifies: it is covered in its field wherever the policy does more than allow the category. */
  category: z.optional(z.literal(['ssn', 'card', 'account', 'license', 'plan', 'record'])),
};

const options = listOf(z.strictObject({ value: name, label: localText }), 40, 2);

const field = variants('kind', [
  z.strictObject({
    ...typed,
    kind: z.literal('text'),
    minLength: z.optional(length),
    maxLength: z.optional(length),
    format: z.optional(z.literal(['digits', 'letters-digits', 'ssn', 'zip'])),
  }),
  z.strictObject({ ...typed, kind: z.literal('multiline'), maxLength: z.optional(length) }),
  z.strictObject({ ...typed, kind: z.literal('email') }),
  z.strictObject({ ...typed, kind: z.literal('tel') }),
  /** A day, `2026-11-30`. */
  z.strictObject({ ...typed, kind: z.literal('date'), range: z.optional(z.literal(['past', 'future'])) }),
  z.strictObject({ ...common, kind: z.literal('choice'), options }),
  z.strictObject({ ...common, kind: z.literal('choices'), options }),
  /** One box to tick; required: it has to be. */
  z.strictObject({ ...common, kind: z.literal('tick') }),
]);

const schema = z.strictObject({
  id: textLike(/^[a-z][a-z0-9-]{0,39}$/),
  /** Counts up with every change of what is asked or consented to. */
  version: whole(1, 1_000_000),
  title: localText,
  intro: z.optional(localText),
  /** What the visitor agrees to by sending it, with a tick of its own. */
  consent: z.optional(localText),
  /** Whether visitors may open it themselves. By default they may; else only an agent can ask for it. */
  offered: z.optional(truth),
  /** `before-chat`: it comes before the first message. `when-closed`: it is offered in the chat's place outside the clinic's hours. */
  when: z.optional(z.literal(['before-chat', 'when-closed'])),
  pages: listOf(z.strictObject({ title: localText, fields: listOf(field, 30, 1) }), 10, 1),
});

export type FormDefinition = z.infer<typeof schema>;
export type FormField = z.infer<typeof field>;

/** Longest answers where the form does not say, in UTF-16 code units. */
const LONGEST = { text: 200, multiline: 4000, email: 254, tel: 40, date: 10 } as const;

/** Checks a form's definition. @throws FormError `bad-form` */
export function parseForm(value: unknown): FormDefinition {
  const result = schema.safeParse(value);
  if (!result.success) {
    const [issue] = result.error.issues;
    const path = [...(issue?.path ?? []), ...(issue?.code === 'unrecognized_keys' ? issue.keys : [])].join('.');
    throw new FormError('bad-form', `not a form: ${path || 'not an object'}`);
  }
  const form = result.data;
  const names = fieldsOf(form).map((field) => field.name);
  requireUnique(names, 'field');
  for (const field of fieldsOf(form)) if (field.kind === 'choice' || field.kind === 'choices') requireUnique(field.options.map(({ value }) => value), `option of ${field.name}`);
  requireLanguages(form);
  return form;
}

/** All fields, page by page. */
export function fieldsOf({ pages }: FormDefinition): FormField[] {
  return pages.flatMap(({ fields }) => fields);
}

/** Longest value of a field that is written, in UTF-16 code units. */
export function longest(field: Extract<FormField, { kind: keyof typeof LONGEST }>): number {
  return 'maxLength' in field && field.maxLength !== undefined ? field.maxLength : LONGEST[field.kind];
}

function requireUnique(names: readonly string[], what: string): void {
  const twice = names.find((name, i) => names.indexOf(name) !== i);
  if (twice !== undefined) throw new FormError('bad-form', `not a form: the ${what} ${twice} is there twice`);
}

/** Every text is there in every language that the title has. */
function requireLanguages(form: FormDefinition): void {
  const languages = Object.keys(form.title);
  if (languages.length === 0) throw new FormError('bad-form', 'not a form: title');
  for (const text of textsOf(form)) {
    const missing = languages.find((language) => text[language] === undefined);
    if (missing !== undefined) throw new FormError('bad-form', `not a form: a text is missing in ${missing}`);
  }
}

function textsOf(form: FormDefinition): LocalText[] {
  const ofFields = fieldsOf(form).flatMap((field) => [field.label, field.help, ...('options' in field ? field.options.map(({ label }) => label) : [])]);
  return [form.intro, form.consent, ...form.pages.map(({ title }) => title), ...ofFields].filter((text) => text !== undefined);
}
