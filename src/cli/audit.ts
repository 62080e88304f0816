import { once } from 'node:events';
import { auditAuthor, type AuditHead, type AuditLine, type AuditText, DeskError, folderAuditStore, parseLine, pendingPurges, verifyAudit } from '../desk/index.js';
import type { Command } from './arguments.js';

/** `sotto audit`: reads the log as it lies in the folder, with or without a desk that runs. @throws DeskError `refused`, `bad-audit` */
export async function runAudit({ operands: [action], values, data, say }: Command): Promise<void> {
  if (action !== 'show' && action !== 'verify') throw new DeskError('refused', 'audit needs `verify` or `show`');
  const author = await auditAuthor(data);
  const log = folderAuditStore(data);
  if (action === 'show') {
    for await (const line of log.lines()) {
      say(described(parseLine(line)));
      if (!(await isRead())) return;
    }
    return sayPending(log, say);
  }
  const known = values.head === undefined ? undefined : knownHead(values.head);
  const verdict = await verifyAudit(log, { ...author, ...(known && { known }) });
  if (verdict.kind === 'broken' && verdict.line === 0 && (await log.head()) === '') throw new DeskError('refused', 'there is no audit log yet; it begins when the desk first starts');
  if (verdict.kind === 'broken') throw new DeskError('bad-audit', `the audit log is broken at line ${verdict.line}: ${verdict.problem}`);
  say(`The audit log is whole: ${verdict.head.seq === 1 ? 'one line' : `${verdict.head.seq} lines`}. Note its head elsewhere, for the next time:`);
  say(`${verdict.head.seq}:${verdict.head.hash}`);
  await sayPending(log, say);
}

/** Waits for whoever reads, so that a long log is not in memory as a whole. False: they have read enough. */
async function isRead(): Promise<boolean> {
  const { stdout } = process;
  if (stdout.writableNeedDrain) await Promise.race([once(stdout, 'drain'), once(stdout, 'close')]).catch(() => undefined);
  return stdout.writable;
}

async function sayPending(log: AuditText, say: (line: string) => void): Promise<void> {
  const pending = await pendingPurges(log);
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
