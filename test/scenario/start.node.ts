import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { WebSocket } from 'ws';
import { connectAgent } from '../../src/agent.js';
import { createConversation } from '../../src/conversation/visitor/create-conversation.js';
import { webSocketTransport } from '../../src/transport/websocket.js';
import { freePorts } from '../support/ports.mjs';
import { Program } from '../support/program.js';
import { sees, texts } from './house.js';

describe('`npm start`', () => {
  let folder: string;
  let ports: readonly [site: number, chat: number];
  const running: Program[] = [];

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sotto-start-'));
    ports = await twoPorts();
  });
  afterEach(async () => {
    for (const program of running.splice(0)) await program.end('SIGKILL');
    await rm(folder, { recursive: true });
  });

  async function twoPorts(): Promise<readonly [site: number, chat: number]> {
    const [site = 0, chat = 0] = await freePorts(2);
    return [site, chat];
  }

  function start(): Program {
    const [site, chat] = ports;
    const program = new Program(['examples/clinic/start.mjs', '--data', join(folder, 'data'), '--port', String(site), '--chat-port', String(chat)]);
    running.push(program);
    return program;
  }

  test('says where website and console are, what to try, and where the data lies', async () => {
    const program = start();
    await program.says(/Ctrl-C stops/);
    const [site, chat] = ports.map((port) => `http://localhost:${port}`);
    for (const line of [`website   ${site}`, `console    ${chat}/console`, 'Try this', `Data lies in ${join(folder, 'data')}`]) assert.ok(program.output.includes(line), line);
    const page = await (await fetch(`${site}/`)).text();
    assert.match(page, new RegExp(`<script async src="${chat}/sotto.js" data-clinic="[\\w-]{43}"`));
    for (const path of ['/console', '/sotto.js', '/host.js', '/frame.html']) assert.equal((await fetch(chat + path)).status, 200);
    assert.ok(existsSync(join(folder, 'data', 'relay.db')));
  });

  test('stops on Ctrl-C, with nothing amiss, and has the conversation when started again', async () => {
    const first = start();
    await first.says(/Ctrl-C stops/);
    const chat = `http://localhost:${ports[1]}`;
    const { clinic } = await (await fetch(`${chat}/api/desk`)).json();
    const visitor = await createConversation({ clinic, relay: chat, keep: 'memory', transport: webSocketTransport(chat, { WebSocket }) });
    await visitor.send('When are you open?');
    await sees(visitor, (state) => texts(state).some((text) => text.includes('8 am to 6 pm')));
    // What cannot wait is answered first.
    await visitor.send('I have chest pain. When do you open?');
    await sees(visitor, (state) => texts(state).some((text) => text.includes('call 911 now')));
    assert.equal(await first.end('SIGINT'), 0);
    assert.match(first.output, /Stopping…\n$/);
    await visitor.close();

    await start().says(/Ctrl-C stops/);
    const agent = await connectAgent({ desk: chat, login: { kind: 'demo', account: 'Dana Reyes, RN' }, WebSocket });
    const { queue } = await sees(agent, (state) => state.queue.length > 0);
    assert.equal(queue.length, 1);
    const talk = await agent.accept(queue[0]?.id ?? '');
    assert.equal(texts(talk.state)[0], 'When are you open?');
    assert.equal(texts(talk.state).filter((text) => text.includes('8 am to 6 pm')).length, 1);
    await agent.signOut();
  });

  for (const args of [['--prot', '8080'], ['--port', 'http'], ['--chat-port', '70000'], ['--data']]) {
    test(`says how it is started instead of ${args.join(' ')}, and exits with 1`, async () => {
      const program = new Program(['examples/clinic/start.mjs', ...args]);
      running.push(program);
      assert.equal(await program.ended, 1);
      assert.match(program.output, /^[^\n]* Use npm start -- --port N --chat-port N --data DIR\.\n$/);
    });
  }

  test('puts the front desk’s responder on shift again when its shift is over', async () => {
    const program = start();
    await program.says(/Ctrl-C stops/);
    const where = ['--data', join(folder, 'data'), '--port', String(ports[1])];
    const removed = new Program(['dist/cli/index.js', 'agents', 'remove', 'responder', ...where]);
    assert.equal(await removed.ended, 0, removed.output);
    for (;;) {
      const list = new Program(['dist/cli/index.js', 'agents', ...where]);
      assert.equal(await list.ended, 0);
      if (list.output.startsWith('on shift  Front desk responder (assistant)')) break;
    }
  });

  test('says in one line what the system does not let it do, and exits with 1', async () => {
    await writeFile(join(folder, 'data'), '');
    const program = start();
    assert.equal(await program.ended, 1);
    assert.match(program.output, /^Cannot start: [A-Z]+: [^\n]+\n$/);
  });

  test('says that another process works with its data, and goes on once that has ended', async () => {
    const first = start();
    await first.says(/Ctrl-C stops/);
    ports = await twoPorts();
    const second = start();
    assert.equal(await second.ended, 1);
    assert.equal(second.output, `Cannot start: cannot open ${join(folder, 'data', 'relay.db')}: another process has it open; is a desk or relay running with this folder?\n`);
    assert.equal(await first.end('SIGTERM'), 0);
    await start().says(/Ctrl-C stops/);
  });

  test('touches nothing of a clinic that is not the demo’s', async () => {
    const data = join(folder, 'data');
    const init = new Program(['dist/cli/index.js', 'init', '--name', 'Cedar Clinic', '--data', data]);
    assert.equal(await init.ended, 0);
    const before = await readFile(join(data, 'clinic.json'), 'utf8');
    const program = start();
    assert.equal(await program.ended, 1);
    assert.equal(program.output, `Cannot start: ${data} holds another clinic than the demo’s. Choose another folder with --data.\n`);
    assert.equal(await readFile(join(data, 'clinic.json'), 'utf8'), before);
  });

  for (const [index, flag] of ['--port', '--chat-port'].entries()) {
    test(`names the port that is in use and the option ${flag}, and exits with 1`, async () => {
      const port = ports[index];
      const other = createServer();
      await new Promise<void>((resolve) => other.listen(port, 'localhost', resolve));
      const program = start();
      assert.equal(await program.ended, 1);
      assert.equal(program.output, `Port ${port} is in use. Choose another with ${flag}.\n`);
      await new Promise((resolve) => other.close(resolve));
    });
  }
});
