/** A text in the languages of a form, by language tag (`en`, `zh-Hant`). The first is the one that stands in for any other. */
export type LocalText = Readonly<Record<string, string>>;

/** The text in the language nearest to a tag: itself, its language in general, else the first. */
export function textIn(text: LocalText, tag: string): string {
  return text[languageIn(text, tag)] ?? '';
}

/** The tag that {@link textIn} takes: what a text has to be marked with. */
export function languageIn(text: LocalText, tag: string): string {
  const tags = Object.keys(text);
  const wanted = tag.toLowerCase();
  const language = wanted.split('-')[0];
  const find = (matches: (known: string) => boolean) => tags.find((known) => matches(known.toLowerCase()));
  return find((known) => known === wanted) ?? find((known) => known === language) ?? find((known) => known.split('-')[0] === language) ?? tags[0] ?? '';
}
