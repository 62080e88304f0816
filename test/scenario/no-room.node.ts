import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { WebSocket } from 'ws';
import type { VisitorConversation } from '../../src/conversation/state.js';
import { createConversation } from '../../src/conversation/visitor/create-conversation.js';
import { loadClinic } from '../../src/desk/index.js';
import { webSocketTransport } from '../../src/transport/websocket.js';
import type { Program } from '../support/program.js';
import { ClinicFolder } from './clinic-folder.js';
import { hears, reached, sees, texts, waiting } from './house.js';
import { Premises } from './premises.js';

/** From now on what the process writes into files is refused by the system, as on a full disk; or it is not any more. */
function mayWrite(process: Program, may: boolean): void {
  execFileSync('prlimit', ['--pid', String(process.pid), `--fsize=${may ? 'unlimited' : '0'}:unlimited`]);
}

describe('a process that cannot write any more', { skip: process.platform !== 'linux' && 'limits are set by `prlimit`' }, () => {
  let premises: Premises;
  beforeEach(async () => {
    premises = await Premises.open();
  });
  afterEach(() => premises.close());

  for (const parts of [['relay'], ['desk'], ['relay', 'desk']] as const) {
    const all = () => parts.map((part) => premises[part]);
    // The desk has nothing to write before the relay has.
    const first = () => premises[parts[0]];

    test(`delivers what was written meanwhile once it can, each once: ${parts.join(' and ')}`, async () => {
      const [visitor, ada] = [await premises.visit(), await premises.agent('Ada Agent')];
      await visitor.send('Before');
      const id = await waiting(ada);
      const talk = await ada.accept(id);
      await hears(talk, 'Before');
      for (const part of all()) mayWrite(part, false);
      await visitor.send('Meanwhile');
      const other = await premises.visit();
      await other.send('I am new');
      await first().says(/disk full/);
      for (const part of all()) mayWrite(part, true);
      await hears(talk, 'Meanwhile');
      await talk.send('After');
      await hears(visitor, 'After');
      assert.deepEqual(texts(talk.state), ['Before', 'Meanwhile', 'After']);
      const { queue } = await sees(ada, (state) => state.queue.length > 1);
      const second = await ada.accept(queue.find((entry) => entry.id !== id)?.id ?? '');
      await hears(second, 'I am new');
      assert.deepEqual(texts(second.state), ['I am new']);
      await sees(visitor, ({ timeline }) => timeline.every((item) => item.kind !== 'message' || !item.sender.self || item.status === 'delivered'));
    });

    test(`purges what was ended meanwhile once it can: ${parts.join(' and ')}`, async () => {
      const [visitor, ada] = [await premises.visit(), await premises.agent('Ada Agent')];
      await visitor.send('Before');
      const id = await waiting(ada);
      const talk = await ada.accept(id);
      await hears(talk, 'Before');
      for (const part of all()) mayWrite(part, false);
      await visitor.end();
      await first().says(/disk full/);
      for (const part of all()) mayWrite(part, true);
      await sees(ada, ({ purges }) => purges.has(id));
      const next = await premises.visit();
      await next.send('Next, please');
      await reached(next, 'Next, please');
    });
  }
});

describe('relay and desk in one process that cannot write any more', { skip: process.platform !== 'linux' && 'limits are set by `prlimit`' }, () => {
  let folder: ClinicFolder;
  let service: Program;
  let visitor: VisitorConversation;
  beforeEach(async () => {
    folder = await ClinicFolder.init();
    const { program, url } = await folder.serve();
    service = program;
    const { id } = await loadClinic(folder.data, Date.now());
    visitor = await createConversation({ clinic: id, relay: url, keep: 'memory', transport: webSocketTransport(url, { WebSocket }) });
  });
  afterEach(async () => {
    await visitor.close();
    await service.end('SIGKILL');
    await folder.remove();
  });

  test('says so though the desk has nothing to write, and delivers what was written meanwhile', async () => {
    await visitor.send('Before');
    await reached(visitor, 'Before');
    mayWrite(service, false);
    await visitor.send('Meanwhile');
    await service.says(/^sotto: the relay cannot work with what is in .*\. Is the disk full\?$/m);
    mayWrite(service, true);
    await reached(visitor, 'Meanwhile');
  });
});
