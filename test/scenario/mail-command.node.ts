import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { after, afterEach, before, beforeEach, describe, test } from 'node:test';
import { Authority, PASSWORD, PostOffice, USER } from '../desk/mail/post-office.js';
import { Program } from '../support/program.js';

const ENV = 'SOTTO_TEST_MAIL_PASSWORD';

describe('the command `sotto mail`, with a real mail server', () => {
  let folder: string;
  let data: string;
  let authority: Authority;
  let stranger: Authority;
  let post: PostOffice;
  before(() => {
    authority = new Authority();
    stranger = new Authority();
  });
  after(() => {
    authority.remove();
    stranger.remove();
  });
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sotto-mail-'));
    data = join(folder, 'clinic');
    assert.equal((await sotto(['init', '--name', 'Cedar Clinic'])).status, 0);
  });
  afterEach(async () => {
    await post.close();
    await rm(folder, { recursive: true });
  });

  async function sotto(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<{ status: number | string; output: string }> {
    const program = new Program(['dist/cli/index.js', ...args, '--data', data], env);
    const status = await program.ended;
    assert.ok(!program.output.includes(PASSWORD), 'says nothing of the password');
    return { status, output: program.output };
  }

  const set = (changes: readonly string[] = ['--ca', authority.file], password = PASSWORD) =>
    sotto(['mail', 'set', '--smtp', `localhost:${post.port}`, '--from', 'chat@cedar.example', '--user', USER, '--password-env', ENV, ...changes], { [ENV]: password });
  const settings = async (): Promise<{ mail?: unknown }> => JSON.parse(await readFile(join(data, 'clinic.json'), 'utf8'));

  test('sets a server that answers over TLS and takes the login, keeps no password, checks it again, and removes it', async () => {
    post = await PostOffice.open(authority.certified);
    const { status, output } = await set();
    assert.deepEqual([status, /answers, over TLS, and takes the login/.test(output)], [0, true], output);
    assert.deepEqual(post.heard, ['AUTH']);
    assert.deepEqual((await settings()).mail, { host: 'localhost', port: post.port, from: 'chat@cedar.example', user: USER, passwordEnv: ENV, caFile: authority.file });
    assert.ok(!(await readFile(join(data, 'clinic.json'), 'utf8')).includes(PASSWORD));

    assert.equal((await sotto(['mail'], { [ENV]: PASSWORD })).status, 0);
    assert.match((await sotto(['mail', 'check'], { [ENV]: 'another' })).output, /does not take the user and password/);
    await post.close();
    assert.match((await sotto(['mail', 'check'], { [ENV]: PASSWORD })).output, /does not answer/);
    assert.equal((await sotto(['mail', 'off'])).status, 0);
    assert.equal((await settings()).mail, undefined);
    assert.deepEqual(await sotto(['mail', 'check']), { status: 1, output: 'sotto: no mail server is set; `sotto mail set --smtp HOST --from ADDRESS` sets one\n' });
  });

  test('takes the password from a file too', async () => {
    post = await PostOffice.open({ ...authority.certified, secure: true });
    await writeFile(join(folder, 'mail.secret'), `${PASSWORD}\n`);
    const { status, output } = await sotto(['mail', 'set', '--smtp', `localhost:${post.port}`, '--from', 'chat@cedar.example', '--user', USER, '--password-file', join(folder, 'mail.secret'), '--ca', authority.file]);
    // TLS from the first byte on is for port 465: elsewhere STARTTLS is spoken, which this server does not.
    assert.deepEqual([status, post.heard], [1, []], output);
    await post.close();
    post = await PostOffice.open(authority.certified);
    // Files by the folder that the command is run in, whatever the clinic's is.
    const [secret, ca] = [join(folder, 'mail.secret'), authority.file].map((file) => relative('.', file));
    assert.equal((await sotto(['mail', 'set', '--smtp', `localhost:${post.port}`, '--from', 'chat@cedar.example', '--user', USER, '--password-file', secret ?? '', '--ca', ca ?? ''])).status, 0);
    assert.equal((await sotto(['mail', 'check'])).status, 0);
  });

  const bad: Record<string, [open: () => Promise<PostOffice>, ca: () => readonly string[], says: RegExp]> = {
    'offers no TLS': [() => PostOffice.open({ ...authority.certified, hideSTARTTLS: true, disabledCommands: ['STARTTLS'], allowInsecureAuth: true }), () => ['--ca', authority.file], /offers no TLS/],
    'is certified by a stranger': [() => PostOffice.open(stranger.certified), () => ['--ca', authority.file], /certificate is not valid/],
    'is certified by nobody that the machine knows': [() => PostOffice.open(authority.certified), () => [], /certificate is not valid/],
  };
  for (const [what, [open, ca, says]] of Object.entries(bad)) {
    test(`does not set one that ${what}: not even the login is tried`, async () => {
      post = await open();
      const before = await settings();
      const { status, output } = await set(ca());
      assert.equal(status, 1);
      assert.match(output, says);
      assert.deepEqual([post.heard, await settings()], [[], before]);
    });
  }

  test('does not set one that does not take the login, nor with what is missing', async () => {
    post = await PostOffice.open(authority.certified);
    const before = await settings();
    assert.match((await set(undefined, 'another')).output, /does not take the user and password/);
    assert.match((await sotto(['mail', 'set', '--smtp', 'localhost'])).output, /needs --smtp HOST\[:PORT\] and --from ADDRESS/);
    assert.match((await sotto(['mail', 'send'])).output, /no command mail send/);
    assert.deepEqual(await settings(), before);
  });
});
