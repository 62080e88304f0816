import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { DeskError } from '../desk/errors.js';

/** Everything that any command takes. */
const OPTIONS = {
  data: { type: 'string' },
  port: { type: 'string' },
  host: { type: 'string' },
  relay: { type: 'string' },
  proxy: { type: 'string', multiple: true },
  demo: { type: 'string', multiple: true },
  space: { type: 'string' },
  name: { type: 'string' },
  origin: { type: 'string', multiple: true },
  phone: { type: 'string' },
  greeting: { type: 'string' },
  emergency: { type: 'string' },
  assistant: { type: 'boolean' },
  reusable: { type: 'boolean' },
  head: { type: 'string' },
  reason: { type: 'string' },
  smtp: { type: 'string' },
  from: { type: 'string' },
  user: { type: 'string' },
  'password-file': { type: 'string' },
  'password-env': { type: 'string' },
  ca: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
} as const;

type OptionName = keyof typeof OPTIONS;
export type Values = ReturnType<typeof parse>['values'];

interface CommandHelp {
  readonly does: string;
  /** Ways to write it, without `sotto` before them. */
  readonly forms: readonly string[];
  /** How many words may follow it. */
  readonly operands: number;
  /** What it takes, as it is shown: the value's name, and what it is for. */
  readonly options: Partial<Record<OptionName, readonly [value: string, says: string]>>;
}

const DATA = { data: ['DIR', 'the folder of keys and data; .sotto by default'] } as const;
const PORT = { port: ['N', 'where the desk listens; 8081 by default'] } as const;
const LISTEN = { port: ['N', 'where to listen; 8081 by default'], host: ['ADDRESS', 'on which address; 127.0.0.1 by default, for a proxy on this machine that ends TLS'] } as const;
const PROXY = { proxy: ['ADDRESS', 'a proxy, or a network of them, whose X-Forwarded-For is believed; several times for several'] } as const;
const SPACE = { space: ['GB', 'how much the relay keeps at a time; 34 gigabytes by default'] } as const;
const DEMO = { demo: ['NAME', 'an agent who signs in with one click, on this machine only, to try it'] } as const;

const COMMANDS: Readonly<Record<string, CommandHelp>> = {
  init: {
    does: 'make a clinic: keys, certificates, profile',
    forms: ['init --name NAME [--origin URL]...'],
    operands: 0,
    options: {
      name: ['NAME', 'the clinic’s name, as visitors read it'],
      origin: ['URL', 'a site that may show the chat; several times for several; any by default'],
      phone: ['TEXT', 'where the clinic is called when the chat cannot be used'],
      greeting: ['TEXT', 'what stands before the first message'],
      emergency: ['TEXT', 'the notice about emergencies'],
      ...DATA,
    },
  },
  serve: { does: 'run relay, desk and console in one process', forms: ['serve'], operands: 0, options: { ...DATA, ...LISTEN, ...PROXY, ...SPACE, ...DEMO } },
  desk: {
    does: 'run desk and console, with a relay elsewhere',
    forms: ['desk --relay URL'],
    operands: 0,
    options: { relay: ['URL', 'the relay, over https'], ...DATA, ...LISTEN, ...DEMO },
  },
  relay: { does: 'run a relay', forms: ['relay'], operands: 0, options: { ...DATA, ...LISTEN, ...PROXY, ...SPACE } },
  enrol: {
    does: 'make a code with which an agent, or a program, signs in',
    forms: ['enrol --name NAME [--assistant] [--reusable]'],
    operands: 0,
    options: {
      name: ['NAME', 'who it is, as colleagues and visitors read it'],
      assistant: ['', 'a program; the policy has to allow assistants'],
      reusable: ['', 'a code for any number of times within a year; else for one within a day'],
      ...DATA,
    },
  },
  agents: {
    does: 'who is on shift, and which codes are open; take somebody’s access away',
    forms: ['agents [list]', 'agents remove NAME'],
    operands: 2,
    options: { ...DATA, ...PORT },
  },
  forms: {
    does: 'filled forms that wait at the desk: list, read one, destroy one',
    forms: ['forms [list]', 'forms show ID', 'forms remove ID'],
    operands: 2,
    options: { ...DATA, ...PORT },
  },
  mail: {
    does: 'the clinic’s mail server, for copies of conversations: check it, set it, mail nothing any more',
    forms: ['mail [check]', 'mail set --smtp HOST[:PORT] --from ADDRESS [--user NAME --password-file FILE | --password-env NAME] [--ca FILE]', 'mail off'],
    operands: 1,
    options: {
      smtp: ['HOST[:PORT]', 'the server; port 587 by default; TLS is required'],
      from: ['ADDRESS', 'the sender'],
      user: ['NAME', 'who logs in there'],
      'password-file': ['FILE', 'a file with the password'],
      'password-env': ['NAME', 'or a variable of the environment, which the desk needs too'],
      ca: ['FILE', 'PEM of the authority, where the server’s certificate is of a private one'],
      ...DATA,
    },
  },
  audit: {
    does: 'print the audit log, or check that it is whole',
    forms: ['audit show', 'audit verify [--head SEQ:HASH]'],
    operands: 1,
    options: { head: ['SEQ:HASH', 'a head that was named before, and must still be there'], ...DATA },
  },
  rotate: {
    does: 'make another key in place of one that was lost, or that somebody else may have',
    forms: ['rotate issuer', 'rotate desk'],
    operands: 1,
    options: { ...DATA },
  },
  export: {
    does: 'print a conversation of the running desk’s record, as JSON',
    forms: ['export CONVERSATION [--reason TEXT]'],
    operands: 1,
    options: { reason: ['TEXT', 'why what is veiled is wanted in clear; audited. Without it there are X’s'], ...DATA, ...PORT },
  },
  erase: {
    does: 'erase a conversation that is over from the running desk’s record, before its time',
    forms: ['erase CONVERSATION --reason TEXT'],
    operands: 1,
    options: { reason: ['TEXT', 'why; audited'], ...DATA, ...PORT },
  },
};

/** What somebody at a terminal wants. */
export type Asked = { readonly kind: 'text'; readonly text: string } | { readonly kind: 'command'; readonly command: string; readonly operands: readonly string[]; readonly values: Values };

/** What every command is given. */
export interface Command {
  readonly operands: readonly string[];
  readonly values: Values;
  /** The clinic's folder. */
  readonly data: string;
  readonly port: number;
  readonly say: (line: string) => void;
}

/** Ids of forms and conversations are base64url of 16 and 32 bytes: one in 64 begins with a hyphen, and is no option for that. */
const HYPHENED_ID = /^-(?:[\w-]{21}|[\w-]{42})$/;

/** @throws DeskError `refused` for what no command takes. */
export function readArguments(given: readonly string[]): Asked {
  const { values, positionals } = parse(given);
  const [command = 'help', ...operands] = positionals;
  if (values.version) return { kind: 'text', text: versionOfPackage() };
  if (command === 'help') return { kind: 'text', text: operands[0] === undefined ? overview() : helpFor(operands[0]) };
  if (values.help) return { kind: 'text', text: helpFor(command) };
  const known = commandNamed(command);
  const stray = Object.keys(values).find((name) => !(name in known.options));
  if (stray !== undefined) throw refused(`${command} takes no --${stray}; see sotto ${command} --help`);
  const extra = operands[known.operands];
  if (extra !== undefined) throw refused(`${command} takes no “${extra}”; see sotto ${command} --help`);
  return { kind: 'command', command, operands, values };
}

function parse(given: readonly string[]) {
  const ids = given.filter((text) => HYPHENED_ID.test(text));
  try {
    return parseArgs({ args: ids.length > 0 ? [...given.filter((text) => !ids.includes(text)), '--', ...ids] : [...given], allowPositionals: true, options: OPTIONS });
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : 'bad arguments';
    throw refused(`${message.replace(/\.\s.*$/s, '')}; see sotto help`, cause);
  }
}

function overview(): string {
  const names = Object.entries(COMMANDS).map(([name, { does }]) => [name, does] as const);
  return `sotto: the encrypted chat for a clinic’s website

${table(names)}

sotto COMMAND --help says what a command takes, sotto --version which version this is. The desk’s storage key may be
given as SOTTO_STORAGE_KEY instead of the file storage.key.`;
}

function helpFor(command: string): string {
  const { does, forms, options } = commandNamed(command);
  const rows = Object.entries(options).map(([name, [value, says]]) => [`--${name} ${value}`.trim(), says] as const);
  return `sotto ${command}: ${does}\n\n${forms.map((form) => `  sotto ${form}`).join('\n')}\n\n${table(rows)}`;
}

function table(rows: readonly (readonly [string, string])[]): string {
  const width = Math.max(...rows.map(([name]) => name.length));
  return rows.map(([name, says]) => `  ${name.padEnd(width)}  ${says}`).join('\n');
}

function commandNamed(name: string): CommandHelp {
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command) throw refused(`no command ${name}; see sotto help`);
  return command;
}

function versionOfPackage(): string {
  const { version }: { version: string } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  return version;
}

function refused(message: string, cause?: unknown): DeskError {
  return new DeskError('refused', message, { cause });
}
