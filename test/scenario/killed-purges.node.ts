import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { WebSocket } from 'ws';
import type { VisitorConversation } from '../../src/conversation/state.js';
import { createConversation } from '../../src/conversation/visitor/create-conversation.js';
import { defaultSettings, initClinic } from '../../src/desk/index.js';
import { webSocketTransport } from '../../src/transport/websocket.js';
import { freePorts } from '../support/ports.mjs';
import { Program } from '../support/program.js';
import { reached, sees } from './house.js';
import { filesIn, occursIn, utf8 } from './search.js';

const CLI = 'dist/cli/index.js';
const DESK = fileURLToPath(new URL('./hurried-desk.ts', import.meta.url));
const PATIENCE_MS = 120_000;
const OVER = 5;

describe('a desk that is killed as it destroys records', () => {
  let folder: string;
  let port: number;
  let clinic: string;
  let desk: Program;
  const visitors: VisitorConversation[] = [];
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sotto-destroying-'));
    [port = 0] = await freePorts(1);
    ({ id: clinic } = await initClinic(folder, { ...defaultSettings('Birch Hill Clinic'), suite: 'classic', deviations: { 'retention.deskMs': 1000 } }, Date.now()));
    await start();
  });
  afterEach(async () => {
    for (const visitor of visitors.splice(0)) await visitor.close();
    await desk.end('SIGKILL');
    await rm(folder, { recursive: true });
  });

  async function start(): Promise<void> {
    desk = new Program(['--import', 'tsx', DESK, folder, String(port)]);
    await desk.says(/ready/);
  }

  async function visit(): Promise<VisitorConversation> {
    const relay = `http://127.0.0.1:${port}`;
    const visitor = await createConversation({ clinic, relay, keep: 'memory', transport: webSocketTransport(relay, { WebSocket }) });
    visitors.push(visitor);
    return visitor;
  }

  /** Conversations of which the audit log says that their record is destroyed, as often as it does. */
  async function destroyed(): Promise<string[]> {
    const lines = (await readFile(join(folder, 'audit.log'), 'utf8')).split('\n').slice(0, -1).map((line): { kind: string; conversation?: string; detail?: { where?: string } } => JSON.parse(line));
    return lines.flatMap(({ kind, conversation, detail }) => (kind === 'purge' && detail?.where === 'desk' && conversation !== undefined ? [conversation] : []));
  }

  async function eventually(what: string, condition: () => Promise<boolean>): Promise<void> {
    for (const deadlineMs = performance.now() + PATIENCE_MS; !(await condition()); await new Promise((resolve) => setTimeout(resolve, 5))) {
      if (performance.now() > deadlineMs) throw new Error(`waited in vain: ${what}\n${desk.output}`);
    }
  }

  for (const count of [1, 3]) {
    test(`destroys the rest when it is back, each with one receipt, and nothing else (${count})`, async () => {
      const kept = await visit();
      await kept.send('For the record');
      await reached(kept, 'For the record');
      const over = await Promise.all(Array.from({ length: OVER }, () => visit()));
      for (const visitor of over) await visitor.send('Goodbye');
      for (const visitor of over) await reached(visitor, 'Goodbye');
      await Promise.all(over.map((visitor) => visitor.end()));
      await eventually('some are destroyed', async () => (await destroyed()).length >= count);
      await desk.end('SIGKILL');

      await start();
      await eventually('all are destroyed', async () => new Set(await destroyed()).size === OVER);
      const ids = await destroyed();
      assert.equal(ids.length, OVER);
      const left = async () => (await filesIn(folder, /^desk\.db/)).flatMap(([name, content]) => (ids.some((id) => occursIn(content, utf8(id))) ? [name] : []));
      await eventually('nothing is left of them', async () => (await left()).length === 0);
      const verify = new Program([CLI, 'audit', 'verify', '--data', folder]);
      assert.equal(await verify.ended, 0, verify.output);
      await kept.send('Still there?');
      await sees(kept, ({ timeline }) => timeline.every((item) => item.kind !== 'message' || item.status === 'delivered'));
      const lines = (await readFile(join(folder, 'audit.log'), 'utf8')).split('\n').slice(0, -1).map((line): { kind: string; conversation?: string } => JSON.parse(line));
      const [id] = lines.flatMap(({ kind, conversation }) => (kind === 'join' && conversation !== undefined && !ids.includes(conversation) ? [conversation] : []));
      const record = new Program([CLI, 'export', id ?? '', '--reason', 'test', '--data', folder, '--port', String(port)]);
      assert.equal(await record.ended, 0, record.output);
      for (const text of ['For the record', 'Still there?']) assert.equal(record.output.split(text).length - 1, 1, record.output);
    });
  }
});
