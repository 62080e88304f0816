import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { WebSocket } from 'ws';
import { type Agent, connectAgent } from '../../src/agent.js';
import { type Clock, systemClock } from '../../src/clock.js';
import type { VisitorConversation } from '../../src/conversation/state.js';
import { createConversation } from '../../src/conversation/visitor/create-conversation.js';
import { defaultSettings, initClinic, type RunningDesk, serveDesk } from '../../src/desk/index.js';
import { webSocketTransport } from '../../src/transport/websocket.js';
import { freePorts } from '../support/ports.mjs';
import { hears, sees, waiting } from './house.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const PATIENCE_MS = 120_000;

/**
 * The clock of a machine, which can be put to another time; its minutes are short, so that nobody waits for what is done in each. What is less is as
 * long as ever: how long somebody waits for an answer on a busy machine, for instance.
 */
class MachineClock implements Clock {
  aheadMs = 0;

  now(): number {
    return systemClock.now() + this.aheadMs;
  }

  sleep(ms: number, signal?: AbortSignal): Promise<void> {
    return systemClock.sleep(ms === MINUTE ? 300 : ms, signal);
  }
}

describe('a service on a machine whose clock is wrong for a while', () => {
  let folder: string;
  let clock: MachineClock;
  let service: RunningDesk;
  const closing: (() => Promise<void>)[] = [];
  const told: string[] = [];
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sotto-machine-'));
    clock = new MachineClock();
    await initClinic(folder, { ...defaultSettings('Birch Hill Clinic'), suite: 'classic', deviations: { 'retention.deskMs': 10 * DAY } }, clock.now());
    told.length = 0;
    await serve();
  });
  afterEach(async () => {
    for (const close of closing.splice(0).toReversed()) await close();
    await service.close();
    await rm(folder, { recursive: true });
  });

  async function serve(): Promise<void> {
    const [port = 0] = await freePorts(1);
    service = await serveDesk({ data: folder, port, clock, logger: ({ kind }) => told.push(kind) });
  }

  const address = () => `http://127.0.0.1:${service.port}`;

  async function visit(): Promise<VisitorConversation> {
    const visitor = await createConversation({ clinic: service.clinic, relay: address(), keep: 'memory', transport: webSocketTransport(address(), { WebSocket }) });
    closing.push(() => visitor.close());
    return visitor;
  }

  async function agent(name: string): Promise<Agent> {
    const code = await service.codes.create({ account: name, name, role: 'agent' }, clock.now());
    const agent = await connectAgent({ desk: address(), login: { kind: 'code', code }, WebSocket });
    closing.push(() => agent.close());
    return agent;
  }

  async function eventually(what: string, condition: () => boolean | Promise<boolean>): Promise<void> {
    for (const deadlineMs = performance.now() + PATIENCE_MS; !(await condition()); await new Promise((resolve) => setTimeout(resolve, 20))) {
      if (performance.now() > deadlineMs) throw new Error(`waited in vain: ${what}`);
    }
  }

  /** Resolves when the service has begun anew by the other time. */
  async function isPutTo(aheadMs: number): Promise<void> {
    const { desk } = service;
    clock.aheadMs = aheadMs;
    await eventually('the service begins anew', () => service.desk !== desk);
  }

  async function talk(): Promise<void> {
    const visitor = await visit();
    await visitor.send('Is it late?');
    const ada = await agent('Ada Agent');
    const talk = await ada.accept(await waiting(ada));
    await talk.send('Not at all');
    await hears(visitor, 'Not at all');
    await ada.signOut();
  }

  for (const [what, ms] of [['two days ahead', 2 * DAY], ['three years ahead', 3 * 365 * DAY], ['a year behind', -365 * DAY]] as const) {
    test(`takes visitors and agents as before once it is put right, ${what}`, async () => {
      await isPutTo(ms);
      await isPutTo(0);
      await talk();
    });
  }

  test('does so too when it is started anew only then', async () => {
    await isPutTo(3 * 365 * DAY);
    await service.close();
    clock.aheadMs = 0;
    await serve();
    await talk();
  });

  test('goes on with what was begun before, an hour ahead', async () => {
    const visitor = await visit();
    await visitor.send('Is it late?');
    const ada = await agent('Ada Agent');
    const talk = await ada.accept(await waiting(ada));
    await isPutTo(1.5 * HOUR);
    await talk.send('Not at all');
    await hears(visitor, 'Not at all');
    await isPutTo(0);
    await visitor.send('Good');
    await hears(talk, 'Good');
  });

  test('destroys no record that is past its time by such a clock only', async () => {
    const visitor = await visit();
    await visitor.send('For the record');
    await sees(visitor, ({ timeline }) => timeline.some((item) => item.kind === 'message' && item.status === 'delivered'));
    const [entry] = service.desk.queue;
    assert.ok(entry);
    await visitor.end();
    await eventually('it has ended', () => service.desk.queue.length === 0);
    await isPutTo(100 * DAY);
    await eventually('whoever runs it is told', () => told.includes('clock-leapt'));
    await service.close();
    await serve();
    await isPutTo(0);
    const { items } = await service.desk.export(entry.id);
    assert.ok(JSON.stringify(items).includes('For the record'));
  });
});
