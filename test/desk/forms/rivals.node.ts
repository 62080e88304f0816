import assert from 'node:assert/strict';
import { beforeEach, describe, test } from 'node:test';
import { randomBytes } from '@noble/hashes/utils.js';
import { toBase64Url } from '../../../src/bytes.js';
import { Vault } from '../../../src/conversation/vault.js';
import { createSealKey } from '../../../src/crypto/index.js';
import type { FormEvent } from '../../../src/desk/forms/events.js';
import { FormIntake } from '../../../src/desk/forms/intake.js';
import { type AnnouncedForm, ANNOUNCED, decodeAnnounced } from '../../../src/desk/forms/records.js';
import { FormStore } from '../../../src/desk/forms/store.js';
import { partsOf, sealForm } from '../../../src/forms/submission.js';
import { memoryStorage } from '../../../src/storage/memory.js';
import { ManualClock } from '../../../src/testing.js';
import { answers, everyKind } from '../../support/forms.js';

// Two conversations that name one submission: whoever has learned its id, as a relay could have told them, against whose form it is.

const key = createSealKey();
const clinic = toBase64Url(randomBytes(32));
const [theirs, mine] = [toBase64Url(randomBytes(32)), toBase64Url(randomBytes(32))];

describe('a submission that two conversations name', () => {
  let clock: ManualClock;
  let vault: Vault;
  let intake: FormIntake;
  let answered: string[];
  let audited: FormEvent[];
  const { submission, sealed, digest } = sealForm(key.publicKey, { clinic, form: everyKind.id, version: everyKind.version }, answers);

  beforeEach(() => {
    [answered, audited] = [[], []];
    clock = new ManualClock();
    vault = new Vault(memoryStorage(), randomBytes(32));
    intake = new FormIntake({
      vault,
      store: new FormStore(vault),
      clock,
      clinic,
      secretKey: key.secretKey,
      forms: [everyKind],
      audit: (event) => audited.push(event),
      answer: async ({ conversation }, outcome, entries) => {
        answered.push(`${outcome} ${conversation}`);
        await vault.write(entries);
      },
      onKept: () => undefined,
    });
  });

  /** As a visitor's message does it. */
  async function announce(conversation: string, told = digest): Promise<void> {
    const announced: AnnouncedForm = { submission, conversation, form: everyKind.id, version: everyKind.version, digest: told, atMs: clock.now() };
    await vault.write([intake.entryOf(announced)]);
    await intake.onAnnounced(announced);
  }

  async function arrive(): Promise<void> {
    const parts = partsOf(sealed);
    for (const [part, bytes] of parts.entries()) await intake.onPart({ kind: 'form', submission, part, parts: parts.length, sealed: bytes });
  }

  test('stays the first one’s: it is taken by what they have told, and they are answered', async () => {
    await announce(mine);
    await announce(theirs, toBase64Url(randomBytes(32)));
    assert.equal(decodeAnnounced((await vault.get(ANNOUNCED + submission)) ?? new Uint8Array()).conversation, mine);
    await arrive();
    assert.deepEqual(answered, [`accepted ${mine}`]);
    assert.deepEqual(audited.map((event) => ('code' in event ? event.code : event.kind)), ['replayed', 'form-received']);
  });

  test('says nothing to the other once it was taken, nor again to the first for the other’s sake', async () => {
    await announce(mine);
    await arrive();
    for (const [conversation, count] of [[theirs, 1], [mine, 2]] as const) {
      await clock.advance(2 * 3_600_000);
      await announce(conversation);
      assert.deepEqual(answered, Array.from({ length: count }, () => `accepted ${mine}`));
    }
  });

  test('has no part of nothing', async () => {
    await announce(mine);
    await intake.onPart({ kind: 'form', submission, part: 0, parts: 1, sealed: new Uint8Array() });
    assert.deepEqual(audited.map((event) => ('code' in event ? event.code : event.kind)), ['bad-submission']);
    await arrive();
    assert.deepEqual(answered, [`accepted ${mine}`]);
  });
});
