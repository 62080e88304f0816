import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { systemClock } from '../clock.js';
import {
  type Account,
  adminToken,
  auditAuthor,
  type AuditHead,
  type AuditLine,
  Codes,
  defaultSettings,
  DeskError,
  folderAuditStore,
  initClinic,
  linesOf,
  loadClinic,
  parseLine,
  pendingPurges,
  serveDesk,
  verifyAudit,
} from '../desk/index.js';
import { serveRelay, SqliteError } from '../relay/index.js';
import { runForms } from './forms.js';
import { runMail } from './mail.js';

const USAGE = `sotto: the encrypted chat for a clinic's website

  sotto init --name NAME [--origin URL]...   make a clinic: keys, certificates, profile
  sotto serve                                run desk, console and relay
  sotto desk --relay URL                     run desk and console with a relay elsewhere
  sotto relay                                run a relay
  sotto enrol --name NAME [--assistant]      make a code with which an agent, or a program, signs in
  sotto forms [list]                         filled forms that wait at the desk
  sotto forms show ID | remove ID            read one, destroy one
  sotto mail set --smtp HOST[:PORT] --from ADDRESS [--user NAME --password-file FILE | --password-env NAME] [--ca FILE]
                                             the clinic's mail server, for copies of conversations; checked first, TLS required
  sotto mail [check] | off                   check it, or mail nothing any more
  sotto audit verify [--head SEQ:HASH]       check that the audit log is whole; the head is one that it named before
  sotto audit show                           print the audit log
  sotto export CONVERSATION [--reason TEXT]  print a conversation of the running desk's record, as JSON; what is veiled in clear
                                             only with a reason, which is audited

  --data DIR      where keys and data lie (.sotto)
  --port N        where to listen (8081)
  --host ADDRESS  on which address (127.0.0.1, for a proxy on this machine that ends TLS)
  --phone, --greeting, --emergency TEXT      of the clinic, with init
  --reusable      a code for any number of times, with enrol
  --proxy ADDRESS whose X-Forwarded-For is believed, with relay; may be given several times

The desk's storage key may be given as SOTTO_STORAGE_KEY instead of the file storage.key.
`;

/** Ids of forms and conversations are base64url of 16 and 32 bytes: one in 64 begins with a hyphen, and is no option for that. */
const HYPHENED_ID = /^-(?:[\w-]{21}|[\w-]{42})$/;

const { values, positionals } = readArguments();
const data = resolve(values.data);
const [command = 'help', ...operands] = positionals;
const [argument] = operands;

const commands: Readonly<Record<string, () => Promise<void>>> = { init, serve, desk: serve, relay, enrol, forms, mail, audit, export: exportConversation, help };

/** What an administrator can act on is said in a line; anything else is a defect and shows its stack. */
try {
  await (commands[command] ?? unknown)();
} catch (error) {
  const line = explain(error);
  if (line === undefined) throw error;
  process.stderr.write(`sotto: ${line}\n`);
  process.exitCode = 1;
}

async function init(): Promise<void> {
  const { name, origin, phone, greeting, emergency } = values;
  if (!name) throw new DeskError('refused', 'init needs --name, the clinic’s name as visitors read it');
  const settings = { ...defaultSettings(name), ...(origin && { origins: origin }), ...(phone && { phone }), ...(greeting && { greeting }), ...(emergency && { emergency }) };
  const clinic = await initClinic(data, settings, systemClock.now());
  say(`The clinic is in ${data}. Keep root.key off-line if you can; it signs the profile and certificates.\n`);
  say(`Script tag for its pages, with the address under which this desk is reached:\n`);
  say(`  <script async src="https://chat.example/sotto.js" data-clinic="${clinic.id}"></script>`);
}

async function serve(): Promise<void> {
  if (command === 'desk' && !values.relay) throw new DeskError('refused', 'desk needs --relay, the address of the relay');
  const storageKey = process.env.SOTTO_STORAGE_KEY;
  const warn = warner();
  const running = await serveDesk({
    data,
    port: port(),
    host: values.host,
    ...(command === 'desk' && values.relay && { relay: values.relay }),
    ...(storageKey && { storageKey }),
    ...(values.demo && { demoAccounts: values.demo.map(demoAccount) }),
    logger: ({ kind }) => {
      if (kind === 'storage-failed') warn(`sotto: nothing can be written to ${data}. Is the disk full? Trying again`);
    },
  });
  say(`Desk and console: http://${values.host}:${running.port}/console`);
  untilStopped(() => running.close());
}

async function relay(): Promise<void> {
  const warn = warner();
  const running = await serveRelay({
    port: port(),
    host: values.host,
    data,
    trustedProxies: values.proxy ?? [],
    logger: ({ kind }) => {
      if (kind === 'failed') warn(`sotto: the relay cannot work with what is in ${data}. Is the disk full?`);
    },
  });
  say(`Relay: http://${values.host}:${running.port}`);
  untilStopped(() => running.close());
}

/** Says it once a minute at most: on a full disk whatever is asked fails. */
function warner(): (text: string) => void {
  let saidAtMs = -Infinity;
  return (text) => {
    if (systemClock.now() - saidAtMs < 60_000) return;
    saidAtMs = systemClock.now();
    process.stderr.write(`${text}\n`);
  };
}

async function enrol(): Promise<void> {
  const { name, assistant = false, reusable = false } = values;
  if (!name) throw new DeskError('refused', 'enrol needs --name, as colleagues and visitors read it');
  const account: Account = { account: name, name, role: assistant ? 'assistant' : 'agent' };
  say(await new Codes(join(data, 'codes')).create(account, systemClock.now(), { reusable }));
}

async function forms(): Promise<void> {
  const clinic = await loadClinic(data, systemClock.now(), process.env.SOTTO_STORAGE_KEY);
  await runForms(operands, { clinic, data, desk: `http://${values.host}:${port()}`, say });
}

async function mail(): Promise<void> {
  const { smtp, from, user, 'password-file': passwordFile, 'password-env': passwordEnv, ca } = values;
  await runMail(operands, { data, say, wanted: { smtp, from, user, passwordFile, passwordEnv, ca } });
}

async function audit(): Promise<void> {
  if (argument !== 'show' && argument !== 'verify') throw new DeskError('refused', 'audit needs `verify` or `show`');
  const author = await auditAuthor(data);
  const text = await folderAuditStore(data).read();
  const lines = linesOf(text.log);
  if (argument === 'show') {
    for (const line of lines) say(described(parseLine(line)));
    return sayPending(lines);
  }
  const known = values.head === undefined ? undefined : knownHead(values.head);
  const verdict = verifyAudit(text, { ...author, ...(known && { known }) });
  if (verdict.kind === 'broken') throw new DeskError('bad-audit', `the audit log is broken at line ${verdict.line}: ${verdict.problem}`);
  say(`The audit log is whole: ${verdict.head.seq} lines. Note its head elsewhere, for the next time:`);
  say(`${verdict.head.seq}:${verdict.head.hash}`);
  sayPending(lines);
}

function sayPending(lines: readonly string[]): void {
  const pending = pendingPurges(lines.map(parseLine));
  if (pending.length > 0) say(`Pending: the relay could not be told yet to delete what it has of ${pending.length === 1 ? 'this conversation' : `these ${pending.length} conversations`}: ${pending.join(', ')}`);
}

function described({ atMs, kind, conversation, member, detail = {} }: AuditLine): string {
  const facts = [conversation && `conversation=${conversation}`, member && `member=${member}`, ...Object.entries(detail).map(([name, value]) => `${name}=${JSON.stringify(value)}`)];
  return [new Date(atMs).toISOString(), kind.padEnd(7), ...facts.filter((fact) => fact !== undefined)].join('  ');
}

function knownHead(text: string): AuditHead {
  const [seq, hash] = text.split(':');
  if (!seq || !/^\d+$/.test(seq) || !hash) throw new DeskError('refused', 'a head looks like 12:hash, as `audit verify` prints it');
  return { seq: Number(seq), hash };
}

async function exportConversation(): Promise<void> {
  if (argument === undefined) throw new DeskError('refused', 'export needs the conversation’s id; `sotto audit show` names them');
  const { storageKey } = await loadClinic(data, systemClock.now(), process.env.SOTTO_STORAGE_KEY);
  const { reason } = values;
  const response = await fetch(`http://127.0.0.1:${port()}/api/export`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${adminToken(storageKey)}` },
    body: JSON.stringify({ conversation: argument, ...(reason !== undefined && { reason }) }),
  }).catch(() => undefined);
  if (!response) throw new DeskError('refused', `no desk runs on port ${port()} of this machine`);
  if (!response.ok) throw new DeskError('refused', 'the desk has no such conversation on record, or is another clinic’s');
  say(JSON.stringify(await response.json(), null, 2));
}

function help(): Promise<void> {
  say(USAGE);
  return Promise.resolve();
}

function unknown(): Promise<void> {
  throw new DeskError('refused', `no command ${command}; see sotto help`);
}

function demoAccount(name: string): Account {
  return { account: name, name, role: 'agent' };
}

/** The first signal stops in order, the second at once. */
function untilStopped(close: () => Promise<void>): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      process.once(signal, () => process.exit(130));
      void close().then(() => process.exit(0));
    });
  }
}

function port(): number {
  const number = Number(values.port);
  if (!Number.isInteger(number) || number < 0 || number > 65_535) throw new DeskError('refused', `not a port: ${values.port}`);
  return number;
}

function explain(error: unknown): string | undefined {
  if (error instanceof DeskError || error instanceof SqliteError || error instanceof RangeError) return error.message;
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  if (error.code === 'EADDRINUSE') return `port ${values.port} is in use; choose another with --port`;
  return error.code === 'EACCES' ? error.message : undefined;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

function readArguments() {
  const given = process.argv.slice(2);
  const ids = given.filter((text) => HYPHENED_ID.test(text));
  try {
    return parseArgs({
      args: ids.length > 0 ? [...given.filter((text) => !ids.includes(text)), '--', ...ids] : given,
      allowPositionals: true,
      options: {
        data: { type: 'string', default: '.sotto' },
        port: { type: 'string', default: '8081' },
        host: { type: 'string', default: '127.0.0.1' },
        relay: { type: 'string' },
        name: { type: 'string' },
        origin: { type: 'string', multiple: true },
        phone: { type: 'string' },
        greeting: { type: 'string' },
        emergency: { type: 'string' },
        assistant: { type: 'boolean' },
        reusable: { type: 'boolean' },
        head: { type: 'string' },
        reason: { type: 'string' },
        proxy: { type: 'string', multiple: true },
        demo: { type: 'string', multiple: true },
        smtp: { type: 'string' },
        from: { type: 'string' },
        user: { type: 'string' },
        'password-file': { type: 'string' },
        'password-env': { type: 'string' },
        ca: { type: 'string' },
      },
    });
  } catch (error) {
    process.stderr.write(`sotto: ${error instanceof Error ? error.message : 'bad arguments'}\n\n${USAGE}`);
    process.exit(1);
  }
}
