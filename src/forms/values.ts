import { fieldsOf, type FormDefinition, type FormField, longest } from './definition.js';

/** What stands in a field: a text, the values of the options chosen, or whether it is ticked. */
export type FieldValue = string | readonly string[] | boolean;
/** By field name. A field left empty is not there. */
export type FormValues = Readonly<Record<string, FieldValue>>;

/**
 * - `required`: nothing is there, and something has to be.
 * - `too-short`, `too-long`: in UTF-16 code units.
 * - `digits`, `letters-digits`, `ssn`, `zip`, `email`, `tel`, `date`: not written as one.
 * - `past`, `future`: a date on the wrong side of today.
 * - `choice`: none of the options.
 * - `unknown`: the form has no such field, or the value is of another kind.
 */
export type FieldProblem =
  | 'required'
  | 'too-short'
  | 'too-long'
  | 'digits'
  | 'letters-digits'
  | 'ssn'
  | 'zip'
  | 'email'
  | 'tel'
  | 'date'
  | 'past'
  | 'future'
  | 'choice'
  | 'unknown';

const HOUR_MS = 3_600_000;

/** What is wrong with the values of a form, by field name; empty when nothing is. Both ends ask this: the visitor's and the desk. */
export function problemsOf(form: FormDefinition, values: FormValues, nowMs: number): Map<string, FieldProblem> {
  const problems = new Map<string, FieldProblem>();
  for (const field of fieldsOf(form)) {
    const problem = problemOf(field, values[field.name], nowMs);
    if (problem) problems.set(field.name, problem);
  }
  const known = new Set(fieldsOf(form).map(({ name }) => name));
  for (const name of Object.keys(values)) if (!known.has(name)) problems.set(name, 'unknown');
  return problems;
}

/** What is wrong with one field's value, if anything. */
export function problemOf(field: FormField, value: FieldValue | undefined, nowMs: number): FieldProblem | undefined {
  if (isEmpty(value)) return field.required ? 'required' : undefined;
  switch (field.kind) {
    case 'tick':
      return typeof value === 'boolean' ? undefined : 'unknown';
    case 'choice':
      return field.options.some((option) => option.value === value) ? undefined : 'choice';
    case 'choices':
      return Array.isArray(value) && isSelection(value, field.options) ? undefined : 'choice';
    default:
      return typeof value === 'string' ? problemOfText(field, value, nowMs) : 'unknown';
  }
}

type WrittenField = Exclude<FormField, { kind: 'tick' | 'choice' | 'choices' }>;

function isEmpty(value: FieldValue | undefined): value is undefined {
  return value === undefined || value === false || (typeof value !== 'boolean' && value.length === 0);
}

function isSelection(values: readonly unknown[], options: readonly { value: string }[]): boolean {
  return new Set(values).size === values.length && values.every((value) => options.some((option) => option.value === value));
}

function problemOfText(field: WrittenField, value: string, nowMs: number): FieldProblem | undefined {
  if (value.length > longest(field)) return 'too-long';
  if (!isPlain(value, field.kind === 'multiline') || value.trim() !== value) return 'unknown';
  switch (field.kind) {
    case 'text':
      if (value.length < (field.minLength ?? 0)) return 'too-short';
      return field.format && !formats[field.format](value) ? field.format : undefined;
    case 'email':
      return isEmail(value) ? undefined : 'email';
    case 'tel':
      return isTel(value) ? undefined : 'tel';
    case 'date':
      return problemOfDate(field, value, nowMs);
    case 'multiline':
      return undefined;
  }
}

/** Each is one bounded or linear scan. */
const formats = {
  digits: (value: string) => /^\d+$/.test(value),
  'letters-digits': (value: string) => /^[A-Za-z0-9]+(?:[ -][A-Za-z0-9]+)*$/.test(value),
  /** Area, group and serial as the Social Security Administration gives them out. */
  ssn: (value: string) => /^(?!000|666|9)\d{3}([- ]?)(?!00)\d{2}\1(?!0000)\d{4}$/.test(value),
  zip: (value: string) => /^\d{5}(?:-\d{4})?$/.test(value),
};

function isEmail(value: string): boolean {
  const [local = '', domain = '', ...more] = value.split('@');
  return more.length === 0 && /^[^\s"<>]{1,64}$/.test(local) && /^[^\s"<>]{1,189}$/.test(domain) && /[^.]\.[^.]/.test(domain);
}

/** As people write it, with 7 to 15 digits (ITU-T E.164), and perhaps an extension. */
function isTel(value: string): boolean {
  const [number = '', extension] = value.split(/ ?(?:x|ext\.?) ?/i);
  const digits = number.replace(/[^\d]/g, '').length;
  return /^\+?[\d ().-]+$/.test(number) && digits >= 7 && digits <= 15 && (extension === undefined || /^\d{1,6}$/.test(extension));
}

function problemOfDate({ range }: Extract<FormField, { kind: 'date' }>, value: string, nowMs: number): FieldProblem | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value) || !isDay(value)) return 'date';
  // It may be tomorrow already, or still yesterday, where the visitor is.
  if (range === 'past' && value > dayOf(nowMs + 14 * HOUR_MS)) return 'past';
  if (range === 'future' && value < dayOf(nowMs - 12 * HOUR_MS)) return 'future';
  return undefined;
}

function isDay(value: string): boolean {
  const atMs = Date.parse(`${value}T00:00:00Z`);
  return !Number.isNaN(atMs) && dayOf(atMs) === value && value >= '1850';
}

function dayOf(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10);
}

/** No control characters: they could disguise what is written wherever it goes. */
function isPlain(value: string, lines: boolean): boolean {
  return [...value].every((character) => {
    const code = character.codePointAt(0) ?? 0;
    return (code >= 0x20 && code !== 0x7f && (code < 0x80 || code > 0x9f)) || (lines && code === 0x0a);
  });
}
