import assert from 'node:assert/strict';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { WebSocket } from 'ws';
import { type Agent, connectAgent } from '../../src/agent.js';
import { createConversation } from '../../src/conversation/visitor/create-conversation.js';
import type { ConversationState, VisitorConversation } from '../../src/conversation/state.js';
import { webSocketTransport } from '../../src/transport/websocket.js';
import { freePorts } from '../support/ports.mjs';
import { Program } from '../support/program.js';
import { hears, sees, texts, waiting } from './house.js';

const CLI = 'dist/cli/index.js';
const BURST = 300;

/** The messages that the relay has acknowledged. */
function acknowledged({ timeline }: ConversationState): string[] {
  return timeline.flatMap((item) => (item.kind === 'message' && item.sender.self && item.status !== 'waiting' && item.status !== 'failed' ? [item.text] : []));
}

describe('`sotto serve`, killed without warning in a burst of messages', () => {
  let folder: string;
  let snapshot: string;
  let service: Program;
  let url: string;
  let clinic: string;
  const closing: (() => Promise<void>)[] = [];

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sotto-killed-'));
    snapshot = `${folder}-snapshot`;
    const init = new Program([CLI, 'init', '--name', 'Cedar Clinic', '--data', folder]);
    clinic = (await init.says(/data-clinic="([\w-]{43})"/))[1] ?? '';
    assert.equal(await init.ended, 0);
    const [port = 0] = await freePorts(1);
    url = `http://127.0.0.1:${port}`;
    await serve();
  });
  afterEach(async () => {
    for (const close of closing.splice(0).toReversed()) await close();
    await service.end('SIGKILL');
    await rm(folder, { recursive: true });
    await rm(snapshot, { recursive: true, force: true });
  });

  async function serve(): Promise<void> {
    service = new Program([CLI, 'serve', '--data', folder, '--port', new URL(url).port]);
    await service.says(/Desk and console/);
  }

  async function agent(): Promise<Agent> {
    const enrol = new Program([CLI, 'enrol', '--name', 'Ada Agent', '--data', folder]);
    const code = (await enrol.says(/^([\w-]{22})\n/))[1] ?? '';
    const agent = await connectAgent({ desk: url, login: { kind: 'code', code }, WebSocket });
    closing.push(() => agent.close());
    return agent;
  }

  async function visit(): Promise<VisitorConversation> {
    const visitor = await createConversation({ clinic, relay: url, keep: 'memory', transport: webSocketTransport(url, { WebSocket }) });
    closing.push(() => visitor.close());
    return visitor;
  }

  test('has every acknowledged message on record once, though the visitor never comes back', async () => {
    const visitor = await visit();
    const burst = Array.from({ length: BURST }, (_, i) => `Message ${i}`);
    for (const text of burst) await visitor.send(text);
    await sees(visitor, (state) => acknowledged(state).length >= 40);
    await service.end('SIGKILL');
    await sees(visitor, ({ connection }) => connection === 'offline');
    const promised = acknowledged(visitor.state);
    await visitor.close();
    assert.ok(promised.length < BURST, 'the burst was over before the end');

    await serve();
    const ada = await agent();
    const talk = await ada.accept(await waiting(ada));
    const record = texts(talk.state);
    assert.deepEqual(record, burst.slice(0, record.length));
    assert.ok(record.length >= promised.length, `${promised.length} acknowledged, ${record.length} on record`);
  });

  test('delivers the rest when it is back, each once and in order, to agent and visitor', async () => {
    const visitor = await visit();
    await visitor.send('Message 0');
    const ada = await agent();
    const talk = await ada.accept(await waiting(ada));
    const burst = Array.from({ length: 60 }, (_, i) => `Message ${i}`);
    for (const text of burst.slice(1)) await visitor.send(text);
    await sees(visitor, (state) => acknowledged(state).length >= 10);
    await service.end('SIGKILL');
    await talk.send('Are you still there?');
    await serve();
    await hears(talk, 'Message 59');
    await hears(visitor, 'Are you still there?');
    await sees(visitor, (state) => acknowledged(state).length === burst.length);
    const fromVisitor = (state: ConversationState) => texts(state).filter((text) => text.startsWith('Message'));
    assert.deepEqual(fromVisitor(talk.state), burst);
    assert.deepEqual(fromVisitor(visitor.state), burst);
    for (const { state } of [talk, visitor]) assert.equal(texts(state).filter((text) => text === 'Are you still there?').length, 1);
  });

  test('goes on from a snapshot that was taken of it in that moment, with every message acknowledged by then', async () => {
    const visitor = await visit();
    const burst = Array.from({ length: BURST }, (_, i) => `Message ${i}`);
    for (const text of burst) await visitor.send(text);
    await sees(visitor, (state) => acknowledged(state).length >= 40);
    // As a file system does it: everything as it was at one time.
    process.kill(service.pid, 'SIGSTOP');
    await cp(folder, snapshot, { recursive: true });
    const promised = acknowledged(visitor.state);
    process.kill(service.pid, 'SIGCONT');
    await service.end('SIGKILL');
    await visitor.close();
    await rm(folder, { recursive: true });
    await cp(snapshot, folder, { recursive: true });

    await serve();
    const ada = await agent();
    const talk = await ada.accept(await waiting(ada));
    await sees(talk, (state) => texts(state).length >= promised.length);
    const record = texts(talk.state);
    assert.deepEqual(record, burst.slice(0, record.length));
    const verify = new Program([CLI, 'audit', 'verify', '--data', folder]);
    assert.equal(await verify.ended, 0, verify.output);
    const next = await visit();
    await next.send('I am new');
    await sees(next, (state) => acknowledged(state).length === 1);
  });
});
