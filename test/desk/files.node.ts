import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { afterEach, describe, it } from 'node:test';
import { toBase64Url } from '../../src/bytes.js';
import { encodeContent } from '../../src/conversation/content/content.js';
import type { LoadDetector } from '../../src/conversation/content/screening.js';
import { blobOf, type FileContent } from '../../src/conversation/content/file-content.js';
import type { LiveConversation } from '../../src/conversation/live/live-conversation.js';
import type { ConversationState, VisitorConversation } from '../../src/conversation/state.js';
import { Vault } from '../../src/conversation/vault.js';
import { sealFile } from '../../src/files/seal-file.js';
import { memoryStorage } from '../../src/storage/memory.js';
import { RelayConnection } from '../../src/transport/relay-client.js';
import { until } from '../conversation/clinic.js';
import { detect } from '../conversation/detector.js';
import { Network } from '../conversation/network.js';
import { hugePng, jpeg, SECRETS, segment, taggedJpeg } from '../files/pictures.js';
import { Office, sees } from './office.js';

const files = { types: ['image/jpeg', 'text/plain'], maxBytes: 1 << 20, maxCount: 5 };
const HOUR = 3_600_000;

function file(name: string, bytes: Uint8Array): File {
  return new File([Uint8Array.from(bytes)], name);
}

const filesIn = ({ timeline }: ConversationState) => timeline.flatMap((item) => (item.kind === 'file' ? [item] : []));

let office: Office;
afterEach(() => office.close());

async function opened(deviations: Record<string, unknown> = { files }): Promise<{ visitor: VisitorConversation; talk: LiveConversation; id: string; agent: Awaited<ReturnType<Office['talk']>>['agent'] }> {
  office = await Office.open({ deviations: { idle: {}, ...deviations } });
  return office.talk();
}

/** The desk's own records of a kind. */
async function records(id: string, kind: string): Promise<string[]> {
  return office.names(`c/${id}/${kind}/`);
}

/** An agent's program that was changed: brings in what it likes. */
async function smuggle(talk: LiveConversation, bytes: Uint8Array, told: Partial<FileContent> = {}): Promise<void> {
  const { session } = talk;
  const access = (await session?.access()) ?? assert.fail('not followed');
  const relay = new RelayConnection({ connect: new Network(office.relay).transport, clock: office.clock, random: () => 0 });
  await until('online', () => relay.state === 'online');
  const { key, parts, digest } = sealFile(bytes);
  const facts = { media: 'image/jpeg' as const, sizeBytes: bytes.length, digest, ...told, key: toBase64Url(key) };
  const blob = blobOf(facts);
  for (const [index, part] of parts.entries()) await relay.putBlob({ ...access, blob }, index, part);
  await relay.close();
  const id = toBase64Url(randomBytes(16));
  const content: FileContent = { v: 1, type: 'file', id, name: 'knee.jpg', ...facts, blob, atMs: 1, ...told };
  await session?.enqueue(`9-${id}`, encodeContent(content));
}

/** A small picture with more segments than anybody could put together. */
function piecemeal(): Uint8Array {
  const empty = Buffer.concat(Array.from({ length: 200_000 }, () => segment(0xdb, new Uint8Array(0))));
  return Buffer.concat([jpeg.subarray(0, 20), empty, jpeg.subarray(20)]);
}

describe('files at the desk', () => {
  it('go from visitor to agent and back, and are kept sealed in the record until its time is over', async () => {
    const { visitor, talk, id } = await opened({ files, 'retention.deskMs': HOUR });
    await visitor.sendFile(file('knee.jpg', taggedJpeg()));
    await sees(talk, (state) => filesIn(state).length === 1 && state.unread > 0);
    const [fromVisitor] = filesIn(talk.state);
    const picture = Buffer.from((await talk.openFile(fromVisitor?.id ?? '')).bytes);
    assert.deepEqual(SECRETS.filter((secret) => picture.includes(secret)), []);
    await talk.sendFile(file('advice.txt', new TextEncoder().encode('Ice, twice a day.')));
    await sees(visitor, (state) => filesIn(state).length === 2);
    const advice = await visitor.openFile(filesIn(visitor.state)[1]?.id ?? '');
    assert.equal(new TextDecoder().decode(advice.bytes), 'Ice, twice a day.');
    await office.eventually('it is receipted', () => ['delivered', 'read'].includes(filesIn(visitor.state)[0]?.status ?? ''));
    await office.eventually('the desk has both', async () => (await records(id, 'file')).length === 2 && (await records(id, 'fetch')).length === 0);
    // Sealed twice: under the record's key, and under the file's.
    assert.ok(!(await office.kept(`c/${id}/file/`)).includes('twice a day'));
    await talk.end();
    await office.eventually('the relay has purged it', () => office.desk.pendingPurges.length === 0);
    assert.equal((await records(id, 'file')).length, 2);
    const exported = await office.desk.export(id);
    assert.deepEqual(exported.items.flatMap(({ file: told }) => (told ? [told.name] : [])), ['knee.jpg', 'advice.txt']);
    await office.clock.advance(HOUR + 3 * 60_000);
    await office.eventually('it is erased', async () => (await office.names(`c/${id}/`)).length === 0);
  });

  it('are dropped where the policy blocks them, audited, and their sender is shown to everybody', async () => {
    const { visitor, talk, id } = await opened({ files: 'block' });
    await smuggle(talk, jpeg);
    await sees(visitor, (state) => state.breaches.length === 1);
    assert.deepEqual(visitor.state.breaches.map(({ rule, member }) => [rule, member.name]), [['files', 'Maya']]);
    await office.eventually('it is audited', async () => (await office.kept('audit/')).includes('"rule":"files"') || (await office.kept()).includes('"rule":"files"'));
    assert.deepEqual(await records(id, 'file'), []);
    assert.deepEqual(await records(id, 'fetch'), []);
  });

  const bad: Record<string, [Uint8Array, Partial<FileContent>?]> = {
    'a page called a picture': [new TextEncoder().encode('<html>patient list</html>')],
    'a picture of more pixels than anybody should draw': [hugePng(), { media: 'image/png', name: 'a.png' }],
    'a picture with the digest of another': [jpeg, { digest: toBase64Url(randomBytes(32)) }],
    'a picture of two hundred thousand pieces': [piecemeal()],
    'a file under a key that is none': [jpeg, { key: 'B'.repeat(43) }],
    'a file at a place that no relay could be asked for': [jpeg, { blob: 'B'.repeat(43) }],
    'a file at the place of another': [jpeg, { blob: 'A'.repeat(43) }],
    'a text with personal data that the policy keeps out': [new TextEncoder().encode('SSN 536-22-8145'), { media: 'text/plain', name: 'a.txt' }],
  };
  for (const [what, [bytes, told]] of Object.entries(bad)) {
    it(`are looked into by the desk itself, which keeps nothing of ${what}, and says so`, async () => {
      const { talk, id, agent } = await opened();
      await smuggle(talk, bytes, told);
      await office.eventually('it was looked into', async () => (await office.kept(`c/${id}/t/`)).includes('"kind":"refused"'));
      assert.deepEqual(await records(id, 'file'), []);
      assert.deepEqual(await records(id, 'fetch'), []);
      const audited = await office.kept();
      assert.ok(audited.includes('"rule":"files"') && audited.includes(agent.state.self.id));
    });
  }

  it('hold up nothing when what looks into them fails, and are looked into no further when that has ended the process', async () => {
    let looked = 0;
    const told: string[] = [];
    const storage = memoryStorage();
    const failing: LoadDetector = async () => (text, setting) => {
      if (text.startsWith('boom')) throw new RangeError(`${++looked}: ${text}`);
      return detect(text, setting);
    };
    office = await Office.open({ deviations: { idle: {}, files } }, { storage, phi: failing, logger: (event) => told.push(JSON.stringify(event)) });
    const { visitor, talk, id } = await office.talk();
    await visitor.send('boom, as a text');
    await office.eventually('it was passed over', () => told.some((event) => event.includes('"defect"')));
    await smuggle(talk, new TextEncoder().encode('boom, as a file'), { media: 'text/plain', name: 'a.txt' });
    const refusals = async () => (await office.kept(`c/${id}/t/`)).split('"kind":"refused"').length - 1;
    await office.eventually('it was refused', async () => (await refusals()) === 1);
    await visitor.send('and on it goes');
    await office.eventually('it is on record', async () => (await office.kept(`c/${id}/t/`)).includes('and on it goes'));
    assert.ok(!told.join().includes('boom'));
    // One that was looked into when the process ended, three times.
    office.network.onSend = ({ header }) => (header.type === 'get-blob' ? 'lose' : 'pass');
    await smuggle(talk, new TextEncoder().encode('boom'), { media: 'text/plain', name: 'b.txt' });
    await office.eventually('it is to be fetched', async () => (await records(id, 'fetch')).length === 1);
    const [name = ''] = await records(id, 'fetch');
    const vault = new Vault(storage, office.clinic.storageKey.slice());
    const record: object = JSON.parse(new TextDecoder().decode(await vault.get(name)));
    await vault.write([{ name, value: new TextEncoder().encode(JSON.stringify({ ...record, looks: 3 })) }]);
    const before = looked;
    office.network.onSend = () => 'pass';
    await office.restartDesk();
    await office.eventually('it is refused', async () => (await refusals()) === 2 && (await records(id, 'fetch')).length === 0);
    assert.equal(looked, before);
  });

  it('are fetched to the end by a desk that was stopped in the middle', async () => {
    const { visitor, talk, id } = await opened();
    let cut = false;
    office.network.onSend = ({ header }) => {
      if (header.type !== 'get-blob' || header.index !== 1) return 'pass';
      cut = true;
      return 'lose';
    };
    await visitor.sendFile(file('long.txt', new TextEncoder().encode('word '.repeat(40_000))));
    await sees(talk, (state) => filesIn(state).length === 1);
    await office.eventually('it is cut', () => cut);
    office.network.onSend = () => 'pass';
    await office.restartDesk();
    await office.eventually('the desk has all of it', async () => (await records(id, 'file')).length === 4 && (await records(id, 'fetch')).length === 0);
  });

  it('are all on record before the relay deletes them, where the connection was lost while they were fetched, and what ended was to be purged', async () => {
    const { visitor, talk, agent, id } = await opened();
    let [asked, admitting] = [0, 0];
    const withholds = (admissions: boolean) => {
      office.network.onSend = ({ header }) => {
        if (header.type === 'get-blob' && header.index === 1 && ++asked > 0) return 'lose';
        return admissions && header.type === 'append' && header.next !== undefined && ++admitting > 0 ? 'lose' : 'pass';
      };
    };
    withholds(true);
    await visitor.sendFile(file('long.txt', new TextEncoder().encode('word '.repeat(40_000))));
    await office.eventually('the desk fetches it', () => asked > 0);
    // The purge waits in line behind an admission.
    const other = await office.visit();
    await other.send('second');
    await office.eventually('they wait', () => agent.state.queue.some(({ status }) => status === 'waiting'));
    agent.accept(agent.state.queue.find(({ status }) => status === 'waiting')?.id ?? '').catch(() => undefined);
    await office.eventually('they are let in', () => admitting > 0);
    await talk.end();
    await office.eventually('it has ended', () => office.desk.pendingPurges.length === 1);
    withholds(false);
    office.network.cut();
    await office.eventually('they are in', () => other.state.roster.some(({ role }) => role === 'agent'));
    await office.eventually('the desk has asked for the file again', () => asked > 1);
    office.network.onSend = () => 'pass';
    office.network.cut();
    await office.eventually('the relay has deleted it', () => office.desk.pendingPurges.length === 0);
    assert.deepEqual([(await records(id, 'file')).length, await records(id, 'fetch')], [4, []]);
  });

  it('of before are opened by a colleague who takes over, and by nobody who was let go', async () => {
    const { visitor, talk, agent, id } = await opened();
    await visitor.sendFile(file('knee.jpg', jpeg));
    await sees(talk, (state) => filesIn(state).length === 1);
    const [knee] = filesIn(talk.state);
    const ben = await office.agent('Ben');
    await agent.handOver(id, ben.state.self.id);
    await office.eventually('it is offered', () => ben.state.queue.some(({ offeredTo }) => offeredTo === ben.state.self.id));
    const access = (await talk.session?.access()) ?? assert.fail('not followed');
    const blob = (await office.kept(`c/${id}/t/`)).match(/"blob":"([^"]+)"/)?.[1] ?? '';
    const later = await ben.accept(id);
    assert.equal((await later.openFile(knee?.id ?? '')).bytes.length > 0, true);
    await sees(talk, ({ phase }) => phase === 'left');
    await assert.rejects(talk.openFile(knee?.id ?? ''));
    // With the token of before, which the relay refuses.
    const relay = new RelayConnection({ connect: new Network(office.relay).transport, clock: office.clock, random: () => 0 });
    await until('online', () => relay.state === 'online');
    await assert.rejects(relay.getBlob({ ...access, blob }, 0), /stale-epoch/);
    await relay.close();
  });
});
