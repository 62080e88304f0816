/** Up to two initials. Titles do not count: `Dr. Maya Chen, RN` is `MC`. */
export function initialsOf(name: string): string {
  const [plain = ''] = name.split(',');
  const words = plain.split(/\s+/).filter((word) => /^\p{L}/u.test(word) && !word.endsWith('.'));
  const picked = words.length > 2 ? [words[0], words.at(-1)] : words;
  return picked.map((word) => [...(word ?? '')][0] ?? '').join('').toUpperCase();
}
