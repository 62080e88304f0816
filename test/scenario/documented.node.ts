import assert from 'node:assert/strict';
import { createHash, createPrivateKey, createPublicKey } from 'node:crypto';
import { mkdir, readFile, rename, symlink, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { WebSocket } from 'ws';
import { type Agent, connectAgent } from '../../src/agent.js';
import { createConversation } from '../../src/conversation/visitor/create-conversation.js';
import { loadClinic } from '../../src/desk/index.js';
import { readAssertion } from '../../src/desk/patients/assertion.js';
import { webhookBody } from '../../src/desk/forms/webhook.js';
import { webSocketTransport } from '../../src/transport/websocket.js';
import { Authority, PASSWORD, PostOffice, USER } from '../desk/mail/post-office.js';
import { Program } from '../support/program.js';
import { codeIn, pieceWith } from '../support/texts-of-docs.js';
import { DocumentedMachine } from './documented-machine.js';
import { hears } from './house.js';

const [README, OPERATING, EMBEDDING] = ['README.md', 'docs/operating.md', 'docs/embedding.md'] as const;

/** One machine, from the first line to the last: whoever reads on has done what stands before. */
describe('the clinic’s side as the documents have it', () => {
  let machine: DocumentedMachine;
  let data: string;
  const done: string[] = [];
  before(async () => {
    machine = await DocumentedMachine.open();
    data = join(machine.home, '.sotto');
  });
  after(() => machine.close());

  const does = (word: string, change = (piece: string) => piece) => {
    const piece = pieceWith(word, OPERATING, 'sh');
    done.push(piece);
    return machine.does(change(piece));
  };
  const settings = async (): Promise<Record<string, unknown>> => JSON.parse(await readFile(join(data, 'clinic.json'), 'utf8'));
  const enrolled = async (options = '') => (await machine.does(`npx sotto enrol --name Somebody${options}`)).trim();
  const onShift = async (code: string): Promise<Agent> => connectAgent({ desk: machine.url, login: { kind: 'code', code }, WebSocket });
  const clinicId = async (): Promise<string> => (await loadClinic(data, Date.now())).id;

  test('is set up, and served', async () => {
    const said = await does('sotto init');
    assert.match(said, /data-clinic="[\w-]{43}"/);
    assert.equal(pieceWith('sotto init', README, 'sh').match(/sotto (init|serve)/g)?.length, 2);
  });

  test('is a service, and healthy', async () => {
    await does('systemctl enable');
    assert.equal(await (await fetch(`${machine.url}/health`)).text(), 'ok\n');
  });

  test('takes agents on, lists them, and lets them go', async () => {
    const said = await does('agents remove');
    const [code = ''] = said.split('\n');
    assert.match(code, /^[\w-]{22}$/);
    assert.match(said, /^code +Dana Reyes, RN \(agent\)/m);
    assert.match(said, /^Removed: 0 devices and 1 code\./m);
  });

  test('is told everything that stands in the clinic.json', async () => {
    const said = JSON.parse(pieceWith('"hours"', OPERATING, 'json'));
    await writeFile(join(data, 'webhook.secret'), await machine.does('openssl rand -base64 32'));
    await writeFile(join(data, 'clinic.json'), JSON.stringify(said));
    const replies = pieceWith('{agent}', OPERATING, 'json');
    await writeFile(join(data, 'replies.json'), replies);
    await machine.does('systemctl restart sotto');
    const clinic = await loadClinic(data, Date.now());
    assert.deepEqual([clinic.settings, clinic.unsigned, clinic.replies], [said, undefined, JSON.parse(replies)]);
    assert.equal(clinic.forms?.list.length, 1);
    assert.equal(clinic.webhook?.url, said.webhook.url);
    // Every key of the table but those that a section of its own has.
    const table = [...(await readFile(OPERATING, 'utf8')).matchAll(/^\| (?<keys>`[a-z]+`(?:, `[a-z]+`)*) \| /gm)].flatMap(({ groups }) => [...(groups?.['keys'] ?? '').matchAll(/[a-z]+/g)].map(([key]) => key));
    assert.deepEqual(table.filter((key) => !(key in said) && !['mail', 'patients'].includes(key)), []);
  });

  test('posts filled forms as they are shown', () => {
    const shown = JSON.parse(pieceWith('form.submitted', OPERATING, 'json'));
    const { submittedAt, ...form } = shown.data;
    const posted = webhookBody({ ...form, submittedAtMs: Date.parse(submittedAt), receivedAtMs: Date.parse(shown.timestamp), attempts: 0, nextAtMs: 0 });
    assert.deepEqual(JSON.parse(posted), shown);
  });

  test('mails copies', async () => {
    const authority = new Authority();
    const post = await PostOffice.open(authority.certified);
    try {
      await writeFile(machine.at('mail.secret'), PASSWORD);
      const said = await does('mail set', (piece) => piece.replace('mail.clinic.example', `localhost:${post.port}`).replace('--user chat', `--user ${USER}`).replace('mail.secret', `${machine.at('mail.secret')} --ca ${authority.file}`));
      assert.equal(said.match(/answers, over TLS, and takes the login/g)?.length, 2);
      assert.deepEqual(post.heard, ['AUTH', 'AUTH']);
    } finally {
      await post.close();
      authority.remove();
    }
    await machine.does('npx sotto mail off');
  });

  test('has a program answer visitors', async () => {
    await writeFile(join(data, 'clinic.json'), JSON.stringify({ ...(await settings()), deviations: { assistants: 'allow' } }));
    await machine.does('systemctl restart sotto');
    const code = await enrolled(' --assistant --reusable');
    const file = join(machine.home, 'bot.ts');
    await mkdir(join(machine.home, 'node_modules'), { recursive: true });
    await symlink(resolve('node_modules/ws'), join(machine.home, 'node_modules/ws'));
    await writeFile(join(machine.home, 'package.json'), '{ "type": "module" }');
    await writeFile(file, pieceWith('connectAgent', OPERATING, 'ts').replace('https://chat.clinic.example', machine.url).replace('<code>', code));
    const bot = new Program(['--import', 'tsx', file]);
    const visitor = await createConversation({ clinic: await clinicId(), relay: machine.url, keep: 'memory', transport: webSocketTransport(machine.url, { WebSocket }) });
    try {
      await visitor.send('Is anybody there?');
      await hears(visitor, 'I am an automated assistant. Somebody will be with you.');
      assert.ok(visitor.state.roster.some(({ role }) => role === 'assistant'));
    } finally {
      await visitor.close();
      await bot.end('SIGKILL');
    }
  });

  test('is backed up, and restored as it was', async () => {
    const before = await settings();
    await does('tar -C /srv/sotto -czf');
    await writeFile(join(data, 'clinic.json'), JSON.stringify({ ...before, name: 'Written after the backup' }));
    await does('tar -C /srv/sotto -xpzf');
    assert.deepEqual(await settings(), before);
    assert.equal(await (await fetch(`${machine.url}/health`)).text(), 'ok\n');
  });

  test('has its root key for a start only', async () => {
    await rename(join(data, 'root.key'), machine.at('media/safe/root.key'));
    await writeFile(join(data, 'clinic.json'), JSON.stringify({ ...(await settings()), name: 'Alder Street Clinic and Pharmacy' }));
    await does('rm /srv/sotto/.sotto/root.key  # once');
    const clinic = await loadClinic(data, Date.now());
    assert.equal(clinic.unsigned, undefined);
    await assert.rejects(readFile(join(data, 'root.key')));
  });

  test('exchanges its key', async () => {
    const agent = await onShift(await enrolled());
    const over = new Promise<void>((end) => agent.subscribe(({ shift }) => shift === 'ended' && end()));
    const key = await readFile(join(data, 'desk.key'), 'utf8');
    await does('rotate desk');
    assert.notEqual(await readFile(join(data, 'desk.key'), 'utf8'), key);
    await over;
    await agent.close();
    await assert.rejects(readFile(join(data, 'root.key')));
    await (await onShift(await enrolled())).close();
  });

  test('verifies its audit log, from a head that was noted too', async () => {
    const verified = await machine.does('npx sotto audit verify');
    const [head = ''] = /\d+:[\w-]{20,}/.exec(verified) ?? [];
    assert.notEqual(head, '', verified);
    assert.match(await does('audit verify', (piece) => piece.replace('412:<hash>', head)), /login/);
  });

  test('is upgraded', async () => {
    const { version } = JSON.parse(await readFile('package.json', 'utf8'));
    assert.equal(await does('sotto@latest'), `${version}\n`);
    assert.equal(await (await fetch(`${machine.url}/health`)).text(), 'ok\n');
  });

  test('is all of it done here', () => {
    assert.deepEqual(codeIn(OPERATING, 'sh').filter((piece) => !done.includes(piece)), []);
    assert.equal(codeIn(OPERATING, 'json').length, 3);
  });
});

describe('the site’s word on its patients, as docs/embedding.md has it', () => {
  test('is signed by the key that is made there, and believed', async () => {
    const machine = await DocumentedMachine.open();
    try {
      await machine.does('mkdir');
      const x = (await machine.does(pieceWith('genpkey', EMBEDDING, 'sh'))).trim();
      const key = createPublicKey(createPrivateKey(await readFile(join(machine.home, 'site.pem'))));
      assert.equal(x, key.export({ format: 'jwk' }).x);
      const audience = 'A'.repeat(43);
      const file = join(machine.home, 'word.ts');
      await writeFile(file, pieceWith('assertionOf', EMBEDDING, 'ts').replace('<root public key>', audience).replace("'site.pem'", JSON.stringify(join(machine.home, 'site.pem'))));
      const { assertionOf }: { assertionOf: (patient: string) => string } = await import(pathToFileURL(file).href);
      const told = readAssertion(assertionOf('4711'), { siteKeys: [key], audience, nowMs: Date.now() });
      assert.equal(told.subject, '4711');
      assert.notEqual(told.id, readAssertion(assertionOf('4711'), { siteKeys: [key], audience, nowMs: Date.now() }).id);
    } finally {
      await machine.close();
    }
  });
});

describe('the hash of the script, as docs/embedding.md has it made', () => {
  test('is the one that browsers ask for', async () => {
    const machine = await DocumentedMachine.open();
    try {
      await machine.does('mkdir');
      const hash = await machine.does(pieceWith('openssl dgst', EMBEDDING, 'sh'));
      assert.equal(hash.trim(), createHash('sha384').update(await readFile('dist/cdn/sotto.js')).digest('base64'));
    } finally {
      await machine.close();
    }
  });
});
