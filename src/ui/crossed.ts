/** Letters and digits as X's, of the same length. What is written between them stays. */
export function crossed(text: string): string {
  return text.replaceAll(/[\p{L}\p{M}\p{N}]/gu, (character) => 'X'.repeat(character.length));
}
