import assert from 'node:assert/strict';
import { cp, mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { WebSocket } from 'ws';
import { type Agent, connectAgent } from '../../src/agent.js';
import type { ConversationState, VisitorConversation } from '../../src/conversation/state.js';
import { createConversation } from '../../src/conversation/visitor/create-conversation.js';
import { webSocketTransport } from '../../src/transport/websocket.js';
import { freePorts } from '../support/ports.mjs';
import { Program } from '../support/program.js';
import { hears, sees, waiting } from './house.js';

const CLI = 'dist/cli/index.js';

const delivered = ({ timeline }: ConversationState) => timeline.every((item) => item.kind !== 'message' || item.status === undefined || item.status === 'delivered' || item.status === 'read');

describe('the command `sotto rotate`, with a visitor and an agent in a conversation', () => {
  let folder: string;
  let data: string;
  let port: number;
  let clinic: string;
  let code: string;
  let service: Program;
  const closing: (() => Promise<void>)[] = [];

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sotto-rotate-'));
    data = join(folder, 'clinic');
    [port = 0] = await freePorts(1);
    assert.equal((await sotto('init', '--name', 'Cedar Clinic')).status, 0);
    clinic = JSON.parse(await readFile(join(data, 'root.key'), 'utf8')).publicKey;
    service = await serve();
    code = (await sotto('enrol', '--name', 'Ada Agent', '--reusable')).output.trim();
  });
  afterEach(async () => {
    for (const close of closing.splice(0).toReversed()) await close();
    await service.end('SIGTERM');
    await rm(folder, { recursive: true });
  });

  async function sotto(...args: string[]): Promise<{ status: number | string; output: string }> {
    const program = new Program([CLI, ...args, '--data', data]);
    const status = await program.ended;
    return { status, output: program.output };
  }

  async function serve(): Promise<Program> {
    const program = new Program([CLI, 'serve', '--data', data, '--port', String(port)]);
    await program.says(/Desk and console/);
    return program;
  }

  async function visit(): Promise<VisitorConversation> {
    const relay = `http://127.0.0.1:${port}`;
    const visitor = await createConversation({ clinic, relay, keep: 'memory', transport: webSocketTransport(relay, { WebSocket }) });
    closing.push(() => visitor.close());
    return visitor;
  }

  async function onShift(): Promise<Agent> {
    const agent = await connectAgent({ desk: `http://127.0.0.1:${port}`, login: { kind: 'code', code }, WebSocket });
    closing.push(() => agent.close());
    return agent;
  }

  async function talk() {
    const [visitor, agent] = [await visit(), await onShift()];
    await visitor.send('the first word');
    const care = await agent.accept(await waiting(agent));
    await care.send('hello');
    await hears(visitor, 'hello');
    return { visitor, agent };
  }

  /** Whoever comes next is heard by the agent, who has signed in again. */
  async function goesOn(visitor: VisitorConversation, text: string): Promise<void> {
    const again = await onShift();
    await visitor.send(text);
    const care = await again.accept(await waiting(again));
    await hears(care, text);
    await care.send(`back to ${text}`);
    await hears(visitor, `back to ${text}`);
  }

  /** The certificates in force, as the folder has them. */
  const certificate = (role: 'issuer' | 'desk') => readFile(join(data, `${role}.cert`), 'utf8');

  /** The command, and the desk anew. @returns the serials that were revoked */
  async function rotated(role: 'issuer' | 'desk'): Promise<string[]> {
    const before = await certificate(role);
    const { status, output } = await sotto('rotate', role);
    assert.equal(status, 0, output);
    assert.doesNotMatch(output, /secretKey|undefined/);
    assert.notEqual(await certificate(role), before);
    const [, serials = ''] = /is revoked in version 2 of the profile: ([\w-]{22})\.\n/.exec(output) ?? [];
    assert.deepEqual(JSON.parse(await readFile(join(data, 'clinic.json'), 'utf8')).revoked, [serials]);
    // The profile is signed: the root key can go back to where it is kept.
    await rename(join(data, 'root.key'), join(folder, 'root.key'));
    assert.equal(await service.end('SIGTERM'), 0);
    service = await serve();
    return [serials];
  }

  test('issuer: who is on shift is out and signs in anew, the visitor’s conversation goes on', async () => {
    const { visitor, agent } = await talk();
    await rotated('issuer');
    await sees(agent, ({ shift }) => shift === 'ended');
    const { roster } = await sees(visitor, (state) => state.roster.every(({ role }) => role !== 'agent'));
    assert.deepEqual(roster.map(({ role }) => role).toSorted(), ['desk', 'visitor']);
    await visitor.send('nobody there?');
    await sees(visitor, delivered);
    await goesOn(visitor, 'the second word');
    assert.equal(visitor.state.phase, 'open');
    assert.match((await sotto('audit', 'show')).output, /policy +version=2 +digest="[\w-]{43}" +issuer="[\w-]{43}"\n/);
    assert.equal((await sotto('audit', 'verify')).status, 0);
  });

  test('desk: what goes on is over for the visitor, who can begin again at once, and the audit log is whole under the new key', async () => {
    const { visitor, agent } = await talk();
    const kept = await visit();
    await kept.send('waits, and is on record');
    await sees(kept, delivered);
    await rotated('desk');
    await Promise.all([...[visitor, kept].map((one) => sees(one, ({ phase }) => phase === 'ended')), sees(agent, ({ shift }) => shift === 'ended')]);
    await goesOn(await visit(), 'another conversation');
    assert.match((await sotto('audit', 'show')).output, /policy +version=2 +digest="[\w-]{43}" +desk="[\w-]{43}"\n/);
    assert.equal((await sotto('audit', 'verify')).status, 0);
    const [, conversation = ''] = /join +conversation=([\w-]{43})/.exec((await sotto('audit', 'show')).output) ?? [];
    const exported = await sotto('export', conversation, '--port', String(port));
    assert.match(exported.output, /the first word/);
  });

  test('needs neither of the keys that it exchanges, and a service without them says which one is gone', async () => {
    assert.equal(await service.end('SIGTERM'), 0);
    for (const role of ['issuer', 'desk'] as const) {
      await rm(join(data, `${role}.key`));
      assert.deepEqual(await sotto('serve', '--port', '0'), { status: 1, output: `sotto: ${join(data, `${role}.key`)} is missing or cannot be read\n` });
      assert.equal((await sotto('rotate', role)).status, 0);
    }
    service = await serve();
    const visitor = await visit();
    await goesOn(visitor, 'the first word');
  });

  test('without the root key, or with another clinic’s, changes nothing and says what is missing', async () => {
    const other = join(folder, 'other');
    await cp(data, other, { recursive: true });
    const all = async () => Promise.all(['issuer.key', 'issuer.cert', 'clinic.json', 'profile'].map((name) => readFile(join(data, name), 'utf8')));
    const before = await all();
    await rename(join(data, 'root.key'), join(folder, 'root.key'));
    const without = await sotto('rotate', 'issuer');
    assert.deepEqual(without, { status: 1, output: `sotto: root.key has to be in ${data} for this: it signs the new certificate, and the profile that revokes the old one\n` });
    await cp(join(data, 'issuer.key'), join(data, 'root.key'));
    assert.deepEqual(await sotto('rotate', 'issuer'), { status: 1, output: `sotto: root.key in ${data} is another clinic’s\n` });
    assert.deepEqual(await all(), before);
    assert.deepEqual(await sotto('rotate'), { status: 1, output: 'sotto: rotate needs to know which key: `issuer` or `desk`\n' });
    assert.deepEqual(await sotto('rotate', 'root'), { status: 1, output: 'sotto: rotate needs to know which key: `issuer` or `desk`\n' });
  });
});
