import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as z from 'zod/mini';
import { chosen, listOf, recordOf, text, textLike, truth, variants, whole } from '../src/schemas.js';

const others = [undefined, null, 0.5, Number.NaN, Infinity, -1, 2 ** 53, 10n, {}, [], ['a'], new Date(0), Symbol('a')];
const pathOf = (schema: z.ZodMiniType, value: unknown) => schema.safeParse(value).error?.issues[0]?.path.join('.');

describe('what records and frames are made of', () => {
  it('takes no kind for another', () => {
    for (const value of [...others, 1, true]) assert.ok(!text().safeParse(value).success && !textLike(/^/).safeParse(value).success);
    for (const value of [...others, '1', true, new Number(1)]) assert.ok(!whole().safeParse(value).success);
    for (const value of [...others, 'true', 1]) assert.ok(!truth.safeParse(value).success);
    for (const value of [undefined, null, 'a', { length: 0 }, ['a', 1]]) assert.ok(!listOf(text()).safeParse(value).success);
    for (const value of [undefined, null, 'a', 1, ['a'], { a: 1 }]) assert.ok(!recordOf(text()).safeParse(value).success);
  });

  it('is within its limits, both of them included', () => {
    const [name, number, list] = [text(3, 2), whole(1, 5), listOf(truth, 2, 1)];
    assert.deepEqual(['a', 'ab', 'abc', 'abcd', 'a😀', '😀😀'].map((value) => name.safeParse(value).success), [false, true, true, false, true, false]);
    assert.deepEqual([0, 1, 5, 6, 1.5].map((value) => number.safeParse(value).success), [false, true, true, false, false]);
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
