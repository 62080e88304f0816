import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, test } from 'node:test';
import type { ClientHeader } from '../../src/transport/frame.js';
import { hears, House, texts, waiting } from './house.js';

describe('a connection that is lost', () => {
  let house: House;
  beforeEach(async () => {
    house = await House.open();
  });
  afterEach(() => house.close());

  /** Once, as the first request that `matches` is on its way: lost with the connections, or arriving while its answer is lost. */
  function cutAt(matches: (asked: ClientHeader) => boolean, { arrives }: { arrives: boolean }): { readonly happened: boolean } {
    const cut = { happened: false };
    house.wire.loses = (asked) => {
      if (cut.happened || !matches(asked)) return false;
      cut.happened = true;
      setTimeout(() => house.wire.cut(), arrives ? 20 : 0);
      return !arrives;
    };
    return cut;
  }

  for (const arrives of [false, true]) {
    const how = arrives ? 'after its request has arrived' : 'with its request';
    test(`${how} as a shift begins costs nobody the shift`, async () => {
      const cut = cutAt(({ type }) => type === 'create', { arrives });
      const ada = await house.agent('Ada Agent');
      assert.ok(cut.happened);
      const visitor = await house.visit();
      await visitor.send('Is anybody there?');
      const talk = await ada.accept(await waiting(ada));
      await talk.send('I am');
      await hears(visitor, 'I am');
      assert.deepEqual([ada.state.shift, ada.state.team.length, texts(talk.state)], ['on', 1, ['Is anybody there?', 'I am']]);
    });
  }
});
