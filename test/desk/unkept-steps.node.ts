import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { memoryStorage } from '../../src/storage/memory.js';
import { type Storage, StorageError } from '../../src/storage/storage.js';
import { settle } from '../conversation/clinic.js';
import { comingsOf, Office, textsOf } from './office.js';

const HOUR = 3_600_000;
/** Hearing that somebody accepts, and telling them that they are in: all else that is kept for it would take longer than anybody waits for an answer. */
const ACCEPTING = /^team\/cursor team\/group$|team\/out\/n f\/id$/;

/** A disk on which each kind of write, of those asked for, fails once from each {@link stumble} on. */
class StumblingDisk {
  readonly #kept = memoryStorage();
  readonly #failed = new Set<string>();
  #failing: RegExp | undefined;

  readonly storage: Storage = {
    ...this.#kept,
    write: async (changes) => {
      const kind = [...new Set(changes.map(({ name }) => name.replaceAll(/[A-Za-z0-9_-]{43}/g, 'id').replace(/\d{6,}.*/, 'n')))].join(' ');
      if (!this.#failing?.test(kind) || this.#failed.has(kind)) return this.#kept.write(changes);
      this.#failed.add(kind);
      throw new StorageError('failed', 'not now');
    },
  };

  stumble(failing = /^/): void {
    this.#failing = failing;
    this.#failed.clear();
  }
}

describe('a desk whose storage fails it at each step once', () => {
  let disk: StumblingDisk;
  let office: Office;
  beforeEach(async () => {
    disk = new StumblingDisk();
    const files = { types: ['text/plain'], maxBytes: 1 << 20, maxCount: 1 };
    office = await Office.open({ preset: 'standard', deviations: { files, idle: {} } }, { storage: disk.storage, endAfterMs: HOUR });
  });
  afterEach(() => office.close());

  /** Lets time pass until somebody is answered, slowly: nobody waits for long. */
  async function answered<T>(asked: Promise<T>): Promise<T> {
    const waiting = new Set([asked]);
    const answer = asked.finally(() => waiting.clear());
    for (; waiting.size > 0; await office.clock.advance(1000)) await settle();
    return answer;
  }

  const facts = async (): Promise<{ messages: number; attended: unknown[]; disposition?: string }> => JSON.parse((await office.kept('f/')).replace(/^\S+ /, ''));

  it('takes each once all the same: nobody is put out for it, and no word, note or rating is lost or doubled', async () => {
    const [maya, ben] = [await office.agent('Maya'), await office.agent('Ben')];
    disk.stumble();
    const [visitor, id] = await office.waiting(maya);
    disk.stumble(ACCEPTING);
    const first = await answered(maya.accept(id));
    disk.stumble();
    await first.send('this is Maya');
    await office.eventually('the visitor reads it', () => textsOf(visitor).includes('this is Maya'));
    disk.stumble();
    await maya.note(id, 'speaks Spanish');
    await maya.handOver(id, ben.state.self.id, 'asks for the results');
    await office.eventually('it is offered', () => ben.state.queue.some(({ offeredTo }) => offeredTo === ben.state.self.id));
    disk.stumble(ACCEPTING);
    const second = await answered(ben.accept(id));
    disk.stumble();
    await second.send('this is Ben');
    await ben.invite(id, maya.state.self.id);
    await office.eventually('she is invited', () => maya.state.queue.some(({ invited }) => invited));
    disk.stumble(ACCEPTING);
    const third = await answered(maya.accept(id));
    disk.stumble();
    await third.send('again');
    await office.eventually('all is read', () => [visitor, second].every((who) => textsOf(who).includes('again')));
    disk.stumble();
    await ben.endAs(id, 'resolved');
    await office.eventually('it is over', () => visitor.state.rating === 'asked' && office.desk.pendingPurges.length === 0);
    disk.stumble();
    await visitor.rate(4);
    await office.eventually('it is rated', async () => (await office.kept('f/')).includes('"rating":4'));
    await office.eventually('nothing is left to be done', async () => (await office.names('asked/')).length === 0);

    assert.deepEqual(textsOf(visitor), ['first', 'this is Maya', 'this is Ben', 'again']);
    assert.deepEqual(comingsOf(visitor), ['joined Maya', 'joined Ben', 'left Maya', 'joined Maya']);
    const record = await office.kept('c/');
    for (const said of ['first', 'this is Maya', 'speaks Spanish', 'asks for the results', 'this is Ben', 'again']) assert.equal(record.split(`"${said}"`).length - 1, 1, said);
    const { messages, attended, disposition } = await facts();
    assert.deepEqual([messages, attended.length, disposition], [4, 3, 'resolved']);
  });

  it('has the last file that is allowed on record', async () => {
    const { visitor, talk } = await office.talk();
    disk.stumble();
    await visitor.sendFile(new File(['Left knee, since Monday.'], 'notes.txt'));
    await office.eventually('the agent sees it', () => talk.state.timeline.some(({ kind }) => kind === 'file'));
    await office.eventually('it is on record', async () => (await office.kept('c/')).includes('"kind":"file"'));
    assert.ok(!(await office.kept('c/')).includes('"kind":"refused"'));
  });

  it('ends what nobody writes in', async () => {
    const { visitor } = await office.talk();
    disk.stumble();
    await office.clock.advance(HOUR);
    await office.eventually('it is ended', () => visitor.state.phase === 'ended');
  });
});
