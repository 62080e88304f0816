import { join } from 'node:path';
import { systemClock } from '../clock.js';
import { Vault } from '../conversation/vault.js';
import { AuditLog } from '../desk/audit-log.js';
import { auditOf, type FormEvent } from '../desk/forms/events.js';
import { answerForms, type Clinic, DeskError, folderAuditStore, Forms, type FormsAction, type FormsAnswer, loadClinic, sqliteStorage } from '../desk/index.js';
import { fieldsOf, type FormDefinition } from '../forms/definition.js';
import { textIn } from '../forms/local-text.js';
import type { FieldValue } from '../forms/values.js';
import { SqliteError } from '../relay/index.js';
import { indented, oneLine } from '../transcript/plain.js';
import type { Command } from './arguments.js';
import { askRunningDesk } from './desk-door.js';

interface FormsCommand extends Command {
  readonly clinic: Clinic;
}

interface Asked {
  readonly action: FormsAction;
  readonly submission?: string | undefined;
}

/** `sotto forms`: asks the desk that runs, or, when none does, its database. @throws DeskError `refused` */
export async function runForms(given: Command): Promise<void> {
  const [action = 'list', submission] = given.operands;
  if (action !== 'list' && action !== 'show' && action !== 'remove') throw new DeskError('refused', `no command forms ${action}; see sotto forms --help`);
  if (action !== 'list' && submission === undefined) throw new DeskError('refused', `forms ${action} needs an id; \`sotto forms\` lists them`);
  const command = { ...given, clinic: await loadClinic(given.data, systemClock.now(), process.env.SOTTO_STORAGE_KEY) };
  const answer = await ask({ action, submission }, command);
  if (action === 'list') return sayList(answer, command);
  if (!answer.shown && !answer.removed) throw new DeskError('refused', 'no such form waits here; it may have been delivered or removed');
  if (answer.removed) command.say('Removed.');
  else sayForm(answer, command);
}

async function ask(asked: Asked, command: FormsCommand): Promise<FormsAnswer> {
  try {
    return await askDatabase(asked, command);
  } catch (error) {
    if (error instanceof SqliteError && error.code === 'locked') return askDesk(asked, command);
    throw error;
  }
}

async function askDatabase(asked: Asked, { clinic, data }: FormsCommand): Promise<FormsAnswer> {
  const vault = new Vault(sqliteStorage(join(data, 'desk.db')), clinic.storageKey.slice());
  try {
    const log = await AuditLog.open({ store: folderAuditStore(data), vault, key: clinic.desk.key, clinic: clinic.id, clock: systemClock });
    const audit = (event: FormEvent) => void log.append(auditOf(event));
    const answered = await answerForms(new Forms({ vault, clock: systemClock, clinic: clinic.id, forms: clinic.forms, audit, onDefect: raise, answer: () => Promise.resolve() }), asked);
    await log.idle();
    return answered;
  } finally {
    await vault.close();
  }
}

/** Nothing is delivered here. */
function raise(error: unknown): void {
  throw error;
}

async function askDesk(asked: Asked, { data, port }: FormsCommand): Promise<FormsAnswer> {
  const response = await askRunningDesk({ data, port }, 'forms', asked);
  if (!response.ok) throw new DeskError('refused', `what answers on port ${port} is not this clinic’s desk; say where it is with --port`);
  const answer: FormsAnswer = await response.json();
  return answer;
}

function sayList({ listed = [] }: FormsAnswer, { say, clinic }: FormsCommand): void {
  if (listed.length === 0) say(clinic.webhook ? 'No filled form waits to be delivered.' : 'No filled form waits.');
  for (const { submission, form, receivedAtMs, attempts } of listed) {
    say(`${submission}  ${new Date(receivedAtMs).toISOString()}  ${form}${attempts > 0 ? `  ${attempts} failed deliveries` : ''}`);
  }
}

function sayForm({ shown, definition }: FormsAnswer, { say }: FormsCommand): void {
  if (!shown) return;
  say(`${definition ? textIn(definition.title, 'en') : shown.form} (version ${shown.version}), filled in ${new Date(shown.submittedAtMs).toISOString()} in ${oneLine(shown.language)}`);
  for (const [name, value] of Object.entries(shown.values)) sayValue(`${oneLine(labelOf(name, definition))}:`, written(value), say);
}

/** What a visitor wrote passes for nothing else: of several lines each is indented, and none tells the terminal anything. */
function sayValue(label: string, value: string, say: (line: string) => void): void {
  const lines = indented(value);
  say(lines.length === 1 ? `${label} ${oneLine(value)}` : [label, ...lines].join('\n'));
}

function labelOf(name: string, definition: FormDefinition | undefined): string {
  const field = definition && fieldsOf(definition).find((known) => known.name === name);
  return field ? textIn(field.label, 'en') : name;
}

function written(value: FieldValue): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return typeof value === 'string' ? value : value.join(', ');
}
