import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { keepAssets } from '../../src/desk/kept-assets.js';

const DAY = 86_400_000;
const NOW = Date.UTC(2026, 5, 1);

describe('what pages of earlier versions fetch', () => {
  let folder: string;
  let kept: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sotto-assets-'));
    kept = join(folder, 'kept');
  });
  afterEach(() => rm(folder, { recursive: true }));

  /** A start of the service, of a version with these files. */
  async function start(names: readonly string[], day: number): Promise<string[]> {
    const own = join(folder, 'own');
    await rm(own, { recursive: true, force: true });
    await mkdir(own);
    for (const name of names) await writeFile(join(own, name), `the whole of ${name}`);
    await keepAssets(own, kept, NOW + day * DAY);
    return (await readdir(kept)).toSorted();
  }

  it('is there for thirty days after an upgrade, however long it was in use before', async () => {
    await start(['a-1.js', 'b-1.js'], 0);
    assert.deepEqual(await start(['a-2.js', 'b-1.js'], 400), ['a-1.js', 'a-2.js', 'b-1.js']);
    assert.deepEqual(await start(['a-2.js', 'b-1.js'], 430), ['a-1.js', 'a-2.js', 'b-1.js']);
    assert.deepEqual(await start(['a-2.js', 'b-1.js'], 431), ['a-2.js', 'b-1.js']);
  });

  it('is in use again after a way back to an earlier version', async () => {
    await start(['a-1.js'], 0);
    await start(['a-2.js'], 10);
    await start(['a-1.js'], 20);
    assert.deepEqual(await start(['a-3.js'], 90), ['a-1.js', 'a-3.js']);
  });

  it('is whole, also where the power went while it was copied', async () => {
    await mkdir(kept);
    await writeFile(join(kept, 'a-1.js.part'), 'the wh');
    await start(['a-1.js'], 0);
    assert.equal(await readFile(join(kept, 'a-1.js'), 'utf8'), 'the whole of a-1.js');
  });
});
