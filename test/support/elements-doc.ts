import { readFileSync, writeFileSync } from 'node:fs';

/** `docs/elements.md` out of the elements' class comments, by way of their manifest. `--check` only says whether it is up to date. */

const FILE = 'docs/elements.md';
const PUBLIC = ['SottoChat', 'SottoConsole'];
/** What the browser calls, not the page. */
const LIFECYCLE = ['connectedCallback', 'disconnectedCallback', 'getUpdateComplete', 'willUpdate', 'updated', 'firstUpdated', 'render'];

interface Named {
  readonly name: string;
  readonly description?: string;
  readonly default?: string;
  readonly type?: { readonly text: string };
}
interface Member extends Named {
  readonly kind: 'field' | 'method';
  readonly privacy?: string;
  readonly static?: boolean;
  readonly attribute?: string;
  readonly parameters?: readonly Named[];
}
interface Declaration {
  readonly name: string;
  readonly description?: string;
  readonly members?: readonly Member[];
  readonly events?: readonly Named[];
  readonly slots?: readonly Named[];
  readonly cssParts?: readonly Named[];
  readonly cssProperties?: readonly Named[];
}

const { modules }: { modules: readonly { declarations?: readonly Declaration[] }[] } = JSON.parse(readFileSync('dist/custom-elements.json', 'utf8'));
const declarations = modules.flatMap(({ declarations = [] }) => declarations);
const page = ['# Elements', 'Made from the comments in the source by `npm run docs`.', ...PUBLIC.flatMap((name) => sectionOf(name))].join('\n\n').concat('\n');

if (!process.argv.includes('--check')) writeFileSync(FILE, page);
else if (readFileSync(FILE, 'utf8') !== page) {
  process.stderr.write(`${FILE} is not what the elements’ comments say: run \`npm run docs\`\n`);
  process.exitCode = 1;
}

function sectionOf(name: string): string[] {
  const declaration = declarations.find((one) => one.name === name);
  if (!declaration) throw new Error(`${name} is not in the manifest`);
  const { description = '', members = [], events = [], slots = [], cssParts = [], cssProperties = [] } = declaration;
  const shown = members.filter((member) => member.privacy === undefined && !member.static && !member.name.startsWith('#') && !LIFECYCLE.includes(member.name));
  const fields = shown.filter(({ kind }) => kind === 'field');
  return [
    `## \`<${name.replace(/\B[A-Z]/g, '-$&').toLowerCase()}>\``,
    description,
    ...table('Property', ['attribute', 'type', 'default'], fields, ({ attribute, type, default: value }) => [code(attribute), code(type?.text), code(value)]),
    ...table('Method', [], shown.filter(({ kind }) => kind === 'method'), () => []),
    ...table('Event', ['class'], events.filter((event) => event.description !== undefined), ({ type }) => [code(type?.text)]),
    ...table('Slot', [], slots, () => []),
    ...table('Part', [], cssParts, () => []),
    ...table('Custom property', ['default'], cssProperties, ({ default: value }) => [code(value)]),
  ];
}

function table<Row extends Named>(title: string, columns: readonly string[], rows: readonly Row[], cells: (row: Row) => string[]): string[] {
  if (rows.length === 0) return [];
  const lines = rows.map((row) => [code(callOf(row)), ...cells(row), (row.description ?? '').replace(/\s+/g, ' ').replaceAll('|', '\\|')]);
  return [[[title, ...columns, ''], ['---', ...columns.map(() => '---'), '---'], ...lines].map((cellsOf) => `| ${cellsOf.join(' | ')} |`).join('\n')];
}

function callOf({ name, ...rest }: Named & Partial<Member>): string {
  return rest.kind === 'method' ? `${name}(${(rest.parameters ?? []).map((parameter) => parameter.name).join(', ')})` : name;
}

function code(text: string | undefined): string {
  return text === undefined ? '' : `\`${text.replaceAll('|', '\\|')}\``;
}
