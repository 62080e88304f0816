/** A text in several languages, by language tag (`en`, `zh-Hant`). The first is the one that stands in for any other. */
export type LocalText = Readonly<Record<string, string>>;

/** The text in the language nearest to a tag: itself, its language in general, else the first; one that is in a single language is the same for all. */
export function textIn(text: string | LocalText, tag: string): string {
  return typeof text === 'string' ? text : (text[languageIn(text, tag)] ?? '');
}

/** The tag that {@link textIn} takes, which the text has to be marked with; empty where nobody says which language it is. */
export function languageIn(text: string | LocalText, tag: string): string {
  if (typeof text === 'string') return '';
  const tags = Object.keys(text);
  const wanted = tag.toLowerCase();
  const language = wanted.split('-')[0];
  const find = (matches: (known: string) => boolean) => tags.find((known) => matches(known.toLowerCase()));
  return find((known) => known === wanted) ?? find((known) => known === language) ?? find((known) => known.split('-')[0] === language) ?? tags[0] ?? '';
}
