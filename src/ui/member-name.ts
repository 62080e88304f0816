import type { Member } from '../conversation/state.js';
import type { Terms } from '../i18n/en.js';

/** What a member is called on the screen: themselves `You`, others by name, the nameless by role. */
export function memberName(member: Member, terms: Terms): string {
  return member.self ? terms.you : member.name || terms[member.role];
}

/** Up to two initials. Titles do not count: `Dr. Maya Chen, RN` is `MC`. */
export function initialsOf(name: string): string {
  const [plain = ''] = name.split(',');
  const words = plain.split(/\s+/).filter((word) => /^\p{L}/u.test(word) && !word.endsWith('.'));
  const picked = words.length > 2 ? [words[0], words.at(-1)] : words;
  return picked.map((word) => [...(word ?? '')][0] ?? '').join('').toUpperCase();
}
