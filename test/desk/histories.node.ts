import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { toBase64Url } from '../../src/bytes.js';
import { encodeJson } from '../../src/conversation/json.js';
import { parseMailboxItem } from '../../src/conversation/mailbox.js';
import type { Shift } from '../../src/conversation/shift/shift.js';
import type { VisitorConversation } from '../../src/conversation/state.js';
import { Vault } from '../../src/conversation/vault.js';
import { createSealKey } from '../../src/crypto/index.js';
import { memoryStorage } from '../../src/storage/memory.js';
import type { Storage } from '../../src/storage/storage.js';
import { Network } from '../conversation/network.js';
import { Office, textsOf } from './office.js';

describe('an agent who is handed several conversations', () => {
  let office: Office;
  let network: Network;
  const visitors: VisitorConversation[] = [];
  let desk: Storage;
  let device: Storage;
  let maya: Shift;
  beforeEach(async () => {
    visitors.length = 0;
    [desk, device] = [memoryStorage(), memoryStorage()];
    office = await Office.open({ deviations: { idle: {} } }, { storage: desk });
    network = new Network(office.relay);
    maya = await office.hire('Maya', { network, storage: device });
    await maya.start();
  });
  afterEach(() => office.close());

  async function waits(text: string): Promise<string> {
    const before = new Set(maya.state.queue.map(({ id }) => id));
    const visitor = await office.visit();
    visitors.push(visitor);
    await visitor.send(text);
    const added = () => maya.state.queue.find(({ id }) => !before.has(id))?.id;
    await office.eventually('they wait', () => added() !== undefined);
    return added() ?? '';
  }

  /** How it came out; empty as long as it has not. */
  function accepting(id: string): { readonly outcome: string } {
    const result = { outcome: '' };
    maya.accept(id).then((talk) => (result.outcome = textsOf(talk).join()), ({ code }: { code: string }) => (result.outcome = code));
    return result;
  }

  /** Secrets of groups that the device was welcomed to and is not in yet. */
  const welcomed = async () => (await device.list('j/')).length;
  /** Keys of KeyPackages that are still to be used for a Welcome. */
  const promised = async () => (await device.list('k/')).length;
  const keptOf = async (id: string) => (await device.list(`c/${id}/`)).length;

  /** The desk takes this for the key that histories are to be sealed to. @returns What it took for it before. */
  async function sealsTo(value: Uint8Array): Promise<Uint8Array> {
    const name = `p/${maya.state.self.id}`;
    await office.eventually('the desk has a key', async () => (await office.names('p/')).includes(name));
    const vault = new Vault(desk, office.clinic.storageKey);
    const before = (await vault.get(name)) ?? assert.fail('no key');
    await vault.write([{ name, value }]);
    return before;
  }

  it('is in one whose history can be read though another’s cannot, of which nothing stays on the device', async () => {
    const [bad, good] = [await waits('one'), await waits('two')];
    const keys = await promised();
    const before = await sealsTo(encodeJson({ sealKey: toBase64Url(createSealKey().publicKey) }));
    const first = accepting(bad);
    await office.eventually('it has been handed over', () => first.outcome !== '');
    await sealsTo(before);
    const second = accepting(good);
    await office.eventually('it is in the other', () => second.outcome !== '');
    assert.deepEqual([first.outcome, second.outcome], ['refused', 'two']);
    assert.deepEqual([await welcomed(), await promised(), await keptOf(bad)], [0, keys, 0]);
    assert.deepEqual([...maya.state.conversations.keys()], [good]);
  });

  it('keeps no keys of one that is over before its history has come', async () => {
    const id = await waits('one');
    const keys = await promised();
    network.onReceive = ({ header, parts: [item] }) => (header.type === 'item' && item && parseMailboxItem(item).kind === 'history' ? 'lose' : 'pass');
    const joining = accepting(id);
    await office.eventually('it is welcomed', async () => (await welcomed()) === 1);
    await visitors[0]?.end();
    await office.eventually('it is told', () => joining.outcome !== '');
    assert.equal(joining.outcome, 'gone');
    await office.eventually('the keys are gone', async () => (await welcomed()) === 0);
    assert.deepEqual([await promised(), await keptOf(id)], [keys, 0]);
  });
});
