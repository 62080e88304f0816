import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test, type TestContext } from 'node:test';
import { gunzipSync } from 'node:zlib';

const ROOT = new URL('../../../shared/vectors/', import.meta.url);

/** Counts what a file of vectors came to, and prints it. */
export class Tally {
  #passed = 0;
  readonly #notApplicable = new Map<string, number>();

  passed(): void {
    this.#passed++;
  }

  /** @param reason - Why this vector says nothing about us. */
  notApplicable(reason: string): void {
    this.#notApplicable.set(reason, (this.#notApplicable.get(reason) ?? 0) + 1);
  }

  get skipped(): number {
    return [...this.#notApplicable.values()].reduce((sum, count) => sum + count, 0);
  }

  toString(): string {
    return [`${this.#passed} passed`, ...[...this.#notApplicable].map(([reason, count]) => `${count} not applicable (${reason})`)].join(', ');
  }
}

type Run<Vectors> = (vectors: Vectors, tally: Tally) => Promise<void> | void;

/** One test per file of vectors. @param name - Folder and file without `.json.gz`. */
export function vectorTest<Vectors>(name: string, run: Run<Vectors>): void {
  test(`vectors ${name}`, async (context: TestContext) => {
    const file = new URL(`${name}.json.gz`, ROOT);
    if (!existsSync(file)) return context.diagnostic(`${name}: no vectors here`);
    const vectors: Vectors = JSON.parse(gunzipSync(readFileSync(file)).toString('utf8'));
    const tally = new Tally();
    await run(vectors, tally);
    context.diagnostic(`${name}: ${tally.toString()}`);
  });
}

type Each<Vector> = (vector: Vector) => Promise<string | void> | string | void;

/**
 * As {@link vectorTest}, for a file that is a list.
 *
 * @param each - Throws when a vector fails, and returns why one does not apply.
 * @param notApplicable - How many do not: no more may slip away unseen.
 */
export function vectorListTest<Vector>(name: string, each: Each<Vector>, notApplicable = 0): void {
  vectorTest<Vector[]>(name, async (vectors, tally) => {
    for (const vector of vectors) {
      const reason = await each(vector);
      if (typeof reason === 'string') tally.notApplicable(reason);
      else tally.passed();
    }
    assert.equal(tally.skipped, notApplicable, 'vectors that do not apply');
  });
}

export function hex(text: string): Uint8Array {
  return Uint8Array.from(Buffer.from(text, 'hex'));
}

export function toHex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex');
}
