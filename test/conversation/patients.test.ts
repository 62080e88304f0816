import { expect } from 'chai';
import { toBase64Url } from '../../src/bytes.js';
import { randomBytes } from '@noble/hashes/utils.js';
import { Clinic, shows } from './clinic.js';

/** What a browser keeps, of several people who sign in on it one after another. */
describe('patients on one device', () => {
  let clinic: Clinic;
  beforeEach(async () => {
    clinic = new Clinic();
    await clinic.open();
  });
  afterEach(() => clinic.close());

  it('have a place each, whose name does not say who they are, and so has nobody in particular', async () => {
    const instance = toBase64Url(randomBytes(8));
    const visit = async (id?: string) => {
      const visitor = await clinic.visit({ keep: 'device', instance, ...(id !== undefined && { patient: { id, assertion: () => Promise.reject(new Error('offline')) } }) });
      return shows(visitor, ({ phase }) => phase !== 'loading').then(() => visitor);
    };
    for (const id of ['rosa-1', 'omar-2', undefined]) {
      const visitor = await visit(id);
      expect(visitor.state.timeline).to.deep.equal([]);
      expect(await visitor.send(`of ${id}`)).to.have.property('kind', 'queued');
      await visitor.close();
    }
    for (const id of ['rosa-1', 'omar-2', undefined]) {
      const visitor = await visit(id);
      expect(visitor.state.timeline.map((item) => item.kind === 'message' && item.text)).to.deep.equal([`of ${id}`]);
      await visitor.close();
    }
    const names = (await indexedDB.databases()).map(({ name = '' }) => name).filter((name) => name.includes(instance));
    expect(names.length).to.equal(3);
    expect(names.join()).not.to.match(/rosa|omar/);
  });
});
