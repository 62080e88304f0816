import { commit, createDeviceKey, createGroup, createKeyPackage, encodeGroup, issueCertificate, protect } from '../../src/crypto/index.js';
import { Vault } from '../../src/conversation/vault.js';
import { openIndexedDb } from '../../src/storage/indexeddb.js';

/** In the browser: samples in milliseconds, as the page's title. */

const MESSAGES = 200;
const TEXT = new TextEncoder().encode('x'.repeat(200));

const now = Date.now();
const [root, desk] = [createDeviceKey(), createDeviceKey()];
const certificate = issueCertificate({ role: 'desk', clinic: root.publicKey, subjectKey: desk.publicKey, name: 'Desk', notBeforeMs: now - 1000, notAfterMs: now + 1e9 }, root);
const { keyPackage } = await createKeyPackage({ key: desk, chain: [certificate] }, { suite: 'x-wing', nowMs: now, lifetimeMs: 1e9 });
const alone = await createGroup({ id: crypto.getRandomValues(new Uint8Array(32)), kind: 'conversation', identity: { key: createDeviceKey(), chain: [] }, suite: 'x-wing' });
let { next: group } = await commit(alone, { add: keyPackage }, { clinic: root.publicKey, nowMs: now });
const { storage, key } = await openIndexedDb('bench');
const vault = new Vault(storage, key);

const samples: number[] = [];
for (let i = 0; i < MESSAGES; i++) {
  const startedMs = performance.now();
  const { message, next } = await protect(group, TEXT);
  await vault.write([
    { name: 'group', value: encodeGroup(next) },
    { name: `out/${i}`, value: message },
  ]);
  samples.push(performance.now() - startedMs);
  group = next;
}
document.title = JSON.stringify(samples);
