/** The same for the same inputs, worked out once. What throws is asked again. */

const MOST = 20_000;

export function remembering(work) {
  const known = new Map();
  return (...inputs) => {
    const key = inputs.map((input) => (input instanceof Uint8Array ? Buffer.from(input).toString('latin1') : JSON.stringify(input))).join('|');
    const before = known.get(key);
    if (before !== undefined) return before instanceof Uint8Array ? before.slice() : before;
    const result = work(...inputs);
    if (known.size >= MOST) known.clear();
    known.set(key, result instanceof Uint8Array ? result.slice() : result);
    return result;
  };
}
