import { auditAuthor, type AuditHead, type AuditLine, DeskError, folderAuditStore, linesOf, parseLine, pendingPurges, verifyAudit } from '../desk/index.js';
import type { Command } from './arguments.js';

/** `sotto audit`: reads the log as it lies in the folder, with or without a desk that runs. @throws DeskError `refused`, `bad-audit` */
export async function runAudit({ operands: [action], values, data, say }: Command): Promise<void> {
  if (action !== 'show' && action !== 'verify') throw new DeskError('refused', 'audit needs `verify` or `show`');
  const author = await auditAuthor(data);
  const text = await folderAuditStore(data).read();
  const lines = linesOf(text.log);
  if (action === 'show') {
    for (const line of lines) say(described(parseLine(line)));
    return sayPending(lines, say);
  }
  if (text.log === '' && text.head === '') throw new DeskError('refused', 'there is no audit log yet; it begins when the desk first starts');
  const known = values.head === undefined ? undefined : knownHead(values.head);
  const verdict = verifyAudit(text, { ...author, ...(known && { known }) });
  if (verdict.kind === 'broken') throw new DeskError('bad-audit', `the audit log is broken at line ${verdict.line}: ${verdict.problem}`);
  say(`The audit log is whole: ${verdict.head.seq === 1 ? 'one line' : `${verdict.head.seq} lines`}. Note its head elsewhere, for the next time:`);
  say(`${verdict.head.seq}:${verdict.head.hash}`);
  sayPending(lines, say);
}

function sayPending(lines: readonly string[], say: (line: string) => void): void {
  const pending = pendingPurges(lines.map(parseLine));
  if (pending.length > 0) say(`Pending: the relay could not be told yet to delete what it has of ${pending.length === 1 ? 'this conversation' : `these ${pending.length} conversations`}: ${pending.join(', ')}`);
}

function described({ atMs, kind, conversation, member, detail = {} }: AuditLine): string {
  const facts = [conversation && `conversation=${conversation}`, member && `member=${member}`, ...Object.entries(detail).map(([name, value]) => `${name}=${JSON.stringify(value)}`)];
  return [new Date(atMs).toISOString(), kind.padEnd(7), ...facts.filter((fact) => fact !== undefined)].join('  ');
}

function knownHead(text: string): AuditHead {
  const [seq, hash] = text.split(':');
  if (!seq || !/^\d+$/.test(seq) || !hash) throw new DeskError('refused', 'a head looks like 12:hash, as `audit verify` prints it');
  return { seq: Number(seq), hash };
}
