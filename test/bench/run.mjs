// `npm run bench [-- --json FILE] [NAME…]`: runs the modules of this folder that measure something, prints a table, exits 1 when a goal is missed.
import { readdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';

const NOT_MEASURING = ['figure.ts', 'on-screen.ts', 'seal-page.ts', 'crypto-work.ts', 'crypto-page.ts', 'transcript-page.ts', 'typing-page.ts'];
const { values, positionals } = parseArgs({ options: { json: { type: 'string' } }, allowPositionals: true });
const modules = readdirSync(import.meta.dirname).filter((file) => file.endsWith('.ts') && !NOT_MEASURING.includes(file));
const chosen = positionals.length === 0 ? modules : positionals.map((name) => `${name}.ts`);

const figures = [];
for (const file of chosen) {
  const { run } = await import(`./${file}`);
  if (run) figures.push(...(await run()));
}

process.stdout.write(`${new Date().toISOString().slice(0, 10)}, Node ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model.trim()}\n\n`);
const width = Math.max(...figures.map(({ name }) => name.length));
for (const { name, value, unit, goal, ok } of figures) {
  process.stdout.write(`${ok ? '✓' : '✗'} ${name.padEnd(width)}  ${`${Math.round(value * 100) / 100} ${unit}`.padStart(16)}   goal ${goal}\n`);
}
if (values.json) writeFileSync(values.json, `${JSON.stringify(figures, null, 2)}\n`);
process.exit(figures.every(({ ok }) => ok) ? 0 : 1);
