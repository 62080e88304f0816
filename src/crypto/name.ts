import { requireText, utf8 } from './encoding.js';

/** Bytes of UTF-8. */
const MAX_BYTES = 128;
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;
/** What nobody sees, and what turns the direction of writing round; blanks but one space between two words; a mark that would stand on what comes before the name. */
const UNFIT = /[\p{Cc}\p{Cf}\p{Cs}\p{DI}\u2800\u{1d159}]|[^\S ]|^[ \p{M}]| $| {2}/u;
/** Joiners where they can be seen (RFC 5892, Appendix A.1 and A.2): after a virama, as in Hindi, and between two letters that would join, as in Persian. */
const JOINERS =
  /([\u094d\u09cd\u0a4d\u0acd\u0b4d\u0bcd\u0c4d\u0ccd\u0d4d\u0dca])[\u200c\u200d]|([\u0620\u0626\u0628\u062a-\u062e\u0633-\u063f\u0641-\u0647\u0649\u064a\u066e\u066f\u0678-\u0687\u069a-\u06bf\u06c1\u06c2\u06cc\u06ce\u06d0\u06d1\u06fa-\u06fc]\p{Mn}*)\u200c(?=\p{Mn}*[\u0620\u0622-\u063f\u0641-\u064a\u066e-\u0673\u0675-\u06d3])/gu;

/**
 * Whether a certificate may call somebody so: 1 to 128 bytes of UTF-8, in Normalization Form C, with a letter or digit, and nothing in it that is not seen, so that
 * two names that differ only in that are not both somebody's.
 *
 * @throws TypeError when it is no text.
 */
export function isMemberName(name: string): boolean {
  requireText(name, 'name');
  return utf8(name).length <= MAX_BYTES && name === name.normalize() && LETTER_OR_DIGIT.test(name) && !UNFIT.test(name.replace(JOINERS, '$1$2'));
}
