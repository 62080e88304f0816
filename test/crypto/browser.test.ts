import { expect } from 'chai';
import { randomBytes } from '@noble/hashes/utils.js';
import {
  commit,
  createDeviceKey,
  createGroup,
  createKeyPackage,
  createSealKey,
  decodeGroup,
  encodeGroup,
  issueCertificate,
  joinGroup,
  openSealed,
  protect,
  sealTo,
  securityCode,
  unprotect,
} from '../../src/crypto/index.js';

const NOW = Date.UTC(2026, 0, 15, 9);
const DAY = 86_400_000;
const bytes = (text: string) => new TextEncoder().encode(text);

/** WebCrypto's engines differ in what they accept; nothing here may depend on it. */
async function withoutWebCrypto(work: () => Promise<void>): Promise<void> {
  Object.defineProperty(crypto, 'subtle', {
    configurable: true,
    get: () => {
      throw new Error('WebCrypto was asked');
    },
  });
  try {
    await work();
  } finally {
    Reflect.deleteProperty(crypto, 'subtle');
  }
}

for (const suite of ['x-wing', 'classic'] as const) {
  describe(`crypto in the browser (${suite})`, () => {
    it('opens a conversation, talks, stores and goes on, without WebCrypto', () =>
      withoutWebCrypto(async () => {
        const root = createDeviceKey();
        const key = createDeviceKey();
        const fields = { role: 'desk', clinic: root.publicKey, subjectKey: key.publicKey, name: 'Desk', notBeforeMs: NOW - DAY, notAfterMs: NOW + DAY } as const;
        const identity = { key, chain: [issueCertificate(fields, root)] };
        const trust = { clinic: root.publicKey, nowMs: NOW };
        const { keyPackage, secrets } = await createKeyPackage(identity, { suite, nowMs: NOW, lifetimeMs: DAY });
        const visitor = await createGroup({ id: randomBytes(32), kind: 'conversation', identity: { key: createDeviceKey(), chain: [] }, suite });
        const { welcome, next } = await commit(visitor, { add: keyPackage }, trust);
        if (welcome === undefined) throw new Error('no Welcome');
        const desk = await joinGroup({ welcome, secrets, identity, trust, kind: 'conversation' });
        const profile = new Uint8Array(32);
        expect(securityCode(desk, profile)).to.equal(securityCode(next, profile));
        const { message } = await protect(decodeGroup(encodeGroup(next)), bytes('My knee hurts.'));
        const opened = await unprotect(desk, message, trust);
        if (opened.kind !== 'message') throw new Error(opened.kind);
        expect(new TextDecoder().decode(opened.content)).to.equal('My knee hurts.');
      }));

    it('seals and opens boxes without WebCrypto', () =>
      withoutWebCrypto(async () => {
        const { publicKey, secretKey } = createSealKey(suite);
        const options = { suite, info: bytes('form'), aad: bytes('1') };
        const sealed = sealTo(publicKey, bytes('insurance'), options);
        expect(new TextDecoder().decode(openSealed(secretKey, sealed, options))).to.equal('insurance');
      }));
  });
}
