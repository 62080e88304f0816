import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { deflateSync } from 'node:zlib';
import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { expect, test } from 'playwright/test';
import { blobOf } from '../../src/conversation/content/file-content.js';
import { encodeJson } from '../../src/conversation/json.js';
import { LiveConversation } from '../../src/conversation/live/live-conversation.js';
import { parseClientFrame } from '../../src/transport/frame.js';
import { png, pngChunk, SECRETS } from '../files/pictures.js';
import { hears, waiting } from '../scenario/house.js';
import { filesIn, occursIn, utf8 } from '../scenario/search.js';
import { OwnClinic } from './own-clinic.js';

const ALLOWED = { types: ['image/png'], maxBytes: 4_000_000, maxCount: 3 };
const NAME = 'zebrafish-knee.png';

/** A PNG of noise, which no compression makes smaller, with what a camera adds to it. */
function photograph(side: number): { bytes: Uint8Array; picture: Uint8Array } {
  const size = [side >> 24, side >> 16, side >> 8, side];
  const rows = Array.from({ length: side }, () => concatBytes(new Uint8Array(1), randomBytes(3 * side)));
  const picture = pngChunk('IDAT', new Uint8Array(deflateSync(concatBytes(...rows), { level: 0 })));
  const head = concatBytes(png.subarray(0, 8), pngChunk('IHDR', Uint8Array.of(...size, ...size, 8, 2, 0, 0, 0)));
  const tags = SECRETS.map((secret) => pngChunk('tEXt', utf8ToBytes(`Comment\0${secret}`)));
  return { bytes: concatBytes(head, ...tags, picture, pngChunk('IEND', new Uint8Array(0))), picture };
}

test.describe('a file, through the real service', () => {
  let own: OwnClinic;
  test.afterEach(() => own.close());

  test('is cut on its way, goes on from there, is seen by the agent and saved by a press; nobody in between has a byte of it', async ({ browser }) => {
    own = await OwnClinic.open({ deviations: { files: ALLOWED, idle: {} } });
    const { wire } = own.house;
    const [there, here] = [await browser.newContext(), await browser.newContext()];
    const visitor = await own.visit(there);
    await visitor.open();
    await visitor.write('I took a picture');
    await expect(visitor.message('I took a picture')).toBeVisible();
    const dana = await own.signIn(here);
    await dana.accept();

    const { bytes, picture } = photograph(700);
    let puts = 0;
    wire.loses = ({ type }) => {
      if (type !== 'put-blob' || ++puts !== 10) return false;
      setImmediate(() => wire.cut());
      return true;
    };
    const choosing = visitor.page.waitForEvent('filechooser');
    await visitor.chat.getByRole('button', { name: 'Attach a file' }).click();
    await (await choosing).setFiles({ name: NAME, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) });

    let saved = 0;
    dana.page.on('download', () => saved++);
    const arrived = dana.log.locator('[part=card]').filter({ hasText: NAME });
    await expect(arrived).toBeVisible();
    const shown = dana.log.locator('[part=picture]');
    await expect(shown).toBeVisible();
    expect(await shown.evaluate(async (image) => (image instanceof HTMLImageElement ? (await image.decode(), image.naturalWidth) : 0))).toBe(700);
    // It went on where it was cut: no part but the one under way was sent a second time.
    const sent = wire.sent.map((frame) => parseClientFrame(frame)).flatMap(({ header }) => (header.type === 'put-blob' ? [header.index] : []));
    expect(sent.slice(0, 10)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(sent.slice(10)).toEqual(Array.from({ length: new Set(sent).size - 9 }, (_, i) => 9 + i));
    expect(new Set(sent).size).toBeGreaterThan(20);

    expect(saved).toBe(0);
    const download = dana.page.waitForEvent('download');
    await arrived.getByRole('button', { name: `Save ${NAME}` }).click();
    const file = await download;
    expect(file.suggestedFilename()).toBe(NAME);
    const kept = await readFile(await file.path());
    expect(kept.includes(Buffer.from(picture))).toBe(true);
    for (const secret of SECRETS) expect(kept.includes(secret), secret).toBe(false);

    const haystacks: [string, Buffer][] = [
      ['frames to the relay', Buffer.concat(wire.sent)],
      ['frames from the relay', Buffer.concat(wire.received)],
      ['requests', Buffer.from(wire.requests.join('\n'))],
      ['log', Buffer.from(own.house.logged.join('\n'))],
      ...(await filesIn(own.house.relayFolder, /^relay\.db/)),
      ...(await filesIn(own.house.deskFolder, /^(desk\.db|audit)/)),
    ];
    const found = (needle: Uint8Array) => haystacks.flatMap(([name, content]) => (occursIn(content, needle) ? [name] : []));
    const blob = wire.sent.map((frame) => parseClientFrame(frame)).find(({ header }) => header.type === 'put-blob' && header.index === 3);
    expect(found((blob?.parts[0] ?? utf8('none')).subarray(-48)), 'the search itself works').toContain('frames to the relay');
    for (const at of [100, 70_000, 700_000, picture.length - 100]) expect(found(picture.subarray(at, at + 48)), String(at)).toEqual([]);
    for (const word of [NAME, 'zebrafish', ...SECRETS]) expect(found(utf8(word)), word).toEqual([]);
    for (const context of [there, here]) await context.close();
  });

  test('of a changed program is held back where the policy takes none: visitor and agent are told whose it was, and the desk audits it', async ({ browser }) => {
    own = await OwnClinic.open({ deviations: { idle: {} } });
    const context = await browser.newContext();
    const visitor = await own.visit(context);
    await visitor.open();
    await visitor.write('Hello there');
    const mallory = await own.house.agent('Mallory');
    const talk = await mallory.accept(await waiting(mallory));
    if (!(talk instanceof LiveConversation)) throw new Error('not a conversation with a group');
    await hears(talk, 'Hello there');
    const facts = { media: 'image/png' as const, sizeBytes: 9, key: 'B'.repeat(42) + 'A', digest: 'C'.repeat(42) + 'A' };
    const told = { v: 1, type: 'file', id: 'x'.repeat(22), name: 'trojan.png', ...facts, blob: blobOf(facts), atMs: Date.now() };
    await talk.session?.enqueue('000000000000001-x', encodeJson(told));
    await expect(visitor.log.getByText('Something from Mallory was held back')).toBeVisible();
    await expect(visitor.log).not.toContainText('trojan');
    await expect(visitor.chat.getByRole('button', { name: 'Attach a file' })).toHaveCount(0);
    await expect.poll(async () => (await readFile(`${own.house.deskFolder}/audit.log`, 'utf8')).includes('"rule":"files"')).toBe(true);
    await context.close();
  });
});
