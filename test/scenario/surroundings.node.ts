import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { chmod, readdir, readFile, rm, stat } from 'node:fs/promises';
import { Agent, type ClientRequest, get } from 'node:http';
import { connect } from 'node:net';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { ClinicFolder } from './clinic-folder.js';

/** Root may write where nobody may, unless this is taken from it. */
const MODES_COUNT = process.getuid?.() === 0 ? ['setpriv', '--bounding-set=-dac_override,-dac_read_search'] : [];
/** Mounts of the command's own, in which a folder can be read only. */
const OWN_MOUNTS = ['unshare', '--mount', ...(process.getuid?.() === 0 ? [] : ['--map-root-user'])];
const readOnly = (folder: string) => [...OWN_MOUNTS, 'sh', '-c', 'mount --bind "$0" "$0" && mount -o remount,bind,ro "$0" && exec "$@"', folder];
const DISK_FULL = ['prlimit', '--fsize=0'];

/** Why something cannot be run through a command here; false where it can. */
function cannotRun([command, ...args]: readonly string[]): string | false {
  if (command === undefined) return false;
  return spawnSync(command, [...args, process.execPath, 'dist/cli/index.js', '--version']).status === 0 ? false : `${command} does not do this here`;
}

describe('the command `sotto` in bad surroundings', () => {
  let clinic: ClinicFolder;
  beforeEach(async () => {
    clinic = await ClinicFolder.init();
  });
  afterEach(() => clinic.remove());

  /** Everything in the clinic's folder, by name. */
  async function everything(): Promise<Record<string, string>> {
    const names = (await readdir(clinic.data, { recursive: true })).toSorted();
    const files = await Promise.all(names.map(async (name) => ((await stat(join(clinic.data, name))).isFile() ? [name, await readFile(join(clinic.data, name), 'base64')] : [name, 'folder'])));
    return Object.fromEntries(files);
  }

  describe('that must not write into its folder', { skip: cannotRun(MODES_COUNT) }, () => {
    const others = { through: MODES_COUNT };

    for (const [args, complaint] of [
      [['serve', '--port', '0'], 'cannot open DIR/relay.db: it cannot be written to, or its folder; look at owner and mode, and how the disk is mounted'],
      [['relay', '--port', '0'], 'cannot open DIR/relay.db: it cannot be written to, or its folder; look at owner and mode, and how the disk is mounted'],
      [['enrol', '--name', 'Ada Agent'], "EACCES: permission denied, mkdir 'DIR/codes'"],
      [['rotate', 'issuer'], "EACCES: permission denied, open 'DIR/clinic.json.new'"],
    ] as const) {
      test(`says so of \`${args[0]}\`, changes nothing, and goes on once it may`, async () => {
        await chmod(clinic.data, 0o500);
        const before = await everything();
        assert.deepEqual(await clinic.sotto(args, others), { status: 1, output: `sotto: ${complaint}\n` });
        assert.deepEqual(await everything(), before);
        await chmod(clinic.data, 0o700);
        assert.equal(await clinic.serves(), '');
      });
    }

    test('says so of one database alone', async () => {
      assert.equal(await clinic.serves(), '');
      for (const name of ['relay.db', 'desk.db']) {
        await chmod(join(clinic.data, name), 0o400);
        assert.deepEqual(await clinic.sotto(['serve', '--port', '0'], others), { status: 1, output: `sotto: cannot open DIR/${name}: it cannot be written to, or its folder; look at owner and mode, and how the disk is mounted\n` });
        await chmod(join(clinic.data, name), 0o600);
      }
      assert.equal(await clinic.serves(), '');
    });

    test('takes no code for used up, wrong or withdrawn that it cannot get at', async () => {
      const code = (await clinic.sotto(['enrol', '--name', 'Ada Agent'])).output.trim();
      const { program, url } = await clinic.serve(others);
      const signIn = () => fetch(`${url}/api/sign-in`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ login: { kind: 'code', code }, key: 'A'.repeat(43) }) });
      const withdraw = () => clinic.sotto(['agents', 'remove', 'Ada Agent', '--port', new URL(url).port], others);
      const codes = join(clinic.data, 'codes');
      const [name = ''] = await readdir(codes);
      for (const [at, mode] of [[codes, 0o000], [codes, 0o500], [join(codes, name), 0o000]] as const) {
        const { mode: before } = await stat(at);
        await chmod(at, mode);
        assert.equal((await signIn()).status, 500);
        assert.match((await withdraw()).output, /^sotto: EACCES: permission denied, [^\n]+\n$/);
        await chmod(at, before);
      }
      assert.match(program.output, /^sotto: nothing can be written to /m);
      assert.deepEqual(await withdraw(), { status: 0, output: 'Removed: 0 devices and 1 code. Shifts of Ada Agent are over.\n' });
      assert.equal((await signIn()).status, 403);
      assert.equal(await program.end('SIGTERM'), 0);
    });
  });

  describe('on a disk that is mounted for reading only', { skip: cannotRun(readOnly(process.cwd())) }, () => {
    for (const [args, complaint] of [
      [['serve', '--port', '0'], 'cannot open DIR/relay.db: it cannot be written to, or its folder; look at owner and mode, and how the disk is mounted'],
      [['relay', '--port', '0'], 'cannot open DIR/relay.db: it cannot be written to, or its folder; look at owner and mode, and how the disk is mounted'],
      [['enrol', '--name', 'Ada Agent'], "EROFS: read-only file system, mkdir 'DIR/codes'"],
      [['rotate', 'issuer'], "EROFS: read-only file system, open 'DIR/clinic.json.new'"],
    ] as const) {
      for (const served of [false, true]) {
        test(`says so of \`${args[0]}\`, changes nothing, and goes on once it is mounted for writing: a folder that ${served ? 'was' : 'is to be'} served`, async () => {
          if (served) assert.equal(await clinic.serves(), '');
          const before = await everything();
          assert.deepEqual(await clinic.sotto(args, { through: readOnly(clinic.data) }), { status: 1, output: `sotto: ${complaint}\n` });
          assert.deepEqual(await everything(), before);
          assert.equal(await clinic.serves(), '');
        });
      }
    }
  });

  describe('on a full disk', { skip: cannotRun(DISK_FULL) }, () => {
    for (const [args, complaint] of [
      [['serve', '--port', '0'], 'cannot open DIR/relay.db: the disk refuses; is it full?'],
      [['enrol', '--name', 'Ada Agent'], 'EFBIG: file too large, write'],
      [['rotate', 'desk'], 'EFBIG: file too large, write'],
    ] as const) {
      test(`says so of \`${args[0]}\`, damages nothing, and goes on once there is room`, async () => {
        const before = await everything();
        assert.deepEqual(await clinic.sotto(args, { through: DISK_FULL }), { status: 1, output: `sotto: ${complaint}\n` });
        const after = await everything();
        for (const [name, content] of Object.entries(before)) assert.equal(after[name], content, name);
        assert.equal(await clinic.serves(), '');
      });
    }

    test('makes a clinic only whole: what was begun is none, and can be begun anew', async () => {
      await rm(clinic.data, { recursive: true });
      const init = ['init', '--name', 'Birch Clinic'];
      for (const bytes of [0, 120, 300]) {
        assert.deepEqual(await clinic.sotto(init, { through: ['prlimit', `--fsize=${bytes}`] }), { status: 1, output: 'sotto: EFBIG: file too large, write\n' });
        const { status, output } = await clinic.sotto(['serve', '--port', '0']);
        assert.equal(status, 1);
        assert.match(output, /^sotto: [^\n]+\n$/);
      }
      const root = await readFile(join(clinic.data, 'root.key'), 'utf8');
      assert.equal((await clinic.sotto(init)).status, 0);
      assert.equal(await readFile(join(clinic.data, 'root.key'), 'utf8'), root);
      assert.equal(await clinic.serves(), '');
    });
  });

  test('answers whole or not at all while it may open no more files, says so, and goes on once it may', { skip: cannotRun(['prlimit', '--nofile=4096']) }, async () => {
    const { program, url } = await clinic.serve();
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    const asks = async (path: string, onNew?: (request: ClientRequest) => unknown) => {
      const request = get(`${url}${path}`, { agent, headers: { 'accept-encoding': 'br' } });
      request.once('socket', () => request.reusedSocket || onNew?.(request));
      const [answer] = await once(request, 'response');
      const { statusCode: status, headers } = answer;
      return { status, encoding: headers['content-encoding'], caching: headers['cache-control'], body: await buffer(answer) };
    };
    const before = await asks('/console');
    assert.deepEqual([before.status, before.encoding], [200, 'br']);
    const mayOpen = (files: string) => assert.equal(spawnSync('prlimit', ['--pid', String(program.pid), `--nofile=${files}:`]).status, 0);
    /** On a connection that is there already; where the service has ended that meanwhile, once more on another. */
    const asksWithout = async (path: string): ReturnType<typeof asks> => {
      mayOpen('4096');
      await asks('/health');
      mayOpen('0');
      return asks(path, (request) => request.destroy()).catch((error: NodeJS.ErrnoException) => {
        if (error.code === 'ECONNRESET') return asksWithout(path);
        throw error;
      });
    };
    // Of what was read before there is no need.
    assert.deepEqual(await asksWithout('/console'), before);
    const { status, encoding, caching, body } = await asksWithout('/sotto.js');
    assert.deepEqual([status, encoding, caching, body.toString()], [503, undefined, 'no-store', '{"code":"failed"}']);
    assert.equal((await asksWithout('/health')).body.toString(), 'too few files\n');
    const complaint = 'sotto: the system lets this process open no more files and connections. Raise its limit (LimitNOFILE, `ulimit -n`)\n';
    await program.says(/LimitNOFILE/);
    mayOpen('4096');
    assert.equal((await asks('/health')).body.toString(), 'ok\n');
    assert.deepEqual(await asks('/console'), before);
    agent.destroy();
    assert.equal(await program.end('SIGTERM'), 0);
    assert.ok(program.output.endsWith(complaint), program.output);
  });

  test('holds what it serves in memory once, however often it is asked for at once and however slowly it is read', { skip: existsSync('/proc/self/status') ? false : 'nothing here says how much memory was used' }, async () => {
    const { program, url } = await clinic.serve();
    const most = async () => 1024 * Number(/VmHWM:\s+(\d+)/.exec(await readFile(`/proc/${program.pid}/status`, 'utf8'))?.[1]);
    const sizes = await Promise.all((await readdir('dist/cdn/assets')).filter((name) => name.endsWith('.js')).map(async (name) => ({ name, bytes: (await stat(join('dist/cdn/assets', name))).size })));
    const [largest = { name: '', bytes: 0 }] = sizes.toSorted((a, b) => b.bytes - a.bytes);
    const times = 1000;
    const before = await most();
    const socket = connect(Number(new URL(url).port), '127.0.0.1');
    const request = (connection: string) => `GET /assets/${largest.name} HTTP/1.1\r\nHost: chat\r\nConnection: ${connection}\r\n\r\n`;
    // All in a few packets: no answer was read before all were asked for.
    socket.write(request('keep-alive').repeat(times - 1) + request('close'));
    const answered = (await buffer(socket)).length;
    const taken = (await most()) - before;
    assert.equal(await program.end('SIGTERM'), 0);
    assert.ok(answered > times * largest.bytes, `${answered} bytes`);
    assert.ok(taken < 0.5 * answered, `${taken} bytes for ${answered}`);
  });

  test('says that it may not open as many files as it needs', { skip: cannotRun(['prlimit', '--nofile=4096']) }, async () => {
    const { status, output } = await clinic.sotto(['serve', '--port', '0'], { through: ['prlimit', '--nofile=30'] });
    assert.equal(status, 1);
    assert.match(output, /^sotto: EMFILE: too many open files, open '[^\n]+'\n$/);
    assert.equal(await clinic.serves(), '');
  });
});
