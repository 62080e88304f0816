import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { open, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { DeviceKey } from '../../src/crypto/index.js';
import { AUDIT_START, nextLine, signHead } from '../../src/desk/audit.js';
import { CLINIC, type Found, SECRET } from './long-audit.js';

const MIB = 1024 ** 2;
const PROGRAM = fileURLToPath(new URL('./long-audit.ts', import.meta.url));

/** A log of so many bytes at least, as a desk would have written it. @returns how many lines it has */
async function writeLog(folder: string, bytes: number): Promise<number> {
  const detail = Object.fromEntries(Array.from({ length: 60 }, (_, i) => [`d${String.fromCharCode(97 + (i % 26)).repeat(1 + i / 26)}`, 'x'.repeat(200)]));
  const file = await open(join(folder, 'audit.log'), 'w');
  let head = AUDIT_START;
  for (let written = 0; written < bytes; ) {
    const next = nextLine(head, { atMs: 1, kind: 'purge', conversation: String(head.seq % 50), detail: { ...detail, pending: true } });
    ({ head } = next);
    written += (await file.write(`${next.text}\n`)).bytesWritten;
  }
  await file.close();
  await writeFile(join(folder, 'audit.head'), signHead(head, { key: new DeviceKey(SECRET), clinic: CLINIC, atMs: 1 }));
  return head.seq;
}

describe('an audit log that is longer than memory', () => {
  it('is opened, gone on with and verified', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'sotto-long-audit-'));
    try {
      const lines = await writeLog(folder, 112 * MIB);
      // What a crash has left.
      await (await open(join(folder, 'audit.log'), 'a')).appendFile('{"v":1,');
      const { size } = await stat(join(folder, 'audit.log'));
      const { stdout } = await promisify(execFile)(process.execPath, ['--max-old-space-size=80', '--import', 'tsx', PROGRAM, folder]);
      const found: Found = JSON.parse(stdout);
      assert.equal(found.before.kind === 'intact' && found.before.head.seq, lines);
      assert.equal(found.after.kind === 'intact' && found.after.head.seq, lines + 1);
      assert.equal(found.pending, 50);
      assert.ok((await stat(join(folder, 'audit.log'))).size > size);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
