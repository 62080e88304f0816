import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { entries } from './package.js';

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts')).map((file) => readFileSync(`src/${file}`, 'utf8'));
const section = /^## Error codes\n(.*?)^## /ms.exec(readFileSync('docs/embedding.md', 'utf8'))?.[1] ?? '';

describe('the tables of error codes in docs/embedding.md', () => {
  it('have every code of every class of error, once, with what it means and what to do', () => {
    const classes = sources.flatMap((source) => [...source.matchAll(/class (\w+) extends Error \{.*?readonly code(?:: (\w+)| = ('[a-z-]+'))/gs)]);
    assert.ok(classes.length >= 12);
    const thrown = classes.flatMap(([, name = '', type, only]) => (type ? codesOf(type) : quoted(only)).map((code) => `${name} ${code}`));
    const told = [...section.matchAll(/^\| `(\w+)` \| `([a-z-]+)` \| \S.* \| \S.* \|$/gm)].map(([, name, code]) => `${name} ${code}`);
    assert.deepEqual(told.toSorted(), thrown.toSorted());
  });

  it('have every code of sotto-error, once', () => {
    const told = [...section.matchAll(/^\| `([a-z-]+)` \|/gm)].map(([, code = '']) => code);
    assert.deepEqual(told.toSorted(), codesOf('SottoErrorCode').toSorted());
  });

  it('name every class that an entry exports', async () => {
    const modules: object[] = await Promise.all(entries().map(({ specifier }) => import(specifier)));
    const exported = new Set(modules.flatMap((module) => Object.keys(module).filter((name) => name.endsWith('Error'))));
    const told = new Set([...section.matchAll(/^\| `(\w+Error)` \|/gm)].map(([, name = '']) => name));
    assert.deepEqual([...told].toSorted(), [...exported].toSorted());
  });
});

/** The members of a union of codes, which may name other unions or an array of codes. */
function codesOf(type: string): string[] {
  for (const source of sources) {
    const union = new RegExp(`type ${type} =(.*?);`, 's').exec(source)?.[1];
    if (union === undefined) continue;
    const array = /\(typeof (\w+)\)\[number\]/.exec(union)?.[1];
    if (array !== undefined) return quoted(new RegExp(`const ${array} = \\[(.*?)\\]`, 's').exec(source)?.[1]);
    return [...quoted(union), ...[...union.matchAll(/\b[A-Z]\w+/g)].flatMap(([name]) => codesOf(name))];
  }
  throw new Error(`no type ${type}`);
}

function quoted(text = ''): string[] {
  return [...text.matchAll(/'([a-z-]+)'/g)].map(([, code = '']) => code);
}
