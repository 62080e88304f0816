import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'node:test';
import type { VisitorConversation } from '../../src/conversation/state.js';
import { StoreError } from '../../src/relay/store.js';
import { memoryStore } from '../../src/relay/stores/memory.js';
import { Office } from './office.js';

const delivered = ({ state }: VisitorConversation, text: string) => state.timeline.some((item) => item.kind === 'message' && item.text === text && item.status === 'delivered');

describe('the desk’s word that it has a message', () => {
  let office: Office;
  afterEach(() => office.close());

  for (const fate of ['lose', 'cut'] as const) {
    it(`is said again once there is a connection, where it was on its way as that went (${fate})`, async () => {
      office = await Office.open();
      const visitor = await office.visit();
      await visitor.send('first');
      await office.eventually('the first is delivered', () => delivered(visitor, 'first'));
      let lost = 0;
      office.network.onSend = ({ header }) => (header.type === 'append' && lost++ === 0 ? fate : 'pass');
      await visitor.send('second');
      await office.eventually('it was lost', () => lost > 0);
      if (fate === 'lose') office.network.cut();
      await office.eventually('the second is delivered', () => delivered(visitor, 'second'));
      assert.ok(lost > 1);
    });
  }

  it('is said again where the relay could not keep it', async () => {
    const store = memoryStore();
    let refuses = 0;
    office = await Office.open({}, {}, { ...store, append: (request) => (refuses-- > 0 ? Promise.reject(new StoreError('failed', 'no room')) : store.append(request)) });
    const visitor = await office.visit();
    await visitor.send('first');
    await office.eventually('the first is delivered', () => delivered(visitor, 'first'));
    const { append } = store;
    // The visitor's own passes; what comes next does not, twice.
    store.append = (request) => {
      refuses = 2;
      store.append = append;
      return append(request);
    };
    await visitor.send('second');
    await office.eventually('the second is delivered', () => delivered(visitor, 'second'));
    assert.ok(refuses < 0);
  });
});
