/** Checks that tell an identifier from any other number of its length. All take digits or capital letters without separators. */

/** ISO/IEC 7812-1 Annex B, of cards, IMEIs and Canadian numbers. */
export function luhn(digits: string): boolean {
  let sum = 0;
  for (let i = 0; i < digits.length; i++) {
    const digit = Number(digits[digits.length - 1 - i]);
    sum += i % 2 === 0 ? digit : digit < 5 ? digit * 2 : digit * 2 - 9;
  }
  return sum % 10 === 0;
}

/** Sum of the digits, each times its weight; weights repeat. */
export function weighted(digits: string, weights: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < digits.length; i++) sum += Number(digits[i]) * (weights[i % weights.length] ?? 0);
  return sum;
}

/** Issuer prefix and length of the card networks, and Luhn. */
export function isCard(digits: string): boolean {
  const length = digits.length;
  if (length < 12 || length > 19 || !luhn(digits) || /^(\d)\1*$/.test(digits)) return false;
  if (/^3[47]/.test(digits)) return length === 15;
  if (/^3[0689]/.test(digits)) return length === 14 || length >= 16;
  if (digits.startsWith('4')) return length === 13 || length === 16 || length === 19;
  if (/^(?:2131|1800)/.test(digits)) return length === 15;
  if (/^(?:5[06-9]|6)/.test(digits)) return true;
  return /^(?:5[1-5]|2[2-7]|35|1[0-9]{2})/.test(digits) && length >= 15 && length <= 16;
}

/** National Provider Identifier: Luhn with the prefix 80840 (45 CFR 162.406). */
export function isNpi(digits: string): boolean {
  return /^[12]\d{9}$/.test(digits) && luhn(`80840${digits}`);
}

/** DEA registration number: two letters, seven digits of which the last is a check digit. */
export function isDea(text: string): boolean {
  return /^[A-HJ-MPR-UX][A-Z9]\d{7}$/.test(text) && weighted(text.slice(2, 8), [1, 2]) % 10 === Number(text[8]);
}

/** ABA routing number: Federal Reserve prefix and weights 3, 7, 1. */
export function isRouting(digits: string): boolean {
  return /^(?:0\d|1[0-2]|2[1-9]|3[0-2]|6[1-9]|7[0-2]|80)\d{7}$/.test(digits) && weighted(digits, [3, 7, 1]) % 10 === 0;
}

/** Lengths by country, from the IBAN registry (ISO 13616). */
const IBAN_LENGTHS = new Map(
  ('AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DK18 DO28 EE20 EG29 ES24 FI18 FO18 FR27 GB22 GE22 GI23 GL18 GR27 ' +
    'GT28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 LB28 LC32 LI21 LT20 LU20 LV21 MC27 MD24 ME22 MK19 MR27 MT31 MU30 NL18 NO15 PK24 PL28 PS29 ' +
    'PT25 QA29 RO24 RS22 SA24 SC31 SE24 SI19 SK24 SM27 ST25 SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20').split(' ').map((entry) => [entry.slice(0, 2), Number(entry.slice(2))]),
);

export function isIban(text: string): boolean {
  if (!/^[A-Z]{2}\d\d[A-Z0-9]+$/.test(text) || IBAN_LENGTHS.get(text.slice(0, 2)) !== text.length) return false;
  let remainder = 0;
  for (const character of text.slice(4) + text.slice(0, 4)) {
    const value = Number.parseInt(character, 36);
    remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97;
  }
  return remainder === 1;
}

/** Medicare Beneficiary Identifier: no S, L, O, I, B, Z, and each place has its kind (CMS, "Understanding the MBI"). */
export function isMbi(text: string): boolean {
  return /^[1-9][AC-HJKMNP-RT-Y][AC-HJKMNP-RT-Y\d]\d[AC-HJKMNP-RT-Y][AC-HJKMNP-RT-Y\d]\d[AC-HJKMNP-RT-Y]{2}\d\d$/.test(text);
}

/** Vehicle identification number with the North American check digit (49 CFR 565.15). */
export function isVin(text: string): boolean {
  if (!/^[A-HJ-NPR-Z\d]{17}$/.test(text) || !/\d/.test(text)) return false;
  const values = '0123456789.ABCDEFGH..JKLMN.P.R..STUVWXYZ';
  const weights = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2];
  let sum = 0;
  for (let i = 0; i < 17; i++) sum += (values.indexOf(text[i] ?? '') % 10) * (weights[i] ?? 0);
  return 'X' === text[8] ? sum % 11 === 10 : sum % 11 === Number(text[8]);
}

/** Parts of a Social Security or individual taxpayer number that were ever given out. */
export function isSsn(digits: string): boolean {
  return /^(?!000|666)\d{3}(?!00)\d{2}(?!0000)\d{4}$/.test(digits) && !/^(\d)\1{8}$|^9\d{2}(?:0[1-9]|[1-4]\d|8[9]|93)/.test(digits);
}

/** Area code and exchange of the North American Numbering Plan. */
export function isNanp(digits: string): boolean {
  return /^1?[2-9](?!11)\d{2}[2-9](?!11)\d{2}\d{4}$/.test(digits);
}
