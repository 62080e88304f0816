import type { FileType, Policy } from '../policy/policy.js';
import type { FileTerms } from '../i18n/file-terms/en.js';
import type { SendResult } from '../conversation/state.js';

const UNITS = ['byte', 'kilobyte', 'megabyte'] as const;

/** How large a file is, as people say it. @param tag - For `Intl`. */
export function sizeText(bytes: number, tag: string): string {
  const power = bytes < 1000 ? 0 : bytes < 1000 ** 2 ? 1 : 2;
  const format = new Intl.NumberFormat(tag, { style: 'unit', unit: UNITS[power] ?? 'byte', unitDisplay: 'short', maximumFractionDigits: power === 2 ? 1 : 0 });
  return format.format(bytes / 1000 ** power);
}

/** Why a file was not sent, and what can be. */
export function refusalText(result: Extract<SendResult, { kind: 'refused' }>, files: Policy['files'], terms: FileTerms, tag: string): string {
  const { refused } = terms;
  if (result.rule === 'phi-blocked') return refused.phi;
  if (result.rule === 'unchecked') return refused.unchecked;
  if (result.rule !== 'file' || result.why === 'gone' || result.why === 'elsewhere') return refused.notKept;
  if (files === 'block') return refused.blocked;
  if (result.why === 'type') return refused.type(typesText(files.types, terms, tag));
  if (result.why === 'too-large') return refused['too-large'](sizeText(files.maxBytes, tag));
  return refused[result.why];
}

function typesText(types: readonly FileType[], terms: FileTerms, tag: string): string {
  return new Intl.ListFormat(tag, { type: 'disjunction' }).format(types.map((type) => terms.types[type]));
}
