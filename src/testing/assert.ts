/** What contracts check with: as much of Node's own as they need, for any runner and browsers too. Each throws an Error that names both sides. */

export function ok(condition: boolean, what = 'a condition of this requirement does not hold'): asserts condition {
  if (!condition) fail(what);
}

export function equal(actual: unknown, expected: unknown): void {
  if (!Object.is(actual, expected)) fail(`${written(actual)} where ${written(expected)} belongs`);
}

/** Of data: primitives, bytes, lists and plain objects, whose absent and undefined fields are two things. */
export function deepEqual(actual: unknown, expected: unknown): void {
  if (!isSame(actual, expected)) fail(`${written(actual)} where ${written(expected)} belongs`);
}

export async function rejects(promise: Promise<unknown>, isExpected: (error: unknown) => boolean): Promise<void> {
  const outcome = await promise.then(
    () => 'resolves',
    (error: unknown) => (isExpected(error) ? undefined : `rejects with ${String(error)}`),
  );
  if (outcome !== undefined) fail(`what has to reject ${outcome}`);
}

export function fail(what: string): never {
  throw new Error(`contract broken: ${what}`);
}

function isSame(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (one instanceof Uint8Array || other instanceof Uint8Array) return one instanceof Uint8Array && other instanceof Uint8Array && isSame([...one], [...other]);
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const fields = new Map<string, unknown>(Object.entries(other));
  const entries = Object.entries(one);
  return entries.length === fields.size && entries.every(([name, value]) => fields.has(name) && isSame(value, fields.get(name)));
}

/** In a few words: some of it is long. */
function written(value: unknown): string {
  const text = JSON.stringify(value, (_, part: unknown) => (part instanceof Uint8Array ? `${part.length} bytes` : part === undefined ? 'undefined' : part)) ?? 'undefined';
  return text.length > 200 ? `${text.slice(0, 200)}…` : text;
}
