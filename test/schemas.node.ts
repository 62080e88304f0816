import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import * as z from 'zod/mini';
import { chosen, either, listOf, number, recordOf, text, textLike, truth, variants, whole } from '../src/schemas.js';

const others = [undefined, null, 0.5, Number.NaN, Infinity, -1, 2 ** 53, 10n, {}, [], ['a'], new Date(0), Symbol('a')];
const pathOf = (schema: z.ZodMiniType, value: unknown) => schema.safeParse(value).error?.issues[0]?.path.join('.');

describe('what records and frames are made of', () => {
  it('takes no kind for another', () => {
    for (const value of [...others, 1, true]) assert.ok(!text().safeParse(value).success && !textLike(/^/).safeParse(value).success);
    for (const value of [...others, '1', true, new Number(1)]) assert.ok(!whole().safeParse(value).success);
    for (const value of [...others.filter((other) => !Number.isFinite(other)), '1', true, new Number(1)]) assert.ok(!number().safeParse(value).success);
    for (const value of [...others, 'true', 1]) assert.ok(!truth.safeParse(value).success);
    for (const value of [undefined, null, 'a', { length: 0 }, ['a', 1]]) assert.ok(!listOf(text()).safeParse(value).success);
    for (const value of [undefined, null, 'a', 1, ['a'], { a: 1 }]) assert.ok(!recordOf(text()).safeParse(value).success);
  });

  it('is within its limits, both of them included', () => {
    const [name, few, list] = [text(3, 2), whole(1, 5), listOf(truth, 2, 1)];
    assert.deepEqual(['a', 'ab', 'abc', 'abcd', 'a😀', '😀😀'].map((value) => name.safeParse(value).success), [false, true, true, false, true, false]);
    assert.deepEqual([0, 1, 5, 6, 1.5].map((value) => few.safeParse(value).success), [false, true, true, false, false]);
    assert.deepEqual([-1, 0, 0.5, 1, 1.1].map((value) => number(0, 1).safeParse(value).success), [false, true, true, true, false]);
    assert.deepEqual([[], [true], [true, false], [true, true, true]].map((value) => list.safeParse(value).success), [false, true, true, false]);
  });

  it('is there, unless it may be absent', () => {
    const schema = z.strictObject({ a: text(), b: whole(), c: z.optional(whole()) });
    assert.ok(schema.safeParse({ a: '', b: 0 }).success);
    for (const value of [{ a: '' }, { b: 0 }, { a: '', b: 0, c: null }, { a: '', b: 0, d: 0 }]) assert.ok(!schema.safeParse(value).success);
  });
});

describe('one of several objects', () => {
  const schema = variants('kind', [z.strictObject({ kind: z.literal('a'), of: text(1) }), z.strictObject({ kind: z.literal('b'), list: listOf(z.strictObject({ n: whole() })) })]);

  it('is read as the one that it says it is', () => {
    for (const value of [{ kind: 'a', of: '1' }, { kind: 'b', list: [{ n: 1 }] }]) assert.deepEqual(schema.parse(value), value);
  });

  it('is refused where it says nothing, or what nobody knows', () => {
    for (const value of [...others, {}, { of: '1' }, { kind: 'c' }, { kind: 'constructor' }, { kind: ['a'], of: '1' }, { kind: 'b', of: '1' }, { kind: 'a', of: '1', list: [] }]) assert.ok(!schema.safeParse(value).success);
    assert.ok(!schema.safeParse(JSON.parse('{"kind":"a","of":"1","__proto__":{}}')).success);
  });

  it('is refused by the name of what is wrong, however deep', () => {
    const around = z.strictObject({ item: schema, more: z.optional(chosen((value) => (typeof value === 'string' ? text(1) : undefined))) });
    assert.equal(pathOf(around, { item: { kind: 'b', list: [{ n: 1 }, { n: -1 }] } }), 'item.list.1.n');
    assert.equal(pathOf(around, { item: { kind: 'c' } }), 'item');
    assert.equal(pathOf(around, { item: { kind: 'a', of: '1' }, more: 1 }), 'more');
  });
});

describe('the first of several kinds', () => {
  const schema = either([text(2), z.strictObject({ n: whole() }), z.literal(null)]);

  it('reads what it can, and where none can, nothing is read', () => {
    for (const value of ['ab', { n: 1 }, null]) assert.deepEqual(schema.parse(value), value);
    for (const value of ['abc', { n: -1 }, { n: 1, m: 1 }, undefined, 1, true]) assert.ok(!schema.safeParse(value).success);
  });
});

describe('the kinds of zod', () => {
  it('are no second way to say what is said here', () => {
    const own = /\bz\.(?!strictObject|object|looseObject|literal|optional|unknown|never|refine|parse|infer|core|ZodMini)\w+/g;
    const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts') && file !== 'schemas.ts');
    const used = files.flatMap((file) => [...readFileSync(`src/${file}`, 'utf8').matchAll(own)].map(([kind]) => `${file}: ${kind}`));
    assert.deepEqual(used, []);
  });
});
