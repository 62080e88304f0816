import { type AuditLine, type AuditText, parseLine } from '../../src/desk/index.js';

/** The whole lines of a log. */
export async function auditTexts({ lines }: Pick<AuditText, 'lines'>): Promise<string[]> {
  const texts = [];
  for await (const text of lines()) texts.push(text);
  return texts;
}

/** What they say. */
export async function auditLines(log: Pick<AuditText, 'lines'>): Promise<AuditLine[]> {
  return (await auditTexts(log)).map(parseLine);
}
