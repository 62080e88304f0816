import { join, resolve } from 'node:path';
import { systemClock } from '../clock.js';
import { ConversationError } from '../conversation/errors.js';
import { readProfile } from '../conversation/profile/profile.js';
import { CryptoError, isMemberName } from '../crypto/index.js';
import { type Account, Codes, defaultSettings, DeskError, type Erasure, initClinic, loadClinic } from '../desk/index.js';
import { problemOfSite } from '../desk/settings-check.js';
import { SqliteError } from '../relay/index.js';
import { StorageError } from '../storage/storage.js';
import { plainJson } from '../transcript/plain.js';
import { runAgents } from './agents.js';
import type { Asked, Command, Values } from './arguments.js';
import { runAudit } from './audit.js';
import { askRunningDesk } from './desk-door.js';
import { runForms } from './forms.js';
import { runMail } from './mail.js';
import { runRotate } from './rotate.js';
import { runDesk, runRelay } from './servers.js';

const NOT_ON_RECORD = 'the desk has no such conversation on record, or is another clinic’s';

const commands: Readonly<Record<string, (command: Command) => Promise<void>>> = {
  init,
  serve: (command) => runDesk(command),
  desk,
  relay: runRelay,
  enrol,
  agents: runAgents,
  forms: runForms,
  mail: runMail,
  audit: runAudit,
  rotate: runRotate,
  export: exportConversation,
  erase,
};

/** Runs one to its end. @throws DeskError with what an administrator can act on; anything else is a defect. */
export async function run({ command, operands, values }: Extract<Asked, { kind: 'command' }>): Promise<void> {
  try {
    await commands[command]?.({ operands, values, data: resolve(values.data ?? '.sotto'), port: portOf(values), say });
  } catch (error) {
    const line = explain(error, values);
    if (line === undefined) throw error;
    throw new DeskError('refused', line, { cause: error });
  }
}

async function init({ data, values: { data: folder, name, origin, phone, greeting, emergency } }: Command): Promise<void> {
  if (!name) throw new DeskError('refused', 'init needs --name, the clinic’s name as visitors read it');
  for (const site of origin ?? []) {
    const wrong = problemOfSite(site);
    if (wrong !== undefined) throw new DeskError('refused', `--origin: ${wrong}`);
  }
  const settings = { ...defaultSettings(name), ...(origin && { origins: origin }), ...(phone && { phone }), ...(greeting && { greeting }), ...(emergency && { emergency }) };
  const clinic = await initClinic(data, settings, systemClock.now());
  say(`The clinic is in ${data}. Back this folder up, and keep root.key off-line if you can: it signs the profile and certificates.\n`);
  say('Script tag for its pages, with the address under which this desk is reached, and data-relay where the relay is elsewhere:\n');
  say(`  <script async src="https://chat.example/sotto.js" data-clinic="${clinic.id}"></script>\n`);
  const where = folder === undefined ? '' : ` --data ${folder}`;
  say(`Next: \`sotto serve${where}\` runs it, \`sotto enrol --name NAME${where}\` makes the code with which an agent signs in at its page /console.`);
}

async function desk(command: Command): Promise<void> {
  const { relay } = command.values;
  if (!relay) throw new DeskError('refused', 'desk needs --relay, the address of the relay');
  await runDesk(command, relay);
}

async function enrol({ data, values: { name: written, assistant = false, reusable = false } }: Command): Promise<void> {
  // As keyboards and the command lines of some systems do not write it.
  const name = written?.normalize().trim();
  if (!name) throw new DeskError('refused', 'enrol needs --name, as colleagues and visitors read it');
  if (!isMemberName(name)) throw new DeskError('refused', 'a name has 128 bytes at most, a letter or digit, one space between two words, and nothing that is not seen');
  const now = systemClock.now();
  const clinic = await loadClinic(data, now, process.env.SOTTO_STORAGE_KEY);
  const { policy } = readProfile(clinic.profile, { clinic: clinic.id, nowMs: now });
  if (assistant && policy.assistants === 'block') throw new DeskError('refused', 'the policy lets no assistants in; "deviations": { "assistants": "allow" } in clinic.json would');
  const account: Account = { account: name, name, role: assistant ? 'assistant' : 'agent' };
  say(await new Codes(join(data, 'codes')).create(account, now, { reusable }));
}

async function exportConversation(command: Command): Promise<void> {
  const { operands: [conversation], values: { reason } } = command;
  if (conversation === undefined) throw new DeskError('refused', 'export needs the conversation’s id; `sotto audit show` names them');
  const response = await askRunningDesk(command, 'export', { conversation, ...(reason !== undefined && { reason }) });
  if (!response.ok) throw new DeskError('refused', NOT_ON_RECORD);
  say(plainJson(JSON.stringify(await response.json(), null, 2)));
}

async function erase(command: Command): Promise<void> {
  const { operands: [conversation], values: { reason } } = command;
  if (conversation === undefined || !reason) throw new DeskError('refused', 'erase needs the conversation’s id, which `sotto audit show` names, and --reason');
  const response = await askRunningDesk(command, 'erase', { conversation, reason });
  if (!response.ok) throw new DeskError('refused', NOT_ON_RECORD);
  const { outcome }: Erasure = await response.json();
  if (outcome === 'open') throw new DeskError('refused', 'the conversation goes on; an agent ends it first');
  if (outcome === 'pending') throw new DeskError('refused', 'the relay has still to delete its copy; try again once it can be reached');
  say('Erased. The audit log has the receipt; what backups were made before, they still hold.');
}

function portOf({ port = '8081' }: Values): number {
  const number = Number(port);
  if (!/^\d+$/.test(port) || number > 65_535) throw new DeskError('refused', `not a port: ${port}`);
  return number;
}

/** What the system says of files and ports, in words; undefined for a defect, which shows its stack. */
function explain(error: unknown, { port = '8081', host }: Values): string | undefined {
  if (error instanceof CryptoError && error.code === 'open-failed') return 'what is stored does not open; was storage.key, or SOTTO_STORAGE_KEY, another one?';
  if (error instanceof DeskError || error instanceof ConversationError || error instanceof StorageError || error instanceof SqliteError) return error.message;
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  switch (error.code) {
    case 'EADDRINUSE':
      return `port ${port} is in use; choose another with --port`;
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return `${host} is no address of this machine; choose another with --host`;
    default:
      // The system's own words, with the file that it is about: "EACCES: permission denied, open '/…'".
      return 'syscall' in error ? error.message : undefined;
  }
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
