import type { Terms } from './en.js';
import type { FileTerms } from './file-terms/en.js';
import type { FormTerms } from './form-terms/en.js';
import type { LaterTerms } from './later-terms/en.js';
import { plural, type PluralForms } from './plural.js';
import type { TranscriptTerms } from './transcript-terms/en.js';

/**
 * A text in place of a built-in one. Where the built-in one is made from parts, either a function of the same parts or, for JSON, a pattern:
 * `{0}` stands for the first part, and with `one`, `few`, … the first part chooses the form, in which `#` is the number.
 */
type Override<Term> = Term extends string ? string : Term extends (...parts: never[]) => string ? Term | string | PluralForms : { readonly [Key in keyof Term]?: Override<Term[Key]> };

/** Texts of one language to put in place of built-in ones. */
export type OverridesOf<Group> = { readonly [Key in keyof Group]?: Override<Group[Key]> };
export type TermOverrides = OverridesOf<Terms & RarerTerms>;

/** Texts that are fetched when they are first wanted. */
export interface RarerTerms {
  readonly files: FileTerms;
  readonly forms: FormTerms;
  readonly later: LaterTerms;
  readonly copies: TranscriptTerms;
}

/** Texts of one's own by language tag: `{ en: { launcher: 'Ask a nurse' } }`. A language that is not built in falls back to English. */
export type StringOverrides = Readonly<Record<string, TermOverrides>>;

/** Longest text taken over, in UTF-16 code units: overrides may have come through a page's JSON. */
const MAX_LENGTH = 1000;

/** The terms with the overrides in their places. Unknown keys, and what is no text, are passed over: they come from outside. */
export function overridden<Group extends object>(terms: Group, overrides: unknown, locale: string): Group {
  if (!isRecord(overrides)) return terms;
  const entries = Object.entries(terms).map(([key, term]) => [key, Object.hasOwn(overrides, key) ? one(term, overrides[key], locale) : term]);
  return Object.fromEntries(entries);
}

function one(term: unknown, override: unknown, locale: string): unknown {
  if (typeof term === 'string') return isText(override) ? override : term;
  if (typeof term === 'object' && term !== null) return overridden(term, override, locale);
  if (typeof override === 'function') return override;
  if (isText(override)) return (...parts: (string | number)[]) => filled(override, parts);
  return isForms(override) ? (count: number, ...parts: (string | number)[]) => filled(plural(locale, count, override), [count, ...parts]) : term;
}

function filled(pattern: string, parts: readonly (string | number)[]): string {
  return pattern.replace(/\{(\d)\}/g, (_, position) => `${parts[Number(position)] ?? ''}`);
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.length <= MAX_LENGTH;
}

function isForms(value: unknown): value is PluralForms {
  return isRecord(value) && isText(value['other']) && Object.values(value).every(isText);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
