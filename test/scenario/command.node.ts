import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { WebSocket } from 'ws';
import { connectAgent, DutyError } from '../../src/agent.js';
import { freePorts, Program } from '../support/program.js';

const CLI = 'dist/cli/index.js';

describe('the command `sotto`', () => {
  let folder: string;
  let data: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sotto-command-'));
    data = join(folder, 'clinic');
  });
  afterEach(() => rm(folder, { recursive: true }));

  /** Runs it to its end. */
  async function sotto(...args: string[]): Promise<{ status: number | string; output: string }> {
    const program = new Program([CLI, ...args]);
    const status = await program.ended;
    return { status, output: program.output };
  }

  /** Permissions of everything below the data folder, by name. */
  async function modes(): Promise<Record<string, string>> {
    const names = await readdir(data, { recursive: true });
    const entries = await Promise.all(['.', ...names].map(async (name) => [name, (((await stat(join(data, name))).mode) & 0o777).toString(8)] as const));
    return Object.fromEntries(entries);
  }

  async function serve(): Promise<{ program: Program; url: string }> {
    const program = new Program([CLI, 'serve', '--data', data, '--port', '0']);
    const [, url = ''] = await program.says(/Desk and console: (http:\/\/127\.0\.0\.1:\d+)\/console/);
    return { program, url };
  }

  test('makes a clinic once: keys that only their owner can read, and a script tag with the public one', async () => {
    const { status, output } = await sotto('init', '--name', 'Cedar Clinic', '--origin', 'https://cedar.example', '--phone', '(555) 010-0199', '--data', data);
    assert.equal(status, 0);
    const { publicKey } = JSON.parse(await readFile(join(data, 'root.key'), 'utf8'));
    assert.match(output, new RegExp(`data-clinic="${publicKey}"`));
    assert.doesNotMatch(output, new RegExp(JSON.parse(await readFile(join(data, 'root.key'), 'utf8')).secretKey));
    const made = await modes();
    assert.equal(made['.'], '700');
    for (const name of ['root.key', 'issuer.key', 'desk.key', 'storage.key', 'issuer.cert', 'desk.cert', 'profile', 'clinic.json']) assert.equal(made[name], '600', name);

    const before = await readFile(join(data, 'root.key'));
    const second = await sotto('init', '--name', 'Another Clinic', '--data', data);
    assert.deepEqual(second, { status: 1, output: `sotto: ${data} holds a clinic already\n` });
    assert.deepEqual(await readFile(join(data, 'root.key')), before);
  });

  test('serves what it made, takes an enrolled agent on shift once, and stops cleanly', async () => {
    assert.equal((await sotto('init', '--name', 'Cedar Clinic', '--data', data)).status, 0);
    const { program, url } = await serve();
    assert.equal(await (await fetch(`${url}/health`)).text(), 'ok\n');
    for (const [path, type] of [['/console', 'text/html'], ['/sotto.js', 'text/javascript'], ['/host.js', 'text/javascript'], ['/frame.html', 'text/html']]) {
      const answer = await fetch(url + path);
      assert.equal(answer.status, 200);
      assert.ok(answer.headers.get('content-type')?.startsWith(type ?? ''), path);
    }
    assert.deepEqual(await (await fetch(`${url}/api/desk`)).json().then(({ demoAccounts, clinicName }) => ({ demoAccounts, clinicName })), { demoAccounts: [], clinicName: 'Cedar Clinic' });

    const { output } = await sotto('enrol', '--name', 'Ada Agent', '--data', data);
    const login = { kind: 'code', code: output.trim() } as const;
    const agent = await connectAgent({ desk: url, login, WebSocket });
    assert.deepEqual([agent.state.self.name, agent.state.self.role, agent.state.clinicName], ['Ada Agent', 'agent', 'Cedar Clinic']);
    await assert.rejects(connectAgent({ desk: url, login, WebSocket }), (error) => error instanceof DutyError && error.code === 'refused');
    const demo = { kind: 'demo', account: 'Ada Agent' } as const;
    await assert.rejects(connectAgent({ desk: url, login: demo, WebSocket }), (error) => error instanceof DutyError && error.code === 'refused');
    for (const [name, mode] of Object.entries(await modes())) assert.match(mode, /^[67]00$/, name);
    await agent.close();

    assert.equal(await program.end('SIGTERM'), 0);
  });

  test('runs a relay by itself', async () => {
    const [port = 0] = await freePorts(1);
    const program = new Program([CLI, 'relay', '--data', data, '--port', String(port)]);
    await program.says(/Relay: /);
    assert.equal(await (await fetch(`http://127.0.0.1:${port}/health`)).text(), 'ok\n');
    assert.equal((await fetch(`http://127.0.0.1:${port}/console`)).status, 404);
    assert.equal(await program.end('SIGINT'), 0);
    for (const [name, mode] of Object.entries(await modes())) assert.match(mode, /^[67]00$/, name);
  });

  for (const [what, args, complaint] of [
    ['an unknown command', ['dance'], /^sotto: no command dance; see sotto help\n$/],
    ['an unknown option', ['serve', '--colour', 'blue'], /^sotto: Unknown option '--colour'/],
    ['no name for init', ['init'], /^sotto: init needs --name/],
    ['no name for enrol', ['enrol'], /^sotto: enrol needs --name/],
    ['no relay for desk', ['desk'], /^sotto: desk needs --relay/],
    ['a port that is none', ['relay', '--port', '70000'], /^sotto: not a port: 70000\n$/],
    ['a port that is no number', ['serve', '--port', 'http'], /^sotto: not a port: http\n$/],
    ['no clinic in the folder', ['serve', '--port', '0'], /^sotto: .* holds no clinic; make one with `sotto init`\n$/],
  ] as const) {
    test(`says in words what is wrong with ${what}, and exits with 1`, async () => {
      const { status, output } = await sotto(...args, '--data', data);
      assert.equal(status, 1);
      assert.match(output, complaint);
      assert.doesNotMatch(output, /\n {4}at /);
    });
  }

  test('says which port is in use', async () => {
    assert.equal((await sotto('init', '--name', 'Cedar Clinic', '--data', data)).status, 0);
    const other = createServer();
    const [port = 0] = await freePorts(1);
    await new Promise<void>((resolve) => other.listen(port, '127.0.0.1', resolve));
    for (const command of ['serve', 'relay']) {
      assert.deepEqual(await sotto(command, '--data', data, '--port', String(port)), { status: 1, output: `sotto: port ${port} is in use; choose another with --port\n` });
    }
    await new Promise((resolve) => other.close(resolve));
  });

  test('refuses a second service on the same data', async () => {
    assert.equal((await sotto('init', '--name', 'Cedar Clinic', '--data', data)).status, 0);
    const { program } = await serve();
    const { status, output } = await sotto('serve', '--data', data, '--port', '0');
    assert.equal(status, 1);
    assert.match(output, /^sotto: cannot open .*\n$/);
    assert.equal(await program.end('SIGINT'), 0);
  });

  test('shows its usage when asked', async () => {
    const { status, output } = await sotto();
    assert.equal(status, 0);
    for (const command of ['init', 'serve', 'desk', 'relay', 'enrol']) assert.match(output, new RegExp(`sotto ${command} `));
  });

  test('shows the audit log, finds where it was changed, and exports for nobody who cannot read the folder', async () => {
    await sotto('init', '--name', 'Cedar Clinic', '--data', data);
    const { program, url } = await serve();
    const { output: code } = await sotto('enrol', '--name', 'Ada Agent', '--data', data);
    const agent = await connectAgent({ desk: url, login: { kind: 'code', code: code.trim() }, WebSocket });
    await agent.close();
    const body = JSON.stringify({ conversation: 'A'.repeat(43) });
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${'A'.repeat(43)}` };
    assert.equal((await fetch(`${url}/api/export`, { method: 'POST', headers, body })).status, 403);
    for (const id of ['A'.repeat(43), `-${'A'.repeat(42)}`, `--${'A'.repeat(41)}`]) {
      const missing = await sotto('export', id, '--data', data, '--port', new URL(url).port);
      assert.deepEqual(missing, { status: 1, output: 'sotto: the desk has no such conversation on record, or is another clinic’s\n' });
    }

    const shown = await sotto('audit', 'show', '--data', data);
    assert.match(shown.output, /login +member=[\w-]{43} +role="agent"/);
    assert.doesNotMatch(shown.output, /Ada/);
    const whole = await sotto('audit', 'verify', '--data', data);
    assert.equal(whole.status, 0);
    assert.match(whole.output, /^\d+:[\w-]{43}$/m);
    await program.end('SIGTERM');

    const log = join(data, 'audit.log');
    const lines = (await readFile(log, 'utf8')).split('\n');
    await writeFile(log, lines.with(0, lines[0]?.replace('"kind":"policy"', '"kind":"login"') ?? '').join('\n'));
    assert.deepEqual(await sotto('audit', 'verify', '--data', data), { status: 1, output: 'sotto: the audit log is broken at line 2: altered\n' });
  });
});
