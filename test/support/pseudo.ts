import { consoleTerms, type ConsoleTerms } from '../../src/i18n/console-terms/en.js';
import { en } from '../../src/i18n/en.js';
import { fileTerms } from '../../src/i18n/file-terms/en.js';
import { formTerms } from '../../src/i18n/form-terms/en.js';
import { laterTerms } from '../../src/i18n/later-terms/en.js';
import type { TermOverrides } from '../../src/i18n/overrides.js';
import { transcriptTerms } from '../../src/i18n/transcript-terms/en.js';

/** Each followed by its stand-in. */
const LETTERS = 'aàeéiîoöuüAÅEÉIÎOÖUÜnñcçsšyÿ';

/** Stands around every text of the pseudo language. */
export const MARK = /⟦[^]*⟧/;

/** English as no translator left it: every letter accented, every text 40 % longer, in brackets. What shows without them is not translatable. */
export const pseudoTerms: TermOverrides = {
  ...pseudo(en),
  files: pseudo(fileTerms),
  forms: pseudo(formTerms),
  later: pseudo(laterTerms),
  copies: pseudo(transcriptTerms),
};
export const pseudoConsoleTerms: ConsoleTerms = { ...pseudo(consoleTerms), keyNames: consoleTerms.keyNames };

function pseudo<Group extends object>(group: Group): Group {
  return Object.fromEntries(Object.entries(group).map(([key, term]: [string, unknown]) => [key, pseudoTerm(term)])) as Group;
}

function pseudoTerm(term: unknown): unknown {
  if (typeof term === 'string') return stretched(term);
  if (typeof term === 'function') return (...parts: unknown[]) => stretched(String(term(...parts)));
  return typeof term === 'object' && term !== null ? pseudo(term) : term;
}

function stretched(text: string): string {
  const accented = [...text].map((letter) => accentOf(letter)).join('');
  const words = Math.ceil((text.length * 0.4) / 7);
  return `⟦${accented}${' stretch'.repeat(words)}⟧`;
}

function accentOf(letter: string): string {
  const at = LETTERS.indexOf(letter);
  return at >= 0 && at % 2 === 0 ? (LETTERS[at + 1] ?? letter) : letter;
}
