import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, open, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { WebSocket } from 'ws';
import { connectAgent, DutyError } from '../../src/agent.js';
import type { VisitorConversation } from '../../src/conversation/state.js';
import { createConversation } from '../../src/conversation/visitor/create-conversation.js';
import { webSocketTransport } from '../../src/transport/websocket.js';
import { freePorts } from '../support/ports.mjs';
import { Program } from '../support/program.js';

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

  /** A visitor whose message the desk has. */
  async function onRecord(desk: string, text: string): Promise<VisitorConversation> {
    const { clinic } = await (await fetch(`${desk}/api/desk`)).json();
    const visitor = await createConversation({ clinic, relay: desk, keep: 'memory', transport: webSocketTransport(desk, { WebSocket }) });
    const received = new Promise<void>((resolve) => visitor.subscribe(({ timeline }) => timeline.some((item) => item.kind === 'message' && (item.status === 'delivered' || item.status === 'read')) && resolve()));
    await visitor.send(text);
    await received;
    return visitor;
  }

  test('makes a clinic once: keys that only their owner can read, and a script tag with the public one', async () => {
    const { status, output } = await sotto('init', '--name', 'Cedar Clinic', '--origin', 'https://cedar.example', '--phone', '(555) 010-0199', '--data', data);
    assert.equal(status, 0);
    const { publicKey } = JSON.parse(await readFile(join(data, 'root.key'), 'utf8'));
    assert.match(output, new RegExp(`data-clinic="${publicKey}"`));
    assert.ok(output.endsWith(`Next: \`sotto serve --data ${data}\` runs it, \`sotto enrol --name NAME --data ${data}\` makes the code with which an agent signs in at its page /console.\n`));
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
    for (const [path, type] of [['/console', 'text/html'], ['/sotto.js', 'text/javascript'], ['/host.js', 'text/javascript'], ['/frame.html', 'text/html'], ['/licenses.txt', 'text/plain']]) {
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

  test('stops in order with the terminal in which it was started', async () => {
    assert.equal((await sotto('init', '--name', 'Cedar Clinic', '--data', data)).status, 0);
    const { program } = await serve();
    assert.equal(await program.end('SIGHUP'), 0);
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
    ['a command that every object has', ['constructor'], /^sotto: no command constructor; see sotto help\n$/],
    ['an unknown option', ['serve', '--colour', 'blue'], /^sotto: Unknown option '--colour'; see sotto help\n$/],
    ['another command’s option', ['serve', '--reason', 'none'], /^sotto: serve takes no --reason; see sotto serve --help\n$/],
    ['a word too many', ['serve', 'now'], /^sotto: serve takes no “now”; see sotto serve --help\n$/],
    ['an option without its value', ['serve', '--port'], /^sotto: .*--port.*; see sotto help\n$/],
    ['no name for init', ['init'], /^sotto: init needs --name/],
    ['a name that no profile takes', ['init', '--name', 'x'.repeat(200)], /^sotto: clinic\.json: name is missing, or not what it should be; expected a text of 1 to 120 characters\n$/],
    ['no name for enrol', ['enrol'], /^sotto: enrol needs --name/],
    ['a name that hides something', ['enrol', '--name', 'Ada\u200b Agent'], /^sotto: a name has 128 bytes at most/],
    ['a name that is blank', ['enrol', '--name', ' '], /^sotto: enrol needs --name/],
    ['a code for no clinic', ['enrol', '--name', 'Ada'], /^sotto: .* holds no clinic; make one with `sotto init`\n$/],
    ['no relay for desk', ['desk'], /^sotto: desk needs --relay/],
    ['a port that is none', ['relay', '--port', '70000'], /^sotto: not a port: 70000\n$/],
    ['a port that is no number', ['serve', '--port', 'http'], /^sotto: not a port: http\n$/],
    ['a port that is empty', ['serve', '--port', ''], /^sotto: not a port: \n$/],
    ['an address that is not this machine’s', ['relay', '--port', '0', '--host', '192.0.2.1'], /^sotto: 192\.0\.2\.1 is no address of this machine; choose another with --host\n$/],
    ['a proxy that is none', ['relay', '--port', '0', '--proxy', '10.0.0.0/99'], /^sotto: --proxy takes an address, or a network like 10\.0\.0\.0\/8\n$/],
    ['no clinic in the folder', ['serve', '--port', '0'], /^sotto: .* holds no clinic; make one with `sotto init`\n$/],
    ['nobody to remove', ['agents', 'remove'], /^sotto: agents remove needs the name/],
  ] as const) {
    test(`says in words what is wrong with ${what}, and exits with 1`, async () => {
      const { status, output } = await sotto(...args, '--data', data);
      assert.equal(status, 1);
      assert.match(output, complaint);
      assert.doesNotMatch(output, /\n {4}at /);
    });
  }

  test('says which origin is meant by one that no browser sends, and makes nothing', async () => {
    const { status, output } = await sotto('init', '--name', 'Cedar', '--origin', 'https://cedar.example', '--origin', 'www.cedar.example/', '--data', data);
    assert.equal(status, 1);
    assert.match(output, /^sotto: --origin: a site is scheme and host as a browser sends them, .*; is https:\/\/www\.cedar\.example meant\?\n$/);
    await assert.rejects(stat(data));
  });

  for (const [what, args, complaint] of [
    ['a relay that is no address', ['desk', '--relay', 'relay'], /^sotto: the relay’s address has to be a URL with https; http only on this machine\n$/],
    ['a relay without TLS', ['desk', '--relay', 'http://relay.example'], /^sotto: the relay’s address has to be a URL with https; http only on this machine\n$/],
    ['an address at which the desk would not find its relay', ['serve', '--host', '192.0.2.1'], /^sotto: a desk listens on loopback .* or on all addresses .*, not on 192\.0\.2\.1\n$/],
    ['no desk to ask', ['agents', '--port', '1'], /^sotto: no desk runs on port 1 of this machine; say where with --port\n$/],
    ['an audit log that has not begun', ['audit', 'verify'], /^sotto: there is no audit log yet/],
    ['an assistant that the policy blocks', ['enrol', '--name', 'Robin', '--assistant'], /^sotto: the policy lets no assistants in; .*\n$/],
    ['a sender that is none', ['mail', 'set', '--smtp', 'localhost', '--from', 'somebody'], /^sotto: mail\.from is not what it should be: expected \{ host,/],
    ['a name that no certificate takes', ['enrol', '--name', 'é'.repeat(65)], /^sotto: a name has 128 bytes at most/],
  ] as const) {
    test(`with a clinic, says in words what is wrong with ${what}`, async () => {
      assert.equal((await sotto('init', '--name', 'Cedar Clinic', '--data', data)).status, 0);
      const { status, output } = await sotto(...args, '--data', data, ...(args[0] === 'desk' || args[0] === 'serve' ? ['--port', '0'] : []));
      assert.equal(status, 1);
      assert.match(output, complaint);
      assert.doesNotMatch(output, /\n {4}at /);
    });
  }

  test('takes no file for a folder', async () => {
    await writeFile(data, '');
    for (const args of [['init', '--name', 'Cedar Clinic'], ['serve'], ['relay', '--port', '0'], ['audit', 'show']]) {
      const { status, output } = await sotto(...args, '--data', data);
      assert.equal(status, 1);
      assert.match(output, /^sotto: .*\n$/);
    }
  });

  test('stops in silence where nobody reads on, and says so where nothing can be written', async () => {
    const deaf = spawn('sh', ['-c', 'read -r _; exec "$0" "$@"', process.execPath, CLI, 'help'], { stdio: ['pipe', 'pipe', 'pipe'] });
    const ended = once(deaf, 'close');
    const complaint = text(deaf.stderr);
    await new Promise((resolve) => deaf.stdout.once('close', resolve).destroy());
    deaf.stdin.end('\n');
    assert.deepEqual([await complaint, ...(await ended)], ['', 0, null]);

    const unwritable = await open(CLI, 'r');
    const child = spawn(process.execPath, [CLI, 'help'], { stdio: ['ignore', unwritable.fd, 'pipe'] });
    assert.ok(child.stderr);
    assert.match(await text(child.stderr), /^sotto: cannot write what there is to say: .+\n$/);
    assert.equal(await new Promise((resolve) => child.once('close', resolve)), 1);
    await unwritable.close();
  });

  for (const [what, changes, complaint] of [
    ['an unknown key', { colour: 'red' }, 'clinic.json: there is no colour'],
    ['a flag that is none', { deviations: { clipbord: 'allow' } }, /^sotto: clinic\.json: deviations: not a policy: clipbord; expected flags by their whole names, /],
    ['a value that is none', { deviations: { clipboard: 'yes' } }, /^sotto: clinic\.json: deviations: not a policy: clipboard; expected flags by their whole names, /],
    ['hours that end before they begin', { hours: { timeZone: 'UTC', week: [{ days: [1], from: '18:00', to: '08:00' }] } }, /^sotto: clinic\.json: hours\.week\.0 is missing, or not what it should be; expected .* what goes on past midnight is two entries\n$/],
    ['a site with a slash at its end', { origins: ['https://cedar.example', 'https://cedar.example/'] }, /^sotto: clinic\.json: origins\.1: a site is .*; is https:\/\/cedar\.example meant\?\n$/],
    ['no list of sites', { origins: 'https://cedar.example' }, /^sotto: clinic\.json: origins is missing, or not what it should be; expected a list, where a site is /],
    ['forms that are no list', { forms: {} }, 'forms: expected a list'],
    ['a form’s misspelt key', { forms: [{ id: 'refill', version: 1, titel: {} }] }, /^sotto: (clinic\.json: )?forms: not a form: /],
  ] as const) {
    test(`says where clinic.json has ${what}`, async () => {
      assert.equal((await sotto('init', '--name', 'Cedar Clinic', '--data', data)).status, 0);
      const file = join(data, 'clinic.json');
      await writeFile(file, JSON.stringify({ ...JSON.parse(await readFile(file, 'utf8')), ...changes }));
      const { status, output } = await sotto('serve', '--data', data, '--port', '0');
      assert.equal(status, 1);
      if (typeof complaint === 'string') assert.equal(output, `sotto: ${complaint}\n`);
      else assert.match(output, complaint);
    });
  }

  test('says which file of the clinic is no JSON, gone, damaged or another clinic’s, and no word of a key', async () => {
    const other = join(folder, 'other');
    for (const at of [data, other]) assert.equal((await sotto('init', '--name', 'Cedar Clinic', '--data', at)).status, 0);
    const key = await readFile(join(data, 'desk.key'), 'utf8');
    const complaints = async (name: string, text: string | undefined) => {
      const before = await readFile(join(data, name), 'utf8').catch(() => '[]');
      await (text === undefined ? rm(join(data, name)) : writeFile(join(data, name), text));
      const { status, output } = await sotto('serve', '--data', data, '--port', '0');
      await writeFile(join(data, name), before);
      assert.equal(status, 1);
      assert.doesNotMatch(output, /secretKey|\n {4}at /);
      return output.replaceAll(data, 'DIR');
    };
    assert.match(await complaints('clinic.json', '{ "name": "Cedar", }'), /^sotto: DIR\/clinic\.json is no JSON: look at .*\d+\n$/);
    assert.equal(await complaints('desk.key', undefined), 'sotto: DIR/desk.key is missing or cannot be read\n');
    assert.equal(await complaints('desk.key', key.slice(0, 60)), 'sotto: DIR/desk.key is damaged\n');
    assert.equal(await complaints('storage.key', 'AAAA'), 'sotto: DIR/storage.key is damaged\n');
    assert.equal(await complaints('desk.cert', 'AAAA'), 'sotto: DIR/desk.cert is damaged\n');
    assert.equal(await complaints('desk.cert', await readFile(join(other, 'desk.cert'), 'utf8')), 'sotto: desk.cert in DIR is not of desk.key: put both back from one backup, or run `sotto rotate desk`, once more if it did not come to its end\n');
    assert.equal(await complaints('root.key', await readFile(join(other, 'root.key'), 'utf8')), 'sotto: root.key in DIR is another clinic’s\n');
    await writeFile(join(data, 'desk.db'), 'no database');
    assert.equal(await complaints('replies.json', '[]'), 'sotto: cannot open DIR/desk.db: it is damaged, or no database; restore it from a backup\n');
    await rm(join(data, 'desk.db'));
    assert.match(await complaints('profile', await readFile(join(other, 'profile'), 'utf8')), /^sotto: DIR\/profile cannot be used: .*\n$/);
  });

  const ipv6 = Object.values(networkInterfaces()).some((addresses) => addresses?.some(({ address }) => address === '::1'));
  test('finds the desk on the other loopback address too', { skip: !ipv6 && 'no IPv6 on this machine' }, async () => {
    assert.equal((await sotto('init', '--name', 'Cedar Clinic', '--data', data)).status, 0);
    const program = new Program([CLI, 'serve', '--data', data, '--port', '0', '--host', '::1']);
    const [, port = ''] = await program.says(/Desk and console: http:\/\/\[::1\]:(\d+)\/console/);
    const where = ['--data', data, '--port', port];
    assert.deepEqual(await sotto('agents', ...where), { status: 0, output: 'Nobody is on shift, and no code is open.\n' });
    assert.deepEqual(await sotto('forms', ...where), { status: 0, output: 'No filled form waits.\n' });
    await program.end('SIGTERM');
  });

  test('says that a storage key is not the one of what is stored', async () => {
    assert.equal((await sotto('init', '--name', 'Cedar Clinic', '--data', data)).status, 0);
    const { program } = await serve();
    await program.end('SIGTERM');
    await writeFile(join(data, 'storage.key'), 'A'.repeat(43));
    assert.deepEqual(await sotto('serve', '--data', data, '--port', '0'), { status: 1, output: 'sotto: what is stored does not open; was storage.key, or SOTTO_STORAGE_KEY, another one?\n' });
  });

  test('ends an agent’s shift and access, and nobody else’s', async () => {
    assert.equal((await sotto('init', '--name', 'Cedar Clinic', '--data', data)).status, 0);
    const { program, url } = await serve();
    const where = ['--data', data, '--port', new URL(url).port];
    const enrolled = async (name: string, ...options: string[]) => (await sotto('enrol', '--name', name, ...options, '--data', data)).output.trim();
    const codes = { ada: await enrolled('Ada Agent', '--reusable'), bo: await enrolled('Bo Agent') };
    assert.match((await sotto('agents', ...where)).output, /^code {6}Ada Agent \(agent\) {2}until \S+, for any number of times\n/m);
    const ada = await connectAgent({ desk: url, login: { kind: 'code', code: codes.ada }, WebSocket });
    const bo = await connectAgent({ desk: url, login: { kind: 'code', code: codes.bo }, WebSocket });
    const over = new Promise<void>((resolve) => ada.subscribe(({ shift }) => shift === 'ended' && resolve()));
    assert.match((await sotto('agents', ...where)).output, /^on shift {2}Ada Agent[^]*^on shift {2}Bo Agent[^]*^code {6}Ada Agent/m);

    assert.deepEqual(await sotto('agents', 'remove', 'Ada Agent', ...where), { status: 0, output: 'Removed: 1 device and 1 code. Shifts of Ada Agent are over.\n' });
    await over;
    await assert.rejects(connectAgent({ desk: url, login: { kind: 'code', code: codes.ada }, WebSocket }), (error) => error instanceof DutyError && error.code === 'refused');
    const { output } = await sotto('agents', ...where);
    assert.match(output, /^on shift {2}Bo Agent \(agent\) {2}until \S+\n$/);
    assert.equal((await sotto('agents', 'remove', 'Ada Agent', ...where)).status, 1);
    assert.match((await sotto('audit', 'show', '--data', data)).output, /login +withdrawn=1 +account="[\w-]{43}"/);
    await bo.close();
    await program.end('SIGTERM');
  });

  test('exports a conversation as it is, and nothing in it that the terminal obeys', async () => {
    assert.equal((await sotto('init', '--name', 'Cedar Clinic', '--data', data)).status, 0);
    const { program, url } = await serve();
    const written = 'Red \u009B31m, cleared \u001B[2J\r, gone \u007F and \u202Edenrut';
    const visitor = await onRecord(url, written);
    const { output } = await sotto('export', visitor.state.id ?? '', '--reason', 'asked for', '--data', data, '--port', new URL(url).port);
    assert.doesNotMatch(output, /(?!\n)\p{Cc}|\u202E/u);
    assert.deepEqual(JSON.parse(output).items.map(({ text }: { text?: string }) => text).filter(Boolean), [written]);
    await visitor.close();
    await program.end('SIGTERM');
  });

  test('erases a conversation that is over, for a reason that the audit log has', async () => {
    assert.equal((await sotto('init', '--name', 'Cedar Clinic', '--data', data)).status, 0);
    const { program, url } = await serve();
    const visitor = await onRecord(url, 'hello');
    const id = visitor.state.id ?? '';
    const asked = (command: string, ...more: string[]) => sotto(command, id, '--data', data, '--port', new URL(url).port, ...more);
    assert.deepEqual(await asked('erase'), { status: 1, output: 'sotto: erase needs the conversation’s id, which `sotto audit show` names, and --reason\n' });
    let outcome = await asked('erase', '--reason', 'asked for');
    assert.deepEqual(outcome, { status: 1, output: 'sotto: the conversation goes on; an agent ends it first\n' });
    await visitor.end();
    // The desk hears of the end, and asks the relay to delete it.
    while (/goes on|still to delete/.test(outcome.output)) outcome = await asked('erase', '--reason', 'asked for');
    assert.deepEqual(outcome, { status: 0, output: 'Erased. The audit log has the receipt; what backups were made before, they still hold.\n' });
    assert.match((await sotto('audit', 'show', '--data', data)).output, new RegExp(`purge +conversation=${id}.* reason="asked for"`));
    assert.deepEqual(await asked('export'), { status: 1, output: 'sotto: the desk has no such conversation on record, or is another clinic’s\n' });
    await visitor.close();
    await program.end('SIGTERM');
  });

  test('lets nobody in with one click where others may come: behind a proxy that is named, or on all addresses', async () => {
    assert.equal((await sotto('init', '--name', 'Cedar Clinic', '--data', data)).status, 0);
    for (const more of [['--proxy', '10.0.0.1'], ['--host', '0.0.0.0']]) {
      const { status, output } = await sotto('serve', '--data', data, '--port', '0', '--demo', 'Ada Agent', ...more);
      assert.equal(status, 1);
      assert.match(output, /^sotto: --demo lets in whoever is on this machine, without a code: not together with --proxy or --host\n$/);
    }
  });

  test('says what is no number of gigabytes', async () => {
    for (const space of ['0', '-1', 'much']) assert.deepEqual(await sotto('relay', '--data', data, '--port', '0', `--space=${space}`), { status: 1, output: 'sotto: --space takes a number of gigabytes\n' });
  });

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

  test('ends, to be started anew, when the thread that works for the relay has ended', async () => {
    assert.equal((await sotto('init', '--name', 'Cedar Clinic', '--data', data)).status, 0);
    for (const [command, ready] of [['serve', /Desk and console: /], ['relay', /Relay: /]] as const) {
      const program = new Program(['--import', './test/support/ending-thread.mjs', CLI, command, '--data', data, '--port', '0']);
      await program.says(ready);
      assert.equal(await program.end('SIGUSR2'), 1);
      assert.match(program.output, /^sotto: the thread that works on relay\.db has ended; so does the service, to be started anew$/m);
    }
    const { program } = await serve();
    assert.equal(await program.end('SIGTERM'), 0);
  });

  test('refuses a second service on the same data', async () => {
    assert.equal((await sotto('init', '--name', 'Cedar Clinic', '--data', data)).status, 0);
    const { program } = await serve();
    const { status, output } = await sotto('serve', '--data', data, '--port', '0');
    assert.equal(status, 1);
    assert.match(output, /^sotto: cannot open .*: another process has it open; is a desk or relay running with this folder\?\n$/);
    assert.equal(await program.end('SIGINT'), 0);
  });

  test('says what it can do and what each command takes when asked, and which version it is', async () => {
    const { status, output } = await sotto();
    assert.equal(status, 0);
    for (const args of [['help'], ['--help'], ['-h']]) assert.deepEqual(await sotto(...args), { status, output });
    const commands = ['init', 'serve', 'desk', 'relay', 'enrol', 'agents', 'forms', 'mail', 'audit', 'rotate', 'export', 'erase'];
    assert.deepEqual([...output.matchAll(/^ {2}(\w+) {2,}/gm)].map(([, command]) => command), commands);
    for (const command of commands) {
      const help = await sotto(command, '--help');
      assert.equal(help.status, 0);
      assert.match(help.output, new RegExp(`^sotto ${command}: .*\n\n {2}sotto ${command}.*[^]*^ {2}--data DIR {2,}\\S`, 'm'));
      assert.deepEqual(await sotto('help', command), help);
    }
    const { version } = JSON.parse(await readFile('package.json', 'utf8'));
    assert.deepEqual(await sotto('--version'), { status: 0, output: `${version}\n` });
  });

  test('shows the audit log, finds where it was changed, and exports for nobody who cannot read the folder', async () => {
    await sotto('init', '--name', 'Cedar Clinic', '--data', data);
    const { program, url } = await serve();
    const { output: code } = await sotto('enrol', '--name', 'Ada Agent', '--data', data);
    const agent = await connectAgent({ desk: url, login: { kind: 'code', code: code.trim() }, WebSocket });
    await agent.close();
    for (const id of ['A'.repeat(43), `-${'A'.repeat(42)}`, `--${'A'.repeat(41)}`]) {
      const missing = await sotto('export', id, '--data', data, '--port', new URL(url).port);
      assert.deepEqual(missing, { status: 1, output: 'sotto: the desk has no such conversation on record, or is another clinic’s\n' });
    }

    const shown = await sotto('audit', 'show', '--data', data);
    assert.match(shown.output, /login +member=[\w-]{43} +role="agent" +account="[\w-]{43}" +serial="[\w-]{22}"/);
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
