import nodeAssert from 'node:assert/strict';
import { describe, test } from 'node:test';
import * as assert from '../../src/testing/assert.js';

/** No two are the same, as Node's own strict comparison sees it. */
const values = () => [
  undefined, null, 0, -0, 1, NaN, '', '1', true, false, [], [undefined], [1, 2], [2, 1], [[1], 2], {}, { a: 1 }, { a: undefined }, { b: 1 }, { a: 1, b: 1 }, { a: { b: [1] } }, { a: { b: [2] } },
  new Uint8Array(), new Uint8Array([1, 2]), new Uint8Array([2, 1]), { bytes: new Uint8Array([1]) }, { bytes: new Uint8Array([2]) }, { bytes: [1] },
];

function passes(check: () => void): boolean {
  try {
    check();
    return true;
  } catch (error) {
    nodeAssert.ok(error instanceof Error);
    return false;
  }
}

describe('what contracts check with', () => {
  test('tells data apart as Node’s own does, and says what is there and what belongs there', () => {
    for (const one of values()) {
      for (const other of values()) nodeAssert.equal(passes(() => assert.deepEqual(one, other)), passes(() => nodeAssert.deepEqual(one, other)), `${JSON.stringify(one)} and ${JSON.stringify(other)}`);
    }
    nodeAssert.throws(() => assert.deepEqual({ kind: 'page' }, { kind: 'refused' }), { message: 'contract broken: {"kind":"page"} where {"kind":"refused"} belongs' });
  });

  test('finds a condition that does not hold, and what does not reject as it should', async () => {
    nodeAssert.throws(() => assert.ok(false, 'it is there'), { message: 'contract broken: it is there' });
    nodeAssert.throws(() => assert.equal(1, 2), { message: 'contract broken: 1 where 2 belongs' });
    await nodeAssert.rejects(assert.rejects(Promise.resolve(), () => true), { message: 'contract broken: what has to reject resolves' });
    await nodeAssert.rejects(assert.rejects(Promise.reject(new RangeError('too far')), (error) => error instanceof TypeError), { message: 'contract broken: what has to reject rejects with RangeError: too far' });
    await assert.rejects(Promise.reject(new RangeError('too far')), (error) => error instanceof RangeError);
  });
});
