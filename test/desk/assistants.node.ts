import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { randomBytes } from '@noble/hashes/utils.js';
import { fromBase64Url } from '../../src/bytes.js';
import type { Shift } from '../../src/conversation/shift/shift.js';
import type { CareConversation, VisitorConversation } from '../../src/conversation/state.js';
import { Vault } from '../../src/conversation/vault.js';
import { createDeviceKey, createKeyPackage, CryptoError, issueCertificate } from '../../src/crypto/index.js';
import { vaultAuditStore } from '../../src/desk/audit-store.js';
import { DeskError } from '../../src/desk/index.js';
import { memoryStorage } from '../../src/storage/memory.js';
import { screen, settle } from '../conversation/clinic.js';
import { Disk } from '../conversation/fragile-storage.js';
import type { Network } from '../conversation/network.js';
import { auditLines } from './audit-lines.js';
import { comingsOf, Office, sees, textsOf } from './office.js';

const HOUR = 3_600_000;

describe('assistants, where the policy blocks them', () => {
  let office: Office;
  let audit: ReturnType<typeof vaultAuditStore>;
  beforeEach(async () => {
    audit = vaultAuditStore(new Vault(memoryStorage(), randomBytes(32)));
    office = await Office.open({ deviations: { idle: {} } }, { audit });
  });
  afterEach(() => office.close());

  const refused = async () => (await auditLines(audit)).flatMap(({ kind, detail }) => (kind === 'refusal' ? [detail?.['rule']] : []));

  it('are not certified, which is audited', async () => {
    await assert.rejects(office.agent('Bot', 'assistant'), (error: unknown) => error instanceof DeskError && error.code === 'refused');
    assert.deepEqual(await refused(), ['assistants']);
  });

  it('are not taken on shift with a certificate that somebody has issued all the same, and no one sees them', async () => {
    const { issuer, issuerCertificate, id } = office.clinic;
    const key = createDeviceKey();
    const certificate = issueCertificate({ role: 'assistant', clinic: fromBase64Url(id), subjectKey: key.publicKey, name: 'Bot', notBeforeMs: office.clock.now() - HOUR, notAfterMs: office.clock.now() + HOUR }, issuer);
    const { keyPackage } = await createKeyPackage({ key, chain: [certificate, issuerCertificate] }, { suite: 'classic', nowMs: office.clock.now(), lifetimeMs: HOUR });
    for (let i = 0; i < 3; i++) await assert.rejects(office.desk.startShift(keyPackage), (error: unknown) => error instanceof CryptoError && error.code === 'untrusted');
    assert.deepEqual([await refused(), office.desk.team.map(({ role }) => role)], [['shift'], []]);
  });

  it('are there, and named as such, where it allows them', async () => {
    await office.close();
    office = await Office.open({ deviations: { assistants: 'allow', idle: {} } }, { audit });
    const visitor = await office.visit();
    const bot = await office.agent('Bot', 'assistant');
    await visitor.send('first');
    await office.eventually('somebody waits', () => bot.state.queue.length > 0);
    await bot.accept(bot.state.queue[0]?.id ?? '');
    const { roster } = await sees(visitor, (state) => state.roster.some(({ role }) => role === 'assistant'));
    assert.ok(roster.some(({ name, role }) => name === 'Bot' && role === 'assistant'));
  });
});

describe('an assistant who came in while the policy let them, and lets them no more', () => {
  const NONE = { name: 'Alder anew', deviations: { assistants: 'block' } } as const;
  let office: Office;
  let disk: Disk;
  let visitor: VisitorConversation;
  let bot: Shift;
  let talk: CareConversation;

  beforeEach(async () => {
    office = await Office.open({ preset: 'standard' });
    disk = new Disk();
    visitor = await office.visit({ keep: disk.open });
    await visitor.send('first');
    await office.eventually('the desk has it', async () => (await office.kept('c/')).includes('first'));
  });
  afterEach(() => office.close());

  async function comesIn(): Promise<void> {
    bot = await office.agent('Bot', 'assistant');
    await office.eventually('somebody waits', () => bot.state.queue.length > 0);
    const accepted = bot.accept(bot.state.queue[0]?.id ?? '');
    let done = false;
    void accepted.then(() => (done = true));
    await office.eventually('it is let in', () => done);
    talk = await accepted;
    await talk.send('I am a program');
    await office.eventually('the desk has it', async () => (await office.kept('c/')).includes('I am a program'));
  }

  async function back(): Promise<Network> {
    const [returned, network] = await office.comeBack(disk.open, { name: 'Alder anew', read: ['first'] });
    visitor = returned;
    return network;
  }

  const comings = () => comingsOf(visitor);
  const deskHas = (text: string) => office.eventually(`the desk has “${text}”`, async () => (await office.kept('c/')).includes(text));

  it('is put out of the team and its conversations by the desk that goes by the new policy', async () => {
    await comesIn();
    await office.restartDesk(NONE);
    await office.eventually('it is out', () => comings().includes('left Bot') && office.desk.team.length === 0);
    await visitor.send('just us now');
    await deskHas('just us now');
    assert.deepEqual([visitor.state.phase, bot.state.shift, textsOf(talk).includes('just us now')], ['open', 'ended', false]);
  });

  it('does not end the conversation of a visitor who was away, and reads there what was said', async () => {
    await visitor.close();
    await comesIn();
    await office.restartDesk(NONE);
    await office.eventually('it is out', () => office.desk.team.length === 0);
    await back();
    await office.eventually('all is read', () => comings().includes('left Bot'));
    assert.deepEqual([comings(), textsOf(visitor)], [['joined Bot', 'left Bot'], ['first', 'I am a program']]);
    await visitor.send('back again');
    await deskHas('back again');
    assert.deepEqual([visitor.state.phase, textsOf(talk).includes('back again')], ['open', false]);
  });

  it('is said nothing by a visitor who follows it in under the new policy, as whoever runs the desk by an old profile may let in whom they like', async () => {
    await visitor.close();
    await comesIn();
    await office.desk.close();
    await office.publish(NONE);
    const network = await back();
    await office.eventually('it was followed in', () => comings().includes('joined Bot'));
    await visitor.send('just us now');
    await office.clock.advance(60_000);
    await settle();
    assert.equal(network.sent.filter(({ header }) => header.type === 'append').length, 0);
    assert.ok(screen(visitor.state).includes('visitor: just us now (waiting)'), screen(visitor.state).join());
    await office.restartDesk(NONE);
    await deskHas('just us now');
    assert.deepEqual([comings(), textsOf(talk)], [['joined Bot', 'left Bot'], ['first', 'I am a program']]);
  });
});
