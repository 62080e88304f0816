/** What an attribute says in JSON. What cannot be read is handed on as it is, to be refused where it is used. */
export function jsonOrText(text: string | null): unknown {
  if (text === null) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
