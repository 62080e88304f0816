/** Which of the texts of this folder a language tag wants: the language alone, but for the two ways to write Chinese. */
export function languageOf(tag: string): string {
  return /^zh-(hant|tw|hk|mo)/i.test(tag) ? 'zh_Hant' : tag.toLowerCase().replace(/[-_].*/, '');
}
