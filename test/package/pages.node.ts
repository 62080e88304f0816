import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import * as fc from 'fast-check';
import { builtAsPages } from './built-as-pages.mjs';
import * as source from './built.js';

const names = ['kind', 'of', 'list', 'more', 'item', 'n', '__proto__', 'constructor'];
const leaves = fc.oneof(fc.constantFrom(undefined, null, '', 'a', 'b', 'abcd', true, 0, 1, 3, 6, 0.5), fc.anything());
/** Much of it is of a schema, or nearly. */
const { value } = fc.letrec<{ value: unknown; object: unknown }>((tie) => ({
  object: fc.array(fc.tuple(fc.constantFrom(...names), tie('value')), { maxLength: 4 }).map((pairs) => pairs.reduce<object>((all, [name, of]) => Object.defineProperty(all, name, { value: of, enumerable: true, configurable: true }), {})),
  value: fc.oneof({ maxDepth: 4 }, leaves, fc.constantFrom({ kind: 'a', of: 'x' }, { kind: 'b', list: [{ n: 1 }] }, { n: 1, item: { kind: 'a', of: 'x' } }), fc.array(tie('value'), { maxLength: 3 }), tie('object')),
}));

/** What a reader makes of a result: the data, or where and how it is wrong. */
function told(schema: (typeof source.schemas)[number] | undefined, of: unknown) {
  const { success, data, error } = schema?.safeParse(of) ?? {};
  return success ? { data } : { wrong: error?.issues.map((issue) => [issue.code, issue.path, 'keys' in issue ? issue.keys : undefined]) };
}

describe('what the pages leave out of their dependencies', () => {
  let built: typeof source;
  before(async () => {
    built = await import(`data:text/javascript,${encodeURIComponent(await builtAsPages('test/package/built.ts'))}`);
  });

  it('is not missed by what reads', () => {
    let taken = 0;
    fc.assert(
      fc.property(value, (of) => {
        for (const [i, schema] of source.schemas.entries()) {
          const whole = told(schema, of);
          assert.deepEqual(told(built.schemas[i], of), whole);
          if ('data' in whole) taken += 1;
        }
      }),
      { numRuns: 3_000, seed: 1 },
    );
    assert.ok(taken > 1000, `${taken}`);
  });
});
