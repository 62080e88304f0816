import { readFileSync } from 'node:fs';

/** The pieces of code of one language in a text, as a reader would copy them. */
export function codeIn(file: string, language: string): string[] {
  return [...readFileSync(file, 'utf8').matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\`$`, 'gms'))].map(([, code = '']) => code);
}

/** The one of them that holds a word. */
export function pieceWith(word: string, file: string, language: string): string {
  const [found, ...more] = codeIn(file, language).filter((code) => code.includes(word));
  if (found === undefined || more.length > 0) throw new Error(`${file} has ${found === undefined ? 'no' : 'more than one'} piece of ${language} with ${word}`);
  return found;
}
