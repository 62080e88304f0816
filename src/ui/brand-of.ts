/** The name of the family that a chat belongs to: `acme` of `<acme-chat>`. What it keeps and says bears that name only. */
export function brandOf({ localName }: Element): string {
  return /^(.+)-chat$/.exec(localName)?.[1] ?? 'sotto';
}
