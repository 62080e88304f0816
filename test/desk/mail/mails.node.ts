import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { randomBytes } from '@noble/hashes/utils.js';
import type { SMTPServerOptions } from 'smtp-server';
import { encodeContent } from '../../../src/conversation/content/content.js';
import { sealMailTarget } from '../../../src/conversation/requests/mail-request.js';
import type { Conversation, MailStatus } from '../../../src/conversation/state.js';
import { Vault } from '../../../src/conversation/vault.js';
import { vaultAuditStore } from '../../../src/desk/audit-store.js';
import { type ClinicSettings, type MailSettings } from '../../../src/desk/index.js';
import { memoryStorage } from '../../../src/storage/memory.js';
import type { Change, Storage } from '../../../src/storage/storage.js';
import { turn } from '../../../src/testing.js';
import { auditLines } from '../audit-lines.js';
import { Office, sees } from '../office.js';
import { Authority, PASSWORD, PostOffice, USER } from './post-office.js';

const HOUR = 3_600_000;
const MAILBOX = 'rosa@example.com';
const ENV = 'SOTTO_TEST_MAIL_PASSWORD';

/** From one change on nothing comes to the disk before it is released. */
class SlowDisk {
  readonly storage: Storage;
  #waiting: Promise<void> | undefined;
  #release: () => void = () => undefined;

  constructor(stopsAt: (change: Change) => boolean) {
    const memory = memoryStorage();
    const write: Storage['write'] = async (changes) => {
      if (changes.some(stopsAt)) this.#waiting ??= new Promise((resolve) => (this.#release = resolve));
      await this.#waiting;
      await memory.write(changes);
    };
    this.storage = { ...memory, write };
  }

  get holds(): boolean {
    return this.#waiting !== undefined;
  }

  /** Once whoever is about to write has asked for it. */
  async release(): Promise<void> {
    for (let i = 0; i < 50; i++) await turn();
    this.#release();
  }
}

describe('copies by e-mail', () => {
  let authority: Authority;
  let post: PostOffice;
  let office: Office;
  let audit: ReturnType<typeof vaultAuditStore>;
  before(() => {
    authority = new Authority();
    process.env[ENV] = PASSWORD;
  });
  after(() => authority.remove());
  beforeEach(async () => {
    audit = vaultAuditStore(new Vault(memoryStorage(), randomBytes(32)));
    post = await PostOffice.open(authority.certified);
  });
  afterEach(async () => {
    await office.close();
    await post.close();
  });

  const server = (changes: Partial<MailSettings> = {}): MailSettings => ({ host: 'localhost', port: post.port, from: 'chat@alder.example', user: USER, passwordEnv: ENV, caFile: authority.file, ...changes });
  const open = async (mail: MailSettings | null = server(), changes: Partial<ClinicSettings> = {}, storage = memoryStorage()) => {
    office = await Office.open({ deviations: { 'transcript.email': 'allow', idle: {} }, ...(mail && { mail }), ...changes }, { audit, random: () => 0, storage });
    return office.talk();
  };
  const lines = () => auditLines(audit);
  const mailed = async () => (await lines()).flatMap(({ kind, detail }) => (kind === 'mail' ? [[detail?.['what'], detail?.['failure'] ?? detail?.['code']].filter(Boolean).join(' ')] : []));
  /** The desk's time passes up to the next attempt, and not while that is under way: real servers answer in real time. */
  const until = async (what: string, condition: () => Promise<boolean> | boolean) => {
    const deadlineMs = performance.now() + 60_000;
    while (!(await condition())) {
      if (performance.now() > deadlineMs) throw new Error(`waited in vain: ${what}; audited ${(await mailed()).join()}`);
      const waits = [...(await office.kept('mail/')).matchAll(/"nextAtMs":(\d+)/g)].map(([, atMs]) => Number(atMs) - office.clock.now());
      if (waits.length > 0 && Math.min(...waits) > 0) await office.clock.advance(Math.min(...waits));
      await turn();
    }
  };
  const statusOf = ({ state }: Conversation): MailStatus[] => state.timeline.flatMap((item) => (item.kind === 'mail' ? [item.status] : []));

  it('go once to whom the visitor says, over TLS, with what is hidden as X’s, in their language', async () => {
    const { visitor, talk } = await open();
    await visitor.send('born 3/4/1981 <b>');
    await sees(talk, ({ timeline }) => timeline.filter(({ kind }) => kind === 'message').length === 2);
    assert.equal((await visitor.mailTranscript(MAILBOX, 'es')).kind, 'queued');
    await until('it is sent', () => statusOf(visitor)[0] === 'sent' && statusOf(talk)[0] === 'sent');
    assert.equal(post.posted.length, 1);
    const [letter] = post.posted;
    assert.deepEqual([letter?.to, letter?.tls], [MAILBOX, true]);
    for (const word of ['born X/X/XXXX <b>', 'born X/X/XXXX &lt;b&gt;', 'Usted', 'Conversación con Alder', 'Content-Security-Policy', 'Auto-Submitted: auto-generated']) assert.ok(letter?.text.includes(word), `${word} in ${letter?.text}`);
    assert.ok(!letter?.text.includes('/1981'));
    assert.match(letter?.text ?? '', /^Subject: (?!.*Alder)/m);
    assert.deepEqual(await mailed(), ['asked', 'sent']);
  });

  it('tell nobody but the desk where to: not the agents, the audit log or what is kept after they were sent', async () => {
    const { visitor, talk } = await open();
    await visitor.mailTranscript(MAILBOX, 'en');
    await until('it is sent', () => statusOf(talk)[0] === 'sent');
    assert.ok(!JSON.stringify(talk.state).includes(MAILBOX));
    assert.ok(!JSON.stringify(await auditLines(audit)).includes(MAILBOX));
    assert.ok(!(await office.kept()).includes(MAILBOX));
  });

  it('lose nothing while the mail server is down, nor when the desk is restarted meanwhile', async () => {
    const { visitor } = await open();
    await post.close();
    await visitor.mailTranscript(MAILBOX, 'en');
    await until('tried twice', async () => (await mailed()).filter((line) => line === 'delayed unreachable').length >= 2);
    await office.restartDesk();
    await post.listen();
    await until('it is sent', () => statusOf(visitor)[0] === 'sent');
    assert.equal(post.posted.length, 1);
    await office.restartDesk();
    for (let i = 0; i < 20; i++) {
      await office.clock.advance(HOUR / 4);
      await turn();
    }
    assert.equal(post.posted.length, 1);
  });

  it('do not go to a server without TLS: not even the password does', async () => {
    const bare = await PostOffice.open({ ...authority.certified, hideSTARTTLS: true, disabledCommands: ['STARTTLS'], allowInsecureAuth: true });
    const { visitor } = await open(server({ port: bare.port }));
    await visitor.mailTranscript(MAILBOX, 'en');
    await until('it is refused', async () => (await mailed()).includes('delayed no-tls'));
    assert.deepEqual([bare.heard, bare.posted], [[], []]);
    await bare.close();
  });

  it('do not go to a server that cannot prove its name', async () => {
    const stranger = new Authority();
    const { visitor } = await open(server({ caFile: stranger.file }));
    await visitor.mailTranscript(MAILBOX, 'en');
    await until('it is refused', async () => (await mailed()).includes('delayed bad-certificate'));
    assert.deepEqual([post.heard, post.posted], [[], []]);
    stranger.remove();
  });

  it('do not go to a server that is certified for another name', async () => {
    const { visitor } = await open(server({ host: '127.0.0.1' }));
    await visitor.mailTranscript(MAILBOX, 'en');
    await until('it is refused', async () => (await mailed()).includes('delayed bad-certificate'));
    assert.deepEqual([post.heard, post.posted], [[], []]);
  });

  it('are tried again where the server asks for patience, and given up where it will not have them', async () => {
    const { visitor } = await open();
    post.moods.push(451, 550);
    await visitor.mailTranscript(MAILBOX, 'en');
    await until('it has failed', () => statusOf(visitor)[0] === 'failed');
    assert.deepEqual(await mailed(), ['asked', 'delayed deferred', 'failed rejected']);
    assert.deepEqual(post.posted, []);
  });

  it('say what is wrong with a login, and nothing of it', async () => {
    process.env[ENV] = 'another';
    const { visitor } = await open();
    process.env[ENV] = PASSWORD;
    await visitor.mailTranscript(MAILBOX, 'en');
    await until('it is refused', async () => (await mailed()).includes('delayed bad-login'));
    assert.ok(!JSON.stringify(await auditLines(audit)).includes('another'));
  });

  it('are not offered, asked for or sent where the policy blocks them: a changed program is found out', async () => {
    const { visitor, talk, id } = await open(server(), { deviations: { idle: {} } });
    assert.deepEqual(await visitor.mailTranscript(MAILBOX, 'en'), { kind: 'refused', rule: 'not-allowed' });
    assert.deepEqual(await talk.mailTranscript(MAILBOX, 'en'), { kind: 'refused', rule: 'not-allowed' });
    const { mail } = office.clinic;
    assert.ok(mail);
    const request = 'A'.repeat(22);
    const sealed = sealMailTarget(mail.key.publicKey, { conversation: id, request }, { to: MAILBOX, language: 'en' });
    await talk.session?.enqueue('x', encodeContent({ v: 1, type: 'mail-request', id: request, sealed, atMs: 1 }));
    const { breaches } = await sees(visitor, (state) => state.breaches.length > 0);
    assert.deepEqual(breaches.map(({ member, rule }) => [member.name, rule]), [['Maya', 'transcript']]);
    await until('it is audited', async () => (await lines()).some(({ kind, detail, member }) => kind === 'refusal' && detail?.['rule'] === 'transcript' && member === talk.state.roster.find(({ self }) => self)?.id));
    assert.deepEqual([statusOf(visitor), await mailed(), post.heard], [[], [], []]);
    assert.equal((await office.kept('mail/')).length, 0);
  });

  it('are not served twice, nor for a conversation they were not asked for in, nor without end', async () => {
    const { visitor, talk, id } = await open();
    const { mail } = office.clinic;
    assert.ok(mail);
    let sent = 0;
    const ask = async (request: string, conversation = id) => {
      const sealed = sealMailTarget(mail.key.publicKey, { conversation, request }, { to: MAILBOX, language: 'en' });
      await talk.session?.enqueue(`x${sent++}`, encodeContent({ v: 1, type: 'mail-request', id: request, sealed, atMs: 1 }));
    };
    await ask('A'.repeat(22));
    await ask('A'.repeat(22));
    await ask('B'.repeat(22), 'C'.repeat(43));
    await until('one is sent, one refused', async () => (await mailed()).includes('sent') && (await mailed()).includes('refused bad-request'));
    for (const letter of 'DEFG') await ask(letter.repeat(22));
    await until('one too many', async () => (await mailed()).includes('refused too-many'));
    // Past that nobody makes the desk say so over and over, nor use up what is for other conversations.
    for (let i = 0; i < 110; i++) await ask(String(i).padStart(22, '0'));
    await talk.send('and so on');
    await until('all was read', async () => (await office.kept('c/')).includes('and so on'));
    assert.equal((await mailed()).filter((line) => line === 'refused too-many').length, 1);
    assert.equal((await office.kept('mail/')).split('\n').length, 6);
    await until('the others are sent', () => statusOf(visitor).filter((status) => status === 'sent').length === 4);
    assert.equal(post.posted.length, 4);
    assert.deepEqual(statusOf(visitor).filter((status) => status === 'refused' || status === 'sent').toSorted(), ['refused', 'refused', 'sent', 'sent', 'sent', 'sent']);
  });

  it('are destroyed with the record of their conversation', async () => {
    const { visitor } = await open(server(), { deviations: { 'transcript.email': 'allow', idle: {}, 'retention.deskMs': HOUR } });
    await post.close();
    await visitor.mailTranscript(MAILBOX, 'en');
    await until('tried', async () => (await mailed()).includes('delayed unreachable'));
    assert.ok((await office.kept('mail/')).includes(MAILBOX));
    await visitor.end();
    await office.eventually('it has ended', async () => (await office.kept('f/')).includes('"status":"ended"'));
    await office.clock.advance(2 * HOUR);
    await office.eventually('the record is gone', async () => (await office.kept('f/')) === '');
    assert.equal(await office.kept('mail/'), '');
    await post.listen();
    await office.clock.advance(2 * HOUR);
    assert.deepEqual(post.posted, []);
  });

  for (const [how, code, onDisk] of [['put off, after that', 451, true], ['taken, after that', undefined, true], ['put off, while that is on its way to the disk', 451, false], ['taken, while that is on its way to the disk', undefined, false]] as const) {
    it(`are destroyed with it also where one is under way, and is ${how}`, async () => {
      await post.close();
      let answer: (() => void) | undefined;
      let held = false;
      let answered = false;
      const disk = new SlowDisk(({ name, value }) => !onDisk && name.startsWith('f/') && !value);
      const onRcptTo: SMTPServerOptions['onRcptTo'] = (_, __, callback) => {
        if (held) return callback(null);
        held = true;
        answer = () => callback(code === undefined ? null : Object.assign(new Error('not this time'), { responseCode: code }));
      };
      post = await PostOffice.open({ ...authority.certified, onRcptTo, onClose: () => (answered = held) });
      const { visitor } = await open(server(), { deviations: { 'transcript.email': 'allow', idle: {}, 'retention.deskMs': HOUR } }, disk.storage);
      await visitor.mailTranscript(MAILBOX, 'en');
      await until('it is under way', () => answer !== undefined);
      await visitor.end();
      await office.eventually('it has ended', async () => (await office.kept('f/')).includes('"status":"ended"'));
      await office.clock.advance(2 * HOUR);
      await office.eventually('the record goes', async () => (onDisk ? (await office.kept('f/')) === '' : disk.holds));
      answer?.();
      if (!onDisk) {
        await until('the desk is answered', () => answered);
        await disk.release();
        await office.eventually('the record is gone', async () => (await office.kept('f/')) === '');
      }
      // One after another: that attempt is over once the next one has been made.
      const next = await office.visit();
      await next.send('hello');
      await office.eventually('they wait', () => office.desk.queue.length === 1);
      await next.mailTranscript('next@example.com', 'en');
      await until('the next is sent', () => statusOf(next)[0] === 'sent');
      assert.ok(!(await office.kept('mail/')).includes(MAILBOX));
      assert.equal((await office.kept('mail/')).split('\n').length, 1, 'nor that there was one');
    });
  }

  it('are not offered by a clinic without a mail server, and refused for what is no address', async () => {
    const { visitor } = await open(null);
    assert.equal(visitor.state.clinic.mails, undefined);
    assert.deepEqual(await visitor.mailTranscript(MAILBOX, 'en'), { kind: 'refused', rule: 'not-allowed' });
    await office.close();
    const { visitor: other } = await open();
    for (const address of ['rosa', 'rosa@example', 'a@b.com, c@d.com', 'a@b.com\r\nBcc: c@d.com', '"x y"@example.com', `${'a'.repeat(300)}@example.com`])
      assert.deepEqual(await other.mailTranscript(address, 'en'), { kind: 'refused', rule: 'bad-address' });
  });
});
