import { copyFile, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { openDatabase } from '../../src/sqlite.js';
import { parseClientFrame } from '../../src/transport/frame.js';
import { png } from '../files/pictures.js';
import { filesIn, occursIn, utf8 } from '../scenario/search.js';
import { Program } from '../support/program.js';
import { FORMS } from '../../examples/clinic/forms.mjs';
import { OwnClinic, storedBy, type StoredRecord } from './own-clinic.js';

const HOUR = 3_600_000;
const WORDS = ['pelican-rash', 'quokka-ointment', 'ibis-thought', 'heron-answer', 'Zephyrine Quackenbush'];

/** The last bytes of something sealed: where two of them are the same, it is the same. */
const tail = (bytes: Uint8Array) => bytes.slice(-40);
/** Of the conversation itself, by the names of records: the visitor's `v/`, the agent's and desk's `c/`. That it has ended, and up to which number it was hidden, stays. */
const ofConversation = (records: readonly StoredRecord[]) => records.filter(({ name }) => /^[vc]\//.test(name) && !/\/(meta|sitting)$/.test(name));

/** What a database on disk holds, read from a copy of its files: the desk has locked it. */
async function rowsOf(folder: string, prefix: string): Promise<Uint8Array[]> {
  const copy = await mkdtemp(join(tmpdir(), 'sotto-copy-'));
  try {
    for (const name of (await readdir(folder)).filter((one) => one.startsWith('desk.db') && !one.endsWith('-shm'))) await copyFile(join(folder, name), join(copy, name));
    const database = openDatabase(join(copy, 'desk.db'));
    const rows = database.prepare('SELECT * FROM records').all();
    database.close();
    return rows.flatMap((row) => {
      const columns = Object.values(row);
      const name = columns.find((value) => typeof value === 'string');
      const value = columns.find((column) => column instanceof Uint8Array);
      return name?.startsWith(prefix) && value ? [value] : [];
    });
  } finally {
    await rm(copy, { recursive: true });
  }
}

test('an ended conversation leaves no key, text, draft, file or sealed byte of itself: in the visitor’s browser, the agent’s, the relay’s files and, in its time, the desk’s', async ({ browser }) => {
  test.slow();
  const own = await OwnClinic.open({ forms: FORMS, deviations: { files: { types: ['image/png'], maxBytes: 1_000_000, maxCount: 3 }, idle: {}, 'retention.deskMs': HOUR } });
  const { wire, deskFolder, relayFolder } = own.house;
  const contexts = [await browser.newContext(), await browser.newContext()];
  const [there, here] = contexts;
  if (!there || !here) throw new Error('no browsers');
  try {
    const visitor = await own.visit(there);
    await visitor.open();
    await visitor.write(`It is a ${WORDS[0]}`);
    const dana = await own.signIn(here);
    await dana.accept();
    await dana.write(`Try the ${WORDS[1]}`);
    await expect(visitor.message(WORDS[1] ?? '')).toBeVisible();
    const choosing = visitor.page.waitForEvent('filechooser');
    await visitor.chat.getByRole('button', { name: 'Attach a file' }).click();
    await (await choosing).setFiles({ name: 'shoulder.png', mimeType: 'image/png', buffer: Buffer.from(png) });
    await expect(dana.log.locator('[part=card]').filter({ hasText: 'shoulder.png' })).toBeVisible();
    await visitor.chat.getByRole('button', { name: 'More options' }).click();
    await visitor.chat.getByRole('button', { name: 'New patient registration' }).click();
    const form = visitor.chat.locator('sotto-form');
    await form.getByRole('textbox', { name: 'Full legal name' }).fill(WORDS[4] ?? '');
    await form.getByLabel('Date of birth').fill('1984-03-04');
    await form.getByRole('button', { name: 'Continue' }).click();
    await form.getByRole('textbox', { name: 'Phone' }).fill('(503) 555-0142');
    await form.getByRole('button', { name: 'Continue' }).click();
    await form.getByRole('textbox', { name: 'What brings you in?' }).fill('A cough that stays');
    await form.getByRole('checkbox', { name: 'as far as I know' }).check();
    await form.getByRole('button', { name: 'Send securely' }).click();
    await expect(visitor.chat.locator('.form-submitted')).toContainText('Received by the clinic');
    await visitor.composer.fill(`A ${WORDS[2]}`);
    await dana.composer.fill(`A ${WORDS[3]}`);
    await expect.poll(async () => (await storedBy(visitor.page, own.chat)).some(({ name }) => name === 'v/draft')).toBe(true);

    // What there is to look for: everything sealed that each of them has, and every message and file that the relay was handed.
    const before = ofConversation(await storedBy(visitor.page, own.chat));
    expect(before.map(({ name }) => name)).toEqual(expect.arrayContaining(['v/group', 'v/cursor', 'v/draft']));
    expect(before.filter(({ name }) => name.startsWith('v/t/')).length).toBeGreaterThan(3);
    const atDana = ofConversation(await storedBy(dana.page, own.chat));
    const frames = wire.sent.map((frame) => parseClientFrame(frame));
    const id = frames.flatMap(({ header }) => (header.type === 'create' ? [header.conversation] : []))[0] ?? '';
    const onWire = frames.flatMap(({ header, parts }) => ((header.type === 'append' || header.type === 'put-blob') && header.conversation === id ? parts.slice(0, 1) : []));
    expect(onWire.length).toBeGreaterThan(5);
    let atDesk: Uint8Array[] = [];
    // A copy that the desk has written into meanwhile may be none.
    await expect(async () => {
      atDesk = await rowsOf(deskFolder, `c/${id}/`);
      expect(atDesk.length).toBeGreaterThan(5);
    }).toPass();
    const inFiles = async (folder: string, wanted: RegExp, needles: readonly Uint8Array[]) => {
      const files = await filesIn(folder, wanted);
      return needles.flatMap((needle, i) => files.flatMap(([name, content]) => (occursIn(content, needle) ? [`${name}: ${i}`] : [])));
    };
    // The search itself works.
    expect((await inFiles(relayFolder, /^relay\.db/, onWire.map(tail))).length).toBeGreaterThan(5);
    expect((await inFiles(deskFolder, /^desk\.db/, atDesk.map(tail))).length).toBeGreaterThan(5);

    // Ended where there is no network: over, and said to be pending.
    const question = visitor.chat.getByRole('alertdialog');
    const askToEnd = async () => {
      await visitor.chat.getByRole('button', { name: 'More options' }).click();
      await visitor.chat.getByRole('button', { name: 'End conversation' }).click();
    };
    // The question is fetched when it is first asked.
    await askToEnd();
    await question.getByRole('button', { name: 'Keep chatting' }).click();
    await there.setOffline(true);
    wire.cut();
    await askToEnd();
    await question.getByRole('button', { name: 'End conversation' }).click();
    await expect(visitor.chat.getByText('It will be cleared from this device once there is a connection.')).toBeVisible();
    expect((await storedBy(visitor.page, own.chat)).some(({ name }) => name === 'v/group')).toBe(true);

    // The relay takes the end, and does not hear that it is to delete.
    wire.loses = ({ type }) => type === 'purge';
    await there.setOffline(false);
    await expect(visitor.chat.getByText('You can read it here until you start a new one.')).toBeVisible();
    await expect(dana.log).toContainText('ended the conversation');
    const purgeAsked = () => wire.sent.some((frame) => parseClientFrame(frame).header.type === 'purge');
    await expect.poll(purgeAsked).toBe(true);
    wire.cut();
    const audit = async (what: 'show' | 'verify') => {
      const program = new Program(['dist/cli/index.js', 'audit', what, '--data', deskFolder]);
      await program.ended;
      return program.output;
    };
    await expect.poll(() => audit('show')).toMatch(new RegExp(`Pending: .*${id}`));
    expect(await audit('verify')).toMatch(/The audit log is whole[^]*Pending: /);
    // Neither device waits for that.
    const left = async () => [...(await storedBy(visitor.page, own.chat)), ...(await storedBy(dana.page, own.chat))];
    await expect.poll(async () => ofConversation(await left()).map(({ name }) => name)).toEqual([]);

    // The relay is back.
    wire.loses = () => false;
    await expect.poll(async () => {
      own.clock.skip(60_000);
      return inFiles(relayFolder, /^relay\.db/, onWire.map(tail));
    }).toEqual([]);
    await expect.poll(() => audit('show')).not.toContain('Pending');

    // The record goes in its time.
    own.clock.skip(2 * HOUR);
    await expect.poll(async () => {
      own.clock.skip(60_000);
      return inFiles(deskFolder, /^desk\.db/, [utf8(id), ...atDesk.map(tail)]);
    }).toEqual([]);
    const said = await audit('show');
    for (const receipt of ['where="relay"  pending=true', 'where="relay"\n', 'where="desk"']) expect(said).toContain(receipt);

    const sealed = [...before, ...atDana].map(({ bytes }) => tail(bytes));
    const everywhere = Buffer.concat([...(await left()).flatMap(({ name, bytes }) => [Buffer.from(name), bytes]), ...[...(await filesIn(relayFolder, /./)), ...(await filesIn(deskFolder, /./))].map(([, content]) => content)]);
    for (const needle of [...sealed, ...onWire.map(tail), ...atDesk.map(tail)]) expect(occursIn(everywhere, needle)).toBe(false);
    for (const word of [...WORDS, 'shoulder.png', 'A cough that stays']) expect(occursIn(everywhere, utf8(word)), word).toBe(false);
  } finally {
    for (const context of contexts) await context.close();
    await own.close();
  }
});
