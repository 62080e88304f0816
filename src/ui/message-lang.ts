/** Scripts that tell a language, or the one most of their readers here speak, tried in this order. */
const scripts: readonly (readonly [language: string, letters: RegExp])[] = [
  ['ja', /[\p{sc=Hira}\p{sc=Kana}]/u],
  ['ko', /\p{sc=Hang}/u],
  ['zh', /\p{sc=Han}/u],
  ['ar', /\p{sc=Arab}/u],
  ['ru', /\p{sc=Cyrl}/u],
  ['he', /\p{sc=Hebr}/u],
  ['hi', /\p{sc=Deva}/u],
  ['th', /\p{sc=Thai}/u],
  ['el', /\p{sc=Grek}/u],
];

/**
 * The language of a message as far as its letters tell, for voices and fonts; undefined where it is, or may be, that of the texts around.
 *
 * @param around - BCP 47 tag of the interface.
 */
export function messageLang(text: string, around: string): string | undefined {
  // Its beginning decides: names and words of other languages come later.
  const [beginning = ''] = /\p{L}[^]{0,9}/u.exec(text) ?? [];
  const language = scripts.find(([, letters]) => letters.test(beginning))?.[0];
  return language === around.split('-')[0] ? undefined : language;
}
