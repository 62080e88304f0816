import { expect } from 'chai';
import { createSealKey, openSealed, sealTo } from '../../src/crypto/index.js';
import { talk } from './talk.js';

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
        expect(await talk(suite, 'My knee hurts.')).to.equal('My knee hurts.');
      }));

    it('does the same in a worker', async () => {
      const worker = new Worker(new URL('./talking-worker.ts', import.meta.url), { type: 'module' });
      const answer = new Promise((resolve, reject) => {
        worker.addEventListener('message', ({ data }) => resolve(data));
        worker.addEventListener('error', reject);
      });
      worker.postMessage(suite, []);
      expect(await answer).to.equal(`said in ${suite}`);
      worker.terminate();
    });

    it('seals and opens boxes without WebCrypto', () =>
      withoutWebCrypto(async () => {
        const { publicKey, secretKey } = createSealKey(suite);
        const options = { suite, info: bytes('form'), aad: bytes('1') };
        const sealed = sealTo(publicKey, bytes('insurance'), options);
        expect(new TextDecoder().decode(openSealed(secretKey, sealed, options))).to.equal('insurance');
      }));
  });
}
